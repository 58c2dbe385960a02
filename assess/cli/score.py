"""`score`: where a person stands."""

from argparse import Namespace
from collections.abc import Iterator
from unicodedata import category

from assess.cli.inputs import Scored, read_scored
from assess.cli.outputs import say, say_json
from assess.cli.score_output import make_score_output
from assess.domain.readiness import Gap, MustHave
from assess.reports.wording import ENGLISH


def run(arguments: Namespace) -> int:
    """Prints the figures."""
    scored = read_scored(arguments.file, arguments.on, arguments.role)
    if arguments.json:
        say_json(make_score_output(scored.readiness, scored.catalog))
    else:
        say(*score_lines(scored))
    return 0


def score_lines(scored: Scored) -> Iterator[str]:
    """The figures as sentences."""
    readiness = scored.readiness
    yield heading(scored)
    yield f"{ENGLISH.status_sentence(readiness)}."
    yield ENGLISH.range_sentence(readiness)
    yield f"{ENGLISH.asked_sentence(readiness)} {ENGLISH.verified_sentence(readiness)}"
    yield from (ENGLISH.caution_sentence(caution, scored.catalog) for caution in readiness.warnings)
    yield from ("", "Must-haves")
    yield from (_must_have_line(must_have) for must_have in readiness.must_haves)
    yield from ("", "Domains")
    yield from _domain_lines(scored)
    yield from ("", "Gaps, the most important first")
    yield from (_gap_line(number, gap) for number, gap in enumerate(readiness.gaps, start=1))
    if not readiness.gaps:
        yield "  None of the rated skills is below its target."
    yield from ("", ENGLISH.version_sentence(readiness, scored.catalog.version), ENGLISH.disclaimer())


def heading(scored: Scored) -> str:
    """Who, against what, and when."""
    name = " ".join(_without_controls(scored.assessment.learner.name).split())
    parts = (name, scored.readiness.role.title, ENGLISH.day(scored.readiness.on))
    return " · ".join(part for part in parts if part)


def _without_controls(text: str) -> str:
    """So that a name cannot steer the terminal."""
    return "".join(" " if category(character) == "Cc" else character for character in text)


def _must_have_line(must_have: MustHave) -> str:
    standing = must_have.standing
    box = "[x]" if must_have.is_met else "[ ]"
    return f"  {box} {standing.skill.title}: {ENGLISH.must_have_sentence(must_have)}"


def _domain_lines(scored: Scored) -> Iterator[str]:
    titles = {domain.id: domain.title for domain in scored.catalog.domains}
    asked = scored.readiness.role.ready_index
    for domain in scored.readiness.domains:
        yield f"  {ENGLISH.domain_sentence(domain, titles[domain.domain], asked)}"


def _gap_line(number: int, gap: Gap) -> str:
    standing = gap.standing
    levels = f"{ENGLISH.level_now(standing)} → {ENGLISH.level_needed(standing)}"
    return f"  {number:>2}. {standing.skill.title}: {levels} ({ENGLISH.gap_reason(gap)})"
