"""Thai text as it should be stored, compared and measured.

Unicode's own forms do not fit Thai: NFC leaves ํ+า apart, NFKC takes ำ to pieces.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from oitgen.thai.digits import arabic

# Zero-width spaces and joiners, direction marks, BOM, soft hyphen: unseen, yet they spoil every comparison.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_FIXED_SPACE = re.compile("[\u00a0\u2007\u202f]")
# The marks of one syllable, with ำ taken apart into ํ and า.
_MARKS = re.compile("(?=[\u0e31\u0e32\u0e34-\u0e3a\u0e47-\u0e4e])(?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|(?<=\u0e4d)\u0e32){2,}")
# The order in which NFC lets marks stand: below, above, tone, then the signs that close a syllable.
# ํ comes last but for its า, so that the two meet.
_ORDER = ("\u0e3a", "\u0e38\u0e39", "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47", "\u0e48\u0e49\u0e4a\u0e4b", "\u0e4c\u0e4e", "\u0e4d", "\u0e32")
_RANK = {mark: rank for rank, marks in enumerate(_ORDER) for mark in marks}
# Names come back again and again in one run; whole pages do not.
_NAME = 400
_THAI = re.compile("[\u0e01-\u0e2e]")
_LATIN_WORD = re.compile("[A-Za-z]{3,}")
_VOWEL = re.compile("[aeiouy]")
# Names programs, scanners and telephones give by themselves, and what people add to tell two copies apart.
_NAMED_BY_MACHINES = frozenset(
    "adobe acrobat book camera camscanner combine combined compress compressed copy default doc document docx download downloaded draft "
    "edit edited excel export facebook file final folder image img last line latest merge merged microsoft new noname office old output "
    "page pages pdf photo picture powerpoint presentation print printed revised scan scanned scanner screenshot sheet signed slide temp "
    "test tmp unnamed untitled update updated upload ver version whatsapp word workbook xls xlsx".split()
)
_NOT_A_LETTER = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|_")


def normalise(text: str) -> str:
    """The one spelling of a text: NFC, ำ whole, marks once each and in order, nothing unseen.

    Doing it twice changes nothing.
    """
    if text.isascii():
        return text
    return _name(text) if len(text) <= _NAME else _settled(text)


@lru_cache(1 << 16)
def _name(text: str) -> str:
    return _settled(text)


def _settled(text: str) -> str:
    while (again := _once(text)) != text:
        text = again
    return text


def folded(text: str) -> str:
    """The text for matching: normalised, Arabic digits, no capitals, single spaces."""
    return normalise(" ".join(arabic(normalise(text)).casefold().split()))


def letters(text: str) -> str:
    """The folded text without spaces and punctuation, for comparing words alone."""
    return _letters(text) if len(text) <= _NAME else _NOT_A_LETTER.sub("", folded(text))


def letters_of_plain(text: str) -> str:
    """The letters of a text that is normalised and in Arabic digits already: the same as `letters`, in a fifth of its time."""
    return _NOT_A_LETTER.sub("", text.casefold())


@lru_cache(1 << 16)
def _letters(text: str) -> str:
    return _NOT_A_LETTER.sub("", folded(text))


def eye_width(text: str) -> int:
    """How many columns the eye counts: marks above and below a letter take none."""
    if text.isascii():
        return len(text)
    return sum(unicodedata.category(sign) not in ("Mn", "Me", "Cf") for sign in text)


def eye_column(line: str, offset: int) -> int:
    """The column, from 1, at which the eye sees the character at this offset (from 0)."""
    return 1 + eye_width(line[: max(offset, 0)])


def is_thai(text: str) -> bool:
    """Whether a text is Thai: whatever holds any Thai word."""
    return language_of(text) == "th"


def language_of(text: str) -> Literal["th", "en", ""]:
    """The language a title speaks: Thai with any Thai word, English with two real words of it, else none.

    "scan", "Book1" and "New Microsoft Word Document" were named by a machine
    and tell nothing of what is inside; one Latin word may be anything.
    """
    if _THAI.search(text):
        return "th"
    words = {word.casefold() for word in _LATIN_WORD.findall(text)}
    return "en" if sum(bool(_VOWEL.search(word)) for word in words - _NAMED_BY_MACHINES) > 1 else ""


def _once(text: str) -> str:
    plain = unicodedata.normalize("NFC", _FIXED_SPACE.sub(" ", _UNSEEN.sub("", text)))
    apart = _MARKS.sub(_in_order, plain.replace("\u0e33", "\u0e4d\u0e32"))
    # เ typed twice looks like แ on the screen and is a common slip.
    return apart.replace("\u0e4d\u0e32", "\u0e33").replace("\u0e40\u0e40", "\u0e41")


def _in_order(found: re.Match[str]) -> str:
    return _ordered(found.group())


@lru_cache(4096)
def _ordered(marks: str) -> str:
    return "".join(sorted(dict.fromkeys(marks), key=_RANK.__getitem__))
