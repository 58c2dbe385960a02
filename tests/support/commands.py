"""Commands run as a person would type them."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from typing_extensions import override

from assess.app import main

ROOT: Final = Path(__file__).resolve().parents[2]
EXAMPLES: Final = ROOT / "resources" / "examples"
NEARLY_READY: Final = EXAMPLES / "nearly-ready.assess.json"
DAY: Final = "2026-11-21"


@dataclass(frozen=True)
class Outcome:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    def complaint(self) -> str:
        """The one line on standard error; nothing else may be there, least of all a traceback."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        return lines[0]


class Commands:
    """Runs `main` in this process, where the state folder is a temporary one."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def run(self, *arguments: object, given: bytes | None = None) -> Outcome:
        """The outcome of `python main.py …` with `given` on standard input, or with a terminal there."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)) if given is not None else _Terminal())
        code = main([str(argument) for argument in arguments])
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)


class _Terminal(io.TextIOWrapper):
    """A standard input on which somebody might type."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())

    @override
    def isatty(self) -> bool:
        """Yes."""
        return True


def run_process(*arguments: object, given: bytes = b"", environment: dict[str, str] | None = None) -> Outcome:
    """The outcome of `python main.py …` in a process of its own."""
    command = [sys.executable, "main.py", *(str(argument) for argument in arguments)]
    env = {**os.environ, **(environment or {})}
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False, env=env)
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
