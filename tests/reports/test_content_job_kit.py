"""The job kit as tables: lines with room for a number, what each rests on, and nothing that the person wrote for themselves."""

from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.credentials import CredentialRecord
from assess.domain.job_kit_choice import choose_job_kit
from assess.domain.scoring import score_assessment
from assess.reports.content_job_kit import LINES_SHOWN, job_kit_blocks
from assess.reports.content_values import Block, Heading, Table, Text
from tests.support.builders import EXAMPLE_ROLE, TARGET_DATE, TODAY, example_assessment, example_catalog, make_assessment, observed, rated
from tests.support.prospects import make_job_kit

CATALOG: Final = example_catalog()
KIT: Final = make_job_kit(CATALOG.skills)
STRONG: Final = make_assessment(
    {"ehr": rated(3), "phlebotomy": rated(3), "billing": rated(1)},
    credentials={"bls": CredentialRecord(expires=TARGET_DATE)},
    observations={"phlebotomy": (observed(3),)},
)


def blocks_for(assessment: Assessment) -> list[Block]:
    readiness = score_assessment(assessment, EXAMPLE_ROLE, CATALOG, TODAY)
    return list(job_kit_blocks(choose_job_kit(assessment, readiness, CATALOG, KIT), CATALOG))


def table(layout: str, assessment: Assessment = STRONG) -> Table:
    return next(block for block in blocks_for(assessment) if isinstance(block, Table) and block.layout == layout)


def test_a_line_has_room_for_a_number_and_says_what_it_rests_on() -> None:
    assert table("resume").rows == (
        ("Did phlebotomy ____ times.", "How often.", "seen by an instructor"),
        ("Did cpr ____ times.", "How often.", "a card, by your own word"),
        ("Did ehr ____ times.", "How often.", "by your own rating"),
    )


def test_the_letter_names_the_role_the_strongest_skills_and_the_cards() -> None:
    assert table("letter").rows == (("Opening", "Names the job.", "I apply as assistant. I bring phlebotomy; ehr. I hold CPR card."),)


def test_a_letter_without_strengths_leaves_room() -> None:
    assert table("letter", make_assessment()).rows[0][2] == "I apply as assistant. I bring … I hold …"


def test_must_haves_are_asked_first_and_a_gap_says_how_it_closes() -> None:
    blocks = blocks_for(example_assessment())
    titles = [block.text for block in blocks if isinstance(block, Heading)]
    assert titles[2:4] == ["Interview questions on what the role must have", "What to ask the employer"]
    rows = {row[0][1]: row[2] for row in table("interview", example_assessment()).rows if isinstance(row[0], tuple)}
    assert rows == {
        "Hipaa": "Level 2; the role asks for 3. How you will close the gap: Practice (6 hours, on your own).",
        "Phlebotomy": "Level 2; the role asks for 3. How you will close the gap: Practice (6 hours, on your own).",
        "Cpr": "Your card: valid.",
    }


def test_other_gaps_come_with_the_advice_to_be_honest() -> None:
    said = [block.text for block in blocks_for(make_assessment({"ehr": rated(1)})) if isinstance(block, Text)]
    assert "Say honestly where you are, and how you will close the gap." in said


def test_without_a_strong_skill_there_is_a_sentence_in_place_of_lines() -> None:
    assert any(
        isinstance(block, Text) and block.text.startswith("No skill that there is a line for") for block in blocks_for(make_assessment())
    )


def test_the_longest_lists_are_cut_and_say_so() -> None:
    kit = make_job_kit(["ehr"] * (LINES_SHOWN + 2))
    found = choose_job_kit(STRONG, score_assessment(STRONG, EXAMPLE_ROLE, CATALOG, TODAY), CATALOG, kit)
    headings = [block.detail for block in job_kit_blocks(found, CATALOG) if isinstance(block, Heading)]
    assert headings[0] == "15 of 17 that your levels allow, those that matter most for the role first"


def test_notes_and_reasons_of_the_person_never_get_into_it() -> None:
    responses = {
        skill: response.model_copy(update={"note": "My private words.", "flagged": True}) for skill, response in STRONG.responses.items()
    }
    remarked = STRONG.model_copy(update={"responses": responses})
    assert "private" not in repr(blocks_for(remarked))
    assert blocks_for(remarked) == blocks_for(STRONG)
