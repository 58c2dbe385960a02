"""What the README and the pages in docs say is so: links, commands, words, the description of the document."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

import pytest

from assess.cli.arguments import COMMANDS
from docs import make_command_output
from docs.make_document_format import TARGET, make_document

ROOT: Final = Path(__file__).resolve().parents[1]
README: Final = ROOT / "README.md"
PAGES: Final = (README, ROOT / "NOTICES.md", *sorted((ROOT / "docs").glob("*.md")))
LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH: Final = re.compile(r"""(?<![\w."/-])((?:assess|benchmarks|docs|resources|tests|\.ci)/[\w./-]*\w)""")
COMMAND_ROW: Final = re.compile(r"^\| `python main\.py (\w+)", re.MULTILINE)
GLOSSARY_ROW: Final = re.compile(r"^\| ([a-z -]+) \| [A-Z].*\.", re.MULTILINE)
TEST_COMMAND: Final = re.compile(r"^python3 .* -m pytest -n auto$", re.MULTILINE)
GLOSSARY: Final = (
    "skill",
    "level",
    "target",
    "weight",
    "must-have",
    "response",
    "check",
    "observation",
    "credential",
    "role profile",
    "gap",
    "index",
    "coverage",
    "plan",
    "step",
    "session",
    "learner",
    "class",
    "hand-in",
    "check-off",
)


def test_the_page_on_the_document_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == make_document(), "renew it with `python -m docs.make_document_format`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [link for link in find_links(page) if not leads_somewhere(page, link)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_is_named_exists(page: Path) -> None:
    named = NAMED_PATH.findall(page.read_text(encoding="utf-8"))
    assert [path for path in named if not (ROOT / path).exists() and not (page.parent / path).exists()] == []


def test_the_readme_lists_every_command_once() -> None:
    assert sorted(COMMAND_ROW.findall(read_readme())) == sorted(COMMANDS)


def test_the_readme_explains_every_word() -> None:
    assert tuple(GLOSSARY_ROW.findall(section("Words"))) == GLOSSARY


def test_the_readme_gives_one_command_to_test_with() -> None:
    assert len(TEST_COMMAND.findall(read_readme())) == 1


def test_every_picture_is_in_the_readme_or_has_a_twin_there() -> None:
    pictures = {path.stem.removesuffix("-dark") for path in (ROOT / "docs" / "screenshots").glob("*.png")}
    assert pictures == {Path(link).stem.removesuffix("-dark") for link in find_links(README) if link.endswith(".png")}


def read_readme() -> str:
    return README.read_text(encoding="utf-8")


def section(title: str) -> str:
    _, _, rest = read_readme().partition(f"\n## {title}\n")
    return rest.partition("\n## ")[0]


def find_links(page: Path) -> Iterator[str]:
    return chain.from_iterable(LINK.findall(line) for line in page.read_text(encoding="utf-8").splitlines())


def leads_somewhere(page: Path, link: str) -> bool:
    if link.startswith("https://"):
        return True
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    return target.exists() and (not anchor or anchor in find_anchors(target))


def find_anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_page_on_the_output_of_the_commands_is_up_to_date() -> None:
    page = make_command_output.TARGET.read_text(encoding="utf-8")
    assert page == make_command_output.make_page(), "renew it with `python -m docs.make_command_output`"
