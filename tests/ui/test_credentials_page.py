"""The credentials: held or not, dates that make sense, what they mean on the target date."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.credentials import CredentialRecord
from assess.ui.store import AssessmentStore
from assess.ui.wizard.credential_card import CredentialCard
from assess.ui.wizard.credentials_page import CredentialsPage
from tests.support.builders import EXAMPLE_ROLE, example_catalog, expect, make_assessment, make_role
from tests.support.ui import (
    activate,
    click,
    find,
    hit,
    is_shown,
    keyboard,
    make_store,
    page_numbers,
    show_page,
    text,
    turn_wheel,
    type_words,
)

KEY = Qt.Key


def open_page(qtbot: QtBot, store: AssessmentStore) -> CredentialsPage:
    return show_page(qtbot, CredentialsPage(store, page_numbers(store.catalog)))


def store_with(record: CredentialRecord | None = None, *, read_only: bool = False) -> AssessmentStore:
    """The target date of it is 1 June 2026, and today is 2 March 2026."""
    return make_store(make_assessment(credentials={"bls": record} if record else {}), read_only=read_only)


def card(page: QWidget, credential: str = "bls") -> CredentialCard:
    return next(card for card in page.findChildren(CredentialCard) if card.property("credential") == credential)


def shown(page: QWidget) -> list[str]:
    """The cards in sight, from top to bottom."""
    return [card.accessibleName() for card in page.findChildren(CredentialCard) if card.isVisible()]


def standing(page: QWidget) -> str:
    return text(card(page), "cardStanding")


def record(store: AssessmentStore) -> CredentialRecord:
    return store.assessment.credentials["bls"]


def set_day(page: QWidget, name: str, day: date) -> None:
    find(card(page), QDateEdit, name).setDate(QDate(day))


def test_without_an_answer_no_dates_are_asked(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    assert standing(page) == "Not answered yet."
    assert not is_shown(card(page), "issued")
    assert not is_shown(card(page), "clear")


def test_what_the_role_needs_stands_first_and_has_the_keyboard(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    assert shown(page) == ["CPR card"]
    assert card(page).isAncestorOf(keyboard(page))


def test_the_others_are_folded_away_until_one_is_answered(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    others = find(page, QAbstractButton, "otherCredentials")
    assert others.accessibleName() == "Others you may hold (1)"
    click(page, "otherCredentials")
    assert shown(page) == ["CPR card", "Diploma"]
    answered = make_store(make_assessment(credentials={"diploma": CredentialRecord(held=False)}))
    assert shown(open_page(qtbot, answered)) == ["CPR card", "Diploma"]


def test_a_role_that_needs_no_card_begins_at_the_others(qtbot: QtBot) -> None:
    roles = (make_role("assistant", [expect("ehr", 2, 3)]), EXAMPLE_ROLE.model_copy(update={"id": "other"}))
    store = make_store(make_assessment(), example_catalog(*roles))
    page = open_page(qtbot, store)
    assert shown(page) == []
    assert keyboard(page).objectName() == "otherCredentials"
    store.set_role("other")
    assert shown(page) == ["CPR card"]


def test_a_screen_reader_hears_of_which_card_a_date_is(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1))))
    fields = [*card(page).findChildren(QDateEdit), *card(page).findChildren(QLineEdit, "seenBy")]
    assert [field.accessibleName() for field in fields] == ["CPR card: Issued on", "CPR card: Expires on", "CPR card: Seen by"]


def test_held_asks_for_the_date_on_the_card(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(card(page), "held")
    assert record(store).held
    assert standing(page) == "Give the date on the card: without it nobody can tell whether it is valid."


def test_what_never_lapses_needs_no_date(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    click(page, "otherCredentials")
    click(card(page, "diploma"), "held")
    assert text(card(page, "diploma"), "cardStanding") == ""


def test_not_held_is_an_answer_too(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(card(page), "notHeld")
    assert not record(store).held
    assert standing(page) == "Not held."
    assert not is_shown(card(page), "issued")


def test_an_answer_can_be_cleared(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(held=False))
    page = open_page(qtbot, store)
    click(card(page), "clear")
    assert not store.assessment.credentials
    assert not any(find(card(page), QAbstractButton, name).isChecked() for name in ("held", "notHeld"))


def test_after_clearing_the_keyboard_is_back_on_the_choice(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with(CredentialRecord(held=False)))
    activate(qtbot, page)
    click(card(page), "clear")
    assert keyboard(page).accessibleName() == "CPR card: I hold it"


def test_the_page_opens_on_the_answer_so_that_the_space_bar_changes_nothing(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(held=False))
    page = open_page(qtbot, store)
    activate(qtbot, page)
    page.take_focus()
    hit(page, KEY.Key_Space)
    assert store.assessment.credentials["bls"] == CredentialRecord(held=False)


def test_the_keyboard_answers(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    activate(qtbot, page)
    hit(page, KEY.Key_Right, KEY.Key_Space)
    assert not record(store).held


def test_expiry_follows_the_date_of_issue(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(card(page), "held")
    click(card(page), "issuedKnown")
    assert (record(store).issued, record(store).expires) == (date(2026, 3, 2), date(2028, 3, 2))
    set_day(page, "issued", date(2025, 9, 1))
    assert record(store).expires == date(2027, 9, 1)
    assert find(card(page), QDateEdit, "expires").date() == QDate(2027, 9, 1)


def test_another_expiry_stays_when_the_date_of_issue_changes(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2026, 9, 1)))
    page = open_page(qtbot, store)
    set_day(page, "issued", date(2025, 8, 1))
    assert record(store).expires == date(2026, 9, 1)


def test_the_last_day_of_the_calendar_is_no_problem(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(card(page), "held")
    click(card(page), "issuedKnown")
    set_day(page, "issued", date(2199, 6, 1))
    assert record(store).expires == date(2199, 12, 31)


def test_expiring_before_it_was_issued_is_refused(qtbot: QtBot) -> None:
    before = CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1))
    store = store_with(before)
    page = open_page(qtbot, store)
    set_day(page, "expires", date(2025, 8, 31))
    assert record(store) == before
    assert standing(page) == "It cannot expire before it was issued, so the date was left as it was."
    assert find(card(page), QDateEdit, "expires").date() == QDate(2027, 9, 1)


def test_a_date_can_be_left_open_again(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1)))
    page = open_page(qtbot, store)
    click(card(page), "expiresKnown")
    assert record(store).expires is None
    assert not find(card(page), QDateEdit, "expires").isEnabled()


@pytest.mark.parametrize(
    ("expires", "words"),
    [
        (date(2026, 3, 1), "✕ Expired on {}."),
        (date(2026, 5, 31), "✕ Valid today, but it expires on {}, before your target date."),
        (date(2026, 6, 1), "✓ Valid until {}."),
    ],
)
def test_the_target_date_decides(qtbot: QtBot, expires: date, words: str) -> None:
    page = open_page(qtbot, store_with(CredentialRecord(expires=expires)))
    before, after = words.split("{}")
    assert standing(page).startswith(before)
    assert standing(page).endswith(after)
    assert str(expires.year) in standing(page)


def test_who_has_seen_the_card(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1)))
    page = open_page(qtbot, store)
    find(card(page), QLineEdit, "seenBy").setFocus()
    type_words(page, "R. Alvarez")
    assert record(store).seen_by == "R. Alvarez"
    assert record(store).expires == date(2027, 9, 1)


def test_not_held_after_all_keeps_the_dates_for_later(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1)))
    page = open_page(qtbot, store)
    click(card(page), "notHeld")
    click(card(page), "held")
    assert record(store).expires == date(2027, 9, 1)


def test_the_wheel_changes_no_date(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1)))
    page = open_page(qtbot, store)
    turn_wheel(find(card(page), QDateEdit, "expires"))
    assert record(store).expires == date(2027, 9, 1)


def test_reading_only_changes_nothing(qtbot: QtBot) -> None:
    store = store_with(CredentialRecord(held=False), read_only=True)
    page = open_page(qtbot, store)
    assert [button.objectName() for button in page.findChildren(QAbstractButton) if button.isEnabled()] == ["otherCredentials"]
    click(card(page), "held")
    assert not record(store).held
