"""Pictures for the public: upright, no larger than a screen needs, without place, camera or author."""

import contextlib
import io
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from oitgen.model.views import WIDEST
from oitgen.render import gifs

if TYPE_CHECKING:
    import PIL.Image

_QUALITY = 82
VERSION = 4
# For WebP beside it. The quickest methods leave files half as large again, the slowest take four times as long for a twentieth.
_VIEW_QUALITY, _VIEW_METHOD = 78, 2

# Formats of which this module can make clean copies.
CLEANED = frozenset({"png", "gif", "webp", "jpg", "jpeg", "jfif", "jpe", "tif", "tiff", "bmp", "avif"})
# A fax says nothing of its dots; a scanner's page is this fine.
_DOTS = 200

# What Pillow may take a picture for. It knows many more formats, and lets some of them start other programs.
_OPENED = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF")
# A photo of more pixels is made smaller while it is unpacked, or it would fill the memory.
_LARGE = 40_000_000

# What colours mean; everything else a picture says of itself stays behind.
_KEPT = ("transparency", "icc_profile", "gamma")
_DEEP = ("I", "F")
_PALE = ("1", "L", "LA", "P", "RGB", "RGBA")
# For each format: how it is saved, which colours it can hold, and with which options.
_SAVED: Mapping[str, tuple[str, Callable[[str], str], Mapping[str, int | bool]]] = {
    "png": ("PNG", lambda mode: mode if mode in _PALE else "RGBA", {"optimize": True}),
    "gif": ("GIF", lambda mode: mode if mode in _PALE else "RGB", {}),
    "webp": ("WEBP", lambda mode: "RGBA" if "A" in mode else "RGB", {"quality": _QUALITY, "method": 4}),
    "avif": ("AVIF", lambda mode: "RGBA" if "A" in mode else "RGB", {"quality": _QUALITY}),
    "jpg": ("JPEG", lambda _: "RGB", {"quality": _QUALITY, "optimize": True, "progressive": True}),
}


def public(path: str, format: str) -> bytes:
    """The bytes of a picture's public copy in a format; ValueError for one that cannot be read.

    Only pixels are kept: EXIF, GPS, comments and embedded previews are gone.
    As "pdf" a scan keeps all its pages and every pixel.
    An animation keeps its pictures as they are, without its comments.
    """
    import PIL.Image

    try:
        # Odd notes in a picture stay behind, so nobody need hear of them.
        with warnings.catch_warnings(action="ignore"), PIL.Image.open(Path(path), formats=_OPENED) as opened:
            if getattr(opened, "is_animated", False) and opened.format == "GIF":
                return gifs.bare(Path(path).read_bytes())
            if format == "pdf":
                return _pages(opened)
            if opened.width * opened.height > _LARGE:
                opened.draft(None, (2 * WIDEST, 8 * WIDEST))
            picture = _upright(opened)
            picture.thumbnail((WIDEST, WIDEST * 4))
            out = io.BytesIO()
            kind, mode, options = _SAVED.get(format, _SAVED["jpg"])
            _bare(picture.convert(mode(picture.mode))).save(out, kind, **options)
            return out.getvalue()
    except (OSError, SyntaxError, KeyError, MemoryError, PIL.Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error


def _upright(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """The picture turned as its notes say, as it lies where nobody can read them; in as many greys as screens show."""
    import PIL.ImageOps

    picture.load()
    # Cameras and programs write notes nobody thought of, and Pillow raises whatever it likes.
    with contextlib.suppress(Exception):
        PIL.ImageOps.exif_transpose(picture, in_place=True)
    return _shallow(picture)


def _shallow(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """A grey picture of sixteen bits and more in eight: Pillow itself would cut all that is not nearly black to white."""
    if picture.mode not in _DEEP and not picture.mode.startswith("I;16"):
        return picture
    deep = picture.convert("I").convert("F") if picture.mode != "F" else picture
    _, most = cast("tuple[float, float]", deep.getextrema())
    is_known = picture.mode.startswith("I;16") or 255 < most <= 65_535
    by = 1 / 257 if is_known else 1 if 1 < most <= 255 else 255 / max(most, 1)
    shallow = deep.point(lambda grey: grey * by + 0.5).convert("L")
    # Which of the many greys is to be seen through, none of the few can tell.
    shallow.info = {name: value for name, value in picture.info.items() if name != "transparency"}
    return shallow


def _bare(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """The picture without what it says of itself; Pillow writes a comment it has read back into the copy."""
    picture.info = {name: value for name, value in picture.info.items() if name in _KEPT}
    return picture


def _pages(scan: "PIL.Image.Image") -> bytes:
    """A PDF of all pages of a scan; pages in black and white stay as small as fax machines make them."""
    import PIL.ImageSequence

    pages = []
    for page in PIL.ImageSequence.Iterator(scan):
        upright = _upright(page).copy()
        pages.append(_bare(upright if upright.mode in ("1", "L", "RGB") else upright.convert("RGB")))
    dots = scan.info.get("dpi", (_DOTS, _DOTS))
    fine = tuple(each if 50 <= each <= 1200 else _DOTS for each in map(float, dots))
    out = io.BytesIO()
    # Without the time at which it was made: the same scan gives the same bytes.
    told = {"title": None, "creationDate": None, "modDate": None, "producer": None}
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], dpi=fine, **told)
    return out.getvalue()


def views(path: str, widths: tuple[int, ...]) -> tuple[tuple[bytes, int, int], ...]:
    """A public copy in WebP, as wide as asked: for each width its bytes, width and height; ValueError for one that cannot be read.

    In its own width a drawing keeps every pixel, or its letters would blur.
    """
    import PIL.Image

    made = []
    try:
        with PIL.Image.open(Path(path), formats=_OPENED) as opened:
            drawn = opened.format == "PNG"
            shown = _shallow(opened)
            whole = shown.convert("RGBA" if shown.mode in ("RGBA", "LA", "PA") or "transparency" in shown.info else "RGB")
        profile = whole.info.get("icc_profile")
        for width in widths:
            same = width == whole.width
            # Smoothed twice as much where much is taken away, and twice as quick.
            shown = whole if same else whole.resize((width, max(1, round(whole.height * width / whole.width))), reducing_gap=2.0)
            out = io.BytesIO()
            options = {"lossless": True, "quality": 40} if drawn and same else {"quality": _VIEW_QUALITY}
            shown.save(out, "WEBP", method=_VIEW_METHOD, icc_profile=profile or b"", exif=b"", xmp=b"", **options)
            made.append((out.getvalue(), shown.width, shown.height))
    except (OSError, SyntaxError, KeyError, MemoryError, PIL.Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error
    return tuple(made)
