"""Knowledge check: questions on one skill or on several, with what is right and why after each answer."""

from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.reports.wording import ENGLISH
from assess.ui.store import AssessmentStore
from assess.ui.widgets.question_card import QuestionCard
from assess.ui.widgets.text import make_label
from assess.ui.wizard.check_list import CheckList
from assess.ui.wizard.check_run import CheckRun
from assess.ui.wizard.page import AssessPage


class CheckPage(AssessPage):
    """Lists what can be checked; taking a check shows its questions one at a time in place of the list."""

    def __init__(self, store: AssessmentStore, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.CHECK, order)
        self._run: CheckRun | None = None
        self._question: QuestionCard | None = None

    @override
    def heading(self) -> str:
        return self.tr("Knowledge check")

    @override
    def intro(self) -> str:
        return self.tr("Optional. A check can show that you rated your knowledge too high. It never raises a level.")

    @override
    def build(self) -> None:
        self._done = make_label(name="checkDone")
        self._done.hide()
        self._list = CheckList(self.store)
        self._list.wanted.connect(lambda skills, _: self._begin(CheckRun(self.store, skills)))
        self._list.again_wanted.connect(lambda skills, _: self._begin(CheckRun(self.store, skills, missed=True)))
        for widget in (self._done, self._list):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        if self._question is not None and self._question.skill not in self._checked():
            self._drop_question()
        if self._question is None:
            self._list.redraw()
        self._list.setVisible(self._question is None)

    @override
    def take_focus(self) -> None:
        if self._question is not None:
            self._question.take_focus()
        else:
            self._list.take_focus()

    def _checked(self) -> set[str]:
        return {skill.id for skill in flow.checked_skills(self.store.assessment, self.store.catalog)}

    def _begin(self, run: CheckRun) -> None:
        self._run = run
        self._done.hide()
        self._ask_next(run)

    def _ask_next(self, run: CheckRun) -> None:
        drawn = run.draw()
        self._drop_question()
        if drawn is None:
            self._end(run)
            return
        self._question = QuestionCard(self.store, drawn, run.number, run.total)
        self._question.answered.connect(run.note)
        self._question.next_wanted.connect(lambda: self._ask_next(run))
        self._question.end_wanted.connect(lambda: self._end(run))
        self.body.insertWidget(self.body.count() - 1, self._question)
        self._question.show()
        self.redraw()
        self._question.take_focus()

    def _end(self, run: CheckRun) -> None:
        self._drop_question()
        self.redraw()
        self._say(run)
        self._list.take_focus()

    def _say(self, run: CheckRun) -> None:
        """What came of it, which for several skills stands nowhere else."""
        count = ENGLISH.plural(run.answered, self.tr("You answered {n} question."), self.tr("You answered {n} questions."))
        right = ENGLISH.plural(run.right, self.tr("{n} was right."), self.tr("{n} were right."))
        self._done.setText(f"{count} {right}")
        self._done.setVisible(bool(run.answered))

    def _drop_question(self) -> None:
        if self._question is not None:
            self.body.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None
