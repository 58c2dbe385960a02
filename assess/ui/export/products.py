"""The files that can be taken away: their names, what is in them, and how that is counted when they are read back."""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from assess.domain.plan_keeping import Published, PublishedState
from assess.ui.export.making import Maker, make_calendar, make_checklist, make_report, make_table, make_week_sheet

KILOBYTE = 1024


@dataclass(frozen=True)
class Product:
    """One kind of file; `one` and `many` say how much is in it, `also` what else, `is_personal` whether it is about the learner."""

    name: str
    suffix: str
    file_filter: str
    one: str
    many: str
    make: Maker
    count: Callable[[bytes], int]
    is_personal: bool = True
    also: Callable[[bytes], str] = lambda _: ""


class Products(QObject):
    """Every file that the export page makes, in the words of the screen."""

    def report(self) -> Product:
        """Gap report and study plan."""
        return Product(
            self.tr("gap report"), ".pdf", self.tr("PDF (*.pdf)"), self.tr("{n} page"), self.tr("{n} pages"), make_report, _count_pages
        )

    def checklist(self) -> Product:
        """The blank checklist of the role."""
        name, kind = self.tr("checklist"), self.tr("PDF (*.pdf)")
        return Product(name, ".pdf", kind, self.tr("{n} page"), self.tr("{n} pages"), make_checklist, _count_pages, is_personal=False)

    def calendar(self) -> Product:
        """The sessions as calendar events."""
        name, kind = self.tr("study plan"), self.tr("Calendar (*.ics)")
        one, many = self.tr("{n} session"), self.tr("{n} sessions")
        return Product(name, ".ics", kind, one, many, make_calendar, _count_events, also=self._tell_cancelled)

    def week(self) -> Product:
        """The sessions of one week, to pin up."""
        name, kind = self.tr("my week"), self.tr("PDF (*.pdf)")
        return Product(name, ".pdf", kind, self.tr("{n} page"), self.tr("{n} pages"), make_week_sheet, _count_pages)

    def table(self) -> Product:
        """The sessions as a table."""
        name, kind = self.tr("study plan"), self.tr("Table (*.csv)")
        return Product(name, ".csv", kind, self.tr("{n} row"), self.tr("{n} rows"), make_table, _count_rows)

    def _tell_cancelled(self, data: bytes) -> str:
        count = _count_cancelled(data)
        if not count:
            return ""
        one = self.tr("It cancels {n} entry that is gone from the plan.")
        many = self.tr("It cancels {n} entries that are gone from the plan.")
        return (one if count == 1 else many).format(n=count)

    def changes_words(self, before: Mapping[str, Published], told: Mapping[str, Published]) -> str:
        """How much a calendar file tells that the one before did not; empty if there was none."""
        standing = ((name, entry) for name, entry in told.items() if entry.state is PublishedState.CONFIRMED)
        count = sum(name not in before or before[name].sequence != entry.sequence for name, entry in standing)
        if not before:
            return ""
        if not count:
            return self.tr("No session is new or has changed since the last file.")
        one, many = (
            self.tr("{n} session is new or has changed since the last file."),
            self.tr("{n} sessions are new or have changed since the last file."),
        )
        return (one if count == 1 else many).format(n=count)

    def size_words(self, size: int) -> str:
        """A file's size."""
        return self.tr("{n} KB").format(n=max(1, round(size / KILOBYTE)))


def _count_pages(data: bytes) -> int:
    from assess.ui.export.pdf_file import count_pages  # noqa: PLC0415 - start-up loads no PDF reader

    return count_pages(data)


def _count_events(data: bytes) -> int:
    """The entries that stand, without those that are cancelled."""
    return data.decode("utf-8").splitlines().count("BEGIN:VEVENT") - _count_cancelled(data)


def _count_cancelled(data: bytes) -> int:
    return data.decode("utf-8").splitlines().count("STATUS:CANCELLED")


def _count_rows(data: bytes) -> int:
    """The rows below the header."""
    return max(0, sum(1 for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) - 1)
