"""A process that is killed in the middle loses nothing, and the next start offers to go on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.storage.documents import read_document
from tests.support.ui import click, is_shown, text
from tests.support.window import running_app

pytestmark = pytest.mark.journey
ROOT = Path(__file__).resolve().parents[2]
UNTIL_KILLED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from tests.support.window import make_window
from tests.support.ui import click

app = QApplication([])
made = make_window(Path(sys.argv[1]))
window = made.window
window.show()
click(window, "newAssessment")
session = window.desk.session
session.wizard.go_to("domain:safety")
QTest.keyClick(app.focusWidget() or session.wizard.currentPage().focusWidget(), Qt.Key.Key_3)
session.saver.saved.connect(lambda _: print("saved", flush=True))
app.exec()
"""


def test_a_killed_process_loses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", UNTIL_KILLED, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"saved\n"
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    [document] = (tmp_path / "documents").glob("*.assess.json")
    assert read_document(document).response("hand-hygiene-asepsis").level == 3
    with running_app(qtbot, tmp_path) as app:
        assert document.name.removesuffix(".assess.json") in text(app.window, "interrupted")
        click(app.window, "resume")
        assert app.session.wizard.step == flow.domain_step("safety")
        assert app.session.store.assessment.response("hand-hygiene-asepsis").level == 3
        click(app.window, "next")
        assert app.session.wizard.step == flow.domain_step("clinical")
        click(app.window, "saveAndClose")
    with running_app(qtbot, tmp_path) as app:
        assert not is_shown(app.window, "resume")
