"""Paper sizes as they are typed, and as the reports call them."""

from collections.abc import Mapping
from typing import Final

from assess.reports.pdf import Paper

PAPERS: Final[Mapping[str, Paper]] = {"letter": "us-letter", "a4": "a4"}
