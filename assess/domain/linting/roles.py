"""Roles and specialties: plain reasons, and changes that fit the role they are laid on."""

from collections.abc import Iterator
from itertools import chain

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault
from assess.domain.integrity_catalog import find_faults_in_profile
from assess.domain.linting.yardstick import Yardstick, lint_reading
from assess.domain.roles import Overlay, RoleProfile, find_incomplete, lay_over


def every_role(catalog: Catalog) -> Iterator[RoleProfile]:
    """The roles of their own, and those that specialties make of them."""
    return chain(catalog.roles.values(), chain.from_iterable(map(catalog.specialties, catalog.roles)))


def lint_roles(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of roles and specialties that `integrity_catalog` does not look for."""
    for role in yardstick.catalog.roles.values():
        texts = (role.summary, *(expectation.reason for expectation in role.expectation))
        yield from lint_reading(f"role/{role.id}", f"The reasons of the role “{role.id}”", texts, yardstick)
        if not role.sources:
            yield Fault(f"role/{role.id}", f"The role “{role.id}” names no source: say what its targets and weights rest on.")
    for overlay in yardstick.catalog.overlays.values():
        yield from lint_overlay(overlay, yardstick)


def lint_overlay(overlay: Overlay, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of a specialty, in itself and laid on each of its base roles."""
    about = f"overlay/{overlay.id}"
    for base in overlay.bases:
        if base not in yardstick.catalog.roles:
            yield Fault(
                about, f"The specialty “{overlay.id}” builds on the role “{base}”, which there is not: correct the id, or delete it."
            )
        else:
            yield from (Fault(about, sentence) for sentence in _misfits(overlay, yardstick.catalog.roles[base], yardstick.catalog))
    texts = (overlay.summary, *(change.reason for change in overlay.change if change.reason))
    yield from lint_reading(about, f"The reasons of the specialty “{overlay.id}”", texts, yardstick)


def _misfits(overlay: Overlay, base: RoleProfile, catalog: Catalog) -> Iterator[str]:
    shipped_on_own = catalog.origin("role", base.id) is not None and catalog.origin("overlay", overlay.id) is None
    if not shipped_on_own:
        for skill in find_incomplete(base, overlay.drop, overlay.change):
            yield (
                f"The specialty “{overlay.id}” changes the skill “{skill}”, which the role “{base.id}” does not ask for: "
                "give it a target, a weight and a reason, or delete it."
            )
        for skill in overlay.drop:
            if skill not in base.by_skill:
                yield f"The specialty “{overlay.id}” drops the skill “{skill}”, which the role “{base.id}” does not ask for: delete it."
    for fault in find_faults_in_profile(lay_over(base, overlay), catalog):
        yield fault.sentence
