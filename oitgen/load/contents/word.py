"""The door to .docx: paragraphs, tables, text boxes, footnotes, letterhead, and who wrote it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from oitgen.load.contents import grids, office
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.load.contents.grids import MOST_CELLS, Grid
from oitgen.model.contents import Contents

# What has been moved away, how things look, and the same once more for programs of old.
_PASSED_OVER = frozenset({"moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "sectPr", "sdtPr", "sdtEndPr"})
# What stands for a sign without being a text. Deleted words stand in another element (delText) and are gone.
_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_PICTURES = ("drawing", "pict", "object")
_NOTES = ("footnotes", "endnotes")
_MOST_TABLE_ROWS = 20_000


def read(path: Path) -> Contents:
    """The contents of a Word document."""
    with office.opened(path) as package:
        main = package.main("word/document.xml")
        document = package.tree(main)
        if document is None or (body := document.find("body")) is None:
            return Contents(problem="damaged")
        related = package.related(main)
        letterhead = [line for part in _headers(body, related) for line in _lines_of(package, part)]
        notes = [line for kind, part in related.values() if kind in _NOTES for line in _lines_of(package, part)]
        author = package.author()
    found = [grids.grid("", rows) for rows in _tables(body)]
    tables = tuple(table for grid in found if (table := grids.table(grid)) is not None)
    read = gathered([*parted([*letterhead, *_lines(body)]), Passage("\n".join(notes)), *_rows(found)])
    pictured = any(each.tag in _PICTURES for each in _within(body))
    return replace(read, tables=tables, author=author, problem="" if read.letters or pictured else "empty")


def _headers(body: Element, related: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The headers of the first section, that of its first page before that of the others."""
    section = next(body.iter("sectPr"), None)
    named = [] if section is None else section.findall("headerReference")
    for reference in sorted(named, key=lambda each: each.get("type") != "first"):
        if reference.get("type") != "even" and (known := related.get(reference.get("id", ""))):
            yield known[1]


def _lines_of(package: office.Package, part: str) -> Iterator[str]:
    told = package.tree(part)
    if told is not None:
        yield from _lines(told)


def _lines(whole: Element) -> Iterator[str]:
    """The text of every paragraph in order, those in tables and text boxes included."""
    return (_text(each) for each in _within(whole) if each.tag == "p")


def _text(element: Element) -> str:
    """The words of one paragraph, without those of the text boxes that hang on it."""
    return "".join(each.text or "" if each.tag == "t" else _SIGNS.get(each.tag, "") for each in _within(element, "p"))


def _within(whole: Element, end: str = "") -> Iterator[Element]:
    """Every element inside another, in order; those of the tag `end` are not looked into, nor what is passed over."""
    waiting = [iter(whole)]
    while waiting:
        for each in waiting[-1]:
            if each.tag in _PASSED_OVER or each.tag == end:
                continue
            yield each
            if len(each):
                waiting.append(iter(each))
                break
        else:
            waiting.pop()


def _tables(body: Element) -> Iterator[list[list[str]]]:
    """The cells of every table, those inside other tables too; a cell that spans columns says the same in each."""
    left = _MOST_TABLE_ROWS
    for table in _within(body):
        if table.tag == "tbl" and left > 0:
            rows = [[*_cells(row)] for row in _parts(table, "tr")]
            left -= len(rows)
            yield rows


def _cells(row: Element) -> Iterator[str]:
    for cell in _parts(row, "tc"):
        span = cell.find("tcPr/gridSpan")
        told = span.get("val", "") if span is not None else ""
        text = " ".join(line for line in _lines(cell) if line)
        yield from [text] * (min(max(int(told), 1), MOST_CELLS) if told.isdecimal() else 1)


def _parts(whole: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those held by a content control."""
    for each in whole:
        if each.tag == tag:
            yield each
        elif each.tag in ("sdt", "sdtContent", "customXml"):
            yield from _parts(each, tag)


def _rows(found: list[Grid]) -> Iterator[Passage]:
    """The rows of tables once more, each with its header: what a number is stands in another row."""
    for grid in found:
        context = " ".join(grid.rows[0]) if grid.rows else ""
        yield Passage("\n".join(" ".join(row) for row in grid.rows), context=context, retold=True)
