"""The pay tables: what ships, and what is said of a table that cannot be used."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from assess.domain.errors import CatalogProblem
from assess.domain.pay import AreaKind
from assess.domain.places import find_areas
from assess.reports.sentences import error_sentence
from assess.storage.paths import PAY
from assess.storage.pay import load_pay

TABLE = load_pay(PAY)


def test_the_figures_of_the_bureau_are_there() -> None:
    nation = TABLE.rows["31-9092", "0000000"]
    assert (nation.employment, nation.p10, nation.median, nation.p90) == (817_870, 36_050, 45_690, 59_310)
    washington = next(area for area in find_areas(TABLE, "Washington") if area.kind is AreaKind.STATE)
    row = TABLE.rows["31-9092", washington.id]
    assert row.median == 59_290
    outlook = TABLE.outlook["31-9092"]
    assert (outlook.jobs_first, outlook.jobs_last, outlook.growth_percent, outlook.openings) == (811.0, 912.2, 12.5, 112.3)


def test_every_row_is_of_a_known_occupation_in_a_known_place() -> None:
    assert [key for key in TABLE.rows if key[0] not in TABLE.occupations or key[1] not in TABLE.areas] == []
    assert {row.code for row in TABLE.industries} | {figure.code for figure in TABLE.past} | set(TABLE.outlook) <= set(TABLE.occupations)


def test_percentiles_rise() -> None:
    amounts = {key: [a for a in (row.p10, row.p25, row.median, row.p75, row.p90) if a is not None] for key, row in TABLE.rows.items()}
    assert [key for key, found in amounts.items() if found != sorted(found)] == []


def test_every_survey_and_past_figure_has_a_source_and_a_year() -> None:
    assert "2025" in TABLE.pay.period
    assert (TABLE.projections.first_year, TABLE.projections.last_year) == (2024, 2034)
    sources = [TABLE.pay.source, TABLE.projections.source, *(figure.source for figure in TABLE.past)]
    assert all(source.authority and source.url.startswith("https://www.bls.gov/") for source in sources)
    assert all(figure.year < 2025 for figure in TABLE.past)


def test_what_the_older_texts_got_wrong_is_no_figure_of_ours() -> None:
    openings = {outlook.openings for outlook in TABLE.outlook.values() if outlook.code == "31-9092"}
    growth = [(figure.what, figure.amount) for figure in TABLE.past if figure.code == "31-9092" and "2022–32" in figure.what]
    assert openings == {112.3}
    assert growth == [("Projected growth, 2022–32", 13.9)]


@pytest.mark.parametrize("name", [area.name for area in TABLE.areas.values()][::25])
def test_a_place_is_found_by_its_full_name(name: str) -> None:
    assert find_areas(TABLE, name)[0].name == name


def test_every_town_is_found_beside_its_state() -> None:
    metros = [area for area in TABLE.areas.values() if area.kind is AreaKind.METRO][::40]
    asked = [(area, f"{area.name.partition(',')[0].partition('-')[0]}, {area.states[0]}") for area in metros]
    assert [words for area, words in asked if area not in find_areas(TABLE, words)] == []


def append(line: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("areas.csv", append("9999999,Nowhere,moon,,\n"), "row 580, kind"),
        ("areas.csv", append("0000000,United States,nation,,\n"), "row 580: it stands there twice"),
        ("areas.csv", append("9999999,Nowhere\n"), "row 580: the row has more or fewer cells"),
        ("oews-2025-05.csv", append("31-9092,9999999,many,,,,,,\n"), "row 1236, employment"),
        ("oews-2025-05.csv", append("31-9092,0000000,1,1,1,1,1,1,1\n"), "row 1236: it stands there twice"),
        ("oews-2025-05.csv", append("31-9092,9999999,1,1,1,1,1,1,1,1\n"), "row 1236: the row has more or fewer cells"),
        ("oews-2025-05.csv", lambda path: path.write_bytes(b"\xff\xfe\x00"), "oews-2025-05.csv: "),
        ("oews-2025-05.csv", Path.unlink, "oews-YEAR-MONTH.csv: "),
        ("pay.toml", append("[pay]\n"), "pay.toml: "),
        ("areas.csv", Path.unlink, "areas.csv: "),
    ],
)
def test_a_faulty_table_is_named_with_its_row(tmp_path: Path, name: str, change: Callable[[Path], object], words: str) -> None:
    folder = copytree(PAY, tmp_path / "pay")
    change(folder / name)
    with pytest.raises(CatalogProblem) as caught:
        load_pay(folder)
    assert words in error_sentence(caught.value)


def test_of_several_years_the_newest_counts(tmp_path: Path) -> None:
    folder = copytree(PAY, tmp_path / "pay")
    newer = "code,area,employment,mean,p10,p25,median,p75,p90\n31-9092,0000000,1,1,1,1,99999,1,1\n"
    (folder / "oews-2026-05.csv").write_text(newer, encoding="utf-8")
    assert load_pay(folder).rows["31-9092", "0000000"].median == 99_999
