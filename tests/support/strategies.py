"""Hypothesis strategies: any role profile and any answers over one small catalogue."""

from datetime import timedelta
from itertools import product
from typing import Final

from hypothesis import strategies as st

from assess.domain.assessment import Assessment, Check, Observation, Response
from assess.domain.credentials import CredentialRecord
from assess.domain.roles import RoleProfile
from assess.domain.skills import SkillKind
from tests.support.builders import (
    CPR_CARD,
    NO_OPPORTUNITY,
    NOT_SURE,
    TARGET_DATE,
    TODAY,
    expect,
    make_assessment,
    make_catalog,
    make_check,
    make_question,
    make_role,
    make_skill,
    not_applicable,
    observed,
    rated,
)

CATALOG: Final = make_catalog(
    {
        "safety": (make_skill("hygiene"), make_skill("cpr", SkillKind.CREDENTIAL, credential="bls")),
        "clinical": (make_skill("drawing", needs={"hygiene": 2}), make_skill("vitals", needs={"hygiene": 1, "drawing": 1})),
        "desk": (
            make_skill("hipaa", SkillKind.KNOWLEDGE),
            make_skill("billing", SkillKind.KNOWLEDGE),
            make_skill("calm", SkillKind.AFFECTIVE),
        ),
    },
    (),
    credentials=(CPR_CARD,),
    questions={skill: tuple(make_question(f"{skill}-{number}") for number in range(1, 7)) for skill in ("hipaa", "billing")},
)
SKILLS: Final = tuple(CATALOG.skills)
RATED_SKILLS: Final = tuple(skill.id for skill in CATALOG.skills.values() if skill.kind is not SkillKind.CREDENTIAL)
RATINGS: Final = tuple(rated(level) for level in range(5))
UNRATED: Final = (Response(), NOT_SURE, NO_OPPORTUNITY)
NOT_HERE: Final = not_applicable()
CARDS: Final = (
    None,
    CredentialRecord(held=False),
    CredentialRecord(),
    CredentialRecord(expires=TODAY - timedelta(days=1)),
    CredentialRecord(expires=TODAY),
    CredentialRecord(expires=TARGET_DATE),
    CredentialRecord(expires=TARGET_DATE, seen_by="R. Alvarez"),
)
OBSERVATIONS: Final[tuple[tuple[Observation, ...], ...]] = ((), (), (), *((observed(level),) for level in range(5)))
EXPECTATIONS: Final = tuple(
    expect(skill, weight, target, must_have=must_have)
    for skill, weight, target, must_have in product(SKILLS, (1, 2, 3), (1, 2, 3, 4), (False, True))
)


def responses() -> st.SearchStrategy[Response]:
    """Any answer."""
    return st.sampled_from((*UNRATED, NOT_HERE, *RATINGS))


def checks(skill: str) -> st.SearchStrategy[Check]:
    """A check on `skill`, of up to six answers."""
    made = [make_check(right, 6 - right, skill=skill, accepted_by=name) for right in range(7) for name in ("", "R. Alvarez")]
    return st.sampled_from([Check(), make_check(2, 1, skill=skill), *made])


def roles() -> st.SearchStrategy[RoleProfile]:
    """A role that asks for some of the skills, in any order."""
    some = st.lists(st.sampled_from(EXPECTATIONS), min_size=1, max_size=len(SKILLS), unique_by=lambda expectation: expectation.skill)
    return some.map(lambda expectations: make_role("aide", expectations))


def assessments() -> st.SearchStrategy[Assessment]:
    """Any answers to the skills of the catalogue."""
    return st.builds(
        _assemble,
        st.tuples(*(responses() for _ in RATED_SKILLS)),
        st.tuples(*(st.sampled_from(OBSERVATIONS) for _ in RATED_SKILLS)),
        st.tuples(checks("hipaa"), checks("billing")),
        st.sampled_from(CARDS),
    )


def _assemble(
    answers: tuple[Response, ...],
    observations: tuple[tuple[Observation, ...], ...],
    checked: tuple[Check, Check],
    card: CredentialRecord | None,
) -> Assessment:
    return make_assessment(
        dict(zip(RATED_SKILLS, answers, strict=True)),
        role="aide",
        checks=dict(zip(("hipaa", "billing"), checked, strict=True)),
        credentials={"bls": card} if card else {},
        observations=dict(zip(RATED_SKILLS, observations, strict=True)),
    )
