"""The window lasts: PySide 6.12 uses up Python's constants before Python 3.12."""

import subprocess
import sys

import pytest

MANY_CALLS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
from assess.ui.lasting import keep_constants_alive

class Sender(QObject):
    sent = Signal()

keep_constants_alive()
app, sender = QApplication([]), Sender()
label = QLabel()
sender.sent.connect(app.processEvents)
for number in range(100_000):
    label.setText("x")
    sender.sent.emit()
    label.isVisible()
print("alive")
"""


def test_a_window_outlives_many_calls() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the constants are immortal")
def test_the_tests_themselves_are_kept_alive() -> None:
    assert sys.getrefcount(None) > sys.maxsize // 8
