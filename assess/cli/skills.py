"""`skills`: what can be assessed."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from assess.cli.lists_output import make_skills_output
from assess.cli.outputs import say, say_json
from assess.domain.catalog import Catalog
from assess.domain.frameworks import Certainty, Framework, SkillCode, list_codes
from assess.reports.wording_certainty import CERTAINTIES
from assess.storage.current_catalog import current_catalog
from assess.storage.library import shipped_library


def run(arguments: Namespace) -> int:
    """Lists the skills by domain."""
    catalog = current_catalog()
    frameworks = tuple(shipped_library().frameworks.values()) if arguments.json or arguments.codes else ()
    if arguments.json:
        say_json(make_skills_output(catalog, frameworks))
    else:
        say(*_lines(catalog, list_codes(frameworks)), *_framework_lines(frameworks))
    return 0


def _lines(catalog: Catalog, codes: Sequence[SkillCode]) -> Iterator[str]:
    for domain in catalog.domains:
        skills = catalog.skills_of(domain.id)
        yield f"{domain.title}, {len(skills)} skills" if len(skills) != 1 else f"{domain.title}, 1 skill"
        for skill in skills:
            yield f"  {skill.id}: {skill.title}. {skill.summary}"
            if origin := catalog.origin("skill", skill.id):
                yield f"    Added content, in {origin}."
            yield from _code_lines([code for code in codes if skill.id in code.item.skills])


def _code_lines(codes: Sequence[SkillCode]) -> Iterator[str]:
    """A line for each framework and certainty."""
    found: dict[tuple[str, Certainty], list[str]] = {}
    for code in codes:
        found.setdefault((code.framework.id, code.certainty), []).append(code.item.code)
    for (framework, certainty), listed in found.items():
        yield f"    {framework}: {', '.join(listed)} ({CERTAINTIES[certainty]})"


def _framework_lines(frameworks: Sequence[Framework]) -> Iterator[str]:
    if frameworks:
        yield "Where the codes are from"
    for framework in frameworks:
        yield f"  {framework.id}: {framework.title}. {framework.publisher}, {framework.edition}."
