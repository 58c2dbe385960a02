"""The wizard: one page a step, the order asked of the flow, the answers in the store."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget, QWizard
from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.ui.store import AssessmentStore
from assess.ui.widgets.text import restyle
from assess.ui.wizard.page import AssessPage
from assess.ui.wizard.step_list import StepList

SOON: Final = 100
"""Milliseconds after which the pages that are not in sight are made, if nobody asks for one before."""

BUTTON_ORDER: Final = (
    QWizard.WizardButton.NextButton,
    QWizard.WizardButton.FinishButton,
    QWizard.WizardButton.BackButton,
    QWizard.WizardButton.CustomButton1,
)


class AssessmentWizard(QWizard):
    """Walks through the pages; `left` says that the person is done for now, `step_shown` where they are."""

    left = Signal()
    step_shown = Signal(str)

    def __init__(
        self, store: AssessmentStore, first: AssessPage, make_others: Callable[[], Iterable[AssessPage]], order: dict[StepId, int]
    ) -> None:
        super().__init__()
        self._store = store
        self._order = order
        self._pages: dict[StepId, AssessPage] = {}
        self._make_others: Callable[[], Iterable[AssessPage]] | None = make_others
        self._steps_by_id = {number: step for step, number in order.items()}
        self._is_jumping = False
        self.steps = StepList(store)
        self._set_up()
        self._add(first)
        self.setStartId(order[first.step])
        self.steps.wanted.connect(self.go_to)
        self.currentIdChanged.connect(self._on_page_shown)
        self.customButtonClicked.connect(lambda _: self.left.emit())

    @property
    def step(self) -> StepId:
        """The step that is open."""
        return self._steps_by_id.get(self.currentId(), flow.ABOUT)

    def put_buttons_last(self) -> None:
        """Tab leads from the steps to the page and from its end to the buttons, whatever the page has made in the meantime."""
        if page := self._pages.get(self.step):
            page.keep_order()
        buttons = [self.button(which) for which in BUTTON_ORDER]
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and self.isAncestorOf(widget):
                chain.append(widget)
            widget = widget.nextInFocusChain()
        inside = [widget for widget in chain if widget not in buttons]
        if inside and chain[-len(buttons) :] != buttons:
            for before, after in pairwise([inside[-1], *buttons]):
                QWidget.setTabOrder(before, after)

    def start_at(self, step: StepId) -> None:
        """Opens the wizard on `step`, with everything before it to go back to."""
        self.restart()
        self.go_to(step)
        QTimer.singleShot(SOON, self, self._add_others)

    def go_to(self, step: StepId) -> None:
        """Opens `step`, wherever it is."""
        wanted = flow.steps(self._store.assessment, self._store.catalog)
        if step not in wanted or step == self.step:
            return
        self._add_others()
        forward = wanted.index(step) > (wanted.index(self.step) if self.step in wanted else 0)
        self._is_jumping = True
        self._walk(step, forward=forward)
        self._is_jumping = False
        self._on_page_shown(self.currentId())

    def _walk(self, step: StepId, *, forward: bool) -> None:
        for _ in self._order:
            if self.step == step:
                return
            if forward:
                self.next()
            else:
                self.back()

    @override
    def validateCurrentPage(self) -> bool:
        self._add_others()
        return super().validateCurrentPage()

    @override
    def reject(self) -> None:
        """Esc leaves nothing behind: every answer is saved already, so the window stays."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on: Qt forgets the default button of a dialog that is part of a window. After the last page it leads nowhere."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            return
        focus = self.focusWidget()
        main = self.button(QWizard.WizardButton.NextButton)
        if isinstance(focus, QPushButton) or main.isVisible():
            (focus if isinstance(focus, QPushButton) else main).click()

    @override
    def event(self, event: QEvent) -> bool:
        """New colors make the wizard lay itself out anew, and the page would lose the keyboard."""
        if event.type() is not QEvent.Type.StyleChange:
            return super().event(event)
        page, elsewhere = self._pages.get(self.step), self.steps.isAncestorOf(QApplication.focusWidget() or self)
        inside = page.focusWidget() if page is not None and not elsewhere else None
        done = super().event(event)
        if inside is not None:
            QTimer.singleShot(0, inside, inside.setFocus)
        return done

    @override
    def accept(self) -> None:
        self.left.emit()

    def _add(self, page: AssessPage) -> None:
        self._pages[page.step] = page
        self.setPage(self._order[page.step], page)

    def _add_others(self) -> None:
        """The pages that nobody sees at first come after the first is shown: it is there sooner."""
        if self._make_others is not None:
            make, self._make_others = self._make_others, None
            for page in make():
                self._add(page)

    def _set_up(self) -> None:
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setOption(QWizard.WizardOption.NoCancelButton)
        buttons = QWizard.WizardButton
        self._name_the_way_out()
        self._store.changed.connect(self._name_the_way_out)
        self.setButtonText(buttons.BackButton, self.tr("Back"))
        self.setButtonText(buttons.FinishButton, self.tr("Done"))
        layout = [buttons.CustomButton1, buttons.Stretch, buttons.BackButton, buttons.NextButton, buttons.FinishButton]
        self.setButtonLayout(layout)
        main = {buttons.NextButton: "next"}
        names = {buttons.CustomButton1: "saveAndClose", buttons.BackButton: "back", buttons.FinishButton: "done", **main}
        for which, name in names.items():
            self.button(which).setObjectName(name)
            self.button(which).setProperty("primary", which in main)
            restyle(self.button(which))

    def _name_the_way_out(self) -> None:
        words = self.tr("Close") if self._store.is_read_only else self.tr("Save and close")
        if self.buttonText(QWizard.WizardButton.CustomButton1) != words:
            self.setButtonText(QWizard.WizardButton.CustomButton1, words)

    def _on_page_shown(self, number: int) -> None:
        if self._is_jumping or number not in self._steps_by_id:
            return
        step = self._steps_by_id[number]
        following = flow.next_step(self._store.assessment, self._store.catalog, step)
        if following is not None:
            text = self.tr("Next: {step}").format(step=self.steps.step_title(following))
            self.setButtonText(QWizard.WizardButton.NextButton, text)
        self.steps.show_current(step)
        self._pages[step].enter()
        self.step_shown.emit(step)
