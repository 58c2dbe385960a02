"""A small pay table for tests: a handful of places and four occupations, one of them with national figures only."""

from typing import Final

from assess.domain.careers import CareerKind
from assess.domain.pay import (
    Area,
    AreaKind,
    IndustryRow,
    OccupationName,
    Outlook,
    PastFigure,
    PayRow,
    PayTable,
    Projections,
    Survey,
)
from assess.domain.skills import Source
from tests.support.builders import TODAY
from tests.support.prospects import make_career

ASSISTANTS, PHLEBOTOMISTS, NURSES, SUPERVISORS = "31-9092", "31-9097", "29-1141", "43-1011"
BUREAU: Final = Source(authority="BLS", document="Wages", section="Tables", url="https://www.bls.gov/oes/", checked=TODAY)
PLACES: Final = (
    ("0000000", "United States", AreaKind.NATION, ""),
    ("4100000", "Oregon", AreaKind.STATE, "OR"),
    ("5300000", "Washington", AreaKind.STATE, "WA"),
    ("1100000", "District of Columbia", AreaKind.STATE, "DC"),
    ("3600000", "New York", AreaKind.STATE, "NY"),
    ("5100000", "Virginia", AreaKind.STATE, "VA"),
    ("5400000", "West Virginia", AreaKind.STATE, "WV"),
    ("2300000", "Maine", AreaKind.STATE, "ME"),
    ("0600000", "California", AreaKind.STATE, "CA"),
    ("0038860", "Portland-South Portland, ME", AreaKind.METRO, "ME"),
    ("0038900", "Portland-Vancouver-Hillsboro, OR-WA", AreaKind.METRO, "OR WA"),
    ("0047900", "Washington-Arlington-Alexandria, DC-VA-WV", AreaKind.METRO, "DC VA WV"),
    ("0035620", "New York-Newark-Jersey City, NY", AreaKind.METRO, "NY"),
    ("0041940", "San Jose-Sunnyvale-Santa Clara, CA", AreaKind.METRO, "CA"),
    ("0041180", "St. Helens, OR", AreaKind.METRO, "OR"),
    ("4100007", "Coast Oregon nonmetropolitan area", AreaKind.RURAL, "OR"),
)
JOBS: Final = {"0038860": 1_200, "0038900": 6_390}


def make_pay_row(code: str, area: str, median: int | None, employment: int | None = 100) -> PayRow:
    """A row whose percentiles lie 1,000 and 2,000 dollars around the median."""
    if median is None:
        return PayRow(code=code, area=area, employment=employment)
    steps = {"p10": -2_000, "p25": -1_000, "median": 0, "p75": 1_000, "p90": 2_000}
    return PayRow.model_validate(
        {"code": code, "area": area, "employment": employment, "mean": median} | {k: median + v for k, v in steps.items()}
    )


def make_pay_table() -> PayTable:
    """Medical assistants everywhere but in the country, phlebotomists in states, supervisors in the nation only."""
    areas = {key: Area(id=key, name=name, kind=kind, states=tuple(states.split())) for key, name, kind, states in PLACES}
    nearly = [key for key, area in areas.items() if area.kind is not AreaKind.RURAL]
    everywhere = [make_pay_row(ASSISTANTS, key, 40_000, JOBS.get(key, 100)) for key in nearly]
    wide = [key for key, area in areas.items() if area.kind in {AreaKind.NATION, AreaKind.STATE}]
    some = [make_pay_row(PHLEBOTOMISTS, key, 38_000) for key in wide if key != "2300000"]
    rows = [*everywhere, *some, make_pay_row(SUPERVISORS, "0000000", 69_500, None)]
    titles = {
        ASSISTANTS: "Medical assistants",
        PHLEBOTOMISTS: "Phlebotomists",
        NURSES: "Registered nurses",
        SUPERVISORS: "First-line supervisors of office workers",
    }
    return PayTable(
        pay=Survey(name="Wage Survey", period="May 2025", source=BUREAU),
        projections=Projections(name="Projections", period="2024–34", source=BUREAU, first_year=2024, last_year=2034),
        occupations={code: OccupationName(code=code, title=title) for code, title in titles.items()},
        areas=areas,
        rows={(row.code, row.area): row for row in rows},
        outlook={code: Outlook(code=code, jobs_first=811.0, jobs_last=912.2, growth_percent=12.5, openings=112.3) for code in titles},
        industries=(IndustryRow(code=ASSISTANTS, name="Hospitals", employment=20, median=41_000),),
        past=(PastFigure(code=ASSISTANTS, year=2012, what="Median pay a year", amount=29_370, unit="dollars", source=BUREAU),),
    )


CAREERS: Final = (
    make_career("assistant", CareerKind.LADDER, role="assistant", code=ASSISTANTS),
    make_career("senior", CareerKind.LADDER, role="senior", follows=("assistant",)),
    make_career("coordinator", CareerKind.LADDER, role="coordinator", follows=("senior",), code=SUPERVISORS),
    make_career("registered-nurse", CareerKind.ONWARD, follows=("assistant", "coordinator"), code=NURSES),
    make_career("blood-drawer", CareerKind.NEIGHBOR, role="drawer", code=PHLEBOTOMISTS),
)
