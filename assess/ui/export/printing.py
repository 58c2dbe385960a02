"""Prints a PDF page by page, as finely as an office printer shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from assess.domain.errors import ReportFailed
from assess.ui.export.pdf_file import open_pdf

FINEST = 300
"""Dots per inch: twice as many take four times as long, and no eye sees them in this type."""
POINTS_PER_INCH = 72


def print_pdf(data: bytes, window: QWidget) -> bool:
    """Asks for the printer and prints, which can be stopped; False if the person changed their mind."""
    with open_pdf(data) as document:
        printer = make_printer(document)
        dialog = QPrintDialog(printer, window)
        dialog.setMinMax(1, document.pageCount())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        with _show_progress(window) as goes_on:
            return print_pages(document, printer, goes_on)


def make_printer(document: QPdfDocument) -> QPrinter:
    """A printer set to the paper of the document, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(document.pagePointSize(0), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


GoesOn = Callable[[int, int], bool]


def print_pages(document: QPdfDocument, printer: QPrinter, goes_on: GoesOn = lambda _done, _all: True) -> bool:
    """Prints the pages that the printer is asked for, as long as `goes_on`; False if it did not; raises ReportFailed if it takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        message = "the printer did not start"
        raise ReportFailed(message)
    try:
        pages = tuple(_wanted_pages(document, printer))
        for number, page in enumerate(pages):
            if not goes_on(number, len(pages)):
                printer.abort()
                return False
            if number:
                printer.newPage()
            _draw_page(document, page, printer, painter)
    finally:
        painter.end()
    return True


@contextmanager
def _show_progress(window: QWidget) -> Iterator[GoesOn]:
    """A dialog that counts the pages and has a button to stop; it is there from the first page on."""
    words = QCoreApplication.translate("printing", "Printing page {page} of {all}…")
    dialog = QProgressDialog("", QCoreApplication.translate("printing", "Stop printing"), 0, 0, window)
    dialog.setWindowTitle("Assess")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(0)

    def goes_on(done: int, every: int) -> bool:
        dialog.setLabelText(words.format(page=done + 1, all=every))
        dialog.setMaximum(every)
        dialog.setValue(done)
        return not dialog.wasCanceled()

    try:
        yield goes_on
    finally:
        dialog.close()
        dialog.deleteLater()


def _wanted_pages(document: QPdfDocument, printer: QPrinter) -> Iterator[int]:
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    first = max(1, printer.fromPage())
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    for _ in range(copies):
        yield from range(first - 1, last)


def _draw_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    dots = min(printer.resolution(), FINEST) / POINTS_PER_INCH
    size = document.pagePointSize(page)
    image = document.render(page, QSize(round(size.width() * dots), round(size.height() * dots)))
    target = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(_fitted(image, target), image)


def _fitted(image: QImage, target: QRect) -> QRect:
    """As large as `target` allows without distorting, in its middle."""
    size = image.size().scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRect(target.topLeft(), size)
    fitted.moveCenter(target.center())
    return fitted
