"""What the tree gets for readers: tables that scroll and are named, ticked tasks, footnotes that find their way back."""

import re

from oitgen.load.markdown.tree import Node, line
from oitgen.model.words import Lang, Words

_TABLE = Words("ตาราง", "Table")
_DONE = Words("ทำแล้ว:", "Done:")
_OPEN = Words("ยังไม่ได้ทำ:", "Not done:")
_NOTES = Words("เชิงอรรถ", "Footnotes")
_BACK = Words("กลับไปที่เนื้อหาของเชิงอรรถ", "Back to the text of footnote")
_NOTE = Words("เชิงอรรถ", "Footnote")

_TASK = re.compile(r"^\s*\[([ xX])\]\s+")
_ALIGN = re.compile(r"text-align:\s*(left|center|right)")
_NOTE_ID = re.compile(r"^#?(fn|fnref)(\d*):(.*)$", re.DOTALL)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def tidied(parent: Node) -> None:
    """Drops the paragraphs left empty by what was taken out."""
    for child in parent.children:
        if isinstance(child, Node):
            tidied(child)
    parent.children = [child for child in parent.children if isinstance(child, str) or child.tag != "p" or not _hollow(child)]


def _hollow(node: Node) -> bool:
    return not any(isinstance(child, Node) or child.strip() for child in node.children)


def tables(root: Node, lang: Lang) -> int:
    """Wraps every table so that it scrolls by itself and has a name; how many there are."""
    return _wrapped(root, lang, ["", 0])


def _wrapped(parent: Node, lang: Lang, state: list[str | int]) -> int:
    """`state` holds the heading last passed and the tables seen below it, across the whole text."""
    count = 0
    for at, child in enumerate(parent.children):
        if isinstance(child, str):
            continue
        if child.tag in _HEADINGS:
            state[:] = [line(child), int(state[1])]
        if child.tag == "table":
            count += 1
            state[1] = int(state[1]) + 1
            parent.children[at] = _region(child, lang, str(state[0]), int(state[1]))
        count += _wrapped(child, lang, state)
    return count


def _region(table: Node, lang: Lang, heading: str, number: int) -> Node:
    caption = next((line(node) for node in table.children if isinstance(node, Node) and node.tag == "caption"), "")
    name = caption or f"{number} {heading}".strip()
    for cell in table.walk():
        if cell.tag in ("td", "th"):
            _cell(cell)
    for head in (node for node in table.children if isinstance(node, Node) and node.tag == "thead"):
        for cell in head.walk():
            if cell.tag == "th":
                cell.attributes["scope"] = "col"
    label = f"{_TABLE.said(lang)} {name}"
    return Node("div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": label}, [table])


def _cell(cell: Node) -> None:
    """Alignment becomes a class, for the page's policy allows no inline style; an empty header heads nothing."""
    style = cell.attributes.pop("style", "")
    old = cell.attributes.pop("align", "").lower()
    found = _ALIGN.search(style)
    side = found.group(1) if found else old
    if side in ("left", "center", "right"):
        cell.add_class(f"align-{side}")
    if cell.tag == "th" and not line(cell) and all(node.tag != "img" for node in cell.walk()):
        cell.tag = "td"


def tasks(root: Node, lang: Lang) -> None:
    """`- [ ]` and `- [x]` become a sign for the eye and words for a screen reader; nothing to click."""
    for node in root.walk():
        if node.tag != "li":
            continue
        holder = next((child for child in node.children if isinstance(child, Node) or child.strip()), None)
        home = holder if isinstance(holder, Node) and holder.tag == "p" else node
        at = next((index for index, child in enumerate(home.children) if isinstance(child, Node) or child.strip()), -1)
        said = home.children[at] if at >= 0 else ""
        if not isinstance(said, str) or not (found := _TASK.match(said)):
            continue
        done = found.group(1) != " "
        sign = Node("span", {"aria-hidden": "true"}, ["☑" if done else "☐"])
        words = Node("span", {"class": "visually-hidden"}, [(_DONE if done else _OPEN).said(lang) + " "])
        home.children[at : at + 1] = [sign, " ", words, said[found.end() :]]
        node.add_class("task")


def footnotes(root: Node, prefix: str, lang: Lang) -> None:
    """Gives footnotes anchors of this text alone, and their way back a name."""
    numbers: dict[str, int] = {}
    for node in root.walk():
        if node.tag == "li" and (found := _NOTE_ID.match(node.attributes.get("id", ""))):
            numbers.setdefault(found.group(3), len(numbers) + 1)
    for node in root.walk():
        for name in ("id", "href"):
            if name in node.attributes and (found := _NOTE_ID.match(node.attributes[name])):
                _renamed(node, name, found, numbers, prefix)
        if "footnote" in node.classes and node.tag == "div":
            node.tag = "section"
            node.attributes |= {"class": "footnotes", "role": "doc-endnotes", "aria-label": _NOTES.said(lang)}
            node.children = [child for child in node.children if not (isinstance(child, Node) and child.tag == "hr")]
        elif "footnote-backref" in node.classes:
            node.attributes.pop("title", None)
            number = node.attributes.get("href", "").rsplit("-", 1)[-1]
            node.attributes["aria-label"] = f"{_BACK.said(lang)} {number}"
        elif "footnote-ref" in node.classes:
            node.attributes["aria-label"] = f"{_NOTE.said(lang)} {line(node)}"


def _renamed(node: Node, name: str, found: re.Match[str], numbers: dict[str, int], prefix: str) -> None:
    kind, again, label = found.groups()
    if label not in numbers:
        del node.attributes[name]
        return
    mark = "#" if name == "href" else ""
    node.attributes[name] = f"{mark}{kind}{again}-{prefix}{numbers[label]}"
