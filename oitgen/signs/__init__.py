"""What an official text gives away: years, bodies, numbers of people. Pure functions of text; they know no site.

`found` looks through one passage (a page, a row, a paragraph). What a sign
means for an agency is for `check` to say; what must be held back, for `load`.
"""

from oitgen.model.contents import Part, Sign
from oitgen.signs import bodies, contacts, marks, personal, survey, years

_SCANS = (years.signs, bodies.signs, marks.signs, contacts.signs, survey.signs)
_WIDEST = 90


def found(text: str, part: Part = Part.BODY, context: str = "") -> tuple[Sign, ...]:
    """Every sign of a normalised text, in its order; `line` counts the text's lines from 1.

    `context` are words that stand elsewhere and say what numbers mean, such as
    a table's header. `excerpt` is the line of each sign, cut around it and
    with personal numbers masked.
    """
    private = tuple(personal.signs(text, part, context))
    spots = (*(spot for scan in _SCANS for spot in scan(text, part)), *private)
    seen = sorted(dict.fromkeys(spots), key=lambda spot: (spot.start, spot.kind))
    shown = personal.without(text, private)
    return tuple(
        Sign(spot.kind, spot.text, part, line=text.count("\n", 0, spot.start) + 1, excerpt=_around(shown, spot.start)) for spot in seen
    )


def _around(text: str, start: int) -> str:
    """The line a sign stands in, cut to what an eye takes in at once."""
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    line = text[begin : end if end >= 0 else len(text)]
    at = start - begin
    if len(line) > _WIDEST:
        first = max(0, at - _WIDEST // 3)
        line = ("…" if first else "") + line[first : first + _WIDEST] + ("…" if first + _WIDEST < len(line) else "")
    return personal.masked(" ".join(line.split()))
