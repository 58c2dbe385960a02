"""No question of the knowledge check and no right answer ever leaves the check page, whatever a learner prints, saves or hands in."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from assess.cli.arguments import COMMANDS
from assess.domain.assessment import Assessment, Check, CheckAnswer
from assess.domain.catalog import Catalog
from assess.domain.planning import make_plan
from assess.domain.prospects import Prospect, gather_prospects
from assess.domain.scoring import score_assessment
from assess.domain.skills import Question
from assess.reports.calendar_file import make_ics
from assess.reports.checklist import build_checklist
from assess.reports.content import ALL_SECTIONS, BLOCKS, build_report
from assess.reports.material import Material
from assess.reports.tables import make_plan_csv
from assess.reports.week_sheet import build_week_sheet
from assess.reports.wording import ENGLISH
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import parse_document
from assess.storage.library import shipped_library
from tests.support.commands import DAY, EXAMPLES, Commands

ON: Final = date.fromisoformat(DAY)
AT: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)
TELLING: Final = 40
"""A text this long stands nowhere else by chance; shorter ones ("Soap and water") may be a skill's own words."""
NAMES: Final = ("beginner", "nearly-ready", "strong-expired-cpr")
FROM_A_DOCUMENT: Final = {
    "score": ("--on", DAY),
    "plan": ("--on", DAY),
    "certifications": ("--on", DAY),
    "careers": ("--on", DAY),
    "jobkit": ("--on", DAY),
    "pay": ("-",),
}
WITHOUT_ONE: Final = ("roles", "skills")
MORE: Final = {"certifications": ("--all",), "plan": ("--why",), "skills": ("--codes",)}
"""What makes the text of a command longer."""
OTHER_PLANS: Final = (("--compare", "4,7"), ("--what-if", "ecg=4"), ("--replan",))
ELSEWHERE: Final = frozenset({"report", "checklist", "programmes", "case", "check", "schema", "example"})
"""Commands that write a file (their content is walked below), are about other files, or speak to an author of content."""


@pytest.fixture
def commands(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Commands:
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path / "state"))
    return Commands(capsys, monkeypatch)


@cache
def bank() -> Mapping[str, tuple[Question, ...]]:
    return dict(shipped_catalog().questions)


@cache
def secrets() -> tuple[str, ...]:
    """Every question, every telling right answer, and every reason."""
    found = {plain(text) for questions in bank().values() for question in questions for text in secret_texts(question)}
    return tuple(sorted(found))


def secret_texts(question: Question) -> Iterator[str]:
    yield question.prompt
    yield from (option.why for option in question.options if len(option.why) >= TELLING)
    if len(right := question.options[question.right].text) >= TELLING:
        yield right


def plain(text: str) -> str:
    return " ".join(text.split())


def told(text: str) -> list[str]:
    shown = plain(text)
    return [secret for secret in secrets() if secret in shown]


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_in(item)


def untouched(assessment: Assessment) -> Assessment:
    return assessment.model_copy(update={"checks": {}})


def answered_right(assessment: Assessment) -> Assessment:
    checks = {
        skill: Check(answers=tuple(CheckAnswer(item=question.id, choice=question.right, at=AT) for question in questions))
        for skill, questions in bank().items()
    }
    return assessment.model_copy(update={"checks": checks})


def answered_wrong(assessment: Assessment) -> Assessment:
    checks = {
        skill: Check(
            answers=tuple(
                CheckAnswer(item=question.id, choice=(question.right + 1) % len(question.options), at=AT) for question in questions
            )
        )
        for skill, questions in bank().items()
    }
    return assessment.model_copy(update={"checks": checks})


Way = Callable[[Assessment], Assessment]
PAIRS: Final[list[tuple[str, Way]]] = [
    *((name, way) for name in NAMES for way in (untouched, answered_right)),
    ("nearly-ready", answered_wrong),
]
CASES: Final = [pytest.param(name, way, id=f"{name}-{way.__name__}") for name, way in PAIRS]


def example(name: str) -> Assessment:
    path = EXAMPLES / f"{name}.assess.json"
    return parse_document(path.read_bytes(), path)


def papers(assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    """Everything that can be printed or saved about an assessment."""
    readiness = score_assessment(assessment, catalog.profile(assessment.role), catalog, ON)
    plan = make_plan(assessment, readiness, catalog, ON)
    prospects = gather_prospects(assessment, readiness, catalog, shipped_library(), frozenset(Prospect))
    content = build_report(assessment, readiness, plan, catalog, ALL_SECTIONS, prospects=prospects)
    assert {section.id for section in content.sections} == set(BLOCKS)
    yield from texts_in(content.as_json())
    yield from texts_in(build_checklist(readiness.role, catalog).as_json())
    material = Material(assessment, readiness, plan, catalog, ENGLISH, prospects)
    for week in plan.weeks:
        yield from texts_in(build_week_sheet(material, week.starts).as_json())
    yield make_plan_csv(plan, catalog).decode()
    yield make_ics(plan, assessment, catalog, AT).decode().replace("\r\n ", "")


def test_the_bank_has_secrets_to_keep() -> None:
    assert len(secrets()) > 500
    assert told(f"Note: {secrets()[0]}  (1)") == [secrets()[0]]


@pytest.mark.parametrize(("name", "way"), CASES)
def test_nothing_on_paper_tells_a_question_or_an_answer(name: str, way: Way) -> None:
    assert told("\n".join(papers(way(example(name)), shipped_catalog()))) == []


@pytest.mark.parametrize(("name", "way"), CASES)
def test_no_command_tells_a_question_or_an_answer(commands: Commands, name: str, way: Way) -> None:
    given = json.dumps(way(example(name)).model_dump(mode="json")).encode()
    said = []
    for command, options in FROM_A_DOCUMENT.items():
        for form in (MORE.get(command, ()), ("--json",)):
            outcome = commands.run(command, *options, *form, given=given)
            assert (outcome.code, outcome.err) == (0, "")
            said.append(outcome.out)
    assert told("\n".join(said)) == []


@pytest.mark.parametrize("options", OTHER_PLANS, ids=lambda options: options[0])
def test_no_other_plan_tells_a_question_or_an_answer(commands: Commands, options: tuple[str, ...]) -> None:
    given = json.dumps(answered_wrong(example("nearly-ready")).model_dump(mode="json")).encode()
    outcomes = [commands.run("plan", "--on", DAY, *options, *form, given=given) for form in ((), ("--json",))]
    assert [outcome.code for outcome in outcomes] == [0, 0]
    assert told("\n".join(outcome.out for outcome in outcomes)) == []


def test_no_exported_framework_tells_a_question_or_an_answer(commands: Commands, tmp_path: Path) -> None:
    assert commands.run("case", "export", tmp_path / "skills.json").code == 0
    assert told("\n".join(texts_in(json.loads((tmp_path / "skills.json").read_bytes())))) == []


@pytest.mark.parametrize("command", WITHOUT_ONE)
def test_no_list_tells_a_question_or_an_answer(commands: Commands, command: str) -> None:
    assert told(commands.run(command, *MORE.get(command, ())).out + commands.run(command, "--json").out) == []


def test_no_command_is_forgotten_here() -> None:
    assert set(COMMANDS) == {*FROM_A_DOCUMENT, *WITHOUT_ONE, *ELSEWHERE}
