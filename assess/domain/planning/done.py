"""What is done of the plan already: whole steps, and sittings of steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assess.domain.assessment import Assessment, ProgressEntry
from assess.domain.catalog import Catalog
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.plan_keeping import SessionDone
from assess.domain.planning.values import StepKind
from assess.domain.skills import Setting, SkillStep

Ticked = frozenset[tuple[str, int]]


@dataclass(frozen=True)
class TickedSession:
    """A sitting that was ticked, with what is known of its step; `skill` may have left the catalog since."""

    entry: SessionDone
    skill: str
    kind: StepKind
    to_level: int | None
    setting: Setting


def step_id(skill: str, what: StepKind | int, days: int | None = None) -> str:
    """The id of a step: "SKILL:LEVEL", "SKILL:check", "SKILL:review-7"."""
    return f"{skill}:{what}" if days is None else f"{skill}:{what}-{days}"


def skill_of(step: str) -> str:
    """The skill of a step's id."""
    return step.partition(":")[0]


def level_of(step: str) -> int | None:
    """The level that the step of this id leads to, None if it is a check, a practice, a course or a review."""
    what = step.partition(":")[2]
    return int(what) if what in {str(level) for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)} else None


def kind_of(step: str) -> StepKind:
    """The kind of the step of this id."""
    what = step.partition(":")[2].partition("-")[0]
    return StepKind(what) if what in set(StepKind) else StepKind.RAISE


def minutes_of(hours: float) -> int:
    """Whole minutes, at least one."""
    return max(1, round(hours * 60))


def find_ticked_sessions(assessment: Assessment, catalog: Catalog) -> tuple[TickedSession, ...]:
    """Every sitting that was ticked, in the order in which they were."""
    return tuple(_describe(entry, catalog) for entry in assessment.plan.sessions_done)


def _describe(entry: SessionDone, catalog: Catalog) -> TickedSession:
    kind, level = kind_of(entry.step), level_of(entry.step)
    step = find_catalog_step(entry.step, catalog)
    setting = Setting.COURSE if kind is StepKind.COURSE else step.setting if step else Setting.STUDY
    return TickedSession(entry, skill_of(entry.step), kind, level, setting)


def find_catalog_step(step: str, catalog: Catalog) -> SkillStep | None:
    """What the catalog says of the step of this id, None unless it raises a level."""
    skill, level = catalog.skills.get(skill_of(step)), level_of(step)
    return next((found for found in skill.steps if found.to_level == level), None) if skill else None


def find_done_ids(assessment: Assessment) -> frozenset[str]:
    """The ids of the sessions that are ticked, as they stood in the plan: "STEP/PART"."""
    counts: dict[str, int] = {}
    for entry in assessment.plan.sessions_done:
        counts[entry.step] = counts.get(entry.step, 0) + 1
    return frozenset(f"{step}/{part}" for step, count in counts.items() for part in range(1, count + 1))


class Done:
    """What is ticked: steps as (skill, level) with their days, and the minutes and sittings of steps by id."""

    def __init__(self, assessment: Assessment, catalog: Catalog) -> None:
        self._catalog = catalog
        self.minutes: dict[str, int] = {}
        self.sittings: dict[str, int] = {}
        last: dict[str, date] = {}
        for entry in assessment.plan.sessions_done:
            self.minutes[entry.step] = self.minutes.get(entry.step, 0) + entry.minutes
            self.sittings[entry.step] = self.sittings.get(entry.step, 0) + 1
            last[entry.step] = max(entry.done_on, last.get(entry.step, entry.done_on))
        self.progress = (*assessment.progress, *self._find_whole(last))
        self.ticked: Ticked = frozenset((entry.skill, entry.to_level) for entry in self.progress)

    def _find_whole(self, last: dict[str, date]) -> Iterator[ProgressEntry]:
        """The steps of which every minute is ticked."""
        for step, day in last.items():
            level = HIGHEST_LEVEL if kind_of(step) is StepKind.COURSE else level_of(step)
            hours = self._find_hours(step)
            if level and hours and self.minutes[step] >= minutes_of(hours):
                yield ProgressEntry(skill=skill_of(step), to_level=level, done_on=day)

    def _find_hours(self, step: str) -> float | None:
        if kind_of(step) is StepKind.COURSE:
            skill = self._catalog.skills.get(skill_of(step))
            kind = self._catalog.credentials.get(skill.credential or "") if skill else None
            return kind.course_hours if kind else None
        found = find_catalog_step(step, self._catalog)
        return found.hours if found else None


def level_with(ticked: Ticked, skill: str, level: int) -> int:
    """The level (0–4) that `skill` has from `level` up by the steps that are ticked right above it."""
    while (skill, level + 1) in ticked:
        level += 1
    return level


def is_course_ticked(ticked: Ticked, skill: str) -> bool:
    """Whether the one course of a credential is done, whatever level the role asked for then."""
    return any((skill, level) in ticked for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1))
