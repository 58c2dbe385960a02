"""The only mutable holder: one frozen assessment, one signal, one method for each thing a person can mean."""

from collections.abc import Mapping

from assess.domain.assessment import Check, CheckAnswer, ChecklistPath, Learner, Response, ResponseState
from assess.domain.background import Background
from assess.domain.credentials import CredentialRecord
from assess.ui.store_plan import PlanStore


class AssessmentStore(PlanStore):
    """Holds the assessment that is open; `changed` follows every change, and undo covers answers, plan and goal."""

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
        self._answer(skill, {"note": note}, being_changed=f"note {skill}")

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

    def _respond(self, skill: str, **changes: object) -> None:
        self._answer(skill, {"rated_at": self._clock(), **changes})

    def _answer(self, skill: str, changes: Mapping[str, object], being_changed: str = "") -> None:
        before = self._assessment.response(skill)
        after = Response.model_validate({**dict(before), **changes})
        same = after.model_copy(update={"rated_at": before.rated_at}) == before
        if not same:
            self._change(self._assessment.with_response(skill, after, self._clock()), being_changed)
