"""What is done of the plan: sittings and whole steps, each with a tick that can be taken back."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.assessment import Assessment, ProgressEntry
from assess.domain.plan_keeping import SessionDone
from assess.domain.planning import StepKind
from assess.domain.planning.done import kind_of, level_of, skill_of
from assess.ui.plan.acts import PlanTools, Untick, UntickStep
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.tick_box import TickBox
from assess.ui.widgets.unfolding import keep_in_sight

FIRST_SHOWN = 5

DoneEntry: TypeAlias = SessionDone | ProgressEntry


def find_done(assessment: Assessment) -> tuple[DoneEntry, ...]:
    """Every sitting that was ticked, and the steps that were ticked whole, the latest first."""
    sittings = assessment.plan.sessions_done
    whole = (entry for entry in assessment.progress if not any(_is_of(done, entry) for done in sittings))
    every: list[DoneEntry] = [*whole, *sittings]
    return tuple(sorted(every, key=lambda entry: entry.done_on)[::-1])


def find_endings(assessment: Assessment) -> Iterator[SessionDone]:
    """The sittings with which a step was done."""
    last = {sitting.step: sitting for sitting in assessment.plan.sessions_done}
    return (sitting for sitting in last.values() if any(_is_of(sitting, entry) for entry in assessment.progress))


def _is_of(sitting: SessionDone, entry: ProgressEntry) -> bool:
    """Whether a sitting is one of the step that `entry` says is done; a credential has one course, whatever level it leads to."""
    is_course = kind_of(sitting.step) is StepKind.COURSE
    return skill_of(sitting.step) == entry.skill and (is_course or level_of(sitting.step) == entry.to_level)


class DoneRow(QWidget):
    """Something that is done; its tick can be taken back."""

    wanted = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        self._entry: DoneEntry | None = None
        self._box = TickBox()
        self._box.clicked.connect(self._on_clicked)
        self._words = make_label(name="doneStep")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_entry(self, entry: DoneEntry, *, ends_step: bool, read_only: bool) -> None:
        """Shows one thing that is done; `ends_step` if a step was done with it."""
        self._entry = entry
        wording, catalog = self._tools.wording, self._tools.catalog
        if isinstance(entry, SessionDone):
            words, name = self._tools.talk.done_title(entry, catalog, ends_step=ends_step), f"undo-{entry.step}"
        else:
            title, day = wording.skill_title(entry.skill, catalog), wording.day(entry.done_on)
            words = self.tr("{skill} to level {level}, done on {day}").format(skill=title, level=entry.to_level, day=day)
            name = f"undo-{entry.skill}-{entry.to_level}"
        self._words.setText(words)
        self._box.setObjectName(name)
        self._box.setChecked(True)
        self._box.setEnabled(not read_only)
        self._box.setAccessibleName(words)

    def take_focus(self) -> None:
        """Puts the keyboard on its box."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        match self._entry:
            case SessionDone() as done:
                self.wanted.emit(Untick(done))
            case ProgressEntry() as step:
                self.wanted.emit(UntickStep(step.skill, step.to_level))
            case None:
                pass


class DoneRows(QWidget):
    """Rows of what is done; the keyboard stays on the row that was used, or goes to the next. `emptied` carries the last one's act."""

    wanted = Signal(object)
    emptied = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = RowPool(column, self._make_row)
        self._shown: list[DoneRow] = []

    def show_entries(self, entries: Sequence[DoneEntry], endings: Sequence[SessionDone], *, read_only: bool) -> None:
        """Shows `entries`; `endings` are those with which a step was done."""
        self._shown = self._rows.take(len(entries))
        for row, entry in zip(self._shown, entries, strict=True):
            row.show_entry(entry, ends_step=entry in endings, read_only=read_only)

    def take_focus(self, number: int = 0) -> bool:
        """Puts the keyboard on a row, the last one if there are fewer; False if there is none."""
        if self._shown and self.isVisible():
            self._shown[min(number, len(self._shown) - 1)].take_focus()
        return bool(self._shown) and self.isVisible()

    def _make_row(self) -> DoneRow:
        row = DoneRow(self._tools)
        row.wanted.connect(lambda act: self._on_wanted(row, act))
        return row

    def _on_wanted(self, row: DoneRow, act: Untick | UntickStep) -> None:
        number = self._shown.index(row)
        self.wanted.emit(act)
        if not self.take_focus(number):
            self.emptied.emit(act)


class DoneCard(Card):
    """All that is done, the latest first; `emptied` carries the act that took the last of it back."""

    wanted = Signal(object)
    emptied = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        heading = self.tr("Done so far")
        self.setAccessibleName(heading)
        self._entries: tuple[DoneEntry, ...] = ()
        self._endings: tuple[SessionDone, ...] = ()
        self._read_only = False
        self._shows_all = False
        self._rows = DoneRows(tools)
        self._rows.wanted.connect(self.wanted)
        self._rows.emptied.connect(self.emptied)
        self._all = make_button("", "allDone", quiet=True)
        self._all.clicked.connect(self._on_all_clicked)
        self.body.addWidget(make_label(heading, "heading"))
        intro = self.tr("What you tick counts in the plan. Rate the skill again to see it in the index.")
        self.body.addWidget(make_label(intro, "muted"))
        self.body.addWidget(self._rows)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_done(self, assessment: Assessment, *, read_only: bool) -> None:
        """Shows what is ticked."""
        self._entries, self._endings, self._read_only = find_done(assessment), tuple(find_endings(assessment)), read_only
        self.setVisible(bool(self._entries))
        self._show()

    def take_focus(self) -> bool:
        """Puts the keyboard on the first row; False if there is none."""
        return self._rows.take_focus()

    def _show(self) -> None:
        shown = self._entries if self._shows_all else self._entries[:FIRST_SHOWN]
        self._rows.show_entries(shown, self._endings, read_only=self._read_only)
        self._all.setVisible(len(self._entries) > FIRST_SHOWN)
        every = self.tr("Show all {n}").format(n=len(self._entries))
        self._all.setText(self.tr("Show the latest five") if self._shows_all else every)

    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show()
        if self._shows_all:
            self._rows.take_focus(FIRST_SHOWN)
        else:
            keep_in_sight(self._all)
