"""The content of Word files on a page: once for each, and no more than a phone on a slow line can take."""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from oitgen.model.word_preview import ANCHOR, PICTURE, WordPreview
from oitgen.render.context import (
    Context,
    DocumentBlock,
    DocumentGroup,
    ElementBlock,
    FileLink,
    ItemContext,
    PageContext,
    PostContext,
    PreviewBlock,
    SlotBlock,
    SlotGrid,
)
from oitgen.render.linked import raised

# All previews of one page together, in bytes of HTML.
MOST_BYTES = 200_000
_PICTURE = re.compile(f' src="{PICTURE}([0-9]+)"')
# Tables are called after the heading above them; on one page there may be several of that name.
_REGION = 'role="region" tabindex="0" aria-label="'


def block(
    found: WordPreview, path: str, title: str, pictures: Sequence[str], file: FileLink, *, lang: str = "", top: int = 3
) -> PreviewBlock:
    """The preview of the Word file at an output path. `pictures` are the addresses of those inside it, seen from the page."""
    # Addresses have neither a capital nor "_", so no two of them give one anchor.
    anchor = f"word-{path.rpartition('.')[0].replace('/', '_')}"
    made = _PICTURE.sub(lambda match: f' src="{html.escape(pictures[int(match.group(1))])}"', found.html)
    made = made.replace(ANCHOR, anchor).replace(_REGION, f"{_REGION}{html.escape(title)}: ")
    return PreviewBlock(anchor, title, raised(made, top), file, lang, found.left_out, found.is_cut)


@dataclass(slots=True)
class _Room:
    """What one page has shown so far. It never leaves this module."""

    left: int
    shown: set[str] = field(default_factory=set)

    def document(self, it: DocumentBlock) -> DocumentBlock:
        """The document with its preview, where this is the first time and there is room; else with the way to it, or without."""
        if it.preview is None:
            return it
        if it.preview.anchor in self.shown:
            return replace(it, preview=replace(it.preview, html=""))
        size = len(it.preview.html.encode())
        if size > self.left:
            return replace(it, preview=None)
        self.left -= size
        self.shown.add(it.preview.anchor)
        return it


def once(found: Context) -> Context:
    """The page with each preview once, and all of them within MOST_BYTES."""
    document = _Room(MOST_BYTES).document
    match found:
        case ItemContext():
            elements = tuple(_element(it, document) for it in found.elements)
            return replace(found, elements=elements, others=_groups(found.others, document))
        case PageContext():
            return replace(found, documents=_groups(found.documents, document))
        case PostContext():
            return replace(found, documents=tuple(map(document, found.documents)))
        case _:
            return found


_Document = Callable[[DocumentBlock], DocumentBlock]


def _element(it: ElementBlock, document: _Document) -> ElementBlock:
    grid = _grid(it.grid, document) if it.grid is not None else None
    return replace(it, grid=grid, groups=_groups(it.groups, document))


def _grid(it: SlotGrid, document: _Document) -> SlotGrid:
    return replace(it, slots=tuple(_slot(slot, document) for slot in it.slots), further=tuple(_slot(slot, document) for slot in it.further))


def _slot(it: SlotBlock, document: _Document) -> SlotBlock:
    return replace(it, documents=tuple(map(document, it.documents)))


def _groups(groups: tuple[DocumentGroup, ...], document: _Document) -> tuple[DocumentGroup, ...]:
    return tuple(replace(group, documents=tuple(map(document, group.documents))) for group in groups)
