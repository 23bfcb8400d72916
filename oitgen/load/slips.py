"""Why YAML cannot be read: what an officer most likely did, where it stands, and the way out.

The parser stops where it no longer understands, often lines below the slip
itself: an unclosed quote or bracket swallows what follows. So the lines are
looked at first, and what the parser says of them last.
"""

import re
from dataclasses import dataclass

from oitgen.model.finding import Message, message

_NO_SPACE = re.compile(r"^\s*(?:-\s+)*[^\s:#'\"{\[]+:(?!//)[^\s:]")
_TWO_COLONS = re.compile(r"^\s*(?:-\s+)*[^\s:#'\"{\[]+:\s+[^'\"{\[].*:(?:\s|$)")
_OPENING_MARK = re.compile(r":\s+[@`%*&!|>]")
_OPEN_QUOTE = re.compile(r"(?:^|[:,\-\[{])\s*(?P<quote>[\"'])(?:(?!(?P=quote)).)*$")
_LIST_ON_LINE = re.compile(r":\s+-\s")


@dataclass(frozen=True, slots=True)
class Slip:
    """The likely slip: line and character from 0, and what to do."""

    line: int
    character: int
    hint: Message


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up, and where what it was reading had begun (None: it does not say)."""

    problem: str
    line: int
    character: int
    begun: tuple[int, int] | None = None


def missing_space(line: str) -> bool:
    """Whether the line looks like `key:value`, the commonest slip of all."""
    return bool(_NO_SPACE.match(line))


def likely(stop: Stop, lines: tuple[str, ...]) -> Slip:
    """The slip behind a stop of the parser. Never fails: at worst it says what to look for in general."""
    at = max(0, min(stop.line, len(lines) - 1))
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), at)
    return (
        _of_a_sign(lines, at, above)
        or _of_a_line(stop, lines, at, above)
        or _of_a_bracket(stop, lines, at)
        or _of_spaces(lines, at, above, stop)
    )


def _of_a_sign(lines: tuple[str, ...], at: int, above: int) -> Slip | None:
    """Signs that swallow what follows them; they stand on any line up to the one where reading ended."""
    for n in range(at, -1, -1):
        if (place := _remark_in_bracket(lines[n])) >= 0:
            return Slip(
                n, place, message('Put what begins with # between double quotes, as in "#7b1113"; otherwise it counts as a remark.')
            )
    for n in (at, above):
        line = lines[n]
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return Slip(n, 0, message("The line is indented with a tab: use spaces instead, as many as the line above."))
    for n in range(at + 1):
        if not lines[n].lstrip().startswith("#") and (found := _OPEN_QUOTE.search(lines[n])):
            return Slip(n, found.start("quote"), _UNCLOSED)
    return None


def _of_a_line(stop: Stop, lines: tuple[str, ...], at: int, above: int) -> Slip | None:
    """Slips that the line where reading ended shows, or the one above it."""
    line = lines[at]
    if "escape character" in stop.problem:
        return Slip(at, stop.character, message("Between double quotes a \\ has a meaning of its own: write / instead."))
    if "end of stream" in stop.problem or "document separator" in stop.problem:
        return Slip(*(stop.begun or (at, stop.character)), _UNCLOSED)
    if _TWO_COLONS.match(line):
        hint = message('Where the text itself holds a colon, put the whole text between double quotes: key: "text: more text".')
        return Slip(at, stop.character, hint)
    for n in (at, above):
        if missing_space(lines[n]):
            character = stop.character if n == at else lines[n].index(":")
            return Slip(n, character, message("Put a space after the colon: key: value."))
    if _LIST_ON_LINE.search(line) and "sequence entries" in stop.problem:
        return Slip(at, stop.character, message("A list begins on a line of its own: move the - to the line below."))
    if _OPENING_MARK.search(line) or "cannot start any token" in stop.problem:
        return Slip(
            at, stop.character, message("Put the text between double quotes: it begins with a mark that has a meaning of its own here.")
        )
    return None


def _of_a_bracket(stop: Stop, lines: tuple[str, ...], at: int) -> Slip | None:
    """Brackets and quotes that do not come in pairs."""
    line, before = lines[at], lines[at][: stop.character].rstrip()
    if "expected ',' or" in stop.problem:
        if stop.begun and stop.begun[0] < at:
            return Slip(*stop.begun, message("This bracket is opened and never closed: add the closing one, } or ]."))
        return Slip(
            at,
            stop.character,
            message("Put a comma between the parts inside the brackets, and a text that holds , : or brackets between double quotes."),
        )
    if line[stop.character : stop.character + 1] in ("]", "}"):
        return Slip(at, stop.character, message("There is one closing bracket too many here: delete it."))
    if before.endswith(('"', "'")):
        return Slip(
            at,
            stop.character,
            message("The text goes on after the closing quotation mark: put the whole of it between the quotation marks."),
        )
    return None


def _of_spaces(lines: tuple[str, ...], at: int, above: int, stop: Stop) -> Slip:
    """Nothing else stands out, so the spaces before the line are the likeliest; an empty line shows nothing."""
    n = at if lines[at].strip() else above
    hint = message("Check that this line begins with as many spaces as its neighbours, and that a colon and a space follow each key.")
    return Slip(n, stop.character if n == at else 0, hint)


def _remark_in_bracket(line: str) -> int:
    """Where a # begins a remark inside an open bracket; -1 where none does."""
    quote, open_brackets, before = "", 0, " "
    for place, sign in enumerate(line):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and before in " \t[{,:":
            quote = sign
        elif sign in "[{":
            open_brackets += 1
        elif sign in "]}":
            open_brackets -= 1
        elif sign == "#" and before in " \t[{,":
            return place if open_brackets > 0 else -1
        before = sign
    return -1


_UNCLOSED = message("A quotation mark opens here and is never closed: add the closing one, or remove both.")
