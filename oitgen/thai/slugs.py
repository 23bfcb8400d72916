"""Addresses and anchors made from Thai names."""

import re
from hashlib import sha256

from oitgen.thai.digits import arabic
from oitgen.thai.text import folded, normalise

_LONGEST = 60
_ASCII_RUN = re.compile(r"[a-z0-9]+")
# `\w` knows neither Thai vowels nor tone marks, so every stock slug function damages Thai.
_NOT_IN_HEADING = re.compile(r"[^\w\u0e30-\u0e3a\u0e40-\u0e4e]+|_+")


def ascii_words(text: str) -> str:
    """The ASCII words and numbers of a text, lowercase, joined by "-"; "" if it has none."""
    return "-".join(_ASCII_RUN.findall(arabic(normalise(text)).lower()))


def address_part(text: str) -> str:
    """One part of an address: ASCII, at most 60 characters, the same for ever.

    A text that is not wholly ASCII gets six hexadecimal digits of the SHA-256
    of its normalised form, so that two Thai names never share an address.
    """
    plain = normalise(text)
    words = ascii_words(plain)
    if plain.isascii() and words and len(words) <= _LONGEST:
        return words
    mark = sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    cut = words[: _LONGEST - 7].strip("-")
    return f"{cut}-{mark}" if cut else mark


def heading_slug(text: str) -> str:
    """A heading's words for its anchor, Thai kept whole; the caller puts "h-" before it."""
    return _NOT_IN_HEADING.sub("-", folded(text)).strip("-")
