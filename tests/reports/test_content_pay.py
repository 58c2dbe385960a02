"""The section on pay: what stands in each place, and what is said where there is no figure."""

from dataclasses import replace

from assess.domain.places import find_pay
from assess.reports.content_pay import pay_blocks
from assess.reports.content_values import Heading, Table, Text
from tests.support.pay import ASSISTANTS, NURSES, PHLEBOTOMISTS, SUPERVISORS, make_pay_row, make_pay_table

TABLE = make_pay_table()


def tables_of(words: str, *codes: str) -> dict[str, Table]:
    """The tables by the heading over them."""
    found, heading = {}, ""
    for block in pay_blocks(find_pay(TABLE, words, codes)):
        if isinstance(block, Heading):
            heading = f"{block.text} {block.detail}".strip()
        if isinstance(block, Table):
            found[heading] = block
    return found


def sentences_of(words: str, *codes: str) -> str:
    return "\n".join(block.text for block in pay_blocks(find_pay(TABLE, words, codes)) if isinstance(block, Text))


def test_the_first_occupation_is_shown_in_every_place_and_the_others_place_by_place() -> None:
    found = tables_of("Portland ME", ASSISTANTS, PHLEBOTOMISTS)
    assert [row[0] for row in found["Medical assistants"].rows] == ["Portland-South Portland, ME", "Maine", "United States"]
    assert found["Medical assistants"].rows[0][1:] == ("1,200", "$38,000", "$39,000", "$40,000", "$41,000", "$42,000")
    assert found["Other occupations Maine"].rows == (("Phlebotomists", "not published", "–", "–", "–", "–", "–"),)
    assert found["Other occupations United States"].rows[0][4] == "$38,000"


def test_every_pay_table_follows_a_sentence_with_its_year_and_source() -> None:
    blocks = list(pay_blocks(find_pay(TABLE, "Oregon", (ASSISTANTS, PHLEBOTOMISTS))))
    before = [blocks[place - 1] for place, block in enumerate(blocks) if isinstance(block, Table)]
    texts = [block.text for block in before if isinstance(block, Text)]
    assert len(texts) == len(before) == 6
    assert all("Source: BLS" in text and "2 March 2026" in text for text in texts)


def test_figures_that_we_lack_are_named_by_the_kind_of_place() -> None:
    said = sentences_of("Portland OR", ASSISTANTS, PHLEBOTOMISTS, SUPERVISORS)
    assert "For metropolitan areas and regions, Assess has figures of these occupations only: Medical assistants." in said
    assert "For states, Assess has no figures of these occupations: First-line supervisors of office workers." in said
    assert "For the nation" not in said
    assert "For the nation, Assess has no figures of these occupations: Registered nurses." in sentences_of("", ASSISTANTS, NURSES)


def test_jobs_that_are_not_counted_are_a_dash() -> None:
    assert tables_of("", SUPERVISORS)["First-line supervisors of office workers"].rows[0][1] == "–"
    assert make_pay_row(NURSES, "0000000", None).median is None


def test_an_occupation_without_pay_figures_has_its_outlook_still() -> None:
    found = tables_of("", NURSES)
    assert list(found) == ["Outlook"]
    assert found["Outlook"].header[1:3] == ("Jobs in 2024", "Jobs in 2034")
    assert found["Outlook"].rows[0][1:5] == ("811,000", "912,200", "+12.5%", "112,300")


def test_past_figures_are_called_so_and_have_their_year() -> None:
    (row,) = tables_of("", ASSISTANTS)["Past figures"].rows
    assert row == ("2012", "Medical assistants: median pay a year, $29,370", "Wages, Tables")
    assert "are not true of today. Source: BLS, read in copies on 2 March 2026." in sentences_of("", ASSISTANTS)


def test_shares_are_of_all_jobs_of_medical_assistants() -> None:
    assert tables_of("", ASSISTANTS)["Where medical assistants work"].rows == (("Hospitals", "20", "20%", "$41,000"),)


def test_a_place_that_nobody_knows_is_said_to_be_none() -> None:
    assert "There are no pay figures for a place “Orgeon”, so only the nation is shown. Close to it: Oregon" in sentences_of(
        "Orgeon", ASSISTANTS
    )
    assert "so only the nation is shown.\n" in sentences_of("Xyzzy", ASSISTANTS)


def test_a_place_as_somebody_wrote_it_is_quoted_on_one_line() -> None:
    said = sentences_of(f"Got\nham \x1b[2J{'x' * 500}", ASSISTANTS).splitlines()
    (quoted,) = (line for line in said if line.startswith("There are no pay figures"))
    assert quoted.startswith("There are no pay figures for a place “Got ham [2Jxxx")
    assert len(quoted) < 200


def test_an_occupation_without_a_projection_is_named() -> None:
    table = replace(TABLE, outlook={code: outlook for code, outlook in TABLE.outlook.items() if code != NURSES})
    said = [block.text for block in pay_blocks(find_pay(table, "", (ASSISTANTS, NURSES))) if isinstance(block, Text)]
    assert "Assess has no projections of these occupations: Registered nurses." in said
    assert not any("no projections" in text for text in sentences_of("", ASSISTANTS, NURSES).splitlines())
