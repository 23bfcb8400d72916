"""One file of an item, read: what its path says, before anyone asks which element it serves."""

import datetime
from dataclasses import dataclass, field, replace

from oitgen.load import codes, doubts, names
from oitgen.load.codes import Numbering
from oitgen.load.folders import Entry
from oitgen.load.names import NamePart, Version
from oitgen.model.catalogue import Element, Item, Line
from oitgen.model.document import IMAGE_FORMATS, File
from oitgen.model.finding import Finding
from oitgen.model.front_matter import FileEntry
from oitgen.model.words import Words
from oitgen.signs import bare
from oitgen.thai import FiscalYear, Period, language_of, letters


@dataclass(frozen=True, slots=True)
class ItemSense:
    """What names below one item may speak of: its elements, its lines of work, its year."""

    item: Item
    year: FiscalYear
    numbering: Numbering
    lines: tuple[Line, ...] = ()

    def asked_year(self, element: str = "") -> FiscalYear:
        """The fiscal year of a period written without one: that of all slots the element (else the item) asks for, or the folder's."""
        elements = (self.item.element(element),) if element else self.item.elements
        years = {slot.fiscal_year for each in elements for slot in each.slots}
        return years.pop() if len(years) == 1 else self.year

    def choices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each top-level element's id with the words names may give for it."""
        return tuple((element.id, (element.short, element.title.th, *element.words)) for element in self.item.top_elements)


@dataclass(frozen=True, slots=True)
class Piece:
    """One file and what its path says.

    `element` is the element whose folder it lies in; `part` the number of a
    name beginning "ส่วนที่ 2". `stem` is the cleaned name that twins share;
    `slug_words` is what its address is made of.
    """

    entry: Entry
    item: str
    file: File
    title: Words
    stem: str
    slug_words: str
    group: tuple[str, ...] = ()
    element: str = ""
    part: int = 0
    periods: tuple[Period, ...] = ()
    date: datetime.date | None = None
    as_of: datetime.date | None = None
    language: str = ""
    line: str = ""
    note: str = ""
    slug: str = ""
    version: Version | None = None
    machine: bool = False
    left: str = ""
    also_for: tuple[str, ...] = ()

    @property
    def is_image(self) -> bool:
        """Whether it is a picture."""
        return self.file.format in IMAGE_FORMATS


@dataclass(slots=True)
class _Path:
    """What the folders above one file say, gathered from the top down."""

    group: list[str] = field(default_factory=list)
    element: str = ""
    periods: tuple[Period, ...] = ()
    language: str = ""
    line: str = ""
    findings: list[Finding] = field(default_factory=list)


def folder_element(said: NamePart, name: str, sense: ItemSense) -> tuple[Element | None, Element | None]:
    """The element a folder is named for, and the one its number alone would have meant.

    Words decide; the number decides only between elements the words fit
    equally well. Where an item has a single element, only a folder that says
    no more than that element does is its folder.
    """
    top = sense.item.top_elements
    if said.part:
        return (top[said.part - 1] if said.part <= len(top) else None), None
    numbered = top[said.number - 1] if 1 <= said.number <= len(top) else None
    found = names.matching(said.left or name, sense.choices(), (sense.item.title.th, *sense.item.variants)) if said.left else ()
    if len(found) > 1 and numbered is not None and numbered.id in found:
        return numbered, numbered
    if len(found) != 1 or (len(top) == 1 and not _is_title(said.left, top[0])):
        return None, numbered
    return sense.item.element(found[0]), numbered


def _is_title(left: str, element: Element) -> bool:
    """Whether a folder says only what an element says."""
    said = letters(left)
    return any(said and letters(word).startswith(said) for word in (element.short, element.title.th, *element.words))


def _above(inner: tuple[str, ...], folder: str, sense: ItemSense) -> _Path:
    above = _Path()
    path = folder
    for name in inner:
        path = f"{path}/{name}"
        said = names.read(name, sense.asked_year(above.element), sense.lines, file=False)
        element, numbered = folder_element(said, name, sense)
        if element is not None:
            # Its own words may hold a period without a year: "ครึ่งปีแรก".
            said = names.read(name, sense.asked_year(element.id), sense.lines, file=False)
        above.periods = said.periods or above.periods
        above.language = said.language or above.language
        above.line = said.line or above.line
        if element is not None:
            if numbered is not None and numbered is not element:
                above.findings.append(doubts.number_against_words(path, sense.item, numbered, element))
            above.element = element.id
        elif said.left and letters(said.left) != letters(sense.item.title.th):
            above.group.append(said.left)
    return above


def read(
    entry: Entry, file: File, inner: tuple[str, ...], folder: str, rest: str, sense: ItemSense, stated: FileEntry | None
) -> tuple[Piece, tuple[Finding, ...]]:
    """What one file's path and its front-matter entry say.

    `inner` are the folders below the item's folder; `rest` is the file's name
    without its item code where that was cut already. Front matter wins over
    the file name, the file name over its folders.
    """
    above = _above(inner, folder, sense)
    findings = list(above.findings)
    stem = rest or entry.stem
    reading = codes.read(stem, sense.numbering, zero_is_letter=False)
    if reading.codes and not rest:
        if sense.item.code not in reading.codes:
            findings.append(doubts.elsewhere(entry.path, sense.item.code, reading.codes[0]))
        stem = reading.rest
    image = file.format in IMAGE_FORMATS
    said = names.read(stem, sense.asked_year(above.element), sense.lines, file=True, image=image)
    findings.extend(doubts.of_name(entry.path, said, asked=any(element.slots for element in sense.item.elements)))
    periods, contradiction = _agreed(said.periods, above.periods)
    if contradiction:
        findings.append(doubts.contradiction(entry.path, said.periods[0], above.periods[0]))
    piece = Piece(
        entry,
        sense.item.code,
        file,
        Words(said.left if not said.machine and (not image or bare.describes(said.left)) else ""),
        stem=said.left,
        slug_words=said.stem or entry.stem,
        group=tuple(above.group),
        element=above.element,
        part=said.part,
        periods=periods,
        date=said.date,
        as_of=said.as_of,
        language=said.language or above.language,
        line=said.line or above.line,
        version=said.version,
        machine=said.machine,
        left=said.left,
    )
    piece = _stated(piece, stated, sense.year) if stated is not None else piece
    # What a photo is called says nothing of the language of what it shows.
    if not piece.language and piece.title.th and not image:
        piece = replace(piece, language=language_of(piece.title.th))
    return piece, tuple(findings)


def _stated(piece: Piece, stated: FileEntry, year: FiscalYear) -> Piece:
    title = Words(stated.title.th or piece.title.th, stated.title.en or piece.title.en)
    return replace(
        piece,
        title=title,
        periods=(stated.period,) if stated.period is not None else piece.periods,
        language=stated.language or piece.language,
        slug=stated.slug,
        note=stated.note,
        also_for=stated.also_for,
    )


def _agreed(own: tuple[Period, ...], above: tuple[Period, ...]) -> tuple[tuple[Period, ...], bool]:
    """The file's own period, else its folder's; the second value tells of a contradiction.

    A folder that says a wider span (ปี 2568, ไตรมาส 1) does not contradict a
    month that lies in it; a folder that says a narrower one completes the file.
    """
    if not own or not above:
        return own or above, False
    if len(own) == 1 and len(above) == 1:
        if own[0].covers(above[0]) and own[0] != above[0]:
            return above, False
        return own, not above[0].covers(own[0])
    return own, False
