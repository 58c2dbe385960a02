import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.reports.glyphs import breakable, font_folders, showable


def say(count: int) -> str:
    return f"[{count}]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maria Lopez", "Maria Lopez"),
        ("Nguyễn Thị Ánh Tuyết", "Nguyễn Thị Ánh Tuyết"),
        ("Ελένη Шевченко 김민지 王小明", "Ελένη Шевченко 김민지 王小明"),
        ("e\u0301", "é"),
        ("عربي", "[4]"),
        ("Ana عربي نص Lee", "Ana [6] Lee"),
        ("well done 👍", "well done [1]"),
        ("👩🏽\u200d⚕\ufe0f", "[3]"),
        ("a\u200bb\ufeffc\u202ed", "abcd"),
        ("a\x00b\x1bc", "abc"),
        ("two\r\nlines\u2028three", "two\nlines\nthree"),
        ("tab\there", "tab here"),
        ("\ue000", "[1]"),
        ("\ud800", "[1]"),
        ("\uffff", "[1]"),
        ("a" + "\u0301" * 10, "á\u0301\u0301\u0301[6]"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert showable(text, say) == shown


def test_a_character_can_be_ruled_out() -> None:
    assert showable("naïve", say, frozenset("ï")) == "na[1]ve"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_showing_twice_changes_nothing_more(text: str) -> None:
    once = showable(text, say)
    assert showable(once, say) == once
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn"} for character in once if character != "\n")


@pytest.mark.parametrize(
    ("text", "breaks"), [("short words only", 0), ("W" * 2000, 1999), ("中" * 100, 0), ("https://example.org/a/b/c", 5)]
)
def test_words_that_no_line_holds_may_break(text: str, breaks: int) -> None:
    broken = breakable(text)
    assert broken.count("\u200b") == breaks
    assert broken.replace("\u200b", "") == text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("roles/evening-medical-assistant.toml", ["roles/", "evening-", "medical-", "assistant.", "toml"]),
        ("https://www.example.edu/riverside", ["https://", "www.", "example.", "edu/", "riverside"]),
        ("https://medlineplus.gov/", ["https://", "medlineplus.", "gov/"]),
        ("a/" + "b" * 21, ["a/", *"b" * 21]),
        ("counter-electrophysiology-laboratory", ["counter-", "electrophysiology-", "laboratory"]),
    ],
)
def test_addresses_and_file_names_break_behind_their_signs_only(text: str, pieces: list[str]) -> None:
    assert breakable(text).split("\u200b") == pieces


def test_a_mark_is_never_torn_from_its_letter() -> None:
    assert "\u200b\u0323" not in breakable("x\u0323" * 30)


def test_only_the_fonts_that_are_needed() -> None:
    assert [folder.name for folder in font_folders("Zoë → ☐")] == ["Source Sans 3"]
    assert [folder.name for folder in font_folders("김민지")] == ["Source Sans 3", "Noto Sans"]
