"""`programmes`: programs from a table side by side, and the worked example of docs/programs.md."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from assess.reports.content_programs import WORDS
from tests.support.commands import DAY, NEARLY_READY, ROOT, Commands

PAGE = (ROOT / "docs" / "programs.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```csv\n(.*?)```", PAGE, re.DOTALL)
OPTIONS = ("--weights", "cost=3,accreditation=5", "--schedule", "evening,online")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The table of the worked example."""
    assert EXAMPLE is not None
    path = tmp_path / "programs.csv"
    path.write_text(EXAMPLE.group(1), encoding="utf-8")
    return path


def programs(commands: Commands, *arguments: object) -> dict[str, Any]:
    """The JSON that `programmes` prints."""
    outcome = commands.run("programmes", *arguments, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_the_worked_example_comes_out_as_the_page_says(commands: Commands, table: Path) -> None:
    out = commands.run("programmes", table, *OPTIONS).out
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
    header = next(row for row in rows if row[0] == "Program")
    assert tuple(header) == WORDS.values_header()
    worked = rows[rows.index(header) + 1 :][:4]
    for name, *values in worked:
        assert f"  {name}. {'; '.join(f'{title}: {value}' for title, value in zip(header[1:], values, strict=True))}" in out


def test_the_sums_of_the_worked_example_add_up(commands: Commands, table: Path) -> None:
    found = programs(commands, table, *OPTIONS)
    assert [(entry["name"], entry["rank"], round(entry["low"], 1), round(entry["high"], 1)) for entry in found["programs"]] == [
        ("Certificate A", 1, 92.3, 92.3),
        ("Online C", 2, 40.4, 86.5),
        ("Diploma B", 3, 15.4, 15.4),
    ]
    for figure in ("92.3", "40.4", "86.5", "15.4"):
        assert f"= {figure}." in PAGE


def test_every_flag_is_explained_on_the_page(commands: Commands, table: Path) -> None:
    schema = json.loads(commands.run("schema", "programmes").out)
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)) == sorted(schema["$defs"]["Flag"]["enum"])
    flags = {entry["name"]: [flag["flag"] for flag in entry["flags"]] for entry in programs(commands, table, *OPTIONS)["programs"]}
    assert flags == {
        "Certificate A": [],
        "Online C": ["accreditation-not-named"],
        "Diploma B": ["no-accreditation", "short-externship", "cost-far-above", "no-placement-help"],
    }


def test_no_accreditation_says_which_certification_it_closes(commands: Commands, table: Path) -> None:
    out = commands.run("programmes", table).out
    assert "It has no accreditation. That closes these 2 ways to a certification: CMA (AAMA), Category 1" in out
    found = programs(commands, table)
    closed = next(flag["closed"] for entry in found["programs"] for flag in entry["flags"] if flag["flag"] == "no-accreditation")
    assert closed == [route["id"] for route in found["routes"] if route["accreditations"]]
    assert all(route["source"]["checked"] for route in found["routes"])


def test_the_other_spelling_is_the_same_command(commands: Commands, table: Path) -> None:
    assert commands.run("programs", table).out == commands.run("programmes", table).out != ""


def test_what_cannot_be_read_is_said_and_the_rest_compared(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "programs.csv"
    path.write_text("name,cost\nA,much\nB,9000\n")
    outcome = commands.run("programmes", path)
    assert (outcome.code, outcome.err) == (1, "")
    assert "Row 2, cost: “much” is not an amount in dollars" in outcome.out
    assert "1. B. Cost: $9,000" in outcome.out
    faults = json.loads(commands.run("programmes", path, "--json").out)["faults"]
    assert [fault["place"] for fault in faults] == ["row 2, cost"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Name the CSV file"),
        (("x.csv", "--weights", "price=5"), "“price=5”"),
        (("x.csv", "--weights", "cost=6"), "from 0 to 5"),
        (("x.csv", "--weights", "cost"), "such as cost=5"),
        (("x.csv", "--schedule", "lunch"), "“lunch” is none of day, evening"),
        (("x.csv", "--template", "y.csv"), "leave out the CSV file"),
    ],
)
def test_wrong_usage_is_one_line(commands: Commands, arguments: tuple[str, ...], words: str) -> None:
    outcome = commands.run("programmes", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.complaint()


def test_a_table_that_is_not_there_is_one_line(commands: Commands, tmp_path: Path) -> None:
    outcome = commands.run("programmes", tmp_path / "none.csv")
    assert outcome.code == 1
    assert "there is no such file" in outcome.complaint()


def test_the_sample_can_be_compared_and_is_never_written_over(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    assert commands.run("programmes", "--template", path).code == 0
    written = path.read_bytes()
    assert len(programs(commands, path)["programs"]) == 2
    outcome = commands.run("programmes", "--template", path)
    assert outcome.code == 2
    assert "there is such a file already" in outcome.complaint()
    assert path.read_bytes() == written


def test_the_report_takes_the_programs_of_a_table(commands: Commands, table: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "report.pdf"
    assert commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", pdf, "--programs", table, "--sections", "gaps").code == 0
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    assert "Choosing a program" in text
    assert "Certificate A comes first." in text
    assert "It has no accreditation." in text


def test_the_report_refuses_a_table_with_faults(commands: Commands, tmp_path: Path) -> None:
    path, pdf = tmp_path / "programs.csv", tmp_path / "report.pdf"
    path.write_text("name,cost\nA,much\n")
    outcome = commands.run("report", NEARLY_READY, "--pdf", pdf, "--programs", path)
    assert outcome.code == 1
    assert "row 2, cost" in outcome.complaint()
    assert not pdf.exists()
