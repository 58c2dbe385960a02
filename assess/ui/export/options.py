"""What goes into the report, on which paper, and the buttons that hand it out."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from assess.reports.content_values import PROSPECTS, SectionId
from assess.reports.wording import Wording
from assess.storage.settings import PaperSize
from assess.ui.widgets.card import Card
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard


class ReportOptions(Card):
    """Sections and paper; `edited` follows only the person. What is about prospects goes in on demand."""

    edited = Signal()

    def __init__(self, wording: Wording, paper: PaperSize) -> None:
        super().__init__()
        heading = self.tr("What goes in")
        self.setAccessibleName(heading)
        self.body.addWidget(make_label(heading, "heading"))
        self._paper = QComboBox()
        self._add_paper(paper)
        self._boxes = {section: QCheckBox(wording.section_title(section)) for section in SectionId}
        for section, box in self._boxes.items():
            box.setObjectName(f"section-{section.value}")
            box.setChecked(section not in PROSPECTS)
            box.clicked.connect(self._on_section_clicked)
        self._sections = Disclosure("", "chooseSections", self._fill_sections)
        self.body.addWidget(self._sections)
        self._show_count()

    @property
    def sections(self) -> tuple[SectionId, ...]:
        """The sections that are wanted."""
        return tuple(section for section, box in self._boxes.items() if box.isChecked())

    @property
    def paper(self) -> PaperSize:
        """The paper that is wanted."""
        return PaperSize(self._paper.currentData())

    def _fill_sections(self, layout: QVBoxLayout) -> None:
        layout.setSpacing(0)
        for section in (section for section in self._boxes if section not in PROSPECTS):
            layout.addWidget(self._boxes[section])
        heading = make_label(self.tr("About your prospects"), name="prospectsHeading")
        heading.setProperty("weight", "strong")
        heading.setContentsMargins(0, 12, 0, 4)
        layout.addWidget(heading)
        for section in (section for section in self._boxes if section in PROSPECTS):
            layout.addWidget(self._boxes[section])

    def _on_section_clicked(self) -> None:
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        words = self.tr("Sections: {chosen} of {all}")
        self._sections.show_text(words.format(chosen=len(self.sections), all=len(self._boxes)))

    def _add_paper(self, paper: PaperSize) -> None:
        self._paper.setObjectName("paper")
        self._paper.addItem(self.tr("US Letter"), PaperSize.LETTER.value)
        self._paper.addItem(self.tr("A4"), PaperSize.A4.value)
        self._paper.setCurrentIndex(self._paper.findData(paper.value))
        self._paper.activated.connect(self.edited)
        WheelGuard(self).guard(self._paper)
        label = QLabel(self.tr("&Paper"))
        label.setBuddy(self._paper)
        self.body.addWidget(label)
        self.body.addWidget(self._paper)


class ButtonCard(Card):
    """Buttons one below the other."""

    def __init__(self, heading: str, buttons: Iterable[QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.body.addWidget(make_label(heading, "heading"))
        for button in buttons:
            self.body.addWidget(button)


class ExportButtons(QWidget):
    """All that can be taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.save = make_button(self.tr("Save PDF…"), "savePdf", primary=True)
        self.print = make_button(self.tr("Print…"), "print")
        self.open = make_button(self.tr("Open in viewer"), "openInViewer")
        self.calendar = make_button(self.tr("Save calendar (.ics)…"), "saveCalendar")
        self.week = make_button(self.tr("Save this week as one page…"), "saveWeek")
        self.table = make_button(self.tr("Save plan as CSV…"), "savePlan")
        self.checklist = make_button(self.tr("Save blank checklist…"), "saveChecklist")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(ButtonCard(self.tr("The report"), (self.save, self.print, self.open)))
        column.addWidget(ButtonCard(self.tr("More files"), (self.calendar, self.week, self.table, self.checklist)))

    def show_ready(self, *, report: bool, plan: bool, calendar: bool) -> None:
        """Enables what there is something to hand out for."""
        for button in (self.save, self.print, self.open):
            button.setEnabled(report)
        for button in (self.week, self.table):
            button.setEnabled(plan)
        self.calendar.setEnabled(calendar)
