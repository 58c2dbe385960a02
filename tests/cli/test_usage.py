"""What is typed wrongly: one line, exit 2."""

import pytest

from tests.support.commands import NEARLY_READY, Commands


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("scroe",), "scroe"),
        (("score", NEARLY_READY, "--jsno"), "--jsno"),
        (("score", NEARLY_READY, "--on", "2026-02-30"), "2026-02-30"),
        (("score", NEARLY_READY, "--on", "21.11.2026"), "written like 2026-11-21"),
        (("score", NEARLY_READY, "--on", "9999-12-31"), "9999-12-31"),
        (("score", NEARLY_READY, "--on", "\u0662\u0660\u0662\u0666-11-21"), "written like 2026-11-21"),
        (("plan", NEARLY_READY, "--hours-per-week", "-3"), "from 0 to 80"),
        (("plan", NEARLY_READY, "--hours-per-week", "nan"), "from 0 to 80"),
        (("plan", NEARLY_READY, "--hours-per-week", "ten"), "from 0 to 80"),
        (("plan", NEARLY_READY, "--start", "2027-02-01", "--target", "2027-01-01"), "2027-01-01 is before the first day"),
        (("plan", NEARLY_READY, "--ics", "one", "--csv", "one"), "two outputs"),
        (("report", NEARLY_READY), "--pdf"),
        (("report", NEARLY_READY, "--pdf", "x.pdf", "--paper", "a5"), "a5"),
        (("report", NEARLY_READY, "--pdf", "x.pdf", "--sections", "gaps,poems"), "poems"),
        (("report", NEARLY_READY, "--pdf", "x.pdf", "--sections", ","), "must-haves"),
        (("checklist", "--pdf", "x.pdf"), "--role"),
        (("schema", "soul"), "soul"),
        (("example", "--seed", "x"), "--seed"),
        (("--nonsense",), "COMMAND"),
        (("score",), "Name the FILE"),
    ],
    ids=lambda value: " ".join(map(str, value[:1])) if isinstance(value, tuple) else None,
)
def test_wrong_usage_is_one_line_and_exit_2(commands: Commands, arguments: tuple[object, ...], words: str) -> None:
    outcome = commands.run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert words in outcome.complaint()


@pytest.mark.parametrize("arguments", [("--help",), ("score", "--help"), ("plan", "-h")], ids=" ".join)
def test_help_is_no_error(commands: Commands, arguments: tuple[str, ...]) -> None:
    outcome = commands.run(*arguments)
    assert outcome.code == 0
    assert "python main.py" in outcome.out
    assert outcome.err == ""
