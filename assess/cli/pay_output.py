"""The JSON of `pay`: stable keys; every table has its survey, period and source."""

from typing import Final, Literal

from assess.domain.base import Frozen
from assess.domain.pay import Area, AreaKind, IndustryRow, Outlook, PastFigure
from assess.domain.places import PayView, PlacePay
from assess.domain.skills import Source

FORMAT: Final = "assess/pay"
THOUSAND: Final = 1000


class AreaOutput(Frozen):
    """A place as the Bureau of Labor Statistics names it; `states` are two-letter codes."""

    id: str
    name: str
    kind: AreaKind
    states: tuple[str, ...]


class PlaceOutput(Frozen):
    """What was asked for, the places whose figures follow, what else the words could mean, and what is written much like them."""

    asked: str
    found: bool
    areas: tuple[AreaOutput, ...]
    others: tuple[AreaOutput, ...]
    close: tuple[str, ...]


class PayFigures(Frozen):
    """Yearly pay in dollars of an occupation in a place (its `area` by id), and the number of jobs; null where nothing is published."""

    code: str
    title: str
    area: str
    employment: int | None
    mean: int | None
    p10: int | None
    p25: int | None
    median: int | None
    p75: int | None
    p90: int | None


class PayTableOutput(Frozen):
    """Pay by occupation and place."""

    survey: str
    period: str
    source: Source
    rows: tuple[PayFigures, ...]


class IndustryFigures(Frozen):
    """An occupation in one kind of workplace, in the whole nation; `median` is yearly pay in dollars."""

    code: str
    name: str
    employment: int
    median: int


class IndustryTableOutput(Frozen):
    """Pay by kind of workplace; some rows are parts of others."""

    survey: str
    period: str
    source: Source
    rows: tuple[IndustryFigures, ...]


class OutlookFigures(Frozen):
    """Jobs in the first and the last year, growth in percent, openings a year."""

    code: str
    title: str
    jobs_first: int
    jobs_last: int
    growth_percent: float
    openings: int
    schooling: str


class OutlookTableOutput(Frozen):
    """Projections by occupation, for the whole nation."""

    survey: str
    period: str
    first_year: int
    last_year: int
    source: Source
    rows: tuple[OutlookFigures, ...]


class PastFigureOutput(Frozen):
    """A figure that was once current, with its year."""

    code: str
    year: int
    what: str
    amount: float
    unit: str
    source: Source


class PayOutput(Frozen):
    """Pay and outlook of some occupations in a place, its states and the nation."""

    format: Literal["assess/pay"] = FORMAT
    version: Literal[1] = 1
    place: PlaceOutput
    pay: PayTableOutput
    industries: IndustryTableOutput
    outlook: OutlookTableOutput
    past: tuple[PastFigureOutput, ...]


def make_pay_output(view: PayView) -> PayOutput:
    """The same figures as the report's, unrounded."""
    pay, ahead = view.table.pay, view.table.projections
    return PayOutput(
        place=PlaceOutput(
            asked=view.asked,
            found=view.is_found,
            areas=tuple(_area(area) for area in view.areas),
            others=tuple(_area(area) for area in view.others),
            close=view.close,
        ),
        pay=PayTableOutput(survey=pay.name, period=pay.period, source=pay.source, rows=tuple(_pay(entry) for entry in view.pay)),
        industries=IndustryTableOutput(
            survey=pay.name, period=pay.period, source=pay.source, rows=tuple(_industry(row) for row in view.industries)
        ),
        outlook=OutlookTableOutput(
            survey=ahead.name,
            period=ahead.period,
            first_year=ahead.first_year,
            last_year=ahead.last_year,
            source=ahead.source,
            rows=tuple(_outlook(entry.title, outlook) for entry, outlook in view.outlook),
        ),
        past=tuple(_past(figure) for figure in view.past),
    )


def _area(area: Area) -> AreaOutput:
    return AreaOutput(id=area.id, name=area.name, kind=area.kind, states=area.states)


def _pay(entry: PlacePay) -> PayFigures:
    row = entry.row
    return PayFigures(
        code=entry.occupation.code,
        title=entry.occupation.title,
        area=entry.area.id,
        employment=row.employment if row else None,
        mean=row.mean if row else None,
        p10=row.p10 if row else None,
        p25=row.p25 if row else None,
        median=row.median if row else None,
        p75=row.p75 if row else None,
        p90=row.p90 if row else None,
    )


def _industry(row: IndustryRow) -> IndustryFigures:
    return IndustryFigures(code=row.code, name=row.name, employment=row.employment, median=row.median)


def _outlook(title: str, outlook: Outlook) -> OutlookFigures:
    return OutlookFigures(
        code=outlook.code,
        title=title,
        jobs_first=round(outlook.jobs_first * THOUSAND),
        jobs_last=round(outlook.jobs_last * THOUSAND),
        growth_percent=outlook.growth_percent,
        openings=round(outlook.openings * THOUSAND),
        schooling=outlook.schooling,
    )


def _past(figure: PastFigure) -> PastFigureOutput:
    return PastFigureOutput.model_validate(figure.model_dump())
