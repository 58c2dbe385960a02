"""What a target date does to a plan, what comes first when not all fits, and what is reached when."""

from datetime import timedelta

from assess.domain.credentials import CredentialRecord
from assess.domain.planning import MilestoneKind, Obstacle
from assess.domain.skills import Setting
from tests.support.builders import expect, rated
from tests.support.planning_catalog import SKILLS, START, make_goal, make_planned, make_planning_catalog, make_skill, placed, plan


def test_what_would_end_after_the_target_date_is_unplaced_with_its_day() -> None:
    goal = make_goal(5, target=START + timedelta(days=6))
    made = plan(make_planned({"calm": rated(0)}, goal), make_planning_catalog([expect("calm", 1, 3)]))
    assert placed(made) == ["calm:1", "calm:2"]
    late = [(unplaced.step.id, unplaced.obstacle, unplaced.earliest) for unplaced in made.unplaced]
    assert late == [("calm:3", Obstacle.AFTER_TARGET_DATE, START + timedelta(days=11))]
    assert (made.unplaced_minutes, made.earliest_finish) == (300, START + timedelta(days=11))


def test_a_shorter_step_takes_the_time_that_a_longer_one_could_not_use() -> None:
    skills = (make_skill("long", hours=(6, 1, 1, 1)), make_skill("short", hours=(2, 1, 1, 1)))
    goal = make_goal(5, target=START + timedelta(days=4))
    catalog = make_planning_catalog([expect("long", 3, 1, must_have=True), expect("short", 1, 1)], skills)
    made = plan(make_planned({"long": rated(0), "short": rated(0)}, goal), catalog)
    assert placed(made) == ["short:1"]
    assert [unplaced.step.id for unplaced in made.unplaced] == ["long:1"]


def test_optional_steps_do_not_push_a_must_have_past_the_target() -> None:
    skills = (make_skill("must", hours=(4, 1, 1, 1)), *(make_skill(f"quick-{n}", hours=(0.5, 1, 1, 1)) for n in range(6)))
    asked = [expect("must", 1, 1, must_have=True), *(expect(skill.id, 3, 1) for skill in skills[1:])]
    answers = {skill.id: rated(0) for skill in skills}
    catalog = make_planning_catalog(asked, skills)
    assert placed(plan(make_planned(answers), catalog))[0] == "quick-0:1"
    tight = plan(make_planned(answers, make_goal(5, target=START + timedelta(days=4))), catalog)
    assert placed(tight) == ["must:1", "quick-0:1", "quick-1:1"]


def test_a_must_have_that_no_week_could_hold_changes_nothing_about_the_others() -> None:
    skills = (
        make_skill("bench", settings=(Setting.LAB,) * 4),
        make_skill("slow", hours=(4, 1, 1, 1)),
        make_skill("quick", hours=(0.5, 1, 1, 1)),
    )
    asked = [expect("bench", 1, 1, must_have=True), expect("slow", 1, 1, must_have=True), expect("quick", 3, 1)]
    goal = make_goal(5, lab=0, target=START + timedelta(days=60))
    made = plan(make_planned({skill.id: rated(0) for skill in skills}, goal), make_planning_catalog(asked, skills))
    assert placed(made) == ["quick:1", "slow:1"]


def test_a_step_that_turns_out_not_to_fit_leaves_its_time_to_another() -> None:
    skills = (
        make_skill("long", settings=(Setting.LAB,) * 4, hours=(95 / 60, 1, 1, 1)),
        make_skill("short", settings=(Setting.LAB,) * 4, hours=(40 / 60, 1, 1, 1)),
    )
    goal = make_goal(5, lab=49 / 60, target=START + timedelta(days=13))
    catalog = make_planning_catalog([expect("long", 3, 1), expect("short", 1, 1)], skills)
    made = plan(make_planned({"long": rated(0), "short": rated(0)}, goal), catalog)
    assert placed(made) == ["short:1"]


def test_an_optional_step_waits_for_the_must_have_it_rests_on() -> None:
    lab = (Setting.LAB,) * 4
    skills = (
        make_skill("base", settings=lab, hours=(3, 1, 1, 1)),
        make_skill("quick", settings=lab, hours=(0.5, 1, 1, 1)),
        make_skill("after", needs={"base": 1}, hours=(1, 1, 1, 1)),
    )
    asked = [expect("base", 1, 1, must_have=True), expect("quick", 3, 1), expect("after", 1, 1)]
    goal = make_goal(5, lab=1, target=START + timedelta(days=18))
    made = plan(make_planned(dict.fromkeys(("base", "quick", "after"), rated(0)), goal), make_planning_catalog(asked, skills))
    assert placed(made) == ["base:1", "after:1"]
    assert [unplaced.step.id for unplaced in made.unplaced] == ["quick:1"]


def test_milestones_name_the_day_on_which_something_is_reached() -> None:
    catalog = make_planning_catalog([expect("calm", 3, 1, must_have=True), expect("terms", 1, 1, must_have=True)])
    made = plan(make_planned({"calm": rated(0), "terms": rated(0)}), catalog)
    assert placed(made)[:2] == ["calm:1", "terms:1"]
    assert [(m.kind, (m.day - START).days, m.skill) for m in made.milestones] == [
        (MilestoneKind.MUST_HAVE_MET, 1, "calm"),
        (MilestoneKind.MUST_HAVE_MET, 2, "terms"),
        (MilestoneKind.ALL_MUST_HAVES_MET, 2, None),
        (MilestoneKind.READY_INDEX_REACHED, 2, None),
    ]


def test_an_unanswered_must_have_keeps_all_must_haves_from_being_met() -> None:
    catalog = make_planning_catalog([expect("calm", 3, 1, must_have=True), expect("terms", 1, 1, must_have=True)])
    made = plan(make_planned({"calm": rated(0)}), catalog)
    assert [milestone.kind for milestone in made.milestones] == [MilestoneKind.MUST_HAVE_MET]


def test_the_projected_index_rises_from_what_is_now_to_all() -> None:
    catalog = make_planning_catalog([expect(skill.id, 1, 3) for skill in SKILLS])
    answers = {skill.id: rated(1) for skill in SKILLS}
    made = plan(make_planned(answers, credentials={"bls": CredentialRecord(held=False)}), catalog)
    curve = [made.index_at_start, *(week.index for week in made.weeks)]
    assert curve == sorted(curve)
    assert curve[-1] == 100
