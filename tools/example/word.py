"""A paper as a Word file, in the font offices write in."""

import io
import re

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tools.example import blocks
from tools.example.blocks import Block, Cell, Paper
from tools.example.zips import settled

_FONT = "TH Sarabun New"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_SHORT, _LONG, _SIDE = 21, 29.7, 2


def word(paper: Paper) -> bytes:
    """The bytes of the Word file; no author, fixed dates."""
    writer = _Writer(paper)
    for block in paper.blocks:
        writer.add(block)
    writer.line(blocks.NOTE[paper.language], 12)
    made = io.BytesIO()
    writer.document.save(made)
    return settled(made.getvalue(), _without_traces)


def _without_traces(name: str, part: bytes) -> bytes | None:
    """python-docx starts from a template with a picture of it and a company."""
    if "thumbnail" in name:
        return None
    if name == "_rels/.rels":
        return re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", part)
    if name == "docProps/app.xml":
        return re.sub(rb"<Company>.*?</Company>", b"<Company></Company>", part)
    return part


class _Writer:
    """Adds blocks to a document."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.document = Document()
        section = self.document.sections[0]
        across, down = (_LONG, _SHORT) if paper.wide else (_SHORT, _LONG)
        section.page_width, section.page_height = Cm(across), Cm(down)
        if paper.wide:
            section.orientation = WD_ORIENT.LANDSCAPE
        section.left_margin = section.right_margin = Cm(_SIDE)
        section.top_margin = section.bottom_margin = Cm(1.8)
        self.width = across - 2 * _SIDE
        for name in ("Normal", "Heading 1", "Heading 2", "Table Grid"):
            style = self.document.styles[name]
            style.font.name, style.font.size = _FONT, Pt(16)
        about = self.document.core_properties
        about.author = about.last_modified_by = about.comments = about.keywords = ""
        about.title, about.language = paper.name, "th-TH"

    def line(self, text: str, size: float = 16, *, bold: bool = False, centred: bool = False, first: float = 0, style: str = "") -> None:
        """One paragraph; `first` is the indent of its first line in centimetres."""
        paragraph = self.document.add_paragraph(style=style or None)
        _run(paragraph, self.paper.digits(text), size, bold=bold)
        layout = paragraph.paragraph_format
        layout.space_after, layout.space_before, layout.first_line_indent = Pt(3), Pt(0), Cm(first)
        if centred:
            paragraph.alignment = _CENTRE

    def add(self, block: Block) -> None:
        """Any block; a flow chart becomes numbered lines."""
        match block:
            case blocks.Title(lines):
                self.line(lines[0], 18, bold=True, centred=True, style="Heading 1")
                for text in lines[1:]:
                    self.line(text, bold=True, centred=True)
            case blocks.Heading(text):
                self.line(text, bold=True, style="Heading 2")
            case blocks.Text(text):
                self.line(text, first=1.25)
            case blocks.Table():
                self.table(block)
            case blocks.Picture(jpeg, caption):
                self.picture(jpeg, caption)
            case blocks.Signature(date, name, position):
                for text in filter(None, (date, "(ลงชื่อ)", f"({name})", position)):
                    self.line(text, centred=True)
            case _:
                for text in _listed(block):
                    self.line(text)

    def picture(self, jpeg: bytes, caption: str) -> None:
        """A picture with its caption, which is also what a screen reader says."""
        paragraph = self.document.add_paragraph()
        paragraph.alignment = _CENTRE
        paragraph.add_run().add_picture(io.BytesIO(jpeg), width=Cm(9.5))
        paragraph._element.findall(".//" + qn("wp:docPr"))[0].set("descr", caption)
        self.line(caption, 14, centred=True)

    def table(self, table: blocks.Table) -> None:
        """A grid whose heading row is repeated on every page."""
        drawn = self.document.add_table(rows=1, cols=len(table.head))
        drawn.style, drawn.autofit = "Table Grid", False
        for cell, text in zip(drawn.rows[0].cells, table.head, strict=True):
            self.put(cell, text, bold=True, align=_CENTRE)
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        drawn.rows[0]._tr.get_or_add_trPr().append(repeated)
        for row in table.rows:
            for cell, value in zip(drawn.add_row().cells, row, strict=True):
                self.put(cell, value, align=WD_ALIGN_PARAGRAPH.LEFT if isinstance(value, str) else WD_ALIGN_PARAGRAPH.RIGHT)
        for row in drawn.rows:
            for cell, share in zip(row.cells, table.widths, strict=True):
                cell.width = Cm(self.width * share / sum(table.widths))
        self.document.add_paragraph()

    def put(self, cell: _Cell, value: Cell, *, bold: bool = False, align: WD_ALIGN_PARAGRAPH) -> None:
        """Fill one cell."""
        paragraph = cell.paragraphs[0]
        _run(paragraph, self.paper.digits(blocks.shown(value)), 14, bold=bold)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.alignment = align


def _listed(block: blocks.Line | blocks.Numbered | blocks.Steps | blocks.Bullets) -> list[str]:
    """The lines of a block that is nothing but lines."""
    match block:
        case blocks.Line(text):
            return [text]
        case blocks.Bullets(items):
            return [f"-  {text}" for text in items]
        case blocks.Numbered(items, prefix):
            return [f"{prefix}{number}. {text}" for number, text in enumerate(items, 1)]
        case blocks.Steps(items):
            return [f"{number}. {text}" for number, text in enumerate(items, 1)]


def _run(paragraph: Paragraph, text: str, size: float, *, bold: bool) -> None:
    """Text with its font and size given for Thai too: Word keeps those of complex scripts apart."""
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.name = bold, Pt(size), _FONT
    properties = run._element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(int(size * 2)))
    properties.append(complex_size)
    if bold:
        properties.append(OxmlElement("w:bCs"))
