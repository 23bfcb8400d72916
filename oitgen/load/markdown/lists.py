"""Lists that are none to the Markdown reader: their lines run together into one paragraph."""

import re
from collections.abc import Iterator, Sequence

from oitgen.load.markdown.places import Places
from oitgen.model.finding import Finding, Level, Place, message

# Fewer in a row may be anything.
_LEAST = 3
_KINDS = (
    # -ข้อความ; a number behind the sign is below zero, a second sign draws a line.
    re.compile(r" {0,3}[-*+][ก-ฮเ-ไA-Za-z(“\"]"),
    # 1.ข้อความ, ๑)ข้อความ; 1.5 is a number, and "1. ข้อความ" is a list.
    re.compile(r" {0,3}[0-9๐-๙]{1,2}[.)][ก-ฮเ-ไA-Z]"),
    # Bullets as Word writes them, and the o and the private signs they become when copied.
    re.compile(r" {0,3}(?:[•●○▪■◦‣∙·\uf0b7\uf0a7\uf0d8\uf076]\s*|[–—]\s+|o\s+(?=[ก-๙]))\S"),
)
_BREAKS = ("  ", "\\", "<br>", "<br/>", "<br />")
# "**คำสำคัญ**" and "*คำ*" begin with a sign, too.
_EMPHASIS = re.compile(r" {0,3}[*+][^*]*\*")


def findings(bare: Sequence[str], places: Places) -> tuple[Finding, ...]:
    """One finding at the first such list; `bare` are the lines without code."""
    first = next(_first_lines(bare), None)
    if first is None:
        return ()
    place: Place = places.at_line(first)
    said = message("These lines look like a list but are shown run together in one paragraph.")
    hint = message("Begin each line with - and a space, or with 1. and a space.")
    return (Finding("list-unread", Level.INFO, place, said, hint),)


def _first_lines(bare: Sequence[str]) -> Iterator[int]:
    """The index of the first line of each run of one kind; a line that ends in a break is shown on its own."""
    run, kind = 0, None
    for at, line in enumerate(bare):
        found = None if "|" in line or _EMPHASIS.match(line) else next((each for each in _KINDS if each.match(line)), None)
        run = (run + 1 if found is kind else 1) if found is not None else 0
        kind = found
        if run == _LEAST and not any(each.endswith(_BREAKS) for each in bare[at - run + 1 : at]):
            yield at - run + 1
