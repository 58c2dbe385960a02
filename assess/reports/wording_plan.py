"""What the plan says, in whole sentences: steps, milestones, what does not fit. English."""

from datetime import date
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning.done import kind_of, level_of, skill_of
from assess.domain.planning.values import Milestone, MilestoneKind, Obstacle, Plan, Session, Step, StepKind, Unplaced
from assess.domain.planning.weekly import weekly_hours
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting, SkillKind
from assess.reports.wording_results import ResultWording

SETTING_NAMES: Final = {Setting.STUDY: "alone", Setting.LAB: "lab", Setting.COURSE: "course"}
ACTIVITIES: Final = {
    StepKind.RAISE: "Practice until the next level fits every time, then rate yourself again.",
    StepKind.CHECK: "Take the knowledge check, or go through the levels with your instructor, then rate yourself.",
    StepKind.PRACTICE: "Try it with someone who guides each step, then rate yourself.",
    StepKind.COURSE: "Take the course, then enter the new card.",
    StepKind.REVIEW: "Explain it without notes, then look up what you missed.",
}
OBSTACLES: Final = {
    Obstacle.AFTER_TARGET_DATE: "There is no room for it before your target date.",
    Obstacle.NO_STUDY_HOURS: "The plan has no study hours a week.",
    Obstacle.NO_LAB_HOURS: "It needs a lab or supervision, and the plan has no lab hours a week.",
    Obstacle.BEHIND_ANOTHER: "It comes after a step that does not fit.",
    Obstacle.BEYOND_HORIZON: "There is no free day for it within sixty years.",
}


class PlanWording(ResultWording):
    """Sentences about a plan."""

    curve_title: Final = "The projected index, week by week, as a curve"

    def setting_name(self, setting: Setting) -> str:
        """Where a step is done: "alone", "lab", "course"."""
        return SETTING_NAMES[setting]

    def skill_title(self, skill: str, catalog: Catalog) -> str:
        """The title of a skill, its id if the catalogue has dropped it."""
        return catalog.skills[skill].title if skill in catalog.skills else skill

    def step_title(self, step: Step, catalog: Catalog) -> str:
        """What a step is for: "Drawing blood 2 → 3"."""
        return self._title_of(self.skill_title(step.skill, catalog), step.kind, step.to_level)

    def id_title(self, step: str, catalog: Catalog) -> str:
        """What the step of this id is for, also if it left the plan: "Drawing blood 2 → 3"."""
        return self._title_of(self.skill_title(skill_of(step), catalog), kind_of(step), level_of(step))

    def _title_of(self, title: str, kind: StepKind, level: int | None) -> str:
        match kind:
            case StepKind.RAISE:
                return title if level is None else f"{title} {level - 1} → {level}"
            case StepKind.CHECK:
                return f"{title}: find out where you stand"
            case StepKind.PRACTICE:
                return f"{title}: a first practice"
            case StepKind.COURSE:
                return f"{title}: the course"
            case StepKind.REVIEW:
                return f"{title}: a short review"

    def session_title(self, session: Session, catalog: Catalog) -> str:
        """The step a session is for, and which part of it: "Drawing blood 2 → 3, part 1 of 3"."""
        title = self.step_title(session.step, catalog)
        return f"{title}, part {session.part} of {session.parts}" if session.parts > 1 else title

    def session_sentence(self, session: Session, catalog: Catalog) -> str:
        """What to do in a session: "Drawing blood 2 → 3, part 1 of 3. Learn the order of draw …"."""
        title = self.session_title(session, catalog)
        return f"{title}. {self.step_activity(session.step)}"

    def step_activity(self, step: Step) -> str:
        """What to do: what the catalogue says, or what this kind of step always is."""
        return step.activity or ACTIVITIES[step.kind]

    def week_title(self, number: int, starts: date) -> str:
        """The heading of a week."""
        return f"Week {number}, from {self.day(starts)}"

    def milestone_sentence(self, milestone: Milestone, readiness: Readiness, catalog: Catalog) -> str:
        """What is reached, and when."""
        day = self.day(milestone.day)
        match milestone.kind:
            case MilestoneKind.MUST_HAVE_MET:
                skill = catalog.skills.get(milestone.skill or "")
                title = self.skill_title(milestone.skill or "", catalog)
                is_card = skill is not None and skill.kind is SkillKind.CREDENTIAL
                return f"{title} is valid from {day}." if is_card else f"{title} reaches its target on {day}."
            case MilestoneKind.ALL_MUST_HAVES_MET:
                return f"Every must-have is met on {day}."
            case MilestoneKind.READY_INDEX_REACHED:
                return f"The index reaches {readiness.role.ready_index} on {day}."

    def curve_sentence(self, plan: Plan, ready_index: int) -> str:
        """Where the projected index goes, for a plan with sessions."""
        start, end, last = self.whole(plan.index_at_start), self.whole(plan.weeks[-1].index), self.day(plan.sessions[-1].day)
        return f"The projected index goes from {start} to {end} on {last}. The dashed line is at {ready_index}, what the role asks."

    def obstacle_sentence(self, obstacle: Obstacle) -> str:
        """Why a step has no place."""
        return OBSTACLES[obstacle]

    def unplaced_reason(self, unplaced: Unplaced, catalog: Catalog) -> str:
        """Why a step has no place, and which step it waits for if that has none either."""
        if unplaced.obstacle is Obstacle.BEHIND_ANOTHER and unplaced.behind:
            return f"It comes after “{self.id_title(unplaced.behind, catalog)}”, which does not fit."
        return self.obstacle_sentence(unplaced.obstacle)

    def unplaced_sentence(self, unplaced: Unplaced, catalog: Catalog) -> str:
        """Why a step has no place, and when it would be done."""
        reason = self.unplaced_reason(unplaced, catalog)
        if unplaced.earliest is None:
            return reason
        return f"{reason} It would be done by {self.day(unplaced.earliest)} at the earliest."

    def plan_sentence(self, plan: Plan, assessment: Assessment, readiness: Readiness) -> str:
        """What the plan comes to: "At 6 hours a week you meet every must-have by 12 December and reach 80 by 9 January."."""
        if not plan.sessions:
            return self._empty_plan(plan, readiness)
        days = {milestone.kind: milestone.day for milestone in plan.milestones}
        must_haves, index = days.get(MilestoneKind.ALL_MUST_HAVES_MET), days.get(MilestoneKind.READY_INDEX_REACHED)
        gate_stays_shut = must_haves is None and not all(must_have.is_met for must_have in readiness.must_haves)
        hours, asked = self.hours(weekly_hours(assessment.goal)), readiness.role.ready_index
        if must_haves and index:
            return self._both(hours, asked, must_haves, index, plan.start)
        if must_haves:
            return f"At {hours} a week you meet every must-have by {self.near_day(must_haves, plan.start)}."
        if index:
            by = self.near_day(index, plan.start)
            missed = f"At {hours} a week you reach {asked} by {by}, and some must-haves are still not met."
            return missed if gate_stays_shut else f"At {hours} a week you reach {asked} by {by}."
        last, end = self.near_day(plan.sessions[-1].day, plan.start), self.whole(plan.weeks[-1].index)
        missed = f"At {hours} a week the plan runs to {last} and takes the index to {end}, and some must-haves are still not met."
        return missed if gate_stays_shut else f"At {hours} a week the plan runs to {last} and takes the index to {end}."

    def _both(self, hours: str, asked: int, must_haves: date, index: date, start: date) -> str:
        met, reached = self.near_day(must_haves, start), self.near_day(index, start)
        if index < must_haves:
            return f"At {hours} a week you reach {asked} by {reached} and meet every must-have by {met}."
        return f"At {hours} a week you meet every must-have by {met} and reach {asked} by {reached}."

    def _empty_plan(self, plan: Plan, readiness: Readiness) -> str:
        if plan.unplaced:
            return "No step fits into this plan."
        if plan.unanswered:
            return "There is nothing to plan yet: answer more of the checklist first."
        if plan.left_out:
            return "There is nothing left to plan but what you left out on purpose."
        if readiness.gaps:
            return "There is nothing left to plan: every step is done. Rate the skills again to see it in the index."
        return "There is nothing left to plan: every skill is at its target."

    def fit_sentence(self, plan: Plan) -> str:
        """What does not fit, or an empty text if everything does."""
        if not plan.unplaced:
            return ""
        work = self.hours_of(plan.unplaced_minutes)
        before = f"does not fit before {self.day(plan.target)}" if plan.target else "has no place in this plan"
        if plan.earliest_finish is None:
            return f"Work of {work} {before}."
        return f"Work of {work} {before}; it would be done by {self.day(plan.earliest_finish)} at the earliest."

    def unanswered_sentence(self, plan: Plan) -> str:
        """Which skills the plan leaves out because nobody knows where they stand, or an empty text."""
        if not plan.unanswered:
            return ""
        return self.plural(
            len(plan.unanswered),
            "{n} skill without an answer is in no step of the plan.",
            "{n} skills without an answer are in no step of the plan.",
        )
