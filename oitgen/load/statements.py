"""A declared "none": a file, or an entry of `none:` in front matter."""

from dataclasses import dataclass
from datetime import date

from oitgen.load import front_matter, holding, placing, slots
from oitgen.load.fields import text_of
from oitgen.load.folders import Entry
from oitgen.load.pieces import ItemSense, Piece
from oitgen.model.catalogue import Element, Item
from oitgen.model.document import Evidence, Placing, Statement
from oitgen.model.finding import Finding, Place
from oitgen.model.front_matter import FrontMatter, NoneEntry
from oitgen.thai import day, letters, normalise, read_name

_MOST = 64 * 1024


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


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared none as evidence of its slots; `findings` tell of a period nobody asked for."""

    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def of_file(piece: Piece, sense: ItemSense, matter: FrontMatter | None, owner: str) -> Declared | None:
    """The declaration a file of an item makes by its name; None where it makes none.

    Unit from front matter or the item's owner; date from the name, the first
    line or front matter.
    """
    element = declares(piece.left, sense.item)
    if element is None or len(piece.periods) > 1:
        return None
    period = piece.periods[0] if piece.periods else (element.slots[0] if len(element.slots) == 1 else None)
    if period is None:
        return None
    text, first_date = _content(piece.entry)
    statement = Statement(
        period=period,
        text=text or piece.left,
        unit=(matter.owner if matter and matter.owner else "") or owner,
        date=(matter.date if matter else None) or piece.date or first_date,
        path=piece.entry.path,
        file=None if piece.file.format in ("txt", "md") else piece.file,
    )
    return _declared(element, statement, Placing.SLOT, Place(piece.entry.path), sense)


def of_entries(entries: tuple[NoneEntry, ...], sense: ItemSense, owner: str) -> Declared:
    """The declarations of one text's front matter."""
    element = next((each for each in sense.item.top_elements if each.may_declare_none), None)
    if element is None:
        return Declared()
    all_of_them = tuple(
        _declared(
            element,
            Statement(entry.period, entry.text or element.none_statement, entry.unit or owner, entry.date, entry.place.path),
            Placing.STATED,
            entry.place,
            sense,
        )
        for entry in entries
    )
    return Declared(
        tuple(each for declared in all_of_them for each in declared.evidence),
        tuple(each for declared in all_of_them for each in declared.findings),
    )


def _declared(element: Element, statement: Statement, how: Placing, place: Place, sense: ItemSense) -> Declared:
    """A declaration in every slot its period fills; outside them all it is no evidence."""
    fillings = placing.fillings(element, (statement.period,) if statement.period else (), how)
    if fillings[0].outside:
        return Declared((), (slots.outside(place.path, statement.period, element, sense, fillings[0].meant),))
    # A none for all six months says so of each of them.
    return Declared(tuple(Evidence(element.id, statement, filling.placing, filling.period, place) for filling in fillings))


def _content(entry: Entry) -> tuple[str, date | None]:
    """What a .txt or .md declaration says: its first line, and a date near its beginning."""
    if entry.format not in ("txt", "md") or entry.size > _MOST:
        return "", None
    try:
        raw, _ = text_of(entry.real.read_bytes(), entry.path)
    except OSError:
        return "", None
    _, text, _, _ = front_matter.split(normalise(raw), entry.path)
    body = [line.strip(" #\t") for line in text.split("\n") if line.strip(" #\t-")]
    # What must not be public is not shown from here either; the name says enough.
    if not body or holding.iit(body[0]) or holding.citizen_ids(body[0], raw):
        return "", None
    return body[0], next((found for line in body[:3] if (found := _date_in(line))), None)


def _date_in(line: str) -> date | None:
    found = read_name(line).date
    return found or day(line)
