"""What is measured with: made-up assessments, the same in every run."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.domain.planning import make_plan
from assess.domain.scoring import score_assessment
from assess.reports.content import build_report
from assess.reports.content_values import ReportContent
from assess.storage.catalog import shipped_catalog

NOW: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
ROLE: Final = "medical-assistant"
SEED: Final = 1


@dataclass(frozen=True)
class Material:
    """An assessment, and the catalogue that it was made with."""

    assessment: Assessment
    catalog: Catalog


def make_material() -> Material:
    """A full checklist with something of everything in it."""
    catalog = shipped_catalog()
    return Material(make_example(catalog, ROLE, SEED, NOW), catalog)


def make_content() -> ReportContent:
    """The whole report about it."""
    material = make_material()
    readiness = score_assessment(material.assessment, material.catalog.roles[ROLE], material.catalog, NOW.date())
    plan = make_plan(material.assessment, readiness, material.catalog, NOW.date())
    return build_report(material.assessment, readiness, plan, material.catalog)
