"""The section on choosing a program: the order, the figures behind it, and what to beware of."""

import pytest

from assess.domain.program_choice import compare
from assess.domain.programs import Factor, ProgramChoice, Schedule, TrainingProgram
from assess.reports.content_programs import program_blocks
from assess.reports.content_values import Bullets, Heading, Table, Text
from tests.support.builders import example_catalog
from tests.support.programs import CERTIFICATIONS

CATALOG = example_catalog()
GOOD = {"award": "certificate", "months": 12, "accreditation": "caahep", "externship_hours": 200, "placement_help": True, "cost": 9_000}


def make(name: str, **changes: object) -> TrainingProgram:
    """A good program with some changes."""
    return TrainingProgram.model_validate({"name": name, "schedule": ("day",), "transfer_credit": True, **GOOD, **changes})


def said(*programs: TrainingProgram, weights: dict[Factor, int] | None = None, schedules: tuple[Schedule, ...] = ()) -> str:
    """Every sentence, heading and bullet of the section."""
    choice = ProgramChoice(programs=programs, weights=weights or {}, schedules=schedules)
    parts: list[str] = []
    for block in program_blocks(compare(choice, CERTIFICATIONS), CATALOG):
        match block:
            case Text():
                parts.append(block.text)
            case Heading():
                parts.append(f"{block.text} · {block.detail}")
            case Bullets():
                parts.extend(block.items)
            case _:
                pass
    return "\n".join(parts)


def table(layout: str, *programs: TrainingProgram) -> Table:
    blocks = program_blocks(compare(ProgramChoice(programs=programs), CERTIFICATIONS), CATALOG)
    return next(block for block in blocks if isinstance(block, Table) and block.layout == layout)


def test_without_programs_it_says_so_and_nothing_else() -> None:
    assert said() == "There are no programs to compare yet. Enter some in a table, one program a row."


def test_one_program_alone_has_nothing_to_be_compared_with() -> None:
    assert "There is one program only, so there is nothing to compare it with" in said(make("A"))
    assert "Nothing to beware of shows in what is entered." in said(make("A"))


def test_who_comes_first_and_who_could() -> None:
    assert "\nA comes first.\n" in said(make("A"), make("B", cost=12_000))
    assert "\nA and B come first, with the same total.\n" in said(make("A"), make("B"), make("C", cost=12_000))
    assert "A comes first. What is not said could still put B before it, so ask before you choose." in said(
        make("A", placement_help=False), make("B", cost=None, months=None)
    )
    vague = [make(name, cost=None, months=None) for name in "BCD"]
    assert "could still put B, C or D before it, so ask" in said(make("A", placement_help=False), *vague)
    assert "All weights are 0, so there are no totals and no order." in said(make("A"), make("B"), weights=dict.fromkeys(Factor, 0))


def test_a_program_is_shown_as_its_school_describes_it() -> None:
    shown = table(
        "programs", make("A", school="Lake College", cost=9_000.5, months=4.5, schedule=("evening", "online"), transfer_credit=None)
    )
    assert shown.rows == (
        (
            ("1. A", "Lake College, certificate"),
            "$9,000.50",
            "4.5 months",
            "CAAHEP",
            "200 hours",
            "yes",
            "evening, online",
            "not said",
            "83 to 100",
        ),
    )


def test_the_weights_stand_below_the_values() -> None:
    shown = table("values", make("A"), make("B", cost=18_000))
    assert [row[1] for row in shown.rows] == ["1", "0"]
    assert shown.total == ("Weight", "1", "1", "1", "1", "1", "0", "1", "sum 6")


def test_what_is_not_said_is_to_be_asked() -> None:
    assert "Ask the school what it costs in all and how long it takes." in said(make("A", cost=None, months=None))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"accreditation": "none"}, "It has no accreditation. That closes this way to a certification: Certified CMA, Strict."),
        ({"accreditation": "none"}, "Other ways to Certified CMA and Certified CCMA stay open if you meet the rest of what they ask"),
        ({"accreditation": "unknown"}, "It does not say who accredits it; an accreditor of the whole school is not one of the program."),
        ({"accreditation": "other"}, "Another body accredits it; an accreditor of the whole school is not one of the program. That closes"),
        ({"externship_hours": 0}, "It has no externship, and these ways to a certification ask for up to 160 hours: Certified CMA, With"),
        (
            {"externship_hours": 100},
            "Its externship has 100 hours, and this way to a certification asks for 160 hours: Certified CMA, With hours.",
        ),
        ({"months": 3}, "It takes 3 months, and this way to a certification asks for 720 hours of training, 4.2 months at 40 hours a week"),
        ({"award": "associate", "months": 9}, "It takes 9 months: less than 12 months is short for an associate degree."),
        ({"months": 30}, "It takes 30 months: more than 24 months is long for a certificate, even part time."),
        ({"award": None, "months": 60}, "It takes 60 months: more than 48 months is long for any program, even part time."),
        ({"cost": None}, "The school has not said what it costs in all. Ask for it in writing, with fees, books, uniform and exam."),
        ({"cost": 20_000}, "It costs $20,000. One and a half times the median of the others is $13,500."),
        ({"placement_help": False}, "The school does not help its graduates to find a job."),
        (
            {"exam_pass_rate": 98},
            "It promises a pass rate of 98% without a source. Ask which exam that is, in which year, and how many sat it.",
        ),
        ({"placement_rate": 90.5}, "It promises a placement rate of 90.5% without a source."),
        ({"exam_pass_rate": 80, "rates_source": "State report 2025"}, "The school gives a pass rate of 80%. Its source: State report 2025"),
        ({"note": "Near the bus."}, "Your note: Near the bus."),
    ],
)
def test_each_flag_is_a_sentence_with_its_figures(changes: dict[str, object], sentence: str) -> None:
    assert sentence in said(make("A", **changes), make("B"), make("C"))


def test_classes_that_do_not_suit_are_named() -> None:
    assert "None of its classes are at times that suit you." in said(make("A"), schedules=(Schedule.ONLINE,))
    assert "You have not said which classes suit you, so they do not count." in said(make("A"))


def test_every_way_to_a_certification_says_what_it_asks_and_where_that_is_from() -> None:
    rows = table("routes", make("A")).rows
    assert [row[0] for row in rows] == ["Certified CMA", "Certified CMA", "Certified CCMA"]
    assert rows[0][1:3] == (("Strict", ""), "CAAHEP or ABHES")
    assert rows[1][1:3] == (("With hours", "It also asks for a good school."), "neither is asked for")
    assert all("HHS, 2 March 2026" in str(row[3]) for row in rows)
