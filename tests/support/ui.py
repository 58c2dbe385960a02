"""What tests of pages share: a store with a clock that stands still, executors, the page in a window, and what is in sight."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.flow import StepId
from assess.reports.glyphs import BREAK
from assess.ui.store import AssessmentStore
from assess.ui.wizard.page import AssessPage
from tests.support.builders import example_assessment, example_catalog

WidgetT = TypeVar("WidgetT", bound=QWidget)
PageT = TypeVar("PageT", bound=AssessPage)
LATER: Final = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)


class ImmediateExecutor(Executor):
    """Runs every job before `submit` returns."""

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class ManualExecutor(Executor):
    """Keeps jobs until the test runs them."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def work() -> None:
            if future.set_running_or_notify_cancel():
                future.set_result(fn(*args, **kwargs))

        self.waiting.append(work)
        return future

    def run_one(self) -> None:
        """Runs the job that has waited longest."""
        self.waiting.pop(0)()


@dataclass
class FakeActions:
    """Stands in for dialogs, viewer and printer, and remembers what was asked of them."""

    path: Path | None = None
    prints: bool = True
    suggested: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    printed: list[bytes] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def choose_save_path(self, suggested_name: str, file_filter: str) -> Path | None:
        self.suggested.append(f"{suggested_name} {file_filter}")
        return self.path

    def open_in_viewer(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def print_pdf(self, data: bytes) -> bool:
        self.printed.append(data)
        return self.prints

    def show_error(self, error: Exception) -> None:
        self.errors.append(error)


def make_store(assessment: Assessment | None = None, catalog: Catalog | None = None, *, read_only: bool = False) -> AssessmentStore:
    """A store of the worked example, or of what is given, at 10:42 on the day of the example."""
    return AssessmentStore(assessment or example_assessment(), catalog or example_catalog(), lambda: LATER, read_only=read_only)


def page_numbers(catalog: Catalog) -> dict[StepId, int]:
    """A number for every step, in order."""
    domains = [flow.domain_step(domain.id) for domain in catalog.domains]
    every = (flow.ABOUT, flow.CREDENTIALS, *domains, flow.CHECK, flow.RESULTS, flow.PLAN, flow.EXPORT)
    return {step: number for number, step in enumerate(every)}


def show_page(qtbot: QtBot, page: PageT, width: int = 920, height: int = 700) -> PageT:
    """The page, entered, in a window of its own."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.enter()
    page.show()
    return page


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Makes the window the one with the keyboard, as Qt needs it for moving inside a group of radio buttons."""
    with qtbot.waitActive(window):
        window.activateWindow()


def find(parent: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    """The one widget of that object name that is in sight."""
    found = [widget for widget in parent.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} named {name}"
    return found[0]


def first(parent: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    """The uppermost widget of that object name that is in sight."""
    return next(widget for widget in parent.findChildren(kind, name) if widget.isVisible())


def is_shown(parent: QWidget, name: str) -> bool:
    """Whether any widget of that object name is in sight."""
    return any(widget.isVisible() for widget in parent.findChildren(QWidget, name))


def texts(parent: QWidget, name: str) -> list[str]:
    """The texts of all labels of that object name that are in sight, from top to bottom, as they are read."""
    return [_as_read(label) for label in parent.findChildren(QLabel, name) if label.isVisible()]


def text(parent: QWidget, name: str) -> str:
    """The text of the one label of that object name that is in sight."""
    return _as_read(find(parent, QLabel, name))


def _as_read(label: QLabel) -> str:
    """Without the invisible places to break long words at."""
    return label.text().replace(BREAK, "")


def click(parent: QWidget, name: str) -> None:
    """Clicks the one button of that object name that is in sight."""
    click_on(find(parent, QAbstractButton, name))


def click_on(button: QAbstractButton) -> None:
    """Clicks a button in its middle, a tick box or a radio button on its sign if it has one."""
    QApplication.processEvents()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _sign(button).center())


def _sign(button: QAbstractButton) -> QRect:
    option = QStyleOptionButton()
    if isinstance(button, QCheckBox):
        button.initStyleOption(option)
        return button.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, button)
    if isinstance(button, QRadioButton) and not button.property("segment"):
        button.initStyleOption(option)
        return button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    return button.rect()


def click_into(widget: QWidget) -> None:
    """Clicks the middle of a field or of anything else that is no button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def scroll_to(page: QWidget, widget: QWidget) -> None:
    """Scrolls the page until the widget is in sight."""
    find(page, QScrollArea, "pageScroll").ensureWidgetVisible(widget)


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Presses a key while the keyboard is on `widget`."""
    widget.setFocus()
    for _ in range(times):
        QTest.keyClick(widget, key)


def keyboard(page: QWidget) -> QWidget:
    """The widget that has the keyboard in the window around `page`."""
    focus = page.window().focusWidget()
    assert focus is not None
    return focus


def hit(page: QWidget, *keys: Qt.Key) -> None:
    """Presses keys wherever the keyboard is."""
    for key in keys:
        QTest.keyClick(keyboard(page), key)


def type_words(page: QWidget, words: str) -> None:
    """Types wherever the keyboard is."""
    QTest.keyClicks(keyboard(page), words)


def pick(box: QComboBox, words: str) -> None:
    """Chooses from a list with the arrow keys."""
    index = box.findText(words)
    assert index >= 0, f"{words} is not offered"
    press(box, Qt.Key.Key_Up, box.count())
    press(box, Qt.Key.Key_Down, index)


def type_number(box: QDoubleSpinBox, number: str) -> None:
    """Replaces the number in a box by the keyboard."""
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, number)


def turn_wheel(widget: QWidget) -> None:
    """Turns the mouse wheel one notch towards the person over the middle of `widget`."""
    middle = QPointF(widget.rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    where = widget.mapToGlobal(middle)
    event = QWheelEvent(middle, where, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, phase, False)  # noqa: FBT003
    QApplication.sendEvent(widget, event)
