"""Starts the window: the Qt application, its colors, its workers, and the hook for what nobody expected."""

import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from assess.domain.catalog import Catalog
from assess.storage.paths import ICON, documents_folder, state_folder
from assess.storage.settings import SettingsFile
from assess.ui.desk import Desk, DeskTools
from assess.ui.export.actions import SystemActions
from assess.ui.jobs import JobRunner
from assess.ui.lasting import keep_constants_alive
from assess.ui.main_window import MainWindow
from assess.ui.messages import Dialogs, install_excepthook
from assess.ui.theme import apply_theme


def run_window(path: Path | None, catalog: Catalog, trouble: str = "") -> int:
    """Opens the window, on the document at `path` if there is one, says what `trouble` there was, and returns when it is closed."""
    keep_constants_alive()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Assess")
    app.setDesktopFileName("assess")
    app.setWindowIcon(QIcon(str(ICON)))
    jobs, report_jobs = (JobRunner(ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)) for name in ("save", "report"))
    dialogs = Dialogs()
    settings = SettingsFile(state_folder())
    apply_theme(app, settings.load().theme)
    tools = DeskTools(catalog, settings, jobs, report_jobs, dialogs, local_time, lambda window: SystemActions(window, documents_folder()))
    window = MainWindow(lambda window: Desk(window, tools), documents_folder())
    install_excepthook(lambda sentence: dialogs.tell(window, sentence))
    window.show()
    gc.freeze()  # nor is any looked for in it later: the catalogue alone takes longer to go through than a plan to be made
    QTimer.singleShot(0, gc.enable)
    if path is not None:
        window.open(path)
    if trouble:
        QTimer.singleShot(0, lambda: dialogs.tell(window, trouble))
    code = app.exec()
    for runner in (jobs, report_jobs):
        runner.close()
    return code


def local_time() -> datetime:
    """Now, where the person is."""
    return datetime.now().astimezone()
