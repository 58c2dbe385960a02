"""Opening and closing documents, and what to ask when that does not go smoothly."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assess.domain import flow
from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.errors import AssessError, FileMissing, InUse, NotApplicableRefused
from assess.domain.flow import StepId
from assess.storage.document_file import DocumentFile
from assess.storage.documents import SUFFIX, require_role
from assess.storage.settings import LastSession, Settings, SettingsFile
from assess.ui.export.actions import ExportActions
from assess.ui.jobs import JobRunner
from assess.ui.keeping import Keeper, is_same_file
from assess.ui.messages import Dialogs, sentence_for
from assess.ui.session import DocumentSession, Printing
from assess.ui.store import AssessmentStore

Clock = Callable[[], datetime]
MOST_NAMES: Final = 1000


@dataclass(frozen=True)
class DeskTools:
    """What a desk works with; tests put their own in. Reports have a runner of their own, so that no answer waits for one."""

    catalog: Catalog
    settings: SettingsFile
    jobs: JobRunner
    report_jobs: JobRunner
    dialogs: Dialogs
    clock: Clock
    make_actions: Callable[[QWidget], ExportActions]


class Desk(QObject):
    """At most one document lies open on it; `opened` and `closed` say which."""

    opened = Signal(object)
    closed = Signal()
    settings_changed = Signal()

    def __init__(self, window: QWidget, tools: DeskTools) -> None:
        super().__init__(window)
        self._window = window
        self._catalog = tools.catalog
        self._settings_file = tools.settings
        self._settings = tools.settings.load()
        self._jobs = tools.jobs
        self._report_jobs = tools.report_jobs
        self._dialogs = tools.dialogs
        self._clock = tools.clock
        self._actions = tools.make_actions(window)
        self._session: DocumentSession | None = None
        self._untouched: Assessment | None = None
        self._keeper: Keeper | None = None

    @property
    def settings(self) -> Settings:
        """What is remembered between two starts."""
        return self._settings

    @property
    def session(self) -> DocumentSession | None:
        """The document that is open, if any."""
        return self._session

    @property
    def catalog(self) -> Catalog:
        """What documents are assessed with."""
        return self._catalog

    def inform(self, words: str) -> None:
        """Tells the person something that is no problem."""
        self._dialogs.inform(self._window, words)

    def change_settings(self, settings: Settings) -> None:
        """Remembers `settings`; that they cannot be written stops nobody."""
        if settings == self._settings:
            return
        self._settings = settings
        self._jobs.run(partial(self._settings_file.save, settings), lambda _: None, lambda _: None)
        self.settings_changed.emit()

    def new(self, folder: Path) -> None:
        """A new document in `folder`, or where the person says if nothing can be kept there."""
        assessment = self._new_assessment()
        try:
            file = DocumentFile.create(self._free_path(folder), assessment)
        except AssessError as error:
            self._dialogs.tell(self._window, sentence_for(error))
            self._new_elsewhere(assessment, folder)
            return
        if self._begin(file, assessment, flow.ABOUT):
            self._untouched = assessment
        else:
            self._remove(file.path)

    def open(self, path: Path, step: StepId | None = None) -> None:
        """Opens the document at `path`, on `step` or on the first that is not finished; stays with it if it is open already."""
        if self._is_open(path):
            return
        try:
            file, assessment = DocumentFile.open(path)
        except InUse as error:
            if self._dialogs.choose(self._window, sentence_for(error), [self.tr("Open for reading only")]) is not None:
                self._open_read_only(path)
        except AssessError as error:
            self._refuse(path, error)
        else:
            self._check_and_begin(file, assessment, step)

    def ask_and_open(self, folder: Path) -> None:
        """Asks which document to open, beginning in `folder`."""
        path = self._dialogs.open_path(self._window, folder)
        if path is not None:
            self.open(path)

    def resume(self, last: LastSession) -> None:
        """Goes on where something was interrupted."""
        self.open(last.document, last.step or None)

    def forget_interrupted(self) -> None:
        """The person would rather not go on."""
        self.change_settings(self._settings.with_session(None))

    def save_as(self) -> None:
        """Keeps the document in another file from here on."""
        if self._keeper is not None:
            self._keeper.keep_elsewhere()

    def close(self) -> bool:
        """Closes the document once all is on the disk; False if the person would rather stay."""
        session, keeper = self._session, self._keeper
        if session is None or keeper is None:
            return True
        if not keeper.save_at_last():
            return False
        self._session = self._keeper = None
        session.saver.file.close()
        self.change_settings(self._settings.with_session(None))
        if session.store.assessment == self._untouched:
            self._remove(session.saver.file.path)
        self.closed.emit()
        session.frame.deleteLater()
        session.deleteLater()
        return True

    def _begin(self, file: DocumentFile, assessment: Assessment, step: StepId) -> bool:
        if not self.close():
            file.close()
            return False
        store = AssessmentStore(assessment, self._catalog, self._clock, read_only=file.is_read_only)
        printing = Printing(self._report_jobs, self._actions, lambda: self._settings, self.change_settings)
        session = DocumentSession(store, file, self._jobs, printing, self._clock)
        store.setParent(session)
        self._session = session
        self._keeper = Keeper(session, self._dialogs, self._window)
        self._keeper.moved.connect(self._on_moved)
        self._untouched = None
        session.wizard.left.connect(self.close)
        self.opened.emit(session)
        session.wizard.start_at(step)
        session.wizard.step_shown.connect(lambda shown: self._remember(session.saver.file.path, shown))
        self._remember(file.path, step)
        return True

    def _check_and_begin(self, file: DocumentFile, assessment: Assessment, step: StepId | None) -> None:
        try:
            require_role(assessment, self._catalog, file.path)
        except NotApplicableRefused as error:
            if self._dialogs.choose(self._window, sentence_for(error), [self.tr("Open it with these unanswered")]) is None:
                file.close()
                return
            assessment = assessment.with_role(self._catalog.profile(assessment.role), self._clock())
        except AssessError as error:
            file.close()
            self._refuse(file.path, error)
            return
        known = flow.steps(assessment, self._catalog)
        self._begin(file, assessment, step if step in known else flow.resume_step(assessment, self._catalog))

    def _open_read_only(self, path: Path) -> None:
        try:
            file, assessment = DocumentFile.open(path, read_only=True)
        except AssessError as error:
            self._refuse(path, error)
        else:
            self._check_and_begin(file, assessment, None)

    def _refuse(self, path: Path, error: AssessError) -> None:
        self._dialogs.tell(self._window, sentence_for(error))
        if isinstance(error, FileMissing):
            session = self._settings.last_session
            kept = self._settings.without_recent(path)
            self.change_settings(kept.with_session(None) if session and session.document == path else kept)

    def _is_open(self, path: Path) -> bool:
        session = self._session
        return session is not None and not session.store.is_read_only and is_same_file(path, session.saver.file.path)

    def _remove(self, path: Path) -> None:
        """Takes away a document that nobody has put anything into."""
        with suppress(OSError):
            path.unlink()
        self.change_settings(self._settings.without_recent(path))

    def _on_moved(self, path: Path, before: Path) -> None:
        session = self._session
        if session is None:
            return
        if session.store.assessment == self._untouched:
            self._remove(before)
        self._untouched = None
        self._remember(path, session.wizard.step)

    def _remember(self, path: Path, step: StepId) -> None:
        self.change_settings(self._settings.with_recent(path).with_session(LastSession(document=path, step=step)))

    def _new_assessment(self) -> Assessment:
        now = self._clock()
        return Assessment(id=uuid4(), role=next(iter(self._catalog.roles)), catalog_version=self._catalog.version, created=now, updated=now)

    def _new_elsewhere(self, assessment: Assessment, folder: Path) -> None:
        path = self._dialogs.save_path(self._window, self._free_path(folder))
        if path is None:
            return
        try:
            self._begin(DocumentFile.create(path, assessment, replace=True), assessment, flow.ABOUT)
        except AssessError as error:
            self._dialogs.tell(self._window, sentence_for(error))

    def _free_path(self, folder: Path) -> Path:
        stem = self.tr("Assessment {day}").format(day=self._clock().date().isoformat())
        names = (f"{stem}{SUFFIX}" if number == 1 else f"{stem} {number}{SUFFIX}" for number in range(1, MOST_NAMES))
        return next((folder / name for name in names if not (folder / name).exists()), folder / f"{stem} {uuid4()}{SUFFIX}")
