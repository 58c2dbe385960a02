"""A made-up assessment that holds something of everything, to try things out on: the same for the same seed and day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from assess.domain.assessment import (
    Assessment,
    Check,
    CheckAnswer,
    Goal,
    Learner,
    Observation,
    ProgressEntry,
    Response,
    ResponseState,
    Weekday,
)
from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord, CredentialType, lapse_date
from assess.domain.errors import RoleUnknown
from assess.domain.flow import asked_credentials, asked_skills, checked_skills
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.roles import Expectation, RoleProfile
from assess.domain.skills import Question, SkillKind

NAMES: Final = (
    "Aaliyah Johnson",
    "María José Núñez",
    "Nguyễn Thị Ngọc Ánh",
    "Олена Шевченко",
    "김민지",
    "王小雨",
    "Ελένη Παπαδοπούλου",
    "Łukasz Żak",
    "Gabriela Ștefănescu",
    "Siobhán Ní Bhriain",
    "Marie-Ève Désir",
    "Leilani Kealoha",
)
INSTRUCTORS: Final = ("R. Alvarez", "D. Washington", "Phạm Q. Hùng", "K. Lindström")
NOTES: Final = (
    "I would like to go over this with my instructor before the practicum.",
    "Our clinic uses other equipment than the school.",
    "In the skills lab it goes better than with a real patient.",
    "I know the steps, but I still look at the card for the order.",
    "The training video helped; I want to watch it once more.",
)
REASONS: Final = (
    "Our clinic sends these out to a lab.",
    "A nurse does this at our practice, and medical assistants may not.",
    "There is no equipment for it at my site.",
)
DAYS_AT_MOST: Final = {"drafted": 20, "observed": 300, "done": 28}
STUDY_HOURS: Final = (2, 4, 5, 6, 8, 10)
LAB_HOURS: Final = (0, 1, 2, 3)
RIGHT_CHANCE: Final = 0.85
OFTEN: Final = 0.7
SELDOM: Final = 0.12
STRONG: Final = 0.5


def make_example(catalog: Catalog, role_id: str, seed: int, now: datetime) -> Assessment:
    """A valid assessment for the role, made up from `seed` as of `now` (with its time zone); RoleUnknown if there is no such role."""
    role = catalog.role(role_id)
    if role is None:
        raise RoleUnknown(role_id, tuple(catalog.roles))
    random = Random(f"{role_id}/{seed}")  # noqa: S311 - nothing is kept secret by it
    blank = _make_blank(random, catalog, role, now)
    responses = _make_responses(random, blank, role, catalog)
    answers = {
        "responses": responses,
        "checks": dict(_make_checks(random, blank, catalog)),
        "credentials": dict(_make_credentials(random, blank, catalog)),
        "observations": dict(_make_observations(random, blank, catalog, responses)),
        "progress": tuple(_make_progress(random, now.date(), responses)),
    }
    return Assessment(**{**dict(blank), **answers})


def _make_blank(random: Random, catalog: Catalog, role: RoleProfile, now: datetime) -> Assessment:
    return Assessment(
        id=UUID(int=random.getrandbits(128), version=4),
        learner=Learner(id=f"MA-{random.randint(1000, 9999)}", name=random.choice(NAMES)),
        role=role.id,
        catalog_version=catalog.version,
        created=now - timedelta(days=random.randint(0, DAYS_AT_MOST["drafted"]), minutes=random.randint(30, 90)),
        updated=now,
        goal=_make_goal(random, now.date()),
    )


def _make_goal(random: Random, today: date) -> Goal:
    target_date = _day(today, random.randint(45, 240))
    weekdays = random.sample(list(Weekday), random.randint(2, 5))
    return Goal(
        target_date=target_date,
        hours_per_week=random.choice(STUDY_HOURS),
        weekdays=tuple(day for day in Weekday if day in weekdays),
        days_off=tuple(sorted({_day(today, random.randint(1, 40)) for _ in range(random.randint(0, 3))})),
        lab_hours_per_week=random.choice(LAB_HOURS),
    )


def _make_responses(random: Random, blank: Assessment, role: RoleProfile, catalog: Catalog) -> dict[str, Response]:
    """One skill in each state that has no level, if there are enough skills; the others mostly rated around one strength."""
    expectations = [role.by_skill[skill.id] for skill in asked_skills(blank, catalog)]
    states = _deal_states(random, expectations)
    strength = random.uniform(-1.5, 1.5)
    responses = {e.skill: _make_response(random, e, states[e.skill], strength, blank.updated) for e in expectations}
    remarked = next((skill for skill, response in responses.items() if response.state is ResponseState.RATED), None)
    if remarked is not None:
        update = {"note": random.choice(NOTES), "flagged": True}
        responses[remarked] = responses[remarked].model_copy(update=update)
    return responses


def _deal_states(random: Random, expectations: Sequence[Expectation]) -> Mapping[str, ResponseState]:
    states = dict.fromkeys((expectation.skill for expectation in expectations), ResponseState.RATED)
    optional = [e.skill for e in expectations if e.allows_not_applicable]
    without_level = (ResponseState.NOT_APPLICABLE, ResponseState.NOT_SURE, ResponseState.NO_OPPORTUNITY, ResponseState.UNANSWERED)
    for skill, state in zip(random.sample(optional, len(optional)), without_level, strict=False):
        states[skill] = state
    for skill in states:
        if states[skill] is ResponseState.RATED and random.random() < SELDOM:
            states[skill] = random.choice(without_level[1:])
    return states


def _make_response(random: Random, expectation: Expectation, state: ResponseState, strength: float, now: datetime) -> Response:
    level = min(HIGHEST_LEVEL, max(LOWEST_LEVEL, round(random.gauss(expectation.target + strength, 0.6))))
    if expectation.must_have and strength > STRONG:
        state, level = ResponseState.RATED, max(level, expectation.target)
    return Response(
        state=state,
        level=level if state is ResponseState.RATED else None,
        reason=random.choice(REASONS) if state is ResponseState.NOT_APPLICABLE else "",
        note=random.choice(NOTES) if random.random() < SELDOM else "",
        flagged=random.random() < SELDOM,
        rated_at=None if state is ResponseState.UNANSWERED else now - timedelta(minutes=random.randint(0, 29)),
    )


def _make_checks(random: Random, blank: Assessment, catalog: Catalog) -> Iterator[tuple[str, Check]]:
    for skill in checked_skills(blank, catalog)[:2]:
        questions = catalog.questions[skill.id]
        answers = tuple(_make_answer(random, question, blank.updated) for question in questions)
        yield skill.id, Check(answers=answers, accepted_by=random.choice(("", *INSTRUCTORS)))


def _make_answer(random: Random, question: Question, now: datetime) -> CheckAnswer:
    wrong = [choice for choice in range(len(question.options)) if choice != question.right]
    choice = question.right if random.random() < RIGHT_CHANCE else random.choice(wrong)
    return CheckAnswer(item=question.id, choice=choice, at=now - timedelta(minutes=random.randint(0, 29)))


def _make_credentials(random: Random, blank: Assessment, catalog: Catalog) -> Iterator[tuple[str, CredentialRecord]]:
    for credential in asked_credentials(blank, catalog):
        if credential in catalog.credentials:
            yield credential, _make_record(random, catalog.credentials[credential], blank.updated.date())


def _make_record(random: Random, kind: CredentialType, today: date) -> CredentialRecord:
    if random.random() < SELDOM:
        return CredentialRecord(held=False)
    valid_days = 30 * (kind.valid_months or 12)
    issued = _day(today, -random.randint(1, valid_days + valid_days // 10))
    lapses = lapse_date(kind, issued)
    return CredentialRecord(issued=issued, expires=lapses and min(lapses, LAST_DAY), seen_by=random.choice(("", *INSTRUCTORS)))


def _make_observations(
    random: Random, blank: Assessment, catalog: Catalog, responses: Mapping[str, Response]
) -> Iterator[tuple[str, tuple[Observation, ...]]]:
    shown = [s.id for s in asked_skills(blank, catalog) if s.kind is SkillKind.PERFORMANCE and responses[s.id].level is not None]
    for skill in random.sample(shown, min(len(shown), random.randint(1, 8))):
        first = _observe(random, responses[skill].level or LOWEST_LEVEL, blank.updated.date(), 1)
        again = first.model_copy(update={"level": min(HIGHEST_LEVEL, first.level + 1), "attempt": 2})
        yield skill, (first,) if random.random() < OFTEN else (first, again)


def _observe(random: Random, claimed: int, today: date, attempt: int) -> Observation:
    level = max(LOWEST_LEVEL, min(HIGHEST_LEVEL, claimed + random.choice((-1, 0, 0, 0, 0, 0, 0, 1))))
    day = _day(today, -random.randint(1, DAYS_AT_MOST["observed"]))
    return Observation(level=level, observer=random.choice(INSTRUCTORS), date=day, attempt=attempt)


def _make_progress(random: Random, today: date, responses: Mapping[str, Response]) -> Iterable[ProgressEntry]:
    reached = [(skill, response.level) for skill, response in responses.items() if response.level]
    for skill, level in random.sample(reached, min(len(reached), 3)):
        yield ProgressEntry(skill=skill, to_level=level, done_on=_day(today, -random.randint(1, DAYS_AT_MOST["done"])))


def _day(today: date, days: int) -> date:
    """The day so many days from today, or the nearest that a document may hold."""
    return min(max(today + timedelta(days=days), FIRST_DAY), LAST_DAY)
