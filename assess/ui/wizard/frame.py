"""The wizard with its step list beside it, or without where the window is narrow."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from assess.ui.widgets.banner import Banner
from assess.ui.wizard.wizard import AssessmentWizard

NARROW: Final = 760


class WizardFrame(QWidget):
    """Steps at the left, the page at the right; below 760 pixels only the page, whose button names the next step."""

    def __init__(self, wizard: AssessmentWizard) -> None:
        super().__init__()
        self.wizard = wizard
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(wizard.steps)
        self.banner = Banner()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(wizard, 1)
        row.addLayout(column, 1)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self.wizard.put_buttons_last()
        return super().focusNextPrevChild(next)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wizard.steps.setVisible(event.size().width() >= NARROW)
