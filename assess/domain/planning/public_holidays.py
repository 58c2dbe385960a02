"""Public holidays, by the library `holidays`, which is loaded only when somebody asks for them."""

from calendar import isleap
from datetime import date
from functools import cache
from typing import Final

LAST_KNOWN: Final = 2099
YEARS_OF_EVERY_KIND: Final = 28


@cache
def us_holidays(year: int) -> frozenset[int]:
    """The ordinals of the US federal holidays of a year, and of the weekdays on which they are observed.

    The library ends with the century; later years have the holidays of one that begins on the same weekday and is as long.
    """
    from holidays import country_holidays  # noqa: PLC0415 - takes a tenth of a second, and few plans need it

    known = year if year <= LAST_KNOWN else _find_alike(year)
    days = country_holidays("US", years=known, observed=True)
    shift = date(year, 1, 1).toordinal() - date(known, 1, 1).toordinal()
    return frozenset(day.toordinal() + shift for day in days)


def _find_alike(year: int) -> int:
    kind = (date(year, 1, 1).weekday(), isleap(year))
    years = range(LAST_KNOWN, LAST_KNOWN - YEARS_OF_EVERY_KIND, -1)
    return next(known for known in years if (date(known, 1, 1).weekday(), isleap(known)) == kind)
