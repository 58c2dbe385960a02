"""One bullet bar a domain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from assess.domain.readiness import DomainReadiness, Readiness
from assess.reports.wording import Wording
from assess.ui.widgets.bars import BarValue, BulletBar
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_label

FIGURE_WIDTH = 96


class DomainRow(QWidget):
    """The domain's name, its bar, its figure; how much of it is rated beneath."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._title = make_label()
        self._figure = make_label(name="domainFigure")
        self._figure.setProperty("weight", "strong")
        self._figure.setMinimumWidth(FIGURE_WIDTH)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._bar = BulletBar()
        self._detail = make_label(role="small")
        self._detail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._detail, 0, 1)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._figure, 1, 1)

    def show_domain(self, domain: DomainReadiness, title: str, asked: int) -> None:
        """Shows one domain."""
        figures, wording = domain.figures, self._wording
        self._title.setText(title)
        low, high = (float(figures.low), float(figures.high)) if figures.shows_index else (0.0, 0.0)
        self._bar.show_value(BarValue(low, high, asked), wording.domain_sentence(domain, title, asked))
        self._figure.setText(wording.whole(figures.low) if figures.shows_index else "–")
        self._detail.setText(self.tr("{rated} of {total} rated").format(rated=domain.rated, total=domain.applicable))


class DomainsCard(Card):
    """How the domains compare."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.by_domain)
        self._wording = wording
        self._rows = RowPool(self.body, lambda: DomainRow(wording))
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_readiness(self, readiness: Readiness, titles: dict[str, str]) -> None:
        """Shows every domain of the role."""
        for row, domain in zip(self._rows.take(len(readiness.domains)), readiness.domains, strict=True):
            row.show_domain(domain, titles[domain.domain], readiness.role.ready_index)
