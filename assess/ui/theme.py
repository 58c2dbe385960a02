"""Colors, sizes and the one style sheet, light and dark, built from tokens."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from assess.storage.paths import RESOURCES
from assess.storage.settings import Theme
from assess.ui.style import STYLE

DRESSED: Final = "assessIsDressed"
ICONS: Final = RESOURCES / "icons"


@dataclass(frozen=True)
class Tokens:
    """The colors of one scheme, as #rrggbb; `name` picks its icons."""

    name: str
    window: str
    surface: str
    border: str
    control_border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    track: str
    marker: str
    alert: str
    alert_tint: str
    good: str


LIGHT: Final = Tokens(
    name="light",
    window="#f5f7f6",
    surface="#ffffff",
    border="#d5dcda",
    control_border="#7f8c8a",
    text="#17211f",
    muted="#55625f",
    accent="#0f6e72",
    accent_hover="#0b585c",
    on_accent="#ffffff",
    tint="#e0f0ef",
    track="#e3e7e6",
    marker="#17211f",
    alert="#b3261e",
    alert_tint="#fbeae9",
    good="#1b6b3a",
)
DARK: Final = Tokens(
    name="dark",
    window="#12181b",
    surface="#1b2327",
    border="#353f44",
    control_border="#7d8a8f",
    text="#e9eeec",
    muted="#a4b0ad",
    accent="#5cc2c4",
    accent_hover="#7fd3d4",
    on_accent="#08292b",
    tint="#1d3b3d",
    track="#2c363a",
    marker="#f2f6f5",
    alert="#ffaaa2",
    alert_tint="#3d2422",
    good="#86d6a5",
)


def current_tokens(theme: Theme) -> Tokens:
    """The colors for `theme`; the system's choice if it is left to the system."""
    if theme is Theme.SYSTEM:
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def style_sheet(tokens: Tokens) -> str:
    """The style sheet in the colors of `tokens`."""
    return STYLE.substitute(vars(tokens), icons=ICONS.as_posix())


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dresses the whole application in `theme`; the style is set once, because Qt crashes if it changes under a wizard."""
    tokens = current_tokens(theme)
    if app.property(DRESSED) is None:
        app.setProperty(DRESSED, True)  # noqa: FBT003 - Qt's signature
        app.setStyle("Fusion")
    app.setPalette(_palette(tokens))
    font = QFont(app.font())
    font.setPixelSize(14)
    app.setFont(font)
    sheet = style_sheet(tokens)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def tokens_of(widget: QWidget) -> Tokens:
    """The tokens that a widget which paints itself should use, read off its palette."""
    del widget
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT  # noqa: PLR2004 - half of 255


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.window,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette
