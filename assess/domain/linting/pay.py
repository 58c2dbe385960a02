"""Pay and outlook: every figure has its year, its source, and an occupation and a place that there are."""

from collections.abc import Iterable, Iterator

from assess.domain.faults import Fault
from assess.domain.linting.sources import has_year, lint_sources
from assess.domain.linting.yardstick import Yardstick
from assess.domain.pay import PastFigure, PayTable, Survey


def lint_pay(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of the pay tables."""
    table = yardstick.library.pay
    for survey in (table.pay, table.projections):
        yield from _lint_survey(survey, yardstick)
    for figure in table.past:
        yield from _lint_past(figure, yardstick)
    yield from _lint_rows(table)
    named = (*table.outlook, *(row.code for row in table.industries), *(figure.code for figure in table.past))
    yield from _missing_occupations(dict.fromkeys(named), table)


def _lint_survey(survey: Survey, yardstick: Yardstick) -> Iterator[Fault]:
    if not has_year(survey.period):
        yield Fault("pay", f"The figures of “{survey.name}” do not say of which year they are: write it into `period`.")
    yield from lint_sources("pay", f"The survey “{survey.name}”", (survey.source,), yardstick.on)


def _lint_past(figure: PastFigure, yardstick: Yardstick) -> Iterator[Fault]:
    name = f"The past figure “{figure.what}” of {figure.year}"
    if figure.year > yardstick.on.year:
        yield Fault("pay", f"{name} is of a year that is still to come: correct it.")
    yield from lint_sources("pay", name, (figure.source,), yardstick.on)


def _lint_rows(table: PayTable) -> Iterator[Fault]:
    yield from _missing_occupations(dict.fromkeys(row.code for row in table.rows.values()), table)
    for area in dict.fromkeys(row.area for row in table.rows.values()):
        if area not in table.areas:
            yield Fault("pay", f"There are figures for the place “{area}”, which there is not: add it to areas.csv, or delete them.")


def _missing_occupations(codes: Iterable[str], table: PayTable) -> Iterator[Fault]:
    for code in codes:
        if code not in table.occupations:
            yield Fault("pay", f"There are figures for the occupation {code}, which there is not: add it to pay.toml, or delete them.")
