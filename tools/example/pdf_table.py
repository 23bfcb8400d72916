"""The tables and flow charts of a PDF."""

from collections.abc import Callable, Sequence

from reportlab.lib.colors import HexColor, black
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, Paragraph, TableStyle
from reportlab.platypus import Table as Grid

from tools.example.blocks import Table
from tools.example.fonts import BOLD, REGULAR
from tools.example.lines import pieces, wrapped
from tools.example.shaping import shaped

_PAPER = HexColor("#f6f4f0")
_STYLE = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#777777")),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor("#f0ede7")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
)


def grid(
    texts: Sequence[Sequence[str]],
    right: Sequence[Sequence[bool]],
    table: Table,
    width: float,
    size: float,
    paragraph: Callable[..., Paragraph],
) -> Grid:
    """The table; `texts` holds its heading row and rows, `right` which cells of the rows stand right."""
    columns = _columns(texts, right, table.widths, width, size)
    cells = [[paragraph(text, size, BOLD, room - 8, after=0, lead=1.25, align=1) for text, room in zip(texts[0], columns, strict=True)]]
    for number, (row, ends) in enumerate(zip(texts[1:], right, strict=True), 1):
        font = BOLD if table.total and number == len(table.rows) else REGULAR
        cells.append(
            [
                paragraph(text, size, font, room - 8, after=0, lead=1.25, align=2 if end else 0)
                for text, end, room in zip(row, ends, columns, strict=True)
            ]
        )
    return Grid(cells, columns, repeatRows=1, style=_STYLE)


def _columns(
    texts: Sequence[Sequence[str]], right: Sequence[Sequence[bool]], wanted: Sequence[float], width: float, size: float
) -> list[float]:
    """Columns in the wanted proportion, but never narrower than their longest number or heading word."""
    least = []
    for column in range(len(wanted)):
        unbroken = [row[column] for row, ends in zip(texts[1:], right, strict=True) if ends[column] or len(row[column]) <= 3]
        longest = max(pdfmetrics.stringWidth(text, BOLD, size) for text in (*unbroken, *pieces(texts[0][column])))
        least.append(longest + 11)
    columns = [width * share / sum(wanted) for share in wanted]
    for _ in range(20):
        narrow = [column for column, room in enumerate(columns) if room < least[column]]
        if not narrow:
            break
        for column in narrow:
            columns[column] = least[column]
        over = sum(columns) - width
        spare = {column: room - least[column] for column, room in enumerate(columns) if room > least[column] + 0.1}
        for column, room in spare.items():
            columns[column] -= over * room / sum(spare.values())
    return columns


class Flow(Flowable):
    """Boxes with arrows between them; the first and the last are round."""

    box = 320
    gap = 16

    def __init__(self, steps: Sequence[str], width: float) -> None:
        super().__init__()
        self.across = width
        self.lines = [wrapped(step, REGULAR, 13, 300) for step in steps]
        self.heights = [len(lines) * 17 + 12 for lines in self.lines]

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, as reportlab asks."""
        return self.across, sum(self.heights) + self.gap * (len(self.heights) - 1) + 8

    def draw(self) -> None:
        """Draw from the top down."""
        top, middle = self.wrap(0, 0)[1], self.across / 2
        for number, (lines, height) in enumerate(zip(self.lines, self.heights, strict=True), 1):
            ends = number in (1, len(self.lines))
            self.canv.setLineWidth(0.8)
            self.canv.setFillColor(_PAPER)
            self.canv.roundRect(middle - self.box / 2, top - height, self.box, height, height / 2 if ends else 2, fill=1)
            self.canv.setFillColor(black)
            self.canv.setFont(REGULAR, 13)
            for row, line in enumerate(lines):
                self.canv.drawCentredString(middle, top - 18 - row * 17, shaped(line))
            top -= height
            if number < len(self.lines):
                self._arrow(middle, top)
                top -= self.gap

    def _arrow(self, middle: float, top: float) -> None:
        self.canv.line(middle, top, middle, top - 14)
        self.canv.line(middle - 3, top - 10, middle, top - 15)
        self.canv.line(middle + 3, top - 10, middle, top - 15)
