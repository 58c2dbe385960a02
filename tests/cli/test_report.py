"""`report` and `checklist`: PDFs whose text says what the figures say."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from assess.storage.catalog import shipped_catalog
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands


def text_of(path: Path) -> str:
    """The text of a PDF, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_the_report_says_what_score_says(commands: Commands, tmp_path: Path, name: str) -> None:
    source, out = EXAMPLES / f"{name}.assess.json", tmp_path / "report.pdf"
    outcome = commands.run("report", source, "--on", DAY, "--pdf", out)
    assert (outcome.code, outcome.err) == (0, "")
    assert str(out) in outcome.out
    status = commands.run("score", source, "--on", DAY).out.splitlines()[1].removesuffix(".")
    assert status in text_of(out)


def test_the_same_words_make_the_same_bytes(commands: Commands, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_sections_and_paper_can_be_chosen(commands: Commands, tmp_path: Path) -> None:
    short, long = tmp_path / "short.pdf", tmp_path / "long.pdf"
    commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", short, "--sections", "summary, gaps", "--paper", "a4")
    commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", long)
    assert len(PdfReader(short).pages) < len(PdfReader(long).pages)
    assert [round(float(PdfReader(path).pages[0].mediabox.width)) for path in (short, long)] == [595, 612]


@pytest.mark.parametrize("role", list(shipped_catalog().roles)[:2])
def test_the_checklist_names_every_skill_of_the_role(commands: Commands, tmp_path: Path, role: str) -> None:
    out = tmp_path / "checklist.pdf"
    assert commands.run("checklist", "--role", role, "--pdf", out, "--paper", "a4").code == 0
    catalog, text = shipped_catalog(), text_of(out)
    assert [e.skill for e in catalog.roles[role].expectation if catalog.skills[e.skill].title not in text] == []
