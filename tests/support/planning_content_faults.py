"""What makes a plan's content wrong: steps lost or out of order, levels, reviews and projections that do not add up."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing, find_standing
from assess.domain.planning import MilestoneKind, Plan, Session, Step, StepKind
from assess.domain.readiness import Readiness
from assess.domain.roles import Expectation
from assess.domain.scoring import with_levels
from assess.domain.skills import SkillKind

OPENING = {ResponseState.NOT_SURE: StepKind.CHECK, ResponseState.NO_OPPORTUNITY: StepKind.PRACTICE}
NOT_RAISED = (StepKind.CHECK, StepKind.REVIEW)


class Knowledge:
    """Where the person stands in any skill, and how the plan raises it."""

    def __init__(self, assessment: Assessment, readiness: Readiness, catalog: Catalog) -> None:
        self.listed = {standing.skill.id: standing for standing in readiness.standings}
        self.ticked = {(entry.skill, entry.to_level) for entry in assessment.progress} | set(_find_whole(assessment, catalog))
        self.left_out = {entry.skill for entry in assessment.plan.left_out}
        self.sittings = [done.step for done in assessment.plan.sessions_done]
        self._raised: dict[str, int] = {}
        self._index: Fraction | None = None
        self._standings = dict(self.listed)
        self._assessment, self._readiness, self._catalog = assessment, readiness, catalog

    def standing(self, skill: str) -> Standing:
        if skill not in self._standings:
            asked = Expectation(skill=skill, target=4, weight=1, reason="A prerequisite.")
            self._standings[skill] = find_standing(self._assessment, asked, self._catalog, self._readiness.on)
        return self._standings[skill]

    def is_waived(self, skill: str) -> bool:
        """Whether the plan knows nothing to do for the skill, as nobody answered or it does not apply."""
        standing = self.standing(skill)
        unknown = standing.level is None and standing.state is ResponseState.UNANSWERED
        is_undated = standing.card is not None and standing.card.value == "date_missing"
        is_known = unknown and (skill in self.listed or is_undated)
        return not standing.is_applicable or is_known or skill in self.left_out

    def level(self, skill: str) -> int:
        level = max(self.standing(skill).level or 0, self._raised.get(skill, 0))
        if self.standing(skill).skill.kind is SkillKind.CREDENTIAL:
            is_ticked = any(ticked == skill for ticked, _ in self.ticked)
            return 4 if level or is_ticked else 0
        while (skill, level + 1) in self.ticked:
            level += 1
        return level

    def finish(self, step: Step) -> None:
        if step.kind not in {*NOT_RAISED, StepKind.PRACTICE}:
            self._index = None
            self._raised[step.skill] = max(self._raised.get(step.skill, 0), step.to_level)

    def index(self) -> Fraction:
        """100 · Σ w · min(1, L/t) / Σ w."""
        if self._index is None:
            asked = [standing.expectation for standing in self.listed.values() if standing.is_applicable]
            gained = sum(e.weight * min(self.level(e.skill), e.target) * 12 // e.target for e in asked)
            self._index = Fraction(100 * gained, 12 * sum(e.weight for e in asked)) if asked else Fraction(0)
        return self._index

    def levels(self) -> dict[str, int]:
        return {skill: self.level(skill) for skill in self.listed if self.listed[skill].is_applicable}


def _find_whole(assessment: Assessment, catalog: Catalog) -> Iterator[tuple[str, int]]:
    """The steps of which sittings of all their minutes are ticked."""
    minutes: Counter[str] = Counter()
    for done in assessment.plan.sessions_done:
        minutes[done.step] += done.minutes
    for skill in catalog.skills.values():
        kind = catalog.credentials.get(skill.credential or "")
        course = kind.course_hours if kind and kind.course_hours else 0
        hours = {f"{skill.id}:{step.to_level}": (step.to_level, step.hours) for step in skill.steps} | {f"{skill.id}:course": (4, course)}
        yield from ((skill.id, level) for name, (level, needed) in hours.items() if needed and minutes[name] >= max(1, round(needed * 60)))


def find_content_faults(plan: Plan, assessment: Assessment, readiness: Readiness, catalog: Catalog) -> Iterator[str]:
    yield from _find_order_faults(plan, Knowledge(assessment, readiness, catalog), catalog)
    yield from _find_lost(plan, Knowledge(assessment, readiness, catalog))
    yield from _find_superfluous(plan, Knowledge(assessment, readiness, catalog), catalog)
    yield from _find_projection_faults(plan, Knowledge(assessment, readiness, catalog), readiness, catalog)
    yield from _find_review_faults(plan, Knowledge(assessment, readiness, catalog))


def _find_order_faults(plan: Plan, known: Knowledge, catalog: Catalog) -> Iterator[str]:
    done: set[str] = set()
    pending = {unplaced.step.id for unplaced in plan.unplaced} | {session.step.id for session in plan.sessions}
    for session in plan.sessions:
        step = session.step
        if early := [name for name in step.after if name in pending - done]:
            yield f"{step.id} comes before {early}"
        if step.kind is StepKind.RAISE and step.from_level != known.level(step.skill):
            yield f"{step.id} starts from {known.level(step.skill)}"
        if step.kind not in NOT_RAISED:
            for needed in catalog.skills[step.skill].prerequisites:
                if not known.is_waived(needed.skill) and known.level(needed.skill) < needed.level:
                    yield f"{step.id} comes before {needed.skill} is at {needed.level}"
        if session.part == session.parts:
            done.add(step.id)
            known.finish(step)


def _find_lost(plan: Plan, known: Knowledge) -> Iterator[str]:
    there = {session.step.id for session in plan.sessions} | {unplaced.step.id for unplaced in plan.unplaced}
    unanswered = {s.skill.id for s in known.listed.values() if s.level is None and s.state is ResponseState.UNANSWERED}
    if set(plan.unanswered) != unanswered:
        yield f"unanswered are {sorted(unanswered)}"
    for skill, standing in known.listed.items():
        if known.is_waived(skill):
            continue
        if standing.skill.kind is SkillKind.CREDENTIAL:
            needed = [] if known.level(skill) else [f"{skill}:course"]
        else:
            levels = range((standing.level or 0) + 1, standing.expectation.target + 1)
            needed = [f"{skill}:{level}" for level in levels if (skill, level) not in known.ticked]
            opening = f"{skill}:{OPENING.get(standing.state)}"
            if needed and standing.state in OPENING and (skill, 1) not in known.ticked and opening not in known.sittings:
                needed.append(opening)
        yield from (f"{name} is lost" for name in needed if name not in there)


def _find_superfluous(plan: Plan, known: Knowledge, catalog: Catalog) -> Iterator[str]:
    steps = {s.step.id: s.step for s in plan.sessions} | {u.step.id: u.step for u in plan.unplaced}
    asked = {skill: standing.expectation.target for skill, standing in known.listed.items() if not known.is_waived(skill)}
    for step in steps.values():
        for needed in catalog.skills[step.skill].prerequisites:
            asked[needed.skill] = max(asked.get(needed.skill, 0), needed.level)
    for step in steps.values():
        if step.kind is not StepKind.COURSE and step.to_level > asked.get(step.skill, 0):
            yield f"nobody asks for {step.id}"
        if (step.skill, step.to_level) in known.ticked and step.kind is StepKind.RAISE:
            yield f"{step.id} is done already"
        if known.is_waived(step.skill) and step.kind is not StepKind.REVIEW:
            yield f"{step.id} is for a skill without an answer"


def _find_projection_faults(  # noqa: C901 - one fault after the other
    plan: Plan, known: Knowledge, readiness: Readiness, catalog: Catalog
) -> Iterator[str]:
    if plan.index_at_start != readiness.figures.low:
        yield f"the plan starts at {plan.index_at_start}"
    must_haves = {skill: s.expectation.target for skill, s in known.listed.items() if s.expectation.must_have}
    met = {skill for skill, target in must_haves.items() if known.level(skill) >= target}
    days: dict[str, date] = {}
    for week in plan.weeks:
        for session in (session for session in week.sessions if session.part == session.parts):
            known.finish(session.step)
            skill = session.step.skill
            new = {skill} - met if skill in must_haves and known.level(skill) >= must_haves[skill] else set()
            days.update(dict.fromkeys(new, session.day))
            met |= new
        if week.index != known.index():
            yield f"week {week.number} ends at {week.index}"
    if plan.weeks and known.index() != with_levels(readiness, known.levels(), catalog).figures.low:
        yield f"the last week ends at {known.index()}"
    if {m.skill: m.day for m in plan.milestones if m.kind is MilestoneKind.MUST_HAVE_MET} != days:
        yield f"must-haves are met on {days}"
    if bool(days) and len(met) == len(must_haves):
        all_met = [m.day for m in plan.milestones if m.kind is MilestoneKind.ALL_MUST_HAVES_MET]
        if all_met != [max(days.values())]:
            yield f"all must-haves are met on {all_met}"


def _find_review_faults(plan: Plan, known: Knowledge) -> Iterator[str]:
    last: dict[str, Session] = {session.step.id: session for session in plan.sessions}
    unplaced = {unplaced.step.id for unplaced in plan.unplaced}
    for standing in known.listed.values():
        reached = last.get(f"{standing.skill.id}:{standing.expectation.target}")
        if reached is None or standing.skill.kind is not SkillKind.KNOWLEDGE:
            continue
        for days in (7, 21):
            review = f"{standing.skill.id}:review-{days}"
            due = reached.day + timedelta(days=days)
            is_wanted = plan.target is None or due <= plan.target
            if is_wanted and review not in last and review not in unplaced and review not in known.sittings:
                yield f"{review} is lost"
            if review in last and (last[review].day < due or not is_wanted):
                yield f"{review} is on {last[review].day}"
