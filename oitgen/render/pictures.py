"""Pictures for the public: upright, no larger than a screen needs, without place, camera or author."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

# Wide enough for a large screen; a phone's photo has twice this.
WIDEST = 1600
_QUALITY = 82
VERSION = 2

# What colours mean; everything else a picture says of itself stays behind.
_KEPT = ("transparency", "icc_profile", "gamma")
_PALE = ("1", "L", "LA", "P", "RGB", "RGBA")
# For each format: how it is saved, which colours it can hold, and with which options.
_SAVED: Mapping[str, tuple[str, Callable[[str], str], Mapping[str, int | bool]]] = {
    "png": ("PNG", lambda mode: mode if mode in _PALE else "RGBA", {"optimize": True}),
    "gif": ("GIF", lambda mode: mode if mode in _PALE else "RGB", {}),
    "webp": ("WEBP", lambda mode: "RGBA" if "A" in mode else "RGB", {"quality": _QUALITY, "method": 4}),
    "jpg": ("JPEG", lambda _: "RGB", {"quality": _QUALITY, "optimize": True, "progressive": True}),
}


def public(path: str, format: str) -> bytes:
    """The bytes of a picture's public copy; ValueError for one that cannot be read.

    Only pixels are kept: EXIF, GPS, comments and embedded previews are gone.
    An animation is placed as it is, since GIF holds no place or camera.
    """
    import PIL.Image
    import PIL.ImageOps

    try:
        with PIL.Image.open(Path(path)) as opened:
            if getattr(opened, "is_animated", False) and opened.format == "GIF":
                return Path(path).read_bytes()
            picture = PIL.ImageOps.exif_transpose(opened)
            picture.thumbnail((WIDEST, WIDEST * 4))
            out = io.BytesIO()
            kind, mode, options = _SAVED.get(format, _SAVED["jpg"])
            shown = picture.convert(mode(picture.mode))
            # Pillow writes a comment it has read back into the copy.
            shown.info = {name: value for name, value in shown.info.items() if name in _KEPT}
            shown.save(out, kind, **options)
            return out.getvalue()
    except (OSError, SyntaxError, PIL.Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error


def fitted(width: int, height: int) -> tuple[int, int]:
    """Width and height of the public copy of a picture of this size."""
    scale = min(1.0, WIDEST / width, WIDEST * 4 / height) if width and height else 1.0
    return max(1, round(width * scale)), max(1, round(height * scale))
