"""The parts of a report that let a reader check it: evidence, calibration, every term of the index, versions."""

from collections.abc import Iterator

from assess.domain.evidence import Standing, observation_in_date
from assess.domain.explain import Explanation, calibrate, explain_index, explain_verified
from assess.domain.readiness import Readiness
from assess.reports.content_results import caution_blocks
from assess.reports.content_values import Block, Bullets, Cell, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.own_parts import own_part_names
from assess.reports.wording import Wording

Rows = tuple[tuple[Cell, ...], ...]


def evidence_blocks(material: Material) -> Iterator[Block]:
    """Checks, observations and cards, and how claims compare with what was observed."""
    wording = material.wording
    tables = (
        (wording.checks, "checks", _check_rows(material)),
        (wording.observations, "observations", _observation_rows(material)),
        (wording.cards, "cards", _card_rows(material)),
    )
    filled = [(title, layout, rows) for title, layout, rows in tables if rows]
    if not filled:
        yield Text(wording.no_evidence)
    for title, layout, rows in filled:
        yield Heading(title)
        yield Table(layout, wording.header(layout), rows)
    yield from _calibration(material)


def _check_rows(material: Material) -> Rows:
    return tuple(_check_row(material, s) for s in material.readiness.standings if s.check is not None and s.check.answered)


def _check_row(material: Material, standing: Standing) -> tuple[Cell, ...]:
    wording, result = material.wording, standing.check
    if result is None:
        return ()
    accepted = material.assessment.check(standing.skill.id).accepted_by.strip()
    return (
        standing.skill.title,
        wording.right_of(result.right, result.answered),
        wording.number(result.corrected),
        wording.too_few if result.cap is None else str(result.cap),
        accepted or wording.not_given,
    )


def _observation_rows(material: Material) -> Rows:
    assessment, day = material.assessment, material.readiness.on
    found = ((s, observation_in_date(assessment, s.skill.id, day)) for s in material.readiness.standings)
    return tuple(
        (s.skill.title, str(seen.level), seen.observer, material.wording.day(seen.date), str(seen.attempt))
        for s, seen in found
        if seen is not None
    )


def _card_rows(material: Material) -> Rows:
    wording, catalog = material.wording, material.catalog
    records = material.assessment.credentials
    titles = {kind.id: kind.title for kind in catalog.credentials.values()}
    order = [*(kind for kind in titles if kind in records), *sorted(kind for kind in records if kind not in titles)]
    rows = []
    for kind in order:
        record = records[kind]
        issued = wording.day(record.issued) if record.issued else wording.not_given
        expires = wording.day(record.expires) if record.expires else wording.not_given
        valid_to = expires if record.held else wording.not_held
        rows.append((titles.get(kind, kind), issued, valid_to, record.seen_by.strip() or wording.not_given))
    return tuple(rows)


def _calibration(material: Material) -> Iterator[Block]:
    wording, catalog = material.wording, material.catalog
    found = calibrate(material.assessment, catalog, material.readiness.on)
    if not found:
        return
    titles = {domain.id: domain.title for domain in catalog.domains}
    rows = tuple(
        (titles[row.domain], str(row.pairs), wording.signed(wording.number(row.mean), above=row.mean > 0), wording.calibration_words(row))
        for row in found
    )
    yield Heading(wording.calibration)
    yield Text(wording.calibration_intro())
    yield Table("calibration", wording.header("calibration"), rows)


def scoring_blocks(material: Material) -> Iterator[Block]:
    """The rules in sentences, every term, the sum, and the versions."""
    wording, readiness = material.wording, material.readiness
    yield from caution_blocks(material)
    yield Bullets((*wording.scoring_sentences(), wording.status_rule(readiness)))
    if readiness.applicable:
        index, verified = explain_index(readiness), explain_verified(readiness)
        yield Heading(wording.terms)
        yield _terms(wording, readiness, index, verified)
        yield Text(wording.sum_sentence(index))
        yield Text(wording.verified_sum_sentence(verified))
    versions = wording.scoring_versions(readiness, material.catalog.version)
    made_with = wording.made_with(material.assessment.catalog_version)
    same = material.assessment.catalog_version == material.catalog.version
    yield Text(versions if same else f"{versions} {made_with}")
    own = own_part_names(readiness.role, material.catalog, wording)
    if own:
        yield Text(wording.own_parts_sentence())
        yield Bullets(own)
    yield Text(wording.what_it_is())


def _terms(wording: Wording, readiness: Readiness, index: Explanation, verified: Explanation) -> Table:
    standings = {standing.skill.id: standing for standing in readiness.standings}
    rows = tuple(
        (
            standings[term.skill].skill.title,
            wording.basis_name(standings[term.skill].basis),
            str(term.weight),
            wording.not_given if term.level is None else str(term.level),
            str(term.target),
            wording.mixed(term.amount),
            str(proven.level),
        )
        for term, proven in zip(index.terms, verified.terms, strict=True)
    )
    total = (wording.sum, "", str(index.weight), "", "", wording.mixed(index.gained), "")
    return Table("terms", (*wording.header("terms"), wording.verified_level), rows, total)
