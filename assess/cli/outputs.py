"""What a command writes: text or JSON on standard output, and files."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from assess.cli.problems import UsageProblem
from assess.storage.atomic import write_atomically, writing_errors

STANDARD_OUTPUT: Final = Path("standard output")
STEERING: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), " ")
"""What could steer the terminal, whoever wrote it; a new line and a tab stay."""


def say(*lines: str) -> None:
    """Lines on standard output, with blanks in the place of control characters."""
    _write("\n".join(lines).translate(STEERING))


def flush() -> None:
    """Sends out what is still held back."""
    with writing_errors(STANDARD_OUTPUT):
        sys.stdout.flush()


def say_json(value: BaseModel | Mapping[str, object]) -> None:
    """Indented JSON on standard output."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    _write(json.dumps(plain, indent=2, ensure_ascii=False))


def write_outputs(outputs: Sequence[tuple[Path, bytes]], source: str | None) -> None:
    """Writes each file whole; refuses to replace the assessment that was read, or to write two outputs into one file."""
    paths = [path for path, _ in outputs]
    for path in paths:
        if source not in {None, "-"} and _is_same(path, Path(str(source))):
            message = f"{path}: that is the assessment itself: name another file for the output."
            raise UsageProblem(message)
        if paths.count(path) > 1:
            message = f"{path}: two outputs cannot go into one file: name another file for one of them."
            raise UsageProblem(message)
    for path, data in outputs:
        write_atomically(path, data)


def _write(text: str) -> None:
    with writing_errors(STANDARD_OUTPUT):
        sys.stdout.write(f"{text}\n")


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
