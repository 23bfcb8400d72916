"""Findings as an officer reads them: place, level, rule, sentence, the line with a caret, the way out."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.words import Lang
from oitgen.text import said
from oitgen.thai import natural_key

# Errors are always shown in full; of the rest, what does not fit one screen is counted.
SHOWN = {Level.WARN: 12, Level.INFO: 4}
_COLOURS = {Level.ERROR: "31", Level.WARN: "33", Level.INFO: "36"}
_LEVELS = tuple(Level)
# Of a long line so many signs are shown, and so many of them before the place that matters.
_EXCERPT = 100
_BEFORE = 60
_TAB = 4
# Signs that turn the direction of writing: a file name made with them reads as another one.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def findings(found: Iterable[Finding], lang: Lang, *, whole: bool = False, strict: bool = False) -> str:
    """All findings under a heading for each level, errors first, then by place.

    `whole` shows every one; `strict` shows every warning too, since each of
    them decides the exit code.
    """
    return "\n".join(_lines(ordered(found), lang, whole=whole, strict=strict))


def ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then the rest; each in the order of the folder and its lines."""
    return tuple(sorted(found, key=_rank))


def finding(one: Finding, lang: Lang) -> str:
    """One finding, with the line it speaks of and what to do; no line end at its end."""
    where = placed(one.place)
    level = f"\x1b[{_COLOURS[one.level]}m{one.level.value}\x1b[0m"
    lines = [f"{where} " if where else ""]
    lines[0] += f"{level} [{one.rule}] {plain(said(one.message, lang))}"
    if one.place.excerpt.strip():
        lines.extend(pointed(one.place))
    if one.hint is not None:
        lines.append(f"  → {plain(said(one.hint, lang))}")
    return "\n".join(lines)


def placed(place: Place) -> str:
    """A place as it is written: path:line:column, as far as it is known."""
    parts = [plain(place.path)] if place.path else []
    parts += [str(place.line)] if place.line else []
    parts += [str(place.column)] if place.line and place.column else []
    return ":".join(parts)


def plain(text: str) -> str:
    """The text without signs that would steer a terminal: file names come from strangers, too."""
    return "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Cs", "Co") or sign in _TURNING else sign for sign in text)


def width(text: str) -> int:
    """How many columns of a terminal the text takes: none for Thai marks, two for wide signs."""
    return sum(_width(sign) for sign in text)


def _lines(found: tuple[Finding, ...], lang: Lang, *, whole: bool, strict: bool) -> Iterator[str]:
    for level, group in groupby(found, key=lambda one: one.level):
        those = tuple(group)
        limit = SHOWN.get(level, len(those))
        if whole or (strict and level is Level.WARN) or len(those) <= limit + 2:
            limit = len(those)
        yield f"{said(heading(level, len(those)), lang)}\n"
        for one in those[:limit]:
            yield f"{finding(one, lang)}\n"
        if limit < len(those):
            more = message("… and {count} more of this kind. All of them: add -v to the command.", count=len(those) - limit)
            yield f"  {said(more, lang)}\n"


def heading(level: Level, count: int) -> Message:
    """What one level means for the officer, with the number of its findings."""
    match level:
        case Level.ERROR:
            return message("To be mended ({count})", count=count)
        case Level.WARN:
            return message("Not complete yet ({count})", count=count)
        case _:
            return message("To be looked at by a person ({count})", count=count)


def _rank(one: Finding) -> tuple[object, ...]:
    place = one.place
    return _LEVELS.index(one.level), natural_key(place.path), place.line, place.column, one.rule, one.message.id


def pointed(place: Place) -> list[str]:
    """The line itself and, under the sign the column names, a caret."""
    before, after = _parted(place.excerpt.rstrip(), place.column)
    shown = [f"    {before}{after}"]
    return [*shown, f"    {' ' * width(before)}^"] if place.column else shown


def _parted(line: str, column: int) -> tuple[str, str]:
    """The line before and from the eye's column on; of a long one, what lies around that column."""
    first = max(column - _BEFORE, 0)
    parts = ["…" if first else "", ""]
    seen = 0
    for sign in line:
        # A mark stands on the sign before it and belongs to that one's column.
        seen += _is_seen(sign)
        if seen > first + _EXCERPT:
            parts[1] += "…"
            break
        if seen > first:
            at = 1 if 0 < column <= seen else 0
            parts[at] += " " * (_TAB - width(parts[0] + parts[1]) % _TAB) if sign == "\t" else plain(sign)
    return parts[0], parts[1]


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Mn", "Me", "Cf")


def _width(sign: str) -> int:
    if not _is_seen(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
