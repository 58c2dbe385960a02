"""`example`: a made-up, valid assessment."""

from argparse import Namespace

from assess.cli.inputs import find_role, moment, today
from assess.cli.outputs import say
from assess.domain.example import make_example
from assess.storage.current_catalog import current_catalog
from assess.storage.documents import document_bytes


def run(arguments: Namespace) -> int:
    """Prints the assessment; the same for the same seed, role and day."""
    catalog = current_catalog()
    role = find_role(arguments.role, catalog)
    assessment = make_example(catalog, role.id, arguments.seed, moment(arguments.on or today()))
    say(document_bytes(assessment).decode().rstrip("\n"))
    return 0
