"""A page of skills as a person meets it: its cards, what is marked there, what is stored."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Response, ResponseState
from assess.ui.store import AssessmentStore
from assess.ui.widgets.skill_card import SkillCard
from assess.ui.wizard.skills_page import SkillsPage
from tests.support.builders import make_assessment
from tests.support.ui import keyboard, make_store, page_numbers, show_page

KEY = Qt.Key
DIGITS = (KEY.Key_0, KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4)
STATES = ResponseState


def open_page(qtbot: QtBot, store: AssessmentStore, domain: int = 2) -> SkillsPage:
    page = SkillsPage(store, store.catalog.domains[domain], page_numbers(store.catalog))
    return show_page(qtbot, page)


def empty_store() -> AssessmentStore:
    return make_store(make_assessment())


def card(page: QWidget, skill: str) -> SkillCard:
    return next(card for card in page.findChildren(SkillCard) if card.isVisible() and card.skill_id == skill)


def card_with_keyboard(page: QWidget) -> str:
    return next(card.skill_id for card in page.findChildren(SkillCard) if card.isAncestorOf(keyboard(page)))


def chosen(page: QWidget, skill: str) -> list[str]:
    """What is marked as the answer, as a person sees it."""
    every = card(page, skill).findChildren(QAbstractButton)
    return [button.objectName() for button in every if button.isChecked() and button.isVisible() and button.objectName() != "noteButton"]


def response(store: AssessmentStore, skill: str) -> Response:
    return store.assessment.response(skill)


def point_at(widget: QWidget) -> None:
    middle = widget.rect().center().toPointF()
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, widget.mapToGlobal(middle)))
