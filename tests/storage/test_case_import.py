"""Importing frameworks into a content folder: each is kept whole, and our skills go out and in and out again unchanged."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from assess.domain.catalog import Catalog
from assess.domain.competencies import EntryFate, SkillFate
from assess.domain.errors import CatalogProblem, FieldProblem, NotWritable
from assess.storage.case.export_skills import export_skills
from assess.storage.case.exporting import find_dates
from assess.storage.case.kept import kept_paths
from assess.storage.case.reading import package_bytes, read_package
from assess.storage.catalog import shipped_catalog
from assess.storage.own_content import lay_over_folder
from tests.support.case_packages import Json, every_key, packages
from tests.support.case_skills import DATES, NOBODY, catalogs, export_again, exported, take, take_skills


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


@given(packages())
def test_any_package_is_kept_as_it_is(package: Json) -> None:
    with tempfile.TemporaryDirectory() as name:
        done = take(package, Path(name) / "content")
        assert read_package(done.path).value == package


def test_a_package_with_every_key_is_kept_and_a_second_import_changes_nothing(folder: Path) -> None:
    first = take(every_key(), folder)
    before = first.path.read_bytes()
    second = take(every_key(), folder)
    assert json.loads(before) == every_key()
    assert first.path.read_bytes() == before
    assert (set(first.entries), set(second.entries)) == ({EntryFate.ADDED}, {EntryFate.SAME})


@given(catalogs())
def test_skills_go_out_and_in_and_out_again_byte_for_byte(catalog: Catalog) -> None:
    out = export_skills(catalog, DATES)
    with tempfile.TemporaryDirectory() as name:
        take_skills(out, Path(name) / "content", NOBODY)
        back = lay_over_folder(NOBODY, Path(name) / "content")
    assert package_bytes(export_skills(replace(back, version=catalog.version, origins={}), DATES)) == package_bytes(out)


def test_the_shipped_skills_go_out_and_in_and_out_again_byte_for_byte(folder: Path) -> None:
    shipped = shipped_catalog()
    out = export_again(folder, shipped)
    done = take_skills(out, folder, shipped)
    assert set(done.fates.values()) == {SkillFate.SAME}
    assert list(folder.rglob("*.toml")) == []
    assert package_bytes(export_again(folder, shipped)) == package_bytes(out)


def test_the_shipped_skills_can_be_taken_where_there_are_none(folder: Path) -> None:
    shipped = shipped_catalog()
    nothing = replace(shipped, skills={}, domains=(), domain_of={}, roles={}, questions={}, details={}, overlays={})
    out = export_again(folder, shipped)
    take_skills(out, folder, nothing)
    back = replace(lay_over_folder(nothing, folder), version=shipped.version, origins={})
    assert package_bytes(export_skills(back, find_dates(shipped, folder, ""))) == package_bytes(out)


def test_frameworks_get_names_from_their_titles(folder: Path) -> None:
    def titled(number: int, title: str) -> Json:
        package = every_key()
        package["CFDocument"].update(title=title, identifier=f"00000000-0000-4000-8000-00000000000{number}")
        return package

    titles = ("Élève's #1 Standards!", "MAERB 2022", "学習", "学習", "../../etc/passwd", "x" * 300)
    names = [take(titled(number, title), folder).name for number, title in enumerate(titles)]
    assert names == ["eleves-1-standards", "maerb-2022-2", "framework", "framework-2", "etc-passwd", "x" * 60]
    assert sorted(kept_paths(folder)) == sorted(names)


def test_a_renamed_file_is_still_the_same_framework(folder: Path) -> None:
    done = take(every_key(), folder)
    done.path.rename(done.path.with_name("ours.case.json"))
    assert take(every_key(), folder).name == "ours"


def test_broken_content_is_named_and_nothing_is_written(folder: Path) -> None:
    (folder / "skills").mkdir(parents=True)
    (folder / "skills" / "bad.toml").write_text("skill = 7", encoding="utf-8")
    with pytest.raises(CatalogProblem):
        take(exported(), folder, as_skills=True)
    assert not (folder / "frameworks").exists()


def test_a_kept_file_that_somebody_broke_is_named(folder: Path) -> None:
    done = take(exported(), folder)
    broken = done.path.read_bytes().replace(b'"fullStatement": "Safety"', b'"fullStatement": 7')
    done.path.write_bytes(broken)
    with pytest.raises(FieldProblem) as problem:
        take(exported(), folder)
    assert problem.value.path == done.path
    assert done.path.read_bytes() == broken


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("in the way")
    with pytest.raises(NotWritable):
        take(exported(), tmp_path / "content")
