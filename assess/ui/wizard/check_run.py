"""One go at the knowledge check: which questions it asks, and how far it is."""

from assess.domain.knowledge import Drawn, count_answered, count_questions, draw_from, draw_missed
from assess.ui.store import AssessmentStore


class CheckRun:
    """Questions on `skills` one after the other: those not answered yet, or only the missed ones again."""

    def __init__(self, store: AssessmentStore, skills: tuple[str, ...], *, missed: bool = False) -> None:
        self.skills = skills
        self._store = store
        self._missed: list[Drawn] | None = None
        self.answered, self.right = 0, 0
        if missed:
            self._missed = list(draw_missed(store.assessment, store.catalog, skills))
            self.number, self.total = 0, len(self._missed)
        else:
            self.number, self.total = count_answered(store.assessment, store.catalog, skills), count_questions(store.catalog, skills)

    def draw(self) -> Drawn | None:
        """The next question, None after the last."""
        if self._missed is None:
            drawn = draw_from(self._store.assessment, self._store.catalog, self.skills)
        else:
            drawn = self._missed.pop(0) if self._missed else None
        self.number += drawn is not None
        return drawn

    def note(self, right: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Counts an answer."""
        self.answered += 1
        self.right += right
