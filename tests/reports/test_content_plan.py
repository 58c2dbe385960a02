"""The study plan in the report: why each step is there now, what became of wishes, and which weeks are light."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from assess.domain.plan_keeping import Pin
from assess.domain.planning import LeftOutEffect, PinOutcome, PinProblem, Plan
from assess.reports.content_values import Bullets, Curve, Heading, SectionId, Table, Text
from assess.reports.pdf import make_report_pdf
from assess.reports.wording import ENGLISH
from assess.reports.wording_plan_reasons import PLAN_TALK
from tests.support.builders import example_assessment, example_catalog
from tests.support.reports import EMPTY_PLAN, pdf_words, report_of, small_plan, structure_of, words_of

GAIN = "Why now: a must-have; worth 3.6 points an hour."


def blocks_of(plan: Plan) -> list[object]:
    (section,) = report_of(example_assessment(), plan, [SectionId.PLAN]).sections
    return list(section.blocks)


def details(plan: Plan) -> list[str]:
    """What stands below the title of each session."""
    tables = (block for block in blocks_of(plan) if isinstance(block, Table) and block.layout == "sessions")
    return [row[2][1] for table in tables for row in table.rows]


def with_days_later(plan: Plan, days: int) -> Plan:
    """The second week so many days later."""
    first, second = plan.weeks
    moved = tuple(replace(session, day=session.day + timedelta(days=days)) for session in second.sessions)
    return replace(plan, weeks=(first, replace(second, starts=second.starts + timedelta(days=days), sessions=moved)))


def test_a_step_says_once_why_it_is_there_now() -> None:
    assert details(small_plan()) == [
        "Who may see what.\nWhy now: a must-have; worth 6 points an hour.",
        f"Five supervised draws.\n{GAIN}",
        "",
    ]
    assert Text(PLAN_TALK.brief_reason_note) in blocks_of(small_plan())


def test_a_day_that_was_chosen_is_always_said() -> None:
    plan = small_plan()
    draws = plan.weeks[1].sessions
    pinned = replace(draws[1], pin=Pin(step=draws[1].step.id, part=2, day=draws[1].day))
    said = details(replace(plan, weeks=(plan.weeks[0], replace(plan.weeks[1], sessions=(draws[0], pinned)))))
    assert said[1].endswith(GAIN)
    assert said[2] == "Why now: you chose this day; a must-have; worth 3.6 points an hour."


def test_what_comes_after_four_weeks_is_in_brief() -> None:
    assert len(details(with_days_later(small_plan(), 14))) == 3
    assert len(details(with_days_later(small_plan(), 21))) == 1


def test_without_sessions_there_is_nothing_to_explain() -> None:
    assert Text(PLAN_TALK.brief_reason_note) not in blocks_of(EMPTY_PLAN)


def test_pins_that_are_not_kept_and_skills_left_out_are_in_the_report() -> None:
    plan = small_plan()
    pin = PinOutcome(Pin(step="ehr:2", part=1, day=plan.start), PinProblem.PAST)
    effect = LeftOutEffect("hipaa", 90, open_must_have=True)
    items = [
        item for block in blocks_of(replace(plan, pins=(pin,), left_out=(effect,))) if isinstance(block, Bullets) for item in block.items
    ]
    assert PLAN_TALK.pin_sentences(pin, example_catalog()) in items
    assert PLAN_TALK.left_out_sentences(effect, example_catalog()) in items


def test_a_light_week_is_called_one() -> None:
    plan = small_plan()
    light = replace(plan, weeks=(replace(plan.weeks[0], is_light=True), plan.weeks[1]))
    headings = [block.detail for block in blocks_of(light) if isinstance(block, Heading) and block.text.startswith("Week")]
    assert headings == ["1 h, index 82 at its end, a light week", "2 h 30 min, index 91 at its end"]


def long_plan() -> Plan:
    """Three weeks with sessions, one of them later than the others."""
    plan = small_plan()
    first, second = plan.weeks
    later = timedelta(weeks=2)
    sessions = tuple(replace(session, id=f"{session.id}0", day=session.day + later) for session in second.sessions)
    return replace(
        plan, weeks=(first, second, replace(second, number=4, starts=second.starts + later, index=Fraction(95), sessions=sessions))
    )


def test_the_projected_index_is_drawn_over_the_days() -> None:
    (curve,) = [block for block in blocks_of(long_plan()) if isinstance(block, Curve)]
    assert [index for _, index in curve.points] == [75, 82, 91, 95]
    assert [round(share) for share, _ in curve.points] == [0, 4, 42, 100]
    assert (curve.begins, curve.ends, curve.first, curve.last, curve.line) == ("2 March", "26 March", "75", "95", 80)
    assert curve.caption == "The projected index goes from 75 to 95 on 26 March 2026. The dashed line is at 80, what the role asks."


def test_the_curve_is_a_figure_with_its_name_and_its_sentence_beside_it() -> None:
    pdf = make_report_pdf(report_of(example_assessment(), long_plan(), [SectionId.PLAN]))
    assert words_of("The projected index goes from 75 to 95 on 26 March 2026.") in pdf_words(pdf)
    names = [str(node.get("/Alt")) for node in structure_of(pdf) if node.get("/S") == "/Figure"]
    assert names == [ENGLISH.curve_title]


def test_two_weeks_need_no_curve() -> None:
    assert not [block for block in blocks_of(small_plan()) if isinstance(block, Curve)]
