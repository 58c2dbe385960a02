"""Prints a PDF page by page, at the printer's resolution."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from assess.domain.errors import ReportFailed
from assess.ui.export.pdf_file import open_pdf

FINEST = 600
POINTS_PER_INCH = 72


def print_pdf(data: bytes, window: QWidget) -> bool:
    """Asks for the printer and prints; False if the person changed their mind."""
    with open_pdf(data) as document:
        printer = make_printer(document)
        dialog = QPrintDialog(printer, window)
        dialog.setMinMax(1, document.pageCount())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            print_pages(document, printer)
        finally:
            QApplication.restoreOverrideCursor()
    return True


def make_printer(document: QPdfDocument) -> QPrinter:
    """A printer set to the paper of the document, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(document.pagePointSize(0), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def print_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Prints the pages that the printer is asked for; raises ReportFailed if it takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        message = "the printer did not start"
        raise ReportFailed(message)
    try:
        for number, page in enumerate(_wanted_pages(document, printer)):
            if number:
                printer.newPage()
            _draw_page(document, page, printer, painter)
    finally:
        painter.end()


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
