"""`report` and `checklist`: PDFs whose text says what the figures say."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from assess.app import main
from assess.storage.catalog import shipped_catalog
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands


def text_of(path: Path, pages: int | None = None) -> str:
    """The text of a PDF, or of its first pages, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages[:pages]).split())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The usual report of an example."""
    out = tmp_path_factory.mktemp("report") / "whole.pdf"
    assert main(["report", str(NEARLY_READY), "--on", DAY, "--pdf", str(out)]) == 0
    return out


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_the_report_says_what_score_says(commands: Commands, tmp_path: Path, name: str) -> None:
    source, out = EXAMPLES / f"{name}.assess.json", tmp_path / "report.pdf"
    outcome = commands.run("report", source, "--on", DAY, "--pdf", out, "--sections", "summary")
    assert (outcome.code, outcome.err) == (0, "")
    assert str(out) in outcome.out
    status = commands.run("score", source, "--on", DAY).out.splitlines()[1].removesuffix(".")
    assert status in text_of(out)


def test_the_usual_report_begins_with_the_status(commands: Commands, whole: Path) -> None:
    status = commands.run("score", NEARLY_READY, "--on", DAY).out.splitlines()[1].removesuffix(".")
    assert status in text_of(whole, pages=1)


def test_the_same_words_make_the_same_bytes(commands: Commands, tmp_path: Path, whole: Path) -> None:
    commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == whole.read_bytes()


def test_sections_and_paper_can_be_chosen(commands: Commands, tmp_path: Path, whole: Path) -> None:
    short = tmp_path / "short.pdf"
    commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", short, "--sections", "summary, gaps", "--paper", "a4")
    assert len(PdfReader(short).pages) < len(PdfReader(whole).pages)
    assert [round(float(PdfReader(path).pages[0].mediabox.width)) for path in (short, whole)] == [595, 612]


@pytest.mark.parametrize("role", list(shipped_catalog().roles)[:2])
def test_the_checklist_names_every_skill_of_the_role(commands: Commands, tmp_path: Path, role: str) -> None:
    out = tmp_path / "checklist.pdf"
    assert commands.run("checklist", "--role", role, "--pdf", out, "--paper", "a4").code == 0
    catalog, text = shipped_catalog(), text_of(out)
    assert [e.skill for e in catalog.roles[role].expectation if catalog.skills[e.skill].title not in text] == []
