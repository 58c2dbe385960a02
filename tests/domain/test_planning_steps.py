"""Which steps a plan has: a level at a time, what they rest on, and what is left out."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import ProgressEntry, Response
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import StepKind
from assess.domain.skills import Setting, SkillKind
from tests.support.builders import NO_OPPORTUNITY, NOT_SURE, expect, not_applicable, rated
from tests.support.planning_catalog import (
    SKILLS,
    START,
    make_goal,
    make_planned,
    make_planning_catalog,
    make_skill,
    placed,
    plan,
    sessions_of,
)

TARGET = date(2026, 6, 1)


def _steps(responses: dict[str, Response], *skills: str, target: int = 2) -> list[str]:
    catalog = make_planning_catalog([expect(skill, 1, target) for skill in skills])
    return placed(plan(make_planned(responses), catalog))


@pytest.mark.parametrize(
    ("answer", "steps"),
    [
        (rated(0), ["calm:1", "calm:2"]),
        (rated(1), ["calm:2"]),
        (rated(2), []),
        (rated(4), []),
        (NOT_SURE, ["calm:check", "calm:1", "calm:2"]),
        (NO_OPPORTUNITY, ["calm:practice", "calm:1", "calm:2"]),
        (Response(), []),
        (not_applicable(), []),
    ],
)
def test_each_answer_gets_its_steps(answer: Response, steps: list[str]) -> None:
    assert _steps({"calm": answer}, "calm") == steps


def test_a_step_says_what_the_catalogue_says() -> None:
    catalog = make_planning_catalog([expect("hygiene", 1, 2)])
    step = sessions_of(plan(make_planned({"hygiene": rated(1)}), catalog), "hygiene:2")[0].step
    said = (step.kind, step.from_level, step.to_level, step.minutes, step.setting, step.activity)
    assert said == (StepKind.RAISE, 1, 2, 60, Setting.LAB, "Do 2.")


@pytest.mark.parametrize(
    ("skill", "answer", "kind", "minutes", "setting"),
    [
        ("calm", NOT_SURE, "check", 30, Setting.STUDY),
        ("hygiene", NOT_SURE, "check", 30, Setting.STUDY),
        ("calm", NO_OPPORTUNITY, "practice", 60, Setting.STUDY),
        ("hygiene", NO_OPPORTUNITY, "practice", 60, Setting.LAB),
    ],
)
def test_checks_and_first_practice_are_short(skill: str, answer: Response, kind: str, minutes: int, setting: Setting) -> None:
    made = plan(make_planned({skill: answer}), make_planning_catalog([expect(skill, 1, 1)]))
    step = sessions_of(made, f"{skill}:{kind}")[0].step
    assert (step.minutes, step.setting, step.gain) == (minutes, setting, Fraction(0))


def test_a_skill_nobody_answered_is_named_and_in_no_step() -> None:
    made = plan(make_planned({"calm": not_applicable()}), make_planning_catalog([expect("calm", 1, 2), expect("terms", 1, 2)]))
    assert (made.sessions, made.unplaced, made.unanswered) == ((), (), ("terms",))


def test_gain_is_what_the_step_adds_to_the_index_twice_for_a_must_have() -> None:
    catalog = make_planning_catalog([expect("terms", 3, 2, must_have=True), expect("calm", 1, 4)])
    made = plan(make_planned({"terms": rated(0), "calm": rated(0)}), catalog)
    assert sessions_of(made, "terms:1")[0].step.gain == Fraction(3, 4) / 2 * 100 * 2
    assert sessions_of(made, "calm:3")[0].step.gain == Fraction(1, 4) / 4 * 100


def test_prerequisites_come_first_at_their_level() -> None:
    steps = _steps({"hygiene": rated(0), "ppe": rated(0)}, "hygiene", "ppe", target=2)
    assert steps.index("hygiene:2") < steps.index("ppe:1")


def test_a_prerequisite_whose_own_target_is_lower_is_raised_as_far_as_needed() -> None:
    catalog = make_planning_catalog([expect("hygiene", 3, 1, must_have=True), expect("ppe", 1, 1)])
    made = plan(make_planned({"hygiene": rated(0), "ppe": rated(0)}), catalog)
    assert placed(made) == ["hygiene:1", "hygiene:2", "ppe:1"]
    below, above = (sessions_of(made, step)[0].step for step in ("hygiene:1", "hygiene:2"))
    assert (below.must_have, above.must_have, above.gain) == (True, False, Fraction(0))


def test_prerequisites_that_the_role_does_not_list_are_learned_all_the_way_down() -> None:
    steps = _steps({"injections": rated(0)}, "injections", target=1)
    assert set(steps) == {"hygiene:1", "hygiene:2", "ppe:1", "ppe:2", "terms:1", "vitals:1", "vitals:2", "injections:1"}
    assert steps[-1] == "injections:1"


@pytest.mark.parametrize(
    ("answer", "steps"),
    [
        (Response(), ["hygiene:1", "hygiene:2", "ppe:1"]),
        (rated(1), ["hygiene:2", "ppe:1"]),
        (rated(2), ["ppe:1"]),
        (NOT_SURE, ["hygiene:check", "hygiene:1", "hygiene:2", "ppe:1"]),
        (not_applicable(), ["ppe:1"]),
    ],
)
def test_what_is_known_of_an_unlisted_prerequisite_counts(answer: Response, steps: list[str]) -> None:
    assert _steps({"ppe": rated(0), "hygiene": answer}, "ppe", target=1) == steps


def test_a_listed_prerequisite_that_nobody_answered_is_not_pulled_in() -> None:
    assert _steps({"ppe": rated(0)}, "ppe", "hygiene", target=1) == ["ppe:1"]


def test_a_check_waits_for_no_prerequisite_but_what_follows_does() -> None:
    steps = _steps({"ppe": NOT_SURE, "hygiene": rated(1)}, "ppe", "hygiene", target=1)
    assert set(steps) == {"hygiene:2", "ppe:check", "ppe:1"}
    assert steps[-1] == "ppe:1"


def test_ticked_steps_are_left_out() -> None:
    catalog = make_planning_catalog([expect("calm", 1, 3)])
    done = [ProgressEntry(skill="calm", to_level=1, done_on=START)]
    made = plan(make_planned({"calm": NOT_SURE}, progress=done), catalog)
    assert placed(made) == ["calm:2", "calm:3"]
    assert made.weeks[-1].index == 100


def test_all_ticked_steps_count_in_the_projected_index() -> None:
    catalog = make_planning_catalog([expect("terms", 3, 1), expect("calm", 1, 3)])
    done = [ProgressEntry(skill="calm", to_level=level, done_on=START) for level in (1, 2)]
    made = plan(make_planned({"terms": rated(0), "calm": rated(0)}, make_goal(1), progress=done), catalog)
    assert placed(made)[0] == "terms:1"
    assert made.weeks[0].index == 100 * (3 + Fraction(2, 3)) / 4


def test_a_step_ticked_ahead_of_the_one_before_it_counts_as_soon_as_that_is_done() -> None:
    catalog = make_planning_catalog([expect("calm", 1, 3, must_have=True)])
    ahead = [ProgressEntry(skill="calm", to_level=3, done_on=START)]
    made = plan(make_planned({"calm": rated(1)}, progress=ahead), catalog)
    assert placed(made) == ["calm:2"]
    assert (made.weeks[-1].index, made.sessions[0].step.gain) == (Fraction(100), Fraction(2, 3) * 200)


EXPIRED, SOON, LATER = (START + timedelta(days=days) for days in (-1, 20, 900))
COURSE_CASES = [
    (None, None, None),
    (CredentialRecord(held=False), TARGET, TARGET),
    (CredentialRecord(expires=EXPIRED), TARGET, TARGET),
    (CredentialRecord(expires=SOON), TARGET, SOON),
    (CredentialRecord(expires=LATER), TARGET, None),
    (CredentialRecord(expires=SOON), None, None),
    (CredentialRecord(), TARGET, None),
]


@pytest.mark.parametrize(("card", "target", "deadline"), COURSE_CASES)
def test_a_card_that_is_missing_or_lapses_gets_its_course_in_time(
    card: CredentialRecord | None, target: date | None, deadline: date | None
) -> None:
    catalog = make_planning_catalog([expect("cpr", 3, 3, must_have=True)])
    made = plan(make_planned({}, make_goal(target=target), credentials={"bls": card} if card else {}), catalog)
    assert [session.step.deadline for session in made.sessions] == ([deadline] if deadline else [])
    assert all(
        (s.step.id, s.minutes, s.step.setting, s.step.gain) == ("cpr:course", 240, Setting.COURSE, Fraction(200)) for s in made.sessions
    )


def test_a_course_without_a_target_date_has_no_deadline() -> None:
    made = plan(make_planned({}, credentials={"bls": CredentialRecord(held=False)}), make_planning_catalog([expect("cpr", 3, 3)]))
    assert [(session.step.id, session.step.deadline) for session in made.sessions] == [("cpr:course", None)]


def test_a_credential_that_another_skill_needs_comes_before_it() -> None:
    made = plan(make_planned({"first-aid": rated(0), "calm": rated(1)}), make_planning_catalog([expect("first-aid", 1, 1)]))
    assert placed(made) == ["cpr:course", "first-aid:1"]


def test_a_ticked_course_is_done() -> None:
    catalog = make_planning_catalog([expect("cpr", 3, 3)])
    ticked = [ProgressEntry(skill="cpr", to_level=3, done_on=START)]
    made = plan(make_planned({}, credentials={"bls": CredentialRecord(held=False)}, progress=ticked), catalog)
    assert (made.sessions, made.unplaced) == ((), ())


def test_skills_that_wait_for_each_other_are_named_as_unplaced() -> None:
    circle = (*SKILLS, make_skill("hen", needs={"egg": 1}), make_skill("egg", SkillKind.KNOWLEDGE, needs={"hen": 1}))
    made = plan(make_planned({"hen": rated(0)}), make_planning_catalog([expect("hen", 1, 1)], circle))
    assert [(unplaced.step.id, unplaced.obstacle.value, unplaced.earliest) for unplaced in made.unplaced] == [
        ("egg:1", "behind_another", None),
        ("hen:1", "behind_another", None),
    ]
