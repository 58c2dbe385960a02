"""Renews the pictures of the README: `python -m docs.screenshots.make`.

It opens the real window off screen on an example, with a fixed clock and a font from a package, so that the same code gives the
same pictures on every computer.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import rendercv_fonts
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from assess.domain import flow
from assess.domain.background import Accreditation, Background, Practice, Training
from assess.domain.planning import make_plan
from assess.domain.scoring import score_assessment
from assess.reports.content import build_report
from assess.reports.pdf import make_report_pdf
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import read_document
from assess.storage.paths import RESOURCES
from assess.storage.settings import SettingsFile, Theme
from assess.ui.desk import Desk, DeskTools
from assess.ui.export.actions import SystemActions
from assess.ui.jobs import JobRunner
from assess.ui.main_window import MainWindow
from assess.ui.messages import Dialogs
from assess.ui.plan.weeks import Weeks
from assess.ui.session import DocumentSession
from assess.ui.theme import apply_theme
from assess.ui.wizard.background.part import BackgroundPart

TARGET: Final = Path(__file__).resolve().parent
EXAMPLE: Final = RESOURCES / "examples" / "nearly-ready.assess.json"
NOW: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
DOCUMENTS: Final = Path("Documents") / "Assess"
SIZE: Final = QSize(1180, 820)
REPORT_WIDTH: Final = 918
SETTLE_MS: Final = 250
MOST_WAITS: Final = 60
PICTURES: Final = {
    "about": flow.ABOUT,
    "credentials": flow.CREDENTIALS,
    "skills": flow.domain_step("clinical"),
    "check": flow.CHECK,
    "results": flow.RESULTS,
    "plan": flow.PLAN,
    "export": flow.EXPORT,
}
BACKGROUND: Final = Background(
    diploma=True,
    training=(
        Training(
            school="Lakeview College", accreditation=Accreditation.CAAHEP, completed=date(2026, 12, 18), hours=900, externship_hours=160
        ),
    ),
    practice=Practice(venipunctures=24),
    place="Portland OR",
)


def main() -> None:
    """Makes every picture, light and dark, and the first page of the report."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    _use_packaged_font(app)
    for theme in (Theme.LIGHT, Theme.DARK):
        apply_theme(app, theme)
        with _opened_window(theme) as (window, jobs):
            _take_pictures(window, jobs, "" if theme is Theme.LIGHT else "-dark")
    _make_report_picture()


def _use_packaged_font(app: QApplication) -> None:
    for path in sorted((Path(rendercv_fonts.__file__).parent / "Noto Sans").glob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setFont(QFont("Noto Sans"))


@contextmanager
def _opened_window(theme: Theme) -> Iterator[tuple[MainWindow, JobRunner]]:
    """The window in a folder of its own, which it shows by a short name."""
    with tempfile.TemporaryDirectory(prefix="assess-", ignore_cleanup_errors=True) as folder, chdir(folder):
        DOCUMENTS.mkdir(parents=True)
        settings = SettingsFile(Path("state"))
        settings.save(settings.load().with_theme(theme))
        jobs = JobRunner(ThreadPoolExecutor(max_workers=1))
        tools = DeskTools(
            catalog=shipped_catalog(),
            settings=settings,
            jobs=jobs,
            report_jobs=jobs,
            dialogs=Dialogs(),
            clock=lambda: NOW,
            make_actions=lambda window: SystemActions(window, DOCUMENTS),
        )
        window = MainWindow(lambda window: Desk(window, tools), DOCUMENTS)
        window.resize(SIZE)
        window.show()
        try:
            yield window, jobs
        finally:
            window.close()
            jobs.close()


def _take_pictures(window: MainWindow, jobs: JobRunner, suffix: str) -> None:
    path = DOCUMENTS / EXAMPLE.name
    shutil.copyfile(EXAMPLE, path)
    window.desk.open(path, flow.ABOUT)
    session = window.desk.session
    if session is None:
        message = f"{EXAMPLE} does not open"
        raise RuntimeError(message)
    session.wizard.steps.show_saved(NOW)
    for name, step in PICTURES.items():
        session.wizard.go_to(step)
        _settle(jobs)
        _save(window, f"{name}{suffix}")
    for name, step, show in SHOWN:
        session.wizard.go_to(step)
        show(session, jobs)
        _settle(jobs)
        _save(window, f"{name}{suffix}")
    window.desk.close()
    _settle(jobs)
    _save(window, f"start{suffix}")


def _show_background(session: DocumentSession, jobs: JobRunner) -> None:
    """Fills in the background and scrolls to it."""
    session.store.set_background(BACKGROUND)
    _settle(jobs)
    page = session.wizard.currentPage()
    for scroll in page.findChildren(QScrollArea, "pageScroll"):
        for part in page.findChildren(BackgroundPart):
            scroll.verticalScrollBar().setValue(part.y())


def _show_sessions(session: DocumentSession, jobs: JobRunner) -> None:
    """Scrolls to the first week and opens its first session."""
    page = session.wizard.currentPage()
    for button in page.findChildren(QAbstractButton, "moreOnSession")[:1]:
        button.click()
    _settle(jobs)
    for scroll in page.findChildren(QScrollArea, "pageScroll"):
        for weeks in page.findChildren(Weeks):
            scroll.verticalScrollBar().setValue(weeks.y())


def _answer_question(session: DocumentSession, jobs: JobRunner) -> None:
    """Answers the first question on what was rated 3 or 4."""
    for name in ("checkStrong", "option1", "checkAnswer"):
        _settle(jobs)
        for button in session.wizard.currentPage().findChildren(QAbstractButton, name):
            button.click()


SHOWN: Final[tuple[tuple[str, str, Callable[[DocumentSession, JobRunner], None]], ...]] = (
    ("background", flow.CREDENTIALS, _show_background),
    ("question", flow.CHECK, _answer_question),
    ("plan-sessions", flow.PLAN, _show_sessions),
)


def _save(window: MainWindow, name: str) -> None:
    window.grab().save(str(TARGET / f"{name}.png"))


def _settle(jobs: JobRunner) -> None:
    """Lets the window paint, and the jobs and the preview come to an end."""
    for _ in range(MOST_WAITS):
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()
        if not jobs.is_busy:
            return


def _make_report_picture() -> None:
    catalog = shipped_catalog()
    assessment = read_document(EXAMPLE)
    readiness = score_assessment(assessment, catalog.roles[assessment.role], catalog, NOW.date())
    plan = make_plan(assessment, readiness, catalog, NOW.date())
    with tempfile.TemporaryDirectory(prefix="assess-") as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(make_report_pdf(build_report(assessment, readiness, plan, catalog)))
        document = QPdfDocument()
        document.load(str(path))
        size = document.pagePointSize(0)
        page = document.render(0, QSize(REPORT_WIDTH, round(REPORT_WIDTH * size.height() / size.width())))
        document.close()
    paper = QPixmap(page.size())
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    paper.save(str(TARGET / "report.png"))


if __name__ == "__main__":
    main()
