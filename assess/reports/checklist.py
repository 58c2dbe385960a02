"""The blank checklist of a role as plain values, to print and fill in by hand."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.roles import RoleProfile
from assess.reports.checklist_values import ChecklistContent, ChecklistDomain, ChecklistRow, LevelLegend
from assess.reports.content_values import Frame, SignOff
from assess.reports.own_parts import own_part_names
from assess.reports.wording import ENGLISH, Wording

NO_SOURCES: Final = date(2026, 1, 1)


def build_checklist(role: RoleProfile, catalog: Catalog, wording: Wording = ENGLISH) -> ChecklistContent:
    """Every skill of `role` by domain; targets are left out, so that they do not pull the answers."""
    return ChecklistContent(
        frame=_frame(role, catalog, wording),
        intro=wording.checklist_intro(),
        lines=wording.checklist_lines(),
        legend_title=wording.checklist_legend,
        legend=tuple(LevelLegend(str(level.level), level.name, level.meaning) for level in catalog.levels),
        others=tuple(LevelLegend(*row) for row in wording.state_legend()),
        must_have_mark=wording.must_have_mark,
        must_have_note=wording.checklist_must_have_note(),
        own_note=wording.checklist_own_note(own_part_names(role, catalog, wording)),
        header=wording.checklist_header,
        domains=tuple(_domains(role, catalog)),
        sign_off=SignOff(wording.checklist_statement(), wording.sign_off_lines()),
    )


def _frame(role: RoleProfile, catalog: Catalog, wording: Wording) -> Frame:
    title = f"{wording.checklist_title}: {role.title}"
    return Frame(
        language=wording.language,
        region=wording.region,
        title=wording.checklist_title,
        document_title=title,
        author="",
        name=role.title,
        facts=(),
        date=_last_checked(catalog).isoformat(),
        header=role.title,
        footer=wording.checklist_footer(role.version),
        page=wording.page,
        hidden_note=wording.hidden_note,
        hidden_one=wording.hidden_one,
        hidden_many=wording.hidden_many,
    )


def _last_checked(catalog: Catalog) -> date:
    """A blank checklist is as old as what it says: the day on which a source of the catalogue was last looked up."""
    return max((credential.source.checked for credential in catalog.credentials.values()), default=NO_SOURCES)


def _domains(role: RoleProfile, catalog: Catalog) -> Iterator[ChecklistDomain]:
    for domain in catalog.domains:
        skills = [skill for skill in catalog.skills_of(domain.id) if skill.id in role.by_skill]
        if skills:
            rows = (ChecklistRow(skill.title, skill.summary, role.by_skill[skill.id].must_have) for skill in skills)
            yield ChecklistDomain(domain.title, tuple(rows))
