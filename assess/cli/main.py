"""Runs a command, and turns whatever stops it into one line on standard error and an exit code."""

import importlib
import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, cast

from assess.cli.arguments import PROGRAM, make_parser
from assess.cli.outputs import STANDARD_OUTPUT, flush
from assess.cli.problems import UsageProblem
from assess.domain.errors import AssessError, FileProblem, ReportFailed
from assess.reports.sentences import error_sentence
from assess.storage.log import log_exception

WRONG_USAGE: Final = 2
BAD_INPUT: Final = 1
INTERRUPTED: Final = 130

Command = Callable[[Namespace], int]


def run_command(arguments: Sequence[str]) -> int:
    """The exit code: 0, 1 for a bad input, 2 for wrong usage; raises ImportError if a package is missing."""
    _speak_utf_8()
    try:
        code = _run(arguments)
        flush()
    except UsageProblem as problem:
        return _complain(str(problem), WRONG_USAGE)
    except AssessError as error:
        return _fail(error)
    except SystemExit as end:
        return int(end.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if is_package_missing(error):
            raise
        return _complain(explain_unexpected(error), BAD_INPUT)
    return code


def _run(arguments: Sequence[str]) -> int:
    parsed = make_parser().parse_args(arguments)
    module = importlib.import_module(f"assess.cli.{parsed.command}")
    return cast("Command", module.run)(parsed)


def _fail(error: AssessError) -> int:
    if isinstance(error, FileProblem) and error.path == STANDARD_OUTPUT:
        _end_quietly()
    if isinstance(error.__cause__, BrokenPipeError):
        return BAD_INPUT
    if isinstance(error, ReportFailed):
        log_exception(error)
    return _complain(error_sentence(error), BAD_INPUT)


def _complain(sentence: str, code: int) -> int:
    with suppress(OSError):
        sys.stdout.flush()
    sys.stderr.write(f"{' '.join(sentence.split())}\n")
    return code


def is_package_missing(error: Exception) -> bool:
    """Whether the cause is an installation that lacks something, and not a mistake of ours."""
    return isinstance(error, ImportError) and (error.name or "").partition(".")[0] != "assess"


def explain_unexpected(error: Exception) -> str:
    """Logs what no code of ours expected, and says where."""
    path = log_exception(error)
    where = f"the details are in {path}" if path else f"and no log could be written ({type(error).__name__})"
    return f"{PROGRAM}: something happened that Assess did not expect; nothing of yours was changed, and {where}: please report it."


def _end_quietly() -> None:
    """Nobody takes our output; keeps Python from complaining about that once more at its end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf_8() -> None:
    """So that names and arrows come out on Windows too; what cannot be shown becomes a question mark, never a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
