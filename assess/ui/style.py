"""The one style sheet; its $names are the tokens of `theme`."""

from string import Template
from typing import Final

STYLE: Final = Template("""
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QWizard, QDialog, #page, #pageBody, #pageScroll, #startPage { background: $window; }
QScrollArea { background: transparent; border: none; }
#pageScroll { border-left: 3px solid transparent; }
#pageScroll:focus { border-left-color: $accent; }
#sidePanelBody { background: $surface; }
#sidePanel { background: $surface; border: none; border-right: 1px solid $border; }
#card { background: $surface; border: 1px solid $border; border-radius: 8px; }
#card[focused="true"] { border: 2px solid $accent; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 24px; font-weight: 600; }
QLabel[role="heading"] { font-size: 18px; font-weight: 600; }
QLabel[role="skill"] { font-size: 16px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 12px; }
QLabel[role="alert"] { color: $alert; font-weight: 600; }
QLabel[role="good"] { color: $good; font-weight: 600; }
QLabel[role="figure"] { font-size: 44px; font-weight: 700; }
QPushButton, QToolButton {
    background: $surface; border: 1px solid $control_border; border-radius: 6px; padding: 6px 16px; min-height: 22px;
}
QPushButton:hover, QToolButton:hover { background: $tint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 15px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $border; }
QPushButton[primary="true"] { background: $accent; border: 1px solid $accent; color: $on_accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 5px 15px; }
QPushButton[primary="true"]:disabled { background: $track; border-color: $track; color: $muted; }
QPushButton[quiet="true"], QToolButton[quiet="true"] {
    background: transparent; border: 1px solid transparent; padding: 6px 10px; color: $muted; min-height: 18px;
}
QPushButton[quiet="true"]:hover { background: $tint; color: $text; }
QPushButton[quiet="true"]:checked, QPushButton[quiet="true"][opened="true"] {
    background: $tint; color: $accent; border-color: $accent;
}
QPushButton[quiet="true"]:focus { border: 2px solid $accent; padding: 5px 9px; }
QLineEdit, QComboBox, QDateEdit, QSpinBox, QDoubleSpinBox { min-height: 22px; }
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox, QDoubleSpinBox {
    background: $surface; border: 1px solid $control_border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
#card QLineEdit, #card QPlainTextEdit, #card QComboBox, #card QDateEdit, #card QSpinBox, #card QDoubleSpinBox { background: $window; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus,
QDateEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus {
    border: 2px solid $accent; padding: 3px 7px;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; subcontrol-origin: padding; subcontrol-position: right center; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/down-$name.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: 20px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$icons/up-$name.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$icons/down-$name.svg"); width: 12px; height: 12px; }
QCalendarWidget { min-width: 308px; min-height: 252px; }
QCalendarWidget QWidget { alternate-background-color: $window; background: $surface; }
QCalendarWidget QToolButton { border: none; padding: 4px 8px; }
#qt_calendar_prevmonth { qproperty-icon: url("$icons/left-$name.svg"); }
#qt_calendar_nextmonth { qproperty-icon: url("$icons/right-$name.svg"); }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; selection-background-color: $tint; selection-color: $text; }
QCheckBox, QRadioButton {
    spacing: 8px; min-height: 28px; padding: 0 4px; background: transparent; border: 2px solid transparent; border-radius: 4px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: $surface; border: 1px solid $control_border; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/check-$name.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/dot-$name.svg"); }
QRadioButton[segment="true"]::indicator { width: 0; height: 0; border: none; background: transparent; image: none; }
QRadioButton[segment="true"] {
    background: $surface; border: 1px solid $control_border; border-radius: 0; padding: 6px 11px; min-height: 22px; margin-left: -1px;
}

QRadioButton[segment="true"]:hover { background: $tint; }
QRadioButton[segment="true"]:checked {
    background: $accent; border-color: $accent; color: $on_accent;
}
QRadioButton[segment="true"]:focus { border: 2px solid $text; padding: 5px 10px; }
QRadioButton[segment="true"][edge="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }
QRadioButton[segment="true"][edge="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QRadioButton[segment="true"][edge="row"] { border-radius: 6px; margin-left: 0; }
QPushButton[step="true"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px; text-align: left;
    padding: 6px 12px; min-height: 24px; color: $muted;
}
QPushButton[step="true"]:hover { background: $tint; }
QPushButton[step="true"]:focus { border-color: $accent; padding: 6px 12px; }
QPushButton[step="true"][current="true"] { background: $tint; color: $accent; font-weight: 600; }
QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $control_border; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $control_border; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: $surface; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 6px 12px; background: transparent; }
QMenuBar::item:selected { background: $tint; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $muted; }
#banner { background: $alert_tint; border: 1px solid $alert; border-radius: 6px; }
QTableView, QTreeView, QListView { background: $surface; border: 1px solid $border; border-radius: 6px; gridline-color: $border; }
QListView::item { padding: 8px; }
QListView::item:selected, QTableView::item:selected { background: $tint; color: $text; }
QListView:focus, QTableView:focus { border: 2px solid $accent; }
QHeaderView::section { background: $surface; border: none; border-bottom: 1px solid $border; padding: 6px; font-weight: 600; }
QFileDialog QToolButton { padding: 4px; min-height: 18px; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QLabel[scale="big"] { font-size: 18px; font-weight: 600; }
QLabel[weight="strong"] { font-weight: 600; }
QTableView::item { padding: 4px 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#pdfView { border: 2px solid $border; border-radius: 6px; }
#pdfView:focus { border-color: $accent; }
#entry { border: none; border-top: 1px solid $border; }
#sessionPanel { background: $window; border: none; border-radius: 6px; margin-top: 6px; }
#card #sessionPanel QLineEdit, #card #sessionPanel QDateEdit { background: $surface; }
QTimeEdit { min-height: 22px; background: $window; border: 1px solid $control_border; border-radius: 6px; padding: 4px 8px; }
QTimeEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
#exportDone { border-top: 1px solid $border; padding: 8px 24px; }
QLabel:focus { border-left: 3px solid $accent; padding-left: 5px; }
QCalendarWidget QTableView { border: none; border-radius: 0; }
QCalendarWidget QTableView:disabled { color: $muted; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QTimeEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {
    color: $muted; border-color: $border;
}
""")
