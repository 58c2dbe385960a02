"""What the export page asks of the system: dialogs, the printer, the viewer. Tests hand in others."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from typing_extensions import override

from assess.ui.messages import sentence_for


class ExportActions(Protocol):
    """The things around the page that need a person or a device."""

    def choose_save_path(self, suggested_name: str, file_filter: str) -> Path | None:
        """Where to save, None if the person changed their mind."""

    def open_in_viewer(self, path: Path) -> bool:
        """Opens a file in the system's viewer; False if there is none."""

    def print_pdf(self, data: bytes) -> bool:
        """Prints through the system dialog; False if the person changed their mind."""

    def show_error(self, error: Exception) -> None:
        """Says what went wrong."""


class SystemActions(ExportActions):
    """The real dialogs, in front of `window`; files are suggested in `folder`, then where the last one went."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._folder = folder

    @override
    def choose_save_path(self, suggested_name: str, file_filter: str) -> Path | None:
        folder = self._folder if self._folder.is_dir() else Path.home()
        title = QCoreApplication.translate("SystemActions", "Save as")
        dialog = QFileDialog(self._window, title, str(folder), file_filter)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggested_name).suffix)
        dialog.selectFile(suggested_name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        self._folder = Path(chosen[0]).parent
        return Path(chosen[0])

    @override
    def open_in_viewer(self, path: Path) -> bool:
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @override
    def print_pdf(self, data: bytes) -> bool:
        from assess.ui.export.printing import print_pdf  # noqa: PLC0415 - start-up loads no printing

        return print_pdf(data, self._window)

    @override
    def show_error(self, error: Exception) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Assess", sentence_for(error), QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
