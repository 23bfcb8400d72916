"""Pictures inside a Word file, for the public: upright, small enough for a page, without place, camera or author."""

import contextlib
import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image

WIDEST, HIGHEST = 800, 2400
MOST_BYTES = 32 << 20
_QUALITY = 80
# What Pillow may take a picture for. The drawings of Windows (EMF, WMF) are none of them: only Windows can draw them.
_OPENED = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
_MOST_PIXELS = 80_000_000


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as it is published: its bytes (WebP), and its size in pixels."""

    data: bytes
    width: int
    height: int


def drawing(data: bytes) -> Drawing | None:
    """The public copy of a picture; None for one that cannot be shown."""
    import PIL.Image
    import PIL.ImageOps

    if len(data) > MOST_BYTES:
        return None
    try:
        # What is odd about a picture's notes stays behind with them.
        with warnings.catch_warnings(action="ignore"), PIL.Image.open(io.BytesIO(data), formats=_OPENED) as opened:
            opened.draft(None, (2 * WIDEST, 2 * HIGHEST))
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            opened.load()
            with contextlib.suppress(Exception):
                PIL.ImageOps.exif_transpose(opened, in_place=True)
            shown = opened.convert("RGBA" if _is_see_through(opened) else "RGB")
    except (OSError, ValueError, SyntaxError, MemoryError, PIL.Image.DecompressionBombError):
        return None
    shown.thumbnail((WIDEST, HIGHEST))
    # Pillow writes notes it has read into the copy.
    shown.info = {}
    out = io.BytesIO()
    shown.save(out, "WEBP", quality=_QUALITY, method=4)
    return Drawing(out.getvalue(), shown.width, shown.height)


def _is_see_through(picture: "PIL.Image.Image") -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
