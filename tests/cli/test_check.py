"""`check`: a sentence for each fault, and a bad file is never the end of it."""

import json
import shutil
from pathlib import Path

import pytest

from assess.storage.paths import CATALOG
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands


def test_what_is_shipped_has_no_faults(commands: Commands) -> None:
    outcome = commands.run("check", "--on", DAY)
    assert outcome.out == "Checked: 4 files or catalogs. Found: no faults.\n"
    assert outcome.code == 0


def test_what_is_shipped_has_to_be_looked_up_again_after_two_years(commands: Commands) -> None:
    outcome = commands.run("check", "--on", "2028-11-22")
    assert outcome.code == 1
    assert "over 24 months ago: look it up again" in outcome.out


def test_every_file_is_checked_whatever_the_others_are_like(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "broken.assess.json").write_text("{")
    document = json.loads(NEARLY_READY.read_bytes())
    document["responses"]["juggling"] = {"state": "rated", "level": 2}
    (tmp_path / "other.assess.json").write_text(json.dumps(document))
    outcome = commands.run("check", tmp_path / "broken.assess.json", NEARLY_READY, tmp_path / "other.assess.json", tmp_path / "none")
    broken, juggling, none, summary = outcome.out.splitlines()
    assert outcome.code == 1
    assert "broken.assess.json: the file ends in the middle" in broken
    assert "other.assess.json: responses.juggling: " in juggling
    assert "no such file" in none
    assert summary == "Checked: 4 files or catalogs. Found: 3 faults."
    assert outcome.err == ""


def test_a_folder_of_documents_is_checked_file_by_file(commands: Commands, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "class" / "monday")
    (tmp_path / "class" / "monday" / "empty.assess.json").touch()
    outcome = commands.run("check", tmp_path / "class")
    assert outcome.code == 1
    assert outcome.out.splitlines()[-1] == "Checked: 4 files or catalogs. Found: 1 fault."
    assert "empty.assess.json: the file is empty" in outcome.out


def test_an_empty_folder_is_no_success(commands: Commands, tmp_path: Path) -> None:
    assert commands.run("check", tmp_path).code == 1


def test_a_file_that_is_none_of_these_is_one_fault(commands: Commands, tmp_path: Path) -> None:
    for folder in (tmp_path, CATALOG / "roles"):
        assert "no such file" in commands.run("check", folder / "none.toml").out


@pytest.mark.parametrize("text", ["", "colour = 'red'", "a = [" * 3000, "x = \x00"], ids=["empty", "other", "deep", "control"])
def test_toml_that_is_none_of_ours_is_a_fault(commands: Commands, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.toml").write_text(text)
    outcome = commands.run("check", tmp_path / "x.toml")
    assert outcome.code == 1
    assert outcome.out.startswith(str(tmp_path / "x.toml"))
    assert outcome.err == ""
