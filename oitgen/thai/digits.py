"""Thai digits ๐–๙ and Arabic digits 0–9."""

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_TO_THAI = str.maketrans(_ARABIC, _THAI)


def arabic(text: str) -> str:
    """The text with Thai digits as 0–9; its length does not change."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """The text with 0–9 as Thai digits; its length does not change."""
    return text.translate(_TO_THAI)
