"""The same answers against the other roles."""

from collections.abc import Sequence

from assess.domain.readiness import Readiness
from assess.reports.wording import Wording
from assess.ui.widgets.card import Card
from assess.ui.widgets.data_table import DataTable
from assess.ui.widgets.text import make_label


class RolesCard(Card):
    """Every other role, the closest first."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        heading = self.tr("The same answers against other roles")
        self.setAccessibleName(heading)
        self._wording = wording
        header = (self.tr("Role"), self.tr("Status"), self.tr("Index"), self.tr("Rated"))
        self._table = DataTable(header, "otherRoles", heading)
        self.body.addWidget(make_label(heading, "heading"))
        self.body.addWidget(make_label(self.tr("The closest role first. An index needs ratings for half of a role's weight."), "muted"))
        self.body.addWidget(self._table)

    def show_roles(self, roles: Sequence[Readiness]) -> None:
        """Shows status and index for each of `roles`."""
        self.setVisible(bool(roles))
        self._table.show_rows([self._cells(readiness) for readiness in roles])

    def _cells(self, readiness: Readiness) -> tuple[str, str, str, str]:
        wording = self._wording
        shows = readiness.figures.shows_index
        rated = self.tr("{rated} of {total}").format(rated=readiness.rated, total=readiness.applicable)
        status = wording.status_name(readiness.status) if shows else self.tr("Not enough answers")
        return readiness.role.title, status, wording.whole(readiness.figures.low) if shows else "–", rated
