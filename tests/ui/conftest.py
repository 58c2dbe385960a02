"""Tests of the window leave no window behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def no_window_is_left_behind() -> Iterator[None]:
    """Fails a test after which a window, a dialog or a menu is still in sight."""
    yield
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.objectName()}".strip() for widget in left]
    for widget in left:
        widget.hide()
    assert not names, f"left in sight: {', '.join(names)}"
