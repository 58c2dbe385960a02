"""The catalog that there is: the shipped one, with the person's own content laid over it."""

from functools import cache

from assess.domain.catalog import Catalog
from assess.storage.catalog import shipped_catalog
from assess.storage.paths import content_folder


@cache
def current_catalog() -> Catalog:
    """What came with the app, with the person's own content laid over it; raises CatalogProblem."""
    folder = content_folder()
    if not folder.is_dir():
        return shipped_catalog()
    from assess.storage.own_content import lay_over_folder  # noqa: PLC0415 - most people have none

    return lay_over_folder(shipped_catalog(), folder)
