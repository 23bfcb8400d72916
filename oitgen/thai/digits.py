"""Thai digits ๐–๙ and Arabic digits 0–9."""

import re

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_ANY_THAI = re.compile(f"[{_THAI}]")
_TO_THAI = str.maketrans(_ARABIC, _THAI)


def arabic(text: str) -> str:
    """The text with Thai digits as 0–9; its length does not change."""
    # Most texts have none, and to look for one costs a tenth of translating.
    return text.translate(_TO_ARABIC) if _ANY_THAI.search(text) else text


def thai_digits(text: str) -> str:
    """The text with 0–9 as Thai digits; its length does not change."""
    return text.translate(_TO_THAI)
