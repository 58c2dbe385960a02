"""The five segments 0 to 4 with which a skill is rated."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from assess.domain.levels import LevelName
from assess.ui.widgets.text import restyle


class LevelSegment(QRadioButton):
    """One level to choose; up and down are left to whoever holds the picker."""

    pointed_at = Signal(int)
    left = Signal()

    def __init__(self, level: LevelName, anchor: str, skill_title: str) -> None:
        super().__init__(f"{level.level}  {level.short}")
        self._level = level.level
        self.setObjectName(f"level{level.level}")
        self.setProperty("segment", "true")
        self.setToolTip(anchor)
        self.setAccessibleName(self.tr("{skill}: level {level}, {name}").format(skill=skill_title, level=level.level, name=level.name))
        self.setAccessibleDescription(anchor)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed_at.emit(self._level)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.pointed_at.emit(self._level)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.left.emit()
        super().focusOutEvent(event)


class LevelPicker(QWidget):
    """Segments in a row, or one below the other where the window is narrow; `picked` follows only the person."""

    picked = Signal(int)
    pointed_at = Signal(int)
    left = Signal()

    def __init__(self, levels: Sequence[LevelName], anchors: Sequence[str], skill_title: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for level, anchor in zip(levels, anchors, strict=True):
            segment = LevelSegment(level, anchor, skill_title)
            segment.pointed_at.connect(self.pointed_at)
            segment.left.connect(self.left)
            self._group.addButton(segment, level.level)
            self._row.addWidget(segment)
        self._row.addStretch(1)
        self._group.idClicked.connect(self.picked)
        self._needed_width = 0
        self._lay_out(stacked=False)
        self._leave_one_tab_stop()

    def show_level(self, level: int | None) -> None:
        """Shows `level` as chosen, or none."""
        checked = self._group.checkedButton()
        if level is not None:
            self._group.button(level).setChecked(True)
        elif checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
            self._leave_one_tab_stop()

    def take_focus(self) -> None:
        """Puts the keyboard on the chosen segment, or on the first."""
        (self._group.checkedButton() or self._group.button(0)).setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the widest segment: a row that does not fit is stacked."""
        widest = max(button.sizeHint().width() for button in self._group.buttons())
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(stacked=event.size().width() < self._width_of_a_row())

    def _width_of_a_row(self) -> int:
        if not self._needed_width:
            self._needed_width = sum(button.sizeHint().width() for button in self._group.buttons())
        return self._needed_width

    def _lay_out(self, *, stacked: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        last = len(self._group.buttons()) - 1
        if self._row.direction() == direction and self._group.button(0).property("edge"):
            return
        self._row.setDirection(direction)
        self._row.setSpacing(4 if stacked else 0)
        for index, button in enumerate(self._group.buttons()):
            edge = {0: "first", last: "last"}.get(index, "middle")
            button.setProperty("edge", "row" if stacked else edge)
            restyle(button)

    def _leave_one_tab_stop(self) -> None:
        for index, button in enumerate(self._group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == 0 else Qt.FocusPolicy.ClickFocus)
