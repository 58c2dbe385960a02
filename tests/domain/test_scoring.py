"""The figures of the scoring model: the worked example, then each rule by a table."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import Assessment, Response
from assess.domain.credentials import CredentialRecord
from assess.domain.readiness import MustHaveReason, Readiness, Status, displayed
from assess.domain.roles import RoleProfile
from assess.domain.scoring import score_assessment
from tests.support.builders import (
    EXAMPLE_ROLE,
    NO_OPPORTUNITY,
    NOT_SURE,
    TODAY,
    example_assessment,
    example_catalog,
    expect,
    make_assessment,
    make_role,
    not_applicable,
    observed,
    rated,
)

SEEN_CARD = {"bls": CredentialRecord(expires=date(2027, 1, 1), seen_by="R. Alvarez")}
DESK = make_role("desk", (expect("ehr", 2, 2), expect("billing", 2, 2), expect("hipaa", 1, 2)))


def score(assessment: Assessment, role: RoleProfile = EXAMPLE_ROLE) -> Readiness:
    return score_assessment(assessment, role, example_catalog(role), TODAY)


def gaps_of(readiness: Readiness) -> list[tuple[str, Fraction]]:
    return [(gap.standing.skill.id, gap.priority) for gap in readiness.gaps]


class TestWorkedExample:
    readiness = score(example_assessment())

    def test_figures_are_exact(self) -> None:
        figures = self.readiness.figures
        assert figures.weight == 11
        assert figures.low == Fraction(100, 11) * Fraction(25, 3)
        assert figures.high == Fraction(100, 11) * Fraction(28, 3)
        assert figures.coverage == Fraction(10, 11)
        assert figures.verified == Fraction(100, 11) * Fraction(19, 3)

    def test_figures_are_displayed_as_in_the_model(self) -> None:
        figures = self.readiness.figures
        assert [displayed(figure) for figure in (figures.low, figures.high, 100 * figures.coverage, figures.verified)] == [76, 85, 91, 58]

    def test_it_is_not_ready_because_of_hipaa_and_phlebotomy(self) -> None:
        assert self.readiness.status is Status.NOT_READY
        unmet = {must.standing.skill.id: must.reason for must in self.readiness.must_haves if not must.is_met}
        assert unmet == {"hipaa": MustHaveReason.CHECK_BELOW_TARGET, "phlebotomy": MustHaveReason.OBSERVED_BELOW_TARGET}

    def test_only_the_card_is_met_and_verified(self) -> None:
        assert [must.standing.skill.id for must in self.readiness.must_haves if must.is_met and must.is_verified] == ["cpr"]

    def test_gaps_stand_in_order(self) -> None:
        assert gaps_of(self.readiness) == [("phlebotomy", Fraction(2)), ("hipaa", Fraction(4, 3))]

    def test_it_says_how_many_are_rated(self) -> None:
        assert (self.readiness.rated, self.readiness.applicable) == (4, 5)


@pytest.mark.parametrize(("figure", "shown"), [("0", 0), ("1/2", 1), ("49/100", 0), ("151/2", 76), ("75.4999", 75), ("100", 100)])
def test_figures_are_rounded_half_up(figure: str, shown: int) -> None:
    assert displayed(Fraction(figure)) == shown


@pytest.mark.parametrize(
    ("skills", "coverage", "shows_index"),
    [((), "0", False), (("ehr",), "2/5", False), (("ehr", "hipaa"), "3/5", True), (("ehr", "billing"), "4/5", True)],
)
def test_under_half_coverage_no_index_is_shown(skills: tuple[str, ...], coverage: str, *, shows_index: bool) -> None:
    figures = score(make_assessment({skill: rated(1) for skill in skills}), DESK).figures
    assert (figures.coverage, figures.shows_index) == (Fraction(coverage), shows_index)


def test_exactly_half_is_enough_for_an_index() -> None:
    role = make_role("desk", (expect("ehr", 1, 2), expect("billing", 1, 2)))
    assert score(make_assessment({"ehr": rated(1)}), role).figures.shows_index


def test_above_target_in_one_skill_never_hides_a_gap_in_another() -> None:
    role = make_role("desk", (expect("ehr", 1, 2), expect("billing", 1, 2)))
    assert score(make_assessment({"ehr": rated(4), "billing": rated(1)}), role).figures.low == 75


def test_weights_decide_how_much_a_skill_counts() -> None:
    heavy, light = (make_role("desk", (expect("ehr", weight, 2), expect("billing", 1, 2))) for weight in (3, 1))
    answers = make_assessment({"ehr": rated(2), "billing": rated(0)})
    assert (score(answers, heavy).figures.low, score(answers, light).figures.low) == (Fraction(75), Fraction(50))


def test_not_applicable_leaves_the_denominator_and_unanswered_does_not() -> None:
    answers = {"ehr": rated(2), "hipaa": rated(2)}
    without = score(make_assessment({**answers, "billing": not_applicable()}), DESK).figures
    missing = score(make_assessment(answers), DESK).figures
    assert (without.weight, without.low, without.high) == (3, Fraction(100), Fraction(100))
    assert (missing.weight, missing.low, missing.high) == (5, Fraction(60), Fraction(100))


READY = {"hipaa": rated(3), "phlebotomy": rated(3), "ehr": rated(3), "billing": rated(2)}
PROVEN = {skill: (observed(level),) for skill, level in (("hipaa", 3), ("phlebotomy", 3), ("ehr", 3), ("billing", 2))}


@pytest.mark.parametrize(
    ("assessment", "status"),
    [
        (make_assessment({**READY, "phlebotomy": rated(2)}, credentials=SEEN_CARD), Status.NOT_READY),
        (make_assessment({"phlebotomy": rated(2)}), Status.NOT_READY),
        (make_assessment(READY, credentials={"bls": CredentialRecord(expires=TODAY - timedelta(days=1))}), Status.NOT_READY),
        (make_assessment(READY), Status.INCOMPLETE),
        (make_assessment({**READY, "hipaa": NOT_SURE}, credentials=SEEN_CARD), Status.INCOMPLETE),
        (make_assessment({**READY, "phlebotomy": not_applicable()}, credentials=SEEN_CARD), Status.INCOMPLETE),
        (make_assessment({**READY, "ehr": Response(), "billing": NO_OPPORTUNITY}, credentials=SEEN_CARD), Status.INCOMPLETE),
        (make_assessment({**READY, "ehr": rated(0), "billing": rated(0)}, credentials=SEEN_CARD), Status.DEVELOPING),
        (make_assessment(READY, credentials=SEEN_CARD), Status.READY_SELF_REPORTED),
        (make_assessment(READY, credentials=SEEN_CARD, observations=PROVEN), Status.READY_VERIFIED),
        (make_assessment(credentials=SEEN_CARD, observations=PROVEN), Status.READY_VERIFIED),
        (
            make_assessment(READY, credentials={"bls": CredentialRecord(expires=date(2027, 1, 1))}, observations=PROVEN),
            Status.READY_SELF_REPORTED,
        ),
        (make_assessment(), Status.INCOMPLETE),
    ],
)
def test_the_first_status_that_applies(assessment: Assessment, status: Status) -> None:
    assert score(assessment).status is status


@pytest.mark.parametrize(("ready_index", "status"), [(75, Status.READY_SELF_REPORTED), (76, Status.DEVELOPING)])
def test_a_profile_may_set_its_own_ready_index(ready_index: int, status: Status) -> None:
    role = make_role("desk", (expect("ehr", 1, 4),), ready_index=ready_index)
    assert score(make_assessment({"ehr": rated(3)}), role).status is status


def test_coverage_index_and_verified_index_that_are_just_enough_count() -> None:
    claimed = make_assessment({"ehr": rated(2), "billing": rated(2)})
    seen = make_assessment(observations={"ehr": (observed(2),), "billing": (observed(2),)})
    figures = score(seen, DESK).figures
    assert figures.coverage == Fraction(4, 5)
    assert figures.low == figures.verified == DESK.ready_index
    assert (score(claimed, DESK).status, score(seen, DESK).status) == (Status.READY_SELF_REPORTED, Status.READY_VERIFIED)


def test_verified_needs_a_verified_index_as_well() -> None:
    role = make_role("aide", (expect("phlebotomy", 1, 3, must_have=True), expect("ehr", 3, 3)))
    answers = make_assessment({"ehr": rated(3)}, observations={"phlebotomy": (observed(3),)})
    assert score(answers, role).status is Status.READY_SELF_REPORTED
