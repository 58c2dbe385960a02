"""The composition root: arguments lead to a command without Qt, or to the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

WITHOUT_OWN_CONTENT: Final = "Until that is mended, Assess works without your own content."
INSTALL: Final = "python -m pip install ."
WITHOUT_A_WINDOW: Final = "`python main.py score FILE` works without a window, and `python main.py --help` lists what else does"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs Assess with `argv`, or with what was typed; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if is_for_window(arguments):
            return _open_window(Path(arguments[0]) if arguments else None)
        from assess.cli.main import run_command  # noqa: PLC0415 (nothing is loaded before we can say what is missing)

        return run_command(arguments)
    except ImportError as error:
        return _say_what_is_missing(error)
    except Exception as error:  # noqa: BLE001 (the last resort: a person never sees a traceback)
        from assess.cli.main import explain_unexpected  # noqa: PLC0415

        return _complain(explain_unexpected(error))


def is_for_window(arguments: Sequence[str]) -> bool:
    """Nothing, or one thing that is a file or looks like one; a command, also a mistyped one, is not, whatever lies in the folder."""
    if not arguments:
        return True
    name = arguments[0]
    if len(arguments) > 1 or name.startswith("-"):
        return False
    if Path(name).suffix != "" or Path(name).name != name:
        return True
    from assess.cli.arguments import ALIASES, COMMANDS  # noqa: PLC0415 (nothing but the parser, and only for a bare word)

    return name not in {*COMMANDS, *ALIASES} and Path(name).exists()


def _open_window(path: Path | None) -> int:
    from assess.screen import find_obstacle  # noqa: PLC0415

    if obstacle := find_obstacle():
        return _complain(f"Assess cannot open its window: {obstacle}; {WITHOUT_A_WINDOW}.")
    gc.disable()  # until the window is there: what start-up makes, stays, and looking for garbage in it only takes time
    try:
        return _load_and_open(path)
    finally:
        gc.enable()


def _load_and_open(path: Path | None) -> int:
    from assess.domain.errors import CatalogProblem  # noqa: PLC0415
    from assess.reports.sentences import error_sentence  # noqa: PLC0415
    from assess.storage.catalog import shipped_catalog  # noqa: PLC0415
    from assess.storage.current_catalog import current_catalog  # noqa: PLC0415

    trouble = ""
    try:
        catalog = shipped_catalog()  # before Qt: once PySide6 is there, it reads the source of every module that is imported
    except CatalogProblem as error:
        return _complain(error_sentence(error))
    try:
        catalog = current_catalog()
    except CatalogProblem as error:
        trouble = f"{error_sentence(error)} {WITHOUT_OWN_CONTENT}"
    from assess.ui.window_app import run_window  # noqa: PLC0415 (the commands never load Qt)

    return run_window(path, catalog, trouble)


def _say_what_is_missing(error: ImportError) -> int:
    name = (error.name or "").partition(".")[0]
    if isinstance(error, ModuleNotFoundError):
        folder = Path(__file__).resolve().parents[1]
        return _complain(f"Assess needs the Python package “{name}”, which is not installed: run `{INSTALL}` in {folder}.")
    return _complain(f"Assess cannot open its window: a system library that Qt needs is missing ({error}); {WITHOUT_A_WINDOW}.")


def _complain(sentence: str) -> int:
    sys.stderr.write(f"{' '.join(sentence.split())}\n")
    return 1
