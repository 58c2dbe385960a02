"""`check`: a sentence for each fault, and a bad file is never the end of it."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from assess.storage.paths import CATALOG
from tests.support.commands import EXAMPLES, NEARLY_READY, Commands


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    return shutil.copytree(CATALOG, tmp_path / "catalog")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_shipped_has_no_faults(commands: Commands) -> None:
    outcome = commands.run("check")
    assert outcome.code == 0
    assert outcome.out == "Checked: 4 files or catalogs. Found: no faults.\n"


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


@dataclass(frozen=True)
class Damage:
    """One edit to a file of the catalogue, and what the sentence about it says."""

    file: str
    old: str
    new: str
    words: str


@pytest.mark.parametrize(
    "damage",
    [
        Damage("roles/medical-assistant.toml", 'skill = "vital-signs"', 'skill = "levitation"', "levitation"),
        Damage("roles/medical-assistant.toml", "target = 3", "target = 7", "expectation.0.target: it has to be 4 or less, not 7"),
        Damage("roles/medical-assistant.toml", "order = 1", "order = ", "roles/medical-assistant.toml"),
        Damage("roles/lead-medical-assistant.toml", 'id = "lead-medical-assistant"', 'id = "medical-assistant"', "2 entries for the role"),
        Damage("skills/safety.toml", 'id = "hand-hygiene-asepsis"', 'id = "vital-signs"', "2 entries for the skill “vital-signs”"),
        Damage("skills/safety.toml", "to_level = 4", "to_level = 3", "hand-hygiene-asepsis"),
    ],
    ids=lambda damage: damage.words,
)
def test_faults_of_a_catalogue_are_sentences(commands: Commands, catalog: Path, damage: Damage) -> None:
    edit(catalog / damage.file, damage.old, damage.new)
    outcome = commands.run("check", catalog)
    assert outcome.code == 1
    assert damage.words in outcome.out
    assert all(line.endswith(".") for line in outcome.out.splitlines())


def test_an_id_that_stands_twice_is_one_fault(commands: Commands, catalog: Path) -> None:
    edit(catalog / "skills" / "safety.toml", 'id = "hand-hygiene-asepsis"', 'id = "vital-signs"')
    assert commands.run("check", catalog).out.splitlines()[-1] == "Checked: 1 file or catalog. Found: 1 fault."


def test_a_role_profile_can_be_checked_alone(commands: Commands, catalog: Path) -> None:
    path = catalog / "roles" / "medical-assistant.toml"
    assert commands.run("check", path).code == 0
    edit(path, "must_have = true\nnot_applicable_allowed = false", "must_have = true\nnot_applicable_allowed = true")
    outcome = commands.run("check", path)
    assert outcome.code == 1
    assert "hand-hygiene-asepsis" in outcome.out


@pytest.mark.parametrize("text", ["", "colour = 'red'", "a = [" * 3000, "x = \x00"], ids=["empty", "other", "deep", "control"])
def test_toml_that_is_none_of_ours_is_a_fault(commands: Commands, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.toml").write_text(text)
    outcome = commands.run("check", tmp_path / "x.toml")
    assert outcome.code == 1
    assert outcome.out.startswith(str(tmp_path / "x.toml"))
    assert outcome.err == ""
