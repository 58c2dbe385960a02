"""Laws of eligibility: to have done more never closes a way that was open, and never makes one more distant."""

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from assess.domain.background import Accreditation, Background, Occupation, Practice, Training, Work
from assess.domain.certifications import NeedsDiploma, NeedsPractice, NeedsTraining, NeedsWork, Procedure, Requirement
from assess.domain.credentials import CredentialRecord
from assess.domain.eligibility import Eligibility, check_certifications, check_route, held_credentials
from assess.domain.requirements import Met, check_requirement
from tests.support.builders import TODAY
from tests.support.prospects import make_certification, make_route, with_background

FIELDS = (Occupation.MEDICAL_ASSISTING, Occupation.PHLEBOTOMY)
days = st.integers(-3_000, 400).map(lambda count: TODAY + timedelta(days=count))
programs = st.builds(
    Training,
    occupation=st.sampled_from(FIELDS),
    accreditation=st.sampled_from(Accreditation),
    completed=st.none() | days,
    hours=st.none() | st.sampled_from((500, 720, 1_000)),
    externship_hours=st.none() | st.sampled_from((0, 160)),
    military=st.booleans(),
)
jobs = st.builds(
    lambda occupation, since, length, weekly: Work(
        occupation=occupation, since=since, until=since + timedelta(days=length) if length else None, hours_per_week=weekly
    ),
    st.sampled_from(FIELDS),
    days,
    st.none() | st.integers(1, 2_000),
    st.sampled_from((8, 20, 40)),
)
backgrounds = st.builds(
    Background,
    diploma=st.sampled_from((True, False, None)),
    training=st.lists(programs, max_size=2).map(tuple),
    work=st.lists(jobs, max_size=3).map(tuple),
    practice=st.builds(Practice, venipunctures=st.none() | st.integers(0, 60)),
)
fields = st.sampled_from((FIELDS[:1], FIELDS))
windows = st.none() | st.sampled_from((12, 36, 60))
requirements: st.SearchStrategy[Requirement] = st.one_of(
    st.just(NeedsDiploma()),
    st.builds(
        NeedsTraining,
        occupations=fields,
        accreditations=st.sampled_from(((), (Accreditation.CAAHEP, Accreditation.ABHES))),
        within_months=windows,
        before_days=st.sampled_from((0, 30)),
        after_months=st.sampled_from((None, None, 12)),
        hours=st.none() | st.just(720),
        externship_hours=st.none() | st.just(160),
    ),
    st.builds(NeedsWork, occupations=fields, months=st.sampled_from((6, 12, 24)), within_months=windows),
    st.builds(NeedsWork, occupations=fields, hours=st.sampled_from((400, 1_000)), within_months=windows),
    st.builds(NeedsPractice, procedure=st.just(Procedure.VENIPUNCTURES), times=st.sampled_from((10, 30))),
)
ENTERED = frozenset({Met.YES, Met.LATER, Met.NO, Met.UNKNOWN})


def with_more(background: Background, program: Training, job: Work, draws: int) -> Background:
    """The same background with another program, another job and more practice."""
    practice = Practice(venipunctures=(background.practice.venipunctures or 0) + draws)
    return background.model_copy(
        update={"training": (*background.training, program), "work": (*background.work, job), "practice": practice}
    )


@given(backgrounds, requirements, programs, jobs, st.integers(0, 40))
def test_having_done_more_never_makes_what_was_entered_worth_less(
    background: Background, requirement: Requirement, program: Training, job: Work, draws: int
) -> None:
    before, after = (
        check_requirement(requirement, entered, {}, TODAY) for entered in (background, with_more(background, program, job, draws))
    )
    if before.met in ENTERED:
        assert after.met <= before.met
    if before.met is after.met is Met.LATER:
        assert (after.on or date.max) <= (before.on or date.max)


@given(backgrounds, st.lists(requirements, min_size=1, max_size=3), programs, jobs, st.integers(0, 40))
def test_having_done_more_never_closes_a_route(
    background: Background, asked: list[Requirement], program: Training, job: Work, draws: int
) -> None:
    route = make_route("some-way", *asked)
    before, after = (
        check_route(with_background(entered), route, TODAY) for entered in (background, with_more(background, program, job, draws))
    )
    if before.standing in {Eligibility.OPEN, Eligibility.CONFIRM, Eligibility.LATER}:
        assert after.standing <= before.standing


@given(backgrounds, requirements)
@example(
    Background(diploma=True, training=(Training(completed=TODAY),)),
    NeedsTraining(occupations=(Occupation.MEDICAL_ASSISTING,), within_months=12, after_months=12),
)
def test_what_is_met_from_a_day_on_is_met_on_that_day_and_not_the_day_before(background: Background, requirement: Requirement) -> None:
    found = check_requirement(requirement, background, {}, TODAY)
    if found.met is Met.LATER and found.on:
        assert check_requirement(requirement, background, {}, found.on).met is Met.YES
        assert check_requirement(requirement, background, {}, found.on - timedelta(days=1)).met is not Met.YES


@given(backgrounds, st.lists(requirements, min_size=1, max_size=2), st.none() | days)
def test_what_is_held_stays_listed_whatever_the_background(background: Background, asked: list[Requirement], expires: date | None) -> None:
    assessment = with_background(background, {"cma": CredentialRecord(expires=expires)})
    (check,) = check_certifications(assessment, (make_certification("cma", make_route("way", *asked)),), TODAY)
    assert [entry.credential for entry in held_credentials(assessment, TODAY)] == ["cma"]
    assert check.lapses == expires
    assert (check.standing is Eligibility.HELD) == (expires is None or expires >= TODAY)
