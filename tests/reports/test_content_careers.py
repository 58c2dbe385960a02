"""Careers as sentences and tables: every figure is scored, every pay figure has its year and source."""

from dataclasses import replace
from typing import Final

import pytest

from assess.domain.assessment import Assessment
from assess.domain.career_paths import find_careers
from assess.domain.catalog import Catalog
from assess.domain.scoring import score_assessment
from assess.reports.content_careers import career_blocks
from assess.reports.content_values import Block, Bullets, Heading, Subheading, Table, Text
from tests.support.builders import TODAY, example_assessment, expect, make_assessment, make_role
from tests.support.careers import CAREERS, CATALOG, PAY


def blocks_for(assessment: Assessment, catalog: Catalog = CATALOG) -> list[Block]:
    readiness = score_assessment(assessment, catalog.profile(assessment.role), catalog, TODAY)
    return list(career_blocks(find_careers(assessment, readiness, catalog, CAREERS, PAY), catalog))


BLOCKS: Final = blocks_for(example_assessment())


def table(layout: str, blocks: list[Block] = BLOCKS) -> Table:
    return next(block for block in blocks if isinstance(block, Table) and block.layout == layout)


def texts(blocks: list[Block] = BLOCKS) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Text)]


def points(blocks: list[Block] = BLOCKS) -> list[str]:
    return [item for block in blocks if isinstance(block, Bullets) for item in block.items]


def test_the_ladder_has_an_index_for_each_rung_and_pay_with_its_year() -> None:
    assert table("ladder").rows == (
        ("Assistant career", "–", ("76", "up to 85"), "2 of 3", ("$45,690", "Medical assistants, May 2025")),
        ("Senior career", "–", ("81", ""), "1 of 2", ("–", "")),
    )


def test_the_source_of_the_pay_figures_is_said() -> None:
    assert [text for text in texts() if text.endswith("Source: HHS, A survey, May 2025, looked up on 2 March 2026.")] != []
    assert "Median pay in the nation: $45,690 a year (Medical assistants, May 2025, HHS)." in points()


def test_the_next_rung_says_what_stands_in_the_way() -> None:
    assert Heading("Next: Senior career") in BLOCKS
    assert "Must-haves that you do not meet yet: Phlebotomy." in texts()
    assert "Certificates that help: CPR card, which you hold; cma, which you do not." in texts()
    assert table("career-gaps").rows == (("Phlebotomy", "2", "4", "must-have, weight 3"),)
    assert [text for text in texts() if "The role asks for 80." in text] != []


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("assistant", "The role you work toward is the rung Assistant."),
        ("desk", "The role you work toward, Desk, stands beside the rung Assistant career."),
        ("senior", "This is the last rung. What can follow is under the ways onward."),
    ],
)
def test_where_the_person_stands_is_said(role: str, said: str) -> None:
    assert said in texts(blocks_for(example_assessment().model_copy(update={"role": role})))


def test_a_role_beside_every_career_is_told_where_the_ladder_begins() -> None:
    catalog = replace(CATALOG, roles={**CATALOG.roles, "guard": make_role("guard", (expect("ehr", 1, 1),))})
    said = texts(blocks_for(example_assessment().model_copy(update={"role": "guard"}), catalog))
    assert "The role you work toward, Guard, is not on this ladder. The ladder begins with Assistant career." in said


def test_a_specialty_says_what_it_asks_and_where_the_person_is() -> None:
    assert table("specialties").rows == (
        (
            ("Assistant in cardiology", "Works with hearts."),
            ("68", "up to 78"),
            "Phlebotomy at level 4 instead of 3 (you: 2); Billing as a must-have at level 2 (you: not answered).",
        ),
    )


def test_a_neighboring_job_names_what_carries_over() -> None:
    assert Subheading("Aide") in BLOCKS
    assert "Strong skills of yours that carry over: Ehr. Not at level 3 yet: Phlebotomy; Billing." in points()


def test_nothing_strong_is_said_as_such() -> None:
    said = points(blocks_for(make_assessment()))
    assert "What would carry over is not at level 3 yet: Ehr; Phlebotomy; Billing." in said


def test_ways_onward_name_the_job_before() -> None:
    assert "Usually comes after: Assistant career." in points()


def test_without_answers_there_is_no_index() -> None:
    rows = table("closest", blocks_for(make_assessment())).rows
    assert {row[1] for row in rows} == {("–", "too few answers")}
