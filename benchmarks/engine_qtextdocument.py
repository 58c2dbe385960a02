"""The same content through Qt's own text document."""

import sys
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from assess.reports.content_values import ReportContent
from benchmarks.page import make_page

APPLICATION: Final = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])


def make_pdf(content: ReportContent) -> bytes:
    """As QPdfWriter makes it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    document = QTextDocument()
    document.setHtml(make_page(content))
    document.print_(writer)
    buffer.close()
    return bytes(data.data())
