"""Public holidays, by the library `holidays`, which is loaded only when somebody asks for them."""

from functools import cache


@cache
def us_holidays(year: int) -> frozenset[int]:
    """The ordinals of the US federal holidays of a year, and of the weekdays on which they are observed; none after 2100."""
    from holidays import country_holidays  # noqa: PLC0415 - takes a tenth of a second, and few plans need it

    return frozenset(day.toordinal() for day in country_holidays("US", years=year, observed=True))
