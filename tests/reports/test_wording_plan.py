"""The sentences about a plan."""

from dataclasses import replace
from datetime import date

import pytest

from assess.domain.assessment import Goal
from assess.domain.planning.values import LeftOutEffect, Milestone, MilestoneKind, Obstacle, Plan, StepKind, Unplaced
from assess.reports.wording import ENGLISH
from tests.support.builders import example_assessment, example_catalog
from tests.support.reports import EHR, EMPTY_PLAN, HIPAA, PHLEBOTOMY, scored, small_plan


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        (
            {MilestoneKind.ALL_MUST_HAVES_MET: date(2026, 12, 12), MilestoneKind.READY_INDEX_REACHED: date(2027, 1, 9)},
            "At 6 hours a week you meet every must-have by 12 December and reach 80 by 9 January 2027.",
        ),
        ({MilestoneKind.ALL_MUST_HAVES_MET: date(2026, 4, 1)}, "At 6 hours a week you meet every must-have by 1 April."),
        (
            {MilestoneKind.READY_INDEX_REACHED: date(2026, 4, 1)},
            "At 6 hours a week you reach 80 by 1 April, and some must-haves are still not met.",
        ),
        ({}, "At 6 hours a week the plan runs to 12 March and takes the index to 91, and some must-haves are still not met."),
    ],
)
def test_plan_sentence(kinds: dict[MilestoneKind, date], sentence: str) -> None:
    plan = replace(small_plan(), milestones=tuple(Milestone(kind, day) for kind, day in kinds.items()))
    assessment = example_assessment().model_copy(update={"goal": Goal(hours_per_week=6)})
    assert ENGLISH.plan_sentence(plan, assessment, scored(assessment)) == sentence


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (EMPTY_PLAN, "There is nothing left to plan: every step is done. Rate the skills again to see it in the index."),
        (
            replace(EMPTY_PLAN, left_out=(LeftOutEffect("ehr", 60, open_must_have=False),)),
            "There is nothing left to plan but what you left out on purpose.",
        ),
        (replace(EMPTY_PLAN, unanswered=("ehr",)), "There is nothing to plan yet: answer more of the checklist first."),
        (replace(EMPTY_PLAN, unplaced=(Unplaced(EHR, Obstacle.NO_LAB_HOURS, None),)), "No step fits into this plan."),
    ],
)
def test_sentence_of_a_plan_without_sessions(plan: Plan, sentence: str) -> None:
    assert ENGLISH.plan_sentence(plan, example_assessment(), scored(example_assessment())) == sentence


@pytest.mark.parametrize(
    ("target", "earliest", "sentence"),
    [
        (
            date(2026, 6, 1),
            date(2026, 7, 1),
            "Work of 10 hours does not fit before 1 June 2026; it would be done by 1 July 2026 at the earliest.",
        ),
        (date(2026, 6, 1), None, "Work of 10 hours does not fit before 1 June 2026."),
        (None, None, "Work of 10 hours has no place in this plan."),
    ],
)
def test_fit_sentence(target: date | None, earliest: date | None, sentence: str) -> None:
    plan = replace(EMPTY_PLAN, target=target, unplaced=(Unplaced(EHR, Obstacle.AFTER_TARGET_DATE, earliest),))
    assert ENGLISH.fit_sentence(plan) == sentence
    assert not ENGLISH.fit_sentence(EMPTY_PLAN)


def test_what_waits_for_a_step_without_a_place_names_it() -> None:
    behind = Unplaced(EHR, Obstacle.BEHIND_ANOTHER, None, "hipaa:3")
    assert ENGLISH.unplaced_sentence(behind, example_catalog()) == "It comes after “Hipaa 2 → 3”, which does not fit."
    unnamed = replace(behind, behind=None, earliest=date(2026, 7, 1))
    said = "It comes after a step that does not fit. It would be done by 1 July 2026 at the earliest."
    assert ENGLISH.unplaced_sentence(unnamed, example_catalog()) == said


def test_steps_and_sessions() -> None:
    catalog, sessions = example_catalog(), small_plan().sessions
    assert ENGLISH.session_sentence(sessions[0], catalog) == "Hipaa 2 → 3. Who may see what."
    assert ENGLISH.session_sentence(sessions[1], catalog) == "Phlebotomy 2 → 3, part 1 of 2. Five supervised draws."
    for kind in StepKind:
        step = replace(PHLEBOTOMY, kind=kind, activity="")
        assert ENGLISH.step_title(step, catalog).startswith("Phlebotomy")
        assert ENGLISH.step_activity(step).endswith(".")
    assert ENGLISH.step_title(replace(HIPAA, skill="gone"), catalog) == "gone 2 → 3"


@pytest.mark.parametrize(
    ("skill", "said"), [("cpr", "Cpr is valid from 1 April 2026."), ("phlebotomy", "Phlebotomy reaches its target on 1 April 2026.")]
)
def test_a_card_becomes_valid_and_a_skill_reaches_its_target(skill: str, said: str) -> None:
    milestone = Milestone(MilestoneKind.MUST_HAVE_MET, date(2026, 4, 1), skill)
    assert ENGLISH.milestone_sentence(milestone, scored(example_assessment()), example_catalog()) == said
