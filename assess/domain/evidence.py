"""The level used for one skill: what is claimed, what a check supports, what was observed, what a card proves.

The rules are those of the scoring model, section "Level used" (docs/scoring.md).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import lcm
from typing import Final

from assess.domain.assessment import Assessment, Check, Observation, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.roles import Expectation
from assess.domain.skills import Question, Skill, SkillKind

ANSWERS_FOR_A_CAP: Final = 5
OBSERVATION_DAYS: Final = 365
PARTS: Final = lcm(*range(1, HIGHEST_LEVEL + 1))
CAPS: Final = ((Fraction(4, 5), 4), (Fraction(3, 5), 3), (Fraction(2, 5), 2))


class Basis(StrEnum):
    """What the level used rests on."""

    NONE = "none"
    CLAIMED = "claimed"
    CHECKED = "checked"
    OBSERVED = "observed"
    CREDENTIAL = "credential"


class CardStanding(StrEnum):
    """How a credential stands on the day it has to be valid."""

    NO_ANSWER = "no_answer"
    NOT_HELD = "not_held"
    DATE_MISSING = "date_missing"
    LAPSED = "lapsed"
    LAPSES_EARLY = "lapses_early"
    VALID = "valid"


@dataclass(frozen=True)
class CheckResult:
    """A knowledge check marked: `right` of `answered`, corrected for guessing (0–1), and the level it supports."""

    answered: int
    right: int
    corrected: Fraction
    cap: int | None


@dataclass(frozen=True)
class Standing:
    """Where a person stands in one skill of a role profile; `level` is None while it is unrated."""

    skill: Skill
    domain: str
    expectation: Expectation
    state: ResponseState
    claimed: int | None
    level: int | None
    verified: int
    basis: Basis
    check: CheckResult | None = None
    card: CardStanding | None = None
    refused_not_applicable: bool = False

    @property
    def is_applicable(self) -> bool:
        """Whether the skill counts at all."""
        return self.state is not ResponseState.NOT_APPLICABLE

    @property
    def is_met(self) -> bool:
        """Whether the level used reaches the target."""
        return self.level is not None and self.level >= self.expectation.target

    @property
    def attainment(self) -> Fraction:
        """min(1, L/t), 0 while unrated: being above target never counts more than reaching it."""
        return attainment(self.level or LOWEST_LEVEL, self.expectation.target)


def attainment(level: int, target: int) -> Fraction:
    """min(1, level/target), from 0 to 1."""
    return Fraction(min(level, target), target)


def attained_parts(level: int, target: int) -> int:
    """`attainment` counted in whole parts, of which `PARTS` are 1: exact, and much faster to add up than fractions."""
    return min(level, target) * (PARTS // target)


def mark_check(check: Check, questions: tuple[Question, ...]) -> CheckResult:
    """Marks the latest answer to each question that the bank knows; fewer than five answers give no cap.

    p = max(0, (c/n − g)/(1 − g)) with the mean guess rate g = mean(1/options).
    """
    bank = {question.id: question for question in questions}
    chosen = {answer.item: answer.choice for answer in check.answers if answer.item in bank}
    if not chosen:
        return CheckResult(0, 0, Fraction(0), None)
    right = sum(bank[item].right == choice for item, choice in chosen.items())
    guess = sum((Fraction(1, len(bank[item].options)) for item in chosen), Fraction(0)) / len(chosen)
    corrected = max(Fraction(0), (Fraction(right, len(chosen)) - guess) / (1 - guess))
    cap = supported_level(corrected) if len(chosen) >= ANSWERS_FOR_A_CAP else None
    return CheckResult(len(chosen), right, corrected, cap)


def supported_level(corrected: Fraction) -> int:
    """The cap K for a share of right answers corrected for guessing (0–1)."""
    return next((level for threshold, level in CAPS if corrected >= threshold), 1)


def observation_in_date(assessment: Assessment, skill: str, on: date) -> Observation | None:
    """The latest observation of `skill` that is not from the future and at most 365 days old; of equal ones the last entered."""
    oldest = on - timedelta(days=OBSERVATION_DAYS)
    entered_last_first = reversed(assessment.observations.get(skill, ()))
    seen = [observation for observation in entered_last_first if oldest <= observation.date <= on]
    return max(seen, key=lambda observation: (observation.date, observation.attempt), default=None)


def card_standing(assessment: Assessment, skill: Skill, catalog: Catalog, on: date) -> CardStanding:
    """How the credential that `skill` stands for will be on the readiness date."""
    record = assessment.credentials.get(skill.credential or "")
    if record is None:
        return CardStanding.NO_ANSWER
    if not record.held:
        return CardStanding.NOT_HELD
    kind = catalog.credentials.get(skill.credential or "")
    if kind is not None and not record.is_dated(kind):
        return CardStanding.DATE_MISSING
    if not record.is_valid_on(on):
        return CardStanding.LAPSED
    return CardStanding.VALID if record.is_valid_on(assessment.readiness_date(on)) else CardStanding.LAPSES_EARLY


def find_standing(assessment: Assessment, expectation: Expectation, catalog: Catalog, on: date) -> Standing:
    """The level used and the level verified for one skill of a role profile on the day `on`."""
    skill = catalog.skills[expectation.skill]
    observed = None if skill.kind is SkillKind.CREDENTIAL else observation_in_date(assessment, skill.id, on)
    state, refused = _effective_state(assessment, expectation, is_observed=observed is not None)
    unrated = Standing(
        skill=skill,
        domain=catalog.domain_of[skill.id],
        expectation=expectation,
        state=state,
        claimed=None,
        level=None,
        verified=LOWEST_LEVEL,
        basis=Basis.NONE,
        refused_not_applicable=refused,
    )
    if skill.kind is SkillKind.CREDENTIAL:
        return _credential_standing(unrated, assessment, catalog, on)
    return _skill_standing(unrated, assessment, catalog, observed)


def _effective_state(assessment: Assessment, expectation: Expectation, *, is_observed: bool) -> tuple[ResponseState, bool]:
    """The state that counts; 'not applicable' counts as unanswered where the role forbids it, or an observation shows that it applies."""
    state = assessment.response(expectation.skill).state
    allowed = expectation.allows_not_applicable and not is_observed
    if state is ResponseState.NOT_APPLICABLE and not allowed:
        return ResponseState.UNANSWERED, True
    return state, False


def _skill_standing(unrated: Standing, assessment: Assessment, catalog: Catalog, observed: Observation | None) -> Standing:
    skill = unrated.skill
    check = assessment.check(skill.id)
    result = mark_check(check, catalog.questions.get(skill.id, ())) if check.answers else None
    standing = replace(unrated, claimed=assessment.response(skill.id).level, check=result)
    if not unrated.is_applicable:
        return standing
    level, verified, basis = _level_used(standing, observed, accepted=bool(check.accepted_by.strip()))
    state = unrated.state if level is None else ResponseState.RATED
    return replace(standing, state=state, level=level, verified=verified, basis=basis)


def _level_used(standing: Standing, observed: Observation | None, *, accepted: bool) -> tuple[int | None, int, Basis]:
    if observed is not None:
        return observed.level, observed.level, Basis.OBSERVED
    if standing.claimed is None:
        return None, LOWEST_LEVEL, Basis.NONE
    if standing.skill.kind is not SkillKind.KNOWLEDGE or standing.check is None or standing.check.cap is None:
        return standing.claimed, LOWEST_LEVEL, Basis.CLAIMED
    level = min(standing.claimed, standing.check.cap)
    return level, level if accepted else LOWEST_LEVEL, Basis.CHECKED


def _credential_standing(unrated: Standing, assessment: Assessment, catalog: Catalog, on: date) -> Standing:
    card = card_standing(assessment, unrated.skill, catalog, on)
    if not unrated.is_applicable:
        return replace(unrated, card=card)
    if card in {CardStanding.NO_ANSWER, CardStanding.DATE_MISSING}:
        state = ResponseState.UNANSWERED if unrated.state is ResponseState.RATED else unrated.state
        return replace(unrated, state=state, card=card)
    target = unrated.expectation.target
    record = assessment.credentials[unrated.skill.credential or ""]
    is_valid = card is CardStanding.VALID
    return replace(
        unrated,
        state=ResponseState.RATED,
        level=target if is_valid else LOWEST_LEVEL,
        verified=target if is_valid and record.seen_by.strip() else LOWEST_LEVEL,
        basis=Basis.CREDENTIAL,
        card=card,
    )
