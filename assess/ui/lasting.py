"""Keeps Python's constants alive under a PySide that lets go of them once too often with every call."""

import ctypes
import sys
from typing import Final

CONSTANTS: Final = (None, True, False, NotImplemented)
ENOUGH: Final = sys.maxsize // 4
"""References to each: more than calls that can be made as long as a computer runs."""


def keep_constants_alive() -> None:
    """PySide 6.12 takes them to be immortal, as they are from Python 3.12 on; an older Python ends the process once one is used up."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12) or hasattr(sys, "getobjects"):
        return
    for constant in CONSTANTS:
        if sys.getrefcount(constant) < ENOUGH // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += ENOUGH
