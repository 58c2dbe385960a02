"""What does not fit together in a catalogue or a role profile: a plain sentence for each fault."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault, repeated
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.readiness import COVERAGE_FOR_AN_INDEX
from assess.domain.roles import Expectation, RoleProfile
from assess.domain.skills import Question, Skill, SkillKind

STEP_LEVELS: Final = tuple(range(LOWEST_LEVEL + 1, HIGHEST_LEVEL + 1))
SCALE: Final = tuple(range(LOWEST_LEVEL, HIGHEST_LEVEL + 1))


def find_faults_in_catalog(catalog: Catalog) -> Iterator[Fault]:
    """A sentence for each fault of the catalogue, its role profiles included; reads every question file."""
    yield from _faults_in_scale(catalog)
    for skill in catalog.skills.values():
        about = f"skill/{skill.id}"
        yield from (Fault(about, sentence) for sentence in _faults_in_skill(skill, catalog))
    yield from _faults_in_order(catalog)
    for skill_id, questions in catalog.questions.items():
        yield from _faults_in_questions(skill_id, questions, catalog)
    yield from _faults_between_skills(catalog)
    for role in catalog.roles.values():
        yield from find_faults_in_profile(role, catalog)


def find_faults_in_profile(role: RoleProfile, catalog: Catalog) -> Iterator[Fault]:
    """A sentence for each fault of a role profile against the catalogue."""
    about = f"role/{role.id}"
    yield from (Fault(about, sentence) for sentence in _faults_in_profile(role, catalog))


def _faults_in_scale(catalog: Catalog) -> Iterator[Fault]:
    if tuple(name.level for name in catalog.levels) != SCALE:
        yield Fault("", "The level names do not run from 0 to 4: give each level one name, in order.")
    for domain in repeated(name.id for name in catalog.domains):
        yield Fault(f"domain/{domain}", f"There is more than one domain “{domain}”: give each file its own domain.")
    for name in catalog.domains:
        if not catalog.skills_of(name.id):
            yield Fault(f"domain/{name.id}", f"The domain “{name.id}” has no skills: add some, or delete its file.")


def _faults_in_skill(skill: Skill, catalog: Catalog) -> Iterator[str]:
    yield from _faults_in_prerequisites(skill, catalog)
    yield from _faults_in_credential(skill, catalog)
    yield from _faults_in_steps(skill)
    domain = catalog.domain_of[skill.id]
    if all(name.id != domain for name in catalog.domains):
        yield f"The skill “{skill.id}” is in the domain “{domain}”, which there is not: correct the id, or describe the domain."
    for resource in skill.resources:
        if resource not in catalog.resources:
            yield f"The skill “{skill.id}” names the study resource “{resource}”, which there is not: add it, or delete the name."


def _faults_in_prerequisites(skill: Skill, catalog: Catalog) -> Iterator[str]:
    for needed in repeated(prerequisite.skill for prerequisite in skill.prerequisites):
        yield f"The skill “{skill.id}” lists the prerequisite “{needed}” more than once: keep the one with the higher level."
    for prerequisite in skill.prerequisites:
        if prerequisite.skill not in catalog.skills:
            yield f"The skill “{skill.id}” needs “{prerequisite.skill}” first, which there is not: correct the id, or delete it."


def _faults_in_order(catalog: Catalog) -> Iterator[Fault]:
    needs = {skill.id: [prerequisite.skill for prerequisite in skill.prerequisites] for skill in catalog.skills.values()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        skills = tuple(dict.fromkeys(error.args[1]))
        circle = ", ".join(f"“{skill}”" for skill in skills)
        sentence = f"No one can begin with {circle}, because the prerequisites run in a circle: delete one of them."
        yield Fault(f"skill/{skills[0]}", sentence)


def _faults_in_credential(skill: Skill, catalog: Catalog) -> Iterator[str]:
    if skill.kind is not SkillKind.CREDENTIAL:
        if skill.credential is not None:
            yield f"The skill “{skill.id}” names a credential but is of the kind “{skill.kind}”: make it “credential”, or delete the name."
    elif skill.credential is None:
        yield f"The skill “{skill.id}” is a credential but does not say which: name one of credentials.toml."
    elif skill.credential not in catalog.credentials:
        yield f"The skill “{skill.id}” stands for the credential “{skill.credential}”, which there is not: correct the id, or add it."
    elif catalog.credentials[skill.credential].course_hours is None or not catalog.credentials[skill.credential].course_activity.strip():
        yield f"The credential “{skill.credential}” of the skill “{skill.id}” has no course to plan: add its hours and what to do."


def _faults_in_steps(skill: Skill) -> Iterator[str]:
    wanted = () if skill.kind is SkillKind.CREDENTIAL else STEP_LEVELS
    if tuple(step.to_level for step in skill.steps) == wanted:
        return
    if wanted:
        yield f"The steps of the skill “{skill.id}” do not lead to the levels 1, 2, 3 and 4, once each and in order: correct them."
    else:
        yield f"The skill “{skill.id}” is a credential and has steps: delete them, its course stands with the credential."


def _faults_in_questions(skill: str, questions: tuple[Question, ...], catalog: Catalog) -> Iterator[Fault]:
    about = f"skill/{skill}"
    if skill not in catalog.skills:
        where = f"question/{questions[0].id}" if questions else about
        yield Fault(where, f"There are questions on the skill “{skill}”, which there is not: correct the id, or add the skill.")
    if not questions:
        yield Fault(about, f"The question file of the skill “{skill}” holds no questions: add some, or delete it.")
    for question_id in repeated(question.id for question in questions):
        yield Fault(about, f"The skill “{skill}” has more than one question “{question_id}”: give each its own id.")
    for question in questions:
        yield from (Fault(f"question/{question.id}", sentence) for sentence in _faults_in_options(question))


def _faults_between_skills(catalog: Catalog) -> Iterator[Fault]:
    skills: dict[str, list[str]] = defaultdict(list)
    for skill, questions in catalog.questions.items():
        for question in {question.id for question in questions}:
            skills[question].append(skill)
    for question, found in sorted(skills.items()):
        if len(found) > 1:
            named = " and ".join(f"“{skill}”" for skill in found)
            yield Fault(f"question/{question}", f"The question “{question}” stands under the skills {named}: give one of them another id.")


def _faults_in_options(question: Question) -> Iterator[str]:
    if not all(text.strip() for option in question.options for text in (question.prompt, option.text, option.why)):
        yield f"The question “{question.id}” has a prompt, an option or a reason without words: write it."
    if question.right >= len(question.options):
        most = len(question.options) - 1
        yield f"The question “{question.id}” calls option {question.right} right, but they run from 0 to {most}: correct it."
    for text in repeated(option.text.strip().casefold() for option in question.options):
        yield f"The question “{question.id}” offers “{text}” more than once: change one of the options."


def _faults_in_profile(role: RoleProfile, catalog: Catalog) -> Iterator[str]:
    if not role.expectation:
        yield f"The role “{role.id}” asks for no skill: add what it needs."
    for skill in repeated(expectation.skill for expectation in role.expectation):
        yield f"The role “{role.id}” lists the skill “{skill}” more than once: keep one of them."
    for expectation in role.expectation:
        yield from _faults_in_expectation(role, expectation, catalog)
    yield from _faults_in_quick_path(role, catalog)


def _faults_in_expectation(role: RoleProfile, expectation: Expectation, catalog: Catalog) -> Iterator[str]:
    if expectation.must_have and expectation.not_applicable_allowed:
        yield (
            f"The role “{role.id}” makes the skill “{expectation.skill}” a must-have and yet allows “does not apply”: "
            "set not_applicable_allowed to false."
        )
    if expectation.skill not in catalog.skills:
        yield f"The role “{role.id}” asks for the skill “{expectation.skill}”, which there is not: correct the id, or delete it."
    else:
        yield from _faults_in_targets(role, catalog.skills[expectation.skill])


def _faults_in_targets(role: RoleProfile, skill: Skill) -> Iterator[str]:
    for prerequisite in skill.prerequisites:
        asked = role.by_skill.get(prerequisite.skill)
        if asked is not None and prerequisite.level > asked.target:
            yield (
                f"The role “{role.id}” asks for “{prerequisite.skill}” at level {asked.target} only, but “{skill.id}” needs it "
                f"at level {prerequisite.level}: raise the target, or lower the prerequisite."
            )


def _faults_in_quick_path(role: RoleProfile, catalog: Catalog) -> Iterator[str]:
    for expectation in role.expectation:
        if expectation.must_have and not expectation.quick:
            yield f"The quick path of the role “{role.id}” leaves out its must-have “{expectation.skill}”: set quick to true."
    cards = {skill.id for skill in catalog.skills.values() if skill.kind is SkillKind.CREDENTIAL}
    asked = sum(expectation.weight for expectation in role.expectation if expectation.quick or expectation.skill in cards)
    weight = sum(expectation.weight for expectation in role.expectation)
    if weight and Fraction(asked, weight) < COVERAGE_FOR_AN_INDEX:
        yield f"The quick path of the role “{role.id}” covers {asked} of {weight} in weight, too little for an index: add skills to it."
