"""A report's content: the chosen sections of an assessment, and the blank checklist of a role."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning.values import Plan
from assess.domain.prospects import Prospect, Prospects
from assess.domain.readiness import MustHave, Readiness, Status
from assess.reports.content_careers import career_section
from assess.reports.content_certifications import certification_section
from assess.reports.content_job_kit import job_kit_section
from assess.reports.content_pay import pay_section
from assess.reports.content_plan import plan_blocks, plan_sentences, session_table
from assess.reports.content_programs import program_section
from assess.reports.content_results import (
    domain_bars,
    domain_blocks,
    gap_blocks,
    make_bar,
    must_have_blocks,
    must_haves_first_unmet,
    note_blocks,
    top_gaps,
    unrated_blocks,
)
from assess.reports.content_scoring import evidence_blocks, scoring_blocks
from assess.reports.content_values import PROSPECTS, Block, Frame, MustHaveLine, ReportContent, Section, SectionId, SignOff, Summary
from assess.reports.frame import make_frame
from assess.reports.material import Material
from assess.reports.wording import ENGLISH, Wording

ALL_SECTIONS: Final = tuple(SectionId)
NO_PROSPECTS: Final = Prospects()
USUAL_SECTIONS: Final = tuple(section for section in SectionId if section not in PROSPECTS)
TOP_GAPS: Final = 5
NEXT_SESSIONS: Final = 3
MUST_HAVES_ON_THE_FIRST_PAGE: Final = 8
MET, MISSED, OPEN = "met", "missed", "open"


def build_report(  # noqa: PLR0913 - one argument for each thing a report is about
    assessment: Assessment,
    readiness: Readiness,
    plan: Plan,
    catalog: Catalog,
    sections: Iterable[SectionId] = USUAL_SECTIONS,
    *,
    prospects: Prospects = NO_PROSPECTS,
    wording: Wording = ENGLISH,
) -> ReportContent:
    """The chosen sections, always in the order of `SectionId`; those about prospects only with what `prospects` has of them."""
    chosen = set(sections)
    material = Material(assessment, readiness, plan, catalog, wording, prospects)
    made = ((section, tuple(blocks(material))) for section, blocks in BLOCKS.items() if section in chosen)
    return ReportContent(
        frame=_frame(material),
        summary=_summary(material) if SectionId.SUMMARY in chosen else None,
        sections=tuple(Section(section, wording.section_title(section), blocks) for section, blocks in made if blocks),
    )


def prospects_in(sections: Iterable[SectionId]) -> frozenset[Prospect]:
    """What has to be gathered for these sections."""
    return frozenset(Prospect(section) for section in sections if section in PROSPECTS)


def _sign_off_blocks(material: Material) -> Iterator[Block]:
    yield SignOff(material.wording.sign_off_statement(), material.wording.sign_off_lines())


BLOCKS: Final[Mapping[SectionId, Callable[[Material], Iterator[Block]]]] = {
    SectionId.MUST_HAVES: must_have_blocks,
    SectionId.DOMAINS: domain_blocks,
    SectionId.GAPS: gap_blocks,
    SectionId.PLAN: plan_blocks,
    SectionId.CERTIFICATIONS: certification_section,
    SectionId.CAREERS: career_section,
    SectionId.PAY: pay_section,
    SectionId.PROGRAMS: program_section,
    SectionId.JOB_KIT: job_kit_section,
    SectionId.UNRATED: unrated_blocks,
    SectionId.NOTES: note_blocks,
    SectionId.EVIDENCE: evidence_blocks,
    SectionId.SCORING: scoring_blocks,
    SectionId.SIGN_OFF: _sign_off_blocks,
}


def _frame(material: Material) -> Frame:
    wording, assessment, readiness = material.wording, material.assessment, material.readiness
    facts = [wording.against(readiness.role.title), wording.day(readiness.on)]
    if assessment.learner.id.strip():
        facts.insert(0, " ".join(assessment.learner.id.split()))
    if assessment.goal.target_date:
        facts.append(wording.target_day(assessment.goal.target_date))
    return make_frame(material, wording.report_title, *facts)


def _summary(material: Material) -> Summary:
    wording, readiness = material.wording, material.readiness
    has_index, sentence = readiness.figures.shows_index, wording.index_sentence(readiness)
    found = must_haves_first_unmet(material)
    shown, hidden = found[:MUST_HAVES_ON_THE_FIRST_PAGE], found[MUST_HAVES_ON_THE_FIRST_PAGE:]
    gaps, sessions = top_gaps(material, TOP_GAPS), material.plan.sessions[:NEXT_SESSIONS]
    more_gaps = len(readiness.gaps) - len(gaps.rows)
    more = wording.more_must_haves(tuple(wording.must_have_state(must_have) for must_have in hidden))
    return Summary(
        status=wording.status_sentence(readiness),
        blocked=readiness.status is Status.NOT_READY,
        index=wording.whole(readiness.figures.low) if has_index else wording.not_given,
        bar=make_bar(readiness.figures, readiness.role.ready_index, sentence) if has_index else None,
        index_sentence=sentence,
        cautions=tuple(wording.caution_sentence(caution, material.catalog) for caution in readiness.warnings),
        domains_title=wording.by_domain,
        domains=domain_bars(material),
        must_haves_title=wording.must_haves,
        must_haves=tuple(_must_have_line(material, must_have) for must_have in shown),
        more_must_haves=more if found else wording.no_must_haves,
        gaps_title=wording.gaps_title(len(gaps.rows)),
        gaps=gaps,
        more_gaps=wording.more_gaps(more_gaps) if gaps.rows else wording.no_gaps(readiness),
        sessions_title=wording.sessions_title(len(sessions)),
        sessions=session_table(material, sessions),
        plan_sentences=plan_sentences(material),
    )


def _must_have_line(material: Material, must_have: MustHave) -> MustHaveLine:
    wording, standing = material.wording, must_have.standing
    detail = wording.level_of_target(standing)
    record = material.assessment.credentials.get(standing.skill.credential or "")
    if must_have.is_met and standing.card is not None and record is not None and record.expires is not None:
        detail = wording.valid_to(record.expires)
    mark = MET if must_have.is_met else OPEN if standing.level is None else MISSED
    return MustHaveLine(mark, wording.must_have_state(must_have), standing.skill.title, detail)
