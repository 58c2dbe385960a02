"""The list of steps at the left: done, current, left; progress in words and as a bar; when it was saved."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import ChecklistPath
from assess.domain.flow import StepId
from assess.ui.store import AssessmentStore
from assess.ui.theme import tokens_of
from assess.ui.widgets.text import Button, make_label, restyle, set_role

WIDTH = 264


class StepButton(Button):
    """A step's title at the left, how far it is at the right."""

    def __init__(self, step: StepId) -> None:
        super().__init__()
        self.setObjectName(f"step-{step}")
        self.setProperty("step", "true")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._state = ""

    def show_state(self, title: str, state: str, spoken: str, *, is_current: bool) -> None:
        """Shows the title and the state; `spoken` is both in words."""
        self.setText(title)
        self.setAccessibleName(spoken)
        if self._state != state:
            self._state = state
            self.update()
        if self.property("current") != is_current:
            self.setProperty("current", is_current)
            restyle(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens_of(self).accent if self.property("current") else tokens_of(self).muted))
        painter.drawText(self.rect().adjusted(0, 0, -16, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._state)


class StepList(QFrame):
    """Shows where the person is and takes them to any step."""

    wanted = Signal(str)

    def __init__(self, store: AssessmentStore) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self._store = store
        self._current: StepId = flow.ABOUT
        self._buttons: dict[StepId, StepButton] = {}
        self._steps = QVBoxLayout()
        self._steps.setSpacing(2)
        self._progress = make_label(role="small", name="progress")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Skills rated"))
        self._saved = make_label(role="small", name="saved")
        self._lay_out()
        store.changed.connect(self.redraw)
        self.redraw()

    def show_current(self, step: StepId) -> None:
        """Marks `step` as the one that is open."""
        self._current = step
        self.redraw()

    def show_saved(self, at: datetime) -> None:
        """Says when the last change reached the disk."""
        self._say(self.tr("Saved {time}").format(time=at.strftime("%H:%M")), alert=False)

    def show_problem(self, sentence: str) -> None:
        """Says why nothing is being saved."""
        self._say(sentence, alert=True)

    def redraw(self) -> None:
        """Shows the steps and the progress as they are in the store."""
        steps = flow.steps(self._store.assessment, self._store.catalog)
        if tuple(self._buttons) != steps:
            self._rebuild(steps)
        for step, button in self._buttons.items():
            self._dress(step, button)
        self._show_progress()

    def _lay_out(self) -> None:
        panel = QWidget()
        panel.setObjectName("sidePanelBody")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(12, 4, 12, 4)
        inner.addLayout(self._steps)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 16)
        title = make_label("Assess", "heading")
        title.setContentsMargins(24, 0, 0, 8)
        column.addWidget(title)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 0)
        foot.setSpacing(4)
        for widget in (self._progress, self._bar, self._saved):
            foot.addWidget(widget)
        column.addLayout(foot)

    def _rebuild(self, steps: tuple[StepId, ...]) -> None:
        for button in self._buttons.values():
            self._steps.removeWidget(button)
            button.deleteLater()
        self._buttons = {step: self._make_button(step) for step in steps}

    def _make_button(self, step: StepId) -> StepButton:
        button = StepButton(step)
        button.clicked.connect(lambda: self.wanted.emit(step))
        self._steps.addWidget(button)
        return button

    def _dress(self, step: StepId, button: StepButton) -> None:
        title, state = self.step_title(step), self._state_words(step)
        is_current = step == self._current
        words = f"{title} {state}".strip()
        spoken = self.tr("{step}, current step").format(step=words) if is_current else words
        button.show_state(title, state, spoken, is_current=is_current)

    def step_title(self, step: StepId) -> str:
        """What a step is called."""
        titles: dict[StepId, str] = {
            flow.ABOUT: self.tr("About you"),
            flow.CREDENTIALS: self.tr("Credentials"),
            flow.CHECK: self.tr("Knowledge check"),
            flow.RESULTS: self.tr("Results"),
            flow.PLAN: self.tr("Plan"),
            flow.EXPORT: self.tr("Export and print"),
        }
        domains = {flow.domain_step(domain.id): domain.title for domain in self._store.catalog.domains}
        return titles.get(step) or domains[step]

    def _show_progress(self) -> None:
        """The same count as beside the index: what does not apply is no part of it, a card is."""
        is_quick = self._store.assessment.path is ChecklistPath.QUICK
        asked = [s for s in self._store.readiness().standings if s.is_applicable and (s.expectation.quick or not is_quick)]
        rated = sum(standing.level is not None for standing in asked)
        words = self.tr("{rated} of {total} rated on the quick path") if is_quick else self.tr("{rated} of {total} rated")
        self._progress.setText(words.format(rated=rated, total=len(asked)))
        self._bar.setMaximum(max(1, len(asked)))
        self._bar.setValue(rated)

    def _state_words(self, step: StepId) -> str:
        assessment, catalog = self._store.assessment, self._store.catalog
        if domain := flow.domain_of_step(step):
            progress = flow.progress(assessment, catalog, domain)
            done = "✓ " if progress.is_finished else ""
            return done + self.tr("{answered} of {total}").format(answered=progress.answered, total=progress.total)
        is_named = step != flow.ABOUT or bool(assessment.learner.name.strip())
        is_ticked = step in {flow.ABOUT, flow.CREDENTIALS} and is_named and flow.is_finished(assessment, catalog, step)
        return "✓" if is_ticked else ""

    def _say(self, words: str, *, alert: bool) -> None:
        self._saved.setText(words)
        set_role(self._saved, "alert" if alert else "small")
