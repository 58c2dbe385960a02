"""Single requirements of a certification as sentences: what is asked, how it stands, and what is lacking."""

from datetime import date, timedelta
from typing import Final

import pytest

from assess.domain.background import Accreditation, Background, Occupation, Training, Work
from assess.domain.certifications import (
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Procedure,
    Requirement,
)
from assess.domain.credentials import CredentialRecord
from assess.domain.requirements import check_requirement
from assess.reports.wording_requirements import RequirementWording
from tests.support.builders import TODAY

WORDS: Final = RequirementWording()
NAMES: Final = {"bls": "CPR card", "cma": "CMA"}
ASSISTING: Final = (Occupation.MEDICAL_ASSISTING,)
YESTERDAY: Final = TODAY - timedelta(days=1)


def sentence(requirement: Requirement, background: Background, cards: dict[str, CredentialRecord] | None = None) -> str:
    return WORDS.requirement_sentence(check_requirement(requirement, background, cards or {}, TODAY), NAMES)


@pytest.mark.parametrize(
    ("requirement", "background", "said"),
    [
        (NeedsDiploma(), Background(diploma=True), "Met: a high school diploma or its equivalent."),
        (
            NeedsTraining(
                occupations=ASSISTING, accreditations=(Accreditation.CAAHEP, Accreditation.ABHES), within_months=12, before_days=30
            ),
            Background(),
            (
                "Not entered: a training program in medical assisting, accredited by CAAHEP or ABHES, "
                "finished in the last year or ending within 30 days."
            ),
        ),
        (
            NeedsTraining(occupations=ASSISTING, hours=720, externship_hours=160),
            Background(training=(Training(completed=TODAY, hours=720),)),
            (
                "Not known: a training program in medical assisting, of at least 720 hours, with at least 160 hours of externship "
                "(the externship hours of yours are not entered)."
            ),
        ),
        (
            NeedsTraining(occupations=ASSISTING, after_months=12),
            Background(training=(Training(completed=date(2025, 5, 1)),)),
            "Not yet: a training program in medical assisting, finished more than a year ago (from 2 May 2026 on).",
        ),
        (
            NeedsTraining(occupations=ASSISTING, within_months=60),
            Background(training=(Training(completed=date(2015, 5, 1)),)),
            "Missing: a training program in medical assisting, finished in the last 5 years (yours ended on 1 May 2015).",
        ),
        (
            NeedsTraining(occupations=(*ASSISTING, Occupation.PHLEBOTOMY, Occupation.ECG), military=True),
            Background(training=(Training(completed=TODAY),)),
            "Missing: a military training program in medical assisting, phlebotomy or ECG work (yours was not in the military).",
        ),
        (
            NeedsWork(occupations=ASSISTING, months=12, within_months=36),
            Background(work=(Work(since=date(2025, 6, 1)),)),
            "Not yet: 1 year of work in medical assisting, in the last 3 years (enough on 1 June 2026, if you go on as now).",
        ),
        (
            NeedsWork(occupations=ASSISTING, months=12),
            Background(work=(Work(since=date(2023, 1, 1), until=date(2023, 12, 30)),)),
            "Missing: 1 year of work in medical assisting (you have 11.9 of 12 months).",
        ),
        (
            NeedsWork(occupations=ASSISTING, hours=5_616),
            Background(work=(Work(since=date(2023, 1, 1), occupation=Occupation.PHLEBOTOMY),)),
            "Missing: 5,616 hours of work in medical assisting (what you entered is for other work).",
        ),
        (
            NeedsPractice(procedure=Procedure.CAPILLARY_PUNCTURES, times=10),
            Background(),
            "Not entered: at least 10 finger or heel sticks on live people.",
        ),
        (
            NeedsStatement(text="papers that the body has approved."),
            Background(),
            "For you to confirm: papers that the body has approved.",
        ),
    ],
)
def test_a_requirement_is_one_sentence(requirement: Requirement, background: Background, said: str) -> None:
    assert sentence(requirement, background) == said


@pytest.mark.parametrize(
    ("cards", "said"),
    [
        ({"bls": CredentialRecord(expires=YESTERDAY)}, "Missing: a valid CPR card or CMA (yours lapsed on 1 March 2026)."),
        ({"bls": CredentialRecord()}, "For you to confirm: a valid CPR card or CMA (no end date is entered for yours)."),
        ({"bls": CredentialRecord(held=False)}, "Missing: a valid CPR card or CMA (you do not hold it)."),
    ],
)
def test_a_card_says_what_is_wrong_with_it(cards: dict[str, CredentialRecord], said: str) -> None:
    assert sentence(NeedsCredential(any_of=("bls", "cma")), Background(), cards) == said
