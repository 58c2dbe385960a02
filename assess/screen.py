"""Whether there is a screen to open a window on; asked before Qt is, because Qt ends the process if there is none."""

import ctypes
import os
import sys
from collections.abc import Mapping
from typing import Final

CURSOR_LIBRARY: Final = "libxcb-cursor.so.0"
X_LIBRARY: Final = "libxcb.so.1"


def find_obstacle(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> str | None:
    """Why no window can open here, in words; None if one can, as far as can be told."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    if not environment.get("DISPLAY"):
        return "there is no screen here"
    return _find_obstacle_of_x()


def _find_obstacle_of_x() -> str | None:
    try:
        xcb = ctypes.CDLL(X_LIBRARY)
        ctypes.CDLL(CURSOR_LIBRARY)
    except OSError:
        return f"the system library {CURSOR_LIBRARY} is missing, which Qt needs (package libxcb-cursor0 or xcb-util-cursor)"
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return "the screen that DISPLAY names does not answer" if failed else None
