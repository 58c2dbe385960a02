"""What stands beside the catalogue: everything it names is there, every figure has its year and source, and it reads plainly."""

from collections.abc import Iterable, Iterator
from itertools import chain

from assess.domain.careers import CareerStep
from assess.domain.certifications import Certification, NeedsCredential, NeedsStatement
from assess.domain.faults import Fault, repeated
from assess.domain.frameworks import Framework, FrameworkKind
from assess.domain.job_kit import JobKit
from assess.domain.linting.sources import lint_figures, lint_sources
from assess.domain.linting.yardstick import Yardstick, lint_reading


def lint_framework(framework: Framework, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of a framework; that the shares of an exam add up is seen to when it is read."""
    about, name = f"framework/{framework.id}", f"The framework “{framework.id}”"
    for code in repeated(item.code for item in framework.item):
        yield Fault(about, f"{name} has more than one item “{code}”: give each its own code.")
    for item in framework.item:
        yield from _missing_skills(about, f"The item “{item.code}” of the framework “{framework.id}”", item.skills, yardstick)
    yield from lint_sources(about, name, (framework.source,), yardstick.on)


def lint_certification(certification: Certification, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of a certification, its routes and its figures."""
    about, name = f"certification/{certification.credential}", f"The certification “{certification.credential}”"
    requirements = [requirement for route in certification.route for requirement in route.requires]
    asked = chain.from_iterable(entry.any_of for entry in requirements if isinstance(entry, NeedsCredential))
    yield from _missing_credentials(about, name, (certification.credential, *asked), yardstick)
    yield from _faults_in_outline(about, name, certification, yardstick)
    for route in repeated(route.id for route in certification.route):
        yield Fault(about, f"{name} has more than one route “{route}”: give each its own id.")
    statements = (entry.text for entry in requirements if isinstance(entry, NeedsStatement))
    texts = [certification.summary, certification.renewal, *(route.note for route in certification.route), *statements]
    yield from lint_reading(about, f"The texts of the certification “{certification.credential}”", texts, yardstick)
    yield from lint_figures(about, name, texts)
    sources = (*(fact.source for fact in certification.fact), *(route.source for route in certification.route))
    yield from lint_sources(about, name, sources, yardstick.on)


def lint_career(career: CareerStep, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of a career step."""
    about, name = f"career/{career.id}", f"The career step “{career.id}”"
    yield from (Fault(about, f"{name} {problem}") for problem in _dangling(career, yardstick))
    yield from _missing_skills(about, name, career.skills, yardstick)
    yield from _missing_credentials(about, name, career.credentials, yardstick)
    if career.years_low is not None and career.years_high is not None and career.years_low > career.years_high:
        yield Fault(about, f"{name} comes after {career.years_low:g} to {career.years_high:g} years, which runs backward: correct it.")
    texts = (career.summary, career.schooling, career.license, *career.asks, *career.first_moves)
    yield from lint_reading(about, f"The texts of the career step “{career.id}”", texts, yardstick)
    yield from lint_figures(about, name, texts)
    yield from lint_sources(about, name, career.sources, yardstick.on)


def lint_job_kit(kit: JobKit, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of what helps to get the job."""
    for line in kit.resume:
        yield from _lint_entry("résumé line", line.skill, (line.text, line.figure_hint), yardstick)
        yield from _missing_skills("job-kit", "A résumé line", (line.skill,), yardstick)
    for question in kit.interview:
        yield from _lint_entry("interview question", question.question, (question.question, *question.shows), yardstick)
        yield from _missing_skills("job-kit", f"The interview question “{question.question}”", (question.skill,), yardstick)
    for part in kit.letter:
        yield from _lint_entry("part of the letter", part.title, (part.does, part.opening), yardstick)
    for asked in kit.employer:
        yield from _lint_entry("question to the employer", asked.question, (asked.question, asked.tells), yardstick)


def _lint_entry(kind: str, name: str, texts: tuple[str, ...], yardstick: Yardstick) -> Iterator[Fault]:
    yield from lint_reading("job-kit", f"The words of the {kind} “{name}”", texts, yardstick)
    yield from lint_figures("job-kit", f"The {kind} “{name}”", texts)


def _faults_in_outline(about: str, name: str, certification: Certification, yardstick: Yardstick) -> Iterator[Fault]:
    outline = certification.outline
    if outline is None:
        return
    if outline not in yardstick.library.frameworks:
        yield Fault(about, f"{name} names the exam outline “{outline}”, which there is not: correct the id, or delete it.")
    elif yardstick.library.frameworks[outline].kind is not FrameworkKind.EXAM_OUTLINE:
        yield Fault(about, f"{name} names “{outline}” as its exam outline, which is none: name another, or set its kind.")


def _dangling(career: CareerStep, yardstick: Yardstick) -> Iterator[str]:
    if career.role is not None and yardstick.catalog.role(career.role) is None:
        yield f"names the role “{career.role}”, which there is not: correct the id, or delete it."
    for earlier in career.follows:
        if earlier not in yardstick.library.careers:
            yield f"follows on “{earlier}”, which there is not: correct the id, or delete it."
    if career.occupation_code is not None and career.occupation_code not in yardstick.library.pay.occupations:
        yield f"has the occupation code {career.occupation_code}, for which there are no pay figures: correct it, or delete it."


def _missing_skills(about: str, name: str, skills: Iterable[str], yardstick: Yardstick) -> Iterator[Fault]:
    for skill in skills:
        if skill not in yardstick.catalog.skills:
            yield Fault(about, f"{name} names the skill “{skill}”, which there is not: correct the id, or delete it.")


def _missing_credentials(about: str, name: str, credentials: Iterable[str], yardstick: Yardstick) -> Iterator[Fault]:
    for credential in dict.fromkeys(credentials):
        if credential not in yardstick.catalog.credentials:
            yield Fault(
                about, f"{name} names the credential “{credential}”, which there is not: correct the id, or add it to credentials.toml."
            )
