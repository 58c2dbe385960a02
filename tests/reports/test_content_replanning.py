"""What is said of a plan that is lived with: each reason, each problem with a pin, each consequence, in whole sentences."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assess.domain.credentials import CredentialRecord
from assess.domain.plan_keeping import Pin
from assess.domain.planning import Changes, LeftOutEffect, Move, MoveReason, PinOutcome, PinProblem, compare_plans, what_if
from assess.reports.content_replanning import change_blocks, comparison_blocks, what_if_blocks, wish_blocks
from assess.reports.content_values import Bullets, Table, Text
from assess.reports.wording_replanning import ReplanningWording
from tests.support.builders import expect, rated
from tests.support.planning_catalog import START, make_goal, make_planned, make_planning_catalog, plan, score

WORDS = ReplanningWording()
CATALOG = make_planning_catalog([expect("ppe", 1, 1)])
NO_CARD = {"bls": CredentialRecord(held=False)}
LATER = START + timedelta(days=7)


@pytest.mark.parametrize("reason", MoveReason)
@pytest.mark.parametrize("because", [None, "hygiene:2"])
@pytest.mark.parametrize(("before", "after"), [(START, LATER), (START, None), (None, LATER)])
def test_every_move_is_said_in_two_sentences(reason: MoveReason, because: str | None, before: date | None, after: date | None) -> None:
    said = WORDS.move_sentences(Move("ppe:1", 60, before, after, reason, because), CATALOG)
    assert said.startswith("Ppe 0 → 1 (60 min) ")
    assert said.endswith(".")
    assert said.count(". ") == 1


@pytest.mark.parametrize(
    ("step", "title"),
    [
        ("ppe:2", "Ppe 1 → 2"),
        ("ppe:check", "Ppe: find out where you stand"),
        ("ppe:practice", "Ppe: a first practice"),
        ("cpr:course", "Cpr: the course"),
        ("terms:review-21", "Terms: a short review"),
        ("long-gone:3", "long-gone 2 → 3"),
    ],
)
def test_a_step_has_its_title_even_if_it_left_the_plan(step: str, title: str) -> None:
    assert WORDS.id_title(step, CATALOG) == title


@pytest.mark.parametrize("problem", PinProblem)
def test_every_problem_with_a_pin_is_said(problem: PinProblem) -> None:
    said = WORDS.pin_sentences(PinOutcome(Pin(step="ppe:1", part=2, day=LATER), problem, "hygiene:2"), CATALOG)
    assert said.startswith("Ppe 0 → 1, part 2, cannot be on Mon 9 Mar 2026. ")
    assert said.endswith(".")
    assert ("“Hygiene 1 → 2”" in said) == (problem is PinProblem.WAITS)


def test_what_it_leads_to_that_a_skill_is_left_out_is_said_in_full() -> None:
    effect = LeftOutEffect("hygiene", 90, open_must_have=True, needed_by=("ppe", "vitals"), gone_with=("terms",))
    said = WORDS.left_out_sentences(effect, CATALOG)
    assert "1 h 30 min of work leave the plan." in said
    assert "It is a must-have" in said
    assert "Ppe and Vitals rest on it." in said
    assert "Terms" in said
    assert "Ppe rests on it." in WORDS.left_out_sentences(LeftOutEffect("hygiene", 90, open_must_have=False, needed_by=("ppe",)), CATALOG)


def test_the_changes_begin_with_how_many_there_are() -> None:
    nothing = list(change_blocks(Changes(START, 12, ()), CATALOG))
    assert nothing == [Text("Nothing has to move.")]
    one, _, moves = change_blocks(Changes(START, 12, (Move("ppe:1", 60, START, LATER, MoveReason.MISSED),)), CATALOG)
    assert isinstance(one, Text)
    assert isinstance(moves, Bullets)
    assert one.text == "12 sessions keep their day. 1 change:"
    assert len(moves.items) == 1


def test_a_plan_without_pins_and_skills_left_out_has_nothing_to_say_of_them() -> None:
    assert list(wish_blocks(plan(make_planned({"ppe": rated(0)}), CATALOG), CATALOG)) == []


def test_other_levels_are_said_with_what_they_lead_to() -> None:
    catalog = make_planning_catalog([expect("ppe", 1, 1, must_have=True), expect("cpr", 1, 3)])
    assessment = make_planned({"ppe": rated(0)}, credentials=NO_CARD)
    readiness = score(assessment, catalog)
    now, then = (what_if(assessment, readiness, catalog, START, levels) for levels in ({}, {"ppe": 1, "cpr": 4}))
    intro, table = what_if_blocks(now, then, {"ppe": 1, "cpr": 4}, catalog)
    assert isinstance(intro, Text)
    assert isinstance(table, Table)
    before, after = table.rows
    assert (before[0], after[0]) == ("As it is", "With Ppe at level 1 and a valid card for Cpr")
    assert (before[2], after[2]) == ("0", "100")
    assert "must-have" in str(before[1])
    assert after[3:] == ("now", "now")


def test_a_card_that_is_imagined_away_is_said_so() -> None:
    assert WORDS.what_if_title({"cpr": 0}, CATALOG) == "With no valid card for Cpr"


def test_what_is_so_already_is_so_in_every_plan_even_if_a_step_ends_today() -> None:
    catalog = make_planning_catalog([expect("hygiene", 3, 1, must_have=True), expect("ppe", 1, 1)])
    assessment = make_planned({"hygiene": rated(1), "ppe": rated(0)})
    readiness = replace(score(assessment, catalog), role=catalog.roles["assistant"].model_copy(update={"ready_index": 60}))
    goals = [make_goal(hours, lab=hours) for hours in (0, 2, 40)]
    _, table = comparison_blocks(compare_plans(assessment, readiness, catalog, START, goals), readiness, START)
    assert isinstance(table, Table)
    assert [row[1:4] for row in table.rows] == [("now", "now", "never"), ("now", "now", "10 March 2026"), ("now", "now", "2 March 2026")]
