"""The door to pictures: pixels, whether they are whole, whether they say where they were taken, and their QR codes."""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import qr
from oitgen.model.contents import Contents

if TYPE_CHECKING:
    from PIL.Image import Image

_GPS = 0x8825
# Pillow knows many more, and lets some of them start other programs.
FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF")
# Unpacked, four bytes each. A photo in JPEG may have more, since it is never unpacked whole.
_MOST_PIXELS = 80_000_000


def read(path: Path) -> Contents:
    """Width and height, upright; `problem` tells one that cannot be shown, and one of more pixels than any printer has."""
    import PIL.Image

    try:
        with warnings.catch_warnings():
            # What is odd about a picture's notes is nobody's business here; its size is looked at below.
            warnings.simplefilter("ignore")
            with PIL.Image.open(path, formats=FORMATS) as picture:
                width, height = picture.size
                # A copy that was broken off has its head and lacks its pixels; an eighth of them shows it as well as all.
                picture.draft("L", (max(1, width // 8), max(1, height // 8)))
                if picture.width * picture.height > _MOST_PIXELS:
                    return Contents(problem="too-large")
                turned, located = _noted(picture)
                picture.load()
            codes = qr.of_picture(path)
    except PIL.Image.DecompressionBombError:
        return Contents(problem="too-large")
    except (OSError, ValueError, SyntaxError):
        return Contents(problem="damaged")
    return Contents(width=height if turned else width, height=width if turned else height, located=located, codes=codes)


def codes(data: bytes) -> tuple[str, ...]:
    """What the QR codes of a picture inside a document say; none for one that cannot be read."""
    import PIL.Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return ()
            return qr.of_picture(data)
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return ()


def _noted(picture: "Image") -> tuple[bool, bool]:
    """Whether a picture lies on its side, and whether it says where it was taken; notes nobody can read say neither."""
    try:
        exif = picture.getexif()
        # 5 to 8 lie on their side; the published copy is turned upright.
        return exif.get(0x0112, 1) in (5, 6, 7, 8), bool(exif.get_ifd(_GPS))
    except Exception:
        # Cameras and programs write notes nobody thought of, and Pillow raises whatever it likes.
        return False, False
