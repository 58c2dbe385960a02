"""Twelve skills that rest on each other several levels deep, and short ways to make an assessment with a goal."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from assess.domain.assessment import Assessment, Goal, ProgressEntry, Response, Weekday
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import Plan, Session, make_plan
from assess.domain.readiness import Readiness
from assess.domain.roles import Expectation
from assess.domain.scoring import score_assessment
from assess.domain.skills import Prerequisite, Setting, Skill, SkillKind, SkillStep
from tests.support.builders import ANCHORS, CPR_CARD, make_assessment, make_catalog, make_role

START: Final = date(2026, 3, 2)
STUDY: Final = (Setting.STUDY,) * 4
HANDS_ON: Final = (Setting.STUDY, Setting.LAB, Setting.LAB, Setting.LAB)
HOURS: Final = (2, 3, 5, 12)
WORKDAYS: Final = tuple(Weekday)[:5]


def make_skill(
    skill: str,
    kind: SkillKind = SkillKind.PERFORMANCE,
    needs: Mapping[str, int] | None = None,
    settings: tuple[Setting, ...] = STUDY,
    hours: tuple[float, ...] = HOURS,
) -> Skill:
    """A skill with a step a level, of those hours and settings; a credential has none."""
    levels = () if kind is SkillKind.CREDENTIAL else zip((1, 2, 3, 4), hours, settings, strict=True)
    return Skill(
        id=skill,
        title=skill.capitalize(),
        summary=f"What {skill} is about.",
        kind=kind,
        anchors=ANCHORS,
        prerequisites=tuple(Prerequisite(skill=name, level=level) for name, level in (needs or {}).items()),
        credential="bls" if kind is SkillKind.CREDENTIAL else None,
        steps=tuple(SkillStep(to_level=level, hours=hour, setting=setting, activity=f"Do {level}.") for level, hour, setting in levels),
    )


SKILLS: Final = (
    make_skill("terms", SkillKind.KNOWLEDGE, hours=(1, 1.5, 2, 4)),
    make_skill("hipaa", SkillKind.KNOWLEDGE, {"terms": 1}, hours=(0.3, 0.5, 0.7, 1.1)),
    make_skill("law", SkillKind.KNOWLEDGE, {"hipaa": 2}),
    make_skill("coding", SkillKind.KNOWLEDGE, {"terms": 2, "law": 2}),
    make_skill("hygiene", settings=HANDS_ON, hours=(1, 1, 2, 3)),
    make_skill("ppe", needs={"hygiene": 2}, settings=HANDS_ON),
    make_skill("vitals", needs={"hygiene": 1, "terms": 1}, settings=HANDS_ON, hours=(2, 3.25, 6, 9)),
    make_skill("injections", needs={"ppe": 2, "vitals": 2}, settings=HANDS_ON),
    make_skill("phlebotomy", needs={"injections": 2, "ppe": 3}, settings=HANDS_ON, hours=(3, 10, 20, 30)),
    make_skill("calm", SkillKind.AFFECTIVE),
    make_skill("cpr", SkillKind.CREDENTIAL),
    make_skill("first-aid", needs={"cpr": 3, "calm": 1}, settings=HANDS_ON),
)
SKILL_IDS: Final = tuple(skill.id for skill in SKILLS)
LEAVES: Final = ("coding", "phlebotomy", "first-aid")


def make_planning_catalog(expectations: Iterable[Expectation], skills: Iterable[Skill] = SKILLS) -> Catalog:
    """The skills, with one role that asks for `expectations`."""
    return make_catalog({"clinical": skills}, (make_role("assistant", expectations),), credentials=(CPR_CARD,))


def make_goal(
    hours: float = 5,
    *,
    lab: float = 5,
    target: date | None = None,
    days: Iterable[Weekday] = WORKDAYS,
    days_off: tuple[date, ...] = (),
) -> Goal:
    """A goal: five hours a week from Monday to Friday, all of them in the lab if need be, and no target date."""
    return Goal(hours_per_week=hours, lab_hours_per_week=lab, target_date=target, weekdays=tuple(days), days_off=days_off)


def make_planned(
    responses: Mapping[str, Response],
    goal: Goal | None = None,
    *,
    credentials: Mapping[str, CredentialRecord] | None = None,
    progress: Iterable[ProgressEntry] = (),
) -> Assessment:
    """An assessment with those answers that works towards `goal`."""
    made = make_assessment(responses, credentials=credentials)
    return made.model_copy(update={"goal": goal or make_goal(), "progress": tuple(progress)})


def score(assessment: Assessment, catalog: Catalog, on: date = START) -> Readiness:
    """The readiness for the one role of the catalogue."""
    return score_assessment(assessment, catalog.roles["assistant"], catalog, on)


def plan(assessment: Assessment, catalog: Catalog, start: date = START) -> Plan:
    """The plan from `start` on."""
    return make_plan(assessment, score(assessment, catalog, start), catalog, start)


def placed(made: Plan) -> list[str]:
    """The ids of the steps with sessions, in the order in which they end."""
    return [session.step.id for session in made.sessions if session.part == session.parts]


def sessions_of(made: Plan, step: str) -> list[Session]:
    """The sessions of one step."""
    return [session for session in made.sessions if session.step.id == step]
