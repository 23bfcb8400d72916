"""A declared "none": a file, or an entry of `none:` in front matter."""

import re
from datetime import date

from oitgen.load.fields import text_of
from oitgen.load.folders import Entry
from oitgen.load.pieces import Piece
from oitgen.model.catalogue import Element, Item
from oitgen.model.document import Evidence, Placing, Statement
from oitgen.model.finding import Place
from oitgen.model.front_matter import FrontMatter, NoneEntry
from oitgen.thai import Period, day, letters, normalise, read_name


def declares(text: str, item: Item) -> Element | None:
    """The element whose none-statement a name gives; None for any other name."""
    said = letters(text)
    for element in item.top_elements:
        if not element.may_declare_none:
            continue
        statement = letters(element.none_statement)
        if (statement and statement in said) or (said.startswith("ไม่มี") and len(said) > 6):
            return element
    return None


def of_file(piece: Piece, item: Item, matter: FrontMatter | None, owner: str) -> Evidence | None:
    """The declaration a file of an item makes by its name; None where it makes none.

    Unit from front matter or the item's owner; date from the name, the first
    line or front matter.
    """
    element = declares(piece.left, item)
    if element is None or len(piece.periods) > 1:
        return None
    period = piece.periods[0] if piece.periods else (element.slots[0] if len(element.slots) == 1 else None)
    if period is None:
        return None
    text, first_date, unit = _content(piece.entry)
    statement = Statement(
        period=period,
        text=text or piece.left,
        unit=(matter.owner if matter and matter.owner else "") or unit or owner,
        date=(matter.date if matter else None) or piece.date or first_date,
        path=piece.entry.path,
        file=None if piece.file.format in ("txt", "md") else piece.file,
    )
    return Evidence(element.id, statement, Placing.SLOT, _slot(element, period), Place(piece.entry.path))


def of_entries(entries: tuple[NoneEntry, ...], item: Item, owner: str) -> tuple[Evidence, ...]:
    """The declarations of one text's front matter."""
    element = next((each for each in item.top_elements if each.may_declare_none), None)
    if element is None:
        return ()
    return tuple(
        Evidence(
            element.id,
            Statement(entry.period, entry.text or element.none_statement, entry.unit or owner, entry.date, entry.place.path),
            Placing.STATED,
            _slot(element, entry.period) if entry.period else None,
            entry.place,
        )
        for entry in entries
    )


def _slot(element: Element, period: Period) -> Period | None:
    if not element.slots or period in element.slots:
        return period
    return next((slot for slot in element.slots if period.covers(slot)), period)


def _content(entry: Entry) -> tuple[str, date | None, str]:
    """What a .txt or .md declaration says: its first line, a date in it, and the unit it names."""
    if entry.format not in ("txt", "md") or entry.size > 64 * 1024:
        return "", None, ""
    raw, _ = text_of(entry.real.read_bytes(), entry.path)
    lines = [line.strip(" #\t") for line in normalise(raw).split("\n") if line.strip(" #\t-")]
    body = [line for line in lines if not re.match(r"^[\w\u0e00-\u0e7f_]+\s*:\s", line)]
    if not body:
        return "", None, ""
    reading = read_name(body[0])
    dated = reading.date or next((found for line in body[:3] if (found := _date_in(line))), None)
    return body[0], dated, ""


def _date_in(line: str) -> date | None:
    found = read_name(line).date
    return found or day(line)
