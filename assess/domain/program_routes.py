"""Which ways to a certification a program for medical assistants opens, as far as its accreditation decides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assess.domain.background import Accreditation, Occupation
from assess.domain.certifications import Certification, NeedsTraining, Route


@dataclass(frozen=True)
class TrainingRoute:
    """A way to the exam of `certification` that leads through a civilian program for medical assistants."""

    certification: Certification
    route: Route
    needs: NeedsTraining

    def is_open_to(self, accreditation: Accreditation) -> bool:
        """Whether a program with that accreditation is enough, whatever else the route asks; an unknown one may be."""
        return accreditation is Accreditation.UNKNOWN or not self.needs.accreditations or accreditation in self.needs.accreditations


def training_routes(certifications: Iterable[Certification]) -> tuple[TrainingRoute, ...]:
    """Every route that a civilian program for medical assistants is part of, in the order of the certifications."""
    return tuple(
        TrainingRoute(certification, route, needs)
        for certification in certifications
        for route in certification.route
        for needs in _civilian_training(route)
    )


def _civilian_training(route: Route) -> Iterator[NeedsTraining]:
    for needs in route.requires:
        if isinstance(needs, NeedsTraining) and Occupation.MEDICAL_ASSISTING in needs.occupations and not needs.military:
            yield needs


def open_routes(routes: Iterable[TrainingRoute], accreditation: Accreditation) -> tuple[TrainingRoute, ...]:
    """Those that a program with that accreditation leaves open."""
    return tuple(route for route in routes if route.is_open_to(accreditation))


def routes_at_stake(routes: Iterable[TrainingRoute]) -> tuple[TrainingRoute, ...]:
    """Those that a program without any accreditation closes."""
    return tuple(route for route in routes if not route.is_open_to(Accreditation.NONE))
