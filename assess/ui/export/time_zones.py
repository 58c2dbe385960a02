"""The time zones that can be chosen: those of the United States first, then all others by name."""

from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QComboBox

US_ZONES: Final = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
)


def system_zone() -> str:
    """The time zone of this computer by its IANA name, empty if that is not known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", errors="ignore")
    return name if _is_known(name) else ""


def every_zone() -> tuple[str, ...]:
    """All IANA names that this computer knows, in their order."""
    names = {bytes(name.data()).decode("ascii", errors="ignore") for name in QTimeZone.availableTimeZoneIds()}
    return tuple(sorted(name for name in names if "/" in name and not name.startswith("Etc/") and _is_known(name)))


def fill_zones(box: QComboBox) -> None:
    """Offers every time zone; an item's data is its name."""
    for name in US_ZONES:
        box.addItem(_readable(name), name)
    box.insertSeparator(box.count())
    for name in every_zone():
        if name not in US_ZONES:
            box.addItem(_readable(name), name)


def show_zone(box: QComboBox, name: str) -> None:
    """Shows a time zone, also one that this computer does not know."""
    if box.findData(name) < 0:
        box.addItem(_readable(name), name)
    box.setCurrentIndex(box.findData(name))


def _readable(name: str) -> str:
    return name.replace("_", " ")


def _is_known(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
