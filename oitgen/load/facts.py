"""What a reader finds in a document without showing it: pages of a PDF, pixels of a picture."""

from dataclasses import dataclass
from pathlib import Path

from oitgen.model.document import IMAGE_FORMATS

OPENED = frozenset({"pdf"}) | IMAGE_FORMATS


@dataclass(frozen=True, slots=True)
class Facts:
    """Pages (0: not a PDF, or unreadable), and width and height in pixels, upright (0: no picture).

    `problem` is "", "encrypted", "damaged", or "unreadable" for a file no
    reader could open.
    """

    pages: int = 0
    width: int = 0
    height: int = 0
    problem: str = ""


def read(path: str, format: str) -> Facts:
    """The facts of one file. Runs in a worker process: the PDF reader is native code and not safe in threads."""
    if format == "pdf":
        return _pdf(Path(path))
    return _picture(Path(path)) if format in IMAGE_FORMATS else Facts()


def _pdf(path: Path) -> Facts:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as document:
            return Facts(pages=len(document))
    except pypdfium2.PdfiumError as error:
        return Facts(problem="encrypted" if "password" in str(error).lower() else "damaged")


def _picture(path: Path) -> Facts:
    import PIL.Image
    import PIL.ImageOps

    try:
        with PIL.Image.open(path) as picture:
            width, height = picture.size
            # 5 to 8 lie on their side; the published copy is turned upright.
            turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
            # A copy that was broken off has its head and lacks its pixels; an eighth of them shows it as well as all.
            picture.draft("L", (max(1, width // 8), max(1, height // 8)))
            picture.load()
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return Facts(problem="damaged")
    return Facts(width=height if turned else width, height=width if turned else height)
