"""Word files written out in Word's own XML, for what python-docx cannot make: lists, changes, notes, hidden text."""

import io
import zipfile
from collections.abc import Mapping

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def manuscript(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    comments: str = "",
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
    dtd: str = "",
) -> bytes:
    """A Word file. `links` and `pictures` are what it points at, by the ids the body uses; a picture's id is its file name too."""
    parts = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "comments": comments}
    relations = [_relation(name, name, f"{name}.xml") for name, text in parts.items() if text]
    relations += [_relation(id, "hyperlink", url, ' TargetMode="External"') for id, url in (links or {}).items()]
    relations += [_relation(id, "image", f"media/{id}") for id in pictures or {}]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("_rels/.rels", _related([_relation("main", "officeDocument", "word/document.xml")]))
        packed.writestr("word/document.xml", f"{dtd}<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
        packed.writestr("word/_rels/document.xml.rels", _related(relations))
        for name, text in parts.items():
            if text:
                packed.writestr(f"word/{name}.xml", f"<w:{name} {_SPACES}>{text}</w:{name}>")
        for id, data in (pictures or {}).items():
            packed.writestr(f"word/media/{id}", data)
    return out.getvalue()


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run, with what is said of both."""
    told = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{told}{said(text, run)}</w:p>"


def said(text: str, properties: str = "") -> str:
    """A run."""
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, each a text, or a cell in XML."""
    told = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{told}{''.join(each if each.startswith('<w:tc>') else cell(each) for each in cells)}</w:tr>"


def cell(text: str, properties: str = "", run: str = "") -> str:
    """A cell of one paragraph."""
    told = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{told}{paragraph(text, run=run)}</w:tc>"


def item(text: str, id: str = "1", level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>')


def numbered(*levels: tuple[str, str], starts: Mapping[str, int] | None = None) -> str:
    """The part `numbering`: one list (id 1) of levels, each a format and a text; further lists begin the same one at a number."""
    told = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (format, text) in enumerate(levels)
    )
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for id, start in (starts or {}).items():
        change = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        lists += f'<w:num w:numId="{id}"><w:abstractNumId w:val="0"/>{change}</w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{told}</w:abstractNum>{lists}'


def drawing(id: str, alt: str = "", attribute: str = "embed") -> str:
    """A run with a picture."""
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
        f'<a:blip r:{attribute}="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    )
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}"/>{graphic}</wp:inline></w:drawing></w:r>'


def _relation(id: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{id}" Type="{_RELATIONS}/{kind}" Target="{target}"{more}/>'


def _related(relations: list[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>'
