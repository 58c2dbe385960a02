"""What there is to do: a step for every level that is missing, for the role's skills and for what they rest on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain
from typing import Final

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing, attainment
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.planning.done import is_course_ticked, level_with, minutes_of, step_id
from assess.domain.planning.hours import find_capacity
from assess.domain.planning.needs import FIRST_ASKED, Needs
from assess.domain.planning.values import Step, StepKind
from assess.domain.readiness import Readiness
from assess.domain.scoring import MUST_HAVE_FACTOR
from assess.domain.skills import Setting, Skill, SkillKind, SkillStep

CHECK_MINUTES: Final = 30
PRACTICE_MINUTES: Final = 60
REVIEW_MINUTES: Final = 20
REVIEW_DAYS: Final = (7, 21)


@dataclass(frozen=True)
class Review:
    """A review and the first day for it: `due`, or so many days after the step it follows is done."""

    step: Step
    days_after: int
    due: date | None = None


@dataclass(frozen=True)
class Work:
    """All steps to plan, the reviews under the id of the step they follow, and those that follow a step already done."""

    steps: tuple[Step, ...]
    reviews: Mapping[str, tuple[Review, ...]]
    due: tuple[Review, ...]

    def every_step(self) -> Iterator[Step]:
        """The steps, and those that are reviews."""
        yield from self.steps
        yield from (review.step for review in (*chain.from_iterable(self.reviews.values()), *self.due))


def find_work(needs: Needs, assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date) -> Work:
    """The steps that are still to do from `start` on, in no order that matters (docs/planning.md, "Steps").

    Every skill of the role that is rated below its target gets a step a level; one answered 'not sure' gets a check and one
    with no opportunity a practice first, and then the steps from level 0. A credential that is not valid on the readiness
    date gets its course. A prerequisite below the level asked is pulled in up to it, and so are its own; not if the role
    asks for it and nobody answered it, nor if it does not apply. One that the role does not list and nobody answered has to
    be learned. Ticked steps are left out, and of others the minutes that are ticked. A gain is in points (0–100) of `low`,
    doubled for a must-have below target. Reviews that follow a ticked step come whether they are past or not.
    """
    builder = _Builder(needs, assessment, readiness, catalog, start)
    steps = tuple(step for skill in needs.levels for step in builder.steps_of(skill))
    return Work(steps, dict(builder.find_reviews()), tuple(builder.find_due_reviews()))


class _Builder:
    def __init__(self, needs: Needs, assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date) -> None:
        self._needs = needs
        self._assessment = assessment
        self._readiness = readiness
        self._catalog = catalog
        self._start = start
        longest = find_capacity(assessment.goal, 1).usual.longest_session(Setting.STUDY)
        self._review_minutes = min(REVIEW_MINUTES, longest or REVIEW_MINUTES)

    def steps_of(self, skill: str) -> Iterator[Step]:
        """The steps of one skill, each after the one before; the first that is no check comes after the prerequisites."""
        last: tuple[str, ...] = ()
        required = self._required(skill)
        for step in self._bare_steps(skill):
            if step.kind is StepKind.CHECK:
                yield step
            else:
                yield replace(step, after=(*last, *required))
                required = ()
            last = (step.id,)

    def find_reviews(self) -> Iterator[tuple[str, tuple[Review, ...]]]:
        """The reviews of each knowledge skill, by the step that brings it to its target."""
        for standing in self._knowledge():
            if last := self._last_step(standing.skill.id, standing.expectation.target):
                yield last, tuple(self._reviews(standing, (last,)))

    def find_due_reviews(self) -> Iterator[Review]:
        """The reviews that follow a ticked step."""
        for standing in self._knowledge():
            skill, target = standing.skill.id, standing.expectation.target
            days = [entry.done_on for entry in self._needs.done.progress if (entry.skill, entry.to_level) == (skill, target)]
            if days and not self._last_step(skill, target):
                for review in self._reviews(standing, ()):
                    yield replace(review, due=max(days) + timedelta(days=review.days_after))

    def _reviews(self, standing: Standing, after: tuple[str, ...]) -> Iterator[Review]:
        """Those not held yet, of 20 minutes, or of the longest session that the person's days hold."""
        for review in _make_reviews(standing, after, self._review_minutes):
            if review.step.id not in self._needs.done.minutes:
                yield review

    def _knowledge(self) -> Iterator[Standing]:
        asked = (s for s in self._readiness.standings if s.level is not None or s.state in FIRST_ASKED)
        return (s for s in asked if s.skill.kind is SkillKind.KNOWLEDGE and s.skill.id not in self._needs.left_out)

    def _last_step(self, skill: str, level: int) -> str | None:
        """The id of the step after which `skill` stands at `level`, or None if nothing is left to do for that."""
        if skill not in self._needs.levels:
            return None
        if self._needs.standing(skill).skill.kind is SkillKind.CREDENTIAL:
            return next((step.id for step in self._bare_steps(skill) if step.kind is StepKind.COURSE), None)
        return next((step_id(skill, step.to_level) for step in reversed(self._needs.pending(skill)) if step.to_level <= level), None)

    def _required(self, skill: str) -> tuple[str, ...]:
        found = (self._last_step(p.skill, p.level) for p in self._catalog.skills[skill].prerequisites)
        return tuple(dict.fromkeys(step for step in found if step))

    def _bare_steps(self, skill: str) -> Iterator[Step]:
        """The steps that are not done, each with the minutes that are left of it."""
        return (left for step in self._whole_steps(skill) if (left := self._without_done(step)))

    def _without_done(self, step: Step) -> Step | None:
        done = self._needs.done.minutes.get(step.id)
        if done is None:
            return step
        left, sittings = step.minutes - done, self._needs.done.sittings[step.id]
        return replace(step, minutes=left, minutes_done=done, sessions_done=sittings) if left > 0 else None

    def _whole_steps(self, skill: str) -> Iterator[Step]:
        standing = self._needs.standing(skill)
        if standing.skill.kind is SkillKind.CREDENTIAL:
            yield from self._course(standing)
            return
        if level_with(self._needs.ticked, skill, LOWEST_LEVEL) == LOWEST_LEVEL:
            yield from _make_opening(standing)
        yield from (self._raise(standing, step) for step in self._needs.pending(skill))

    def _raise(self, standing: Standing, step: SkillStep) -> Step:
        skill = standing.skill.id
        return Step(
            id=step_id(skill, step.to_level),
            kind=StepKind.RAISE,
            skill=skill,
            from_level=step.to_level - 1,
            to_level=step.to_level,
            minutes=minutes_of(step.hours),
            setting=step.setting,
            activity=step.activity,
            must_have=standing.expectation.must_have and step.to_level <= standing.expectation.target,
            gain=self._gain(standing, step.to_level - 1, level_with(self._needs.ticked, skill, step.to_level)),
        )

    def _course(self, standing: Standing) -> Iterator[Step]:
        """The course of a credential, after a check if the person is not sure; none if it is ticked or has no set hours."""
        skill, target = standing.skill.id, standing.expectation.target
        kind = self._catalog.credentials.get(standing.skill.credential or "")
        if kind is None or kind.course_hours is None or is_course_ticked(self._needs.ticked, skill):
            return
        yield from (step for step in _make_opening(standing) if step.kind is StepKind.CHECK)
        yield Step(
            id=step_id(skill, StepKind.COURSE),
            kind=StepKind.COURSE,
            skill=skill,
            from_level=LOWEST_LEVEL,
            to_level=target,
            minutes=minutes_of(kind.course_hours),
            setting=Setting.COURSE,
            activity=kind.course_activity,
            must_have=standing.expectation.must_have,
            gain=self._gain(standing, LOWEST_LEVEL, target),
            deadline=self._deadline(standing),
        )

    def _deadline(self, standing: Standing) -> date | None:
        """The day by which the role needs the card; one that the role does not list only comes before what rests on it."""
        if standing.skill.id not in self._needs.listed:
            return None
        record = self._assessment.credentials.get(standing.skill.credential or "")
        expires = record.expires if record is not None and record.held else None
        days = (self._assessment.goal.target_date, expires)
        return min((day for day in days if day is not None and day > self._start), default=None)

    def _gain(self, standing: Standing, before: int, after: int) -> Fraction:
        expectation = standing.expectation
        if standing.skill.id not in self._needs.listed:
            return Fraction(0)
        added = attainment(after, expectation.target) - attainment(before, expectation.target)
        factor = MUST_HAVE_FACTOR if expectation.must_have else 1
        return 100 * expectation.weight * factor * added / self._readiness.figures.weight


def _make_opening(standing: Standing) -> Iterator[Step]:
    if standing.state is ResponseState.NOT_SURE:
        yield _make_first(standing, StepKind.CHECK, CHECK_MINUTES, Setting.STUDY)
    if standing.state is ResponseState.NO_OPPORTUNITY:
        yield _make_first(standing, StepKind.PRACTICE, PRACTICE_MINUTES, _practice_setting(standing.skill))


def _make_first(standing: Standing, kind: StepKind, minutes: int, setting: Setting) -> Step:
    skill, must_have = standing.skill.id, standing.expectation.must_have
    return Step(step_id(skill, kind), kind, skill, LOWEST_LEVEL, LOWEST_LEVEL, minutes, setting, "", must_have, Fraction(0))


def _practice_setting(skill: Skill) -> Setting:
    return Setting.LAB if any(step.setting is Setting.LAB for step in skill.steps) else Setting.STUDY


def _make_reviews(standing: Standing, after: tuple[str, ...], minutes: int) -> Iterator[Review]:
    skill, target, must_have = standing.skill.id, standing.expectation.target, standing.expectation.must_have
    for days in REVIEW_DAYS:
        name = step_id(skill, StepKind.REVIEW, days)
        step = Step(name, StepKind.REVIEW, skill, target, target, minutes, Setting.STUDY, "", must_have, Fraction(0), after)
        yield Review(step, days)
