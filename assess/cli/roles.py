"""`roles`: what there is to assess against."""

from argparse import Namespace
from collections.abc import Iterator

from assess.cli.outputs import say, say_json
from assess.domain.catalog import Catalog
from assess.domain.roles import RoleProfile
from assess.storage.own_content import current_catalog


def run(arguments: Namespace) -> int:
    """Lists the role profiles."""
    catalog = current_catalog()
    if arguments.json:
        rows = [_row(role, catalog) for role in catalog.roles.values()]
        say_json({"format": "assess/roles", "version": 1, "catalog_version": catalog.version, "roles": rows})
    else:
        say(*_lines(catalog))
    return 0


def _row(role: RoleProfile, catalog: Catalog) -> dict[str, object]:
    return {
        "id": role.id,
        "version": role.version,
        "title": role.title,
        "summary": role.summary,
        "origin": catalog.origin("role", role.id),
        "ready_index": role.ready_index,
        "skills": [expectation.skill for expectation in role.expectation],
        "must_haves": [expectation.skill for expectation in role.expectation if expectation.must_have],
    }


def _lines(catalog: Catalog) -> Iterator[str]:
    for role in catalog.roles.values():
        must_haves = sum(expectation.must_have for expectation in role.expectation)
        yield f"{role.id}: {role.title}, {len(role.expectation)} skills, {must_haves} of them must-haves. {role.summary}"
        if origin := catalog.origin("role", role.id):
            yield f"  Added content, in {origin}."
