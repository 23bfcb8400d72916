"""One Markdown text of an item: its opening, a section, a declared none, or a news post."""

from dataclasses import replace

from oitgen.load import names, pieces, placing, slots, statements, texts
from oitgen.load.layout import Shelf
from oitgen.load.pieces import ItemSense, Piece
from oitgen.load.placing import Placement
from oitgen.load.share import Share
from oitgen.load.stated import Stated
from oitgen.load.statements import Declared
from oitgen.load.texts import Text
from oitgen.model.catalogue import Element, Kind
from oitgen.model.document import Evidence, File, Placing, Section, Statement
from oitgen.model.finding import Finding, Place
from oitgen.model.words import Words
from oitgen.thai import letters, normalise


def is_post(shelf: Shelf, text: Text) -> bool:
    """Whether a text is news: its name (or its folder's) begins with a date or ข่าว, or it has a date of its own."""
    if texts.is_index(shelf.entry):
        return bool(shelf.inner) and names.begins_like_news(shelf.inner[-1])
    return names.begins_like_news(text.name) or text.matter.date is not None


def share(shelf: Shelf, text: Text, sense: ItemSense, owner: str, stated: Stated) -> Share:
    """What a text that is neither held, a draft nor a sub-page brings to its item."""
    entries = statements.of_entries(text.matter.none, sense, text.matter.owner or owner)
    piece = _piece(shelf, sense, stated)
    declared = _declared(piece, shelf, text, sense, owner)
    if text.matter.status == "none" and not text.matter.none and statements.may_declare(sense.item) is None:
        entries = Declared((), (statements.not_allowed(text.matter.place, sense),))
    if declared is not None:
        told = {(each.element, each.period) for each in entries.evidence}
        more = tuple(each for each in declared.evidence if (each.element, each.period) not in told)
        evidence = (*entries.evidence, *more)
        return Share(evidence=evidence, sections=_beyond(evidence, shelf, text, sense), findings=(*entries.findings, *declared.findings))
    if is_post(shelf, text):
        return Share(evidence=entries.evidence, posts=((shelf, text),), findings=entries.findings)
    if entries.evidence and not text.prose.text.strip() and not texts.is_index(shelf.entry):
        return Share(evidence=entries.evidence, findings=entries.findings)
    section = _section(shelf, text, sense)
    opens = not section.anchor
    evidence, shown, findings = _placed(section, piece, text, sense, stated, whole=not opens)
    return Share(
        evidence=(*entries.evidence, *evidence),
        opening=(replace(section, title=Words()),) if opens else (),
        sections=() if opens or shown else (section,),
        findings=(*entries.findings, *findings),
    )


def _beyond(evidence: tuple[Evidence, ...], shelf: Shelf, text: Text, sense: ItemSense) -> tuple[Section, ...]:
    """The text as a section where it says more than the statements it declares; no line of an officer's is lost."""
    told = letters(" ".join(each.thing.text for each in evidence if isinstance(each.thing, Statement)))
    further = any(letters(line) not in told for line in text.prose.text.splitlines())
    section = _section(shelf, text, sense)
    return (section,) if further and section.anchor else ()


def _piece(shelf: Shelf, sense: ItemSense, stated: Stated) -> Piece:
    """What the text's path says, without its doubts: they are of documents."""
    entry = shelf.entry
    file = File(entry.path, entry.format, entry.size, entry.mtime_ns)
    return pieces.read(entry, file, shelf.inner, shelf.folder, shelf.rest, sense, stated.files.get(normalise(entry.path)))[0]


def _section(shelf: Shelf, text: Text, sense: ItemSense) -> Section:
    """The text as a section; without an anchor where it opens the item's page."""
    index = texts.is_index(shelf.entry)
    opens = (index and not shelf.inner) or (shelf.flat and not shelf.rest.removesuffix(".en").removeprefix("en"))
    own = shelf.inner[-1] if index and shelf.inner else "" if index else shelf.rest or text.name
    name = names.read(own, sense.year, sense.lines, file=not index).left or own
    title = text.matter.title.th or text.prose.title or name
    words = Words(title if text.lang == "th" else "", title if text.lang == "en" else text.matter.title.en)
    anchor = "" if opens else f"h-{texts.anchor_of(shelf.entry, shelf.inner)}{'-en' if text.lang == 'en' else ''}"
    return Section(text.entry.path, text.prose, words, anchor, text.lang)


def _declared(piece: Piece, shelf: Shelf, text: Text, sense: ItemSense, owner: str) -> Declared | None:
    """The "none" a text declares by its name, or by `status: none` and its period."""
    by_status = text.matter.status == "none"
    if texts.is_index(shelf.entry) and not by_status:
        return None
    periods = (text.matter.period,) if text.matter.period else piece.periods
    stated = statements.may_declare(sense.item) if by_status and not text.matter.none else None
    return statements.of_file(replace(piece, periods=periods), sense, text.matter, owner, stated)


def _placed(
    section: Section, piece: Piece, text: Text, sense: ItemSense, stated: Stated, *, whole: bool
) -> tuple[tuple[Evidence, ...], bool, tuple[Finding, ...]]:
    """The text as evidence, and whether it is then shown under its element (`whole`) instead of on its own."""
    if elements := stated.elements.get(normalise(section.path)):
        placements: tuple[Placement | None, ...] = tuple(Placement(element, Placing.STATED) for element in elements)
    else:
        placements = (_placement(section, piece, sense, whole=whole),)
    parts = [_placed_in(section, piece, text, sense, placement, whole=whole) for placement in placements if placement is not None]
    return (
        tuple(evidence for found, _, _ in parts for evidence in found),
        any(shown for _, shown, _ in parts),
        tuple(finding for _, _, findings in parts for finding in findings),
    )


def _placed_in(
    section: Section, piece: Piece, text: Text, sense: ItemSense, placement: Placement, *, whole: bool
) -> tuple[tuple[Evidence, ...], bool, tuple[Finding, ...]]:
    element = sense.item.element(placement.element)
    periods = (text.matter.period,) if text.matter.period else piece.periods
    fillings = placing.fillings(element, periods, placement.placing)
    if any(filling.outside for filling in fillings):
        period = periods[0] if len(periods) == 1 else None
        return (), False, (slots.outside(section.path, period, element, sense, fillings[0].meant),) if period and whole else ()
    place = Place(section.path)
    return tuple(Evidence(element.id, section, filling.placing, filling.period, place) for filling in fillings), whole, ()


def _placement(section: Section, piece: Piece, sense: ItemSense, *, whole: bool) -> Placement | None:
    """The element a text serves where front matter names none, by the same order of answers as a file's."""
    top = sense.item.top_elements
    if piece.element:
        return Placement(piece.element, Placing.FOLDER)
    if 1 <= piece.part <= len(top):
        return Placement(top[piece.part - 1].id, Placing.STATED)
    able = [element for element in top if _takes(element, section)]
    if len(able) == 1 and not able[0].role:
        return Placement(able[0].id, Placing.ONLY)
    return placing.by_words(section.title.th, sense) if whole else None


def _takes(element: Element, section: Section) -> bool:
    return element.kind in (Kind.TEXT, Kind.STATEMENT) or (element.kind is Kind.TABLE and section.prose.tables > 0)
