"""The first page of a PDF as a small picture."""

import io
from pathlib import Path

# Sharp enough to know a letter from a form; nobody reads it.
_QUALITY = 70
_METHOD = 2
# A banner of five metres is no page; higher than this it is made narrower.
_HIGHEST = 2.0
# What hangs on paper that is not wholly white.
_WHITE = 250


def of_pdf(path: Path, width: int) -> tuple[bytes, int, int]:
    """The bytes of a WebP of the first page, its width and its height; ValueError where there is nothing to see."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as document:
            document.init_forms()
            page = document[0]
            wide, high = page.get_size()
            if not wide or not high:
                raise ValueError("a page without a size")
            picture = page.render(scale=min(width / wide, width * _HIGHEST / high)).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise ValueError(str(error)) from error
    darkest = picture.convert("L").getextrema()[0]
    if not isinstance(darkest, int | float) or darkest >= _WHITE:
        raise ValueError("a page with nothing on it")
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=_QUALITY, method=_METHOD)
    return out.getvalue(), picture.width, picture.height
