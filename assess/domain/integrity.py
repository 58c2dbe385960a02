"""What does not fit together in a catalogue, a role profile or a document: a plain sentence for each fault.

The one place in `domain` where sentences live; each says what is wrong, where, and what to do.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from typing import Final, TypeVar

from assess.domain.assessment import Assessment, Check, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.readiness import COVERAGE_FOR_AN_INDEX
from assess.domain.roles import RoleProfile
from assess.domain.skills import Question, Skill, SkillKind

STEP_LEVELS: Final = tuple(range(LOWEST_LEVEL + 1, HIGHEST_LEVEL + 1))
SCALE: Final = tuple(range(LOWEST_LEVEL, HIGHEST_LEVEL + 1))
DAYS_BETWEEN_TIME_ZONES: Final = 1

ValueT = TypeVar("ValueT", bound=Hashable)


def find_faults_in_catalog(catalog: Catalog) -> Iterator[str]:
    """A sentence for each fault of the catalogue, its role profiles included; reads every question file."""
    yield from _faults_in_scale(catalog)
    for skill in catalog.skills.values():
        yield from _faults_in_prerequisites(skill, catalog)
        yield from _faults_in_credential(skill, catalog)
        yield from _faults_in_steps(skill)
        for resource in skill.resources:
            if resource not in catalog.resources:
                yield f"The skill “{skill.id}” names the study resource “{resource}”, which there is not: add it, or delete the name."
    yield from _faults_in_order(catalog)
    for skill_id, questions in catalog.questions.items():
        yield from _faults_in_questions(skill_id, questions, catalog)
    for role in catalog.roles.values():
        yield from find_faults_in_profile(role, catalog)


def find_faults_in_profile(role: RoleProfile, catalog: Catalog) -> Iterator[str]:
    """A sentence for each fault of a role profile against the catalogue."""
    if not role.expectation:
        yield f"The role “{role.id}” asks for no skill: add what it needs."
    for skill in _repeated(expectation.skill for expectation in role.expectation):
        yield f"The role “{role.id}” lists the skill “{skill}” more than once: keep one of them."
    for expectation in role.expectation:
        if expectation.must_have and expectation.not_applicable_allowed:
            yield (
                f"The role “{role.id}” makes the skill “{expectation.skill}” a must-have and yet allows “does not apply”: "
                "set not_applicable_allowed to false."
            )
        if expectation.skill not in catalog.skills:
            yield f"The role “{role.id}” asks for the skill “{expectation.skill}”, which there is not: correct the id, or delete it."
        else:
            yield from _faults_in_targets(role, catalog.skills[expectation.skill])
    yield from _faults_in_quick_path(role, catalog)


def find_faults_in_assessment(assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    """A sentence for each fault of a document against the catalogue, each with its place in the document."""
    role = catalog.role(assessment.role)
    if role is None:
        yield f"role: there is no role “{assessment.role}”: choose one of {', '.join(catalog.roles)}."
    else:
        yield from _faults_in_not_applicable(assessment, role)
    yield from _unknown_ids(assessment, catalog)
    for skill, check in assessment.checks.items():
        yield from _faults_in_check(skill, check, catalog)
    for place, day in _days(assessment):
        if (day - assessment.updated.date()).days > DAYS_BETWEEN_TIME_ZONES:
            changed = assessment.updated.date().isoformat()
            yield f"{place}: {day.isoformat()} is after the document was last changed, on {changed}: correct the date."
    for skill, level in _repeated((entry.skill, entry.to_level) for entry in assessment.progress):
        yield f"progress: the step to level {level} of “{skill}” is done twice: delete one of them."


def _repeated(values: Iterable[ValueT]) -> Iterator[ValueT]:
    return (value for value, count in Counter(values).items() if count > 1)


def _faults_in_scale(catalog: Catalog) -> Iterator[str]:
    if tuple(name.level for name in catalog.levels) != SCALE:
        yield "The level names do not run from 0 to 4: give each level one name, in order."
    for domain in _repeated(name.id for name in catalog.domains):
        yield f"There is more than one domain “{domain}”: give each file its own domain."
    for name in catalog.domains:
        if not catalog.skills_of(name.id):
            yield f"The domain “{name.id}” has no skills: add some, or delete its file."


def _faults_in_prerequisites(skill: Skill, catalog: Catalog) -> Iterator[str]:
    for needed in _repeated(prerequisite.skill for prerequisite in skill.prerequisites):
        yield f"The skill “{skill.id}” lists the prerequisite “{needed}” more than once: keep the one with the higher level."
    for prerequisite in skill.prerequisites:
        if prerequisite.skill not in catalog.skills:
            yield f"The skill “{skill.id}” needs “{prerequisite.skill}” first, which there is not: correct the id, or delete it."


def _faults_in_order(catalog: Catalog) -> Iterator[str]:
    needs = {skill.id: [prerequisite.skill for prerequisite in skill.prerequisites] for skill in catalog.skills.values()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        circle = ", ".join(f"“{skill}”" for skill in dict.fromkeys(error.args[1]))
        yield f"No one can begin with {circle}, because the prerequisites run in a circle: delete one of them."


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


def _faults_in_questions(skill: str, questions: tuple[Question, ...], catalog: Catalog) -> Iterator[str]:
    if skill not in catalog.skills:
        yield f"There are questions on the skill “{skill}”, which there is not: correct the name of their file."
    if not questions:
        yield f"The question file of the skill “{skill}” holds no questions: add some, or delete it."
    for question_id in _repeated(question.id for question in questions):
        yield f"The skill “{skill}” has more than one question “{question_id}”: give each its own id."
    for question in questions:
        if question.right >= len(question.options):
            most = len(question.options) - 1
            yield f"The question “{question.id}” calls option {question.right} right, but they run from 0 to {most}: correct it."
        for text in _repeated(option.text.strip().casefold() for option in question.options):
            yield f"The question “{question.id}” offers “{text}” more than once: change one of the options."


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


def _faults_in_not_applicable(assessment: Assessment, role: RoleProfile) -> Iterator[str]:
    for skill, response in assessment.responses.items():
        asked = role.by_skill.get(skill)
        allowed = asked is None or asked.allows_not_applicable
        if response.state is ResponseState.NOT_APPLICABLE and not allowed:
            yield f"responses.{skill}: the role “{role.id}” needs this skill, so “does not apply” cannot stand: rate it, or leave it open."


def _unknown_ids(assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    by_skill = {"responses": assessment.responses, "checks": assessment.checks, "observations": assessment.observations}
    named = [(place, skill) for place, entries in by_skill.items() for skill in entries]
    for place, skill in dict.fromkeys([*named, *(("progress", entry.skill) for entry in assessment.progress)]):
        if skill not in catalog.skills:
            yield f"{place}.{skill}: the catalog has no such skill; it is kept but not scored: correct the id if it is mistyped."
    for credential in assessment.credentials:
        if credential not in catalog.credentials:
            yield f"credentials.{credential}: the catalog has no such credential; it is kept: correct the id if it is mistyped."


def _faults_in_check(skill: str, check: Check, catalog: Catalog) -> Iterator[str]:
    bank = {question.id: question for question in catalog.questions.get(skill, ())}
    for answer in check.answers:
        if answer.item not in bank:
            yield f"checks.{skill}: there is no question “{answer.item}”, so the answer is kept but not counted: correct the id."
        elif answer.choice >= len(bank[answer.item].options):
            last = len(bank[answer.item].options) - 1
            yield f"checks.{skill}: the choice {answer.choice} of “{answer.item}” is none of its options: give one from 0 to {last}."


def _days(assessment: Assessment) -> Iterator[tuple[str, date]]:
    observed = ((f"observations.{skill}", seen.date) for skill, entries in assessment.observations.items() for seen in entries)
    issued = ((f"credentials.{credential}.issued", record.issued) for credential, record in assessment.credentials.items() if record.issued)
    done = ((f"progress.{entry.skill}", entry.done_on) for entry in assessment.progress)
    return chain(observed, issued, done)
