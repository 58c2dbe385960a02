"""Tests of the window leave no window behind."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QWindow


@pytest.fixture(autouse=True)
def no_window_is_left_behind() -> Iterator[None]:
    """Fails a test after which a window, a dialog or a menu is still in sight."""
    yield
    left = visible_windows()
    names = [window.objectName() or window.title() or "a window without a name" for window in left]
    for window in left:
        window.hide()
    assert not names, f"left in sight: {', '.join(names)}"


def visible_windows() -> list[QWindow]:
    """All that is in sight; while Qt's list is walked through, Python must not delete a window that is in it."""
    gc.disable()
    try:
        return [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    finally:
        gc.enable()
