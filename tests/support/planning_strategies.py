"""Hypothesis strategies: any goal, and any answers over the planning catalogue."""

from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from assess.domain.assessment import Assessment, Goal, Holidays, ProgressEntry, Response, Weekday
from assess.domain.credentials import CredentialRecord
from assess.domain.roles import Expectation
from tests.support.builders import NO_OPPORTUNITY, NOT_SURE, expect, not_applicable, rated
from tests.support.planning_catalog import LEAVES, SKILL_IDS, START, make_planned

RESPONSES: Final = (*(rated(level) for level in (0, 0, 0, 1, 2, 3, 4)), NOT_SURE, NO_OPPORTUNITY, Response(), not_applicable())
CARDS: Final = (
    CredentialRecord(held=False),
    CredentialRecord(),
    *(CredentialRecord(expires=START + timedelta(days=days)) for days in (-1, 0, 3, 10, 40, 900)),
)


def days() -> st.SearchStrategy[date]:
    """A day of the twelve weeks after the start."""
    return st.integers(0, 84).map(lambda number: START + timedelta(days=number))


def goals() -> st.SearchStrategy[Goal]:
    """Any goal, often a tight one."""
    return st.builds(
        Goal,
        target_date=st.none() | days() | st.sampled_from([START - timedelta(days=5), START, START + timedelta(days=365 * 3)]),
        hours_per_week=st.sampled_from([0, 0.4, 0.5, 1, 1.7, 2.5, 3.3, 4, 5, 8, 14, 33, 80]),
        weekdays=st.lists(st.sampled_from(tuple(Weekday)), max_size=7).map(tuple),
        days_off=st.lists(days(), max_size=6).map(tuple) | st.just(tuple(START + timedelta(days=number) for number in range(30))),
        lab_hours_per_week=st.sampled_from([0, 0.3, 0.5, 0.75, 1, 2, 2.6, 5, 20]),
    )


def odd_goals() -> st.SearchStrategy[Goal]:
    """Any goal, with hours by weekday, light weeks, holidays and session lengths of its own."""
    changes = st.fixed_dictionaries(
        {},
        optional={
            "hours_by_weekday": st.dictionaries(st.sampled_from(tuple(Weekday)), st.sampled_from([0, 0.3, 0.5, 1, 1.7, 3, 13])),
            "light_week_every": st.integers(2, 5),
            "holidays": st.sampled_from(Holidays),
            "shortest_session": st.sampled_from([15, 27, 45]),
            "longest_session": st.sampled_from([45, 61, 120]),
        },
    )
    return st.builds(lambda goal, change: goal.model_copy(update=change), goals(), changes)


def expectations(*, leaves_only_optional: bool = False) -> st.SearchStrategy[list[Expectation]]:
    """What a role asks for; `leaves_only_optional` makes every skill that another needs a must-have."""

    def make(skill: str, weight: int, target: int, must_have: bool) -> Expectation:  # noqa: FBT001
        is_must = skill not in LEAVES if leaves_only_optional else must_have
        return expect(skill, weight, target, must_have=is_must)

    one = st.builds(make, st.sampled_from(SKILL_IDS), st.integers(1, 3), st.integers(1, 4), st.booleans())
    return st.lists(one, min_size=1, max_size=len(SKILL_IDS), unique_by=lambda expectation: expectation.skill)


def assessments(towards: st.SearchStrategy[Goal] | None = None) -> st.SearchStrategy[Assessment]:
    """Any answers, cards and ticks, towards any goal."""
    ticks = st.builds(
        ProgressEntry, skill=st.sampled_from(SKILL_IDS), to_level=st.integers(1, 4), done_on=st.just(START - timedelta(days=3))
    )
    return st.builds(
        make_planned,
        st.dictionaries(st.sampled_from(SKILL_IDS), st.sampled_from(RESPONSES), max_size=len(SKILL_IDS)),
        goals() if towards is None else towards,
        credentials=st.sampled_from([{}, *({"bls": card} for card in CARDS)]),
        progress=st.lists(ticks, max_size=2),
    )
