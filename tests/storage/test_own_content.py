"""A content folder of one's own: what it changes, what of it is refused, and that its origin is kept."""

from pathlib import Path

import pytest

from assess.domain.catalog import Catalog
from assess.domain.errors import CatalogProblem
from assess.domain.readiness import MustHaveReason
from assess.domain.scoring import score_assessment
from assess.storage.catalog import shipped_catalog
from assess.storage.current_catalog import current_catalog
from assess.storage.own_content import lay_over_folder, read_own_content
from assess.storage.register import Register
from tests.support.builders import TODAY, make_assessment, rated
from tests.support.own_folder import ANCHORS, DETAIL, DOMAIN, QUESTION, ROLE, SKILL, write

SHIPPED = shipped_catalog()
BANK = "hipaa-privacy-security"


def laid_over(folder: Path) -> Catalog:
    return lay_over_folder(SHIPPED, folder)


def test_no_folder_changes_nothing(tmp_path: Path) -> None:
    assert laid_over(tmp_path / "none") is SHIPPED


@pytest.mark.parametrize("files", [{}, {"frameworks/imported.case.json": "{}", "notes.txt": "To do."}])
def test_a_folder_without_content_changes_nothing_not_even_the_version(tmp_path: Path, files: dict[str, str]) -> None:
    write(tmp_path, files)
    assert laid_over(tmp_path) is SHIPPED


def test_the_version_of_the_folder_is_shown(tmp_path: Path) -> None:
    write(tmp_path, {"catalog.toml": 'version = "fall 2026"'})
    assert laid_over(tmp_path).version == f"{SHIPPED.version}+fall 2026"


def test_a_shipped_skill_is_replaced_in_its_place(tmp_path: Path) -> None:
    own = SKILL.replace("ultrasound-setup", "vital-signs")
    write(tmp_path, {"skills/mine.toml": f'domain = {{ id = "clinical" }}\n{own}'})
    catalog = laid_over(tmp_path)
    assert catalog.skills["vital-signs"].anchors == ANCHORS
    assert list(catalog.skills) == list(SHIPPED.skills)
    assert catalog.domains == SHIPPED.domains
    assert catalog.origin("skill", "vital-signs") == "skills/mine.toml"
    assert catalog.origin("skill", "ecg") is None


@pytest.mark.parametrize(("domain", "place"), [('domain = { id = "clinical" }', "clinical"), (DOMAIN, "lab")])
def test_a_new_skill_joins_a_domain_that_there_is_or_a_new_one(tmp_path: Path, domain: str, place: str) -> None:
    write(tmp_path, {"skills/lab.toml": f"{domain}\n{SKILL}", "details/ultrasound-setup.toml": DETAIL})
    catalog = laid_over(tmp_path)
    assert catalog.skills_of(place)[-1].id == "ultrasound-setup"
    assert catalog.details["ultrasound-setup"].why == "It shows what no hand can feel."
    assert catalog.details["ecg"] == SHIPPED.details["ecg"]


def test_a_new_role_can_be_assessed_against(tmp_path: Path) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE})
    role = laid_over(tmp_path).profile("clinic-aide")
    assert [entry.skill for entry in role.expectation] == ["hand-hygiene-asepsis", "vital-signs"]


def test_a_changed_target_and_must_have_are_scored(tmp_path: Path) -> None:
    change = '[[change]]\nskill = "ecg"\ntarget = 4\nmust_have = true\n'
    write(tmp_path, {"roles/ours.toml": f'extends = "medical-assistant"\nversion = "ours 1"\n{change}'})
    catalog = laid_over(tmp_path)
    assessment = make_assessment({"ecg": rated(3)}, role="medical-assistant")
    before = score_assessment(assessment, SHIPPED.profile("medical-assistant"), SHIPPED, TODAY)
    after = score_assessment(assessment, catalog.profile("medical-assistant"), catalog, TODAY)
    assert "ecg" not in [must_have.standing.skill.id for must_have in before.must_haves]
    assert {m.standing.skill.id: m.reason for m in after.must_haves}["ecg"] is MustHaveReason.CLAIM_BELOW_TARGET
    assert after.role.version == "ours 1"


def test_questions_are_added_and_replaced_from_any_number_of_files(tmp_path: Path) -> None:
    replaced = SHIPPED.questions[BANK][0].id
    write(
        tmp_path,
        {
            "questions/one.toml": f'skill = "{BANK}"\n{QUESTION.format(id="our-first")}',
            "questions/two.toml": f'skill = "{BANK}"\n{QUESTION.format(id=replaced)}',
        },
    )
    catalog = laid_over(tmp_path)
    found = {question.id: question for question in catalog.questions[BANK]}
    assert list(found) == [*(question.id for question in SHIPPED.questions[BANK]), "our-first"]
    assert found[replaced].prompt == "Who may read a chart?"
    assert catalog.origin("question", replaced) == "questions/two.toml"


def test_two_layers_keep_both_their_origins(tmp_path: Path) -> None:
    write(tmp_path / "school", {"roles/aide.toml": ROLE})
    write(tmp_path / "class", {"roles/more.toml": 'extends = "clinic-aide"\nversion = "2"\nid = "night-aide"\n'})
    both = lay_over_folder(laid_over(tmp_path / "school"), tmp_path / "class")
    assert both.origins == {"role/clinic-aide": "roles/aide.toml", "role/night-aide": "roles/more.toml"}
    assert both.version == f"{SHIPPED.version}+own+own"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("aide.toml", ROLE, "content is read from"),
        ("role/aide.toml", ROLE, "content is read from"),
        ("roles/night/aide.toml", ROLE, "content is read from"),
        ("roles/aide.toml.txt", ROLE, "content is read from"),
        ("roles/aide.TOML", ROLE, "content is read from"),
        ("levels.toml", "", "content is read from"),
        ("roles/aide.toml", "extends = \n", "line 1"),
        ("roles/aide.toml", 'extends = "medical-asistant"\nversion = "1"\n', "“medical-asistant”"),
        ("roles/aide.toml", 'extends = "medical-assistant"\nversion = "1"\ncolour = "red"\n', "no such entry"),
        ("roles/aide.toml", 'extends = "medical-assistant"\nversion = "1"\n[[change]]\nskill = "fax"\n', "“fax”"),
        ("roles/aide.toml", ROLE.replace("target = 3", "target = 5"), "4 or less"),
        ("skills/lab.toml", f'domain = {{ id = "labb" }}\n{SKILL}', "“labb”"),
        ("skills/lab.toml", f'domain = {{ id = "lab", title = "Lab" }}\n{SKILL}', "a title, an intro and an order"),
        ("skills/lab.toml", f"{DOMAIN}\n{SKILL}\n{SKILL}", "twice"),
        ("roles/aide.toml", "a = " + "[" * 5000, ""),
    ],
)
def test_a_stray_mistyped_or_faulty_file_is_refused_and_named(tmp_path: Path, file: str, text: str, words: str) -> None:
    write(tmp_path, {file: text})
    with pytest.raises(CatalogProblem) as problem:
        laid_over(tmp_path)
    assert problem.value.path == tmp_path / file
    assert words in problem.value.problem


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("id = “aide”\n", 'put straight quotation marks (") in the place of curly ones'),
        ('title = "“Aide”"\nversion = 1.\n', ""),
        ("a =", ""),
    ],
)
def test_curly_quotes_of_a_word_processor_are_told_as_what_they_are(tmp_path: Path, text: str, advice: str) -> None:
    write(tmp_path, {"roles/aide.toml": text})
    with pytest.raises(CatalogProblem, match=r"aide\.toml") as problem:
        laid_over(tmp_path)
    assert problem.value.advice == advice


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"roles/aide.toml": ""})
    (tmp_path / "roles" / "aide.toml").write_bytes(b"title = '\xe9'")
    with pytest.raises(CatalogProblem, match=r"aide\.toml"):
        laid_over(tmp_path)


def test_files_as_editors_leave_them_are_read(tmp_path: Path) -> None:
    write(tmp_path, {"README.txt": "Ours.", "roles/aide.toml~": "old", "roles/.aide.toml.swp": "open"})
    (tmp_path / "roles" / "aide.toml").write_bytes(b"\xef\xbb\xbf" + ROLE.replace("\n", "\r\n").encode())
    assert laid_over(tmp_path).origin("role", "clinic-aide") == "roles/aide.toml"


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"roles/a.toml": ROLE, "roles/b.toml": ROLE}, "role clinic-aide"),
        ({"roles/a.toml": ROLE, "roles/b.toml": 'extends = "medical-assistant"\nversion = "1"\nid = "clinic-aide"\n'}, "role clinic-aide"),
        ({"skills/a.toml": f"{DOMAIN}\n{SKILL}", "skills/b.toml": f'domain = {{ id = "lab" }}\n{SKILL}'}, "skill ultrasound-setup"),
        ({"details/a.toml": DETAIL, "details/b.toml": DETAIL}, "detail ultrasound-setup"),
    ],
)
def test_an_id_in_two_files_is_refused(tmp_path: Path, files: dict[str, str], place: str) -> None:
    write(tmp_path, files)
    with pytest.raises(CatalogProblem) as problem:
        read_own_content(tmp_path)
    assert problem.value.place == place
    assert problem.value.path.name == "b.toml"


def test_a_place_in_a_file_is_named_by_its_entry(tmp_path: Path) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE.replace("weight = 2", "weight = 9")})
    with pytest.raises(CatalogProblem) as problem:
        laid_over(tmp_path)
    assert problem.value.place == "expectation.vital-signs.weight"


def test_terms_join_the_glossary(tmp_path: Path) -> None:
    write(tmp_path, {"glossary.toml": 'term = ["ultrasound", "transducer"]'})
    assert read_own_content(tmp_path).terms == {"ultrasound", "transducer"}


def test_the_folder_is_the_one_that_the_environment_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE})
    monkeypatch.setenv("ASSESS_CONTENT", str(tmp_path))
    current_catalog.cache_clear()
    try:
        assert "clinic-aide" in current_catalog().roles
    finally:
        current_catalog.cache_clear()


def test_a_register_tells_of_every_problem(tmp_path: Path) -> None:
    write(tmp_path, {"roles/a.toml": "version = ", "roles/b.toml": "version = "})
    register = Register(tmp_path)
    for path in sorted((tmp_path / "roles").iterdir()):
        register.read(path, type(SHIPPED.profile("medical-assistant")))
    assert [problem.path.name for problem in register.problems] == ["a.toml", "b.toml"]
