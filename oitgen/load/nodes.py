"""YAML text → a tree in which every value is still text and knows its line.

The one module that imports PyYAML. Only its events are used: no tag is ever
resolved, no object made, and neither depth nor aliases can exhaust the
machine, because the tree is built here, with bounds.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from oitgen.load import slips
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.thai import eye_column

MAX_DEPTH = 40
MAX_ALIASED = 10_000  # nodes added by aliases: `&a [*b, *b]` nine times over is a billion
MAX_NODES = 500_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINE_END = re.compile("[\n\x85\u2028\u2029]")  # what the parser counts as one
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node begins: the file's lines, and a line and character of them from 0."""

    path: str
    lines: tuple[str, ...] = field(repr=False)
    line: int
    character: int

    @property
    def place(self) -> Place:
        """The same as findings want it; worked out only when asked, since most nodes are fine."""
        text = self.lines[self.line] if self.line < len(self.lines) else ""
        return Place(self.path, self.line + 1, eye_column(text, self.character), text)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as it was typed. `quoted` tells `""` from nothing at all."""

    text: str
    spot: Spot
    quoted: bool = False

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.spot.place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    spot: Spot

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.spot.place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; no key stands twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    spot: Spot

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.spot.place

    def get(self, name: str) -> "Node | None":
        """The value of that key; None where there is none."""
        return next((value for key, value in self.entries if key.text == name), None)


Node = Scalar | Sequence | Mapping


def text_of(data: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file saved by any editor an office has.

    UTF-8 with or without a BOM, UTF-16 with one (Notepad's "Unicode"), else
    the old Thai code page, with a finding that says so.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        text = data.decode("cp874", errors="replace")
    hint = message("In Notepad choose File > Save As and set Encoding to UTF-8.")
    if "\ufffd" in text:
        return text, (Finding("encoding", Level.ERROR, Place(path), message("Some characters of this file cannot be read."), hint),)
    said = message("This file is saved in the old Thai encoding (TIS-620/Windows-874); it was read as such.")
    return text, (Finding("encoding", Level.INFO, Place(path), said, hint),)


def read(text: str, path: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """The tree of a YAML text; None where it is empty or cannot be read at all."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    builder = _Builder(path, tuple(_LINE_END.split(text)))
    if found := _CONTROL.search(text):
        before = _LINE_END.split(text[: found.start()])
        spot = Spot(path, builder.lines, len(before) - 1, len(before[-1]))
        said = message("This line holds a character that is not text, so the file cannot be read.")
        hint = message("Delete the line and type it again; do not paste from a PDF.")
        return None, (Finding("yaml-unreadable", Level.ERROR, spot.place, said, hint),)
    try:
        return builder.tree(yaml.parse(text, Loader=_LOADER)), tuple(builder.findings)
    except _Stop:
        return None, tuple(builder.findings)
    except yaml.YAMLError as error:
        return None, (*builder.findings, _syntax_error(error, builder.lines, path))


class _Stop(Exception):
    """The finding is already noted; nothing more of this file is read."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen yet; `children` of a mapping alternate key and value."""

    spot: Spot
    is_mapping: bool
    anchor: str | None
    size: int = 1
    children: list[Node] = field(default_factory=list)


class _Builder:
    """Builds the tree from events with an explicit stack, so depth costs nothing."""

    def __init__(self, path: str, lines: tuple[str, ...]) -> None:
        self.path, self.lines = path, lines
        self.findings: list[Finding] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.nodes = self.aliased = 0
        self.root: Node | None = None

    def tree(self, events: Iterator[yaml.Event]) -> Node | None:
        documents = 0
        for event in events:
            mark = event.start_mark
            spot = Spot(self.path, self.lines, mark.line if mark else 0, mark.column if mark else 0)
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    said = message("A line of --- begins a second document here; everything below it was left out.")
                    self.note("yaml-documents", spot, said, message("Delete the line ---."))
                    break
            elif isinstance(event, yaml.AliasEvent):
                self.alias(event.anchor or "", spot)
            elif isinstance(event, yaml.ScalarEvent):
                self.tag(event.tag, spot)
                plain = event.style in (None, "")
                scalar = Scalar("" if plain and event.value in _NULLS else event.value, spot, not plain)
                self.add(scalar, 1, event.anchor)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self.tag(event.tag, spot)
                if len(self.stack) >= MAX_DEPTH:
                    said = message("Lists and keys stand inside each other more than {limit} deep.", limit=MAX_DEPTH)
                    self.stop("yaml-deep", spot, said, message("Delete the brackets or spaces that are too many."))
                self.stack.append(_Open(spot, isinstance(event, yaml.MappingStartEvent), event.anchor))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                done = self.stack.pop()
                self.add(self.mapping(done) if done.is_mapping else Sequence(tuple(done.children), done.spot), done.size, done.anchor)
        # An empty file is one empty plain scalar to the parser, or no document at all.
        return None if isinstance(self.root, Scalar) and not self.root.text and not self.root.quoted else self.root

    def add(self, node: Node, size: int, anchor: str | None = None) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.stop(
                "yaml-alias",
                node.spot,
                message("This file holds too many entries to read."),
                message("Split it, or delete what is not needed."),
            )
        if anchor:
            self.anchors[anchor] = (node, size)
        if self.stack:
            self.stack[-1].children.append(node)
            self.stack[-1].size += size
        else:
            self.root = node

    def alias(self, name: str, spot: Spot) -> None:
        if name not in self.anchors:
            said = message("A text that begins with * must stand in quotes.")
            self.note("yaml-alias", spot, said, message("Put the text between double quotes."))
            self.add(Scalar("", spot), 1)
            return
        node, size = self.anchors[name]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            said = message("References with & and * make this file grow beyond {limit} entries.", limit=MAX_ALIASED)
            self.stop("yaml-alias", spot, said, message("Write the values themselves instead of & and *."))
        self.add(node, size)

    def tag(self, tag: str | None, spot: Spot) -> None:
        if tag is not None:
            said = message("A value that begins with ! is a YAML tag, and tags are not allowed here.")
            self.note("yaml-tag", spot, said, message("Remove the word after !, or put the text between double quotes."))

    def mapping(self, done: _Open) -> Mapping:
        """The mapping; of a key written twice the first value counts, since the second is often a pasted leftover."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(done.children[::2], done.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.note(
                    "yaml-unreadable", key.spot, message("A key must be one word, not a list."), message("Write one word before the colon.")
                )
            elif key.text in entries:
                said = message("The key {key} stands twice; the first value is used.", key=key.text)
                first = entries[key.text][0].spot.line + 1
                self.note("key-duplicate", key.spot, said, message("The first one is on line {line}: keep one of them.", line=first))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), done.spot)

    def note(self, rule: str, spot: Spot, said: Message, hint: Message | None = None) -> None:
        self.findings.append(Finding(rule, Level.ERROR, spot.place, said, hint))

    def stop(self, rule: str, spot: Spot, said: Message, hint: Message) -> NoReturn:
        self.note(rule, spot, said, hint)
        raise _Stop


def _syntax_error(error: yaml.YAMLError, lines: tuple[str, ...], path: str) -> Finding:
    """The finding for a text that is no YAML, at the likely slip."""
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    stop = slips.Stop(
        problem=str(getattr(error, "problem", "")),
        line=mark.line if mark else 0,
        character=mark.column if mark else 0,
        begun=(begun.line, begun.column) if begun else None,
    )
    slip = slips.likely(stop, lines)
    said = message("This line cannot be read, so the whole file was left out.")
    return Finding("yaml-unreadable", Level.ERROR, Spot(path, lines, slip.line, slip.character).place, said, slip.hint)
