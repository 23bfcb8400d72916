"""The door to QR codes: what they say, in a picture or on the page of a PDF."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image
    from pypdfium2 import PdfPage

# Most codes of a photo are found at this size; only a small one in a large picture needs every pixel.
MOST_PIXELS = 2000
_WHOLE_PIXELS = 12_000_000
PAGES = 20
_MOST_CODES = 20
_LONGEST = 1000
# 150 dots an inch: a code of 1.5 cm has three dots for each of its modules.
_SCALE = 150 / 72
_WIDEST_PAGE = 2500


def of_picture(picture: Path | bytes) -> tuple[str, ...]:
    """What the QR codes of a picture say, given by its path or bytes; one that cannot be opened raises what Pillow raises."""
    import PIL.Image

    with PIL.Image.open(_source(picture)) as opened:
        width, height = opened.size
        scale = max(width, height) / MOST_PIXELS
        if scale > 1:
            # JPEG alone can do this, and then decodes a quarter of its pixels or fewer.
            opened.draft("L", (int(width / scale), int(height / scale)))
        found = seen(_grey(opened, smaller=True))
    if found or scale <= 1 or width * height > _WHOLE_PIXELS:
        return found
    with PIL.Image.open(_source(picture)) as opened:
        return seen(_grey(opened))


def _source(picture: Path | bytes) -> Path | io.BytesIO:
    return io.BytesIO(picture) if isinstance(picture, bytes) else picture


def of_page(page: "PdfPage", text: str) -> tuple[str, ...]:
    """What the QR codes of a page say; a page of words without a picture has none and costs nothing."""
    if text.strip() and not has_picture(page):
        return ()
    scale = min(_SCALE, _WIDEST_PAGE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return seen(bitmap.to_pil())
    finally:
        bitmap.close()


def has_picture(page: "PdfPage") -> bool:
    """Whether a page holds a picture, also within a form."""
    import pypdfium2.raw

    return any(True for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def seen(picture: "PIL.Image.Image") -> tuple[str, ...]:
    """What the QR codes of pixels say, in any direction; no telephone reads Micro QR, so neither does this."""
    import zxingcpp

    return kept(code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)))


def kept(codes: Iterable[str]) -> tuple[str, ...]:
    """Each text once, and not without end."""
    return tuple(list(dict.fromkeys(_shortened(codes)))[:_MOST_CODES])


def _shortened(codes: Iterable[str]) -> Iterator[str]:
    return (text[:_LONGEST] for code in codes if (text := code.strip()))


def _grey(picture: "PIL.Image.Image", *, smaller: bool = False) -> "PIL.Image.Image":
    """The picture in grey; what is see-through lies on white, as on a page."""
    import PIL.Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        shown = picture.convert("RGBA")
        below = PIL.Image.new("RGBA", shown.size, "white")
        below.alpha_composite(shown)
        grey = below.convert("L")
    else:
        grey = picture.convert("L")
    if smaller:
        grey.thumbnail((MOST_PIXELS, MOST_PIXELS))
    return grey
