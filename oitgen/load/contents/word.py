"""The door to .docx: paragraphs, tables, text boxes, footnotes, letterhead, and who wrote it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from oitgen.load.contents import grids, office
from oitgen.load.contents.gathering import MOST_TEXT, Passage, gathered, parted
from oitgen.load.contents.grids import MOST_CELLS, Grid
from oitgen.load.contents.word_hidden import hidden
from oitgen.load.contents.word_styles import Styles, sheet
from oitgen.model.contents import Contents, Sign, SignKind
from oitgen.thai import normalise

# What has been moved away, how things look, and the same once more for programs of old.
_PASSED_OVER = frozenset({"moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "sectPr", "sdtPr", "sdtEndPr"})
# What stands for a sign without being a text. Deleted words stand in another element (delText) and are gone.
_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_PICTURES = ("drawing", "pict", "object")
_BROKEN = Element("broken")
_NOTES = ("footnotes", "endnotes")
_REFERENCES = ("footnoteReference", "endnoteReference")
_PRIVATE = (SignKind.CITIZEN_ID, SignKind.ID_LIKE, SignKind.BANK_ACCOUNT, SignKind.MOBILE, SignKind.IIT)
_MOST_TABLE_ROWS = 20_000


def read(path: Path) -> Contents:
    """The contents of a Word document."""
    with office.opened(path) as package:
        main = package.main("word/document.xml")
        document = package.tree(main)
        if document is None or (body := document.find("body")) is None:
            return Contents(problem="damaged")
        related = package.related(main)
        known = _styles(package, related)
        heads = [told for part in _headers(body, related) if (told := package.tree(part)) is not None]
        notes = [told for kind, part in related.values() if kind in _NOTES and (told := package.tree(part)) is not None]
        comments = _aside(package, related, "comments")
        author = package.author()
    letterhead = [line for head in heads for line in _lines(head)]
    found = [grids.grid("", rows) for rows in _tables(body)]
    tables = tuple(table for grid in found if (table := grids.table(grid)) is not None)
    below = "\n".join(line for note in notes for line in _lines(note))
    read = gathered([*parted([*letterhead, *_lines(body)]), Passage(below), *_rows(found)])
    pictured = any(each.tag in _PICTURES for each in _within(body))
    return replace(
        read,
        tables=tables,
        author=author,
        problem="" if read.letters or pictured else "empty",
        signs=(*read.signs, *_left_behind([body, *heads, *notes], comments, read.signs)),
        # Where the styles cannot be read nobody can tell what they hide.
        text="" if known is None else _shown(heads, body, notes, known, read.text),
    )


def _styles(package: office.Package, related: dict[str, tuple[str, str]]) -> Styles | None:
    """What the styles of a document say; None where they cannot be read."""
    part = next((part for known, part in related.values() if known == "styles"), "")
    try:
        data = package.data(part)
        return Styles({}) if data is None else sheet(data)[1]
    except (office.TooLargeError, ValueError):
        return None


def _aside(package: office.Package, related: dict[str, tuple[str, str]], kind: str) -> Element | None:
    """A part that is no text of the document; None for none, and _BROKEN for one that cannot be read, which costs itself alone."""
    part = next((part for known, part in related.values() if known == kind), "")
    try:
        return package.tree(part)
    except (office.TooLargeError, ValueError):
        return _BROKEN


def _shown(heads: list[Element], body: Element, notes: list[Element], known: Styles, whole: str) -> str:
    """All words a reader of the document sees, in order; of the notes only those that something refers to that is seen.

    In most documents that is the `whole` text.
    """
    gone = {id(each) for part in (*heads, body, *notes) for each in hidden(part, known)}
    if not gone and not notes:
        return whole
    meant = {(each.tag.removesuffix("Reference"), each.get("id")) for each in _within(body, gone=gone) if each.tag in _REFERENCES}
    seen = [note for part in notes for note in part if (note.tag, note.get("id")) in meant]
    lines = (normalise(line.strip()) for part in (*heads, body, *seen) for line in _lines(part, gone))
    return "\n".join(line for line in lines if line)[:MOST_TEXT]


def _left_behind(parts: Iterable[Element], comments: Element | None, found: Iterable[Sign]) -> Iterator[Sign]:
    """What must not be public and stands in comments, or in what was deleted or moved away: whoever downloads the file finds it.

    Only that: what was deleted says nothing of the document as it is.
    """
    lines = [] if comments is None else [*_lines(comments)]
    for part in parts:
        for each in part.iter():
            if each.tag == "moveFrom":
                lines += _lines(each) if each.find("p") is not None else [_text(each)]
            elif each.tag == "del" and len(each):
                lines.append("".join(word.text or "" for word in each.iter() if word.tag in ("delText", "t")))
    if lines:
        known = {(sign.kind, sign.text) for sign in found}
        yield from (sign for sign in gathered([Passage("\n".join(lines))]).of(*_PRIVATE) if (sign.kind, sign.text) not in known)


def _headers(body: Element, related: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The headers of the first section, that of its first page before that of the others."""
    section = next(body.iter("sectPr"), None)
    named = [] if section is None else section.findall("headerReference")
    for reference in sorted(named, key=lambda each: each.get("type") != "first"):
        if reference.get("type") != "even" and (known := related.get(reference.get("id", ""))):
            yield known[1]


def _lines(whole: Element, gone: Collection[int] = ()) -> Iterator[str]:
    """The text of every paragraph in order, those in tables and text boxes included."""
    return (_text(each, gone) for each in _within(whole, gone=gone) if each.tag == "p")


def _text(element: Element, gone: Collection[int] = ()) -> str:
    """The words of one paragraph, without those of the text boxes that hang on it."""
    return "".join(each.text or "" if each.tag == "t" else _SIGNS.get(each.tag, "") for each in _within(element, "p", gone))


def _within(whole: Element, end: str = "", gone: Collection[int] = ()) -> Iterator[Element]:
    """Every element inside another, in order; those of the tag `end` and those `gone` are not looked into, nor what is passed over."""
    waiting = [iter(whole)]
    while waiting:
        for each in waiting[-1]:
            if each.tag in _PASSED_OVER or each.tag == end or id(each) in gone:
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
