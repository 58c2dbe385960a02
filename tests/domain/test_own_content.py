"""Own content laid over a catalogue: what takes whose place, what is refused, and what stays told of its origin."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from pydantic import ValidationError
from typing_extensions import override

from assess.domain.own_content import (
    Misfit,
    MisfitReason,
    OwnContent,
    OwnDomain,
    RoleChange,
    extend_catalog,
    find_misfits,
    own_parts,
)
from assess.domain.roles import ExpectationChange, Overlay
from assess.domain.skills import DomainName, Question
from tests.support.builders import EXAMPLE_ROLE, example_catalog, expect, make_question, make_role, make_skill

SOUND = example_catalog()
CARDIOLOGY = Overlay(
    id="cardiology",
    version="1",
    title="in cardiology",
    summary="With hearts.",
    bases=("assistant",),
    sources=("AHA",),
    change=(ExpectationChange(skill="billing", target=4), ExpectationChange(skill="ehr", target=4)),
)


def change_of(skill: str = "ehr", /, **changes: object) -> ExpectationChange:
    return ExpectationChange.model_validate({"skill": skill, **changes})


def change(*entries: ExpectationChange, **more: object) -> OwnContent:
    return OwnContent(
        version="1", changes=(RoleChange.model_validate({"extends": "assistant", "version": "7", "change": entries, **more}),)
    )


def test_a_changed_role_keeps_what_is_not_named() -> None:
    role = extend_catalog(SOUND, change(change_of(target=4, weight=3))).profile("assistant")
    assert [entry.skill for entry in role.expectation] == [entry.skill for entry in EXAMPLE_ROLE.expectation]
    assert (role.by_skill["ehr"].target, role.by_skill["ehr"].weight) == (4, 3)
    assert role.by_skill["ehr"].reason == EXAMPLE_ROLE.by_skill["ehr"].reason
    assert role.by_skill["billing"] == EXAMPLE_ROLE.by_skill["billing"]
    assert (role.version, role.title) == ("7", EXAMPLE_ROLE.title)


def test_a_new_must_have_can_neither_be_left_out_nor_skipped() -> None:
    ehr = extend_catalog(SOUND, change(change_of(must_have=True))).profile("assistant").by_skill["ehr"]
    assert (ehr.must_have, ehr.allows_not_applicable, ehr.quick) == (True, False, True)


def test_a_must_have_can_be_lifted() -> None:
    hipaa = extend_catalog(SOUND, change(change_of("hipaa", must_have=False))).profile("assistant").by_skill["hipaa"]
    assert not hipaa.must_have


def test_a_change_with_an_id_of_its_own_leaves_the_role_as_it_was() -> None:
    extended = extend_catalog(SOUND, change(change_of(target=4), id="our-assistant", title="Our assistant", drop=("billing",)))
    assert extended.profile("assistant") == EXAMPLE_ROLE
    assert extended.profile("our-assistant").title == "Our assistant"
    assert "billing" not in extended.profile("our-assistant").by_skill


def test_changes_build_on_own_roles_and_on_earlier_changes() -> None:
    first = RoleChange(extends="aide", version="1", id="night-aide", change=(change_of(target=1),))
    second = RoleChange(extends="night-aide", version="2", id="lead-aide", change=(change_of(weight=1),))
    own = OwnContent(version="1", roles=(make_role("aide", (expect("ehr", 2, 3),)),), changes=(first, second))
    assert list(find_misfits(SOUND, own)) == []
    made = extend_catalog(SOUND, own).profile("lead-aide").by_skill["ehr"]
    assert (made.target, made.weight) == (1, 1)


@pytest.mark.parametrize(
    ("own", "misfit"),
    [
        (change(extends="asistant"), Misfit("role/asistant", "extends", "asistant", MisfitReason.UNKNOWN_ROLE)),
        (change(change_of("fax", target=2)), Misfit("role/assistant", "change", "fax", MisfitReason.INCOMPLETE)),
        (change(change_of("ehr", target=2), drop=("ehr",)), Misfit("role/assistant", "change", "ehr", MisfitReason.INCOMPLETE)),
        (
            OwnContent(version="1", skills=(("clinicall", make_skill("fax")),)),
            Misfit("skill/fax", "domain", "clinicall", MisfitReason.UNKNOWN_DOMAIN),
        ),
        (
            OwnContent(version="1", overlays={"cardiology": CARDIOLOGY.model_copy(update={"bases": ("aide",)})}),
            Misfit("overlay/cardiology", "bases", "aide", MisfitReason.UNKNOWN_ROLE),
        ),
    ],
)
def test_what_would_be_lost_is_a_misfit(own: OwnContent, misfit: Misfit) -> None:
    assert list(find_misfits(SOUND, own)) == [misfit]


def test_a_skill_that_a_specialty_changes_may_be_dropped() -> None:
    extended = extend_catalog(replace(SOUND, overlays={"cardiology": CARDIOLOGY}), change(drop=("billing",)))
    made = extended.profile("assistant-in-cardiology")
    assert "billing" not in made.by_skill
    assert made.by_skill["ehr"].target == 4


def test_a_specialty_that_was_laid_on_before_is_laid_on_anew() -> None:
    shipped = replace(SOUND, overlays={"cardiology": CARDIOLOGY})
    assert shipped.profile("assistant").by_skill["phlebotomy"].target == 3
    assert shipped.profile("assistant-in-cardiology").by_skill["ehr"].target == 4
    extended = extend_catalog(shipped, change(change_of("phlebotomy", target=4)))
    assert extended.profile("assistant-in-cardiology").by_skill["phlebotomy"].target == 4


def test_a_new_domain_stands_where_its_order_puts_it() -> None:
    domain = DomainName(id="lab", title="Laboratory", intro="How well?", order=2)
    extended = extend_catalog(SOUND, OwnContent(version="9", domains=(domain,), skills=(("lab", make_skill("fax")),)))
    assert [name.id for name in extended.domains] == ["safety", "clinical", "lab", "administrative"]
    assert [skill.id for skill in extended.skills_of("lab")] == ["fax"]
    assert extended.version == "2026.1+9"


@pytest.mark.parametrize("given", [{"title": "Lab"}, {"title": "Lab", "intro": "How well?"}, {"order": 2}])
def test_half_a_domain_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="needs a title, an intro and an order"):
        OwnDomain.model_validate({"id": "lab", **given})


def test_own_questions_are_added_and_take_the_place_of_those_with_their_ids() -> None:
    changed, new = make_question("hipaa-2", right=3), make_question("hipaa-own")
    bank = extend_catalog(SOUND, OwnContent(version="1", questions={"hipaa": (changed, new), "ehr": (new,)})).questions
    assert [question.id for question in bank["hipaa"]] == [*(question.id for question in SOUND.questions["hipaa"]), "hipaa-own"]
    assert bank["hipaa"][1].right == 3
    assert (bank["ehr"], list(bank), len(bank)) == ((new,), ["hipaa", "ehr"], 2)


class Unread(Mapping[str, tuple[Question, ...]]):
    """Questions that nobody may read yet."""

    @override
    def __getitem__(self, key: str) -> tuple[Question, ...]:
        raise AssertionError(key)

    @override
    def __contains__(self, key: object) -> bool:
        return key == "hipaa"

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(("hipaa",))

    @override
    def __len__(self) -> int:
        return 1


def test_shipped_questions_are_not_read_before_they_are_asked_for() -> None:
    extended = extend_catalog(replace(SOUND, questions=Unread()), OwnContent(version="1", questions={"ehr": (make_question("own"),)}))
    assert (list(extended.questions), len(extended.questions["ehr"])) == (["hipaa", "ehr"], 1)


def test_the_parts_of_a_role_that_did_not_come_with_assess_are_known_with_their_files() -> None:
    origins = {"role/assistant": "roles/a.toml", "skill/ehr": "skills/e.toml", "skill/fax": "skills/f.toml", "overlay/cardiology": "o.toml"}
    extended = replace(SOUND, overlays={"cardiology": CARDIOLOGY}, origins=origins)
    assert own_parts(extended.profile("assistant"), extended) == {"role/assistant": "roles/a.toml", "skill/ehr": "skills/e.toml"}
    assert set(own_parts(extended.profile("assistant-in-cardiology"), extended)) == {"role/assistant", "overlay/cardiology", "skill/ehr"}
    assert own_parts(SOUND.profile("assistant"), SOUND) == {}
