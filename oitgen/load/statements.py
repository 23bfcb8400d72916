"""A declared "none": a file, or an entry of `none:` in front matter."""

import re
from dataclasses import dataclass
from datetime import date

from oitgen.load import front_matter, holding, placing, slots
from oitgen.load.fields import text_of
from oitgen.load.folders import Entry
from oitgen.load.pieces import ItemSense, Piece
from oitgen.model.catalogue import Element, Item
from oitgen.model.document import Evidence, Placing, Statement
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.front_matter import FrontMatter, NoneEntry
from oitgen.thai import day, letters, normalise, read_name

_MOST = 64 * 1024
# Which month a statement is about says the name's period, not its last words: "… ในเดือนนั้น", "… ในกรณีดังกล่าว".
_WHEN = re.compile("ใน(?:เดือน|กรณี|งวด|ไตรมาส|ปี|ช่วง|รอบ|ระยะ).*$")
_OPENINGS = ("ไม่มีการ", "ไม่มีเรื่อง", "ไม่มีรายการ")
_WORD = 5  # letters in a row that a statement shares with a title only where they share a word
_DATA = "ข้อมูล"  # "ข้อมูล ณ วันที่" dates the data, any other "ณ วันที่" the declaration


def declares(text: str, item: Item) -> Element | None:
    """The element whose none-statement a name gives; None for any other name.

    ไม่มีลายเซ็น, ไม่มีตราประทับ are names of ordinary documents: only the
    catalogue's own statement counts, or, where it gives none, a name that
    begins like one and goes on with a word of the item's title.
    """
    said = letters(text)
    for element in item.top_elements:
        if element.may_declare_none and _is_statement(said, element, item):
            return element
    return None


def may_declare(item: Item) -> Element | None:
    """The first element of an item that a none may be declared for."""
    return next((element for element in item.top_elements if element.may_declare_none), None)


def _is_statement(said: str, element: Element, item: Item) -> bool:
    if statement := letters(element.none_statement):
        return (_WHEN.sub("", statement) or statement) in said
    opening = next((each for each in _OPENINGS if said.startswith(each)), "")
    rest, title = said.removeprefix(opening), letters(item.title.th)
    return bool(opening) and any(rest[at : at + _WORD] in title for at in range(len(rest) - _WORD + 1))


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared none as evidence of its slots; `findings` tell of a period nobody asked for."""

    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def of_file(piece: Piece, sense: ItemSense, matter: FrontMatter | None, owner: str, stated: Element | None = None) -> Declared | None:
    """The declaration a file of an item makes by its name; None where it makes none.

    `stated` is the element that front matter declares it for (`status: none`),
    whatever the name. Unit from front matter or the item's owner; date from
    the name, the first lines or front matter.
    """
    element = stated or declares(piece.left, sense.item)
    if element is None or len(piece.periods) > 1:
        return None
    period = piece.periods[0] if piece.periods else (element.slots[0] if len(element.slots) == 1 else None)
    if period is None:
        return None
    statement_text = piece.left if stated is None else stated.none_statement
    line, first_date = _content(piece.entry)
    statement = Statement(
        period=period,
        text=_with_line(statement_text, line),
        unit=(matter.owner if matter and matter.owner else "") or owner,
        date=(matter.date if matter else None) or piece.date or first_date,
        path=piece.entry.path,
        file=None if piece.file.format in ("txt", "md") else piece.file,
    )
    return _declared(element, statement, Placing.SLOT, Place(piece.entry.path), sense)


def of_entries(entries: tuple[NoneEntry, ...], sense: ItemSense, owner: str) -> Declared:
    """The declarations of one text's front matter."""
    element = may_declare(sense.item)
    if element is None:
        return Declared((), (not_allowed(entries[0].place, sense),)) if entries else Declared()
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


def not_allowed(place: Place, sense: ItemSense) -> Finding:
    """What is said of a none where the criteria know none."""
    said = message("The criteria of {code} do not say that declaring none will do, so this is not counted.", code=sense.item.code)
    hint = message("Put the document into the folder of {code}, and take the none away.", code=sense.item.code)
    return Finding("none-not-allowed", Level.WARN, place, said, hint, sense.item.code, sense.year.be)


def _with_line(statement: str, line: str) -> str:
    """The statement, and what the text adds to it: a line that says the statement itself stands for both."""
    if statement and letters(statement) in letters(line):
        return line
    return " ".join(part for part in (statement, line) if part)


def _declared(element: Element, statement: Statement, how: Placing, place: Place, sense: ItemSense) -> Declared:
    """A declaration in every slot its period fills; outside them all it is no evidence."""
    fillings = placing.fillings(element, (statement.period,) if statement.period else (), how)
    if fillings[0].outside:
        return Declared((), (slots.outside(place.path, statement.period, element, sense, fillings[0].meant),))
    # A none for all six months says so of each of them.
    return Declared(tuple(Evidence(element.id, statement, filling.placing, filling.period, place) for filling in fillings))


def _content(entry: Entry) -> tuple[str, date | None]:
    """What a .txt or .md declaration says: its first line that is not its date, and that date."""
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
    dated = next(((line, found) for line in body[:3] if (found := _date_in(line))), None)
    only_date = dated is not None and dated[0] == body[0] and "ไม่มี" not in body[0]
    return "" if only_date else body[0], dated[1] if dated else None


def _date_in(line: str) -> date | None:
    """The day a line gives: 2 ธ.ค. 67, ลงวันที่ …, ประกาศ ณ วันที่ …"""
    found = read_name(line)
    return found.date or (found.as_of if _DATA not in line else None) or day(line)
