"""The start page: what to do first."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from assess.storage.settings import LastSession, Settings
from assess.ui.start_page import StartPage, document_name
from tests.support.ui import activate, click, find, is_shown, keyboard, text


def open_page(qtbot: QtBot, settings: Settings, width: int = 900) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show_settings(settings)
    page.show()
    activate(qtbot, page)
    page.take_focus()
    return page


def test_the_first_time_there_is_only_what_one_needs(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    assert keyboard(page).objectName() == "newAssessment"
    assert not is_shown(page, "recent0")
    assert not is_shown(page, "resume")


def test_recent_documents_are_named_with_their_folder(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(recent=(Path("/home/ana/may.assess.json"), Path("/usb/june.assess.json"))))
    assert find(page, QAbstractButton, "recent0").text() == f"may   in {Path('/home/ana')}"
    with qtbot.waitSignal(page.path_wanted) as wanted:
        click(page, "recent1")
    assert wanted.args == [Path("/usb/june.assess.json")]


def test_what_was_interrupted_comes_first(qtbot: QtBot) -> None:
    session = LastSession(document=Path("/home/ana/may.assess.json"), step="domain:safety")
    page = open_page(qtbot, Settings(last_session=session))
    assert text(page, "interrupted") == "may was left open. Every answer is there."
    assert keyboard(page).objectName() == "resume"
    main = [button.objectName() for button in page.findChildren(QAbstractButton) if button.isVisible() and button.property("primary")]
    assert main == ["resume"]
    with qtbot.waitSignal(page.resume_wanted) as wanted:
        click(page, "resume")
    assert wanted.args == [session]
    with qtbot.waitSignal(page.resume_declined):
        click(page, "notNow")


def test_the_list_is_drawn_anew(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(recent=(Path("/a.assess.json"), Path("/b.assess.json"))))
    page.show_settings(Settings(recent=(Path("/c.assess.json"),)))
    qtbot.waitUntil(lambda: is_shown(page, "recent0"))
    assert find(page, QAbstractButton, "recent0").text().startswith("c ")
    assert not is_shown(page, "recent1")


def test_a_long_path_is_shortened_in_sight_and_whole_on_pointing(qtbot: QtBot) -> None:
    path = Path("/srv") / ("very long folder & name " * 8) / ("the assessment of somebody with a long name " * 4 + ".assess.json")
    page = open_page(qtbot, Settings(recent=(path,)), width=640)
    button = find(page, QAbstractButton, "recent0")
    assert "…" in button.text()
    assert str(path.parent) in button.toolTip()
    assert str(path.parent) in button.accessibleName()
    assert button.width() > 400
    assert find(page, QWidget, "pageBody").width() <= page.viewport().width()


def test_names_are_shown_without_our_ending() -> None:
    assert [document_name(Path(name)) for name in ("ana.assess.json", "ana.json", "ana")] == ["ana", "ana", "ana"]
