"""Which element a file serves, and which slots it fills."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oitgen.load import names
from oitgen.load.pieces import ItemSense, Piece
from oitgen.model import formats
from oitgen.model.catalogue import Element, Formats, Item, Kind
from oitgen.model.document import IMAGE_FORMATS, Placing
from oitgen.thai import Period, normalise


@dataclass(frozen=True, slots=True)
class Placement:
    """The element something serves and how it came there."""

    element: str
    placing: Placing


@dataclass(frozen=True, slots=True)
class Filling:
    """One slot a document fills, or (with `outside`) the period that fits none.

    `meant` is the slot the officer probably meant, where the year is one off.
    """

    period: Period | None
    placing: Placing
    outside: bool = False
    meant: Period | None = None


def accepts_format(wanted: Formats, format: str) -> bool:
    """Whether a file format is one of those asked for, or near one of them."""
    return not wanted or any(format in formats.exact(name) | formats.near(name) for choice in wanted for name in choice)


def can_take(item: Item, element: Element, format: str, periods: tuple[Period, ...]) -> bool:
    """Whether an element's kind, formats and periods can take a file."""
    return _kind_takes(item, element, format) and _time_takes(element, periods)


def _kind_takes(item: Item, element: Element, format: str) -> bool:
    image = format in IMAGE_FORMATS
    match element.kind:
        case Kind.DOCUMENT | Kind.TABLE | Kind.STATEMENT:
            fits = format in formats.DOCUMENT
        case Kind.IMAGE:
            fits = image or ("document" in element.accepts and format in formats.DOCUMENT)
        case _:
            fits = False
    return fits and (image or accepts_format(item.wanted_formats(element), format))


def _time_takes(element: Element, periods: tuple[Period, ...]) -> bool:
    if not element.slots:
        return True
    return not fillings(element, periods, Placing.ONLY)[0].outside if periods else len(element.slots) == 1


def of_piece(piece: Piece, sense: ItemSense, stated: Mapping[str, tuple[str, ...]]) -> tuple[Placement | None, ...]:
    """The elements one file serves, (None,) for none; several only where front matter names several.

    Front matter (`stated`: normalised path → element ids) comes first.
    """
    if elements := stated.get(normalise(piece.entry.path)):
        return tuple(Placement(element, Placing.STATED) for element in elements)
    return (_of_itself(piece, sense),)


def _of_itself(piece: Piece, sense: ItemSense) -> Placement | None:
    """The element a file serves by its place and name; the first of these that answers.

    The element folder it lies in, a name beginning "ส่วนที่ 2", the only
    element that can take it, words of its name that are one element's words.
    """
    item = sense.item
    if piece.element:
        return Placement(piece.element, Placing.FOLDER)
    top = item.top_elements
    if 1 <= piece.part <= len(top):
        return Placement(top[piece.part - 1].id, Placing.STATED)
    if only := _only(piece, item):
        return Placement(only.id, Placing.ONLY)
    return by_words(piece.title.th or piece.left, sense, (*piece.group, piece.left))


def _only(piece: Piece, item: Item) -> Element | None:
    """The only element whose kind, formats and periods can take a file."""
    fitting = [element for element in item.top_elements if _kind_takes(item, element, piece.file.format)]
    able = [element for element in fitting if _time_takes(element, piece.periods)]
    if len(able) > 1 and piece.periods:
        # A file of a six-month period is the six-month report's, though the yearly plan's year covers it too.
        able = [element for element in able if piece.periods[0] in element.slots]
    if not able and len(fitting) == 1 and len(piece.periods) == 1:
        # Its year is wrong, not its place: it fills no slot, and the officer is told which month was meant.
        return fitting[0]
    return able[0] if len(able) == 1 else None


def by_words(text: str, sense: ItemSense, further: Iterable[str] = ()) -> Placement | None:
    """The element whose words alone a name gives; a person has to confirm it."""
    titles = (sense.item.title.th, *sense.item.variants)
    for words in (text, " ".join(further)):
        found = names.matching(words, sense.choices(), titles)
        if len(found) == 1:
            return Placement(found[0], Placing.WORDS)
    return None


def fillings(element: Element, periods: tuple[Period, ...], placing: Placing) -> tuple[Filling, ...]:
    """The slots a document of an element fills.

    Without slots, or with one slot and no period of its own, it simply serves
    the element. A range fills each slot it covers, to be confirmed; a part of
    a slot fills that slot in part. Later periods of the slots' own year are
    shown though nobody asks for them. Anything else fills no slot.
    """
    if not element.slots:
        return (Filling(periods[0] if len(periods) == 1 else None, placing),)
    if not periods:
        return (Filling(element.slots[0] if len(element.slots) == 1 else None, placing),)
    if len(periods) > 1:
        return (Filling(None, placing, outside=True),)
    period = periods[0]
    if period in element.slots:
        return (Filling(period, placing),)
    covered = tuple(slot for slot in element.slots if period.covers(slot))
    if covered:
        # The criteria ask for months one by one, so a person has to see them in the whole.
        return tuple(Filling(slot, placing if element.must_cover else Placing.RANGE) for slot in covered)
    holder = tuple(slot for slot in element.slots if slot.covers(period))
    if holder:
        return (Filling(holder[0], placing),)
    if period.fiscal_year == element.slots[-1].fiscal_year and period.first.fiscal_year == period.fiscal_year and _later(element, period):
        return (Filling(period, placing),)
    return (Filling(None, placing, outside=True, meant=_meant(element, period)),)


def _later(element: Element, period: Period) -> bool:
    """Whether a period continues the row of slots: a month after the six asked for."""
    return period.kind == element.slots[0].kind and period > element.slots[-1]


def _meant(element: Element, period: Period) -> Period | None:
    """The slot that the same period one year earlier or later would have filled."""
    for slot in element.slots:
        if slot.kind == period.kind and abs(slot.first.be - period.first.be) == 1 and slot.first.month == period.first.month:
            return slot
    return None
