"""The report as it will print, or why it is not there yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from assess.ui.export.pdf_file import LoadedPdf
from assess.ui.widgets.text import make_button, make_label


class ReportPreview(QStackedWidget):
    """Shows a PDF page below page as wide as it fits; or one sentence, with a way to try again."""

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setMinimumHeight(360)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._loaded: LoadedPdf | None = None
        self._view = QPdfView(self)
        self._view.setObjectName("pdfView")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._sentence = make_label(role="muted", name="previewSentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = make_button(self.tr("Try again"), "tryAgain")
        self._again.clicked.connect(self.again_wanted)
        self.addWidget(self._make_notice())
        self.addWidget(self._view)

    def show_sentence(self, sentence: str, *, can_retry: bool) -> None:
        """Shows a sentence in place of the report."""
        self._sentence.setText(sentence)
        self._again.setVisible(can_retry)
        self.setCurrentIndex(0)

    def show_pdf(self, data: bytes) -> int:
        """Shows the PDF where the person was reading, and says how many pages it has; raises ReportFailed."""
        loaded = LoadedPdf(data, self)
        where = self._view.verticalScrollBar().value()
        self._view.setDocument(loaded.document)
        if self._loaded is not None:
            self._loaded.deleteLater()
        self._loaded = loaded
        pages = loaded.document.pageCount()
        self._view.setAccessibleName(self.tr("The report as it will print, {n} pages").format(n=pages))
        self.setCurrentWidget(self._view)
        self._view.verticalScrollBar().setValue(where)
        return pages

    def _make_notice(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("card")
        column = QVBoxLayout(holder)
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return holder
