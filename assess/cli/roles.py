"""`roles`: what there is to assess against."""

from argparse import Namespace
from collections.abc import Iterator

from assess.cli.lists_output import make_roles_output, role_origin
from assess.cli.outputs import say, say_json
from assess.domain.catalog import Catalog
from assess.domain.roles import RoleProfile
from assess.reports.wording import ENGLISH
from assess.storage.current_catalog import current_catalog


def run(arguments: Namespace) -> int:
    """Lists the role profiles."""
    catalog = current_catalog()
    if arguments.json:
        say_json(make_roles_output(catalog))
    else:
        say(*_lines(catalog))
    return 0


def _lines(catalog: Catalog) -> Iterator[str]:
    for role in catalog.roles.values():
        skills = ENGLISH.plural(len(role.expectation), "{n} skill", "{n} skills")
        must_haves = sum(expectation.must_have for expectation in role.expectation)
        those = ENGLISH.plural(must_haves, "{n} of them a must-have", "{n} of them must-haves")
        yield f"{role.id}: {role.title}, {skills}, {those}. {role.summary}"
        yield from _origin(role, catalog, "  ")
        for made in catalog.specialties(role.id):
            yield f"  {made.id}: {made.title}. {made.summary}"
            yield from _origin(made, catalog, "    ")


def _origin(role: RoleProfile, catalog: Catalog, indent: str) -> Iterator[str]:
    if origin := role_origin(role, catalog):
        yield f"{indent}Added content, in {origin}."
