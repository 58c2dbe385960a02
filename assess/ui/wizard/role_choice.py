"""The goal role: a role of its own, and a specialty of it where there is one."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from assess.domain.roles import RoleProfile, overlaid_id, split_overlaid_id
from assess.ui.store import AssessmentStore
from assess.ui.widgets.text import make_label

WIDEST: Final = 400
LEAST_LETTERS: Final = 16


class RoleChoice(QObject):
    """Two lists and what the chosen role is; a specialty makes a role of the role, and stays where another role offers it too."""

    def __init__(self, store: AssessmentStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._offered = ""
        self.role = self._make_box("role")
        self.specialty = self._make_box("specialty")
        self.summary = make_label(role="small", name="roleSummary")
        for profile in store.catalog.roles.values():
            self.role.addItem(profile.title, profile.id)
        self.role.activated.connect(self._on_role_chosen)
        self.specialty.activated.connect(lambda: store.set_role(self.specialty.currentData()))

    @property
    def has_specialties(self) -> bool:
        """Whether there is a specialty of the role to choose."""
        return self.specialty.count() > 1

    def redraw(self) -> None:
        """Shows the role as it is in the store."""
        profile = self._store.role
        base = profile.base or profile.id
        self.role.setCurrentIndex(self.role.findData(base))
        if self._offered != base:
            self._offered = base
            self._offer_specialties(base)
        self.specialty.setCurrentIndex(self.specialty.findData(profile.id))
        self.summary.setText(self._summary_words(profile))

    def _offer_specialties(self, base: str) -> None:
        self.specialty.clear()
        self.specialty.addItem(self.tr("None"), base)
        for overlay in self._store.catalog.overlays.values():
            if base in overlay.bases:
                self.specialty.addItem(overlay.title[:1].upper() + overlay.title[1:], overlaid_id(base, overlay.id))

    def _summary_words(self, profile: RoleProfile) -> str:
        files = [file for file in self._origins(profile) if file is not None]
        words = self.tr("From your own content: {file}")
        return "\n".join((profile.summary, *(words.format(file=file) for file in dict.fromkeys(files))))

    def _origins(self, profile: RoleProfile) -> tuple[str | None, ...]:
        """The files of one's own that the role is from, or a specialty and the role beneath it."""
        catalog = self._store.catalog
        if profile.base is None:
            return (catalog.origin("role", profile.id),)
        return catalog.origin("overlay", split_overlaid_id(profile.id)[1]), catalog.origin("role", profile.base)

    def _on_role_chosen(self) -> None:
        chosen, current = self.role.currentData(), self._store.role
        laid_over = overlaid_id(chosen, split_overlaid_id(current.id)[1]) if current.base else chosen
        self._store.set_role(laid_over if self._store.catalog.role(laid_over) else chosen)

    def _make_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setMaximumWidth(WIDEST)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LEAST_LETTERS)
        return box
