"""One session of the plan: the box to tick, when, what to do, where, how long, and more on it on demand."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from assess.domain.planning import PinOutcome, Session, StepKind
from assess.ui.plan.acts import PlanTools, Tick
from assess.ui.plan.session_panel import SessionPanel
from assess.ui.widgets.laying_out import laid_out_once
from assess.ui.widgets.text import make_button, make_label, set_opened
from assess.ui.widgets.tick_box import TickBox

BOX_WIDTH: Final = 40
DAY_WIDTH: Final = 92
PLACE_WIDTH: Final = 120
BASELINE: Final = 7
NARROW: Final = 600

RowPart = Literal["box", "more", "day"]


@dataclass(frozen=True)
class ShownSession:
    """A session and what else its row says: `is_first` of its step in the week, the day it moved from, a pin that could not be kept."""

    session: Session
    is_first: bool = True
    is_open: bool = False
    moved_from: date | None = None
    refused: PinOutcome | None = None


class SessionRow(QWidget):
    """A session; `wanted` carries what the person does, `opened` its id when they open or close what is beneath."""

    wanted = Signal(object)
    opened = Signal(str)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        self._session: Session | None = None
        self._panel: SessionPanel | None = None
        self._is_narrow = False
        self._is_open = False
        self._box = TickBox()
        self._day = make_label(role="muted", name="sessionDay")
        self._title = make_label(name="sessionTitle")
        self._activity = make_label(role="muted", name="sessionActivity")
        self._learn = make_label(role="small", name="sessionResources")
        self._note = make_label(role="small", name="sessionNote")
        self._place = make_label(role="muted", name="sessionPlace")
        self._more = make_button("", "moreOnSession", quiet=True)
        self._box.clicked.connect(self._on_ticked)
        self._more.clicked.connect(self._on_more_clicked)
        self._lay_out()

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    @property
    def panel(self) -> SessionPanel | None:
        """What is open beneath it, None if nothing is."""
        return self._panel if self._is_open else None

    def show_session(self, shown: ShownSession, *, read_only: bool) -> None:
        """Shows one session; what to do stands with the first of a step in its week, and is not said again below."""
        with laid_out_once(self._grid):
            self._show(shown, read_only=read_only)

    def _show(self, shown: ShownSession, *, read_only: bool) -> None:
        session, wording, catalog = shown.session, self._tools.wording, self._tools.catalog
        self._session = session
        title = wording.session_title(session, catalog)
        self._day.setText(wording.weekday_day(session.day))
        self._title.setText(title)
        self._activity.setText(wording.step_activity(session.step))
        self._activity.setVisible(shown.is_first)
        setting, minutes = wording.setting_name(session.step.setting), wording.session_duration(session.minutes)
        self._place.setText(self.tr("{where} · {minutes}").format(where=setting, minutes=minutes))
        self._show_resources(session)
        self._show_note(shown)
        self._show_box(session, title, read_only=read_only)
        self._show_more(shown, title, read_only=read_only)

    def take_focus(self, part: RowPart) -> None:
        """Puts the keyboard on a part of the row."""
        if part == "day" and self.panel is not None:
            self.panel.take_focus()
        else:
            (self._box if part == "box" else self._more).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_where()

    def _lay_out(self) -> None:
        self._box.setFixedWidth(BOX_WIDTH)
        self._day.setFixedWidth(DAY_WIDTH)
        for label in (self._day, self._title):
            label.setContentsMargins(0, BASELINE, 0, 0)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._box, 0, 0, 2, 1, top)
        grid.addWidget(self._day, 0, 1, top)
        grid.addWidget(self._title, 0, 2, top)
        grid.addWidget(self._more, 0, 4, top)
        self._place_where()

    def _place_where(self) -> None:
        """Beside the title, or beneath it where there is little room; then what to do is as wide as it can be."""
        for row, label in enumerate((self._activity, self._learn, self._note), start=2):
            self._grid.removeWidget(label)
            self._grid.addWidget(label, row, 2, 1, 3 if self._is_narrow else 1)
        left, right, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignTop
        self._grid.removeWidget(self._place)
        self._place.setAlignment((left if self._is_narrow else right) | top)
        self._place.setContentsMargins(0, 0 if self._is_narrow else BASELINE, 0, 0)
        self._place.setMinimumWidth(0 if self._is_narrow else PLACE_WIDTH)
        if self._is_narrow:
            self._grid.addWidget(self._place, 1, 2)
        else:
            self._grid.addWidget(self._place, 0, 3, top)

    def _show_resources(self, session: Session) -> None:
        skill = self._tools.catalog.skills.get(session.step.skill)
        known = self._tools.catalog.resources
        titles = tuple(known[resource].title for resource in skill.resources if resource in known) if skill else ()
        shows = bool(titles) and session.part == 1 and session.step.kind is StepKind.RAISE
        self._learn.setVisible(shows)
        self._learn.setText(self.tr("Where to learn it: {titles}").format(titles=self._tools.wording.titles(titles)) if shows else "")

    def _show_note(self, shown: ShownSession) -> None:
        moved = self.tr("Moved here from {day}.")
        words = moved.format(day=self._tools.wording.weekday_day(shown.moved_from)) if shown.moved_from else ""
        words = self.tr("You chose this day.") if shown.session.pin else words
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _show_box(self, session: Session, title: str, *, read_only: bool) -> None:
        self._box.setObjectName(f"done-{session.id}")
        self._box.setChecked(False)
        self._box.setEnabled(not read_only)
        day = self._tools.wording.weekday_day(session.day)
        self._box.setAccessibleName(self.tr("Done: {step}, {day}").format(step=title, day=day))
        last, more = self.tr("Tick it when it is done: its step is done with it."), self.tr("Tick it when it is done. Its minutes count.")
        self._box.setToolTip(last if session.ends_step else more)

    def _show_more(self, shown: ShownSession, title: str, *, read_only: bool) -> None:
        self._is_open = shown.is_open
        set_opened(self._more, opened=shown.is_open)
        self._more.setText(self.tr("▾ More") if shown.is_open else self.tr("▸ More"))
        about = self.tr("More on {session}: why here and now, another day, leaving it out")
        self._more.setAccessibleName(about.format(session=title))
        self._more.setAccessibleDescription(self.tr("open") if shown.is_open else self.tr("closed"))
        if shown.is_open and self._panel is None:
            self._panel = SessionPanel(self._tools)
            self._panel.wanted.connect(self.wanted)
            self._grid.addWidget(self._panel, 5, 1, 1, 4)
        if self._panel is not None:
            self._panel.setVisible(shown.is_open)
            if shown.is_open:
                self._panel.show_session(shown.session, shown.refused, read_only=read_only)

    def _on_ticked(self) -> None:
        if self._session is not None:
            self.wanted.emit(Tick(self._session))

    def _on_more_clicked(self) -> None:
        if self._session is not None:
            self.opened.emit(self._session.id)
