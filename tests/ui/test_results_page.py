"""Results: what a person reads there, and what they can try."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Assessment, ChecklistPath, Response
from assess.domain.credentials import CredentialRecord
from assess.ui.results.results_page import ResultsPage
from assess.ui.store import AssessmentStore
from assess.ui.widgets.bars import BulletBar
from tests.support.builders import (
    EXAMPLE_ROLE,
    NO_OPPORTUNITY,
    NOT_SURE,
    example_assessment,
    example_catalog,
    expect,
    make_assessment,
    make_catalog,
    make_role,
    make_skill,
    not_applicable,
    rated,
)
from tests.support.ui import (
    click,
    click_on,
    find,
    is_shown,
    keyboard,
    make_store,
    page_numbers,
    pick,
    press,
    show_page,
    text,
    texts,
    turn_wheel,
)

VALID_CARD = {"bls": CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1))}


def open_page(qtbot: QtBot, store: AssessmentStore, width: int = 920) -> ResultsPage:
    return show_page(qtbot, ResultsPage(store, page_numbers(store.catalog)), width)


def cells(page: QWidget, name: str) -> list[list[str]]:
    table = find(page, QTableWidget, name)
    found = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() if item else "" for item in row] for row in found]


def many_gaps(count: int) -> AssessmentStore:
    names = [f"skill-{number:02}" for number in range(count)]
    role = make_role("assistant", [expect(name, 1, 3) for name in names])
    catalog = make_catalog({"clinical": [make_skill(name) for name in names]}, (role,))
    return make_store(make_assessment({name: rated(1) for name in names}), catalog)


def test_status_reasons_and_index_come_first(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert text(page, "status") == "Not ready yet: 2 must-haves are below target"
    assert texts(page, "mustHaveReason") == [
        "Your check supports level 2, the role needs 3.",
        "An instructor observed level 2, the role needs 3.",
    ]
    assert text(page, "index") == "76"
    assert "range 76 to 85" in text(page, "indexSentence")
    assert "Verified so far: 58." in text(page, "indexSentence")


def test_the_bar_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert find(page, BulletBar, "indexBar").accessibleName() == text(page, "indexSentence")


def test_why_this_number_adds_up_to_the_index(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    click(page, "whyIndex")
    rows = cells(page, "terms")
    assert [row[0] for row in rows] == ["Hipaa", "Phlebotomy", "Ehr", "Cpr", "Billing", "Sum"]
    shares = [float(row[-1]) for row in rows]
    assert sum(shares[:-1]) == pytest.approx(shares[-1], abs=0.05)
    assert text(page, "sumSentence").endswith("rounded to 76.")


def test_the_explanation_follows_the_answers(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    click(page, "whyIndex")
    store.rate("billing", 2)
    assert cells(page, "terms")[4][3] == "2"
    assert text(page, "index") == "85"


def test_gaps_stand_in_order_with_level_target_and_must_have(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert texts(page, "gapTitle") == ["1. Phlebotomy", "2. Hipaa"]
    assert texts(page, "gapLevels") == ["2 → 3", "2 → 3"]
    assert all("must-have" in reason for reason in texts(page, "gapReason"))


def test_why_this_order_shows_the_arithmetic_of_each_gap(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert not is_shown(page, "gapArithmetic")
    click(page, "whyOrder")
    assert texts(page, "gapArithmetic") == ["Priority 3 × 1/3 × 2 = 2", "Priority 2 × 1/3 × 2 = 1.33"]


def test_five_gaps_are_shown_until_all_are_asked_for(qtbot: QtBot) -> None:
    page = open_page(qtbot, many_gaps(7))
    assert len(texts(page, "gapTitle")) == 5
    click(page, "allGaps")
    assert len(texts(page, "gapTitle")) == 7
    click(page, "allGaps")
    assert len(texts(page, "gapTitle")) == 5


@pytest.mark.parametrize(("count", "offered"), [(5, False), (6, True)])
def test_more_gaps_are_offered_only_if_there_are_more(qtbot: QtBot, count: int, offered: bool) -> None:  # noqa: FBT001
    assert is_shown(open_page(qtbot, many_gaps(count)), "allGaps") is offered


def test_what_if_begins_with_the_largest_gap_at_its_target(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert text(page, "whatIf") == "Phlebotomy at level 3: index 85."
    assert text(page, "whatIfStatus") == "Not ready yet: 1 must-have is below target."
    assert text(page, "whatIfFinish") == "Everything would be done by 9 March."


def test_what_if_takes_several_skills_and_changes_no_answer(qtbot: QtBot) -> None:
    store = make_store()
    before = store.assessment
    page = open_page(qtbot, store)
    click(page, "whatIfAdd")
    assert text(page, "whatIf") == "Phlebotomy at level 3 and Hipaa at level 3: index 91."
    assert text(page, "whatIfStatus").startswith("Ready by your own ratings")
    assert text(page, "whatIfFinish") == "Nothing would be left to do."
    assert store.assessment == before


def test_what_if_lets_the_person_pick_skill_and_level(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    pick(find(page, QComboBox, "whatIfSkill"), "Billing")
    assert text(page, "whatIf") == "Billing at level 2: index 85."
    pick(find(page, QComboBox, "whatIfLevel"), "1  Explains")
    assert text(page, "whatIf") == "Billing at level 1: index 80."


def test_what_if_knows_a_card_from_a_level(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    pick(find(page, QComboBox, "whatIfSkill"), "Cpr")
    pick(find(page, QComboBox, "whatIfLevel"), "no valid card")
    assert text(page, "whatIf").startswith("Cpr without a valid card: index 48.")


def test_what_if_by_keyboard_goes_on_with_the_skill_that_was_added(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    while is_shown(page, "whatIfAdd"):
        press(find(page, QPushButton, "whatIfAdd"), Qt.Key.Key_Space)
        boxes = [box for box in page.findChildren(QComboBox, "whatIfSkill") if box.isVisible()]
        assert keyboard(page) is boxes[-1]
    levels = [box.accessibleName() for box in page.findChildren(QComboBox, "whatIfLevel") if box.isVisible()]
    assert levels[0] == "Level to imagine for Phlebotomy"
    assert len(set(levels)) == len(levels) > 3
    removes = {button.accessibleName() for button in page.findChildren(QPushButton, "whatIfRemove") if button.isVisible()}
    assert len(removes) == len(levels)


def test_what_if_drops_a_skill_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    click(page, "whatIfAdd")
    click_on(page.findChildren(QPushButton, "whatIfRemove")[0])
    assert text(page, "whatIf") == "Hipaa at level 3: index 82."
    assert not is_shown(page, "whatIfRemove")


def test_the_wheel_scrolls_past_the_lists_without_changing_them(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    box = find(page, QComboBox, "whatIfLevel")
    before = box.currentText()
    turn_wheel(box)
    assert box.currentText() == before


def test_other_roles_show_status_and_index_or_too_few_answers(qtbot: QtBot) -> None:
    near = make_role("aide", [expect("phlebotomy", 3, 2), expect("ehr", 2, 3)])
    far = make_role("coder", [expect("billing", 3, 3), expect("ehr", 1, 3)])
    page = open_page(qtbot, make_store(catalog=example_catalog(EXAMPLE_ROLE, far, near)))
    assert cells(page, "otherRoles") == [
        ["Aide", "Ready by your own ratings", "100", "2 of 2"],
        ["Coder", "Not enough answers", "–", "1 of 2"],
    ]


def test_a_link_leads_to_what_is_unanswered(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    with qtbot.waitSignal(page.step_wanted) as wanted:
        click(page, "go-domain:administrative")
    assert wanted.args == ["domain:administrative"]


def test_nothing_answered_shows_the_way_and_no_figures(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment()))
    assert text(page, "missingHeading") == "Nothing is rated yet"
    assert text(page, "ratingsNeeded") == "An index takes ratings for half of the weight: rate at least 2 more skills."
    for name in ("status", "index", "gapTitle", "whatIf", "otherRoles"):
        assert not is_shown(page, name)
    with qtbot.waitSignal(page.step_wanted) as wanted:
        click(page, "go-credentials")
    assert wanted.args == ["credentials"]


def test_too_few_answers_show_no_index_but_what_is_known(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment({"phlebotomy": rated(2)})))
    assert text(page, "missingHeading") == "Not enough answers yet"
    assert text(page, "ratingsNeeded") == "An index takes ratings for half of the weight: rate at least 1 more skill."
    assert not is_shown(page, "index")
    assert not is_shown(page, "whatIf")
    assert text(page, "indexSentence").startswith("Not enough answers for an index yet")
    assert texts(page, "gapTitle") == ["1. Phlebotomy"]


def test_everything_met_says_so(qtbot: QtBot) -> None:
    answers = {skill: rated(3) for skill in ("hipaa", "phlebotomy", "ehr", "billing")}
    page = open_page(qtbot, make_store(make_assessment(answers, credentials=VALID_CARD)))
    assert text(page, "status").startswith("Ready by your own ratings")
    assert text(page, "index") == "100"
    assert text(page, "noGaps") == "No rated skill is below its target."
    assert not is_shown(page, "missingHeading")


@pytest.mark.parametrize(
    ("answer", "levels"),
    [(NOT_SURE, "not sure → 3"), (NO_OPPORTUNITY, "no chance yet → 3"), (rated(0), "0 → 3")],
)
def test_a_gap_says_how_it_was_answered(qtbot: QtBot, answer: Response, levels: str) -> None:
    responses = {**example_assessment().responses, "ehr": answer}
    page = open_page(qtbot, make_store(make_assessment(responses, credentials=VALID_CARD)))
    assert levels in texts(page, "gapLevels")


def test_must_haves_without_a_rating_are_named(qtbot: QtBot) -> None:
    answers = {"ehr": rated(3), "billing": rated(2), "phlebotomy": rated(3)}
    page = open_page(qtbot, make_store(make_assessment(answers)))
    assert text(page, "status") == "Not complete yet: 2 must-haves are not rated"
    assert text(page, "unratedMustHaves") == "Must-haves without a rating: Hipaa and Cpr."


def test_cautions_are_said(qtbot: QtBot) -> None:
    answers: dict[str, Response] = {"hipaa": rated(3), "phlebotomy": rated(3), "ehr": not_applicable(), "billing": not_applicable()}
    page = open_page(qtbot, make_store(make_assessment(answers, credentials=VALID_CARD)))
    assert text(page, "cautions").startswith("More than a fifth")


def test_nothing_that_applies_is_said(qtbot: QtBot) -> None:
    catalog = example_catalog(make_role("assistant", [expect("ehr", 2, 3), expect("billing", 1, 2)]))
    page = open_page(qtbot, make_store(make_assessment({"ehr": not_applicable(), "billing": not_applicable()}), catalog))
    assert text(page, "status") == "Nothing to score: no skill of this role applies"
    assert text(page, "indexSentence") == "There is no index: no skill of this role applies."
    for name in ("index", "whatIf", "missingHeading", "gapTitle"):
        assert not is_shown(page, name)


def test_a_learners_words_are_never_markup(qtbot: QtBot) -> None:
    role = EXAMPLE_ROLE.model_copy(update={"title": "<b>Assistant</b>"})
    page = open_page(qtbot, make_store(catalog=example_catalog(role)))
    assert "<b>Assistant</b>" in text(page, "against")
    assert find(page, QLabel, "against").textFormat() is Qt.TextFormat.PlainText


def test_the_quick_path_says_what_it_leaves_out(qtbot: QtBot) -> None:
    quick: Assessment = make_assessment({"hipaa": rated(3)}, path=ChecklistPath.QUICK)
    store = make_store(quick)
    page = open_page(qtbot, store)
    assert text(page, "quickPathNote") == "The quick path leaves out 2 skills of the role."
    click(page, "askFull")
    assert store.assessment.path is ChecklistPath.FULL
    assert not is_shown(page, "quickPathNote")
    assert is_shown(page, "go-domain:administrative")


def test_a_narrow_window_cuts_nothing_off(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), width=560)
    for name in ("status", "indexSentence", "gapTitle", "whatIf"):
        for label in page.findChildren(QWidget, name):
            assert label.mapTo(page, label.rect().bottomRight()).x() <= page.width()
