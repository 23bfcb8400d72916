"""The rows of people.xlsx as the nodes that people.yaml would give, so that both are read by the same eyes."""

import re
import warnings
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as Dict
from datetime import date
from io import BytesIO
from itertools import islice

from oitgen.load.fields import Mapping, Node, Reader, Scalar, Spot, nearest
from oitgen.model.finding import Level, Place, message
from oitgen.thai import normalise

MAX_ROWS = 5_000
MAX_COLUMNS = 60
_HEADER_WITHIN = 20  # rows; above the column names stand titles such as "ทำเนียบผู้บริหาร"
_COUNTERS = frozenset({"ที่", "ลำดับ", "ลำดับที่", "no", "no.", "#", "หมายเหตุ", "remark", "remarks", "note"})
_JOINT = " | "

Row = tuple[object, ...]


def rows(reader: Reader, data: bytes, path: str, keys: Collection[str], synonyms: Dict[str, str]) -> tuple[Node, ...]:
    """One mapping for each row below the column names, of every visible sheet that has them."""
    sheets = _sheets(reader, data, path)
    found: list[Node] = []
    headed = False
    for cells in sheets:
        header = _header(cells, keys, synonyms)
        if header is None:
            continue
        headed = True
        lines = tuple(_line(row) for row in cells)
        columns = _columns(reader, cells[header], Spot(path, lines, header, 0), keys, synonyms)
        found.extend(_entries(reader, cells, header, columns, path, lines))
    if sheets and not headed:
        said = message("No row of this workbook names the columns, so nobody in it is shown.")
        reader.report("people-columns", Place(path), said, message("Write into the first row: ชื่อ, ตำแหน่ง, กลุ่ม, โทรศัพท์, อีเมล."))
    return tuple(found)


def _sheets(reader: Reader, data: bytes, path: str) -> list[list[Row]]:
    # Slow to import, and most agencies write people.yaml.
    from openpyxl import load_workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of drop-downs and colours, which are not read
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            for sheet in visible:
                if isinstance(sheet, ReadOnlyWorksheet):
                    # Programs that export workbooks often state too small a size, and rows beyond it would be lost.
                    sheet.reset_dimensions()
            return [_cells(sheet.iter_rows(values_only=True)) for sheet in visible]
    except Exception:  # real workbooks make it raise BadZipFile, KeyError, ValueError, XML errors and worse
        said = message("This workbook cannot be read, so nobody in it is shown.")
        hint = message("Open it in Excel, choose Save As and the type Excel Workbook (.xlsx), without a password.")
        reader.report("workbook-unreadable", Place(path), said, hint)
        return []


def _cells(rows: Iterable[Row]) -> list[Row]:
    """As many rows and columns as are read at all, without the empty cells at the ends of rows."""
    return [_trimmed(row[:MAX_COLUMNS]) for row in islice(rows, MAX_ROWS)]


def _trimmed(row: Row) -> Row:
    while row and row[-1] is None:
        row = row[:-1]
    return row


def _header(cells: list[Row], keys: Collection[str], synonyms: Dict[str, str]) -> int | None:
    for index, row in enumerate(cells[:_HEADER_WITHIN]):
        named = {_key(cell, keys, synonyms) for cell in row} - {""}
        if len(named) > 1 and named & {"name", "position"}:
            return index
    return None


def _key(cell: object, keys: Collection[str], synonyms: Dict[str, str]) -> str:
    """The key a column name stands for, or ""."""
    title = re.sub(r"\s+", " ", normalise(str(cell if cell is not None else ""))).strip(" *:").casefold()
    if title in synonyms:
        return synonyms[title]
    title = re.sub(r"[ -]", "_", title)
    return title if title in keys else ""


def _columns(reader: Reader, row: Row, spot: Spot, keys: Collection[str], synonyms: Dict[str, str]) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, cell in enumerate(row):
        title = _text(cell)
        key = _key(cell, keys, synonyms)
        place = Spot(spot.path, spot.lines, spot.line, _offset(row, index)).place
        if key and key in columns.values():
            said = message("The column {column} stands twice; the first one is used.", column=title)
            reader.report("key-duplicate", place, said)
        elif key:
            columns[index] = key
        elif title and title.casefold() not in _COUNTERS:
            close = nearest(title, (*synonyms, *keys))
            hint = message("Did you mean {nearest}?", nearest=close) if close else None
            reader.report("key-unknown", place, message("The column {column} is not known here.", column=title), hint)
    return columns


def _entries(
    reader: Reader, cells: list[Row], header: int, columns: dict[int, str], path: str, lines: tuple[str, ...]
) -> Iterator[Mapping]:
    for number, row in enumerate(cells[header + 1 :], start=header + 1):
        entries: list[tuple[Scalar, Node]] = []
        for index, key in columns.items():
            cell = row[index] if index < len(row) else None
            spot = Spot(path, lines, number, _offset(row, index))
            text = _phone(reader, cell, spot) if key == "phone" else _text(cell)
            if text:
                entries.append((Scalar(key, spot), Scalar(text, spot)))
        if entries:
            yield Mapping(tuple(entries), Spot(path, lines, number, 0))


def _text(cell: object) -> str:
    """What the cell shows. A date cell's year is left in the era it was typed in: 2568 is already Buddhist."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell.year:04}-{cell.month:02}-{cell.day:02}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _phone(reader: Reader, cell: object, spot: Spot) -> str:
    """A telephone number; Excel drops the leading zero of one typed as a number."""
    text = _text(cell)
    mobile = len(text) == 9 and text[0] in "689"
    landline = len(text) == 8 and text[0] in "234567"
    if isinstance(cell, str) or not text.isdigit() or not (mobile or landline):
        return text
    said = message("Excel dropped the 0 at the beginning of this telephone number; it is shown as {phone}.", phone=f"0{text}")
    hint = message("Set the format of the column to Text and type the number again.")
    reader.report("phone-zero", spot.place, said, hint, Level.INFO)
    return f"0{text}"


def _line(row: Row) -> str:
    """The row as one line of text, for the excerpt of a finding."""
    return _JOINT.join(_text(cell).replace("\n", " ") for cell in row)


def _offset(row: Row, index: int) -> int:
    """Where in that line a cell begins."""
    return sum(len(_text(cell)) + len(_JOINT) for cell in row[:index])
