"""Small catalogues and assessments for tests: that of the worked example in docs/scoring.md, and anything close to it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from assess.domain.assessment import Assessment, Check, CheckAnswer, ChecklistPath, Goal, Observation, Response, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord, CredentialType
from assess.domain.levels import LevelName
from assess.domain.roles import Expectation, RoleProfile
from assess.domain.skills import DomainName, Option, Prerequisite, Question, Setting, Skill, SkillKind, SkillStep, Source, StudyResource

TODAY: Final = date(2026, 3, 2)
NOW: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TARGET_DATE: Final = date(2026, 6, 1)
SOURCE: Final = Source(authority="HHS", document="Privacy Rule", url="https://www.hhs.gov/hipaa", checked=TODAY)
ANCHORS: Final = ("Has not met it.", "Explains it.", "Does it with direct help.", "Does it with help nearby.", "Does it safely alone.")


def make_skill(
    skill: str,
    kind: SkillKind = SkillKind.PERFORMANCE,
    *,
    needs: Mapping[str, int] | None = None,
    credential: str | None = None,
    resources: tuple[str, ...] = (),
) -> Skill:
    """A skill with its anchors and, unless a credential stands for it, its four steps."""
    levels = () if kind is SkillKind.CREDENTIAL else (1, 2, 3, 4)
    return Skill(
        id=skill,
        title=skill.replace("-", " ").capitalize(),
        summary=f"What {skill} is about.",
        kind=kind,
        anchors=ANCHORS,
        prerequisites=tuple(Prerequisite(skill=needed, level=level) for needed, level in (needs or {}).items()),
        credential=credential,
        steps=tuple(SkillStep(to_level=level, hours=2 * level, setting=Setting.STUDY, activity="Practice.") for level in levels),
        resources=resources,
    )


def expect(skill: str, weight: int, target: int, *, must_have: bool = False, quick: bool = False) -> Expectation:
    """What a role asks of `skill`; only a must-have may not be marked 'does not apply', and is always basic."""
    return Expectation(
        skill=skill,
        target=target,
        weight=weight,
        must_have=must_have,
        not_applicable_allowed=not must_have,
        quick=quick or must_have,
        reason="The sources stress it.",
    )


def make_role(role: str, expectations: Iterable[Expectation], *, ready_index: int = 80) -> RoleProfile:
    """A role profile of those expectations."""
    return RoleProfile(
        id=role,
        version="2026.1",
        title=role.replace("-", " ").capitalize(),
        summary="Works in a clinic.",
        order=1,
        ready_index=ready_index,
        sources=("O*NET 31-9092",),
        expectation=tuple(expectations),
    )


def make_question(question: str, *, options: int = 4, right: int = 0) -> Question:
    """A question of which option `right` is right."""
    return Question(
        id=question,
        prompt=f"What about {question}?",
        options=tuple(Option(text=f"Answer {number}", why="The rule says so.") for number in range(options)),
        right=right,
        source=SOURCE,
    )


def make_catalog(
    skills: Mapping[str, Iterable[Skill]],
    roles: Iterable[RoleProfile],
    *,
    credentials: Iterable[CredentialType] = (),
    questions: Mapping[str, tuple[Question, ...]] | None = None,
) -> Catalog:
    """A catalogue of those skills (by domain), roles, credentials and questions."""
    by_domain = {domain: tuple(members) for domain, members in skills.items()}
    names = ("Not learned", "Explains", "With direct help", "With help nearby", "Safely alone")
    resource = StudyResource(id="cdc-clean-hands", title="Clean hands", publisher="CDC", url="https://www.cdc.gov/clean-hands")
    return Catalog(
        version="2026.1",
        levels=tuple(LevelName(level=level, name=name, short=name, meaning=f"{name}.") for level, name in enumerate(names)),
        domains=tuple(
            DomainName(id=domain, title=domain.capitalize(), intro="How well can you do this today?", order=order)
            for order, domain in enumerate(by_domain, start=1)
        ),
        skills={skill.id: skill for members in by_domain.values() for skill in members},
        domain_of={skill.id: domain for domain, members in by_domain.items() for skill in members},
        roles={role.id: role for role in roles},
        credentials={credential.id: credential for credential in credentials},
        questions=questions or {},
        resources={resource.id: resource},
    )


CPR_CARD: Final = CredentialType(
    id="bls",
    title="CPR card",
    summary="Basic Life Support.",
    valid_months=24,
    course_hours=4,
    course_activity="Take the class.",
    source=SOURCE,
)
NEVER_LAPSES: Final = CredentialType(id="diploma", title="Diploma", summary="Does not lapse.", source=SOURCE)
HIPAA_QUESTIONS: Final = tuple(make_question(f"hipaa-{number}") for number in range(1, 11))
EXAMPLE_ROLE: Final = make_role(
    "assistant",
    (
        expect("hipaa", 2, 3, must_have=True),
        expect("phlebotomy", 3, 3, must_have=True),
        expect("ehr", 2, 3),
        expect("cpr", 3, 3, must_have=True),
        expect("billing", 1, 2),
    ),
)


def example_catalog(*roles: RoleProfile) -> Catalog:
    """The five skills of the worked example and the role that asks for them, or `roles` instead of it."""
    return make_catalog(
        {
            "safety": (make_skill("cpr", SkillKind.CREDENTIAL, credential="bls"),),
            "clinical": (make_skill("phlebotomy"),),
            "administrative": (
                make_skill("hipaa", SkillKind.KNOWLEDGE),
                make_skill("ehr"),
                make_skill("billing", SkillKind.KNOWLEDGE, needs={"ehr": 2}),
            ),
        },
        roles or (EXAMPLE_ROLE,),
        credentials=(CPR_CARD, NEVER_LAPSES),
        questions={"hipaa": HIPAA_QUESTIONS},
    )


def rated(level: int, note: str = "") -> Response:
    """A rating."""
    return Response(state=ResponseState.RATED, level=level, note=note, rated_at=NOW)


def not_applicable(reason: str = "Our clinic does not do it.") -> Response:
    """A skill that does not apply."""
    return Response(state=ResponseState.NOT_APPLICABLE, reason=reason)


NOT_SURE: Final = Response(state=ResponseState.NOT_SURE)
NO_OPPORTUNITY: Final = Response(state=ResponseState.NO_OPPORTUNITY)


def make_check(right: int, wrong: int, *, accepted_by: str = "", skill: str = "hipaa") -> Check:
    """A check of the bank's first questions, of which the first `right` are answered right."""
    choices = [0] * right + [1] * wrong
    answers = (CheckAnswer(item=f"{skill}-{number}", choice=choice, at=NOW) for number, choice in enumerate(choices, start=1))
    return Check(answers=tuple(answers), accepted_by=accepted_by)


def observed(level: int, day: date = TODAY, *, attempt: int = 1) -> Observation:
    """What an instructor saw on `day`."""
    return Observation(level=level, observer="R. Alvarez", date=day, attempt=attempt)


def make_assessment(  # noqa: PLR0913
    responses: Mapping[str, Response] | None = None,
    *,
    role: str = "assistant",
    checks: Mapping[str, Check] | None = None,
    credentials: Mapping[str, CredentialRecord] | None = None,
    observations: Mapping[str, tuple[Observation, ...]] | None = None,
    target_date: date | None = TARGET_DATE,
    path: ChecklistPath = ChecklistPath.FULL,
) -> Assessment:
    """An assessment of today with those answers."""
    return Assessment(
        id=UUID(int=1),
        role=role,
        catalog_version="2026.1",
        created=NOW,
        updated=NOW,
        path=path,
        goal=Goal(target_date=target_date),
        responses=responses or {},
        checks=checks or {},
        credentials=credentials or {},
        observations=observations or {},
    )


def example_assessment() -> Assessment:
    """The answers of the worked example."""
    return make_assessment(
        {"hipaa": rated(4), "phlebotomy": rated(3), "ehr": rated(3)},
        checks={"hipaa": make_check(6, 4, accepted_by="R. Alvarez")},
        credentials={"bls": CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1), seen_by="R. Alvarez")},
        observations={"phlebotomy": (observed(2),)},
    )


def with_skills(catalog: Catalog, *skills: Skill) -> Catalog:
    """The catalogue with those skills in place of the ones of the same id."""
    return replace(catalog, skills={**catalog.skills, **{skill.id: skill for skill in skills}})
