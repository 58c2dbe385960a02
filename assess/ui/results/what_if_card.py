"""What if: other levels for one or several skills, and what they would come to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.planning import WhatIf
from assess.domain.readiness import Readiness
from assess.domain.skills import SkillKind
from assess.reports.wording import Wording
from assess.reports.wording_plan_reasons import PLAN_TALK, PlanReasonWording
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.bars import BarValue, BulletBar
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard


@dataclass(frozen=True)
class Choice:
    """A skill and the level it is imagined at."""

    skill: str
    level: int


class ChoiceRow(QWidget):
    """One skill and one level to pick; `picked` follows only the person."""

    picked = Signal(object)
    dropped = Signal()

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._standings: dict[str, Standing] = {}
        self._skill = self._make_box("whatIfSkill", self.tr("Skill to imagine at another level"))
        self._level = self._make_box("whatIfLevel", self.tr("Level to imagine"))
        self._drop = make_button(self.tr("Remove"), "whatIfRemove", quiet=True)
        self._skill.activated.connect(self._on_skill_picked)
        self._level.activated.connect(lambda: self.picked.emit(Choice(self._skill.currentData(), self._level.currentData())))
        self._drop.clicked.connect(self.dropped)
        self._guard = WheelGuard(self)
        self._guard.guard(self._skill, self._level)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._skill, 3)
        row.addWidget(self._level, 2)
        row.addWidget(self._drop)

    def show_choice(self, choice: Choice, offered: dict[str, Standing], *, can_drop: bool) -> None:
        """Shows `choice` among the skills that are offered."""
        if tuple(offered) != tuple(self._standings):
            self._skill.clear()
            for skill, standing in offered.items():
                self._skill.addItem(standing.skill.title, skill)
        self._standings = offered
        self._skill.setCurrentIndex(self._skill.findData(choice.skill))
        self._show_levels(offered[choice.skill])
        self._level.setCurrentIndex(self._level.findData(choice.level))
        self._drop.setVisible(can_drop)
        title = offered[choice.skill].skill.title
        self._level.setAccessibleName(self.tr("Level to imagine for {skill}").format(skill=title))
        self._drop.setAccessibleName(self.tr("Remove {skill}").format(skill=title))

    def take_focus(self) -> None:
        """Puts the keyboard on the skill."""
        self._skill.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_box(self, name: str, spoken: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _show_levels(self, standing: Standing) -> None:
        self._level.clear()
        if standing.skill.kind is SkillKind.CREDENTIAL:
            self._level.addItem(self.tr("no valid card"), LOWEST_LEVEL)
            self._level.addItem(self.tr("a valid card"), standing.expectation.target)
            return
        for level in self._catalog.levels:
            self._level.addItem(self.tr("{level}  {name}").format(level=level.level, name=level.name), level.level)

    def _on_skill_picked(self) -> None:
        skill = self._skill.currentData()
        self.picked.emit(Choice(skill, self._standings[skill].expectation.target))


class WhatIfCard(Card):
    """Levels that nobody has yet: nothing here changes an answer."""

    def __init__(
        self, wording: Wording, catalog: Catalog, imagine: Callable[[Mapping[str, int]], WhatIf], talk: PlanReasonWording = PLAN_TALK
    ) -> None:
        super().__init__()
        heading = self.tr("What if")
        self.setAccessibleName(heading)
        self._wording = wording
        self._talk = talk
        self._imagine = imagine
        self._catalog = catalog
        self._readiness: Readiness | None = None
        self._choices: list[Choice] = []
        self._result = make_label(name="whatIf")
        self._result.setProperty("weight", "strong")
        self._status = make_label(role="muted", name="whatIfStatus")
        self._finish = make_label(role="muted", name="whatIfFinish")
        self._bar = BulletBar()
        rows = QVBoxLayout()
        self._rows = RowPool(rows, self._make_row)
        self._add = make_button(self.tr("Add another skill"), "whatIfAdd", quiet=True)
        self._add.clicked.connect(self._on_add)
        self.body.addWidget(make_label(heading, "heading"))
        self.body.addWidget(make_label(self.tr("Try other levels. Your answers stay as they are."), "muted"))
        self.body.addLayout(rows)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._result, self._status, self._finish, self._bar):
            self.body.addWidget(widget)

    def show_readiness(self, readiness: Readiness) -> None:
        """Shows what the chosen levels would come to; at first those of the largest gap."""
        self._readiness = readiness
        offered = self._offered(readiness)
        self._choices = [choice for choice in self._choices if choice.skill in offered] or self._first_choice(offered)
        self._show()

    def _make_row(self) -> ChoiceRow:
        row = ChoiceRow(self._wording, self._catalog)
        row.picked.connect(lambda choice: self._on_picked(row, choice))
        row.dropped.connect(lambda: self._on_dropped(row))
        return row

    def _offered(self, readiness: Readiness) -> dict[str, Standing]:
        """The gaps first, in their order, then every other skill that applies."""
        gaps = {gap.standing.skill.id: gap.standing for gap in readiness.gaps}
        return gaps | {s.skill.id: s for s in readiness.standings if s.is_applicable and s.skill.id not in gaps}

    def _first_choice(self, offered: dict[str, Standing]) -> list[Choice]:
        return [Choice(skill, standing.expectation.target) for skill, standing in list(offered.items())[:1]]

    def _on_add(self) -> None:
        if self._readiness is None:
            return
        taken = {choice.skill for choice in self._choices}
        free = {skill: s for skill, s in self._offered(self._readiness).items() if skill not in taken}
        self._choices += self._first_choice(free)
        self._show()
        self._shown[-1].take_focus()
        read_aloud(self._result)

    def _on_picked(self, row: ChoiceRow, choice: Choice) -> None:
        self._choices[self._shown.index(row)] = choice
        self._show()
        read_aloud(self._result)

    def _on_dropped(self, row: ChoiceRow) -> None:
        del self._choices[self._shown.index(row)]
        self._show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        read_aloud(self._result)

    def _show(self) -> None:
        readiness = self._readiness
        if readiness is None:
            return
        offered = self._offered(readiness)
        self._shown = self._rows.take(len(self._choices))
        taken = {choice.skill for choice in self._choices}
        for row, choice in zip(self._shown, self._choices, strict=True):
            free = {skill: s for skill, s in offered.items() if skill == choice.skill or skill not in taken}
            row.show_choice(choice, free, can_drop=len(self._choices) > 1)
        self._add.setVisible(len(self._choices) < len(offered))
        self._show_result(self._imagine({choice.skill: choice.level for choice in self._choices}), offered)

    def _show_result(self, found: WhatIf, offered: dict[str, Standing]) -> None:
        wording, imagined, figures = self._wording, found.readiness, found.readiness.figures
        self._finish.setText(self._talk.finish_sentence(found.projection, found.plan.start))
        changes = wording.titles(tuple(self._change(choice, offered[choice.skill]) for choice in self._choices))
        words = self.tr("{changes}: index {index}.") if figures.shows_index else self.tr("{changes}: still too few answers for an index.")
        self._result.setText(words.format(changes=changes, index=wording.whole(figures.low)))
        self._status.setText(self.tr("{status}.").format(status=wording.status_sentence(imagined)))
        self._bar.setVisible(figures.shows_index)
        self._bar.show_value(BarValue(float(figures.low), float(figures.high), imagined.role.ready_index), wording.range_sentence(imagined))

    def _change(self, choice: Choice, standing: Standing) -> str:
        if standing.skill.kind is SkillKind.CREDENTIAL:
            held, not_held = self.tr("{skill} with a valid card"), self.tr("{skill} without a valid card")
            return (held if choice.level else not_held).format(skill=standing.skill.title)
        return self.tr("{skill} at level {level}").format(skill=standing.skill.title, level=choice.level)
