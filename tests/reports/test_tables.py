"""The plan as a table."""

import csv
import io

import pytest

from assess.domain.catalog import Catalog
from assess.reports.tables import make_plan_csv
from tests.support.builders import example_catalog, with_skills
from tests.support.reports import small_plan


def read(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_plan_has_a_row_for_each_session() -> None:
    rows = read(make_plan_csv(small_plan(), example_catalog()))
    assert [(row["Week"], row["Date"], row["Minutes"]) for row in rows] == [
        ("1", "2026-03-03", "60"),
        ("2", "2026-03-10", "75"),
        ("2", "2026-03-12", "75"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "  =", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    assert read(make_plan_csv(small_plan(), titled(f"{start}HYPERLINK(1)")))[0]["Skill"].startswith("'")


def test_line_ends_quotes_and_controls_do_no_harm() -> None:
    assert read(make_plan_csv(small_plan(), titled('two\nlines, "quoted"\0; 中文')))[0]["Skill"] == 'two\nlines, "quoted"; 中文'


def titled(title: str) -> Catalog:
    """A catalogue in which every skill is called `title`."""
    catalog = example_catalog()
    return with_skills(catalog, *(skill.model_copy(update={"title": title}) for skill in catalog.skills.values()))
