"""A copy of a Word file as mammoth is to see it: what Word hides is gone, what mammoth would stumble over is mended.

Only the parts a page shows are in it; comments, properties and whatever else a file may hold are not.
"""

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from oitgen.load.contents import office, word_styles
from oitgen.load.contents.office import Package
from oitgen.load.contents.word_hidden import is_hidden
from oitgen.load.contents.word_names import child, children, given, local, sibling, value
from oitgen.load.contents.word_styles import Styles
from oitgen.load.word_preview import labels
from oitgen.model.word_preview import ANCHOR

# Of a longer document only so much is given to mammoth at all: the page shows less than that, and mammoth takes its time.
_MOST_TEXT = 72_000
# The tags of a paragraph and a cell weigh about so much in HTML.
_TAG_WEIGHT = 9
# Notes, styles and lists of a thousand pages; mammoth holds each as several trees.
_MOST_PART, _MOST_TEXT_PART = 4 << 20, 16 << 20
_DEEPEST = 256
_MOST_COLUMNS = 63
_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "tbl", "ins", "moveTo"})
# What mammoth does not know, and what it may take it for.
_TAKEN_FOR = {"fldSimple": "smartTag", "dir": "smartTag", "bdo": "smartTag", "cr": "br"}
# How things look is most of a Word file, and none of it is shown.
_KEPT = {
    "rPr": frozenset({"b", "i", "strike", "vertAlign", "rStyle", "del"}),
    "pPr": frozenset({"pStyle", "numPr", "rPr"}),
    "tblPr": frozenset[str](),
    "tblGrid": frozenset[str](),
    "trPr": frozenset({"tblHeader", "del"}),
    "tcPr": frozenset({"gridSpan", "vMerge"}),
    "sectPr": frozenset[str](),
}
# What refers to something, and to what: a picture of the file, or an outside address.
_REFERRING = {"blip": "image", "imagedata": "image", "hyperlink": "", "hlinkClick": ""}
_UNDRAWN = ("/chart", "/diagram", "/chartex")
_MARKS = dict.fromkeys(map(ord, (labels.BEGIN, labels.END, ANCHOR)))
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PICTURE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy as bytes. `pictures` are the names of the picture parts in the original, `undrawn` counts charts and drawings."""

    data: bytes
    pictures: tuple[str, ...] = ()
    undrawn: int = 0
    is_cut: bool = False


def copied(package: Package) -> Copy:
    """The copy of one opened file; ValueError where it has no text at all."""
    main = package.main("word/document.xml")
    document = _tree(package, main, _MOST_TEXT_PART)
    body = None if document is None else child(document, "body")
    if document is None or body is None:
        raise ValueError("no document")
    related = package.related(main)
    numbering = _part(package, related, "numbering")
    look = _data(package, _name(related, "styles"), _MOST_PART)
    sheet, known = (None, Styles({})) if look is None else word_styles.sheet(look)
    numbers: dict[str, int] = {}
    _mended(document, known, package, main)
    is_cut = _shortened(body, _MOST_TEXT)[1]
    lists = labels.written(body, numbering, known)
    parts = {"word/document.xml": document, "word/numbering.xml": lists}
    if sheet is not None:
        parts["word/styles.xml"] = _named(sheet, {value(each) for each in body.iter() if local(each) in ("pStyle", "rStyle")})
    relations = {"document": _relations(package, main, numbers)}
    for name in ("footnotes", "endnotes"):
        note = _part(package, related, name)
        if note is not None:
            part = next(found for kind, found in related.values() if kind == name)
            _mended(note, known, package, part)
            parts[f"word/{name}.xml"] = note
            relations[name] = _relations(package, part, numbers)
    undrawn = sum(map(_is_undrawn, body.iter()))
    return Copy(_packed(parts, relations, numbers), tuple(numbers), undrawn, is_cut)


def _named(sheet: Element, used: set[str]) -> Element:
    """The styles that are used, by their names alone; how they look is a thousand lines, and mammoth asks for none of it."""
    whole = Element(sheet.tag)
    for style in children(sheet, "style"):
        if given(style, "styleId") in used:
            ElementTree.SubElement(whole, style.tag, style.attrib).extend(children(style, "name"))
    return whole


def _part(package: Package, related: Mapping[str, tuple[str, str]], kind: str) -> Element | None:
    """A part the document refers to; None for none, and for one too large to be worth it."""
    return _tree(package, _name(related, kind), _MOST_PART)


def _name(related: Mapping[str, tuple[str, str]], kind: str) -> str:
    """The name of the part of a kind; empty for none."""
    return next((part for known, part in related.values() if known == kind), "")


def _tree(package: Package, name: str, most: int) -> Element | None:
    """A part as a tree with its namespaces; None where there is none, or one larger than `most`. How deep it is is looked at afterwards."""
    data = _data(package, name, most)
    return None if data is None else office.whole(data)


def _data(package: Package, name: str, most: int) -> bytes | None:
    with suppress(office.TooLargeError):
        return package.data(name, most)
    return None


def _mended(root: Element, known: Styles, package: Package, part: str) -> None:
    """Takes out of a part what Word hides, and what points nowhere; in place."""
    targets = _targets(package, part)
    waiting: list[tuple[Element, bool, int]] = [(root, False, 0)]
    while waiting:
        parent, hidden, depth = waiting.pop()
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        kept_alone = _KEPT.get(local(parent))
        kept = []
        for each in parent:
            name = local(each)
            below = known.hides(each) if name == "p" else hidden
            if name not in kept_alone if kept_alone is not None else is_hidden(each, name, known, within=below):
                continue
            if name in _TAKEN_FOR:
                each.tag = sibling(each, _TAKEN_FOR[name])
            elif name in ("t", "delText") and each.text:
                each.text = each.text.translate(_MARKS)
            elif name == "tr":
                _indented(each)
            _unlinked(each, name, targets)
            kept.append(each)
            waiting.append((each, below, depth + 1))
        if len(kept) < len(parent):
            parent[:] = kept


def _indented(row: Element) -> None:
    """A row that begins further right gets an empty cell before it, or its columns would stand below others."""
    properties = child(row, "trPr")
    if properties is None:
        return
    before = value(child(properties, "gridBefore"))
    if not before.isdecimal() or not 0 < int(before) < _MOST_COLUMNS:
        return
    cell = Element(sibling(row, "tc"))
    told = ElementTree.SubElement(ElementTree.SubElement(cell, sibling(row, "tcPr")), sibling(row, "gridSpan"))
    told.set(sibling(row, "val"), before)
    ElementTree.SubElement(cell, sibling(row, "p"))
    row.insert(list(row).index(properties) + 1, cell)


def _unlinked(each: Element, name: str, targets: Mapping[str, str]) -> None:
    """Takes away a reference to what is not there or is no such thing, at which mammoth gives up the whole file."""
    wanted = _REFERRING.get(name)
    if wanted is not None:
        for attribute in [found for found in each.attrib if found.endswith(("}id", "}embed", "}link"))]:
            if targets.get(each.attrib[attribute]) != wanted or attribute.endswith("}link"):
                del each.attrib[attribute]


def _targets(package: Package, part: str) -> dict[str, str]:
    """What a part points at, by id: "" for an outside address, else the kind of a part of the file."""
    inside = package.related(part)
    whole = _tree(package, _relations_of(part), _MOST_PART)
    ids = [each.get("Id", "") for each in whole] if whole is not None else []
    return {id: inside[id][0] if id in inside else "" for id in ids}


def _is_undrawn(each: Element) -> bool:
    """Whether it is a chart or drawing mammoth does not know, or a picture that lies outside the file or nowhere."""
    match local(each):
        case "graphicData":
            return given(each, "uri").endswith(_UNDRAWN)
        case "blip":
            return not given(each, "embed")
        case _:
            return False


def _shortened(holder: Element, room: int) -> tuple[int, bool]:
    """Cuts what is more than `room` off a body, a table or what holds such; the room left, and whether anything was cut."""
    for at, each in enumerate(holder):
        weight = _weight(each)
        if weight <= room:
            room -= weight
            continue
        is_holder = local(each) in _HOLDERS
        if is_holder:
            _shortened(each, room)
        holder[:] = [*list(holder)[: at + is_holder], *(last for last in list(holder)[at + 1 :] if local(last) == "sectPr")]
        return 0, True
    return room, False


def _weight(element: Element) -> int:
    """About how many bytes of HTML an element becomes."""
    total = 0
    for each in element.iter():
        name = local(each)
        if name == "t":
            total += len((each.text or "").encode())
        elif name in ("p", "tc"):
            total += _TAG_WEIGHT
    return total


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _relations(package: Package, part: str, numbers: dict[str, int]) -> Element:
    """The outside addresses and pictures a part points at; a picture by a number of its own."""
    made = Element(f"{{{_PACKAGE}}}Relationships")
    inside = package.related(part)
    whole = _tree(package, _relations_of(part), _MOST_PART)
    for each in whole if whole is not None else ():
        id = each.get("Id", "")
        kind, name = inside.get(id, ("", ""))
        if kind == "image":
            told = {"Type": _PICTURE, "Target": f"media/{numbers.setdefault(name, len(numbers))}"}
        elif not kind:
            told = {"Type": _LINK, "Target": each.get("Target", ""), "TargetMode": "External"}
        else:
            continue
        ElementTree.SubElement(made, f"{{{_PACKAGE}}}Relationship", {"Id": id} | told)
    return made


def _packed(parts: Mapping[str, Element], relations: Mapping[str, Element], numbers: Mapping[str, int]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, ElementTree.tostring(part, "utf-8"))
        for name, part in relations.items():
            packed.writestr(f"word/_rels/{name}.xml.rels", ElementTree.tostring(part, "utf-8"))
        for number in numbers.values():
            packed.writestr(f"word/media/{number}", str(number))
    return out.getvalue()
