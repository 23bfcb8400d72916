"""A paper as a PDF whose text can be copied and searched."""

import io
import re

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, Image, KeepTogether, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from tools.example import blocks
from tools.example.blocks import Block, Paper
from tools.example.fonts import BOLD, REGULAR
from tools.example.lines import wrapped
from tools.example.pdf_table import Flow, grid
from tools.example.shaping import shaped

rl_config.useA85 = 0  # plain binary streams: a fifth smaller
_LEFT, _CENTRE = 0, 1
_SIGNED = {"th": "(ลงชื่อ)", "en": "(Signed)"}


def pdf(paper: Paper) -> bytes:
    """The bytes of a paper; the same paper always gives the same bytes, without author or date."""
    page = landscape(A4) if paper.wide else A4
    margin = 42 if paper.wide else 62
    width = page[0] - 2 * margin
    made = io.BytesIO()
    template = BaseDocTemplate(
        made,
        pagesize=page,
        title=paper.name,
        author="",
        subject="",
        creator="",
        producer="",
        lang="th-TH" if paper.language == "th" else "en",
        invariant=1,
        pageCompression=1,
    )

    def foot(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(REGULAR, 10.5)
        canvas.setFillColor(HexColor("#555555"))
        canvas.drawString(margin, 26, shaped(blocks.NOTE[paper.language]))
        number = f"หน้า {document.page}" if paper.language == "th" else f"Page {document.page}"
        canvas.drawRightString(page[0] - margin, 26, shaped(paper.digits(number)))

    template.addPageTemplates(PageTemplate(id="page", frames=[Frame(margin, 48, width, page[1] - 98, 0, 0, 0, 0)], onPage=foot))
    template.build([part for block in paper.blocks for part in _flowables(block, paper, width)])
    return made.getvalue()


def _flowables(block: Block, paper: Paper, width: float) -> list[Flowable]:
    """What draws one block."""

    def line(text: str, size: float = 15, font: str = REGULAR, **how: float) -> Paragraph:
        return paragraph(paper.digits(text), size, font, width, **how)

    match block:
        case blocks.Title(lines):
            first, *others = lines
            rest = [line(each, 16, BOLD, align=_CENTRE, after=1) for each in others]
            return [line(first, 18, BOLD, align=_CENTRE, after=1), *rest, Spacer(1, 8)]
        case blocks.Heading(text):
            heading = line(text, 16, BOLD, after=2)
            heading.keepWithNext = 1
            return [Spacer(1, 4), heading]
        case blocks.Text(text):
            return [line(text, first=36, after=5)]
        case blocks.Line(text):
            return [line(text, after=3)]
        case blocks.Numbered(items, prefix):
            return [line(f"{prefix}{number}. {text}", left=18, after=2) for number, text in enumerate(items, 1)]
        case blocks.Bullets(items):
            return [line(f"-  {text}", left=18, after=2) for text in items]
        case blocks.Steps(items):
            return [Spacer(1, 4), Flow([paper.digits(step) for step in items], width), Spacer(1, 6)]
        case blocks.Table():
            return [_grid(block, paper, width), Spacer(1, 8)]
        case blocks.Picture(jpeg, caption):
            return [KeepTogether([Image(io.BytesIO(jpeg), width=270, height=180), line(caption, 13, align=_CENTRE)])]
        case blocks.Signature(date, name, position):
            dated = [line(date, align=_CENTRE, after=10)] if date else []
            signed = [line(each, align=_CENTRE, after=0) for each in (_SIGNED[paper.language], f"({name})", position)]
            return [KeepTogether([Spacer(1, 12), *dated, *signed, Spacer(1, 8)])]


def _grid(table: blocks.Table, paper: Paper, width: float) -> Grid:
    texts = [[paper.digits(blocks.shown(value)) for value in row] for row in (table.head, *table.rows)]
    right = [[isinstance(value, int | float) or _is_amount(value) for value in row] for row in table.rows]
    return grid(texts, right, table, width, paper.size, paragraph)


def _is_amount(text: str) -> bool:
    return "," in text and re.fullmatch(r"[\d,]+(\.\d+)?", text) is not None


def paragraph(text: str, size: float, font: str, width: float, **how: float) -> Paragraph:
    """Text whose lines are broken here, since reportlab breaks at spaces only.

    `how`: `first` and `left` indents, `align` (0 left, 1 centre, 2 right), `lead` (of the size) and `after`, in points.
    """
    left, first = how.get("left", 0), how.get("first", 0)
    lines = wrapped(text, font, size, width - left - 1, first)
    style = ParagraphStyle(
        "plain",
        fontName=font,
        fontSize=size,
        leading=size * how.get("lead", 1.32),
        firstLineIndent=first,
        leftIndent=left,
        alignment=how.get("align", _LEFT),
        spaceAfter=how.get("after", 4),
    )
    return Paragraph("<br/>".join(_escaped(shaped(each)) for each in lines), style)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
