"""Tables of training programs: read as people write them, and every fault named."""

from pathlib import Path

import pytest

from assess.domain.background import Accreditation
from assess.domain.errors import AssessError, TableProblem
from assess.domain.programs import Award, Schedule, TrainingProgram
from assess.reports.sentences import error_sentence
from assess.storage.programs_file import SAMPLE, ProgramsRead, read_programs, require_programs, sample_table

FULL = TrainingProgram(
    name="Medical Assisting",
    school="River College",
    award=Award.CERTIFICATE,
    cost=12_500,
    months=12,
    accreditation=Accreditation.CAAHEP,
    externship_hours=180,
    placement_help=True,
    placement_rate=85,
    exam_pass_rate=90.5,
    rates_source="The state's report",
    schedule=(Schedule.DAY, Schedule.ONLINE),
    transfer_credit=False,
    note="Near the bus.",
)
HEADER = (
    "name,school,award,cost,months,accreditation,externship hours,placement help,placement rate,exam pass rate,rates source,"
    "schedule,transfer credit,note"
)
ROW = (
    'Medical Assisting,River College,certificate,"$12,500",12 months,CAAHEP,180,yes,85%,90.5%,The state\'s report,"day, online",no,'
    "Near the bus."
)


def read(tmp_path: Path, table: str | bytes) -> ProgramsRead:
    path = tmp_path / "programs.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    return read_programs(path)


def read_cell(tmp_path: Path, heading: str, cell: str) -> tuple[TrainingProgram, tuple[str, ...]]:
    """What becomes of one cell, in a table with tabs, and what is said of it."""
    found = read(tmp_path, f"name\t{heading}\nA\t{cell}\n")
    return found.programs[0], tuple(fault.sentence for fault in found.faults)


def respell(header: str) -> str:
    return header.replace("externship hours", " EXTERNSHIP_hours ").replace("placement help", "Placement-Help").replace("cost", "Cost ($)")


@pytest.mark.parametrize(
    "table",
    [
        f"{HEADER}\n{ROW}\n",
        f"\ufeff{HEADER}\r\n{ROW}\r\n",
        f"{respell(HEADER)}\n{ROW}",
        f"\n{HEADER},\n\n{ROW},\n,,,\n",
        f"{HEADER}\n{ROW}\n".encode("utf-16"),
        "sep=;\n"
        + f"{HEADER}\n{ROW}".replace('"day, online"', "day+online")
        .replace('"$12,500"', "$12.500,00")
        .replace(",", ";")
        .replace("$12.500;00", "$12,500"),
        f"{HEADER}\n{ROW}".replace('"day, online"', "day/online").replace('"$12,500"', "12500 USD").replace(",", "\t"),
        ",".join(reversed(HEADER.split(",")))
        + "\n"
        + 'Near the bus.,n,"Online; days",The state\'s report,90.5,85 percent,Y,180 hrs.,caahep (maerb),1 year,"12,500.00",'
        + "Certificate,River College,Medical Assisting",
    ],
    ids=["plain", "mark-and-crlf", "spelling", "empty-lines", "utf-16", "semicolons", "tabs", "other-order"],
)
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, table: str | bytes) -> None:
    found = read(tmp_path, table)
    assert (found.programs, found.faults) == ((FULL,), ())


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("cost", "$0", "cost", 0),
        ("Tuition", "$ 9,800", "cost", 9_800),
        ("total cost", "1,234,5", "cost", None),
        ("months", "52 weeks", "months", 12),
        ("Length", "1.5 years", "months", 18),
        ("duration", "9-12 months", "months", None),
        ("cost", "12.500", "cost", None),
        ("cost", "-500", "cost", None),
        ("cost", "2000000", "cost", None),
        ("months", "0", "months", None),
        ("accredited by", "none", "accreditation", Accreditation.NONE),
        ("accreditation", "Not accredited", "accreditation", Accreditation.NONE),
        ("accreditation", "ABHES", "accreditation", Accreditation.ABHES),
        ("accreditation", "Other", "accreditation", Accreditation.OTHER),
        ("accreditation", "CAHEEP", "accreditation", Accreditation.UNKNOWN),
        ("practicum", "160 h", "externship_hours", 160),
        ("placement", "maybe", "placement_help", None),
        ("pass rate", "0.9", "exam_pass_rate", None),
        ("pass rate", "0.9%", "exam_pass_rate", 0.9),
        ("pass rate", "140%", "exam_pass_rate", None),
        ("classes", "Evenings and weekends", "schedule", (Schedule.EVENING, Schedule.WEEKEND)),
        ("schedule", "lunch", "schedule", ()),
        ("award", "Associate's degree (AAS)", "award", Award.ASSOCIATE),
        ("award", "PhD", "award", None),
    ],
)
def test_a_cell_is_read_or_named(tmp_path: Path, heading: str, cell: str, field: str, value: object) -> None:
    program, faults = read_cell(tmp_path, heading, cell)
    assert getattr(program, field) == value
    unread = value in {None, Accreditation.UNKNOWN, ()}
    assert [fault.startswith(f"Row 2, {heading}: ") and fault.endswith("counts as not said.") for fault in faults] == [True] * unread


@pytest.mark.parametrize("cell", ["", " ", "?", "n/a", "N/A", "-", "–", "unknown", "TBD", "not said"])
@pytest.mark.parametrize("heading", ["cost", "accreditation", "placement help", "schedule"])
def test_what_the_school_has_not_said_is_no_fault(tmp_path: Path, heading: str, cell: str) -> None:
    program, faults = read_cell(tmp_path, heading, cell)
    assert (program, faults) == (TrainingProgram(name="A"), ())


def test_no_program_is_lost_silently(tmp_path: Path) -> None:
    found = read(tmp_path, "name,school,cost\nA,One,1\n,,\n,Two,2\na,one,3\nB,Three,$4,000\n")
    assert [(program.name, program.cost) for program in found.programs] == [("A", 1), ("Program in row 4", 2), ("a", 3), ("B", None)]
    assert [fault.place for fault in found.faults] == ["row 4", "row 5", "row 6"]
    assert "“a” stands in row 2 too" in found.faults[1].problem
    assert "quotation marks" in found.faults[2].problem


def test_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    assert read(tmp_path, 'name\n"Ann\x1b[2J\x07s\nprogram"\n').programs[0].name == "Ann [2J s program"


def test_columns_that_mean_nothing_and_columns_twice_are_named(tmp_path: Path) -> None:
    found = read(tmp_path, "name,price,color,cost\nA,1,red,2\n")
    assert [program.cost for program in found.programs] == [1]
    assert ["color" in found.faults[0].problem, "two columns for cost" in found.faults[1].problem] == [True, True]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (b"", "the file is empty"),
        (b"\n ,\n", "the file is empty"),
        (b"school,cost\nA,1\n", "there is no column “name”"),
        (b"name,cost\n", "it holds 0 programs"),
        (b"name\n" + b"A\n" * 201, "it holds 201 programs"),
        (b"PK\x03\x04\x00\x00", "save the spreadsheet as CSV"),
        (b"\xff\xfe\x00", "save the spreadsheet as CSV"),
        (b"name\n" + b"A" * 200_000, "no table of comma-separated values"),
        (b"name\n" + b"A" * 2_000_001, "more than 2 MB"),
        (b'name,cost\nA,1\n"B,2\nC,3\n', "row 3: a quotation mark is never closed"),
        (b'name,cost\n"A" and B,1\n', "row 2: a quotation mark is never closed, or stands where none belongs"),
    ],
    ids=[
        "empty",
        "blank",
        "no-name",
        "no-rows",
        "too-many",
        "a-spreadsheet",
        "half-a-character",
        "long-cell",
        "too-large",
        "open-quote",
        "stray-quote",
    ],
)
def test_what_is_no_table_of_programs_is_refused_in_one_sentence(tmp_path: Path, table: bytes, words: str) -> None:
    with pytest.raises(AssessError) as caught:
        read(tmp_path, table)
    assert words in error_sentence(caught.value)
    assert "\n" not in error_sentence(caught.value)


def test_an_older_spreadsheet_writes_in_its_own_code_page(tmp_path: Path) -> None:
    assert read(tmp_path, "name\nCafé – MA\n".encode("cp1252")).programs[0].name == "Café – MA"


def test_the_report_takes_only_a_table_without_faults(tmp_path: Path) -> None:
    path = tmp_path / "programs.csv"
    path.write_text("name,cost\nA,much\nB,more\nC,most\n")
    with pytest.raises(TableProblem) as caught:
        require_programs(path)
    assert error_sentence(caught.value).startswith(f"{path}: row 2, cost: “much” is not an amount in dollars")
    assert error_sentence(caught.value).endswith("There are 2 more places like this.")
    path.write_text("name,cost\nA,1\n")
    assert require_programs(path) == (TrainingProgram(name="A", cost=1),)


def test_the_sample_can_be_read_back(tmp_path: Path) -> None:
    found = read(tmp_path, sample_table())
    assert [program.name for program in found.programs] == [row["name"] for row in SAMPLE]
    assert found.faults == ()
    assert sample_table().startswith(b"\xef\xbb\xbf")
