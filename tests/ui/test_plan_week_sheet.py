"""The sheet of the week, saved from the plan page of the real window."""

from pathlib import Path

from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.domain.example import make_example
from assess.storage.catalog import shipped_catalog
from assess.storage.settings import PaperSize
from tests.support.documents import write_document
from tests.support.ui import click, is_shown, text
from tests.support.window import NOW, running_app


def test_the_week_is_saved_on_the_paper_that_was_chosen_last(qtbot: QtBot, tmp_path: Path) -> None:
    with running_app(qtbot, tmp_path) as app:
        desk = app.window.desk
        app.window.open(write_document(tmp_path, make_example(shipped_catalog(), "medical-assistant", 3, NOW)))
        app.session.wizard.go_to(flow.PLAN)
        desk.change_settings(desk.settings.with_paper(PaperSize.A4))
        app.actions.path = tmp_path / "week.pdf"
        click(app.page, "saveWeekSheet")
        app.qtbot.waitUntil(lambda: is_shown(app.page, "planSaid") and text(app.page, "planSaid").startswith("Saved"), timeout=10000)
        [sheet] = PdfReader(tmp_path / "week.pdf").pages
        assert round(float(sheet.mediabox.height)) == 842
        assert "My week" in sheet.extract_text()
