"""A course that was agreed on and loses its day gets another one soon, and little else moves."""

import pytest

from assess.domain.assessment import Weekday
from assess.domain.credentials import CredentialRecord
from tests.support.builders import NOW, expect, rated
from tests.support.planning_catalog import SKILLS, START, make_goal, make_planned, make_planning_catalog, make_skill
from tests.support.planning_lives import Living

NO_CARD = {"bls": CredentialRecord(held=False)}


def _living(workdays: int) -> Living:
    """A must-have course of four and a half hours today, and for weeks what is worth less, at five hours a week."""
    names = "abcdef"
    skills = [skill for skill in SKILLS if skill.id == "cpr"] + [make_skill(name, hours=(8, 1, 1, 1)) for name in names]
    catalog = make_planning_catalog([expect("cpr", 3, 3, must_have=True), *(expect(name, 1, 1) for name in names)], skills)
    goal = make_goal(5, days=tuple(Weekday)[:workdays])
    return Living(make_planned(dict.fromkeys(names, rated(0)), goal, credentials=NO_CARD), catalog).agree()


@pytest.mark.parametrize("workdays", [2, 3])
def test_a_course_whose_day_is_lost_is_taken_within_days(workdays: int) -> None:
    living = _living(workdays)
    assert ("cpr:course/1", 0) in living.lay()
    goal = living.assessment.goal.model_copy(update={"days_off": (START,)})
    for lost in (living.later(1), living.change(living.assessment.with_goal(goal, NOW))):
        moved = {step: to_day for step, _, to_day, _ in lost.moves()}
        assert moved["cpr:course"] == workdays - 1
        assert len(lost.moves()) <= 4
