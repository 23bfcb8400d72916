"""The door to PDF: pages, the words and the QR codes on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import qr
from oitgen.load.contents.doubled import undoubled
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.model.contents import FEW_LETTERS, Contents
from oitgen.signs import faults

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# Longer ones are books; what they say of themselves stands on their first pages and their last.
_MOST_PAGES = 400
_MOST_LETTERS = 4_000_000
# What hangs on one page as a field of a form, and what is drawn on it; more of either tells nothing new.
_MOST_FIELDS, _MOST_DRAWN = 500, 5_000
_BLANK = 3


@dataclass(frozen=True, slots=True)
class _Page:
    """One page, counted from 1: its words, whether anything at all is on it, and what its QR codes say.

    `pictured`: it holds a picture; asked only where it has hardly a word.
    """

    number: int
    text: str
    shows: bool
    codes: tuple[str, ...] = ()
    pictured: bool = True

    @property
    def is_bare(self) -> bool:
        """Whether there is something on it, and hardly a word."""
        return self.shows and _has_few(self.text)


def read(path: Path) -> Contents:
    """The contents of a PDF; `problem` tells a locked, a damaged and a blank one."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return Contents(problem="encrypted" if "password" in str(error).lower() else "damaged")
    with document:
        pages = len(document)
        if not pages:
            return Contents(problem="empty")
        seen = [*_seen(document, pages)]
    read = gathered(_passages(seen))
    found = replace(
        read,
        pages=pages,
        faults=faults.of_lines(read.text),
        codes=qr.kept(code for page in seen for code in page.codes),
        unpictured=_is_unpictured(seen),
    )
    return found if any(page.shows for page in seen) else replace(found, problem="empty")


def _seen(document: "PdfDocument", pages: int) -> Iterator[_Page]:
    """The pages that are looked at."""
    letters = 0
    for number in range(1, pages + 1):
        if (number <= _MOST_PAGES and letters < _MOST_LETTERS) or number == pages:
            seen = _page(document, number)
            letters += len(seen.text)
            yield seen


def _page(document: "PdfDocument", number: int) -> _Page:
    import pypdfium2

    try:
        page = document[number - 1]
        filled = _has_fields(page)
        if filled:
            # What is written into the fields of a form is part of its page only from the next time it is loaded.
            page.close()
            page = document[number - 1]
        text = _text(page)
        shows = filled or bool(text.strip()) or _is_drawn_on(page)
        codes = tuple(qr.of_page(page, text)) if number <= qr.PAGES else ()
        pictured = not _has_few(text) or _holds_picture(page)
        page.close()
    except pypdfium2.PdfiumError:
        # One page that cannot be loaded leaves the others readable.
        return _Page(number, "", shows=True)
    return _Page(number, text, shows, codes, pictured)


def _text(page: "PdfPage") -> str:
    words = page.get_textpage()
    # A word parted at the end of a line has a sign of its own there.
    text = str(words.get_text_range()).replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-")
    words.close()
    return undoubled(text)


def _has_fields(page: "PdfPage") -> bool:
    """Whether fields or notes hang on a page; their words are then made part of it."""
    from pypdfium2 import raw

    for number in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)):
        hung = raw.FPDFPage_GetAnnot(page, number)
        if not hung:
            continue
        kind = raw.FPDFAnnot_GetSubtype(hung)
        raw.FPDFPage_CloseAnnot(hung)
        if kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_INK):
            return bool(raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)
    return False


def _is_drawn_on(page: "PdfPage") -> bool:
    """Whether anything is drawn on a page: a scan is a picture, a form may be lines alone, and letters may tell no reader what they are.

    A space or two, as Word leaves on a blank page, is nothing.
    """
    from pypdfium2 import raw

    drawn = [each.type for each in islice(page.get_objects(max_depth=1), _MOST_DRAWN)]
    return len(drawn) > _BLANK or any(kind != raw.FPDF_PAGEOBJ_TEXT for kind in drawn)


def _has_few(text: str) -> bool:
    return sum(map(str.isalnum, text)) < FEW_LETTERS


def _holds_picture(page: "PdfPage") -> bool:
    """Whether a picture is among what is drawn on a page, as far as that is looked at."""
    from pypdfium2 import raw

    return any(each.type == raw.FPDF_PAGEOBJ_IMAGE for each in islice(page.get_objects(max_depth=3), _MOST_DRAWN))


def _is_unpictured(pages: list[_Page]) -> bool:
    """Whether most pages with hardly a word hold no picture: they are drawings, no scan."""
    bare = [page.pictured for page in pages if page.is_bare]
    return bool(bare) and 2 * sum(bare) <= len(bare)


def _passages(pages: list[_Page]) -> Iterator[Passage]:
    for page in pages:
        yield from parted(page.text.split("\n"), page=page.number, is_first=page is pages[0], is_last=page is pages[-1])
