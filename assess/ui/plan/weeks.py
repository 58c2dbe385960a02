"""The weeks of the plan: the first ones in full, the others as lines that open; the keyboard stays with what was used."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assess.domain.plan_keeping import SessionDone
from assess.domain.planning import PinOutcome, Session, Week
from assess.ui.plan.acts import LeaveOut, Move, PlanAct, PlanTools, Tick, Untick, find_skill
from assess.ui.plan.session_row import RowPart, SessionRow, ShownSession
from assess.ui.plan.week_card import ShownWeek, WeekCard
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button

FIRST_SHOWN: Final = 4
PARTS: Final[Mapping[type, RowPart]] = {Tick: "box", Move: "day"}


@dataclass(frozen=True)
class PlanView:
    """A plan as it is read: weeks, what is done, whence sessions moved (by step and day), pins that are not kept (by step and part)."""

    weeks: Sequence[Week] = ()
    done: Sequence[SessionDone] = ()
    endings: Sequence[SessionDone] = ()
    moved: Mapping[tuple[str, date], date] = field(default_factory=dict)
    refused: Mapping[tuple[str, int], PinOutcome] = field(default_factory=dict)
    read_only: bool = False


class Weeks(QWidget):
    """All weeks; those after the first four only when they are asked for.

    `wanted` carries what the person does, `emptied` the same if no session is left for the keyboard to go to.
    """

    wanted = Signal(object)
    emptied = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        self._view = PlanView()
        self._shows_all = False
        self._open_weeks: set[date] = set()
        self._open_sessions: set[str] = set()
        self._ticked_in: date | None = None
        self._done_here: list[tuple[date, SessionDone]] = []
        first, later = QVBoxLayout(), QVBoxLayout()
        first.setSpacing(16)
        later.setSpacing(8)
        self._first = RowPool(first, lambda: self._make_card(folds=False))
        self._later = RowPool(later, lambda: self._make_card(folds=True))
        self._cards: list[WeekCard] = []
        self._more = make_button("", "moreWeeks")
        self._more.clicked.connect(self._on_more_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(first)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(later)

    def show_view(self, view: PlanView) -> None:
        """Shows the weeks of a plan."""
        if self._ticked_in is not None and len(view.done) > len(self._view.done):
            self._done_here.append((self._ticked_in, view.done[-1]))
        self._forget_unticked(Counter(view.done))
        self._view = view
        self.setVisible(bool(view.weeks))
        self._show()

    def _forget_unticked(self, left: Counter[SessionDone]) -> None:
        here, self._done_here = self._done_here, []
        for starts, done in here:
            if left[done] > 0:
                left[done] -= 1
                self._done_here.append((starts, done))

    def go_on_from(self, act: PlanAct) -> None:
        """Puts the keyboard on the box of the first session of the skill that `act` was about, or else of the plan."""
        rows, skill = self._rows(), find_skill(act)
        of_skill = (row for row in rows if row.session is not None and row.session.step.skill == skill)
        row = next(of_skill, rows[0] if rows else None)
        if row is not None:
            row.take_focus("box")
        else:
            self.emptied.emit(act)

    def _show(self) -> None:
        first, later = self._view.weeks[:FIRST_SHOWN], self._view.weeks[FIRST_SHOWN:]
        shown = later if self._shows_all else ()
        self._cards = [*self._first.take(len(first)), *self._later.take(len(shown))]
        for number, (card, week) in enumerate(zip(self._cards, (*first, *shown), strict=True)):
            is_open = number < FIRST_SHOWN or week.starts in self._open_weeks
            card.show_week(self._find_shown(week, is_open=is_open), read_only=self._view.read_only)
        self._more.setVisible(bool(later))
        one, many = self.tr("Show the other week"), self.tr("Show the other {n} weeks").format(n=len(later))
        every = one if len(later) == 1 else many
        self._more.setText(self.tr("Show the first four weeks") if self._shows_all else every)

    def _find_shown(self, week: Week, *, is_open: bool) -> ShownWeek:
        done = tuple(entry for starts, entry in self._done_here if starts == week.starts)
        sessions = tuple(self._find_sessions(week)) if is_open else ()
        return ShownWeek(week, sessions, done, self._view.endings)

    def _find_sessions(self, week: Week) -> Iterator[ShownSession]:
        begun: set[str] = set()
        for session in week.sessions:
            yield ShownSession(
                session,
                is_first=session.step.id not in begun,
                is_open=session.id in self._open_sessions,
                moved_from=self._view.moved.get((session.step.id, session.day)),
                refused=self._view.refused.get((session.step.id, session.part)),
            )
            begun.add(session.step.id)

    def _on_more_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _on_fold_clicked(self, starts: date) -> None:
        self._open_weeks ^= {starts}
        self._show()

    def _on_session_opened(self, name: str) -> None:
        self._open_sessions ^= {name}
        self._show()

    def _make_card(self, *, folds: bool) -> WeekCard:
        card = WeekCard(self._tools, folds=folds)
        card.used.connect(self._on_used)
        card.wanted.connect(lambda act: self._on_taken_back(card, act))
        card.emptied.connect(self.go_on_from)
        card.session_opened.connect(self._on_session_opened)
        card.fold_clicked.connect(self._on_fold_clicked)
        return card

    def _on_used(self, row: SessionRow, act: PlanAct) -> None:
        """Hands on what the person does; then the keyboard goes with the session, or to what stands in its place."""
        number, session = self._rows().index(row), row.session
        if session is None:
            return
        was_open = session.id in self._open_sessions
        self._open_sessions.discard(session.id)
        self._ticked_in = _monday(session.day) if isinstance(act, Tick) else None
        self.wanted.emit(act)
        self._ticked_in = None
        again = self._find_again(session, act)
        if again is not None:
            self._show_again(again, is_open=was_open)
        rows = self._rows()
        same = (other for other in rows if again is not None and other.session == again)
        nearest = rows[min(number, len(rows) - 1)] if rows else None
        self._go_to(next(same, nearest), act)

    def _on_taken_back(self, card: WeekCard, act: Untick) -> None:
        ticked = (card.starts, act.done)
        if card.starts is not None and ticked in self._done_here:
            self._done_here.remove(ticked)
        self.wanted.emit(act)

    def _find_again(self, session: Session, act: PlanAct) -> Session | None:
        """The session after its plan has changed, None if it is done or left out."""
        if isinstance(act, Tick | LeaveOut):
            return None
        of_step = [other for week in self._view.weeks for other in week.sessions if other.step.id == session.step.id]
        there = (other for other in of_step if isinstance(act, Move) and other.pin is not None and other.day == act.day)
        same = (other for other in of_step if other.id == session.id)
        return next(there, next(same, None))

    def _show_again(self, session: Session, *, is_open: bool) -> None:
        """Brings the session to where it can be seen."""
        starts = _monday(session.day)
        if starts not in [week.starts for week in self._view.weeks[:FIRST_SHOWN]]:
            self._shows_all = True
            self._open_weeks.add(starts)
        if is_open:
            self._open_sessions.add(session.id)
        self._show()

    def _go_to(self, row: SessionRow | None, act: PlanAct) -> None:
        if row is None:
            self.emptied.emit(act)
            return
        row.take_focus(PARTS.get(type(act), "more"))
        if isinstance(act, Move) and row.panel is not None:
            read_aloud(row.panel)

    def _rows(self) -> list[SessionRow]:
        return [row for card in self._cards for row in card.shown_rows]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
