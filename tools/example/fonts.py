"""The one font of the example's documents and pictures, and where it must be installed."""

from pathlib import Path

from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics, ttfonts

from tools.example.shaping import LETTER_OF

REGULAR, BOLD = "R", "B"
_FOLDER = Path("/usr/share/fonts/truetype/tlwg")
_FILES = {REGULAR: _FOLDER / "Laksaman.ttf", BOLD: _FOLDER / "Laksaman-Bold.ttf"}
# Instructions for low screens and the long licence text: a third of each small PDF, and nothing there reads them.
_NOT_EMBEDDED = ("cvt ", "fpgm", "prep", "name")


def missing() -> tuple[Path, ...]:
    """The font files that are not installed."""
    return tuple(path for path in _FILES.values() if not path.is_file())


def register() -> None:
    """Make the font known to reportlab."""
    letters = ttfonts.makeToUnicodeCMap
    # reportlab offers no other way to say that two glyphs stand for one letter.
    ttfonts.makeToUnicodeCMap = lambda name, subset: letters(name, [LETTER_OF.get(code, code) for code in subset])
    for name, path in _FILES.items():
        font = ttfonts.TTFont(name, str(path))
        for table in _NOT_EMBEDDED:
            font.face.table.pop(table, None)
        pdfmetrics.registerFont(font)


def drawn(size: int, *, bold: bool = True) -> ImageFont.FreeTypeFont:
    """The font for pictures; raqm places the marks."""
    return ImageFont.truetype(str(_FILES[BOLD if bold else REGULAR]), size, layout_engine=ImageFont.Layout.RAQM)
