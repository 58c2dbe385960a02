"""Where a person stands on the ladder, what comes next, and which other jobs their answers come close to.

Every figure is the same answers scored against another role profile; nothing is guessed from occupations being alike.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.careers import CareerKind, CareerStep
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing
from assess.domain.pay import AreaKind, PayTable, Survey
from assess.domain.readiness import Readiness
from assess.domain.roles import RoleProfile, split_overlaid_id
from assess.domain.scoring import closest_roles, score_assessment
from assess.domain.standings import is_strong, usual_standing

MOST_CLOSEST: Final = 5


@dataclass(frozen=True)
class NationalPay:
    """A year's median pay in dollars of an occupation in the whole nation; `title` is how the survey names the occupation."""

    code: str
    title: str
    median: int


@dataclass(frozen=True)
class CareerMove:
    """One job held against the person's answers.

    `readiness` is there if the job has a role profile. `strengths` are the skills that carry over and are strong (level used 3 or
    4), `others` those that carry over and are not. `held` are the ids of the credentials that help and are valid today, `lacking`
    the rest of them. `pay` is None if none is published.
    """

    step: CareerStep
    readiness: Readiness | None
    strengths: tuple[Standing, ...]
    others: tuple[Standing, ...]
    held: tuple[str, ...]
    lacking: tuple[str, ...]
    pay: NationalPay | None


@dataclass(frozen=True)
class AddedSkill:
    """What a specialty asks of one skill beyond its base role; `was` is the base role's target, None if it does not ask for the skill."""

    standing: Standing
    was: int | None


@dataclass(frozen=True)
class SpecialtyMove:
    """A specialty held against the person's answers; `step` is None for one that the careers do not describe."""

    readiness: Readiness
    base: RoleProfile
    added: tuple[AddedSkill, ...]
    step: CareerStep | None


@dataclass(frozen=True)
class CareerPaths:
    """Everything about careers for one person.

    `here` is the role they work towards, `rung` its place on the ladder: both None if the careers do not know it. `ladder` is in
    order; `next` are the rungs after `rung`. `survey` is what the pay figures are from.
    """

    readiness: Readiness
    here: CareerStep | None
    rung: CareerStep | None
    ladder: tuple[CareerMove, ...]
    next: tuple[CareerMove, ...]
    variants: tuple[CareerMove, ...]
    specialties: tuple[SpecialtyMove, ...]
    neighbors: tuple[CareerMove, ...]
    onward: tuple[CareerMove, ...]
    closest: tuple[Readiness, ...]
    survey: Survey | None


@dataclass(frozen=True)
class _View:
    """What every move is made from."""

    assessment: Assessment
    readiness: Readiness
    catalog: Catalog
    careers: Mapping[str, CareerStep]
    pay: PayTable | None

    def score(self, role: RoleProfile) -> Readiness:
        """The same answers against `role`."""
        if role.id == self.readiness.role.id:
            return self.readiness
        return score_assessment(self.assessment, role, self.catalog, self.readiness.on)

    def of_kind(self, kind: CareerKind) -> Iterator[CareerStep]:
        """The careers of that kind in the order of the file."""
        return (step for step in self.careers.values() if step.kind is kind)

    def standing(self, skill: str) -> Standing:
        """Where the person stands in a skill."""
        return usual_standing(self.assessment, skill, self.readiness.role, self.catalog, self.readiness.on)


def find_careers(
    assessment: Assessment, readiness: Readiness, catalog: Catalog, careers: Mapping[str, CareerStep], pay: PayTable | None = None
) -> CareerPaths:
    """The careers as things stand on the day of `readiness`, which is the assessment against its own role."""
    view = _View(assessment, readiness, catalog, careers, pay)
    here = _find_here(view)
    rung = _find_rung(view, here)
    others = [step for step in careers.values() if step is not here]
    return CareerPaths(
        readiness=readiness,
        here=here,
        rung=rung,
        ladder=_moves(view, view.of_kind(CareerKind.LADDER)),
        next=_moves(view, (step for step in view.of_kind(CareerKind.LADDER) if rung is not None and rung.id in step.follows)),
        variants=_moves(view, (step for step in others if step.kind is CareerKind.SPECIALTY and not _is_overlaid(step, catalog))),
        specialties=tuple(_find_specialties(view, rung)),
        neighbors=_moves(view, (step for step in others if step.kind is CareerKind.NEIGHBOR)),
        onward=_moves(view, sorted(view.of_kind(CareerKind.ONWARD), key=lambda step: rung is None or rung.id not in step.follows)),
        closest=closest_roles(assessment, catalog, readiness.on)[:MOST_CLOSEST],
        survey=pay.pay if pay else None,
    )


def _find_here(view: _View) -> CareerStep | None:
    """The career of the person's role, a rung of the ladder before any other."""
    known = [step for step in view.careers.values() if step.role == view.readiness.role.id]
    return min(known, key=lambda step: step.kind is not CareerKind.LADDER, default=None)


def _find_rung(view: _View, here: CareerStep | None) -> CareerStep | None:
    """The rung that the person is on: that of the role or of its base; a variant or a specialty stands on the first one."""
    if here is not None and here.kind is CareerKind.LADDER:
        return here
    ladder = tuple(view.of_kind(CareerKind.LADDER))
    base = next((step for step in ladder if step.role == view.readiness.role.base), None)
    is_beside = view.readiness.role.base is not None or (here is not None and here.kind is CareerKind.SPECIALTY)
    return base or next((step for step in ladder if is_beside and not step.follows), None)


def _is_overlaid(step: CareerStep, catalog: Catalog) -> bool:
    base, overlay = split_overlaid_id(step.role or "")
    return bool(base) and overlay in catalog.overlays


def _moves(view: _View, steps: Iterable[CareerStep]) -> tuple[CareerMove, ...]:
    return tuple(_move(view, step) for step in steps)


def _move(view: _View, step: CareerStep) -> CareerMove:
    role = view.catalog.role(step.role) if step.role else None
    standings = tuple(view.standing(skill) for skill in step.skills if skill in view.catalog.skills)
    records, on = view.assessment.credentials, view.readiness.on
    held = tuple(entry for entry in step.credentials if entry in records and records[entry].is_valid_on(on))
    return CareerMove(
        step=step,
        readiness=view.score(role) if role else None,
        strengths=tuple(standing for standing in standings if is_strong(standing)),
        others=tuple(standing for standing in standings if not is_strong(standing)),
        held=held,
        lacking=tuple(entry for entry in step.credentials if entry not in held),
        pay=_national_pay(view.pay, step.occupation_code),
    )


def _national_pay(pay: PayTable | None, code: str | None) -> NationalPay | None:
    if pay is None or code is None or code not in pay.occupations:
        return None
    nation = next((area.id for area in pay.areas.values() if area.kind is AreaKind.NATION), "")
    row = pay.rows.get((code, nation))
    return NationalPay(code, pay.occupations[code].title, row.median) if row and row.median is not None else None


def _find_specialties(view: _View, rung: CareerStep | None) -> Iterator[SpecialtyMove]:
    """The specialties of the person's base role; on a rung without any, those of the first rung."""
    role = view.readiness.role
    first = next((step.role for step in view.of_kind(CareerKind.LADDER) if rung is not None and not step.follows), None)
    found = view.catalog.specialties(role.base or role.id) or (view.catalog.specialties(first) if first else ())
    steps = {split_overlaid_id(step.role or "")[1]: step for step in view.of_kind(CareerKind.SPECIALTY)}
    for specialty in found:
        if specialty.id != role.id and specialty.base is not None:
            readiness, base = view.score(specialty), view.catalog.profile(specialty.base)
            yield SpecialtyMove(readiness, base, tuple(_added(readiness, base)), steps.get(split_overlaid_id(specialty.id)[1]))


def _added(readiness: Readiness, base: RoleProfile) -> Iterator[AddedSkill]:
    """Skills with a higher target than in the base role, or new as such or as a must-have."""
    for standing in readiness.standings:
        asked, before = standing.expectation, base.by_skill.get(standing.skill.id)
        if before is None or asked.target > before.target or (asked.must_have and not before.must_have):
            yield AddedSkill(standing, before.target if before else None)
