"""`check` on a whole catalog folder: each fault is a sentence that begins with its file."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from assess.cli.check import find_faults
from assess.storage.paths import CATALOG
from tests.support.commands import DAY, NEARLY_READY, Commands, Outcome

BANK = "questions/hand-hygiene-asepsis.toml"
WASHING = "details/hand-hygiene-asepsis.toml"
ROLE = "roles/medical-assistant.toml"


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CATALOG, tmp_path / "catalog"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def check(commands: Commands, path: Path) -> Outcome:
    return commands.run("check", path, "--on", DAY)


@dataclass(frozen=True)
class Damage:
    """One edit to a file of the catalog, and what the sentence about it says; one that `blocks` keeps the rest from being looked at."""

    file: str
    old: str
    new: str
    words: str
    blocks: bool = False


DAMAGES: Final = (
    Damage(ROLE, 'skill = "vital-signs"', 'skill = "levitation"', "levitation"),
    Damage(ROLE, "target = 3", "target = 7", "expectation.hand-hygiene-asepsis.target: it has to be 4 or less, not 7", blocks=True),
    Damage("roles/phlebotomist.toml", "order = ", "order = = ", "Invalid value (at line 6", blocks=True),
    Damage("roles/senior-medical-assistant.toml", 'id = "senior-', 'id = "lead-', "role lead-medical-assistant", blocks=True),
    Damage("skills/safety.toml", 'id = "hand-hygiene-asepsis"', 'id = "vital-signs"', "skill vital-signs", blocks=True),
    Damage("skills/safety.toml", "to_level = 4", "to_level = 3", "hand-hygiene-asepsis"),
    Damage(BANK, 'skill = "hand-hygiene-asepsis"', 'skill = "ecg"', "skill: it is “ecg”, but the file is named “hand-hy", blocks=True),
    Damage(WASHING, 'skill = "hand-hygiene-asepsis"', 'skill = "ecg"', "skill: it is “ecg”", blocks=True),
    Damage(BANK, 'review = "confirmed"', 'review = "draft"', "is a draft"),
    Damage("questions/ecg.toml", "checked = 2026-11-21", "checked = 2024-01-01", "over 24 months ago"),
    Damage("questions/ecg.toml", "https://", "http://", "it has to be a full address that begins with https://", blocks=True),
    Damage("careers.toml", 'occupation_code = "31-9092"', 'occupation_code = "319092"', "a code like 31-9092", blocks=True),
    Damage("certifications.toml", 'kind = "training"', 'kind = "trainings"', "its 'kind' has to be 'diploma', 'training'", blocks=True),
    Damage("resources.toml", "checked = 2026-11-21", "", "does not say when"),
    Damage("overlays/cardiology.toml", 'skill = "ecg"', 'skill = "eeg"', "“eeg”"),
    Damage("certifications.toml", 'credential = "cma-aama"', 'credential = "cma"', "credential “cma”"),
    Damage("frameworks/onet-31-9092.toml", '"vital-signs"', '"levitation"', "skill “levitation”"),
    Damage("careers.toml", 'occupation_code = "31-9092"', 'occupation_code = "99-9092"', "99-9092"),
    Damage("job-kit.toml", 'skill = "hand-hygiene-asepsis"', 'skill = "levitation"', "skill “levitation”"),
    Damage("glossary.toml", "term = [", "terms = [", "term", blocks=True),
)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A catalog with all the damages that block, and one with all the others."""
    folders = {blocks: tmp_path_factory.mktemp("damaged") / "catalog" for blocks in (False, True)}
    for blocks, folder in folders.items():
        shutil.copytree(CATALOG, folder)
        for damage in DAMAGES:
            if damage.blocks is blocks:
                edit(folder / damage.file, damage.old, damage.new)
    return folders


@pytest.fixture(scope="module")
def told(damaged: dict[bool, Path]) -> dict[bool, list[str]]:
    """What is said of each of the two."""
    return {blocks: list(find_faults(folder, date.fromisoformat(DAY))) for blocks, folder in damaged.items()}


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: f"{damage.file} {damage.words}")
def test_a_fault_is_a_sentence_that_begins_with_its_file(damaged: dict[bool, Path], told: dict[bool, list[str]], damage: Damage) -> None:
    start = f"{damaged[damage.blocks] / damage.file}: "
    (line, *_) = [line for line in told[damage.blocks] if line.startswith(start) and damage.words in line]
    assert line.endswith(".")


@pytest.mark.parametrize("blocks", [False, True])
def test_every_fault_is_printed_and_counted(
    commands: Commands,
    damaged: dict[bool, Path],
    told: dict[bool, list[str]],
    blocks: bool,  # noqa: FBT001 - from a table
) -> None:
    outcome = check(commands, damaged[blocks])
    assert outcome.code == 1
    *lines, summary = outcome.out.splitlines()
    assert lines == list(dict.fromkeys(told[blocks]))
    assert summary.endswith(f"Found: {len(lines)} faults.")


def test_one_fault_alone_is_a_fault(commands: Commands, catalog: Path) -> None:
    edit(catalog / BANK, "checked = 2026-11-21", "checked = 2024-01-01")
    outcome = check(commands, catalog)
    line, summary = outcome.out.splitlines()
    assert outcome.code == 1
    assert line.startswith(f"{catalog / BANK}: ")
    assert summary.endswith("Found: 1 fault.")


def test_a_question_that_stands_twice_is_told_once_with_both_its_files(commands: Commands, catalog: Path) -> None:
    first = (catalog / BANK).read_text(encoding="utf-8")
    question = first[first.index("[[question]]") :].split("[[question]]")[1]
    other = catalog / "questions" / "ecg.toml"
    other.write_text(f"{other.read_text(encoding='utf-8')}\n[[question]]{question}", encoding="utf-8")
    line, summary = check(commands, catalog).out.splitlines()
    assert line.startswith(f"{catalog / BANK}: question hand-hygiene-asepsis-")
    assert "it stands here and in questions/ecg.toml" in line
    assert summary.endswith("Found: 1 fault.")


def test_every_id_that_stands_twice_is_a_sentence(commands: Commands, catalog: Path) -> None:
    edit(catalog / "skills" / "safety.toml", 'id = "hand-hygiene-asepsis"', 'id = "vital-signs"')
    edit(catalog / "credentials.toml", 'id = "cma-aama"', 'id = "rma-amt"')
    edit(catalog / "resources.toml", 'id = "cdc-clean-hands"', 'id = "cdc-firstline"')
    assert check(commands, catalog).out.splitlines()[-1] == "Checked: 1 file or catalog. Found: 3 faults."


def test_a_broken_file_beside_the_catalog_keeps_nothing_else_from_being_checked(commands: Commands, catalog: Path) -> None:
    (catalog / "careers.toml").write_text("career = ")
    (catalog / "job-kit.toml").unlink()
    edit(catalog / ROLE, 'skill = "vital-signs"', 'skill = "levitation"')
    lines = check(commands, catalog).out.splitlines()
    assert any(line.startswith(f"{catalog / 'careers.toml'}: ") for line in lines)
    assert any("job-kit.toml" in line and "no such file" in line for line in lines)
    assert any("levitation" in line for line in lines)


def test_a_stray_file_is_told(commands: Commands, catalog: Path) -> None:
    (catalog / "question").mkdir()
    (catalog / "question" / "ecg.toml").write_text('skill = "ecg"\nquestion = []\n')
    assert "question/ecg.toml: content is read from skills/NAME.toml" in check(commands, catalog).out


def test_a_role_profile_can_be_checked_alone(commands: Commands, catalog: Path) -> None:
    path = catalog / ROLE
    assert check(commands, path).code == 0
    edit(path, "must_have = true\nnot_applicable_allowed = false", "must_have = true\nnot_applicable_allowed = true")
    outcome = check(commands, path)
    assert outcome.code == 1
    assert "hand-hygiene-asepsis" in outcome.out


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BANK, "right = ", "right = 5 #"),
        (WASHING, "critical = true", "critical = false"),
        ("overlays/cardiology.toml", 'skill = "ecg"', 'skill = "eeg"'),
        ("frameworks/cma-aama-outline.toml", "share = ", "share = 0.001 #"),
        ("certifications.toml", 'outline = "cma-aama-outline"', 'outline = "cma-outline"'),
        ("careers.toml", 'follows = ["medical-assistant"]', 'follows = ["astronaut"]'),
        ("job-kit.toml", "{figure}", "many"),
        ("credentials.toml", "checked = 2026-11-21", "checked = 2020-11-21"),
        ("glossary.toml", '"tourniquet"', '"Tourniquet 2"'),
    ],
)
def test_every_kind_of_file_can_be_checked_alone(commands: Commands, tmp_path: Path, file: str, old: str, new: str) -> None:
    path = Path(shutil.copy(CATALOG / file, tmp_path))
    assert check(commands, path).out.splitlines() == ["Checked: 1 file or catalog. Found: no faults."]
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    outcome = check(commands, path)
    assert outcome.code == 1
    assert all(line.startswith(str(path)) for line in outcome.out.splitlines()[:-1])


def test_a_shipped_file_is_checked_as_part_of_what_ships(commands: Commands) -> None:
    assert check(commands, CATALOG / BANK).out == "Checked: 1 file or catalog. Found: no faults.\n"


def test_a_folder_that_holds_a_catalog_is_checked_with_it_as_one(commands: Commands, catalog: Path) -> None:
    shutil.copy(NEARLY_READY, catalog.parent)
    assert check(commands, catalog.parent).out == "Checked: 2 files or catalogs. Found: no faults.\n"
