"""What an import makes of skills that were edited, added, moved or cut down elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assess.domain.competencies import EntryFate, SkillFate
from assess.domain.errors import FieldProblem
from assess.domain.skills import Prerequisite, SkillKind
from assess.storage.case.reading import package_bytes, read_package
from assess.storage.own_content import lay_over_folder
from tests.support.builders import ANCHORS
from tests.support.case_packages import Json
from tests.support.case_skills import (
    EXAMPLE,
    LATER,
    add_item,
    associate,
    criterion_of,
    edited,
    export_again,
    exported,
    find,
    take,
    take_skills,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


def test_an_edited_skill_takes_the_place_of_the_shipped_one(folder: Path) -> None:
    def edit(package: Json) -> None:
        find(package, "ehr").update(fullStatement="Edited elsewhere.", lastChangeDateTime=LATER)

    done = take_skills(edited(edit), folder)
    catalog = lay_over_folder(EXAMPLE, folder)
    assert done.fates["ehr"] is SkillFate.CHANGED
    assert done.count(SkillFate.SAME) == len(EXAMPLE.skills) - 1
    assert catalog.skills["ehr"] == EXAMPLE.skills["ehr"].model_copy(update={"summary": "Edited elsewhere."})
    assert catalog.domain_of == EXAMPLE.domain_of
    assert [path.name for path in done.files] == ["skills-of-a-medical-assistant-administrative.toml"]


def test_edited_levels_become_anchors(folder: Path) -> None:
    def edit(package: Json) -> None:
        levels = criterion_of(package, find(package, "ehr"))["CFRubricCriterionLevels"]
        levels[2].update(description="Does it with a guide.", lastChangeDateTime=LATER)
        levels.reverse()

    take_skills(edited(edit), folder)
    anchors = lay_over_folder(EXAMPLE, folder).skills["ehr"].anchors
    assert anchors == (*ANCHORS[:2], "Does it with a guide.", *ANCHORS[3:])


def test_without_as_skills_nothing_becomes_a_skill(folder: Path) -> None:
    done = take(edited(lambda p: find(p, "ehr").update(fullStatement="Edited elsewhere.")), folder)
    assert done.skills is None
    assert not (folder / "skills").exists()


def test_what_another_tool_drops_is_not_lost(folder: Path) -> None:
    def edit(package: Json) -> None:
        for item in package["CFItems"]:
            del item["extensions"]
        package["CFAssociations"] = [entry for entry in package["CFAssociations"] if entry["associationType"] == "isChildOf"]
        find(package, "billing").update(abbreviatedStatement="Bills", lastChangeDateTime=LATER)

    done = take_skills(edited(edit), folder)
    assert {skill for skill, fate in done.fates.items() if fate is not SkillFate.SAME} == {"billing"}
    assert lay_over_folder(EXAMPLE, folder).skills["billing"] == EXAMPLE.skills["billing"].model_copy(update={"title": "Bills"})


def test_a_new_item_with_five_levels_becomes_a_skill_of_its_group(folder: Path) -> None:
    done = take_skills(edited(lambda p: add_item(p, 1, "Wound vac: what it's for", "clinical")), folder)
    catalog = lay_over_folder(EXAMPLE, folder)
    skill = catalog.skills["wound-vac-what-its-for"]
    assert done.fates[skill.id] is SkillFate.ADDED
    assert catalog.domain_of[skill.id] == "clinical"
    assert (skill.title, skill.kind, skill.anchors) == ("Wound vac: what it's for", SkillKind.PERFORMANCE, ANCHORS)


def test_a_new_item_with_the_title_of_a_shipped_skill_does_not_take_its_place(folder: Path) -> None:
    take_skills(edited(lambda p: add_item(p, 1, "Billing", "clinical")), folder)
    catalog = lay_over_folder(EXAMPLE, folder)
    assert catalog.skills["billing"] == EXAMPLE.skills["billing"]
    assert catalog.domain_of["billing-2"] == "clinical"


def test_an_item_without_five_levels_is_kept_and_no_skill(folder: Path) -> None:
    def edit(package: Json) -> None:
        first, second, third = (criterion_of(package, add_item(package, n, f"Item {n}"))["CFRubricCriterionLevels"] for n in range(3))
        first.pop()
        second[0].update(score=9)
        third[4].update(description=" ")

    done = take(edited(edit), folder, as_skills=True)
    assert done.skills is not None
    assert done.skills.count(SkillFate.ADDED) == 0
    assert len(read_package(done.path).content.CFItems) == len(exported()["CFItems"]) + 3


def test_a_skill_of_ours_that_lacks_a_level_is_told(folder: Path) -> None:
    done = take_skills(edited(lambda p: criterion_of(p, find(p, "ehr"))["CFRubricCriterionLevels"].pop()), folder)
    assert done.fates["ehr"] is SkillFate.INCOMPLETE


def test_items_outside_of_any_group_go_into_a_domain_named_like_the_document(folder: Path) -> None:
    take_skills(edited(lambda p: add_item(p, 1, "Alone")), folder)
    catalog = lay_over_folder(EXAMPLE, folder)
    assert catalog.domain_of["alone"] == "skills-of-a-medical-assistant"
    assert catalog.domains[-1].title == "Skills of a medical assistant"


def test_a_circle_of_parents_ends(folder: Path) -> None:
    def edit(package: Json) -> None:
        one, two = add_item(package, 1, "One"), add_item(package, 2, "Two")
        package["CFAssociations"] = [entry for entry in package["CFAssociations"] if not entry["identifier"].startswith("dddddddd")]
        for number, (child, parent) in enumerate(((one, two), (two, one))):
            package["CFAssociations"].append(associate(f"eeeeeeee-0000-4000-8000-00000000000{number}", child, "isChildOf", parent))

    assert take_skills(edited(edit), folder).count(SkillFate.ADDED) == 2


def test_a_renamed_or_moved_group_is_followed(folder: Path) -> None:
    def edit(package: Json) -> None:
        find(package, "clinical").update(fullStatement="At the bedside", lastChangeDateTime=LATER)

    take_skills(edited(edit), folder)
    catalog = lay_over_folder(EXAMPLE, folder)
    assert [domain.title for domain in catalog.domains] == ["Safety", "At the bedside", "Administrative"]
    assert catalog.skills == EXAMPLE.skills


def test_prerequisites_come_back_and_those_that_lead_nowhere_are_told(folder: Path) -> None:
    def edit(package: Json) -> None:
        billing, stranger = find(package, "billing"), {"identifier": "x", "uri": "urn:x"}
        for number, origin in enumerate((find(package, "hipaa"), find(package, "clinical"), stranger)):
            package["CFAssociations"].append(associate(f"eeeeeeee-0000-4000-8000-00000000000{number}", origin, "precedes", billing))

    done = take_skills(edited(edit), folder)
    needed = lay_over_folder(EXAMPLE, folder).skills["billing"].prerequisites
    assert needed == (Prerequisite(skill="ehr", level=2), Prerequisite(skill="hipaa", level=2))
    assert done.lost_prerequisites == 2


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (lambda p: find(p, "ehr")["extensions"]["assess"].update(kind="magic"), "CFItems.6.extensions.assess.kind"),
        (lambda p: find(p, "ehr")["extensions"]["assess"]["steps"][1].update(hours=-1), "extensions.assess.steps.1.hours"),
        (lambda p: find(p, "ehr").update(fullStatement=""), "CFItems.6.fullStatement"),
        (lambda p: find(p, "safety")["extensions"]["assess"].update(order="first"), "CFItems.0.extensions.assess.order"),
        (lambda p: p["CFAssociations"][-1]["extensions"]["assess"].update(level=9), ".extensions.assess.level"),
    ],
)
def test_what_cannot_be_a_skill_is_named_and_nothing_is_written(folder: Path, edit: Callable[[Json], object], place: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        take(edited(edit), folder, as_skills=True)
    assert place in problem.value.place
    assert not folder.exists()


def test_a_skill_in_a_file_of_ones_own_stays_as_it_is(folder: Path) -> None:
    take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="Edited elsewhere.")), folder)
    (made,) = (folder / "skills").glob("*.toml")
    own = made.with_name("mine.toml")
    own.write_text("# Mine.\n" + made.read_text(encoding="utf-8"), encoding="utf-8")
    made.unlink()
    before = own.read_bytes()
    done = take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="Edited again.", lastChangeDateTime=LATER)), folder)
    assert done.fates["ehr"] is SkillFate.ELSEWHERE
    assert done.files == ()
    assert own.read_bytes() == before


def test_a_file_of_another_maker_is_not_written_over(folder: Path) -> None:
    (folder / "skills").mkdir(parents=True)
    other = folder / "skills" / "skills-of-a-medical-assistant-administrative.toml"
    other.write_text('skill = []\n[domain]\nid = "administrative"\n', encoding="utf-8")
    (written,) = take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="Edited.")), folder).files
    assert written.name == "skills-of-a-medical-assistant-administrative-2.toml"
    assert "skill = []" in other.read_text(encoding="utf-8")


def test_a_later_import_changes_only_what_it_brings(folder: Path) -> None:
    take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="First.")), folder)
    done = take_skills(edited(lambda p: find(p, "billing").update(fullStatement="Second.", lastChangeDateTime=LATER)), folder)
    skills = lay_over_folder(EXAMPLE, folder).skills
    assert (skills["ehr"].summary, skills["billing"].summary) == ("What ehr is about.", "Second.")
    assert done.fates["hipaa"] is SkillFate.SAME


def test_an_older_file_does_not_undo_an_edit(folder: Path) -> None:
    take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="Newer.", lastChangeDateTime=LATER)), folder)
    done = take(exported(), folder, as_skills=True)
    assert done.count(EntryFate.OLDER) == 1
    assert lay_over_folder(EXAMPLE, folder).skills["ehr"].summary == "Newer."


def test_a_skill_that_moves_to_another_group_moves_to_its_file(folder: Path) -> None:
    def move(package: Json) -> None:
        ehr = find(package, "ehr")["identifier"]
        clinical = find(package, "clinical")
        (child,) = (
            entry
            for entry in package["CFAssociations"]
            if entry["associationType"] == "isChildOf" and entry["originNodeURI"]["identifier"] == ehr
        )
        child.update(associate(child["identifier"], find(package, "ehr"), "isChildOf", clinical))
        find(package, "ehr").update(fullStatement="Edited.")

    take_skills(edited(lambda p: find(p, "ehr").update(fullStatement="Edited.")), folder)
    take_skills(edited(move), folder)
    assert lay_over_folder(EXAMPLE, folder).domain_of["ehr"] == "clinical"


def test_what_was_added_elsewhere_goes_back_under_its_own_identifiers(folder: Path) -> None:
    given = edited(lambda p: (add_item(p, 1, "Wound vac", "clinical"), add_item(p, 2, "Alone")))
    take_skills(given, folder)
    again = export_again(folder)
    done = take(again, folder, as_skills=True)
    assert done.count(EntryFate.ADDED) == 0
    assert find(again, "wound-vac")["identifier"] == "aaaaaaaa-0000-4000-8000-000000000001"
    assert package_bytes(export_again(folder)) == package_bytes(again)


def test_a_new_title_elsewhere_does_not_make_a_second_skill(folder: Path) -> None:
    given = edited(lambda p: add_item(p, 1, "Wound vac", "clinical"))
    take_skills(given, folder)
    for title in ("Negative pressure", "Vacuum dressings"):
        given["CFItems"][-1].update(fullStatement=title)
        done = take_skills(given, folder)
        assert done.fates["wound-vac"] is SkillFate.CHANGED
    catalog = lay_over_folder(EXAMPLE, folder)
    assert set(catalog.skills) == {*EXAMPLE.skills, "wound-vac"}
    assert catalog.skills["wound-vac"].title == "Vacuum dressings"


def test_an_unchanged_shipped_skill_does_not_undo_an_edit_elsewhere(folder: Path) -> None:
    take(edited(lambda p: find(p, "ehr").update(fullStatement="Newer.", lastChangeDateTime=LATER)), folder)
    done = take(export_again(folder), folder)
    assert done.count(EntryFate.OLDER) == 1
    assert done.count(EntryFate.CHANGED) == 0
