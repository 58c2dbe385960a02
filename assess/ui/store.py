"""The only mutable holder: one frozen assessment, one signal, one method for each thing a person can mean."""

from collections.abc import Callable, Mapping
from datetime import datetime

from assess.domain.assessment import Assessment, Check, CheckAnswer, ChecklistPath, Learner, Response, ResponseState
from assess.domain.background import Background
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.ui.store_plan import PlanStore


class AssessmentStore(PlanStore):
    """Holds the assessment that is open; `changed` follows every change, and undo covers the answers."""

    def __init__(self, assessment: Assessment, catalog: Catalog, clock: Callable[[], datetime], *, read_only: bool = False) -> None:
        super().__init__(assessment, catalog, clock, read_only=read_only)
        self._undone: list[Assessment] = []
        self._done: list[Assessment] = []
        self._note_being_typed = ""

    def rate(self, skill: str, level: int) -> None:
        """The person rates `skill` at `level` (0-4)."""
        self._respond(skill, state=ResponseState.RATED, level=level)

    def mark_not_sure(self, skill: str) -> None:
        """The person cannot tell."""
        self._respond(skill, state=ResponseState.NOT_SURE, level=None)

    def mark_no_opportunity(self, skill: str) -> None:
        """The person had no chance to do it yet."""
        self._respond(skill, state=ResponseState.NO_OPPORTUNITY, level=None)

    def mark_not_applicable(self, skill: str, reason: str) -> None:
        """The skill does not apply where the person works, for a reason."""
        self._respond(skill, state=ResponseState.NOT_APPLICABLE, level=None, reason=reason)

    def clear(self, skill: str) -> None:
        """The person takes the answer back; note and flag stay."""
        self._respond(skill, state=ResponseState.UNANSWERED, level=None)

    def write_note(self, skill: str, note: str) -> None:
        """The person writes a note; the answer stays, and all that is typed in one go is one step to undo."""
        goes_on = self._note_being_typed == skill
        self._answer(skill, {"note": note}, goes_on=goes_on)
        self._note_being_typed = skill

    def set_flag(self, skill: str, *, flagged: bool) -> None:
        """The person marks the skill to come back to."""
        self._answer(skill, {"flagged": flagged})

    def answer_question(self, skill: str, item: str, choice: int) -> None:
        """The person answers a question of the knowledge check."""
        check = self._assessment.check(skill)
        answers = (*check.answers, CheckAnswer(item=item, choice=choice, at=self._clock()))
        self._replace(self._assessment.with_check(skill, Check(answers=answers, accepted_by=check.accepted_by), self._clock()))

    def set_credential(self, credential: str, record: CredentialRecord | None) -> None:
        """What the person says of a credential; None is no answer."""
        self._replace(self._assessment.with_credential(credential, record, self._clock()))

    def set_background(self, background: Background) -> None:
        """What the person says of school, work and practice."""
        self._replace(self._assessment.with_background(background, self._clock()))

    def set_learner(self, learner: Learner) -> None:
        """Whose assessment it is."""
        self._replace(self._assessment.with_learner(learner, self._clock()))

    def set_role(self, role: str) -> None:
        """The role to assess against; answers are kept, but for a “does not apply” that the role forbids."""
        self._replace(self._assessment.with_role(self._catalog.profile(role), self._clock()))

    def set_path(self, path: ChecklistPath) -> None:
        """Whether to ask the basic skills or all."""
        self._replace(self._assessment.with_path(path, self._clock()))

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an answer to bring back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Brings the answers back to what they were before the last one."""
        self._swap(self._done, self._undone)

    def redo(self) -> None:
        """Brings back the answers that were undone last."""
        self._swap(self._undone, self._done)

    def _swap(self, source: list[Assessment], target: list[Assessment]) -> None:
        if not source:
            return
        self._note_being_typed = ""
        target.append(self._assessment)
        restored = self._assessment.model_copy(update={"responses": source.pop().responses})
        self._replace(restored.with_role(self.role, self._clock()))

    def _respond(self, skill: str, **changes: object) -> None:
        self._answer(skill, {"rated_at": self._clock(), **changes})

    def _answer(self, skill: str, changes: Mapping[str, object], *, goes_on: bool = False) -> None:
        before = self._assessment.response(skill)
        after = Response.model_validate({**dict(before), **changes})
        same = after.model_copy(update={"rated_at": before.rated_at}) == before
        if same or self.is_read_only:
            return
        if not goes_on:
            self._done.append(self._assessment)
        self._note_being_typed = ""
        self._undone.clear()
        self._replace(self._assessment.with_response(skill, after, self._clock()))
