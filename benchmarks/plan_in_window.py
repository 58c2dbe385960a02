"""Changes the hours on the plan page of the window that is open, and waits until they are painted."""

import json
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QDoubleSpinBox, QScrollArea, QWidget

from benchmarks.measuring import best_medians, timed
from benchmarks.probe import FirstPaint

WidgetT = TypeVar("WidgetT", bound=QWidget)
HOURS: Final = 5.0
MORE: Final = 7.0
LESS: Final = 3.5
LAB_HOURS: Final = 2.0
LESS_LAB: Final = 1.0


class PlanInWindow:
    """The window on its plan page; each method returns once what it does is painted."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        (self._window,) = (widget for widget in app.topLevelWidgets() if widget.objectName() == "mainWindow")
        self._find(QAbstractButton, "step-plan").click()
        self._page = self._find(QWidget, "page")
        self._boxes = {name: self._find(QDoubleSpinBox, name) for name in ("planHours", "planLabHours")}
        self._paint = FirstPaint(self._find(QWidget, "pageBody"))
        self.repaint()

    def set_hours(self, hours: float, box: str = "planHours") -> None:
        """Puts other hours into a box."""
        self._until_painted(partial(self._boxes[box].setValue, hours))

    def agree(self) -> None:
        """Agrees to the plan, and goes back up to the hours."""
        self._find(QAbstractButton, "agree").click()
        self._app.processEvents()
        self._find(QScrollArea, "pageScroll").verticalScrollBar().setValue(0)
        self.repaint()

    def repaint(self) -> None:
        """Paints the same page once more."""
        self._until_painted(self._page.update)

    def _until_painted(self, act: Callable[[], object]) -> None:
        self._paint.is_seen = False
        act()
        while not self._paint.is_seen:
            self._app.processEvents()

    def _find(self, kind: type[WidgetT], name: str) -> WidgetT:
        return next(widget for widget in self._window.findChildren(kind, name) if widget.isVisible())


def drive(rounds: int, calls: int) -> int:
    """Takes the place of Qt's event loop: prints what other hours take before and after a plan was agreed on, and an empty repaint."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError
    window = PlanInWindow(app)
    more, less, back = (timed(partial(window.set_hours, hours)) for hours in (MORE, LESS, HOURS))
    free = best_medians({"more": more, "back": back, "repaint": timed(window.repaint)}, rounds, calls)
    window.agree()
    lab, lab_back = (timed(partial(window.set_hours, hours, "planLabHours")) for hours in (LESS_LAB, LAB_HOURS))
    changes = {"more": more, "back": back, "less": less, "back from less": back, "less lab": lab, "back from less lab": lab_back}
    agreed = best_medians(changes, rounds, calls)
    print(json.dumps({"free": free, "agreed": agreed}))
    app.closeAllWindows()
    return 0
