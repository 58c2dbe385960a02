"""Your background by keyboard, by ear, and in a narrow window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.background import Background, Training, Work
from assess.ui.wizard.credentials_page import CredentialsPage
from tests.support.accessible import nameless, stops
from tests.support.builders import NOW, TODAY, make_assessment
from tests.support.sizes import cut_off
from tests.support.ui import activate, click, find, make_store, page_numbers, show_page

FULL = Background(diploma=True, training=(Training(), Training()), work=(Work(since=TODAY),))


def open_page(qtbot: QtBot, background: Background) -> CredentialsPage:
    store = make_store(make_assessment().with_background(background, NOW))
    return show_page(qtbot, CredentialsPage(store, page_numbers(store.catalog)))


def test_every_control_says_which_row_it_is_in(qtbot: QtBot) -> None:
    page = open_page(qtbot, FULL)
    assert nameless(page) == []
    for row, title in (("program1", "Program 1"), ("program2", "Program 2"), ("job1", "Job 1")):
        spoken = [widget.accessibleName() for widget in named(page, row)]
        assert spoken
        assert [name for name in spoken if not name.startswith(f"{title}: ")] == []
    assert find(page, QLineEdit, "program2-school").accessibleName() == "Program 2: School"


def named(page: QWidget, row: str) -> Iterator[QWidget]:
    """The controls of one row that a person can reach."""
    controls = (widget for widget in page.findChildren(QWidget) if widget.objectName().startswith(f"{row}-"))
    return (widget for widget in controls if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_tab_goes_through_the_fields_as_they_are_read(qtbot: QtBot) -> None:
    page = open_page(qtbot, Background(diploma=True, training=(Training(completed=TODAY),)))
    activate(qtbot, page)
    find(page, QAbstractButton, "diplomaYes").setFocus()
    order = [name for name in dict.fromkeys(widget.objectName() for widget in stops()) if name.startswith("program")]
    assert order == [
        "program1-remove",
        "program1-occupation",
        "program1-school",
        "program1-accreditation",
        "program1-completedKnown",
        "program1-completed",
        "program1-hours",
        "program1-externship",
        "program1-military",
        "program-add",
    ]


@pytest.mark.parametrize("width", [500, 700])
def test_nothing_is_cut_off_at_the_side(qtbot: QtBot, width: int) -> None:
    page = open_page(qtbot, FULL)
    page.resize(width, 700)
    click(page, "program2-remove")
    assert page.width() == width
    assert cut_off(page) == []
