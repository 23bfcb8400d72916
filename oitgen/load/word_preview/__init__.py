"""A Word file → what a page shows of it: sanitised HTML and pictures fit for the public.

The steps: manuscript (a copy without what Word hides) → mammoth → dress (our
own list of tags, headings, tables, footnotes, size). `read` runs in a worker
process: any file may be hostile.
"""

import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import office
from oitgen.load.contents.office import Package
from oitgen.load.word_preview import dress, manuscript, pictures
from oitgen.load.word_preview.pictures import Drawing
from oitgen.model.word_preview import ANCHOR, PICTURE, WordPreview

if TYPE_CHECKING:
    from mammoth.documents import Image

# Changes whenever a preview is made otherwise; what was remembered before is then made anew.
VERSION = 2
# A report of an activity has a dozen.
_MOST_PICTURES = 40
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='title'] => h1:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A preview and the bytes of its pictures (WebP), in order."""

    preview: WordPreview
    pictures: tuple[bytes, ...] = ()


@dataclass(slots=True)
class _Album:
    """The pictures met while one file is read: each part of the file once. It never leaves this module."""

    package: Package
    numbers: dict[str, int | None] = field(default_factory=dict)
    drawings: list[Drawing] = field(default_factory=list)
    left_out: int = 0

    def number(self, part: str) -> int | None:
        """The number of a picture; None for one that cannot be shown."""
        if part not in self.numbers:
            drawing = self._drawn(part) if len(self.drawings) < _MOST_PICTURES else None
            self.numbers[part] = None if drawing is None else len(self.drawings)
            if drawing is None:
                self.left_out += 1
            else:
                self.drawings.append(drawing)
        return self.numbers[part]

    def _drawn(self, part: str) -> Drawing | None:
        with suppress(KeyError), self.package.stream(part) as stream:
            return pictures.drawing(stream.read(pictures.MOST_BYTES + 1))
        return None


def read(path: str) -> Draft | None:
    """The preview of one Word file; None where there is nothing to show or no reader can open it.

    Never raises for what a file holds, only OSError where it cannot be opened.
    """
    with Path(path).open("rb"):
        pass
    try:
        return _read(Path(path))
    except Exception:
        # Readers meet files nobody thought of and raise whatever they like. What the file lacks is told by `contents`;
        # here it costs the preview alone.
        return None


def _read(path: Path) -> Draft | None:
    import mammoth

    with office.opened(path) as package:
        copy = manuscript.copied(package)
        album = _Album(package)
        made = mammoth.convert_to_html(
            io.BytesIO(copy.data),
            style_map=_STYLES,
            # A file may bring a style map of its own, which could make any element of anything.
            include_embedded_style_map=False,
            convert_image=_shown(album, copy.pictures),
            id_prefix=ANCHOR,
        )
    dressed = dress.dressed(made.value, [(each.width, each.height) for each in album.drawings])
    if not dressed.html:
        return None
    preview = WordPreview(dressed.html, dressed.lang, album.left_out + copy.undrawn, copy.is_cut or dressed.is_cut)
    return Draft(preview, tuple(each.data for each in album.drawings))


def _shown(album: _Album, parts: tuple[str, ...]) -> "Callable[[Image], list[object]]":
    """How mammoth shows a picture; the copy's pictures hold the numbers of their parts alone."""
    import mammoth

    def attributes(number: int) -> "Callable[[Image], dict[str, str]]":
        return lambda _: {"src": f"{PICTURE}{number}"}

    def image(found: "Image") -> list[object]:
        with found.open() as opened:
            number = album.number(parts[int(opened.read())])
        if number is None:
            return []
        return list(mammoth.images.img_element(attributes(number))(found))

    return image
