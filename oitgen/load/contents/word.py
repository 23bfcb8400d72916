"""The door to .docx: paragraphs, tables, letterhead, and who wrote it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oitgen.load.contents import authors, grids
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.load.contents.grids import Grid
from oitgen.model.contents import Contents, Part

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(path: Path) -> Contents:
    """The contents of a Word document."""
    import docx

    with path.open("rb") as opened:
        document = docx.Document(opened)
    found = [grids.grid("", rows) for rows in _tables(document.element.body)]
    tables = tuple(table for grid in found if (table := grids.table(grid)) is not None)
    head, body, end = parted([*_letterhead(document), *_lines(document.element.body)])
    passages = [Passage(head, Part.HEAD), Passage(body), Passage(end or head, Part.END), *_rows(found)]
    read = gathered(passages)
    pictured = any(True for _ in document.element.body.iter(f"{_W}drawing", f"{_W}pict", f"{_W}object"))
    told = document.core_properties
    return replace(
        read,
        tables=tables,
        author=authors.named(told.author, told.last_modified_by),
        problem="" if read.letters or pictured else "empty",
    )


def _lines(body: Any) -> Iterator[str]:
    """The text of every paragraph in order, those in tables included."""
    for paragraph in body.iter(f"{_W}p"):
        yield _text(paragraph)


def _text(element: Any) -> str:
    """The words of a paragraph or cell; tabs and line breaks are spaces."""
    found = element.iter(f"{_W}t", f"{_W}tab", f"{_W}br")
    return "".join(each.text or "" if each.tag == f"{_W}t" else " " for each in found)


def _letterhead(document: "Document") -> Iterator[str]:
    for section in document.sections[:1]:
        for paragraph in section.header.paragraphs:
            yield paragraph.text


def _tables(body: Any) -> Iterator[list[list[str]]]:
    """The cells of every table; one that spans columns says the same in each."""
    for table in body.iter(f"{_W}tbl"):
        rows = []
        for row in table.iterchildren(f"{_W}tr"):
            cells: list[str] = []
            for cell in row.iterchildren(f"{_W}tc"):
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                cells += [_text(cell)] * (min(int(span.get(f"{_W}val", "1")), 60) if span is not None else 1)
            rows.append(cells)
        yield rows


def _rows(found: list[Grid]) -> Iterator[Passage]:
    """The rows of tables once more, each with its header: what a number is stands in another row."""
    for grid in found:
        context = " ".join(grid.rows[0]) if grid.rows else ""
        yield Passage("\n".join(" ".join(row) for row in grid.rows), context=context)
