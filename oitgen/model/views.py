"""Views: pictures made of published files, as small as a page needs them: a PDF's first page, a photo in the widths of screens."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from oitgen.model.contents import Contents, Library
from oitgen.model.document import File
from oitgen.model.output import CopyOf
from oitgen.model.plan import PlannedFile, PlannedView
from oitgen.thai import normalise

# Wide enough for a large screen; a phone's photo has twice this.
WIDEST = 1600
# A first page is shown at a third of this; screens of phones have three dots for each of a page's pixels.
LEAF = 240
# In a text it is as wide as the text, so that a large letter can be read.
_PAGE = 960
# What a telephone shows of a gallery, what it shows of a single picture, and what fills a large screen.
_WIDTHS = (480, 960, WIDEST)
# A seal and a face are shown small wherever they stand.
_SMALL = (160, 480, 960)
# Drawings in GIF are small or move; other formats no browser shows.
_VIEWED = frozenset({"jpg", "png", "webp"})


@dataclass(frozen=True, slots=True)
class View:
    """A view that was made: its output path, its pixels, and the file to place."""

    path: str
    source: str
    width: int
    height: int
    copy: CopyOf


def fitted(width: int, height: int) -> tuple[int, int]:
    """Width and height of the public copy of a picture of this size."""
    scale = min(1.0, WIDEST / width, WIDEST * 4 / height) if width and height else 1.0
    return max(1, round(width * scale)), max(1, round(height * scale))


def planned(
    documents: Iterable[PlannedFile], library: Library, portraits: Iterable[File], embedded: frozenset[str] = frozenset()
) -> tuple[PlannedView, ...]:
    """The views of published files, each at an address beside its file that no other file has.

    Of a document nobody opened there is none. `portraits` are the pictures
    site.yaml and people.yaml name, which may lie where no library looks.
    `embedded` are shown as pictures in texts (by path in normal form): of a
    PDF, and of a scan that becomes one, its first page.
    """
    named = {normalise(file.path): file for file in portraits}
    listed = tuple(documents)
    wished: list[PlannedView] = []
    for document in listed:
        base, _, format = document.path.rpartition(".")
        found = library.of(document.source)
        if (file := named.get(normalise(document.source))) is not None:
            wished.extend(_of_picture(document, base, format, file.width, _SMALL))
        elif format == "pdf" and (_has_pages(found) or found.width):
            wished.append(PlannedView(f"{base}-page1.webp", document.source, LEAF))
            if normalise(document.source) in embedded:
                wished.append(PlannedView(f"{base}-page1-{_PAGE}.webp", document.source, _PAGE))
        else:
            wished.extend(_of_picture(document, base, format, fitted(found.width, found.height)[0] if found.width else 0, _WIDTHS))
    return tuple(_apart(wished, frozenset(document.path for document in listed)))


def _has_pages(found: Contents) -> bool:
    return found.pages > 0 and not found.problem and found.really in ("", "pdf")


def _of_picture(document: PlannedFile, base: str, format: str, width: int, widths: tuple[int, ...]) -> Iterator[PlannedView]:
    """A picture in WebP in every width that is clearly less than its own, and in its own; one that is small already has none."""
    if format not in _VIEWED or width <= widths[0]:
        return
    own = () if format == "webp" else (min(width, widths[-1]),)
    for each in dict.fromkeys((*(each for each in widths if each <= 0.8 * width), *own)):
        yield PlannedView(f"{base}-{each}.webp", document.source, each)


def _apart(wished: Iterable[PlannedView], taken: frozenset[str]) -> Iterator[PlannedView]:
    """The views at addresses of their own: one that meets a file or another view gets a mark, and the file keeps its address."""
    listed = tuple(wished)
    count = Counter(view.path for view in listed)
    used = set(taken)
    for view in listed:
        path, base = view.path, view.path.removesuffix(".webp")
        mark = hashlib.sha256(normalise(view.source).encode()).hexdigest()
        length = 6
        while path in used or (path == view.path and count[path] > 1):
            path, length = f"{base}-{mark[:length]}.webp", length + 6
        used.add(path)
        yield replace(view, path=path) if path != view.path else view


def by_source(views: Iterable[View]) -> Mapping[str, tuple[View, ...]]:
    """The views of each file that has any, narrowest first, by its path and by that path's normal form."""
    found: dict[str, tuple[View, ...]] = {}
    for view in sorted(views, key=lambda view: view.width):
        # Two names that look the same may be two files: each finds its own spelling first.
        found[view.source] = (*found.get(view.source, ()), view)
    return {normalise(source): each for source, each in found.items()} | found
