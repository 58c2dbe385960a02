"""Training programs and certifications for tests of choosing a program."""

from typing import Final

from hypothesis import strategies as st

from assess.domain.background import Accreditation, Occupation
from assess.domain.certifications import NeedsDiploma, NeedsStatement, NeedsTraining, NeedsWork
from assess.domain.programs import Award, Factor, ProgramChoice, Schedule, TrainingProgram
from tests.support.prospects import make_certification, make_route

MEDICAL: Final = (Occupation.MEDICAL_ASSISTING,)
STRICT, OPEN, WITH_HOURS = "strict", "open", "with-hours"


CERTIFICATIONS: Final = (
    make_certification(
        "cma",
        make_route(STRICT, NeedsTraining(occupations=MEDICAL, accreditations=(Accreditation.CAAHEP, Accreditation.ABHES))),
        make_route(WITH_HOURS, NeedsTraining(occupations=MEDICAL, hours=720, externship_hours=160), NeedsStatement(text="a good school")),
    ),
    make_certification(
        "ccma",
        make_route(OPEN, NeedsDiploma(), NeedsTraining(occupations=MEDICAL, externship_hours=80)),
        make_route("work", NeedsWork(occupations=MEDICAL, months=12)),
        make_route("military", NeedsTraining(occupations=MEDICAL, military=True)),
    ),
    make_certification("cpt", make_route("blood", NeedsTraining(occupations=(Occupation.PHLEBOTOMY,), externship_hours=500))),
)

PROGRAMS: Final = st.builds(
    TrainingProgram,
    name=st.sampled_from(["A", "B", "C", "D"]),
    award=st.none() | st.sampled_from(Award),
    cost=st.none() | st.integers(0, 40_000),
    months=st.none() | st.integers(1, 60),
    accreditation=st.sampled_from(Accreditation),
    externship_hours=st.none() | st.integers(0, 400),
    placement_help=st.none() | st.booleans(),
    exam_pass_rate=st.none() | st.integers(0, 100),
    schedule=st.lists(st.sampled_from(Schedule), unique=True, max_size=3).map(tuple),
    transfer_credit=st.none() | st.booleans(),
)
CHOICES: Final = st.builds(
    ProgramChoice,
    programs=st.lists(PROGRAMS, min_size=1, max_size=4).map(tuple),
    weights=st.dictionaries(st.sampled_from(Factor), st.integers(0, 5)),
    schedules=st.lists(st.sampled_from(Schedule), unique=True, max_size=2).map(tuple),
)
