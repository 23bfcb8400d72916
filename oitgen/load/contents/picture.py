"""The door to pictures: pixels, whether they are whole, and whether they say where they were taken."""

from pathlib import Path

from oitgen.model.contents import Contents

_GPS = 0x8825


def read(path: Path) -> Contents:
    """Width and height, upright; `problem` "damaged" for a picture that cannot be shown."""
    import PIL.Image
    import PIL.ImageOps

    try:
        with PIL.Image.open(path) as picture:
            width, height = picture.size
            exif = picture.getexif()
            # 5 to 8 lie on their side; the published copy is turned upright.
            turned = exif.get(0x0112, 1) in (5, 6, 7, 8)
            located = bool(exif.get_ifd(_GPS))
            # A copy that was broken off has its head and lacks its pixels; an eighth of them shows it as well as all.
            picture.draft("L", (max(1, width // 8), max(1, height // 8)))
            picture.load()
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return Contents(problem="damaged")
    return Contents(width=height if turned else width, height=width if turned else height, located=located)
