"""What both probes do once their window is there: wait until it is usable, say so, and say what they hold."""

import json
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

STATUS: Final = Path("/proc/self/smaps_rollup")
FIELDS: Final = {"Rss:": "rss", "Pss:": "pss"}
FIRST_FIELD: Final = "name"


class FirstPaint(QObject):
    """Notes whether a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_seen = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_seen = self.is_seen or event.type() is QEvent.Type.Paint
        return False


def report_when_usable(app: QApplication) -> None:
    """Says `ready` once the first field is painted and has the keyboard, then what the process holds."""
    field = find_first_field()
    paint = FirstPaint(field)
    while not (paint.is_seen and field.hasFocus()):
        app.processEvents()
    print("ready", flush=True)
    print(json.dumps(_read_memory()), flush=True)


def find_first_field() -> QWidget:
    """The field that the keyboard goes to first."""
    return next(widget for widget in QApplication.allWidgets() if widget.objectName() == FIRST_FIELD and widget.isVisible())


def _read_memory() -> dict[str, int]:
    if sys.platform != "linux" or not STATUS.exists():
        return {}
    lines = (line.split() for line in STATUS.read_text(encoding="ascii").splitlines())
    return {FIELDS[parts[0]]: int(parts[1]) for parts in lines if parts[0] in FIELDS}
