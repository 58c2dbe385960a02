"""How sure something is that a publisher is said to ask or to list. English."""

from typing import Final

from assess.domain.frameworks import Certainty

CERTAINTIES: Final = {
    Certainty.CONFIRMED: "read in the publisher's own words",
    Certainty.SECONDARY: "as another page gives it",
    Certainty.UNCONFIRMED: "not confirmed",
}
