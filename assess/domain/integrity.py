"""What does not fit together in a document: a plain sentence for each fault, with its place in the document.

Here, in `integrity_catalog` and in `linting` alone does `domain` hold sentences; each says what is wrong, where, and what to do.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from assess.domain.assessment import Assessment, Check, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.faults import repeated
from assess.domain.roles import RoleProfile

DAYS_BETWEEN_TIME_ZONES: Final = 1


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
    for skill, level in repeated((entry.skill, entry.to_level) for entry in assessment.progress):
        yield f"progress: the step to level {level} of “{skill}” is done twice: delete one of them."


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
