"""Saving: at once, in order, only the newest, and never an older answer over a newer one."""

from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from assess.domain.errors import ChangedOutside, DiskFull
from assess.storage.atomic import write_atomically
from assess.storage.document_file import DocumentFile
from assess.storage.documents import read_document
from assess.ui.jobs import JobRunner
from assess.ui.saver import Saver
from assess.ui.store import AssessmentStore
from tests.support.builders import make_assessment
from tests.support.ui import LATER, ImmediateExecutor, ManualExecutor, make_store


def open_saver(folder: Path, executor: Executor) -> tuple[AssessmentStore, Saver]:
    store = make_store(make_assessment())
    file = DocumentFile.create(folder / "ana.assess.json", store.assessment)
    return store, Saver(store, file, JobRunner(executor, store), lambda: LATER)


def level_on_disk(saver: Saver) -> int | None:
    return read_document(saver.file.path).response("ehr").level


def break_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> None:
        raise DiskFull(path)

    monkeypatch.setattr("assess.storage.document_file.write_atomically", full)


def test_every_change_is_on_the_disk_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    store, saver = open_saver(tmp_path, ImmediateExecutor())
    for level in (1, 4):
        with qtbot.waitSignal(saver.saved) as saved:
            store.rate("ehr", level)
        assert saved.args == [LATER]
        assert level_on_disk(saver) == level
    assert saver.is_safe


def test_quick_changes_are_written_once_and_the_last_wins(tmp_path: Path) -> None:
    executor = ManualExecutor()
    store, saver = open_saver(tmp_path, executor)
    for level in range(5):
        store.rate("ehr", level)
    assert not saver.is_safe
    assert len(executor.waiting) == 1
    executor.run_one()
    assert level_on_disk(saver) == 0
    assert not saver.is_safe
    executor.run_one()
    assert level_on_disk(saver) == 4
    assert saver.is_safe
    assert executor.waiting == []


def test_what_still_waits_is_never_written_over_what_was_saved_at_last(tmp_path: Path) -> None:
    executor = ManualExecutor()
    store, saver = open_saver(tmp_path, executor)
    store.rate("ehr", 1)
    store.rate("ehr", 4)
    saver.save_now()
    assert saver.is_safe
    executor.run_one()
    assert executor.waiting == []
    assert level_on_disk(saver) == 4


def test_what_still_waits_is_not_written_to_the_old_file(tmp_path: Path) -> None:
    executor = ManualExecutor()
    store, saver = open_saver(tmp_path, executor)
    old = saver.file.path
    store.rate("ehr", 1)
    saver.move_to(DocumentFile.create(tmp_path / "other.assess.json", store.assessment))
    executor.run_one()
    assert read_document(old).response("ehr").level is None
    store.rate("ehr", 2)
    executor.run_one()
    assert level_on_disk(saver) == 2
    assert saver.file.path.name == "other.assess.json"


def test_the_old_file_is_free_for_others_once_another_is_written(tmp_path: Path) -> None:
    store, saver = open_saver(tmp_path, ImmediateExecutor())
    old = saver.file
    saver.move_to(DocumentFile.create(tmp_path / "other.assess.json", store.assessment))
    file, _ = DocumentFile.open(old.path)
    with file:
        assert not file.is_read_only


def test_what_could_not_be_saved_is_tried_again_with_the_next_change(qtbot: QtBot, tmp_path: Path) -> None:
    store, saver = open_saver(tmp_path, ImmediateExecutor())
    with pytest.MonkeyPatch.context() as patch:
        break_the_disk(patch)
        with qtbot.waitSignal(saver.failed) as failed:
            store.rate("ehr", 1)
    assert failed.args is not None
    assert isinstance(failed.args[0], DiskFull)
    assert not saver.is_safe
    store.rate("ehr", 3)
    assert saver.is_safe
    assert level_on_disk(saver) == 3


def test_a_change_made_while_saving_fails_is_saved_all_the_same(tmp_path: Path) -> None:
    executor = ManualExecutor()
    store, saver = open_saver(tmp_path, executor)
    store.rate("ehr", 1)
    store.rate("ehr", 4)
    with pytest.MonkeyPatch.context() as patch:
        break_the_disk(patch)
        executor.run_one()
    executor.run_one()
    assert saver.is_safe
    assert level_on_disk(saver) == 4


@pytest.mark.parametrize("fails", [False, True], ids=["saved", "failed"])
def test_what_came_of_an_older_write_is_no_news_once_a_newer_one_is_on_the_disk(qtbot: QtBot, tmp_path: Path, *, fails: bool) -> None:
    is_written = Event()

    def write_first(path: Path, data: bytes) -> None:
        if not fails:
            write_atomically(path, data)
        is_written.set()
        if fails:
            raise DiskFull(path)

    store, news = make_store(make_assessment()), list[object]()
    with ThreadPoolExecutor(1) as executor, pytest.MonkeyPatch.context() as patch:
        jobs = JobRunner(executor, store)
        saver = Saver(store, DocumentFile.create(tmp_path / "ana.assess.json", store.assessment), jobs, lambda: LATER)
        saver.saved.connect(news.append)
        saver.failed.connect(news.append)
        patch.setattr("assess.storage.document_file.write_atomically", write_first)
        store.rate("ehr", 1)
        assert is_written.wait(5)
        patch.undo()
        store.rate("ehr", 3)
        saver.save_now()
        qtbot.waitUntil(lambda: not jobs.is_busy)
    assert news == [LATER]
    assert (saver.is_safe, level_on_disk(saver)) == (True, 3)


def test_saving_over_changes_needs_a_word(tmp_path: Path) -> None:
    executor = ManualExecutor()
    store, saver = open_saver(tmp_path, executor)
    saver.file.path.write_text("{}")
    store.rate("ehr", 3)
    with pytest.raises(ChangedOutside):
        saver.save_now()
    assert saver.file.path.read_text() == "{}"
    saver.save_now(over_changes=True)
    assert level_on_disk(saver) == 3


def test_a_job_that_is_taken_back_keeps_nobody_waiting() -> None:
    executor = ManualExecutor()
    jobs = JobRunner(executor)
    done: list[int] = []
    job = jobs.run(lambda: 1, done.append, lambda _: None)
    jobs.take_back(job)
    assert not jobs.is_busy
    executor.run_one()
    assert done == []


def test_a_job_hands_back_what_came_of_it() -> None:
    jobs = JobRunner(ImmediateExecutor())
    outcomes: list[object] = []
    jobs.run(lambda: 1, outcomes.append, outcomes.append)
    jobs.run(lambda: 1 // 0, outcomes.append, outcomes.append)
    assert outcomes[0] == 1
    assert isinstance(outcomes[1], ZeroDivisionError)
