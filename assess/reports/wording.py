"""Sentences for screen, commands and reports alike, so that all three say the same. English."""

from typing import Final

from assess.reports.wording_export import ExportWording


class Wording(ExportWording):
    """Every sentence about an assessment; another language is another class with the same methods."""


ENGLISH: Final = Wording()
