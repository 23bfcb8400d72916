"""The door to PDF: pages, the words and the QR codes on them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import qr
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.model.contents import Contents, Part

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# Longer ones are books; what they say of themselves stands on their first pages and their last.
_MOST_PAGES = 400


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
        codes: list[str] = []
        texts = [_text(document, number, codes) for number in _chosen(pages)]
        found = replace(gathered(_passages(texts)), pages=pages, codes=qr.kept(codes))
        blank = not found.letters and not any(_has_picture(document, number) for number in _chosen(pages))
        return replace(found, problem="empty") if blank else found


def _chosen(pages: int) -> list[int]:
    return [*range(min(pages, _MOST_PAGES)), *range(max(_MOST_PAGES, pages - 1), pages)]


def _text(document: "PdfDocument", number: int, codes: list[str]) -> str:
    """The words of one page; what its QR codes say is added to `codes`."""
    import pypdfium2

    try:
        page = document[number]
        # A word parted at the end of a line has a sign of its own there.
        text = (
            str(page.get_textpage().get_text_range()).replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-")
        )
        if number < qr.PAGES:
            codes += qr.of_page(page, text)
    except pypdfium2.PdfiumError:
        # One page that cannot be loaded leaves the others readable.
        return ""
    return text


def _has_picture(document: "PdfDocument", number: int) -> bool:
    """Whether anything is drawn on a page: a scan is a picture, and a form may be lines alone."""
    import pypdfium2

    try:
        return any(True for _ in document[number].get_objects(max_depth=3))
    except pypdfium2.PdfiumError:
        return True


def _passages(texts: list[str]) -> Iterator[Passage]:
    for number, text in enumerate(texts, 1):
        head, body, end = parted(text.split("\n"))
        is_first, is_last = number == 1, number == len(texts)
        yield Passage(head, Part.HEAD if is_first else Part.BODY if not is_last or end else Part.END, number)
        yield Passage(body, Part.BODY, number)
        yield Passage(end, Part.END if is_last else Part.BODY, number)
        if is_first and is_last and not end:
            # All of a short page is its title and its signature too.
            yield Passage(head, Part.END, number)
