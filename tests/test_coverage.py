"""Everything that the four documents name has a place in the content, or a line that says why not (docs/coverage.md)."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from assess.domain.background import Accreditation
from assess.domain.programs import Factor, TrainingProgram
from assess.storage.catalog import shipped_catalog
from assess.storage.library import shipped_library

DOCS: Final = Path(__file__).parents[1] / "docs"
ROW: Final = re.compile(r"^\| (?P<what>[^|]+) \| (?P<documents>[^|]+) \| (?P<places>[^|]+) \|$", re.MULTILINE)
LEFT_OUT: Final = "left out: "
LOOK: Final[Mapping[str, Callable[[str], bool]]] = {
    "skill": lambda name: name in shipped_catalog().skills,
    "credential": lambda name: name in shipped_catalog().credentials,
    "certification": lambda name: name in shipped_library().certifications,
    "role": lambda name: shipped_catalog().role(name) is not None,
    "career": lambda name: name in shipped_library().careers,
    "accreditation": lambda name: name in set(Accreditation),
    "factor": lambda name: name in set(Factor),
    "program": lambda name: name in TrainingProgram.model_fields,
    "pay": lambda name: (name, "0000000") in shipped_library().pay.rows,
    "outlook": lambda name: name in shipped_library().pay.outlook,
    "industry": lambda name: any(row.name == name for row in shipped_library().pay.industries),
    "past": lambda name: any(figure.what == name for figure in shipped_library().pay.past),
    "jobkit": lambda name: bool(getattr(shipped_library().job_kit, name)),
}


def read_rows() -> list[tuple[str, list[str]]]:
    """What is named, and its places."""
    text = (DOCS / "coverage.md").read_text(encoding="utf-8")
    found = [(row["what"].strip(), [place.strip().strip("`") for place in row["places"].split(";")]) for row in ROW.finditer(text)]
    return [(what, places) for what, places in found if what not in {"what", "---"}]


@pytest.mark.parametrize(("what", "places"), read_rows(), ids=lambda value: value if isinstance(value, str) else "")
def test_everything_named_has_its_place(what: str, places: list[str]) -> None:
    review = (DOCS / "content-review.md").read_text(encoding="utf-8")
    for place in places:
        if place.startswith(LEFT_OUT):
            assert f"**{place.removeprefix(LEFT_OUT)}**" in review, f"{what}: docs/content-review.md does not say why {place}"
        else:
            kind, _, name = place.partition(":")
            assert LOOK[kind](name), f"{what}: there is no {kind} {name}"


def test_the_table_is_read() -> None:
    assert len(read_rows()) > 130
