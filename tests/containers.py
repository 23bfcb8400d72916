"""Office files made part by part, for what no library writes: ZIP archives of XML, and the containers of old."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence

_SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OPEN = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style"))
_SECTOR = 512
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts, by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()


def workbook(rows: str, *, before: str = "", after: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An .xlsx of one sheet, from the XML of its rows, and of what stands before and after them."""
    sheet = f"<worksheet {_SPREADSHEET}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    return archive(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
            "_rels/.rels": relations(a=("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook {_SPREADSHEET} {_RELATED}><sheets><sheet name="ก" sheetId="1" r:id="a"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(a=("worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": sheet,
        }
        | dict(more or {})
    )


def relations(**related: tuple[str, str]) -> str:
    """The part that tells what another refers to: by id, the kind and the target."""
    told = "".join(f'<Relationship Id="{id}" Type="{_KIND}/{kind}" Target="{target}"/>' for id, (kind, target) in related.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{told}</Relationships>'


def word(body: str, *, related: Mapping[str, tuple[str, str]] | None = None, more: Mapping[str, str] | None = None) -> bytes:
    """A .docx of the XML of its body; `more` are other parts, told by `related`. Their elements may be of the same kinds."""
    parts = {
        "_rels/.rels": relations(a=("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(**dict(related or {})),
    }
    return archive(parts | {name: xml.replace(">", f" {_WORD}>", 1) for name, xml in (more or {}).items()})


def paragraph(text: str) -> str:
    """The XML of a paragraph of a .docx."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def ods(sheets: Mapping[str, Sequence[Sequence[object]]], *, more: str = "", before: str = "", styles: str = "") -> bytes:
    """An .ods of sheets by name, of rows of cells; `before` and `more` are the XML before and after the rows of each."""
    tables = "".join(
        f'<table:table table:name="{name}">{before}'
        + "".join(f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in rows)
        + f"{more}</table:table>"
        for name, rows in sheets.items()
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            "content.xml": f"<office:document-content {_OPEN}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def _open_cell(cell: object) -> str:
    kind = "string" if isinstance(cell, str) else f'float" office:value="{cell}'
    return f'<table:table-cell office:value-type="{kind}"><text:p>{cell}</text:p></table:table-cell>'


def ole(streams: Mapping[str, bytes]) -> bytes:
    """The container of old Office files, with these streams. Each is filled up to the size that needs no second table."""
    filled = {name: data.ljust(max(4096, -(-len(data) // _SECTOR) * _SECTOR), b"\0") for name, data in streams.items()}
    sectors: list[int] = [0xFFFFFFFD, *_chain(1, -(-(len(filled) + 1) // 4))]
    entries = [_entry("Root Entry", 5, child=1)]
    for at, (name, data) in enumerate(filled.items(), 1):
        entries.append(_entry(name, 2, right=at + 1 if at < len(filled) else _FREE, start=len(sectors), size=len(data)))
        sectors += _chain(len(sectors), len(data) // _SECTOR)
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * _SECTOR, b"\0")
    table = b"".join(struct.pack("<I", sector) for sector in sectors).ljust(_SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHHHIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1)
    head += struct.pack("<IIIIII", 0, 4096, _END, 0, _END, 0) + struct.pack("<I", 0) + b"\xff" * 4 * 108
    return head + table + directory + b"".join(filled.values())


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _entry(name: str, kind: int, *, child: int = _FREE, right: int = _FREE, start: int = 0, size: int = 0) -> bytes:
    raw = name.encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(raw) + 2, kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def xls(
    rows: Sequence[Sequence[object]],
    *,
    name: str = "ก",
    locked: bool = False,
    hidden_columns: Iterable[int] = (),
    hidden_rows: Iterable[int] = (),
    merged: Iterable[tuple[int, int, int, int]] = (),
    flat: bool = False,
) -> bytes:
    """An .xls (BIFF8) of one sheet; a locked one only says that it is.

    Rows and columns count from 1, a merged area is (top, left, bottom, right);
    `flat`: what is hidden has no width or height, and is not said to be hidden.
    """
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    for column in hidden_columns:
        sheet += _record(0x7D, struct.pack("<HHHHHH", column - 1, column - 1, 0 if flat else 2560, 0, 0 if flat else 1, 0))
    for row in hidden_rows:
        sheet += _record(0x0208, struct.pack("<HHHHHHHH", row - 1, 0, 9, 0 if flat else 300, 0, 0, 0x100 if flat else 0x120, 0))
    areas = [struct.pack("<HHHH", top - 1, bottom - 1, left - 1, right - 1) for top, left, bottom, right in merged]
    sheet += _record(0xE5, struct.pack("<H", len(areas)) + b"".join(areas)) if areas else b""
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, str):
                sheet += _record(0x0204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
            elif isinstance(cell, int | float):
                sheet += _record(0x0203, place + struct.pack("<d", cell))
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)) + (_record(0x2F, b"\1" + bytes(53)) if locked else b"")
    bound = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    before = len(begin) + 4 + 6 + len(bound) + 4
    book = begin + _record(0x85, struct.pack("<IH", before, 0) + bound) + _record(0x0A, b"")
    return ole({"Workbook": book + sheet + _record(0x0A, b"")})


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
