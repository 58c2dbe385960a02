"""What a role rests on that did not come with Assess, as a report and a checklist name it."""

from assess.domain.catalog import Catalog
from assess.domain.own_content import own_parts
from assess.domain.roles import RoleProfile
from assess.reports.wording import Wording


def own_part_names(role: RoleProfile, catalog: Catalog, wording: Wording) -> tuple[str, ...]:
    """A name for each such entry with its file; empty if everything came with Assess."""
    return tuple(_name(key, file, catalog, wording) for key, file in own_parts(role, catalog).items())


def _name(key: str, file: str, catalog: Catalog, wording: Wording) -> str:
    kind, _, entry = key.partition("/")
    if kind == "role":
        title = catalog.profile(entry).title
    elif kind == "overlay":
        title = catalog.overlays[entry].title
    else:
        title = catalog.skills[entry].title
    return wording.own_part(kind, title, file)
