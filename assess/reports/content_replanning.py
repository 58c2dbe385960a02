"""What moves when the plan is made again, what became of pins and skills left out, and plans side by side, as blocks."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.planning.comparing import WEEKS_AHEAD, PlanFigures, WhatIf
from assess.domain.planning.replanning import Changes
from assess.domain.planning.values import Plan
from assess.domain.readiness import Readiness
from assess.reports.content_values import Block, Bullets, Heading, Table, Text
from assess.reports.wording_replanning import ReplanningWording

WORDS: Final = ReplanningWording()


def change_blocks(changes: Changes, catalog: Catalog) -> Iterator[Block]:
    """What is different from the plan agreed on: a sentence, and then each session that moved with the reason."""
    yield Text(WORDS.changes_sentence(changes))
    if changes.moves:
        yield Heading(WORDS.moves_title)
        yield Bullets(tuple(WORDS.move_sentences(move, catalog) for move in changes.moves))


def wish_blocks(plan: Plan, catalog: Catalog) -> Iterator[Block]:
    """The pins that could not be kept, and what it leads to that skills are left out; nothing if there is nothing to say."""
    if lost := [outcome for outcome in plan.pins if not outcome.is_kept]:
        yield Heading(WORDS.pins_title)
        yield Bullets(tuple(WORDS.pin_sentences(outcome, catalog) for outcome in lost))
    if plan.left_out:
        yield Heading(WORDS.left_out_title)
        yield Bullets(tuple(WORDS.left_out_sentences(effect, catalog) for effect in plan.left_out))


def comparison_blocks(found: Sequence[PlanFigures], readiness: Readiness, start: date) -> Iterator[Block]:
    """Plans side by side: when everything is met, and the index on the way."""
    has_target = any(figures.index_at_target is not None for figures in found)
    yield Text(WORDS.comparison_intro)
    header = WORDS.comparison_header(readiness.role.ready_index, WEEKS_AHEAD, has_target=has_target)
    yield Table("plans", header, tuple(WORDS.comparison_row(figures, start) for figures in found))


def what_if_blocks(now: WhatIf, then: WhatIf, levels: Mapping[str, int], catalog: Catalog) -> Iterator[Block]:
    """Where the person stands and would stand with other levels, and by when all would be done."""
    yield Text(WORDS.what_if_intro)
    rows = (WORDS.what_if_row(WORDS.as_it_is, now), WORDS.what_if_row(WORDS.what_if_title(levels, catalog), then))
    yield Table("what-if", WORDS.what_if_header, rows)
