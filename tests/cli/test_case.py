"""`case`: out, in, and what is said about it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.cli.case_output import CaseImportOutput
from assess.storage.catalog import shipped_catalog
from assess.storage.current_catalog import current_catalog
from tests.support.case_format import find_violations
from tests.support.case_packages import Json, every_key
from tests.support.case_skills import LATER, add_item, criterion_of, find, write
from tests.support.commands import Commands


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A content folder of one's own, which is not there yet."""
    folder = tmp_path / "content"
    monkeypatch.setenv("ASSESS_CONTENT", str(folder))
    current_catalog.cache_clear()
    yield folder
    current_catalog.cache_clear()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.json"


def load(path: Path) -> Json:
    package: Json = json.loads(path.read_bytes())
    return package


def export(commands: Commands, out: Path, *arguments: str) -> Json:
    current_catalog.cache_clear()
    outcome = commands.run("case", "export", out, *arguments)
    assert outcome.code == 0, outcome.err
    return load(out)


def test_the_skills_are_exported(commands: Commands, out: Path) -> None:
    outcome = commands.run("case", "export", out)
    assert outcome.code == 0
    assert f"“Skills of a medical assistant” is in {out}" in outcome.out
    assert list(find_violations(load(out))) == []
    codes = {item["humanCodingScheme"] for item in load(out)["CFItems"]}
    assert codes >= set(shipped_catalog().skills)


def test_a_role_a_specialty_and_a_framework_are_exported(commands: Commands, out: Path) -> None:
    assert export(commands, out, "--role", "phlebotomist")["CFDocument"]["title"] == shipped_catalog().roles["phlebotomist"].title
    assert "pediatrics" in export(commands, out, "--role", "medical-assistant-in-pediatrics")["CFDocument"]["title"]
    assert export(commands, out, "--framework", "maerb-2022")["CFItems"][0]["humanCodingScheme"] == "I.P.1"


@pytest.mark.parametrize("option", ["--framework", "--role"])
def test_a_name_that_is_empty_is_none(commands: Commands, out: Path, option: str) -> None:
    outcome = commands.run("case", "export", out, option, "")
    assert outcome.code == 1
    assert "“”; choose one of" in outcome.complaint()
    assert not out.exists()


def test_the_day_can_be_named(commands: Commands, out: Path) -> None:
    for arguments in ((), ("--role", "phlebotomist"), ("--framework", "abhes")):
        package = export(commands, out, "--on", "2027-05-04", *arguments)
        assert {item["lastChangeDateTime"][:10] for item in package["CFItems"]} == {"2027-05-04"}


def test_out_in_and_out_again_is_byte_for_byte_the_same(commands: Commands, out: Path, tmp_path: Path, content: Path) -> None:
    export(commands, out)
    outcome = commands.run("case", "import", out, "--as-skills")
    assert "is new here" in outcome.out
    assert f"Skills added: 0. Skills changed: 0. Skills the same as before: {len(shipped_catalog().skills)}." in outcome.out
    again = tmp_path / "again.json"
    export(commands, again)
    assert again.read_bytes() == out.read_bytes()
    export(commands, again, "--framework", "skills-of-a-medical-assistant")
    assert again.read_bytes() == out.read_bytes()
    assert [path.name for path in content.rglob("*") if path.is_file()] == ["skills-of-a-medical-assistant.case.json"]


def test_a_framework_of_somebody_else_comes_out_as_it_went_in(commands: Commands, out: Path, tmp_path: Path) -> None:
    given = write(every_key(), tmp_path / "given.json")
    outcome = commands.run("case", "import", given)
    assert outcome.code == 0
    assert "Kept: 2 associations that lead out of the framework." in outcome.out
    name = json.loads(commands.run("case", "import", given, "--json").out)["name"]
    assert export(commands, out, "--framework", name) == every_key()


def test_every_number_of_the_import_is_said(commands: Commands, out: Path, tmp_path: Path, content: Path) -> None:
    package = export(commands, out)
    commands.run("case", "import", out)
    find(package, "ecg").update(fullStatement="Edited.", lastChangeDateTime=LATER, frobnicate=1)
    find(package, "vital-signs").update(fullStatement="Old.", lastChangeDateTime="2001-01-01T00:00:00Z")
    criterion_of(package, find(package, "ecg"))["CFRubricCriterionLevels"].pop()
    add_item(package, 1, "Wound vac", "clinical")
    given = write(package, tmp_path / "given.json")
    said = commands.run("case", "import", given, "--as-skills").out
    assert "Added: 8 entries. Changed: 1 entry." in said
    assert "because the file has an older date: 1 entry. Kept, though the file does not have them: 1 entry." in said
    assert "Kept: 1 key that CASE does not have (CFItems." in said
    assert "Skills added: 1. Skills changed: 1." in said
    assert f"Written: {content / 'skills' / 'skills-of-a-medical-assistant-clinical.toml'}." in said


def test_the_json_says_the_same(commands: Commands, out: Path, tmp_path: Path) -> None:
    package = export(commands, out)
    add_item(package, 1, "Wound vac", "clinical")
    given = write(package, tmp_path / "given.json")
    found = CaseImportOutput.model_validate_json(commands.run("case", "import", given, "--as-skills", "--json").out)
    assert found.skills is not None
    assert found.skills.added == ("wound-vac",)
    assert set(found.skills.same) == set(shipped_catalog().skills)
    assert found.entries.same == found.entries.changed == 0
    assert found.entries.added > len(shipped_catalog().skills)


def test_nothing_that_could_be_a_skill_is_said(commands: Commands, tmp_path: Path) -> None:
    given = write(every_key(), tmp_path / "given.json")
    assert "so nothing became a skill" in commands.run("case", "import", given, "--as-skills").out


def test_a_hostile_title_cannot_steer_the_terminal(commands: Commands, tmp_path: Path) -> None:
    package = every_key()
    package["CFDocument"]["title"] = "\x1b[31mRed\nand long" + "x" * 200
    said = commands.run("case", "import", write(package, tmp_path / "given.json")).out
    assert "\x1b" not in said
    assert "[31mRed and long" in said
    assert len(said.splitlines()[0]) < 300


def test_another_folder_can_be_named(commands: Commands, tmp_path: Path, content: Path) -> None:
    given = write(every_key(), tmp_path / "given.json")
    assert commands.run("case", "import", given, "--into", tmp_path / "shared").code == 0
    assert list((tmp_path / "shared" / "frameworks").iterdir())
    assert not content.exists()


def test_an_imported_skill_can_be_assessed(commands: Commands, out: Path, tmp_path: Path) -> None:
    package = export(commands, out)
    add_item(package, 1, "Wound vac", "clinical")
    commands.run("case", "import", write(package, tmp_path / "given.json"), "--as-skills")
    current_catalog.cache_clear()
    assert "wound-vac: Wound vac." in commands.run("skills").out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"no", "not valid JSON"),
        (b"{}", "CFDocument"),
        (b'{"CFDocument": {}}', "CFDocument.identifier: this entry is missing"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff", "UTF-8"),
    ],
)
def test_a_bad_file_is_one_sentence_and_nothing_is_written(
    commands: Commands, tmp_path: Path, content: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "given.json"
    path.write_bytes(data)
    outcome = commands.run("case", "import", path, "--as-skills")
    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.complaint().startswith(f"{path}: ")
    assert words in outcome.complaint()
    assert not content.exists()


def test_what_there_is_not_is_answered_with_what_there_is(commands: Commands, out: Path, tmp_path: Path) -> None:
    commands.run("case", "import", write({**every_key(), "CFItems": []}, tmp_path / "given.json"))
    assert "maerb-2022" in commands.run("case", "export", out, "--framework", "maerb").complaint()
    assert "words-with-quotes" in commands.run("case", "export", out, "--framework", "maerb").complaint()
    assert "phlebotomist" in commands.run("case", "export", out, "--role", "phlebotomy").complaint()
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("case",), "ACTION"),
        (("case", "export"), "OUT"),
        (("case", "import"), "FILE"),
        (("case", "export", "x.json", "--role", "a", "--framework", "b"), "not allowed"),
        (("case", "convert"), "convert"),
    ],
)
def test_wrong_usage_is_one_line(commands: Commands, arguments: tuple[str, ...], words: str) -> None:
    outcome = commands.run(*arguments)
    assert outcome.code == 2
    assert words in outcome.complaint()
