"""What the store is made of: one frozen assessment, its figures and its plan, and the signal that follows every change."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assess.domain import planning
from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.readiness import Readiness
from assess.domain.roles import RoleProfile
from assess.domain.scoring import score_assessment

if TYPE_CHECKING:
    from assess.domain.planning import Changes, Plan, Replanned


class StoreCore(QObject):
    """Holds the assessment that is open, and what follows from it."""

    changed = Signal()

    def __init__(self, assessment: Assessment, catalog: Catalog, clock: Callable[[], datetime], *, read_only: bool = False) -> None:
        super().__init__()
        self._assessment = assessment
        self._catalog = catalog
        self._clock = clock
        self._readiness: Readiness | None = None
        self._replanned: Replanned | None = None
        self._is_read_only = read_only
        self._day = self.today

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._is_read_only

    def allow_changes(self) -> None:
        """From here on the document can be written, so it can be changed."""
        if self._is_read_only:
            self._is_read_only = False
            self.changed.emit()

    @property
    def assessment(self) -> Assessment:
        """The assessment as it is now."""
        return self._assessment

    @property
    def catalog(self) -> Catalog:
        """The catalogue it is assessed with."""
        return self._catalog

    @property
    def role(self) -> RoleProfile:
        """The role profile it is assessed against."""
        return self._catalog.profile(self._assessment.role)

    @property
    def today(self) -> date:
        """The day it is where the person is."""
        return self._clock().date()

    def follow_day(self) -> None:
        """When a new day has begun, figures and plan are those of the new day."""
        if self._day != self.today:
            self._forget_figures()
            self.changed.emit()

    def readiness(self) -> Readiness:
        """The figures for the answers as they are now."""
        if self._readiness is None:
            self._readiness = score_assessment(self._assessment, self.role, self._catalog, self.today)
        return self._readiness

    def plan(self) -> "Plan":
        """The plan for the answers and the goal as they are now."""
        return self._replan().plan

    def changes(self) -> "Changes":
        """What is different in the plan from the one that was agreed on."""
        return self._replan().changes

    def _replan(self) -> "Replanned":
        if self._replanned is None:
            self._replanned = planning.replan(self._assessment, self.readiness(), self._catalog, self.today)
        return self._replanned

    def _is_the_same(self, assessment: Assessment) -> bool:
        """Whether there is nothing to change, or nothing may be changed."""
        return self.is_read_only or assessment == self._assessment.model_copy(update={"updated": assessment.updated})

    def _replace(self, assessment: Assessment) -> None:
        if self._is_the_same(assessment):
            return
        self._assessment = assessment
        self._forget_figures()
        self.changed.emit()

    def _forget_figures(self) -> None:
        self._day = self.today
        self._readiness = None
        self._replanned = None
