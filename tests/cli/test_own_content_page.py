"""The examples in docs/own-content.md are complete, are without faults, and do what the page says."""

import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from assess.cli.check_content import check_own
from assess.storage.catalog import shipped_catalog
from assess.storage.own_content import FILES, FOLDERS, lay_over_folder
from tests.support.own_folder import write

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "own-content.md"
EXAMPLE: Final = re.compile(r"^`([\w./-]+\.toml)`\n\n```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRITTEN: Final = date(2026, 11, 21)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, dict(EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))))
    return tmp_path


def test_there_is_an_example_of_each_kind(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {*FOLDERS, *FILES}
    assert PAGE.read_text(encoding="utf-8").count("```toml") == len(list(folder.rglob("*.toml")))


def test_the_examples_have_no_faults(folder: Path) -> None:
    assert [finding.line for finding in check_own(folder, WRITTEN)] == []


def test_the_examples_do_what_the_page_says(folder: Path) -> None:
    shipped, catalog = shipped_catalog(), lay_over_folder(shipped_catalog(), folder)
    assistant = catalog.profile("medical-assistant").by_skill
    assert catalog.version == f"{shipped.version}+fall 2026"
    assert (assistant["ecg"].target, assistant["ecg"].must_have, "inventory-equipment" in assistant) == (4, True, False)
    assert [skill.id for skill in catalog.skills_of("outreach")] == ["school-visit"]
    assert catalog.profile("evening-medical-assistant").ready_index == 85
    assert catalog.profile("evening-medical-assistant-in-urgent-care").by_skill["first-aid-emergency-response"].target == 4
    assert catalog.questions["hipaa-privacy-security"][-1].id == "riverside-portal-wrong-account"
    assert set(catalog.origins.values()) == {path.relative_to(folder).as_posix() for path in folder.rglob("*.toml")} - {
        "catalog.toml",
        "glossary.toml",
    }
