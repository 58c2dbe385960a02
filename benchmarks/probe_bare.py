"""The floor: a QApplication and a QWizard with one field."""

import sys

from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QWizard, QWizardPage

from benchmarks.probe import FIRST_FIELD, report_when_usable


def main() -> None:
    """Opens the wizard, reports, and ends."""
    app = QApplication(sys.argv[:1])
    wizard = QWizard()
    page = QWizardPage()
    page.setTitle("About you")
    field = QLineEdit()
    field.setObjectName(FIRST_FIELD)
    QFormLayout(page).addRow("Name", field)
    wizard.addPage(page)
    wizard.show()
    field.setFocus()
    report_when_usable(app)


if __name__ == "__main__":
    main()
