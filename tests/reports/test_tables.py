import csv
import io

import pytest

from assess.reports.tables import make_plan_csv, make_results_csv
from tests.support.builders import example_catalog
from tests.support.reports import scored, small_plan, talkative_assessment


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


def test_results_have_a_row_for_each_skill_of_the_role() -> None:
    assessment = talkative_assessment("Watch the tube order.")
    rows = {row["Skill id"]: row for row in read(make_results_csv(assessment, scored(assessment), example_catalog()))}
    assert list(rows) == ["hipaa", "phlebotomy", "ehr", "cpr", "billing"]
    assert (rows["phlebotomy"]["Level"], rows["phlebotomy"]["Target"], rows["phlebotomy"]["Met"]) == ("2", "3", "no")
    assert (rows["ehr"]["Note"], rows["ehr"]["Flagged"]) == ("Watch the tube order.", "yes")
    assert (rows["billing"]["Answer"], rows["billing"]["Level"], rows["billing"]["Reason"]) == ("does not apply", "", "We do not bill.")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "  =", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    assessment = talkative_assessment(f"{start}HYPERLINK(1)")
    rows = read(make_results_csv(assessment, scored(assessment), example_catalog()))
    assert rows[2]["Note"].startswith("'")


def test_line_ends_quotes_and_controls_do_no_harm() -> None:
    assessment = talkative_assessment('two\nlines, "quoted"\0; 中文')
    rows = read(make_results_csv(assessment, scored(assessment), example_catalog()))
    assert rows[2]["Note"] == 'two\nlines, "quoted"; 中文'
