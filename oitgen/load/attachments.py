"""The files of a text that is no item's: of a post, a plain page or a sub-page."""

from oitgen.load import names, twins
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.pieces import Piece
from oitgen.model.document import IMAGE_FORMATS, Document
from oitgen.model.finding import Finding
from oitgen.model.site import Fate, LedgerEntry
from oitgen.model.words import Words
from oitgen.signs import bare


def documents(
    shelves: tuple[Shelf, ...], means: Means, item: str = ""
) -> tuple[tuple[Document, ...], tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    """The files as documents, twins joined, with their entries in the ledger (`item`: "2568/O7")."""
    joined, findings = twins.joined([(_piece(shelf, means), None) for shelf in shelves])
    made = tuple(document for document, _ in joined)
    return made, tuple(entry for document in made for entry in entries(document, item)), findings


def entries(document: Document, item: str = "") -> tuple[LedgerEntry, ...]:
    """A document's lines in the ledger: its first file is published, the others are merged with it."""
    return tuple(
        LedgerEntry(file.path, Fate.MERGED if number else Fate.PUBLISHED, None, item)
        for each in (document, *document.older)
        for number, file in enumerate(each.files)
    )


def _piece(shelf: Shelf, means: Means) -> Piece:
    entry = shelf.entry
    image = entry.format in IMAGE_FORMATS
    said = names.read(entry.stem, None, file=True, image=image)
    return Piece(
        entry,
        "",
        means.file(entry),
        Words("" if said.machine or (image and not bare.describes(said.left)) else said.left),
        said.left,
        said.stem or entry.stem,
        version=said.version,
        machine=said.machine,
        left=said.left,
    )
