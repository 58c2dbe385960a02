"""Reading the catalogue: what is wrong in a file is named, nothing is lost silently."""

import shutil
from pathlib import Path

import pytest

from assess.domain.errors import CatalogProblem
from assess.domain.frameworks import FrameworkKind, list_codes
from assess.domain.integrity_catalog import find_faults_in_catalog
from assess.storage.catalog import GLOSSARY, Glossary, load_catalog, read_toml
from assess.storage.library import shipped_library
from assess.storage.paths import CATALOG
from assess.storage.whole_catalog import read_whole_catalog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CATALOG, tmp_path / "catalog"))


def test_the_shipped_catalogue_holds_what_the_product_promises() -> None:
    catalog = load_catalog()
    assert len(catalog.skills) == 54
    assert list(catalog.roles) == [
        "medical-assistant",
        "clinical-medical-assistant",
        "administrative-medical-assistant",
        "senior-medical-assistant",
        "lead-medical-assistant",
        "medical-office-coordinator",
        "phlebotomist",
        "ecg-technician",
        "medical-records-specialist",
        "front-desk-patient-access",
        "nursing-assistant",
    ]
    assert len(catalog.questions["hipaa-privacy-security"]) >= 6


def test_the_shipped_catalogue_has_no_faults() -> None:
    assert list(find_faults_in_catalog(load_catalog())) == []


def test_every_skill_names_a_place_to_learn_and_has_its_codes() -> None:
    catalog, codes = load_catalog(), list_codes(shipped_library().frameworks.values())
    assert [skill.id for skill in catalog.skills.values() if not skill.resources] == []
    curricula = {skill for code in codes if code.framework.kind is FrameworkKind.CURRICULUM for skill in code.item.skills}
    assert set(catalog.skills) - curricula == set()


def test_files_are_read_only_when_asked_for(folder: Path) -> None:
    for path in (folder / "questions").glob("*.toml"):
        path.write_text("question = ", encoding="utf-8")
    questions = load_catalog(folder).questions
    assert "ecg" in questions
    assert len(questions) == 54
    with pytest.raises(CatalogProblem):
        questions["ecg"]


def test_every_file_of_the_shipped_catalogue_is_read_from_where_it_is() -> None:
    register = read_whole_catalog(CATALOG)
    assert register.problems == []
    assert {path for path, _ in register.files} == set(CATALOG.rglob("*.toml"))


def test_the_glossary_is_in_order_and_has_each_term_once() -> None:
    terms = read_toml(CATALOG / GLOSSARY, Glossary).term
    assert list(terms) == sorted(set(terms))
    assert [term for term in terms if f"{term}s" in terms] == []


@pytest.mark.parametrize("role", ["medical-assistant", "clinical-medical-assistant", "senior-medical-assistant", "lead-medical-assistant"])
def test_every_clinical_role_asks_for_the_indispensable_skills(role: str) -> None:
    asked = load_catalog().roles[role].by_skill
    for skill in ("hipaa-privacy-security", "phlebotomy-venipuncture", "ehr-documentation", "bls-cpr"):
        assert asked[skill].must_have
    assert asked["phlebotomy-venipuncture"].target >= 3


def test_the_hours_to_the_entry_role_are_those_of_a_real_programme() -> None:
    catalog = load_catalog()
    hours = 0.0
    for expectation in catalog.roles["medical-assistant"].expectation:
        skill = catalog.skills[expectation.skill]
        hours += sum(step.hours for step in skill.steps if step.to_level <= expectation.target)
    assert 600 <= hours <= 880


def test_the_office_coordinator_need_not_draw_blood() -> None:
    assert "phlebotomy-venipuncture" not in load_catalog().roles["medical-office-coordinator"].by_skill


def test_a_skill_that_stands_in_two_files_is_refused(folder: Path) -> None:
    extra = (folder / "skills" / "safety.toml").read_text(encoding="utf-8").replace('id = "safety"', 'id = "other"')
    (folder / "skills" / "other.toml").write_text(extra, encoding="utf-8")
    with pytest.raises(CatalogProblem) as problem:
        load_catalog(folder)
    assert problem.value.place == "skill hand-hygiene-asepsis"


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("roles/medical-assistant.toml", "weight = 3", "weight = 7", "expectation.0.weight"),
        ("skills/safety.toml", 'kind = "performance"', 'kind = "magic"', "skill.0.kind"),
        ("credentials.toml", "valid_months", "valid_moons", "credential.0.valid_moons"),
    ],
)
def test_a_wrong_entry_is_named_with_its_file_and_place(folder: Path, file: str, old: str, new: str, place: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogProblem) as problem:
        load_catalog(folder)
    assert problem.value.path == path
    assert problem.value.place.startswith(place.rsplit(".", 2)[0])
