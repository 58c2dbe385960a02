"""Skills: enough questions, and details that an instructor can check off."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault
from assess.domain.linting.roles import every_role
from assess.domain.linting.sources import lint_sources
from assess.domain.linting.yardstick import Yardstick, lint_reading
from assess.domain.roles import RoleProfile, split_overlaid_id
from assess.domain.skills import Skill, SkillDetail, SkillKind

FEWEST_QUESTIONS: Final = 5
FEWEST_IF_DECISIVE: Final = 8
FEWEST_STEPS: Final = 3
MOST_STEPS: Final = 8


def lint_skills(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of each skill and of its details; reads every question and detail file."""
    catalog = yardstick.catalog
    must_haves = _must_haves(catalog)
    for skill in catalog.skills.values():
        yield from _lint_count(skill, catalog, must_haves)
        texts = (skill.summary, *skill.anchors, *(step.activity for step in skill.steps))
        yield from lint_reading(f"skill/{skill.id}", f"The summary, anchors and activities of the skill “{skill.id}”", texts, yardstick)
        if skill.id not in catalog.details:
            yield Fault(
                f"skill/{skill.id}",
                f"The skill “{skill.id}” has no details: say why it matters and list 3 to 8 check-off steps in details/{skill.id}.toml.",
            )
    for detail in catalog.details.values():
        yield from lint_detail(detail, yardstick)


def lint_detail(detail: SkillDetail, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of the details of one skill."""
    about, name = f"detail/{detail.skill}", f"The details of the skill “{detail.skill}”"
    if detail.skill not in yardstick.catalog.skills:
        yield Fault(about, f"There are details of the skill “{detail.skill}”, which there is not: correct the id, or add the skill.")
    if not FEWEST_STEPS <= len(detail.check_off) <= MOST_STEPS:
        yield Fault(about, f"{name} list {len(detail.check_off)} check-off steps: give it {FEWEST_STEPS} to {MOST_STEPS}.")
    if not any(step.critical for step in detail.check_off):
        yield Fault(about, f"{name} mark no check-off step as critical: mark those without which the attempt must fail.")
    if not detail.sources:
        yield Fault(about, f"{name} name no source: add what the steps rest on.")
    yield from lint_reading(about, f"The words on why the skill “{detail.skill}” matters", (detail.why,), yardstick)
    yield from lint_reading(
        about, f"The check-off steps of the skill “{detail.skill}”", (step.step for step in detail.check_off), yardstick
    )
    yield from lint_sources(about, f"An entry in the details of the skill “{detail.skill}”", detail.sources, yardstick.on)


def _must_haves(catalog: Catalog) -> Mapping[str, list[RoleProfile]]:
    """The roles that make a skill a must-have, by the skill."""
    found: dict[str, list[RoleProfile]] = defaultdict(list)
    for role in every_role(catalog):
        for expectation in role.expectation:
            if expectation.must_have:
                found[expectation.skill].append(role)
    return found


def _lint_count(skill: Skill, catalog: Catalog, must_haves: Mapping[str, list[RoleProfile]]) -> Iterator[Fault]:
    count = len(catalog.questions.get(skill.id, ()))
    about = f"skill/{skill.id}"
    if skill.id in must_haves and count < FEWEST_IF_DECISIVE:
        role, about = _who_asks(skill.id, must_haves[skill.id], catalog)
        yield Fault(about, _too_few(f"The skill “{skill.id}” is a must-have of the role “{role}”", count, FEWEST_IF_DECISIVE))
    elif skill.kind is SkillKind.KNOWLEDGE and count < FEWEST_IF_DECISIVE:
        yield Fault(about, _too_few(f"The skill “{skill.id}” is of the kind “knowledge”", count, FEWEST_IF_DECISIVE))
    elif count < FEWEST_QUESTIONS and not _excuse(skill.id, catalog):
        sentence = _too_few(f"The skill “{skill.id}” is to be checked", count, FEWEST_QUESTIONS).removesuffix(".")
        yield Fault(about, f"{sentence}, or say in its details, as `unquestioned`, why knowing is not asked about.")


def _who_asks(skill: str, roles: Sequence[RoleProfile], catalog: Catalog) -> tuple[str, str]:
    """The role to name, and what the fault is about: one's own role if it makes a must-have of a skill that came with Assess."""
    is_own = catalog.origin("skill", skill) is not None
    for role in () if is_own else roles:
        if catalog.origin("role", role.id):
            return role.id, f"role/{role.id}"
        if catalog.origin("overlay", split_overlaid_id(role.id)[1]):
            return role.id, f"overlay/{split_overlaid_id(role.id)[1]}"
    return roles[0].id, f"skill/{skill}"


def _too_few(subject: str, count: int, needed: int) -> str:
    have = "no questions" if not count else "1 question" if count == 1 else f"{count} questions"
    return f"{subject} and has {have}, where {needed} are needed: write {needed - count} more."


def _excuse(skill: str, catalog: Catalog) -> str:
    return catalog.details[skill].unquestioned.strip() if skill in catalog.details else ""
