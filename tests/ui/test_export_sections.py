"""Export and print: which sections go into the report."""

from pathlib import Path

import pypdf
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assess.domain.prospects import Prospect
from assess.reports.content import USUAL_SECTIONS
from assess.reports.content_values import PROSPECTS, SectionId
from assess.reports.wording import ENGLISH
from tests.support.exporting import Orders, open_page
from tests.support.ui import FakeActions, click, find, is_shown, make_store, text


def test_sections_that_are_unticked_leave_the_report(qtbot: QtBot) -> None:
    orders = Orders()
    page = open_page(qtbot, make_store(), FakeActions(), orders)
    click(page, "chooseSections")
    click(page, "section-plan")
    assert SectionId.PLAN not in orders.seen[-1].sections
    assert text(page, "pages") == f"{len(USUAL_SECTIONS) - 1} pages"


def test_no_section_at_all_is_said_and_nothing_can_be_saved(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders())
    click(page, "chooseSections")
    for section in USUAL_SECTIONS:
        click(page, f"section-{section.value}")
    assert text(page, "previewSentence") == "No section is chosen. Choose at least one."
    assert not find(page, QPushButton, "savePdf").isEnabled()
    assert not is_shown(page, "tryAgain")
    click(page, "section-summary")
    assert is_shown(page, "pdfView")


def test_the_usual_sections_are_ticked_at_first_and_prospects_are_not(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders())
    count = find(page, QPushButton, "chooseSections")
    assert count.accessibleName() == f"Sections: {len(USUAL_SECTIONS)} of {len(SectionId)}"
    click(page, "chooseSections")
    boxes = [box for box in page.findChildren(QCheckBox) if box.objectName().startswith("section-")]
    assert len(boxes) == len(SectionId)
    ticked = [box.objectName().removeprefix("section-") for box in boxes if box.isChecked()]
    assert ticked == [section.value for section in USUAL_SECTIONS]


def test_what_is_about_prospects_stands_last_under_a_heading_of_its_own(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders())
    click(page, "chooseSections")
    assert text(page, "prospectsHeading") == "About your prospects"
    top = find(page, QLabel, "prospectsHeading").y()
    below = {section for section in SectionId if find(page, QCheckBox, f"section-{section.value}").y() > top}
    assert below == PROSPECTS


def test_chosen_prospects_are_counted_and_go_in(qtbot: QtBot) -> None:
    orders = Orders()
    page = open_page(qtbot, make_store(), FakeActions(), orders)
    click(page, "chooseSections")
    click(page, "section-careers")
    assert find(page, QPushButton, "chooseSections").accessibleName() == f"Sections: {len(USUAL_SECTIONS) + 1} of {len(SectionId)}"
    assert set(orders.seen[-1].sections) == {*USUAL_SECTIONS, SectionId.CAREERS}


def test_the_saved_report_has_the_prospects_that_were_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_store(), FakeActions(tmp_path / "report.pdf"))
    click(page, "chooseSections")
    for section in USUAL_SECTIONS:
        click(page, f"section-{section.value}")
    click(page, f"section-{SectionId.PAY.value}")
    click(page, "savePdf")
    printed = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "report.pdf").pages)
    assert ENGLISH.section_title(SectionId.PAY) in printed
    assert "Bureau of Labor Statistics" in " ".join(printed.split())
    assert ENGLISH.section_title(SectionId.CAREERS) not in printed


def test_every_section_about_prospects_can_be_gathered() -> None:
    assert {SectionId(prospect) for prospect in Prospect} == PROSPECTS
