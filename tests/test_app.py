"""How Assess starts: a window or a command, and one sentence when it cannot."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from assess.app import is_for_window, main
from assess.cli.arguments import ALIASES, COMMANDS
from assess.domain.catalog import Catalog
from assess.screen import find_obstacle
from assess.storage.current_catalog import current_catalog
from tests.support.commands import NEARLY_READY, ROOT, run_process

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
BARE = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A Python process in the project's folder."""
    env = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, env=env)


def put_window(monkeypatch: pytest.MonkeyPatch, run_window: Callable[[Path | None, Catalog, str], int]) -> None:
    """A window in place of the real one, and a screen to show it on."""
    window = ModuleType("assess.ui.window_app")
    monkeypatch.setattr(window, "run_window", run_window, raising=False)
    monkeypatch.setitem(sys.modules, "assess.ui.window_app", window)
    monkeypatch.setattr("assess.screen.find_obstacle", lambda: None)


def one_line(text: str) -> str:
    """The one line that stands there."""
    (line,) = text.splitlines()
    return line


LOADED = """
import sys
from assess.app import main
from assess.domain.catalog import Catalog
code = main(sys.argv[1:] or {arguments!r})
heavy = ("PySide6", "typst", "icalendar", "holidays", "filelock", "fontTools")
print(sorted(name for name in sys.modules if name.partition(".")[0] in heavy), file=sys.stderr)
raise SystemExit(code)
"""


@pytest.mark.parametrize("command", ["score", "plan"])
def test_figures_need_neither_qt_nor_anything_else_that_is_slow_to_load(command: str) -> None:
    done = run_python(LOADED.format(arguments=[command, str(NEARLY_READY)]))
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"


def test_the_window_opens_without_waiting_for_what_later_pages_need() -> None:
    late = ("assess.domain.planning.engine", "assess.domain.planning.values", "assess.domain.own_content", "holidays", "typst")
    done = run_python(
        f"import sys; import assess.ui.window_app; import assess.storage.current_catalog as c; c.current_catalog(); "
        f"print([name for name in {late!r} if name in sys.modules])"
    )
    assert done.stdout.strip() == "[]", done.stderr


@ON_LINUX
@pytest.mark.parametrize("arguments", [(), (NEARLY_READY,)], ids=["nothing", "file"])
def test_without_a_screen_one_sentence_says_so_and_what_works_without(arguments: tuple[Path, ...]) -> None:
    outcome = run_process(*arguments, environment=BARE)
    assert outcome.code == 1
    assert "no screen" in outcome.complaint()
    assert "python main.py score FILE" in outcome.complaint()
    assert "--help" in outcome.complaint()


@pytest.mark.parametrize(
    ("environment", "can_open"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":98765"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
    ids=str,
)
@ON_LINUX
def test_a_screen_is_looked_for_before_qt_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, can_open: bool
) -> None:
    monkeypatch.setenv("DISPLAY", environment.get("DISPLAY", ""))
    assert (find_obstacle("linux", environment) is None) is can_open


def test_other_systems_always_have_a_screen() -> None:
    assert find_obstacle("win32", {}) is None
    assert find_obstacle("darwin", {}) is None


@pytest.mark.parametrize(
    ("package", "arguments"),
    [("pydantic", ["score", "x"]), ("typst", ["checklist", "--role", "medical-assistant", "--pdf", "x"]), ("PySide6", [])],
)
def test_a_package_that_is_not_installed_is_named_with_the_command_that_installs_it(package: str, arguments: list[str]) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; from assess.app import main; raise SystemExit(main({arguments!r}))"
    done = run_python(code, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert f"“{package}”" in one_line(done.stderr)
    assert "pip install" in one_line(done.stderr)
    assert not (ROOT / "x").exists()


QT_WITHOUT_ITS_LIBRARIES = """
import sys
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
sys.meta_path.insert(0, Broken())
from assess.app import main
raise SystemExit(main([]))
"""


def test_qt_without_its_system_libraries_is_one_sentence() -> None:
    done = run_python(QT_WITHOUT_ITS_LIBRARIES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "libEGL.so.1" in one_line(done.stderr)
    assert "python main.py score FILE" in one_line(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["ana.assess.json"], True),
        (["folder/ana"], True),
        ([str(NEARLY_READY)], True),
        (["score"], False),
        (["scroe"], False),
        (["--help"], False),
        (["score", "ana.assess.json"], False),
        (["ana.assess.json", "--json"], False),
    ],
    ids=str,
)
def test_a_file_or_nothing_opens_the_window(arguments: list[str], *, window: bool) -> None:
    assert is_for_window(arguments) is window


@pytest.mark.parametrize("command", [*COMMANDS, *ALIASES])
def test_a_command_is_one_also_beside_a_folder_of_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str) -> None:
    (tmp_path / command).mkdir()
    (tmp_path / "ours").write_bytes(b"{}")
    monkeypatch.chdir(tmp_path)
    assert not is_for_window([command])
    assert is_for_window(["ours"])


@pytest.mark.parametrize(("arguments", "opened"), [([], None), (["ana.assess.json"], Path("ana.assess.json"))], ids=str)
def test_the_window_opens_on_the_file(monkeypatch: pytest.MonkeyPatch, arguments: list[str], opened: Path | None) -> None:
    asked: list[Path | None] = []

    def ask(path: Path | None, _: Catalog, __: str) -> int:
        asked.append(path)
        return 0

    put_window(monkeypatch, ask)
    assert main(arguments) == 0
    assert asked == [opened]


def test_own_content_with_a_fault_is_said_and_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said: list[str] = []

    def note(_: Path | None, __: Catalog, trouble: str) -> int:
        said.append(trouble)
        return 0

    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "mine.toml").write_text('extends = "medical-asistant"\nversion = "1"\n')
    monkeypatch.setenv("ASSESS_CONTENT", str(tmp_path))
    current_catalog.cache_clear()
    put_window(monkeypatch, note)
    assert main([]) == 0
    assert "medical-asistant" in said[0]
    assert said[0].endswith("works without your own content.")


def test_a_window_that_fails_is_one_sentence_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def explode(_: Path | None, __: Catalog, ___: str) -> int:
        raise ZeroDivisionError

    put_window(monkeypatch, explode)
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path))
    assert main([]) == 1
    assert str(tmp_path / "assess.log") in one_line(capsys.readouterr().err)
    assert "ZeroDivisionError" in (tmp_path / "assess.log").read_text()


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = [sys.executable, "main.py", "skills", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_standard_output_without_room_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "main.py", "roles"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "standard output: there is no room left" in one_line(done.stderr)


def test_output_is_utf_8_whatever_the_system_speaks() -> None:
    outcome = run_process("score", NEARLY_READY, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert outcome.code == 0
    assert "→" in outcome.out
