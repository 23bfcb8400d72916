"""The agency's colour, where it can be read on white."""

import re

_LEAST = 4.5  # WCAG 2.2, 1.4.3: text and its background


def readable(colour: str) -> str:
    """The colour as #rrggbb where white text on it can be read; empty otherwise.

    A colour too light for that would fail every button, so the theme's own
    is used instead (and a finding says so).
    """
    text = colour.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        text = "#" + "".join(letter * 2 for letter in text[1:])
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        return ""
    return text if 1.05 / (_luminance(text) + 0.05) >= _LEAST else ""


def _luminance(colour: str) -> float:
    """Relative luminance of sRGB, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
