"""Jobs may end after the page that asked for them is gone; then nobody wants to know."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

ValueT = TypeVar("ValueT")


def while_alive(owner: QObject, slot: Callable[[ValueT], None]) -> Callable[[ValueT], None]:
    """`slot`, called only while `owner` is still there."""

    def guarded(value: ValueT) -> None:
        if isValid(owner):
            slot(value)

    return guarded
