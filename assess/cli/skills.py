"""`skills`: what can be assessed."""

from argparse import Namespace
from collections.abc import Iterator

from assess.cli.outputs import say, say_json
from assess.domain.catalog import Catalog
from assess.domain.skills import Skill
from assess.storage.own_content import current_catalog


def run(arguments: Namespace) -> int:
    """Lists the skills by domain."""
    catalog = current_catalog()
    if arguments.json:
        rows = [_row(skill, catalog) for skill in catalog.skills.values()]
        say_json({"format": "assess/skills", "version": 1, "catalog_version": catalog.version, "skills": rows})
    else:
        say(*_lines(catalog))
    return 0


def _row(skill: Skill, catalog: Catalog) -> dict[str, object]:
    detail = catalog.details.get(skill.id)
    return {
        "id": skill.id,
        "title": skill.title,
        "summary": skill.summary,
        "origin": catalog.origin("skill", skill.id),
        "domain": catalog.domain_of[skill.id],
        "kind": skill.kind,
        "anchors": skill.anchors,
        "why": detail.why if detail else None,
        "check_off": [step.model_dump() for step in detail.check_off] if detail else [],
        "questions": len(catalog.questions.get(skill.id, ())),
    }


def _lines(catalog: Catalog) -> Iterator[str]:
    for domain in catalog.domains:
        skills = catalog.skills_of(domain.id)
        yield f"{domain.title}, {len(skills)} skills"
        for skill in skills:
            yield f"  {skill.id}: {skill.title}. {skill.summary}"
            if origin := catalog.origin("skill", skill.id):
                yield f"    Added content, in {origin}."
