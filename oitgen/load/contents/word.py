"""Word documents (.docx): paragraphs, tables, letterhead, and who wrote them.

A .docx is a ZIP archive of XML. Only the parts that are asked for are parsed;
a library that opens whole documents parses the styles of each (0021).
"""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, XMLParser, fromstring

from oitgen.load.contents import authors, grids
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.load.contents.grids import Grid
from oitgen.model.contents import Contents, Part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AUTHORS = (
    "{http://purl.org/dc/elements/1.1/}creator",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy",
)
_PICTURES = frozenset({f"{_W}drawing", f"{_W}pict", f"{_W}object"})
# A table in a table in a table is laid out, not data; its words are found all the same.
_SPAN = f"{_W}tcPr/{_W}gridSpan"


def read(path: Path) -> Contents:
    """The contents of a Word document."""
    with zipfile.ZipFile(path) as packed:
        names = frozenset(packed.namelist())
        body = _parsed(packed.read("word/document.xml"))
        letterhead = [
            line
            for name in sorted(names)
            if name.startswith("word/header") and name.endswith(".xml")
            for line in _lines(_parsed(packed.read(name)))
        ]
        core = _parsed(packed.read("docProps/core.xml")) if "docProps/core.xml" in names else None
    found = [grids.grid("", rows) for rows in _tables(body)]
    tables = tuple(table for grid in found if (table := grids.table(grid)) is not None)
    head, middle, end = parted([*letterhead, *_lines(body)])
    read = gathered([Passage(head, Part.HEAD), Passage(middle), Passage(end or head, Part.END), *_rows(found)])
    pictured = any(element.tag in _PICTURES for element in body.iter())
    return replace(read, tables=tables, author=_author(core), problem="" if read.letters or pictured else "empty")


def _parsed(data: bytes) -> Element:
    """The root of one part; a part that declares entities is no Word's, and is refused."""
    if b"<!DOCTYPE" in data[:2000]:
        raise ValueError("a document type in an office file")
    return fromstring(data, parser=XMLParser())  # noqa: S314  # nothing outside is loaded, and entities are refused above


def _author(core: Element | None) -> str:
    """Who the file says wrote it, or changed it last."""
    return authors.named(*(core.findtext(name) for name in _AUTHORS)) if core is not None else ""


def _lines(root: Element) -> Iterator[str]:
    """The text of every paragraph in order, those in tables included."""
    for paragraph in root.iter(f"{_W}p"):
        yield _text(paragraph)


def _text(element: Element) -> str:
    """The words of a paragraph or cell; tabs and line breaks are spaces. What was deleted under "track changes" is no word."""
    pieces = []
    for each in element.iter():
        if each.tag == f"{_W}t":
            pieces.append(each.text or "")
        elif each.tag in (f"{_W}tab", f"{_W}br"):
            pieces.append(" ")
    return "".join(pieces)


def _tables(body: Element) -> Iterator[list[list[str]]]:
    """The cells of every table; one that spans columns says the same in each."""
    for table in body.iter(f"{_W}tbl"):
        rows = []
        for row in table.findall(f"{_W}tr"):
            cells: list[str] = []
            for cell in row.findall(f"{_W}tc"):
                span = cell.find(_SPAN)
                cells += [_text(cell)] * (min(int(span.get(f"{_W}val", "1")), 60) if span is not None else 1)
            rows.append(cells)
        yield rows


def _rows(found: list[Grid]) -> Iterator[Passage]:
    """The rows of tables once more, each with its header: what a number is stands in another row."""
    for grid in found:
        context = " ".join(grid.rows[0]) if grid.rows else ""
        yield Passage("\n".join(" ".join(row) for row in grid.rows), context=context)
