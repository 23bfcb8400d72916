"""One item's folder(s) → its Disclosure: texts, documents, links, statements, each placed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oitgen.load import attachments, item_text, names, pieces, placing, slots, stated, statements, subpages, texts, twins, web_links
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.pieces import ItemSense, Piece
from oitgen.load.placing import Placement
from oitgen.load.share import Share, together
from oitgen.load.stated import Stated
from oitgen.load.texts import Text
from oitgen.model.catalogue import Kind
from oitgen.model.document import Evidence, Placing, Section
from oitgen.model.finding import Finding, Place, message
from oitgen.model.site import Disclosure, Fate, LedgerEntry, Page
from oitgen.model.words import Words
from oitgen.thai import Period, normalise

# Sorts what has no period after everything that has one.
_LAST = (9999, 0)


@dataclass(frozen=True, slots=True)
class ItemFolder:
    """What one item's folders held: the disclosure, the posts that lie among its files, and those posts' own files."""

    disclosure: Disclosure
    posts: tuple[tuple[Shelf, Text], ...]
    attached: tuple[Shelf, ...]
    ledger: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What reading any file of one item needs. `subpages` and `post_folders` are folders with a page of their own."""

    sense: ItemSense
    owner: str
    means: Means
    stated: Stated
    subpages: tuple[str, ...]
    post_folders: tuple[str, ...]

    @property
    def item(self) -> str:
        """The item as the ledger names it: "2568/O7"."""
        return f"{self.sense.year.be}/{self.sense.item.code}"


def read(
    shelves: tuple[Shelf, ...], read_texts: Mapping[str, Text], known: frozenset[str], sense: ItemSense, owner: str, means: Means
) -> ItemFolder:
    """The disclosure of one item from all files on its shelves.

    `read_texts` are the Markdown texts by path; `known` the normalised paths
    of all files that front matter may point at.
    """
    markdown = tuple((shelf, read_texts[shelf.entry.path]) for shelf in shelves if shelf.entry.format == "md")
    reading = _Reading(
        sense,
        owner,
        means,
        stated.of((text for _, text in markdown), sense, known),
        tuple(
            _folder(shelf)
            for shelf, text in markdown
            if text.is_shown and subpages.is_folder_of_one(shelf, sense) and not item_text.is_post(shelf, text)
        ),
        tuple(_folder(shelf) for shelf, text in markdown if texts.is_index(shelf.entry) and item_text.is_post(shelf, text)),
    )
    page_texts = tuple((folder, text) for shelf, text in markdown if (folder := _own_page(shelf, text, reading)))
    page_files = tuple((folder, shelf) for shelf in shelves if (folder := _page_of_file(shelf, reading)))
    pages, page_ledger, about_pages = subpages.pages(page_texts, page_files, means, reading.item)
    apart = {text.entry.path for _, text in page_texts} | {shelf.entry.path for _, shelf in page_files}
    share = together(tuple(_share(shelf, read_texts, reading) for shelf in shelves if shelf.entry.path not in apart))
    documents, about_twins = twins.joined(share.placed)
    settled = slots.settled(documents, sense)
    ledger = (
        *share.ledger,
        *(text.fate(reading.item) for _, text in page_texts),
        *(entry for document, _ in documents for entry in attachments.entries(document, reading.item)),
        *page_ledger,
    )
    findings = (*reading.stated.findings, *share.findings, *about_twins, *settled.findings, *about_pages)
    return ItemFolder(
        _disclosure(shelves, markdown, share, settled, pages, reading),
        share.posts,
        share.attached,
        ledger,
        tuple(replace(finding, item=finding.item or sense.item.code, year=sense.year.be) for finding in findings),
    )


def _disclosure(
    shelves: tuple[Shelf, ...],
    markdown: tuple[tuple[Shelf, Text], ...],
    share: Share,
    settled: slots.Settled,
    pages: tuple[Page, ...],
    reading: _Reading,
) -> Disclosure:
    item = reading.sense.item
    shown = [(shelf, text) for shelf, text in markdown if text.is_shown]
    openings = [text for shelf, text in shown if texts.is_index(shelf.entry) and not shelf.inner]
    thai, english = texts.of_language(openings, "th"), texts.of_language(openings, "en")
    matter = thai.matter if thai else None
    main = thai or english
    title_en = texts.english_title(main, english) if main else ""
    order = {element.id: place for place, element in enumerate(item.elements)}
    evidence = (*share.evidence, *reading.stated.evidence, *settled.evidence)
    return Disclosure(
        item=item,
        folders=tuple(dict.fromkeys(shelf.folder for shelf in shelves if not shelf.flat)),
        title=Words(matter.title.th if matter else "", title_en),
        summary=matter.summary.th if matter else "",
        owner=(matter.owner if matter else "") or reading.owner,
        updated=max((text.matter.updated for _, text in shown if text.matter.updated), default=None),
        as_of=matter.as_of if matter else None,
        signed_by=next((text.matter.signed_by for text in (*openings, *(text for _, text in shown)) if text.matter.signed_by), ""),
        opening=share.opening,
        sections=_apart(share.sections),
        evidence=tuple(sorted(evidence, key=lambda each: (order.get(each.element, len(order)), *_calendar(each)))),
        others=settled.others,
        links=(*reading.stated.links, *share.links),
        pages=pages,
        noindex=bool(matter and matter.noindex),
    )


def _calendar(evidence: Evidence) -> tuple[tuple[int, int], tuple[int, int]]:
    period = evidence.period
    return ((period.first.be, period.first.month), (period.last.be, period.last.month)) if period else (_LAST, _LAST)


def _apart(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with anchors that differ; two folders of one item may hold texts of one name."""
    seen: dict[str, int] = {}
    made = []
    for section in sections:
        seen[section.anchor] = count = seen.get(section.anchor, 0) + 1
        made.append(section if count == 1 else replace(section, anchor=f"{section.anchor}-{count}"))
    return tuple(made)


def _folder(shelf: Shelf) -> str:
    return shelf.entry.path.rpartition("/")[0]


def _own_page(shelf: Shelf, text: Text, reading: _Reading) -> str:
    """The sub-page's folder a text lies in; empty for what is shown on the item's own page or is news."""
    if not text.is_shown or item_text.is_post(shelf, text) or normalise(shelf.entry.path) in reading.stated.elements:
        return ""
    return subpages.folder_of(shelf.entry.path, reading.subpages)


def _page_of_file(shelf: Shelf, reading: _Reading) -> str:
    """The sub-page's folder a file lies in; empty for evidence, links, declarations and files of the item itself."""
    path, format = shelf.entry.path, shelf.entry.format
    if format == "md" or format in web_links.FORMATS or normalise(path) in reading.stated.elements:
        return ""
    found = subpages.folder_of(path, (*reading.subpages, *reading.post_folders))
    if found not in reading.subpages:
        return ""
    left = names.read(shelf.entry.stem, reading.sense.year, reading.sense.lines, file=True).left
    return found if statements.declares(left, reading.sense.item) is None else ""


def _share(shelf: Shelf, read_texts: Mapping[str, Text], reading: _Reading) -> Share:
    """What one file brings to the item's own page."""
    entry = shelf.entry
    if entry.format == "md":
        text = read_texts[entry.path]
        share = item_text.share(shelf, text, reading.sense, reading.owner, reading.stated) if text.is_shown else Share()
        return replace(share, ledger=(text.fate(reading.item),))
    if entry.format in web_links.FORMATS:
        return _link(shelf, reading)
    if subpages.folder_of(entry.path, reading.post_folders) and normalise(entry.path) not in reading.stated.elements:
        return Share(attached=(shelf,))
    piece, findings = _piece(shelf, reading)
    declared = statements.of_file(piece, reading.sense, None, reading.owner)
    if declared is not None and not declared.evidence:
        return Share(placed=((piece, None),), findings=(*findings, *declared.findings))
    if declared is not None:
        ledger = (LedgerEntry(entry.path, Fate.PUBLISHED, None, reading.item),)
        return Share(evidence=declared.evidence, ledger=ledger, findings=(*findings, *declared.findings))
    placements = placing.of_piece(piece, reading.sense, reading.stated.elements)
    return Share(placed=tuple((piece, placement) for placement in placements), findings=findings)


def _piece(shelf: Shelf, reading: _Reading) -> tuple[Piece, tuple[Finding, ...]]:
    entry = shelf.entry
    entered = reading.stated.files.get(normalise(entry.path))
    return pieces.read(entry, reading.means.file(entry), shelf.inner, shelf.folder, shelf.rest, reading.sense, entered)


def _link(shelf: Shelf, reading: _Reading) -> Share:
    """A web address saved as a file."""
    entry, sense = shelf.entry, reading.sense
    piece, _ = _piece(shelf, reading)
    link, findings = web_links.read(entry.real, entry.path, piece.title.th or entry.stem)
    if link is None:
        out = LedgerEntry(entry.path, Fate.LEFT_OUT, message("holds no web address"), reading.item)
        return Share(ledger=(out,), findings=findings)
    ledger = (LedgerEntry(entry.path, Fate.PUBLISHED, None, reading.item),)
    if elements := reading.stated.elements.get(normalise(entry.path)):
        placements = tuple(Placement(element, Placing.STATED) for element in elements)
    else:
        found = _link_placement(piece, sense)
        placements = (found,) if found else ()
    evidence = tuple(Evidence(each.element, link, each.placing, _slot(piece, sense, each), Place(entry.path)) for each in placements)
    return Share(evidence=evidence, links=() if evidence else (link,), ledger=ledger)


def _slot(piece: Piece, sense: ItemSense, placement: Placement) -> Period | None:
    """The one slot a link's name speaks of."""
    asked = sense.item.element(placement.element).slots
    return piece.periods[0] if len(piece.periods) == 1 and piece.periods[0] in asked else None


def _link_placement(piece: Piece, sense: ItemSense) -> Placement | None:
    if piece.element:
        return Placement(piece.element, Placing.FOLDER)
    top = sense.item.top_elements
    if 1 <= piece.part <= len(top):
        return Placement(top[piece.part - 1].id, Placing.STATED)
    able = [element for element in top if element.kind in (Kind.LINK, Kind.CHANNEL)]
    return Placement(able[0].id, Placing.ONLY) if len(able) == 1 else placing.by_words(piece.left, sense)
