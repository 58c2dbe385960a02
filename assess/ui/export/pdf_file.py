"""A PDF in memory, opened to be shown, counted or printed."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument

from assess.domain.errors import ReportFailed


class LoadedPdf(QObject):
    """A document with the bytes that it reads from; raises ReportFailed if they are no PDF."""

    def __init__(self, data: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        if self.document.status() is not QPdfDocument.Status.Ready:
            raise ReportFailed(str(self.document.error()))


@contextmanager
def open_pdf(data: bytes) -> Iterator[QPdfDocument]:
    """The document, for as long as it is needed."""
    loaded = LoadedPdf(data)
    try:
        yield loaded.document
    finally:
        loaded.document.close()
        loaded.deleteLater()


def count_pages(data: bytes) -> int:
    """How many pages a PDF has; raises ReportFailed if it cannot be read."""
    with open_pdf(data) as document:
        return document.pageCount()
