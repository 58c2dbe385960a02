"""Taking changes back: those of the answers, of the plan and of the time there is for it."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.ui.store_core import StoreCore

UNDONE: Final = ("responses", "goal", "plan", "progress")
"""The parts of an assessment that come back; the others stay as they are."""


class UndoStore(StoreCore):
    """The part of the store that remembers what there was before each change that can be undone."""

    def __init__(self, assessment: Assessment, catalog: Catalog, clock: Callable[[], datetime], *, read_only: bool = False) -> None:
        super().__init__(assessment, catalog, clock, read_only=read_only)
        self._undone: list[Assessment] = []
        self._done: list[Assessment] = []
        self._being_changed = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to bring back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Brings answers, plan and goal back to what they were before the last change of them."""
        self._swap(self._done, self._undone)

    def redo(self) -> None:
        """Brings back the change that was undone last."""
        self._swap(self._undone, self._done)

    def _change(self, assessment: Assessment, being_changed: str = "") -> None:
        """A change that can be undone; changes one after the other of the same `being_changed` are one step to undo."""
        if self._is_the_same(assessment):
            return
        if not being_changed or being_changed != self._being_changed:
            self._done.append(self._assessment)
        self._being_changed = being_changed
        self._undone.clear()
        self._replace(assessment)

    def _swap(self, source: list[Assessment], target: list[Assessment]) -> None:
        if not source:
            return
        self._being_changed = ""
        target.append(self._assessment)
        back = source.pop()
        published = {"published": self._assessment.plan.published}
        parts = {**{name: getattr(back, name) for name in UNDONE}, "plan": back.plan.model_copy(update=published)}
        restored = self._assessment.model_copy(update=parts)
        self._replace(restored.with_role(self.role, self._clock()))
