"""`check` on content of one's own: its faults, and those that it brings about, and nobody else's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.commands import DAY, NEARLY_READY, Commands
from tests.support.own_folder import DETAIL, DOMAIN, QUESTION, ROLE, SKILL, write

SCANS = """
id = "scans"
version = "1"
title = "with scans"
summary = "Scans."
bases = ["medical-assistant"]
sources = ["Our plan of 2026."]
[[change]]
skill = "wound-care-dressings"
must_have = true
"""
UseContent = Callable[[Path], None]
SOUND = {"roles/aide.toml": ROLE, "skills/lab.toml": f"{DOMAIN}\n{SKILL}", "details/ultrasound-setup.toml": DETAIL}


def lines(commands: Commands, *paths: Path) -> list[str]:
    return commands.run("check", *paths, "--on", DAY).out.splitlines()


def test_sound_content_has_no_faults(commands: Commands, tmp_path: Path) -> None:
    write(tmp_path, {**SOUND, "questions/ecg.toml": f'skill = "ecg"\n{QUESTION.format(id="ecg-ours")}'})
    assert lines(commands, tmp_path) == ["Checked: 1 file or catalog. Found: no faults."]


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("roles/ours.toml", 'extends = "medical-assistant"\nversion = "1"\ndrop = ["fax"]\n', "drops the skill “fax”"),
        (
            "roles/ours.toml",
            'extends = "medical-assistant"\nversion = "1"\n[[change]]\nskill = "vital-signs"\ntarget = 1\n',
            "raise the target",
        ),
        (
            "roles/ours.toml",
            'extends = "medical-assistant"\nversion = "1"\n[[change]]\nskill = "time-management"\nmust_have = true\n',
            "is a must-have of the role “medical-assistant” and has",
        ),
        (
            "overlays/scans.toml",
            SCANS,
            "is a must-have of the role “medical-assistant-in-scans” and has",
        ),
        ("roles/aide.toml", ROLE.replace('"vital-signs"', '"levitation"'), "“levitation”"),
        ("roles/aide.toml", ROLE.replace("With a nurse beside", "Appropriate utilization necessitates " * 3 + "supervision"), "at grade"),
        ("skills/lab.toml", f"{DOMAIN}\n{SKILL}", "no details"),
        ("questions/mine.toml", f'skill = "levitation"\n{QUESTION.format(id="mine")}', "“levitation”, which there is not"),
        (
            "questions/mine.toml",
            f'skill = "ecg"\n{QUESTION.format(id="mine")}'.replace("Who treats the patient", "Everybody who treats the patient"),
            "plainly the longest",
        ),
        ("questions/mine.toml", f'skill = "ecg"\n{QUESTION.format(id="mine")}'.replace("2026-11-21", "2020-01-01"), "24 months"),
        ("questions/mine.toml", "".join(("skill = 'ecg'", *(QUESTION.format(id=f"mine-{n}") for n in range(8)))), "of 8 questions"),
    ],
)
def test_a_fault_begins_with_the_file_it_is_in(commands: Commands, tmp_path: Path, file: str, text: str, words: str) -> None:
    write(tmp_path, {file: text})
    found = lines(commands, tmp_path)[:-1]
    assert any(words.casefold() in line.casefold() and line.startswith(f"{tmp_path / file}: ") for line in found), found
    assert all(line.startswith(str(tmp_path)) for line in found)


def test_terms_of_ones_own_make_no_text_harder(commands: Commands, tmp_path: Path) -> None:
    hard = ROLE.replace("With a nurse beside.", "Use the sphygmomanometer, otoscope, ophthalmoscope, tympanometer, pulsoximeter.")
    write(tmp_path, {"roles/aide.toml": hard.replace("All day long", "Sphygmomanometer calibration")})
    before = lines(commands, tmp_path)
    terms = '"sphygmomanometer", "otoscope", "ophthalmoscope", "tympanometer", "pulsoximeter", "calibration"'
    write(tmp_path, {"glossary.toml": f"term = [{terms}]"})
    assert "at grade" in before[0]
    assert lines(commands, tmp_path)[:-1] == []


def test_every_file_that_cannot_be_used_is_told(commands: Commands, tmp_path: Path) -> None:
    write(tmp_path, {"roles/a.toml": ROLE, "roles/b.toml": ROLE, "roles/c.toml": "id = ", "rolls/d.toml": ROLE, "details/x.toml": DETAIL})
    found = lines(commands, tmp_path)
    assert [Path(line.partition(": ")[0]).name for line in found[:-1]] == ["d.toml", "b.toml", "c.toml"]


def test_every_change_that_fits_nothing_is_told(commands: Commands, tmp_path: Path) -> None:
    write(tmp_path, {f"roles/{name}.toml": f'extends = "{name}"\nversion = "1"\n' for name in ("asistant", "astronaut")})
    found = lines(commands, tmp_path)
    assert [line.partition(": ")[2] for line in found[:-1]] == [
        "extends: there is no role “asistant” to build on: correct the id, or add the role.",
        "extends: there is no role “astronaut” to build on: correct the id, or add the role.",
    ]


def test_without_a_path_ones_own_content_is_checked_too(commands: Commands, tmp_path: Path, use_content: UseContent) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE.replace('"vital-signs"', '"levitation"')})
    use_content(tmp_path)
    found = lines(commands)
    assert found[-1] == "Checked: 5 files or catalogs. Found: 1 fault."
    assert found[0].startswith(f"{tmp_path / 'roles' / 'aide.toml'}: ")


def test_a_file_of_the_folder_is_checked_within_it(commands: Commands, tmp_path: Path, use_content: UseContent) -> None:
    needing = ROLE.replace('"vital-signs"', '"ultrasound-setup"')
    write(tmp_path, {**SOUND, "roles/aide.toml": needing, "questions/mine.toml": 'skill = "fax"\nquestion = []\n'})
    assert "ultrasound-setup" in lines(commands, tmp_path / "roles" / "aide.toml")[0]
    use_content(tmp_path)
    assert lines(commands, tmp_path / "roles" / "aide.toml") == ["Checked: 1 file or catalog. Found: no faults."]


def test_documents_are_checked_against_ones_own_roles(commands: Commands, tmp_path: Path, use_content: UseContent) -> None:
    document = tmp_path / "ours.assess.json"
    document.write_text(NEARLY_READY.read_text(encoding="utf-8").replace('"medical-assistant"', '"clinic-aide"'), encoding="utf-8")
    write(tmp_path / "content", {"roles/aide.toml": ROLE})
    assert "clinic-aide" in lines(commands, document)[0]
    use_content(tmp_path / "content")
    assert lines(commands, document)[-1].endswith("no faults.")


def test_an_imported_framework_that_cannot_be_used_any_more_is_told(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "frameworks" / "ours.case.json"
    write(tmp_path, {"frameworks/ours.case.json": "{}"})
    assert lines(commands, tmp_path)[0].startswith(f"{path}: this is JSON, but no competency framework in CASE")


def test_a_folder_with_nothing_to_check_is_told_in_a_sentence(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert lines(commands, tmp_path / "empty")[0] == (
        f"{tmp_path / 'empty'}: nothing in this folder can be checked: name a file, or a folder with content."
    )
