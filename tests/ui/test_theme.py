"""Colors: legible, light and dark, following the system if that is wanted."""

from typing import Final

import pytest

from assess.storage.settings import Theme
from assess.ui.theme import DARK, LIGHT, Tokens, current_tokens, style_sheet

TEXT: Final = 4.5
SHAPE: Final = 3.0
SCHEMES: Final = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(color: str) -> float:
    """As WCAG 2.2 defines it."""
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", SCHEMES)
@pytest.mark.parametrize("ground", ["window", "surface"])
@pytest.mark.parametrize("words", ["text", "muted", "accent", "alert", "good"])
def test_words_are_legible(tokens: Tokens, ground: str, words: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= TEXT


@pytest.mark.parametrize("tokens", SCHEMES)
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("text", "tint"),
        ("accent", "tint"),
        ("text", "alert_tint"),
        ("muted", "track"),
    ],
)
def test_words_on_color_are_legible(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= TEXT


@pytest.mark.parametrize("tokens", SCHEMES)
@pytest.mark.parametrize("shape", ["control_border", "accent", "marker", "alert"])
def test_borders_and_rings_are_seen(tokens: Tokens, shape: str) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(getattr(tokens, shape), ground) >= SHAPE


@pytest.mark.parametrize("tokens", SCHEMES)
def test_the_style_sheet_has_every_color_filled_in(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    assert tokens.accent in sheet


def test_light_and_dark_are_what_they_say() -> None:
    assert current_tokens(Theme.LIGHT) is LIGHT
    assert current_tokens(Theme.DARK) is DARK
    assert luminance(LIGHT.window) > luminance(DARK.window)
