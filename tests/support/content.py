"""Content without faults, to put faults into: a small catalogue with questions and details, and a library beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from assess.domain.careers import CareerKind, CareerStep
from assess.domain.catalog import Catalog
from assess.domain.certifications import Certification, CertificationFact, FactKind, NeedsCredential, Route
from assess.domain.frameworks import Certainty, Framework, FrameworkItem, FrameworkKind
from assess.domain.job_kit import EmployerQuestion, InterviewQuestion, JobKit, LetterPart, ResumeLine
from assess.domain.linting.reading import ReadingLevel
from assess.domain.linting.yardstick import Yardstick
from assess.domain.pay import Area, AreaKind, OccupationName, PastFigure, PayRow, PayTable, Projections, Survey
from assess.domain.skills import CheckOffStep, Option, Question, Review, SkillDetail
from tests.support.builders import SOURCE, TODAY, example_catalog

PLENTY: Final = 8
CODE: Final = "31-9092"


def one_syllable(_word: str) -> int:
    """As if every word were the easiest."""
    return 1


def make_questions(skill: str, count: int = PLENTY) -> tuple[Question, ...]:
    """Questions whose right options stand evenly."""
    options = tuple(Option(text=f"Answer {number}", why="The rule says so.") for number in range(4))
    return tuple(
        Question(
            id=f"{skill}-{number}",
            prompt=f"What about case {number}?",
            options=options,
            right=number % len(options),
            review=Review.CONFIRMED,
            source=SOURCE,
        )
        for number in range(count)
    )


def make_detail(skill: str) -> SkillDetail:
    """Details with three check-off steps, one of them critical."""
    steps = tuple(CheckOffStep(step=f"Does part {number}.", critical=number == 1) for number in (1, 2, 3))
    return SkillDetail(skill=skill, why="It matters.", check_off=steps, sources=(SOURCE,))


def sound_catalog() -> Catalog:
    """The catalogue of the worked example with enough of everything."""
    catalog = example_catalog()
    resources = {key: entry.model_copy(update={"checked": TODAY}) for key, entry in catalog.resources.items()}
    questions = {skill: make_questions(skill) for skill in catalog.skills}
    return replace(catalog, questions=questions, details={skill: make_detail(skill) for skill in catalog.skills}, resources=resources)


OUTLINE: Final = Framework(
    id="bls-outline",
    title="BLS exam outline",
    publisher="AHA",
    edition="2025",
    kind=FrameworkKind.EXAM_OUTLINE,
    certainty=Certainty.CONFIRMED,
    source=SOURCE,
    item=(FrameworkItem(code="1", title="Chest compressions", skills=("cpr",), share=1.0),),
)
CERTIFICATION: Final = Certification(
    credential="bls",
    name="BLS",
    body="AHA",
    url="https://cpr.heart.org",
    summary="A course with a test.",
    renewal="Take it again after two years.",
    outline="bls-outline",
    fact=(CertificationFact(kind=FactKind.RENEWAL_MONTHS, amount=24, certainty=Certainty.CONFIRMED, source=SOURCE),),
    route=(
        Route(id="course", title="Take it", requires=(NeedsCredential(any_of=("diploma",)),), certainty=Certainty.CONFIRMED, source=SOURCE),
    ),
)
CAREER: Final = CareerStep(
    id="assistant",
    title="Assistant",
    kind=CareerKind.LADDER,
    summary="Works in a clinic.",
    role="assistant",
    years_low=0,
    years_high=2,
    schooling="A year.",
    asks=("Care.",),
    first_moves=("Ask.",),
    skills=("ehr",),
    credentials=("bls",),
    occupation_code=CODE,
    sources=(SOURCE,),
)
LEAD: Final = CAREER.model_copy(update={"id": "lead", "follows": ("assistant",)})
KIT: Final = JobKit(
    resume=(ResumeLine(skill="ehr", text="Charted {figure} visits a day.", figure_hint="On a usual day."),),
    interview=(InterviewQuestion(skill="ehr", question="How do you chart?", shows=("At once.", "In full.")),),
    letter=(LetterPart(title="Why them", does="Says why.", opening="I saw your clinic."),),
    employer=(EmployerQuestion(question="Who trains me?", tells="How they teach."),),
)
PAY: Final = PayTable(
    pay=Survey(name="Wages", period="May 2025", source=SOURCE),
    projections=Projections(name="Jobs", period="2024-34", first_year=2024, last_year=2034, source=SOURCE),
    occupations={CODE: OccupationName(code=CODE, title="Medical assistants")},
    areas={"us": Area(id="us", name="United States", kind=AreaKind.NATION)},
    rows={(CODE, "us"): PayRow(code=CODE, area="us", median=45_000)},
    outlook={},
    past=(PastFigure(code=CODE, year=2012, what="Median", amount=29_370, unit="dollars", source=SOURCE),),
)


@dataclass(frozen=True)
class Shelves:
    """A library in memory."""

    frameworks: Mapping[str, Framework] = field(default_factory=lambda: {OUTLINE.id: OUTLINE})
    certifications: Mapping[str, Certification] = field(default_factory=lambda: {"bls": CERTIFICATION})
    careers: Mapping[str, CareerStep] = field(default_factory=lambda: {"assistant": CAREER, "lead": LEAD})
    job_kit: JobKit = KIT
    pay: PayTable = PAY
    glossary: frozenset[str] = frozenset()


def make_yardstick(
    catalog: Catalog | None = None, shelves: Shelves | None = None, *, on: date = TODAY, count: Callable[[str], int] = one_syllable
) -> Yardstick:
    """A yardstick of sound content, except for what is given."""
    return Yardstick(catalog or sound_catalog(), shelves or Shelves(), on, ReadingLevel((), count))
