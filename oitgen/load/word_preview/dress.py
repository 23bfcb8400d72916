"""mammoth's HTML → what a page may show: our own list of tags, headings below the page's, tables that scroll, a bounded size."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import nh3

from oitgen.load.markdown import dress, sanitise, tree
from oitgen.load.markdown.tree import Node, line, serialise
from oitgen.load.word_preview import labels, tables
from oitgen.model.word_preview import ANCHOR, PICTURE
from oitgen.model.words import Lang

MOST_BYTES = 60_000
# Of which so much may be footnotes.
_MOST_NOTES = 15_000
_TOP, _LOWEST = 3, 6
_CLEANER = nh3.Cleaner(
    tags=set("a br em h1 h2 h3 h4 h5 h6 img li ol p s strong sub sup table tbody td th thead tr ul".split()),
    attributes={"a": {"href", "id"}, "li": {"id"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
    clean_content_tags={"script", "style"},
    link_rel=None,
    url_schemes={"http", "https", "mailto", "oitgen"},
)
_OUTSIDE = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
_NOTE = re.compile(rf"#?{ANCHOR}(footnote|endnote)-(ref-)?(-?[0-9]+)")
_HEADING = re.compile("h([1-6])")
_BOX = re.compile(r'<input (checked="checked" )?type="checkbox" />')
_LABEL = re.compile(f"^{labels.BEGIN}([^{labels.END}]*){labels.END}")
_COUNTED = re.compile(r"([0-9]+)\.")
# A path or file name put there by a program; it says nothing to anybody, and may name a person's computer.
_FILE_NAME = re.compile(r"[\\/]|\.(?:jpe?g|jfif|png|gif|bmp|tiff?|webp|[ew]mf|heic)$|^https?:", re.IGNORECASE)
_MACHINE_SAID = re.compile(r"\s*(?:Description automatically generated|คำอธิบายที่สร้างขึ้นโดยอัตโนมัติ|AI-generated content may be incorrect).*$")
_THAI = re.compile("[ก-๛]")
_WORDS_MARKS = re.compile(f"[{labels.BEGIN}{labels.END}{ANCHOR}]")


@dataclass(frozen=True, slots=True)
class Dressed:
    """A document's HTML, the language of its words, and whether something was cut off."""

    html: str
    lang: Lang
    is_cut: bool


def dressed(made: str, sizes: Sequence[tuple[int, int]]) -> Dressed:
    """The HTML of a preview; empty where nothing is left to show. `sizes` are those of its pictures, by number."""
    whole = tree.parse(_CLEANER.clean(_BOX.sub(lambda box: "☑ " if box.group(1) else "☐ ", made)))
    lang: Lang = "th" if _THAI.search(tree.text(whole)) else "en"
    notes = _notes_apart(whole)
    for part in (whole, *notes):
        _addressed(part)
        _pictured(part, sizes)
        _headed(part)
        _labelled(part)
    dress.tidied(whole)
    tables.set_right(whole)
    if not _has_substance(whole):
        return Dressed("", lang, is_cut=False)
    is_cut = _cut(whole, MOST_BYTES - min(_MOST_NOTES, sum(map(_size, notes))))
    _with_notes(whole, notes)
    dress.tables(whole, lang)
    dress.footnotes(whole, f"{ANCHOR}-", lang)
    return Dressed(sanitise.last(serialise(whole)).strip(), lang, is_cut)


def _has_substance(node: Node) -> bool:
    return any(each.tag == "img" for each in node.walk()) or bool(line(node))


def _notes_apart(whole: Node) -> tuple[Node, ...]:
    """The footnotes, taken out of the tree: mammoth puts them into one list at its end."""
    for at, last in reversed(list(enumerate(whole.children))):
        if isinstance(last, Node):
            items = [each for each in last.children if isinstance(each, Node)]
            if last.tag != "ol" or not items or not all(_NOTE.fullmatch(each.attributes.get("id", "")) for each in items):
                return ()
            del whole.children[at]
            return tuple(items)
    return ()


def _with_notes(whole: Node, notes: Sequence[Node]) -> None:
    """Puts back the footnotes of what is still there, as a section of their own; a sign whose note is gone goes too."""
    room, kept = _MOST_NOTES, []
    wanted = {each.attributes["href"] for each in whole.walk() if each.tag == "a" and "footnote-ref" in each.classes}
    for note in notes:
        room -= _size(note)
        if room > 0 and f"#{note.attributes.get('id', '')}" in wanted:
            kept.append(note)
    known = {f"#{note.attributes['id']}" for note in kept}
    _drop(whole, lambda each: "footnote-ref" in each.classes and each.attributes["href"] not in known)
    if kept:
        whole.children.append(Node("div", {"class": "footnote"}, [Node("ol", {}, list(kept))]))


def _addressed(root: Node) -> None:
    """Leaves only outside links and those of footnotes; ids only of footnotes, as `dress.footnotes` knows them."""
    for node in root.walk():
        id, href = node.attributes.pop("id", ""), node.attributes.pop("href", "")
        if note := _NOTE.fullmatch(id):
            node.attributes["id"] = f"fn{'ref' if note.group(2) else ''}:{note.group(1)}-{note.group(3)}"
        if node.tag != "a":
            continue
        if note := _NOTE.fullmatch(href):
            back = bool(note.group(2))
            node.attributes["href"] = f"#fn{'ref' if back else ''}:{note.group(1)}-{note.group(3)}"
            node.add_class("footnote-backref" if back else "footnote-ref")
        elif _OUTSIDE.fullmatch(href) and _has_substance(node):
            node.attributes |= {"href": href, "rel": "noopener"} if href.lower().startswith("http") else {"href": href}
        else:
            node.tag = ""


def _pictured(root: Node, sizes: Sequence[tuple[int, int]]) -> None:
    for node in root.walk():
        if node.tag != "img":
            continue
        number = node.attributes.get("src", "").removeprefix(PICTURE)
        if not number.isdecimal() or int(number) >= len(sizes):
            node.tag, node.attributes = "", {}
            continue
        width, height = sizes[int(number)]
        node.attributes |= {"alt": _alt(node.attributes.get("alt", "")), "width": str(width), "height": str(height), "loading": "lazy"}


def _alt(said: str) -> str:
    """What a person wrote of a picture; a file's name, or what a program guessed, is nobody's word."""
    plain = " ".join(_WORDS_MARKS.sub("", said).split())
    plain = _MACHINE_SAID.sub("", plain)
    return "" if _FILE_NAME.search(plain) else plain


def _headed(root: Node) -> None:
    """The shallowest heading becomes h3, and no level is skipped on the way down; a heading without words is none."""
    above: list[int] = []
    for node in root.walk():
        found = _HEADING.fullmatch(node.tag)
        if found is None:
            continue
        if not line(node):
            node.tag = "p"
            continue
        level = int(found.group(1))
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        node.tag = f"h{min(_TOP + len(above) - 1, _LOWEST)}"
        tables.unbolded(node)


def _labelled(root: Node) -> None:
    """Numbers of lists: where a list counts 1. 2. 3. the page does, else each item says its own."""
    for node in root.walk():
        if node.tag in ("ol", "ul"):
            _numbered(node)
    for node in root.walk():
        if node.tag not in ("li", "ol", "ul") and (label := _taken(node)) is not None:
            node.children.insert(0, f"{label} ")


def _numbered(list_: Node) -> None:
    items = [each for each in list_.children if isinstance(each, Node)]
    found = [_taken(each) for each in items]
    if not any(found):
        return
    counted = [int(number.group(1)) if label and (number := _COUNTED.fullmatch(label)) else 0 for label in found]
    if list_.tag == "ol" and counted[0] and counted == list(range(counted[0], counted[0] + len(counted))):
        if counted[0] != 1:
            list_.attributes["start"] = str(counted[0])
        return
    list_.add_class("labelled")
    for item, label in zip(items, found, strict=True):
        if label:
            item.children.insert(0, f"{label} ")


def _taken(node: Node) -> str | None:
    """The number that stands first in a paragraph, taken out of it; None for none."""
    for at, child in enumerate(node.children):
        if isinstance(child, str):
            found = _LABEL.match(child)
            if found is not None:
                node.children[at] = child[found.end() :]
                return found.group(1)
            if child.strip():
                return None
        else:
            # A number may stand within what makes the whole paragraph bold, not in a list of its own.
            return _taken(child) if child.tag in ("", "strong", "em", "s") else None
    return None


def _size(node: Node | str) -> int:
    return len((serialise(node) if isinstance(node, Node) else node).encode())


def _cut(holder: Node, room: int) -> bool:
    """Cuts off what is more than `room` bytes, between blocks, rows or items; whether anything was cut."""
    for at, each in enumerate(holder.children):
        size = _size(each)
        if size <= room:
            room -= size
            continue
        opened = isinstance(each, Node) and each.tag in ("table", "tbody", "ul", "ol")
        if opened and isinstance(each, Node):
            _cut(each, room)
        del holder.children[at + (1 if opened and isinstance(each, Node) and each.children else 0) :]
        return True
    return False


def _drop(root: Node, unwanted: Callable[[Node], bool]) -> None:
    for node in root.walk():
        node.children = [each for each in node.children if isinstance(each, str) or not unwanted(each)]
