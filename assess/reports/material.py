"""What every part of a report is made from."""

from dataclasses import dataclass

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning.values import Plan
from assess.domain.prospects import Prospects
from assess.domain.readiness import Readiness
from assess.reports.wording import Wording


@dataclass(frozen=True)
class Material:
    """A scored and planned assessment, the catalogue it was scored with, and the words to say it in."""

    assessment: Assessment
    readiness: Readiness
    plan: Plan
    catalog: Catalog
    wording: Wording
    prospects: Prospects
