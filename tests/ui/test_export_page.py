"""Export and print: what is shown, saved, printed and said."""

from pathlib import Path

import pypdf
import pytest
from icalendar import Calendar
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from assess.domain.assessment import Learner
from assess.domain.errors import DiskFull
from assess.reports.content import USUAL_SECTIONS
from assess.storage.settings import PaperSize
from assess.ui.export.export_page import ExportPage
from assess.ui.export.file_names import suggest_name
from assess.ui.jobs import JobRunner
from tests.support.builders import TODAY, example_assessment, make_assessment
from tests.support.exporting import Orders, open_page, tiny_pdf
from tests.support.ui import (
    LATER,
    FakeActions,
    ManualExecutor,
    click,
    find,
    is_shown,
    make_store,
    page_numbers,
    press,
    text,
)


def pages_of(path: Path) -> int:
    return len(pypdf.PdfReader(path).pages)


def test_the_report_is_shown_with_its_pages(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders())
    assert is_shown(page, "pdfView")
    assert text(page, "pages") == f"{len(USUAL_SECTIONS)} pages"


def test_saving_says_where_and_what_was_read_back(qtbot: QtBot, tmp_path: Path) -> None:
    actions = FakeActions(tmp_path / "report.pdf")
    page = open_page(qtbot, make_store(), actions)
    click(page, "savePdf")
    pages, size = pages_of(tmp_path / "report.pdf"), round((tmp_path / "report.pdf").stat().st_size / 1024)
    assert text(page, "exportDone") == f"Saved {pages} pages, {size} KB, to {tmp_path / 'report.pdf'}."
    assert f"{pages} pages" == text(page, "pages")


def test_what_was_saved_is_said_in_sight_and_moves_no_button(qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_store(), FakeActions(tmp_path / "plan.ics"), Orders())
    button = find(page, QPushButton, "saveCalendar")
    for _ in range(3):
        QApplication.processEvents()
    before = button.mapTo(page, QPoint(0, 0))
    click(page, "saveCalendar")
    QApplication.processEvents()
    said = find(page, QLabel, "exportDone")
    assert button.mapTo(page, QPoint(0, 0)) == before
    assert said.visibleRegion().boundingRect().size() == said.size()


def test_the_saved_report_says_what_the_screen_says(qtbot: QtBot, tmp_path: Path) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "report.pdf"))
    click(page, "savePdf")
    printed = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "report.pdf").pages)
    assert "Not ready yet: 2 must-haves are below target" in " ".join(printed.split())


def test_a_name_without_an_ending_gets_one(qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_store(), FakeActions(tmp_path / "my report"), Orders())
    click(page, "savePdf")
    assert (tmp_path / "my report.pdf").exists()


def test_who_changes_their_mind_saves_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(None), Orders())
    click(page, "savePdf")
    assert not is_shown(page, "exportDone")


def test_a_failed_save_is_told_and_not_called_saved(qtbot: QtBot, tmp_path: Path) -> None:
    actions = FakeActions(tmp_path / "nowhere" / "report.pdf")
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "savePdf")
    assert len(actions.errors) == 1
    assert not is_shown(page, "exportDone")


def test_what_cannot_be_read_back_is_not_called_saved(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_disk(path: Path, _: bytes) -> None:
        raise DiskFull(path)

    monkeypatch.setattr("assess.ui.export.making.write_atomically", fill_disk)
    actions = FakeActions(tmp_path / "report.pdf")
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "savePdf")
    assert isinstance(actions.errors[0], DiskFull)
    assert not is_shown(page, "exportDone")


def test_paper_is_used_and_remembered(qtbot: QtBot) -> None:
    orders, remembered = Orders(), list[PaperSize]()
    page = open_page(qtbot, make_store(), FakeActions(), orders, remember=remembered.append)
    box = find(page, QComboBox, "paper")
    assert box.currentText() == "US Letter"
    press(box, Qt.Key.Key_Down)
    assert orders.seen[-1].paper is PaperSize.A4
    assert remembered == [PaperSize.A4]


def test_a_change_of_answers_refreshes_the_preview(qtbot: QtBot) -> None:
    orders, store = Orders(), make_store()
    open_page(qtbot, store, FakeActions(), orders)
    store.rate("billing", 2)
    assert orders.seen[-1].assessment == store.assessment


def test_an_older_report_never_replaces_a_newer_wish(qtbot: QtBot) -> None:
    orders, store, executor = Orders(), make_store(), ManualExecutor()
    page = open_page(qtbot, store, FakeActions(), orders, executor=executor)
    store.rate("billing", 2)
    store.rate("ehr", 1)
    executor.run_one()
    assert not is_shown(page, "pdfView")
    assert not find(page, QPushButton, "savePdf").isEnabled()
    executor.run_one()
    assert is_shown(page, "pdfView")
    assert executor.waiting == []
    assert orders.seen[-1].assessment == store.assessment


def test_while_it_is_made_the_page_says_so(qtbot: QtBot) -> None:
    executor = ManualExecutor()
    page = open_page(qtbot, make_store(), FakeActions(), Orders(), executor=executor)
    assert text(page, "previewSentence") == "The report is being made…"
    assert not find(page, QPushButton, "print").isEnabled()
    executor.run_one()


def test_a_failure_is_said_and_can_be_tried_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders(failures=1))
    assert text(page, "previewSentence").startswith("The PDF could not be made")
    assert not find(page, QPushButton, "savePdf").isEnabled()
    click(page, "tryAgain")
    assert is_shown(page, "pdfView")


def test_printing_hands_over_the_report(qtbot: QtBot) -> None:
    actions = FakeActions()
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "print")
    assert actions.printed == [tiny_pdf(len(USUAL_SECTIONS))]
    assert text(page, "exportDone") == "The report went to the printer."


def test_a_cancelled_print_says_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(prints=False), Orders())
    click(page, "print")
    assert not is_shown(page, "exportDone")


def test_the_viewer_gets_a_file_with_the_report(qtbot: QtBot) -> None:
    actions = FakeActions()
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "openInViewer")
    assert pages_of(actions.opened[0]) == len(USUAL_SECTIONS)
    assert actions.opened[0].suffix == ".pdf"


def test_the_calendar_holds_every_session(qtbot: QtBot, tmp_path: Path) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "saveCalendar")
    found = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert len(found) == len(store.plan().sessions)
    assert text(page, "exportDone").startswith(f"Saved {len(found)} sessions, ")


def test_the_plan_is_saved_as_a_table(qtbot: QtBot, tmp_path: Path) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.csv"), Orders())
    click(page, "savePlan")
    assert text(page, "exportDone").startswith(f"Saved {len(store.plan().sessions)} rows, ")


def test_the_blank_checklist_is_saved_under_the_roles_name(qtbot: QtBot, tmp_path: Path) -> None:
    actions = FakeActions(tmp_path / "blank.pdf")
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "saveChecklist")
    assert pages_of(tmp_path / "blank.pdf") >= 1
    assert actions.suggested == ["Assistant, checklist 2026-03-02.pdf PDF (*.pdf)"]


def test_without_sessions_there_is_no_calendar_to_save(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment()), FakeActions(), Orders())
    assert not find(page, QPushButton, "saveCalendar").isEnabled()
    assert find(page, QPushButton, "saveChecklist").isEnabled()


def test_the_suggested_name_carries_the_learner(qtbot: QtBot) -> None:
    assessment = example_assessment().with_learner(Learner(name="Ana Ruiz"), LATER)
    actions = FakeActions()
    page = open_page(qtbot, make_store(assessment), actions, Orders())
    click(page, "savePdf")
    assert actions.suggested == ["Ana Ruiz, gap report 2026-03-02.pdf PDF (*.pdf)"]


@pytest.mark.usefixtures("qtbot")
def test_a_report_that_comes_after_the_page_is_gone_disturbs_nobody() -> None:
    store, executor = make_store(), ManualExecutor()
    jobs = JobRunner(executor)
    page = ExportPage(store, page_numbers(store.catalog), jobs, FakeActions(), make=Orders())
    page.enter()
    delete(page)
    executor.run_one()
    assert not jobs.is_busy


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Ana Ruiz", "Ana Ruiz, gap report 2026-03-02.pdf"),
        ("", "gap report 2026-03-02.pdf"),
        ("../../etc/passwd", "etc passwd, gap report 2026-03-02.pdf"),
        ('a<b>:"c"\\d|e?f*g\n', "a b c d e f g, gap report 2026-03-02.pdf"),
        ("CON", "gap report 2026-03-02.pdf"),
        ("Nguyễn Thị Ngọc Ánh", "Nguyễn Thị Ngọc Ánh, gap report 2026-03-02.pdf"),
        ("x" * 2000, f"{'x' * 60}, gap report 2026-03-02.pdf"),
    ],
)
def test_suggested_names_are_safe_on_every_system(who: str, expected: str) -> None:
    assert suggest_name(who, "gap report", TODAY, ".pdf") == expected
