"""The sentences about living with a plan: moves, days that were chosen, skills left out, reasons, plans side by side."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import Goal
from assess.domain.plan_keeping import Agreed, Pin, SessionDone
from assess.domain.planning import (
    Changes,
    Explanation,
    Move,
    MoveReason,
    PinOutcome,
    PinProblem,
    PlanFigures,
    Projection,
    Purpose,
    Step,
    StepKind,
    Timing,
)
from assess.reports.wording_plan_reasons import PLAN_TALK
from tests.support.builders import TODAY, example_catalog
from tests.support.reports import EHR, HIPAA

CATALOG = example_catalog()
MONDAY, THURSDAY = date(2026, 3, 2), date(2026, 3, 5)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (Changes(None, 0, ()), PLAN_TALK.not_agreed),
        (Changes(MONDAY, 4, ()), "You agreed to this plan on 2 March 2026. Every session is where it was."),
        (
            Changes(MONDAY, 4, (Move("ehr:3", 45, None, THURSDAY, MoveReason.NEW),)),
            "You agreed to a plan on 2 March 2026. One session has changed since.",
        ),
    ],
)
def test_what_became_of_the_agreed_plan_is_said_in_short(changes: Changes, sentence: str) -> None:
    assert " ".join(PLAN_TALK.agreement_sentences(changes)) == sentence


@pytest.mark.parametrize(("count", "words"), [(0, "be the same."), (1, "change one session, and"), (3, "change 3 sessions, and")])
def test_what_making_it_anew_would_change(count: int, words: str) -> None:
    move = Move("ehr:3", 45, None, THURSDAY, MoveReason.PLANNED_ANEW)
    assert words in PLAN_TALK.anew_sentence(Changes(MONDAY, 4, (move,) * count))


def test_what_became_of_a_chosen_day_is_said() -> None:
    pin = Pin(step="ehr:3", part=2, day=THURSDAY)
    assert PLAN_TALK.chosen_sentences(PinOutcome(pin), CATALOG) == "It is on Thu 5 Mar 2026, as you chose."
    refused = PinOutcome(pin, PinProblem.DAY_OFF)
    assert PLAN_TALK.chosen_sentences(refused, CATALOG) == PLAN_TALK.pin_sentences(refused, CATALOG)


def test_sittings_are_named_with_their_day() -> None:
    done = SessionDone(step="ehr:3", minutes=45, done_on=MONDAY)
    assert PLAN_TALK.done_title(done, CATALOG, ends_step=False) == "Ehr 2 → 3, 45 min, done on 2 March 2026"
    assert PLAN_TALK.done_title(done, CATALOG, ends_step=True).endswith(": the step is done")
    missed = Agreed(step="ehr:3", part=1, day=MONDAY, minutes=45)
    assert PLAN_TALK.missed_title(missed, CATALOG) == "Mon 2 Mar: Ehr 2 → 3, 45 min"


@pytest.mark.parametrize(
    ("names", "words"),
    [(("A",), "A"), (("A", "B", "C", "D"), "A, B, C and D"), (("A", "B", "C", "D", "E"), "A, B, C and 2 more")],
)
def test_long_lists_are_cut_short(names: tuple[str, ...], words: str) -> None:
    assert PLAN_TALK.few(names) == words


def explained(purpose: Purpose, timing: Timing = Timing.ORDER, **more: object) -> Explanation:
    usual = {"points": Fraction(5, 2), "gain_per_hour": Fraction(1), "unlocks": (), "deadline": None, "since": MONDAY, "waited_for": None}
    return Explanation(purpose=purpose, timing=timing, **{**usual, "is_agreed": False, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "sentences"),
    [
        (
            explained(Purpose.RAISES_INDEX, Timing.GOES_ON),
            [
                "It adds 2.5 points to the index. For each hour that is left it counts 1 point: a must-have counts double.",
                "It goes on from the part on Mon 2 Mar.",
            ],
        ),
        (
            explained(Purpose.OPENS_OTHERS, Timing.AFTER_ANOTHER, waited_for="ehr:2", unlocks=("billing",), is_agreed=True),
            [
                "It adds nothing to the index itself, and other skills rest on it.",
                "It opens the way to Billing.",
                "It waited for Ehr 1 → 2, which ends on Mon 2 Mar.",
                "You agreed to this day.",
            ],
        ),
        (
            explained(Purpose.RENEWS_CARD, Timing.PINNED, deadline=THURSDAY, is_agreed=True),
            ["It gets you a valid card.", "It has to be done by 5 March 2026.", "You chose this day."],
        ),
    ],
)
def test_why_a_session_is_here_and_now(found: Explanation, sentences: list[str]) -> None:
    assert list(PLAN_TALK.explanation_sentences(found, HIPAA, CATALOG)) == sentences


@pytest.mark.parametrize(
    ("found", "step", "line"),
    [
        (explained(Purpose.RAISES_INDEX, Timing.GOES_ON), HIPAA, "Why now: a must-have; worth 1 point an hour."),
        (
            explained(Purpose.RENEWS_CARD, Timing.PINNED, deadline=THURSDAY, gain_per_hour=Fraction(1, 20)),
            EHR,
            "Why now: you chose this day; due by 5 March 2026; worth 0.05 points an hour.",
        ),
        (
            explained(Purpose.OPENS_OTHERS, gain_per_hour=Fraction(0), unlocks=("billing", "ehr", "cpr")),
            EHR,
            "Why now: unlocks 3 skills.",
        ),
        (
            explained(Purpose.OPENS_OTHERS, Timing.AFTER_ANOTHER, gain_per_hour=Fraction(0), waited_for="billing:2", unlocks=("cpr",)),
            EHR,
            "Why now: unlocks Cpr; follows Billing 1 → 2.",
        ),
        (explained(Purpose.FINDS_LEVEL, Timing.AFTER_ANOTHER, gain_per_hour=Fraction(0), waited_for="ehr:2"), EHR, ""),
        (
            explained(Purpose.KEEPS_KNOWLEDGE, Timing.REVIEW_DUE, gain_per_hour=Fraction(0)),
            replace(HIPAA, kind=StepKind.REVIEW),
            "Why now: due from Mon 2 Mar on.",
        ),
    ],
)
def test_why_now_in_a_line(found: Explanation, step: Step, line: str) -> None:
    assert PLAN_TALK.brief_reason(found, step, CATALOG) == line


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("timing", Timing)
def test_every_explanation_is_made_of_sentences(purpose: Purpose, timing: Timing) -> None:
    words = list(PLAN_TALK.explanation_sentences(explained(purpose, timing), EHR, CATALOG))
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in words)


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (Fraction(1, 200), "less than 0.01 points"),
        (Fraction(1, 20), "0.05 points"),
        (Fraction(1), "1 point"),
        (Fraction(5, 2), "2.5 points"),
        (Fraction(12), "12 points"),
    ],
)
def test_points_of_the_index(points: Fraction, words: str) -> None:
    assert PLAN_TALK.points(points) == words


def figures(finished: date | None, target: date | None) -> PlanFigures:
    projection = Projection(((TODAY, Fraction(50)),), finished, TODAY, None, had_must_haves=True)
    weeks = tuple((number, Fraction(50 + number)) for number in (4, 8, 12))
    return PlanFigures(Goal(target_date=target), 5, projection, weeks, Fraction(70) if target else None, 0)


def test_plans_side_by_side() -> None:
    found = (figures(date(2026, 5, 4), None), figures(None, None))
    assert list(PLAN_TALK.comparison_rows(found, 80, TODAY)) == [
        ("All done", ("4 May 2026", "never")),
        ("Every must-have met", ("now", "now")),
        ("Index 80 reached", ("never", "never")),
        ("Index after 12 weeks", ("62", "62")),
    ]
    target = figures(None, date(2026, 6, 1))
    assert list(PLAN_TALK.comparison_rows((target,), 80, TODAY))[-1] == ("Index on your target date", ("70",))


@pytest.mark.parametrize(
    ("finished", "sentence"),
    [
        (TODAY, "Nothing would be left to do."),
        (TODAY + timedelta(days=9), "Everything would be done by 11 March."),
        (None, "Some steps would never be done at the hours you have."),
    ],
)
def test_when_all_would_be_done(finished: date | None, sentence: str) -> None:
    assert PLAN_TALK.finish_sentence(figures(finished, None).projection, TODAY) == sentence


def test_what_the_first_day_brings_does_not_hold_before_it() -> None:
    busy = replace(figures(TODAY, None).projection, points=((TODAY, Fraction(50)), (TODAY, Fraction(60))), had_must_haves=False)
    assert PLAN_TALK.finish_sentence(busy, TODAY) == "Everything would be done by 2 March."
    rows = dict(PLAN_TALK.comparison_rows((replace(figures(TODAY, None), projection=busy),), 80, TODAY))
    assert rows["Every must-have met"] == ("2 March 2026",)
    assert rows["All done"] == ("2 March 2026",)
