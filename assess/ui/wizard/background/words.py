"""What the choices about schooling, work and practice are called on the screen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from assess.domain.background import Accreditation, Occupation


def occupation_names() -> Mapping[str, str]:
    """The lines of work."""
    return {
        Occupation.MEDICAL_ASSISTING: _tr("Medical assisting"),
        Occupation.PHLEBOTOMY: _tr("Phlebotomy"),
        Occupation.ECG: _tr("ECG work"),
        Occupation.NURSING_ASSISTING: _tr("Nursing assisting"),
        Occupation.MEDICAL_OFFICE: _tr("Medical office work"),
        Occupation.OTHER_HEALTH: _tr("Other health care work"),
    }


def accreditation_names() -> Mapping[str, str]:
    """Who accredits a training program, what is not known first."""
    return {
        Accreditation.UNKNOWN: _tr("I do not know"),
        Accreditation.CAAHEP: _tr("CAAHEP"),
        Accreditation.ABHES: _tr("ABHES"),
        Accreditation.OTHER: _tr("Somebody else"),
        Accreditation.NONE: _tr("Nobody"),
    }


def practice_names() -> Mapping[str, str]:
    """What is counted, by its field in the document."""
    return {
        "venipunctures": _tr("Blood draws from a vein"),
        "capillary_punctures": _tr("Finger or heel sticks"),
        "ecgs": _tr("ECGs"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("background", words)
