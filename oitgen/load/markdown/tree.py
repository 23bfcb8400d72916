"""Sanitised HTML as a tree of nodes, and back.

Only the sanitiser's own output is read: every tag closed, every attribute in
double quotes, every sign escaped. That is why one expression can read it.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

VOID = frozenset({"br", "hr", "img", "col", "wbr"})
BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th "
    "blockquote pre div hr details summary figure figcaption section".split()
)
_DEEPEST = 150
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^\s="<>/]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([^\s="<>/]+)="([^"]*)"')


class TooDeep(Exception):
    """More elements within elements than any page needs."""


@dataclass(slots=True)
class Node:
    """One element. The only mutable thing here; it never leaves this package."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        """This node and all below it, in the order of the text; safe against changes below the node at hand."""
        yield self
        for child in tuple(self.children):
            if isinstance(child, Node):
                yield from child.walk()

    def add_class(self, name: str) -> None:
        self.attributes["class"] = f"{self.attributes.get('class', '')} {name}".strip()

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(self.attributes.get("class", "").split())


def parse(clean: str) -> Node:
    """The tree of a sanitised text, under a root without a tag; TooDeep beyond 150 levels."""
    root = Node("")
    open_nodes = [root]
    at = 0
    for found in _TAG.finditer(clean):
        _say(open_nodes[-1], clean[at : found.start()])
        at = found.end()
        closing, tag, attributes = found.groups()
        if closing:
            if len(open_nodes) > 1:
                open_nodes.pop()
            continue
        node = Node(tag, {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(attributes)})
        open_nodes[-1].children.append(node)
        if tag not in VOID:
            open_nodes.append(node)
            if len(open_nodes) > _DEEPEST:
                raise TooDeep
    _say(open_nodes[-1], clean[at:])
    return root


def serialise(node: Node) -> str:
    """The HTML of a node and all below it."""
    inner = "".join(html.escape(child, quote=False) if isinstance(child, str) else serialise(child) for child in node.children)
    if not node.tag:
        return inner
    attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in node.attributes.items())
    return f"<{node.tag}{attributes}>" if node.tag in VOID else f"<{node.tag}{attributes}>{inner}</{node.tag}>"


def text(node: Node) -> str:
    """The words below a node: one line for each block, descriptions of images included."""
    lines = ("".join(_words(node))).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def line(node: Node) -> str:
    """The words below a node on one line."""
    return " ".join(text(node).split())


def _words(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            # A line end inside <pre> is part of the text; elsewhere it is a space.
            yield child if node.tag in ("pre", "code") else child.replace("\n", " ")
        elif child.tag == "br":
            yield "\n"
        elif child.tag == "img":
            yield f" {child.attributes.get('alt', '')} "
        elif "footnote-ref" in child.classes or "footnote-backref" in child.classes:
            continue
        elif child.tag in ("td", "th"):
            yield from _words(child)
            yield "\t"
        elif child.tag in BLOCKS:
            yield "\n"
            yield from _words(child)
            yield "\n"
        else:
            yield from _words(child)


def _say(node: Node, said: str) -> None:
    if said:
        node.children.append(html.unescape(said))
