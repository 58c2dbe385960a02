"""When a card lapses, by its kind and the day it was issued."""

from datetime import date

import pytest

from assess.domain.credentials import lapse_date
from tests.support.builders import CPR_CARD, NEVER_LAPSES


@pytest.mark.parametrize(
    ("months", "issued", "lapses"),
    [
        (24, date(2026, 3, 2), date(2028, 3, 2)),
        (24, date(2024, 12, 31), date(2026, 12, 31)),
        (12, date(2024, 2, 29), date(2025, 2, 28)),
        (6, date(2026, 8, 31), date(2027, 2, 28)),
        (1, date(2026, 12, 30), date(2027, 1, 30)),
    ],
)
def test_a_card_lapses_on_the_same_day_of_the_month_or_its_last(months: int, issued: date, lapses: date) -> None:
    assert lapse_date(CPR_CARD.model_copy(update={"valid_months": months}), issued) == lapses


def test_a_card_that_does_not_lapse_has_no_such_day() -> None:
    assert lapse_date(NEVER_LAPSES, date(2026, 3, 2)) is None
