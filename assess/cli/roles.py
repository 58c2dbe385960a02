"""`roles`: what there is to assess against."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from assess.cli.outputs import say, say_json
from assess.domain.roles import RoleProfile
from assess.storage.own_content import current_catalog


def run(arguments: Namespace) -> int:
    """Lists the role profiles."""
    roles = current_catalog().roles.values()
    if arguments.json:
        say_json({"format": "assess/roles", "version": 1, "roles": [_row(role) for role in roles]})
    else:
        say(*_lines(roles))
    return 0


def _row(role: RoleProfile) -> dict[str, object]:
    return {
        "id": role.id,
        "version": role.version,
        "title": role.title,
        "summary": role.summary,
        "ready_index": role.ready_index,
        "skills": [expectation.skill for expectation in role.expectation],
        "must_haves": [expectation.skill for expectation in role.expectation if expectation.must_have],
    }


def _lines(roles: Iterable[RoleProfile]) -> Iterator[str]:
    for role in roles:
        must_haves = sum(expectation.must_have for expectation in role.expectation)
        yield f"{role.id}: {role.title}, {len(role.expectation)} skills, {must_haves} of them must-haves. {role.summary}"
