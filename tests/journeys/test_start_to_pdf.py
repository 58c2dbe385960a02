"""From the start page to the printed report, by the mouse and by the keyboard; the PDF says what the screen said."""

import re
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.domain.assessment import ResponseState
from assess.reports.wording import ENGLISH
from assess.ui.widgets.skill_card import SkillCard
from tests.support.ui import click, click_into, click_on, find, first, scroll_to, text, texts
from tests.support.window import RunningApp, running_app

pytestmark = pytest.mark.journey
KEY = Qt.Key
DIGITS = (KEY.Key_0, KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4)
NOTE = "Ask Ms. Chen about the order of draw"
REASON = "Our office sends all spirometry to the hospital"


def cards(app: RunningApp) -> list[SkillCard]:
    return [card for card in app.page.findChildren(SkillCard) if card.isVisibleTo(app.page)]


def flat(words: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", words)).replace("\u00ad", "")


def pdf_text(path: Path) -> str:
    return flat(" ".join(page.extract_text() for page in PdfReader(path).pages))


def assert_pdf_says_what_the_screen_said(app: RunningApp, pdf: Path, screen: list[str]) -> None:
    printed = pdf_text(pdf)
    readiness = app.session.store.readiness()
    assert flat(ENGLISH.status_sentence(readiness)) in printed
    for sentence in screen:
        assert flat(sentence) in printed, sentence
    assert readiness.gaps
    for gap in readiness.gaps:
        assert flat(gap.standing.skill.title) in printed
        assert flat(ENGLISH.gap_reason(gap)) in printed
    for response in app.session.store.assessment.responses.values():
        assert flat(response.note) in printed
        assert flat(response.reason) in printed


def read_results(app: RunningApp) -> list[str]:
    """What the results page says: status, index, and what stands in the way."""
    return [text(app.page, "status"), text(app.page, "indexSentence"), *(title.partition(". ")[2] for title in texts(app.page, "gapTitle"))]


def test_by_clicks(qtbot: QtBot, tmp_path: Path) -> None:
    with running_app(qtbot, tmp_path) as app:
        click(app.window, "newAssessment")
        name = find(app.page, QLineEdit, "name")
        click_into(name)
        app.type("Maria Lopez")
        click(app.page, "fullPath")
        click(app.window, "next")
        click_on(first(app.page, QAbstractButton, "notHeld"))
        click(app.window, "next")
        while flow.domain_of_step(app.session.wizard.step):
            rate_by_clicks(app)
            click(app.window, "next")
        answer_questions_by_clicks(app)
        click(app.window, "next")
        screen = read_results(app)
        click(app.window, "next")
        assert text(app.page, "pageTitle") == "Your plan"
        click(app.window, "next")
        pdf = tmp_path / "report.pdf"
        save_report(app, pdf)
        assert_pdf_says_what_the_screen_said(app, pdf, screen)
        states = {response.state for response in app.session.store.assessment.responses.values()}
        assert states == {ResponseState.RATED, ResponseState.NOT_SURE, ResponseState.NO_OPPORTUNITY, ResponseState.NOT_APPLICABLE}


def rate_by_clicks(app: RunningApp) -> None:
    for number, card in enumerate(cards(app)):
        scroll_to(app.page, card)
        if card.skill_id == "respiratory-testing":
            click(card, "notApplicable")
            app.type(REASON)
            click(card, "saveReason")
        elif number % 6 == 4:
            click(card, "notSure")
        elif number % 6 == 5:
            click(card, "noChance")
        else:
            click(card, f"level{1 + number % 4}")
        if card.skill_id == "phlebotomy-venipuncture":
            click(card, "noteButton")
            app.type(NOTE)
            click(card, "flag")


def answer_questions_by_clicks(app: RunningApp) -> None:
    click_on(first(app.page, QPushButton, "startCheck"))
    for _ in range(5):
        click(app.page, "option1")
        click(app.page, "checkAnswer")
        assert text(app.page, "verdict")
        assert text(app.page, "why")
        click(app.page, "nextQuestion")
    click(app.page, "endCheck")


def save_report(app: RunningApp, pdf: Path) -> None:
    app.actions.path = pdf
    save = find(app.page, QPushButton, "savePdf")
    app.qtbot.waitUntil(save.isEnabled, timeout=20000)
    click_on(save)
    app.qtbot.waitUntil(lambda: text(app.page, "exportDone").startswith("Saved"), timeout=10000)


def test_by_keys_only(qtbot: QtBot, tmp_path: Path) -> None:
    with running_app(qtbot, tmp_path) as app:
        assert app.focus.objectName() == "newAssessment"
        app.press(KEY.Key_Space)
        assert app.focus.objectName() == "name"
        app.type("Jose Alvarez")
        app.press(KEY.Key_Return)
        assert app.session.wizard.step == flow.CREDENTIALS
        assert app.focus.objectName() == "held"
        app.press(KEY.Key_Right, KEY.Key_Space)
        assert app.session.store.assessment.credentials["bls"].held is False
        app.press(KEY.Key_Return)
        while flow.domain_of_step(app.session.wizard.step):
            rate_by_keys(app)
        tab_to(app, "startCheck")
        app.press(KEY.Key_Space)
        for number in range(5):
            app.press(DIGITS[1 + number % 4], KEY.Key_Return)
            assert text(app.page, "verdict")
            app.press(KEY.Key_Return)
        tab_to(app, "endCheck")
        app.press(KEY.Key_Space)
        tab_to(app, "next")
        app.press(KEY.Key_Space)
        assert app.session.wizard.step == flow.RESULTS
        screen = read_results(app)
        app.press(KEY.Key_Return)
        assert app.session.wizard.step == flow.PLAN
        app.press(KEY.Key_Return)
        assert app.session.wizard.step == flow.EXPORT
        pdf = tmp_path / "report.pdf"
        app.actions.path = pdf
        qtbot.waitUntil(find(app.page, QPushButton, "savePdf").isEnabled, timeout=20000)
        tab_to(app, "savePdf")
        app.press(KEY.Key_Space)
        qtbot.waitUntil(lambda: text(app.page, "exportDone").startswith("Saved"), timeout=10000)
        assert_pdf_says_what_the_screen_said(app, pdf, screen)


def rate_by_keys(app: RunningApp) -> None:
    """Rates every card of the page, moving on by Enter; the last Enter leaves the page."""
    for number, card in enumerate(cards(app)):
        assert card.isAncestorOf(app.focus), card.skill_id
        if card.skill_id == "respiratory-testing":
            app.press(KEY.Key_X)
            app.type(REASON)
            app.press(KEY.Key_Return)
        elif number % 6 == 4:
            app.press(KEY.Key_N)
        elif number % 6 == 5:
            app.press(KEY.Key_C)
        else:
            app.press(DIGITS[1 + number % 4])
        if card.skill_id == "phlebotomy-venipuncture":
            tab_to(app, "noteButton")
            app.press(KEY.Key_Space)
            app.type(NOTE)
            app.press(KEY.Key_Tab)
        app.press(KEY.Key_Return, widget=card)


def tab_to(app: RunningApp, name: str) -> None:
    """Tabs until the keyboard is on the control; a person would give up after 60 stops."""
    for _ in range(60):
        if app.focus.objectName() == name:
            return
        app.press(KEY.Key_Tab)
    pytest.fail(f"{name} cannot be reached by Tab")
