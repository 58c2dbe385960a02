"""What it leads to that skills are left out of the plan on purpose."""

from collections.abc import Iterator

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.planning.done import level_with
from assess.domain.planning.needs import Needs
from assess.domain.planning.steps import Work, find_work
from assess.domain.planning.values import LeftOutEffect
from assess.domain.readiness import Readiness


def find_left_out_effects(
    needs: Needs, work: Work, assessment: Assessment, readiness: Readiness, catalog: Catalog
) -> Iterator[LeftOutEffect]:
    """For each skill that is left out, in the document's order: the work that leaves the plan, and what stays open because of it."""
    planned = dict.fromkeys(step.skill for step in work.steps)
    stays = {step.id for step in work.steps}
    for skill in dict.fromkeys(entry.skill for entry in assessment.plan.left_out):
        others = needs.left_out - {skill}
        with_it = find_work(Needs(assessment, readiness, catalog, others), assessment, readiness, catalog, readiness.on)
        gone = [step for step in with_it.steps if step.id not in stays]
        yield LeftOutEffect(
            skill=skill,
            minutes=sum(step.minutes for step in gone),
            open_must_have=any(m.standing.skill.id == skill and not m.is_met for m in readiness.must_haves),
            needed_by=tuple(name for name in planned if _rests_on(name, skill, needs, catalog)),
            gone_with=tuple(name for name in dict.fromkeys(step.skill for step in gone) if name != skill and name not in planned),
        )


def _rests_on(name: str, skill: str, needs: Needs, catalog: Catalog) -> bool:
    """Whether a planned skill asks more of the one that is left out than there is."""
    asked = max((p.level for p in catalog.skills[name].prerequisites if p.skill == skill), default=LOWEST_LEVEL)
    if asked == LOWEST_LEVEL or skill not in catalog.skills:
        return False
    standing = needs.standing(skill)
    return standing.is_applicable and level_with(needs.ticked, skill, standing.level or LOWEST_LEVEL) < asked
