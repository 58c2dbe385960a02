"""Small certifications, outlines, careers and job kits for tests."""

from collections.abc import Iterable, Mapping
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.background import Background
from assess.domain.careers import CareerKind, CareerStep
from assess.domain.certifications import Certification, CertificationFact, Requirement, Route
from assess.domain.credentials import CredentialRecord
from assess.domain.frameworks import Certainty, Framework, FrameworkItem, FrameworkKind
from assess.domain.job_kit import FIGURE_MARK, EmployerQuestion, InterviewQuestion, JobKit, LetterPart, ResumeLine
from tests.support.builders import SOURCE, make_assessment

NOTHING_ENTERED: Final = Background()


def make_route(route: str, *requirements: Requirement, note: str = "") -> Route:
    """A route that asks for those requirements."""
    title = route.replace("-", " ").capitalize()
    return Route(id=route, title=title, requires=requirements, note=note, certainty=Certainty.CONFIRMED, source=SOURCE)


def make_certification(
    credential: str, *routes: Route, outline: str | None = None, facts: tuple[CertificationFact, ...] = ()
) -> Certification:
    """A certification that those routes lead to."""
    return Certification(
        credential=credential,
        name=f"Certified {credential.upper()}",
        body="A body",
        url="https://www.example.org",
        summary="For people who work in a clinic.",
        renewal="Renew every five years.",
        outline=outline,
        fact=facts,
        route=routes,
    )


def make_outline(areas: Mapping[str, tuple[float, tuple[str, ...]]], outline: str = "exam-outline") -> Framework:
    """An exam outline: its areas with their shares and skills."""
    return Framework(
        id=outline,
        title="An exam",
        publisher="A body",
        edition="of 2026",
        kind=FrameworkKind.EXAM_OUTLINE,
        certainty=Certainty.SECONDARY,
        source=SOURCE,
        item=tuple(FrameworkItem(code=title, title=title, share=share, skills=skills) for title, (share, skills) in areas.items()),
    )


def with_background(background: Background, credentials: Mapping[str, CredentialRecord] | None = None) -> Assessment:
    """An assessment without answers by somebody with that background and those cards."""
    return make_assessment(credentials=credentials).model_copy(update={"background": background})


def make_career(  # noqa: PLR0913 - what tells one career from another
    career: str,
    kind: CareerKind,
    *,
    role: str | None = None,
    follows: tuple[str, ...] = (),
    skills: tuple[str, ...] = (),
    credentials: tuple[str, ...] = (),
    code: str | None = None,
) -> CareerStep:
    """A career with what tells it from others."""
    return CareerStep(
        id=career,
        title=career.replace("-", " ").capitalize(),
        kind=kind,
        summary="Works in health care.",
        role=role,
        follows=follows,
        schooling="A course of a year.",
        asks=("Patience.",),
        first_moves=("Ask somebody who does it.",),
        skills=skills,
        credentials=credentials,
        occupation_code=code,
        sources=(SOURCE,),
    )


def careers_of(*steps: CareerStep) -> dict[str, CareerStep]:
    """Those careers by their ids."""
    return {step.id: step for step in steps}


def make_job_kit(skills: Iterable[str]) -> JobKit:
    """A kit with a line and a question for each skill."""
    named = tuple(skills)
    return JobKit(
        resume=tuple(ResumeLine(skill=skill, text=f"Did {skill} {FIGURE_MARK} times.", figure_hint="How often.") for skill in named),
        interview=tuple(
            InterviewQuestion(skill=skill, question=f"How do you do {skill}?", shows=("Is honest.", "Is safe.")) for skill in named
        ),
        letter=(LetterPart(title="Opening", does="Names the job.", opening="I apply as {role}. I bring {skills}. I hold {credentials}."),),
        employer=(EmployerQuestion(question="Who trains me?", tells="Whether there is a plan."),),
    )
