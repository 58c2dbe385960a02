"""A ladder of two rungs with a specialty, a neighbor and two ways onward, over the catalogue of the worked example."""

from dataclasses import replace
from typing import Final

from assess.domain.careers import CareerKind
from assess.domain.pay import Area, AreaKind, OccupationName, PayRow, PayTable, Projections, Survey
from assess.domain.roles import ExpectationChange, Overlay
from tests.support.builders import EXAMPLE_ROLE, SOURCE, example_catalog, expect, make_role
from tests.support.prospects import careers_of, make_career

SENIOR: Final = make_role("senior", (expect("phlebotomy", 3, 4, must_have=True), expect("ehr", 2, 3), expect("cpr", 3, 3, must_have=True)))
DESK: Final = make_role("desk", (expect("ehr", 3, 3), expect("hipaa", 1, 1)))
CARDIOLOGY: Final = Overlay(
    id="cardiology",
    version="1",
    title="in cardiology",
    summary="Works with hearts.",
    bases=("assistant",),
    sources=("Somebody.",),
    change=(
        ExpectationChange(skill="billing", must_have=True),
        ExpectationChange(skill="phlebotomy", target=4),
        ExpectationChange(skill="ehr", weight=1),
    ),
)
CATALOG: Final = replace(example_catalog(EXAMPLE_ROLE, SENIOR, DESK), overlays={"cardiology": CARDIOLOGY})
CAREERS: Final = careers_of(
    make_career("assistant-career", CareerKind.LADDER, role="assistant", code="31-9092"),
    make_career("senior-career", CareerKind.LADDER, role="senior", follows=("assistant-career",), credentials=("bls", "cma")),
    make_career("assistant-at-heart", CareerKind.SPECIALTY, role="assistant-in-cardiology"),
    make_career("assistant-by-phone", CareerKind.SPECIALTY, role="desk"),
    make_career("aide", CareerKind.NEIGHBOR, skills=("ehr", "phlebotomy", "billing", "unknown"), code="31-1131"),
    make_career("manager", CareerKind.ONWARD, skills=("cpr",)),
    make_career("teacher", CareerKind.ONWARD, follows=("assistant-career",), role="not-there", code="31-9092"),
)
SURVEY: Final = Survey(name="A survey", period="May 2025", source=SOURCE)
PAY: Final = PayTable(
    pay=SURVEY,
    projections=Projections(name="A survey", period="2024–34", source=SOURCE, first_year=2024, last_year=2034),
    occupations={"31-9092": OccupationName(code="31-9092", title="Medical assistants")},
    areas={"ct": Area(id="ct", name="Connecticut", kind=AreaKind.STATE), "us": Area(id="us", name="Nation", kind=AreaKind.NATION)},
    rows={(row.code, row.area): row for row in (PayRow(code="31-9092", area="us", median=45_690), PayRow(code="31-9092", area="ct"))},
    outlook={},
)
