"""One session of the plan: when, what to do, where, how long, and the box to tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from assess.domain.catalog import Catalog
from assess.domain.planning.values import Session, StepKind
from assess.reports.wording import Wording
from assess.ui.widgets.text import make_label

TICKED_KINDS = frozenset({StepKind.RAISE, StepKind.COURSE})
BOX_WIDTH = 32
DAY_WIDTH = 92
PLACE_WIDTH = 120
BASELINE = 7


class SessionRow(QWidget):
    """A session; `ticked` carries skill and level of the step that it completes."""

    ticked = Signal(str, int)

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._session: Session | None = None
        self._box = QCheckBox()
        self._box.clicked.connect(self._on_clicked)
        self._day = make_label(role="muted", name="sessionDay")
        self._title = make_label(name="sessionTitle")
        self._activity = make_label(role="muted", name="sessionActivity")
        self._learn = make_label(role="small", name="sessionResources")
        self._place = make_label(role="muted", name="sessionPlace")
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def show_session(self, session: Session, *, is_first: bool, read_only: bool) -> None:
        """Shows one session; what to do stands with the first of a step in its week, and is not said again below."""
        self._session = session
        wording, catalog = self._wording, self._catalog
        title = wording.step_title(session.step, catalog)
        self._day.setText(wording.weekday_day(session.day))
        self._title.setText(wording.session_title(session, catalog))
        self._activity.setText(wording.step_activity(session.step))
        self._activity.setVisible(is_first)
        self._place.setText(self._place_words(session))
        self._show_resources(session)
        self._show_box(session, title, read_only=read_only)

    def _lay_out(self) -> None:
        self._box.setFixedWidth(BOX_WIDTH)
        policy = self._box.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._box.setSizePolicy(policy)
        self._day.setFixedWidth(DAY_WIDTH)
        self._place.setFixedWidth(PLACE_WIDTH)
        for label in (self._day, self._title, self._place):
            label.setContentsMargins(0, BASELINE, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._box, 0, 0, 3, 1, top)
        grid.addWidget(self._day, 0, 1, top)
        grid.addWidget(self._title, 0, 2)
        grid.addWidget(self._place, 0, 3, top)
        grid.addWidget(self._activity, 1, 2)
        grid.addWidget(self._learn, 2, 2)

    def _place_words(self, session: Session) -> str:
        setting, minutes = self._wording.setting_name(session.step.setting), self._wording.session_duration(session.minutes)
        return self.tr("{where} · {minutes}").format(where=setting, minutes=minutes)

    def _show_resources(self, session: Session) -> None:
        skill = self._catalog.skills.get(session.step.skill)
        known = self._catalog.resources
        titles = tuple(known[resource].title for resource in skill.resources if resource in known) if skill else ()
        shows = bool(titles) and session.part == 1 and session.step.kind is StepKind.RAISE
        self._learn.setVisible(shows)
        self._learn.setText(self.tr("Where to learn it: {titles}").format(titles=self._wording.titles(titles)) if shows else "")

    def _show_box(self, session: Session, title: str, *, read_only: bool) -> None:
        step = session.step
        self._box.setVisible(step.kind in TICKED_KINDS and session.part == session.parts)
        self._box.setObjectName(f"done-{step.skill}-{step.to_level}")
        self._box.setChecked(False)
        self._box.setEnabled(not read_only)
        self._box.setAccessibleName(self.tr("Done: {step}").format(step=title))
        self._box.setToolTip(self.tr("Tick it when the step is done. The plan moves up at once."))

    def _on_clicked(self) -> None:
        if self._session is not None:
            self.ticked.emit(self._session.step.skill, self._session.step.to_level)
