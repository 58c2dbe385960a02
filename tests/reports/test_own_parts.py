"""A report and a checklist say which parts did not come with Assess, and nothing if all of them did."""

from dataclasses import replace

from assess.reports.checklist import build_checklist
from assess.reports.content_values import Bullets, SectionId, Text
from tests.support.builders import EXAMPLE_ROLE, example_assessment, example_catalog
from tests.support.reports import EMPTY_PLAN, report_of

SHIPPED = example_catalog()
OWN = replace(SHIPPED, origins={"role/assistant": "roles/a.toml", "skill/ehr": "skills/e.toml", "skill/other": "skills/o.toml"})
LISTED = ("the role “Assistant”, in roles/a.toml", "the skill “Ehr”, in skills/e.toml")
SENTENCE = "These parts did not come with Assess but from an added content folder:"


def test_the_scoring_section_lists_them() -> None:
    report = report_of(example_assessment(), EMPTY_PLAN, catalog=OWN)
    (blocks,) = (section.blocks for section in report.sections if section.id is SectionId.SCORING)
    assert blocks[blocks.index(Text(SENTENCE)) + 1] == Bullets(LISTED)


def test_a_checklist_names_them() -> None:
    assert build_checklist(EXAMPLE_ROLE, OWN).own_note == f"{SENTENCE} {LISTED[0]}; {LISTED[1]}."


def test_nothing_is_said_if_everything_came_with_assess() -> None:
    assert SENTENCE not in str(report_of(example_assessment(), EMPTY_PLAN, catalog=SHIPPED))
    assert build_checklist(EXAMPLE_ROLE, SHIPPED).own_note == ""
