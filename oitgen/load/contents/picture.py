"""The door to pictures: pixels, whether they are whole, whether they say where they were taken, and their QR codes."""

from pathlib import Path

from oitgen.load.contents import qr
from oitgen.model.contents import Contents

_GPS = 0x8825


def read(path: Path) -> Contents:
    """Width and height, upright; `problem` "damaged" for a picture that cannot be shown."""
    import PIL.Image

    try:
        with PIL.Image.open(path) as picture:
            width, height = picture.size
            exif = picture.getexif()
            # 5 to 8 lie on their side; the published copy is turned upright.
            turned = exif.get(0x0112, 1) in (5, 6, 7, 8)
            located = bool(exif.get_ifd(_GPS))
        # A copy that was broken off has its head and lacks its pixels; looking for codes decodes them all.
        codes = qr.of_picture(path)
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return Contents(problem="damaged")
    return Contents(width=height if turned else width, height=width if turned else height, located=located, codes=codes)
