"""Assessments, plans and reports for the tests of reports, and PDFs read back."""

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from assess.domain.assessment import Assessment, Goal, Learner, Response
from assess.domain.catalog import Catalog
from assess.domain.planning.values import Milestone, MilestoneKind, Obstacle, Plan, Session, Step, StepKind, Unplaced, Week
from assess.domain.readiness import Readiness
from assess.domain.scoring import score_assessment
from assess.domain.skills import Setting
from assess.reports.content import ALL_SECTIONS, build_report
from assess.reports.content_values import ReportContent, SectionId, Table
from tests.support.builders import TARGET_DATE, TODAY, example_assessment, example_catalog, not_applicable

PHLEBOTOMY = Step(
    "phlebotomy:3", StepKind.RAISE, "phlebotomy", 2, 3, 150, Setting.LAB, "Five supervised draws.", must_have=True, gain=Fraction(9)
)
HIPAA = Step("hipaa:3", StepKind.RAISE, "hipaa", 2, 3, 60, Setting.STUDY, "Who may see what.", must_have=True, gain=Fraction(6))
EHR = Step("ehr:practice", StepKind.PRACTICE, "ehr", 0, 1, 600, Setting.LAB, "", must_have=False, gain=Fraction(0))
EMPTY_PLAN = Plan(TODAY, TARGET_DATE, (), (), (), (), Fraction(0))


def small_plan() -> Plan:
    """Two weeks, three sessions, three milestones and a step that does not fit."""
    first = Week(1, date(2026, 3, 2), (Session("hipaa:3/1", date(2026, 3, 3), HIPAA, 60, 1, 1),), Fraction(82))
    draws = (
        Session("phlebotomy:3/1", date(2026, 3, 10), PHLEBOTOMY, 75, 1, 2),
        Session("phlebotomy:3/2", date(2026, 3, 12), PHLEBOTOMY, 75, 2, 2),
    )
    milestones = (
        Milestone(MilestoneKind.MUST_HAVE_MET, date(2026, 3, 3), "hipaa"),
        Milestone(MilestoneKind.READY_INDEX_REACHED, date(2026, 3, 3)),
        Milestone(MilestoneKind.ALL_MUST_HAVES_MET, date(2026, 3, 12)),
    )
    unplaced = (Unplaced(EHR, Obstacle.AFTER_TARGET_DATE, date(2026, 7, 1)),)
    return Plan(
        TODAY, TARGET_DATE, (first, Week(2, date(2026, 3, 9), draws, Fraction(91))), milestones, unplaced, ("billing",), Fraction(75)
    )


def talkative_assessment(words: str = "Words", reason: str = "We do not bill.") -> Assessment:
    """The worked example, with `words` as name and as a note and `reason` for what does not apply."""
    example = example_assessment()
    responses = {
        **example.responses,
        "ehr": example.responses["ehr"].model_copy(update={"note": words, "flagged": True}),
        "billing": not_applicable(reason),
        "gone": Response(note="Kept."),
    }
    learner = Learner(id="MA-7", name=words)
    return example.model_copy(update={"learner": learner, "responses": responses, "goal": Goal(target_date=TARGET_DATE, hours_per_week=6)})


def scored(assessment: Assessment, catalog: Catalog | None = None) -> Readiness:
    """The readiness of `assessment` today."""
    used = catalog or example_catalog()
    return score_assessment(assessment, used.roles[assessment.role], used, TODAY)


def report_of(
    assessment: Assessment, plan: Plan | None = None, sections: Iterable[SectionId] = ALL_SECTIONS, catalog: Catalog | None = None
) -> ReportContent:
    """The report of `assessment` with the example's catalogue."""
    used = catalog or example_catalog()
    return build_report(assessment, scored(assessment, used), plan or small_plan(), used, sections)


def read_pdf(pdf: bytes) -> PdfReader:
    """The PDF, opened."""
    return PdfReader(io.BytesIO(pdf))


def words_of(text: str) -> str:
    """`text` without what only its layout put there: spaces, line ends, places to break."""
    return "".join(character for character in text if not character.isspace() and character != "\u200b")


def pdf_words(pdf: bytes) -> str:
    """All text of the PDF without spaces."""
    return words_of("".join(page.extract_text() for page in read_pdf(pdf).pages))


def body_words(pdf: bytes, content: ReportContent) -> str:
    """The text of the PDF without spaces and without what each page repeats, so that nothing is cut by the end of a page."""
    frame = content.frame
    foot = re.compile(re.escape(words_of(frame.footer)) + r"Page\d+of\d+$")
    pages = [foot.sub("", words_of(page.extract_text())) for page in read_pdf(pdf).pages]
    first, *others = (page.removeprefix(words_of(frame.title + frame.header)) for page in pages)
    headings = [words_of("".join(block.header)) for s in content.sections for block in s.blocks if isinstance(block, Table)]
    return first + "".join(_without_start(page, headings) for page in others)


def _without_start(page: str, starts: Iterable[str]) -> str:
    return next((page.removeprefix(start) for start in starts if page.startswith(start)), page)


def structure_of(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every element of the PDF's structure tree."""
    open_: list[object] = [read_pdf(pdf).trailer["/Root"]["/StructTreeRoot"]]  # type: ignore[index]
    while open_:
        node = open_.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            open_.extend(node)
        elif isinstance(node, DictionaryObject):
            yield node
            open_.append(node.get("/K"))
