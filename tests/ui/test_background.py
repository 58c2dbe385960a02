"""Your background, on the credentials page: optional, saved at once, and named for whoever does not see it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QDoubleSpinBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.background import Accreditation, Background, Occupation, Practice, Training, Work
from assess.storage.documents import document_bytes, parse_document
from assess.ui.store import AssessmentStore
from assess.ui.wizard.credentials_page import CredentialsPage
from tests.support.builders import NOW, make_assessment
from tests.support.ui import (
    click,
    find,
    hit,
    is_shown,
    keyboard,
    make_store,
    page_numbers,
    pick,
    show_page,
    text,
    turn_wheel,
    type_number,
    type_words,
)

KEY = Qt.Key
STUDIES = Training(school="Lakeview College", accreditation=Accreditation.CAAHEP, completed=date(2026, 5, 20), hours=900)
DRAWS = Training(occupation=Occupation.PHLEBOTOMY, school="City Hospital")
JOB = Work(employer="Riverside", since=date(2024, 6, 3), until=date(2025, 6, 3), hours_per_week=20)
FULL = Background(diploma=True, training=(STUDIES, DRAWS), work=(JOB,), practice=Practice(venipunctures=40), place="Portland OR")


def open_page(qtbot: QtBot, background: Background | None = None, *, read_only: bool = False) -> tuple[CredentialsPage, AssessmentStore]:
    store = make_store(make_assessment().with_background(background or Background(), NOW), read_only=read_only)
    return show_page(qtbot, CredentialsPage(store, page_numbers(store.catalog))), store


def write(page: QWidget, name: str, words: str) -> None:
    """Replaces what stands in a line."""
    field = find(page, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    if words:
        type_words(page, words)
    else:
        hit(page, KEY.Key_Backspace)


def kept(store: AssessmentStore) -> Background:
    """The background as it would be read from the file again."""
    reread = parse_document(document_bytes(store.assessment), Path("ana.assess.json"))
    assert reread.background == store.assessment.background
    return reread.background


def test_it_says_what_it_is_for(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    assert text(page, "backgroundPurpose") == "Optional. It tells which certifications you could sit; it does not change your score."
    assert kept(store) == Background()


def test_the_diploma_is_answered_and_taken_back(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    answers = []
    for name in ("diplomaYes", "diplomaNo", "diplomaClear"):
        click(page, name)
        answers.append(kept(store).diploma)
    assert answers == [True, False, None]
    assert not is_shown(page, "diplomaClear")
    assert keyboard(page).objectName() == "diplomaYes"


def test_a_program_is_added_and_filled_in(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    click(page, "program-add")
    assert keyboard(page).objectName() == "program1-occupation"
    pick(find(page, QComboBox, "program1-occupation"), "Phlebotomy")
    write(page, "program1-school", "Lakeview College")
    pick(find(page, QComboBox, "program1-accreditation"), "ABHES")
    click(page, "program1-completedKnown")
    find(page, QDateEdit, "program1-completed").setDate(QDate(2026, 5, 20))
    write(page, "program1-hours", "620.5")
    write(page, "program1-externship", "160")
    click(page, "program1-military")
    assert kept(store).training == (
        Training(
            occupation=Occupation.PHLEBOTOMY,
            school="Lakeview College",
            accreditation=Accreditation.ABHES,
            completed=date(2026, 5, 20),
            hours=620.5,
            externship_hours=160,
            military=True,
        ),
    )


def test_a_job_is_added_and_filled_in(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    click(page, "job-add")
    pick(find(page, QComboBox, "job1-occupation"), "Medical office work")
    write(page, "job1-employer", "Riverside")
    find(page, QDateEdit, "job1-since").setDate(QDate(2024, 6, 3))
    click(page, "job1-untilKnown")
    find(page, QDateEdit, "job1-until").setDate(QDate(2025, 6, 3))
    type_number(find(page, QDoubleSpinBox, "job1-hours"), "20")
    assert kept(store).work == (JOB.model_copy(update={"occupation": Occupation.MEDICAL_OFFICE}),)


def test_what_is_in_the_document_is_shown(qtbot: QtBot) -> None:
    page, store = open_page(qtbot, FULL)
    lines = {field.objectName(): field.text() for field in page.findChildren(QLineEdit) if field.objectName() and field.text()}
    assert lines["program1-school"] == "Lakeview College"
    assert lines["program1-hours"] == "900"
    assert lines["program2-school"] == "City Hospital"
    assert lines["job1-employer"] == "Riverside"
    assert lines["practice-venipunctures"] == "40"
    assert lines["backgroundPlace"] == "Portland OR"
    assert find(page, QComboBox, "program1-accreditation").currentText() == "CAAHEP"
    assert find(page, QDateEdit, "job1-since").date() == QDate(2024, 6, 3)
    assert kept(store) == FULL


@pytest.mark.parametrize(("name", "day"), [("job1-until", date(2024, 6, 2)), ("job1-since", date(2025, 6, 4))])
def test_a_job_cannot_end_before_it_began(qtbot: QtBot, name: str, day: date) -> None:
    page, store = open_page(qtbot, FULL)
    find(page, QDateEdit, name).setDate(QDate(day))
    assert text(page, "job1-problem") == "A job cannot end before it began, so the date was left as it was."
    assert kept(store).work == (JOB,)
    assert find(page, QDateEdit, "job1-until").date() == QDate(2025, 6, 3)
    write(page, "job1-employer", "Lakeside")
    assert not is_shown(page, "job1-problem")


@pytest.mark.parametrize(
    ("name", "typed", "shown", "problem"),
    [
        ("program1-hours", "90000", "9000", "program1-problem"),
        ("practice-venipunctures", "1000000", "100000", "practice-problem"),
    ],
)
def test_a_number_that_is_too_large_is_said_and_left_out(qtbot: QtBot, name: str, typed: str, shown: str, problem: str) -> None:
    page, store = open_page(qtbot, FULL)
    write(page, name, typed)
    assert text(page, problem).endswith("left as it was." if name.startswith("practice") else "left as they were.")
    assert find(page, QLineEdit, name).text() == shown
    assert float(shown) in {kept(store).training[0].hours, kept(store).practice.venipunctures}


def test_a_number_is_nothing_else_and_may_be_left_open_again(qtbot: QtBot) -> None:
    page, store = open_page(qtbot, FULL)
    write(page, "practice-venipunctures", "-x3 5")
    assert kept(store).practice.venipunctures == 35
    write(page, "practice-venipunctures", "")
    assert kept(store).practice.venipunctures is None
    write(page, "program1-hours", "12,5")
    assert kept(store).training[0].hours == 12.5
    assert find(page, QLineEdit, "program1-hours").text() == "12,5"
    write(page, "program1-hours", "")
    assert kept(store).training[0].hours is None


def test_a_program_is_removed_and_brought_back_where_it_was(qtbot: QtBot) -> None:
    page, store = open_page(qtbot, FULL)
    click(page, "program1-remove")
    assert kept(store).training == (DRAWS,)
    assert find(page, QLineEdit, "program1-school").text() == "City Hospital"
    assert text(page, "program-gone") == "Program 1 was removed."
    assert keyboard(page).objectName() == "program-back"
    click(page, "program-back")
    assert kept(store) == FULL
    assert keyboard(page).objectName() == "program1-occupation"
    assert not is_shown(page, "program-back")


def test_the_only_job_is_removed_and_brought_back(qtbot: QtBot) -> None:
    page, store = open_page(qtbot, FULL)
    click(page, "job1-remove")
    assert kept(store).work == ()
    assert not is_shown(page, "job1-employer")
    click(page, "job-back")
    assert kept(store) == FULL


def test_undo_of_an_answer_leaves_the_background_alone(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    store.rate("ehr", 2)
    click(page, "program-add")
    write(page, "program1-school", "Lakeview College")
    store.undo()
    assert [entry.school for entry in kept(store).training] == ["Lakeview College"]


def test_correcting_a_word_in_the_middle_keeps_the_place(qtbot: QtBot) -> None:
    page, store = open_page(qtbot)
    write(page, "backgroundPlace", "Potland")
    for _ in range(len("tland")):
        hit(page, KEY.Key_Left)
    type_words(page, "r")
    assert kept(store).place == "Portland"


@pytest.mark.parametrize("name", ["program1-occupation", "job1-since", "job1-hours"])
def test_the_wheel_changes_nothing(qtbot: QtBot, name: str) -> None:
    page, store = open_page(qtbot, FULL)
    turn_wheel(find(page, QWidget, name))
    assert kept(store) == FULL


def test_reading_only_changes_nothing(qtbot: QtBot) -> None:
    page, store = open_page(qtbot, FULL, read_only=True)
    names = ("program1-remove", "program-add", "job-add", "diplomaNo")
    assert [name for name in names if find(page, QAbstractButton, name).isEnabled()] == []
    assert not find(page, QLineEdit, "backgroundPlace").isEnabled()
    click(page, "program1-remove")
    assert kept(store) == FULL
