"""Item codes in the names officers give: O1, o02_, O๑๒, 0๔, ๐๗, ○11, ข้อ O๑๒, OIT 14, O20-O21."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from oitgen.thai import arabic, letters, normalise

# Keyboards and fonts give the letter O many faces: Cyrillic and Greek capitals, circles, full width.
_FACES = str.maketrans({**dict.fromkeys("ОоΟο○◯〇⚪⭕●Ｏｏ", "O"), **{chr(0xFF10 + digit): str(digit) for digit in range(10)}})
_LEAD = r"(?:(?:\d{1,3}\s*[.)]\s+)?(?:ข้อที่|ข้อ|ตัวชี้วัดข้อ|แบบวัด|OIT|ITA)\s*[-_.:]?\s*|\d{1,3}\s*[.)]\s+|[\[(]\s*)?"
# Where the letter of the codes is O, it and the zero stand for each other: OO7, 0O7, O1O.
_ZEROS = "[0O]{0,3}"
_NUMBER = r"(?P<number>[1-9](?:\d|O(?![A-Za-z])){0,2})(?!\d|\.\d)"
_JOIN = r"\s*(?P<sign>-|–|\+|,|&|/|และ|กับ|ถึง)\s*"
_RANGE_SIGNS = frozenset({"-", "–", "ถึง"})


@dataclass(frozen=True, slots=True)
class Numbering:
    """How one catalogue writes its codes: the letters before the number."""

    prefix: str
    codes: tuple[str, ...]

    def code(self, number: int) -> str:
        """The catalogue's own spelling of a number; prefix and number where it has none."""
        for code in self.codes:
            if code[len(self.prefix) :].isdigit() and int(code[len(self.prefix) :]) == number:
                return code
        return f"{self.prefix}{number}"


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What a name says of items: the codes it names, and the rest of the name.

    `explicit` is false where a zero stood for the letter. Codes the catalogue
    lacks are given too, spelled in its manner.
    """

    codes: tuple[str, ...]
    rest: str
    explicit: bool = True


def numbering(codes: tuple[str, ...]) -> Numbering:
    """The manner of a catalogue's codes: the letters its first code begins with."""
    match = re.match(r"\D*", codes[0]) if codes else None
    return Numbering(match.group() if match else "", codes)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How names spell one catalogue's codes; `form` and `zero` only where its letter is O."""

    explicit: re.Pattern[str]
    joined: re.Pattern[str]
    form: re.Pattern[str] | None = None
    zero: re.Pattern[str] | None = None


@lru_cache(maxsize=64)
def _patterns(prefix: str) -> _Patterns:
    if prefix.upper() != "O":
        # A number may carry zeros before it; what follows may not be a further digit or a decimal (K1.1 is no item).
        number = r"[\s\-_.]{0,2}0*(?P<number>[1-9]\d{0,2})(?!\d|\.\d)"
        letter = re.escape(prefix.rstrip("-_. "))
        return _Patterns(re.compile(rf"^\s*{_LEAD}{letter}{number}", re.IGNORECASE), re.compile(rf"{_JOIN}{letter}{number}", re.IGNORECASE))
    written = rf"(?:[0O]{{0,2}}O|โอ)[\s\-_.]{{0,2}}{_ZEROS}{_NUMBER}"
    return _Patterns(
        re.compile(rf"^\s*{_LEAD}{written}", re.IGNORECASE),
        re.compile(rf"{_JOIN}{written}", re.IGNORECASE),
        # "OIT 14" names O14: the letter is swallowed by the name of the form.
        re.compile(rf"^\s*(?:ข้อที่|ข้อ)?\s*OIT\s*(?:ข้อที่|ข้อ)?[\s\-_.:]*{_ZEROS}{_NUMBER}(?!\s*/)", re.IGNORECASE),
        re.compile(rf"^\s*(?:ข้อที่|ข้อ)?\s*0{{1,2}}{_NUMBER}(?!\s*[-/]\s*\d)", re.IGNORECASE),
    )


def _number(match: re.Match[str]) -> int:
    return int(match["number"].upper().replace("O", "0"))


def _by_form(text: str, patterns: _Patterns, codes: Numbering) -> re.Match[str] | None:
    """A code said by the form's name; OIT 68 is the year 2568 as long as no item has that number."""
    match = patterns.form.match(text) if patterns.form else None
    return match if match and (_number(match) < 50 or codes.code(_number(match)) in codes.codes) else None


def _following(text: str, first: re.Match[str], joined: re.Pattern[str]) -> tuple[list[int], int]:
    """The codes from the first on: O20-O21, O20+O21, O20 และ O21; O1-O4 and O1 ถึง O4 are all four."""
    numbers, end = [_number(first)], first.end()
    while match := joined.match(text, end):
        number = _number(match)
        if match["sign"] in _RANGE_SIGNS and numbers[-1] < number <= numbers[-1] + 10:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        end = match.end()
    return numbers, end


@lru_cache(maxsize=65536)
def read(name: str, codes: Numbering, *, zero_is_letter: bool) -> CodeReading:
    """The items a name speaks of, read from its beginning.

    `zero_is_letter`: whether 0 and ๐ may stand for the letter O, which holds
    directly below content, year and indicator folders only. `010` is O10,
    never O1. A name without a code comes back whole.
    """
    original = normalise(name)
    # Each character is folded to one character, so that places in the folded name are places in the name.
    text = arabic(original).translate(_FACES)
    patterns = _patterns(codes.prefix)
    match = patterns.explicit.match(text) or _by_form(text, patterns, codes)
    sure = match is not None
    if match is None and zero_is_letter and patterns.zero is not None:
        match = patterns.zero.match(text)
    if match is None:
        return CodeReading((), name.strip())
    numbers, end = _following(text, match, patterns.joined)
    rest = re.sub(r"^[\s\-_.:,)\]]+", "", original[end:])
    return CodeReading(tuple(dict.fromkeys(codes.code(number) for number in numbers)), rest.strip(), sure)


def titled(name: str, titles: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The codes of the items whose title the name gives, by its letters alone.

    `titles` pairs a code with its titles. A name may be cut (Windows cuts long
    ones) or say a little more than the title; under ten letters it must be
    the title itself.
    """
    said = letters(re.sub(r"^\s*[\d๐-๙]+\s*[.)\-_]*\s*", "", name))
    if not said:
        return ()
    exact = tuple(code for code, all_titles in titles.items() if said in map(letters, all_titles))
    if exact or len(said) < 10:
        return exact
    return tuple(
        code
        for code, all_titles in titles.items()
        if any(title.startswith(said) or (len(title) >= 10 and said.startswith(title)) for title in map(letters, all_titles))
    )
