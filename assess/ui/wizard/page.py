"""What all pages share: a title, a sentence beneath it, a body that scrolls, and building it when first entered."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget, QWizardPage
from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.ui.store import AssessmentStore
from assess.ui.widgets.reading_order import follow_layout
from assess.ui.widgets.text import make_label

BODY_WIDTH = 920


class AssessPage(QWizardPage):
    """One step of the wizard; subclasses build their body once and redraw it from the store."""

    def __init__(self, store: AssessmentStore, step: StepId, order: dict[StepId, int]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.store = store
        self.step = step
        self._order = order
        self._is_built = False
        self._is_stale = True
        self._ordered = 0
        self._was_complete = True
        store.changed.connect(self._on_changed)

    def enter(self) -> None:
        """The person comes to the page: builds it the first time, and shows what is in the store."""
        if not self._is_built:
            self._is_built = True
            self._make_frame()
            self.build()
        if self._is_stale:
            self._show_store()
        self._scroll.show()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_focus()
        QTimer.singleShot(0, self, self.show_keyboard)

    def show_keyboard(self) -> None:
        """Scrolls to what has the keyboard, once everything has its size."""
        content, inside = self._scroll.widget(), self.window().focusWidget()
        if content is not None and content.isAncestorOf(inside):
            self._show_child(inside)

    def heading(self) -> str:
        """The title of the page."""
        raise NotImplementedError

    def intro(self) -> str:
        """The sentence under the title, may be empty."""
        return ""

    def build(self) -> None:
        """Makes the widgets, once."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Shows what is in the store."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Puts the keyboard where the page begins."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def nextId(self) -> int:
        step = flow.next_step(self.store.assessment, self.store.catalog, self.step)
        return -1 if step is None else self._order[step]

    @override
    def isComplete(self) -> bool:
        return flow.is_complete(self.store.assessment, self.store.catalog, self.step)

    def _make_frame(self) -> None:
        content = QWidget()
        content.setObjectName("pageBody")
        content.setMaximumWidth(BODY_WIDTH)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.setSpacing(16)
        title = make_label(self.heading(), "title", name="pageTitle")
        self.body.addWidget(title)
        if intro := self.intro():
            self.body.setSpacing(12)
            self.body.addWidget(make_label(intro, "muted", name="pageIntro"))
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pageScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.heading())
        self._scroll.setWidget(content)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroll)

    def pin(self, widget: QWidget) -> None:
        """Puts a widget beneath what scrolls: it stays in sight, and pushes nothing away from under the pointer."""
        self._outer.addWidget(widget)

    def _on_changed(self) -> None:
        self._is_stale = True
        if self._is_built and self.isVisible():
            self._show_store()
            self._tell_completeness()

    def _show_store(self) -> None:
        self._is_stale = False
        self.redraw()
        self.keep_order()

    def keep_order(self) -> None:
        """Puts rows that were made in the meantime where they are read, for the Tab key and a screen reader."""
        content = self._scroll.widget() if self._is_built else None
        made = len(content.findChildren(QWidget)) if content else 0
        if content is not None and made != self._ordered:
            self._ordered = made
            follow_layout(content)

    def _tell_completeness(self) -> None:
        """Only when it changes: the wizard hides the page for a moment then, and the keyboard would leave it."""
        if self._was_complete != self.isComplete():
            self._was_complete = not self._was_complete
            self.completeChanged.emit()

    def _show_child(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, 24)
