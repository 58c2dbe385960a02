"""What Assess remembers between two starts."""

import os
from pathlib import Path

import pytest

from assess.storage.paths import state_folder
from assess.storage.settings import LastSession, PaperSize, Settings, SettingsFile, Theme


def test_settings_are_kept(tmp_path: Path) -> None:
    settings = (
        Settings()
        .with_recent(tmp_path / "a.assess.json")
        .with_session(LastSession(document=tmp_path / "a.assess.json", step="safety"))
        .with_theme(Theme.DARK)
        .with_paper(PaperSize.A4)
        .with_alarm(30)
    )
    file = SettingsFile(tmp_path / "new" / "folder")
    file.save(settings)
    assert file.load() == settings


def test_without_a_file_there_are_the_usual_settings(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none").load() == Settings()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"theme": "pink"}', b"\xff\xfe", b"[" * 100_000, b'{"recent": 3}', b"x" * 2_000_000])
def test_damaged_settings_never_stop_the_app_and_are_kept_aside(tmp_path: Path, data: bytes) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_bytes(data)
    assert file.load() == Settings()
    assert (tmp_path / "settings.json.damaged").read_bytes() == data
    file.save(Settings(theme=Theme.LIGHT))
    assert file.load().theme is Theme.LIGHT


def test_settings_of_a_newer_assess_are_used_as_far_as_they_are_known(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text('{"theme": "dark", "hologram": true}')
    assert file.load().theme is Theme.DARK


def test_recent_documents_are_the_latest_ten_each_once() -> None:
    settings = Settings()
    for number in [*range(15), 12]:
        settings = settings.with_recent(Path(f"{number}.assess.json"))
    assert [path.name.split(".")[0] for path in settings.recent] == ["12", "14", "13", "11", "10", "9", "8", "7", "6", "5"]
    assert settings.without_recent(Path("12.assess.json")).recent[0] == Path("14.assess.json")


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_no_text_is_remembered_too(tmp_path: Path) -> None:
    settings = Settings().with_recent(Path(os.fsdecode(b"/x/\xff.assess.json")))
    file = SettingsFile(tmp_path)
    file.save(settings)
    assert file.load() == settings


def test_the_state_folder_can_be_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path))
    assert state_folder() == tmp_path
    monkeypatch.delenv("ASSESS_STATE")
    assert state_folder() != tmp_path
