"""Flat drawing: what every picture of the example is made with. Nobody and nothing in it is real."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from tools.example import fonts

# Drawn twice as large and made smaller, so edges are smooth.
_SCALE = 2
WIDTH, HEIGHT = 1200, 800
INK, MAROON, SKIN, TAN, SKY, WALL = "#2b2b31", "#7b1113", "#e2b48f", "#c99a76", "#dfe9ef", "#efe9de"
FLOOR, WOOD, DARK_WOOD, KHAKI, SLATE, WHITE = "#d5cbbb", "#a9794e", "#8c6038", "#8a7a58", "#5d6b7a", "#ffffff"
_CAPTION = "#1b1b1f"

Point = tuple[float, float]


class Pen:
    """A picture being drawn; coordinates are those of the finished picture."""

    def __init__(self, background: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * _SCALE, height * _SCALE), background)
        self._draw = ImageDraw.Draw(self.image)

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0, *, outline: str = "", line: int = 0
    ) -> None:
        """A rectangle by its upper left corner."""
        self._draw.rounded_rectangle(
            _scaled((x, y), (x + width, y + height)), radius * _SCALE, fill=fill, outline=outline or None, width=line * _SCALE
        )

    def oval(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """An ellipse by the rectangle around it."""
        self._draw.ellipse(_scaled((x, y), (x + width, y + height)), fill=fill)

    def dome(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """The upper half of an ellipse."""
        self._draw.pieslice(_scaled((x, y), (x + width, y + height)), 180, 360, fill=fill)

    def shape(self, points: Sequence[Point], fill: str) -> None:
        """A filled polygon."""
        self._draw.polygon(_scaled(*points), fill=fill)

    def line(self, points: Sequence[Point], fill: str, width: int = 2) -> None:
        """A line through all points."""
        self._draw.line(_scaled(*points), fill=fill, width=width * _SCALE)

    def text(self, x: float, y: float, text: str, size: int, fill: str = INK, *, bold: bool = True, anchor: str = "mm") -> None:
        """Text around a point; `anchor` as Pillow has it."""
        self._draw.text((x * _SCALE, y * _SCALE), text, font=fonts.drawn(size * _SCALE, bold=bold), fill=fill, anchor=anchor)

    def person(self, x: float, y: float, size: float = 1, shirt: str = KHAKI, skin: str = SKIN, hair: str = INK) -> None:
        """Somebody without a face, around the middle of the head."""
        self.box(x - 62 * size, y + 62 * size, 124 * size, 150 * size, shirt, 40 * size)
        self.box(x - 14 * size, y + 40 * size, 28 * size, 34 * size, skin)
        self.oval(x - 38 * size, y - 36 * size, 76 * size, 92 * size, skin)
        self.dome(x - 40 * size, y - 42 * size, 80 * size, 80 * size, hair)

    def caption(self, text: str) -> None:
        """The strip that says the picture is an example, and of what."""
        self.box(0, self.height - 76, self.width, 76, _CAPTION)
        self.text(34, self.height - 40, "ภาพตัวอย่าง", 26, "#f3d9a4", anchor="lm")
        self.text(190, self.height - 40, text, 27, WHITE, bold=False, anchor="lm")

    def jpeg(self, quality: int = 72, width: int = 0) -> bytes:
        """The picture as a JPEG, `width` wide or as wide as drawn."""
        across = width or self.width
        made = io.BytesIO()
        small = self.image.resize((across, across * self.height // self.width), Image.Resampling.LANCZOS)
        small.save(made, "JPEG", quality=quality, optimize=True, progressive=True)
        return made.getvalue()

    def png(self, *, colours: int = 64) -> bytes:
        """The picture as a PNG of few colours."""
        made = io.BytesIO()
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        small.quantize(colours).save(made, "PNG", optimize=True)
        return made.getvalue()

    def round_png(self, width: int) -> bytes:
        """The circle inside the picture, everything around it transparent."""
        made = io.BytesIO()
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).ellipse(_scaled((4, 4), (self.width - 4, self.height - 4)), fill=255)
        round_image = self.image.copy()
        round_image.putalpha(mask)
        round_image.resize((width, width), Image.Resampling.LANCZOS).save(made, "PNG", optimize=True)
        return made.getvalue()


def _scaled(*points: Point) -> list[Point]:
    return [(x * _SCALE, y * _SCALE) for x, y in points]
