"""Many things that appear at once are laid out once."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assess.ui.widgets.laying_out import laid_out_once

LABELS = 20


class CountingLayout(QVBoxLayout):
    """Counts how often it lays out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.times = 0

    @override
    def setGeometry(self, rect: QRect) -> None:
        self.times += 1
        super().setGeometry(rect)


class Column(QWidget):
    """Labels that are hidden at first."""

    def __init__(self) -> None:
        super().__init__()
        self.counting = CountingLayout(self)
        self.labels = [QLabel(str(number)) for number in range(LABELS)]
        for label in self.labels:
            self.counting.addWidget(label)
            label.hide()


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    column = Column()
    qtbot.addWidget(column)
    with qtbot.waitExposed(column):
        column.show()
    column.counting.times = 0
    return column


def test_what_appears_is_laid_out_once_and_all_of_it(column: Column) -> None:
    with laid_out_once(column.counting):
        for label in column.labels:
            label.show()
        assert column.counting.times == 0
    QApplication.processEvents()
    assert 1 <= column.counting.times < LABELS / 2
    tops = [label.y() for label in column.labels]
    assert tops == sorted(set(tops))


def test_what_goes_wrong_meanwhile_leaves_the_layout_at_work(column: Column) -> None:
    with suppress(ZeroDivisionError), laid_out_once(column.counting):
        raise ZeroDivisionError
    column.labels[0].show()
    QApplication.processEvents()
    assert column.counting.times > 0


def test_what_was_changed_out_of_sight_is_laid_out_when_it_appears(qtbot: QtBot) -> None:
    window, column = QWidget(), Column()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(column)
    button = QPushButton("1")
    column.counting.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    window.resize(400, 800)
    with qtbot.waitExposed(window):
        window.show()
    column.hide()
    button.setText("12")
    QApplication.processEvents()
    with laid_out_once(column.counting):
        column.show()
        button.setText("A longer text")
    QApplication.processEvents()
    assert button.width() >= button.sizeHint().width()
