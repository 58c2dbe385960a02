"""What can be wrong with content of one's own beside what can be wrong with any content."""

from collections.abc import Iterator

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault
from assess.domain.own_content import OwnContent


def lint_changes(own: OwnContent, catalog: Catalog) -> Iterator[Fault]:
    """A sentence for each skill that a change drops although the role, as `catalog` or `own` has it, does not ask for it."""
    roles = {**catalog.roles, **{role.id: role for role in own.roles}}
    for change in own.changes:
        asked = roles[change.extends].by_skill if change.extends in roles else {}
        for skill in change.drop:
            if asked and skill not in asked:
                yield Fault(
                    f"role/{change.result}",
                    f"The change to the role “{change.extends}” drops the skill “{skill}”, which that role does not ask for: "
                    "correct the id, or delete it.",
                )
