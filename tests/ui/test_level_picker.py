"""The five segments: one choice, one stop of the Tab key, stacked where they do not fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assess.ui.widgets.level_picker import LevelPicker
from assess.ui.widgets.wrapping_row import WrappingRow
from tests.support.builders import ANCHORS, example_catalog
from tests.support.ui import activate, click, find, hit, keyboard


def open_picker(qtbot: QtBot, width: int = 800) -> tuple[QWidget, LevelPicker]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    picker = LevelPicker(example_catalog().levels, ANCHORS, "Ehr")
    after = QLineEdit()
    after.setObjectName("after")
    column.addWidget(picker)
    column.addWidget(after)
    column.addStretch(1)
    window.resize(width, 400)
    window.show()
    activate(qtbot, window)
    return window, picker


def segments(window: QWidget) -> list[QRadioButton]:
    return [find(window, QRadioButton, f"level{level}") for level in range(5)]


def test_a_click_says_which_level_was_picked(qtbot: QtBot) -> None:
    window, picker = open_picker(qtbot)
    with qtbot.waitSignal(picker.picked) as picked:
        click(window, "level3")
    assert picked.args == [3]


def test_showing_a_level_is_no_pick(qtbot: QtBot) -> None:
    window, picker = open_picker(qtbot)
    with qtbot.assertNotEmitted(picker.picked):
        picker.show_level(2)
        picker.show_level(None)
        picker.show_level(4)
    assert [segment.isChecked() for segment in segments(window)] == [False, False, False, False, True]


@pytest.mark.parametrize("shown", [None, 0, 3])
def test_tab_passes_it_in_one_step(qtbot: QtBot, shown: int | None) -> None:
    window, picker = open_picker(qtbot)
    picker.show_level(4)
    picker.show_level(shown)
    picker.take_focus()
    assert keyboard(window).objectName() == f"level{shown or 0}"
    hit(window, Qt.Key.Key_Tab)
    assert keyboard(window).objectName() == "after"
    hit(window, Qt.Key.Key_Backtab)
    assert keyboard(window).objectName() == f"level{shown or 0}"


def test_segments_stand_in_a_row_or_below_each_other(qtbot: QtBot) -> None:
    window, _ = open_picker(qtbot, 800)
    assert len({segment.y() for segment in segments(window)}) == 1
    window.resize(320, 500)
    qtbot.waitUntil(lambda: len({segment.y() for segment in segments(window)}) == 5)
    assert all(segment.geometry().right() < 320 for segment in segments(window))


def test_each_segment_says_skill_level_and_anchor(qtbot: QtBot) -> None:
    window, _ = open_picker(qtbot)
    segment = segments(window)[2]
    assert segment.accessibleName() == "Ehr: level 2, With direct help"
    assert segment.accessibleDescription() == ANCHORS[2]


def test_a_row_wraps_where_it_is_narrow(qtbot: QtBot) -> None:
    buttons = [QRadioButton(f"Choice number {number}") for number in range(6)]
    row = WrappingRow(*buttons)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(row)
    window.resize(1200, 300)
    window.show()
    assert len({button.y() for button in row.findChildren(QAbstractButton)}) == 1
    window.resize(300, 300)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) > 2)
    assert all(button.geometry().right() < row.width() for button in buttons)
