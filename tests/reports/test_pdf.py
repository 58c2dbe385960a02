import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PageObject

from assess.domain.errors import ReportFailed
from assess.reports.checklist import build_checklist
from assess.reports.content_values import Heading, ReportContent, SectionId, Subheading, Table, Text
from assess.reports.pdf import make_checklist_pdf, make_report_pdf
from assess.reports.wording import ENGLISH
from tests.support.builders import EXAMPLE_ROLE, example_assessment, example_catalog, make_assessment
from tests.support.reports import EMPTY_PLAN, body_words, pdf_words, read_pdf, report_of, structure_of, talkative_assessment, words_of

if TYPE_CHECKING:
    from pypdf.generic import StreamObject

TYPST = '#set text(red)\n= Heading $x^2$ *bold* `raw` @label <label> \\ #panic("no") #image("/etc/passwd") // gone /* too */ '
HTML = '<script>alert("no")</script><b>&amp;</b> '
CHINESE = "这是一个很长的中文测试文本，用来检查报告。"  # noqa: RUF001
ARABIC = "السلام عليكم، هذا نص عربي طويل. "
SHOWN = {
    "typst": TYPST * 20,
    "html": HTML * 60,
    "chinese": CHINESE * 100,
    "korean": "이것은 보고서가 한국어를 표시하는지 봅니다. " * 90,
    "vietnamese": "Nguyễn Thị Ánh Tuyết ở Hà Nội, Ă Â Đ Ê Ô Ơ Ư ẵ ặ ễ ỡ ữ. " * 40,
    "cyrillic": "Привет, это длинный текст. Українська: ґ є і ї. " * 45,  # noqa: RUF001
    "greek": "Καλημέρα κόσμε, ὦ ᾧ. " * 100,
    "accents": "Łódź Žižka Ærø İstanbul ñandú çà ÿ œ ẞ Māori þð. " * 45,
    "one word": "unbreakable" * 200,
}
HIDDEN = {
    "arabic": ARABIC * 70,
    "emoji": "😀👩🏽‍⚕️🇺🇸✅ " * 200,
    "bidi and controls": ("".join(map(chr, range(32))) + "\x7f\u202e\u2066\u200b\ufeff\ufffe\ue000ع") * 50,
    "marks": ("e\u0301 Z" + "".join(chr(0x300 + step) for step in range(60))) * 30,
}


def cells_of(content: ReportContent) -> Iterator[str]:
    tables = [block for section in content.sections for block in section.blocks if isinstance(block, Table)]
    for cell in (cell for table in tables for row in table.rows for cell in row):
        yield from (cell,) if isinstance(cell, str) else cell


def test_what_the_content_says_stands_in_the_pdf() -> None:
    content = report_of(talkative_assessment())
    words = pdf_words(make_report_pdf(content))
    assert content.summary is not None
    said = [content.summary.status, content.summary.index_sentence, content.frame.name, *content.summary.plan_sentences, *cells_of(content)]
    assert [sentence for sentence in said if words_of(sentence) not in words] == []


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_the_same_content_gives_the_same_bytes(paper: str) -> None:
    content = report_of(talkative_assessment("Nguyễn 김민지"))
    assert make_report_pdf(content, paper) == make_report_pdf(content, paper)  # type: ignore[arg-type]


def test_paper_sizes() -> None:
    content = report_of(example_assessment())
    letter, a4 = read_pdf(make_report_pdf(content)).pages[0].mediabox, read_pdf(make_report_pdf(content, "a4")).pages[0].mediabox
    assert (round(letter.width), round(letter.height)) == (612, 792)
    assert (round(a4.width), round(a4.height)) == (595, 842)


@pytest.mark.parametrize("nothing", [True, False])
def test_report_is_tagged_and_says_which_standards_it_keeps(*, nothing: bool) -> None:
    pdf = make_report_pdf(report_of(make_assessment(), EMPTY_PLAN) if nothing else report_of(talkative_assessment()))
    reader = read_pdf(pdf)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]) == "en-US"
    metadata = cast("StreamObject", root["/Metadata"].get_object()).get_data().decode()
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert re.search(r"pdfaid:part>2<", metadata)
    assert re.search(r"pdfaid:conformance>A<", metadata)
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("Gap report and study plan: ")


def test_every_bar_has_alternative_text_and_tables_have_headings() -> None:
    nodes = list(structure_of(make_report_pdf(report_of(talkative_assessment()))))
    figures = [node for node in nodes if node.get("/S") == "/Figure"]
    assert len(figures) == 1 + 3 + 3
    assert all(str(node.get("/Alt")).strip() for node in figures)
    tables = [node for node in nodes if node.get("/S") == "/Table"]
    headed = [node for node in nodes if node.get("/S") == "/THead"]
    assert len(tables) == len(headed) > 5


def test_headings_start_at_the_top_and_skip_no_level() -> None:
    nodes = [node for node in structure_of(make_report_pdf(report_of(talkative_assessment()))) if "/S" in node]
    levels = {str(node["/S"]) for node in nodes if re.fullmatch(r"/H\d", str(node["/S"]))}
    assert levels == {"/H1", "/H2", "/H3"}


@pytest.mark.parametrize("words", SHOWN.values(), ids=SHOWN.keys())
def test_text_of_a_learner_is_shown_as_it_is(words: str) -> None:
    text = words[:2000]
    content = report_of(talkative_assessment(text, text), sections=(SectionId.NOTES, SectionId.UNRATED))
    shown = body_words(make_report_pdf(content), content).replace(words_of(ENGLISH.counts_as_left_out), "")
    assert shown.count(words_of(text)) == 3
    assert words_of(content.frame.hidden_note) not in shown


@pytest.mark.parametrize("words", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_cannot_be_shown_is_said_in_its_place(words: str) -> None:
    text = words[:2000]
    content = report_of(talkative_assessment(text, text))
    shown = pdf_words(make_report_pdf(content))
    assert "thatcannotbeshown]" in shown
    assert shown.count(words_of(content.frame.hidden_note)) == 1


def longest_line(page: PageObject) -> int:
    """The number of letters in the longest line of a page."""
    return max(len(words_of(line)) for line in page.extract_text().splitlines())


def test_a_word_without_end_is_broken_into_lines() -> None:
    reader = read_pdf(make_report_pdf(report_of(talkative_assessment("W" * 2000, "M" * 2000))))
    assert max(longest_line(page) for page in reader.pages) < 150


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=300).filter(str.strip))
def test_any_text_at_all_makes_a_report(words: str) -> None:
    content = report_of(talkative_assessment(words, words))
    assert make_report_pdf(content).startswith(b"%PDF")


def test_what_opens_a_part_stands_on_the_page_of_what_follows() -> None:
    groups = range(60)
    blocks = [
        block
        for group in groups
        for block in (
            Heading(f"Part{group}."),
            Text(f"Opens{group}."),
            Subheading(f"Under{group}."),
            Text("It goes on. " * (10 * (group % 7) + 50)),
        )
    ]
    content = report_of(example_assessment())
    (section, *_) = content.sections
    pages = read_pdf(make_report_pdf(replace(content, sections=(replace(section, blocks=tuple(blocks)),)))).pages
    texts = [page.extract_text() for page in pages]
    page_of = {word: next(n for n, text in enumerate(texts) if f"{word}." in text) for g in groups for word in (f"Opens{g}", f"Under{g}")}
    assert [group for group in groups if page_of[f"Opens{group}"] != page_of[f"Under{group}"]] == []


def test_checklist_lists_every_skill_with_its_boxes() -> None:
    content = build_checklist(EXAMPLE_ROLE, example_catalog())
    pdf = make_checklist_pdf(content)
    words = pdf_words(pdf)
    assert all(words_of(row.title) in words for domain in content.domains for row in domain.rows)
    assert pdf == make_checklist_pdf(content)


def test_a_pdf_that_cannot_be_made_is_an_expected_failure() -> None:
    with pytest.raises(ReportFailed):
        make_report_pdf(report_of(example_assessment()), "papyrus")  # type: ignore[arg-type]


def test_what_typst_refuses_all_the_same_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_it = typst.compile

    def refuse(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        if "ï" in options["sys_inputs"]["content"]:
            message = 'PDF/UA-1 error: the text `"ï"` could not be displayed'
            raise typst.TypstError(message, message)
        return compile_it(*args, **options)

    monkeypatch.setattr(typst, "compile", refuse)
    words = pdf_words(make_report_pdf(report_of(talkative_assessment("naïve ö"))))
    assert "na[1characterthatcannotbeshown]veö" in words
