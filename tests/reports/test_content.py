from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from assess.domain.assessment import Response
from assess.domain.credentials import CredentialRecord
from assess.reports.checklist import build_checklist
from assess.reports.content_values import Heading, SectionId, Table
from tests.support.builders import (
    EXAMPLE_ROLE,
    NO_OPPORTUNITY,
    NOT_SURE,
    TARGET_DATE,
    TODAY,
    example_assessment,
    example_catalog,
    expect,
    make_assessment,
    make_catalog,
    make_role,
    make_skill,
    not_applicable,
    observed,
    rated,
)
from tests.support.reports import EMPTY_PLAN, report_of, scored, small_plan, talkative_assessment

Compare = Callable[[str, object], None]


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_in(item)


def said(content: object) -> str:
    return "\n".join(texts_in(content))


def tables_of(section: SectionId, layout: str, assessment_report: object) -> list[Table]:
    report = assessment_report
    blocks = [block for found in report.sections if found.id is section for block in found.blocks]  # type: ignore[attr-defined]
    return [block for block in blocks if isinstance(block, Table) and block.layout == layout]


def test_report_of_the_worked_example(matches_golden: Compare) -> None:
    matches_golden("report-example", report_of(talkative_assessment()).as_json())


def test_report_when_nothing_is_answered(matches_golden: Compare) -> None:
    matches_golden("report-nothing-answered", report_of(make_assessment(), EMPTY_PLAN).as_json())


def test_checklist_of_a_role(matches_golden: Compare) -> None:
    matches_golden("checklist-example", build_checklist(EXAMPLE_ROLE, example_catalog()).as_json())


def test_first_page_says_what_matters() -> None:
    summary = report_of(talkative_assessment()).summary
    assert summary is not None
    assert summary.status == "Not ready yet: 2 must-haves are below target"
    assert [(line.title, line.mark) for line in summary.must_haves] == [("Hipaa", "missed"), ("Phlebotomy", "missed"), ("Cpr", "met")]
    assert len(summary.sessions.rows) == 3
    assert summary.plan_sentences[0] == "At 6 hours a week you reach 80 by 3 March and meet every must-have by 12 March."


def test_first_page_leaves_no_must_have_uncounted() -> None:
    skills = [make_skill(f"skill-{letter}") for letter in "abcdefghijk"]
    role = make_role("assistant", [expect(skill.id, 1, 3, must_have=True) for skill in skills])
    catalog = make_catalog({"clinical": skills}, [role])
    answers = {skill.id: rated(level) for skill, level in zip(skills, (3, 3, 3, 3, 3, 3, 2, 2, 2), strict=False)}
    summary = report_of(make_assessment(answers), EMPTY_PLAN, catalog=catalog).summary
    assert summary is not None
    assert [line.mark for line in summary.must_haves] == ["missed"] * 3 + ["open"] * 2 + ["met"] * 3
    assert summary.more_must_haves == "And 3 more, all met."


def test_at_most_five_gaps_on_the_first_page_and_all_of_them_later() -> None:
    skills = [make_skill(f"skill-{letter}") for letter in "abcdefg"]
    role = make_role("assistant", [expect(skill.id, 1, 3) for skill in skills])
    catalog = make_catalog({"clinical": skills}, [role])
    report = report_of(make_assessment({skill.id: rated(1) for skill in skills}), EMPTY_PLAN, catalog=catalog)
    assert report.summary is not None
    assert (report.summary.gaps_title, report.summary.more_gaps) == ("The five largest gaps", "There are 2 more gaps.")
    (table,) = tables_of(SectionId.GAPS, "gaps", report)
    assert len(table.rows) == 7


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ([SectionId.SUMMARY], []),
        ([SectionId.SIGN_OFF, SectionId.GAPS], [SectionId.GAPS, SectionId.SIGN_OFF]),
        ([], []),
    ],
)
def test_sections_are_chosen_and_keep_their_order(chosen: list[SectionId], shown: list[SectionId]) -> None:
    report = report_of(example_assessment(), sections=chosen)
    assert [section.id for section in report.sections] == shown
    assert (report.summary is not None) == (SectionId.SUMMARY in chosen)


def test_terms_of_the_index_add_up_to_the_figure() -> None:
    (table,) = tables_of(SectionId.SCORING, "terms", report_of(example_assessment()))
    amounts = [sum(Fraction(part) for part in str(row[5]).split()) for row in table.rows]
    weights = [int(str(row[2])) for row in table.rows]
    assert sum(amounts) == sum(Fraction(part) for part in table.total[5].split())
    assert 100 * Fraction(sum(amounts)) / sum(weights) == scored(example_assessment()).figures.low


def test_the_verified_index_can_be_followed_from_the_same_table() -> None:
    report = report_of(example_assessment())
    (table,) = tables_of(SectionId.SCORING, "terms", report)
    proven = sum(int(str(row[2])) * Fraction(int(str(row[6])), int(str(row[4]))) for row in table.rows)
    assert 100 * proven / int(table.total[2]) == scored(example_assessment()).figures.verified
    assert "Verified, the same sum with the verified levels = 100 × 6 1/3 ÷ 11 = 57.58, rounded to 58." in said(report.as_json())


def test_every_session_of_the_plan_has_a_box_under_its_week() -> None:
    report = report_of(example_assessment())
    sessions = [row for table in tables_of(SectionId.PLAN, "sessions", report) for row in table.rows]
    assert [row[1] for row in sessions] == ["Tue 3 Mar", "Tue 10 Mar", "Thu 12 Mar"]
    assert all(row[0] == "☐" for row in sessions)
    plan = next(section for section in report.sections if section.id is SectionId.PLAN)
    assert [block.text for block in plan.blocks if isinstance(block, Heading)][1:3] == [
        "Week 1, from 2 March 2026",
        "Week 2, from 9 March 2026",
    ]


def test_what_does_not_fit_is_said_with_the_day_it_would() -> None:
    assert "Work of 10 hours does not fit before 1 June 2026; it would be done by 1 July 2026 at the earliest." in said(
        report_of(example_assessment()).as_json()
    )


def test_each_way_not_to_rate_is_told_apart() -> None:
    report = report_of(make_assessment({"ehr": NOT_SURE, "billing": not_applicable("No billing here."), "phlebotomy": NO_OPPORTUNITY}))
    assert [row[0] for row in tables_of(SectionId.UNRATED, "unanswered", report)[0].rows] == ["Safety", "Administrative"]
    assert {row[:2] for row in tables_of(SectionId.UNRATED, "asked", report)[0].rows} == {
        ("Ehr", "not sure"),
        ("Phlebotomy", "no chance yet"),
    }
    assert tables_of(SectionId.UNRATED, "left-out", report)[0].rows == (("Billing", "No billing here.", "left out of the index"),)


def test_a_refused_not_applicable_keeps_its_reason() -> None:
    report = report_of(make_assessment({"hipaa": not_applicable("I never see records.")}))
    assert tables_of(SectionId.UNRATED, "left-out", report)[0].rows == (
        ("Hipaa", "I never see records.", "not answered, because the role needs it"),
    )


def test_a_not_applicable_that_was_observed_keeps_its_reason() -> None:
    report = report_of(make_assessment({"ehr": not_applicable("We use paper.")}, observations={"ehr": (observed(1),)}))
    assert tables_of(SectionId.UNRATED, "left-out", report)[0].rows == (("Ehr", "We use paper.", "the level that was observed or shown"),)


def test_a_flag_without_a_note_is_printed() -> None:
    (table,) = tables_of(SectionId.NOTES, "notes", report_of(make_assessment({"ehr": Response(flagged=True)})))
    assert table.rows == (("Ehr", "flagged", ""),)


def test_the_first_page_names_must_haves_below_target_before_those_without_a_rating() -> None:
    summary = report_of(make_assessment({"phlebotomy": rated(2)}, credentials={"bls": CredentialRecord(expires=TARGET_DATE)})).summary
    assert summary is not None
    assert [(line.title, line.mark) for line in summary.must_haves] == [("Phlebotomy", "missed"), ("Hipaa", "open"), ("Cpr", "met")]


def test_a_card_that_is_not_held_is_said_to_be_so() -> None:
    report = report_of(make_assessment(credentials={"bls": CredentialRecord(held=False)}))
    assert tables_of(SectionId.EVIDENCE, "cards", report)[0].rows == (("CPR card", "–", "not held", "–"),)


@pytest.mark.parametrize(("given_with", "is_said"), [("2026.1", False), ("2025.2", True)])
def test_another_catalog_than_this_one_is_named(given_with: str, *, is_said: bool) -> None:
    assessment = make_assessment().model_copy(update={"catalog_version": given_with})
    assert (f"The answers were given with catalog version {given_with}." in said(report_of(assessment).as_json())) is is_said


def test_notes_of_skills_that_the_catalog_dropped_are_printed() -> None:
    (table,) = tables_of(SectionId.NOTES, "notes", report_of(talkative_assessment()))
    assert table.rows == (("Ehr", "flagged", "Words"), ("gone", "", "Kept."))


def test_a_lapsed_card_is_named() -> None:
    lapsed = make_assessment({"hipaa": rated(3)}, credentials={"bls": CredentialRecord(expires=TODAY.replace(year=2025))})
    summary = report_of(lapsed).summary
    assert summary is not None
    assert summary.status == "Not ready yet: 1 must-have is not met, 1 is not rated"
    assert ("Cpr", "lapsed") in [(line.title, line.detail) for line in summary.must_haves]


def test_calibration_from_five_pairs_on() -> None:
    skills = [make_skill(f"skill-{letter}") for letter in "abcde"]
    role = make_role("assistant", [expect(skill.id, 1, 3) for skill in skills])
    catalog = make_catalog({"clinical": skills}, [role])
    assessment = make_assessment({s.id: rated(4) for s in skills}, observations={s.id: (observed(2),) for s in skills})
    (table,) = tables_of(SectionId.EVIDENCE, "calibration", report_of(assessment, EMPTY_PLAN, catalog=catalog))
    assert table.rows == (("Clinical", "5", "+2", "You rate yourself clearly higher than instructors do."),)
    assert not tables_of(SectionId.EVIDENCE, "calibration", report_of(example_assessment()))


def test_a_long_name_is_cut_in_the_header_only() -> None:
    report = report_of(talkative_assessment("Ana " * 500), small_plan())
    assert len(report.frame.header) < 70
    assert len(report.frame.name) == 1999


def test_checklist_does_not_tell_the_targets() -> None:
    checklist = build_checklist(EXAMPLE_ROLE, example_catalog())
    rows = [row for domain in checklist.domains for row in domain.rows]
    assert [(row.title, row.must_have) for row in rows] == [
        ("Cpr", True),
        ("Phlebotomy", True),
        ("Hipaa", True),
        ("Ehr", False),
        ("Billing", False),
    ]
    assert [level.level for level in checklist.legend] == ["0", "1", "2", "3", "4"]
