"""The filled-in sheet of `oitgen check --format xlsx` → what people answered, line by line."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.thai import normalise

MAX_ROWS = 20_000
ID = "confirm-answer"
_COLUMNS = {
    "year": ("ปี", "year"),
    "item": ("ข้อ", "item"),
    "element": ("องค์ประกอบ", "element"),
    "file": ("ไฟล์", "file"),
    "sha256": ("sha256",),
    "answer": ("คำตอบ", "answer"),
    "by": ("ผู้ยืนยัน", "confirmed by", "by"),
}
_NEEDED = frozenset({"item", "element", "file", "sha256", "answer"})
YES = frozenset({"ใช่", "ช", "y", "yes", "ถูก", "ถูกต้อง", "ตรง", "true", "1", "✓"})
NO = frozenset({"ไม่ใช่", "ไม่", "ม", "n", "no", "ผิด", "ไม่ถูก", "ไม่ตรง", "false", "0"})
SKIP = frozenset({"", "ข้าม", "skip", "s", "-"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One line: yes, no (None: skipped, or not understood). `year` is 0 where the sheet has no such column."""

    year: int
    item: str
    element: str
    file: str
    sha256: str
    yes: bool | None
    by: str
    line: int


def answers(path: Path) -> tuple[tuple[Answer, ...], tuple[Finding, ...]]:
    """All lines of the workbook's sheet that asks; a workbook without one is a finding."""
    place = Place(path.name)
    sheets = _sheets(path)
    if sheets is None:
        said = message("This workbook cannot be read.")
        hint = message("Open it in Excel, choose Save As and the type Excel Workbook (.xlsx), without a password.")
        return (), (Finding(ID, Level.ERROR, place, said, hint),)
    for rows in sheets:
        columns = _header(rows[0]) if rows else {}
        if set(columns) >= _NEEDED:
            found = [_answer(row, columns, line) for line, row in enumerate(rows[1:], 2)]
            told = [(answer, raw) for answer, raw in found if answer.item and answer.file]
            unclear = tuple(
                _finding(place.path, answer, message("The answer {answer} is neither ใช่ nor ไม่ใช่ nor ข้าม.", answer=raw))
                for answer, raw in told
                if answer.yes is None and _plain(raw) not in SKIP
            )
            return tuple(answer for answer, _ in told), unclear
    said = message("No sheet of this workbook asks anything.")
    hint = message("Use the workbook that is made by: oitgen check --format xlsx")
    return (), (Finding(ID, Level.ERROR, place, said, hint),)


def understood(text: str) -> bool | None:
    """What a typed answer means: yes, no, or neither."""
    plain = _plain(text)
    return True if plain in YES else False if plain in NO else None


def _finding(path: str, answer: Answer, said: Message) -> Finding:
    return Finding(ID, Level.WARN, Place(path, answer.line), said, message("Write ใช่, ไม่ใช่ or ข้าม."), answer.item, answer.year)


Row = tuple[str, ...]


def _sheets(path: Path) -> list[list[Row]] | None:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("ignore")  # it warns of drop-downs and colours, which are not read
            book = load_workbook(file, read_only=True, data_only=True)
            return [_rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    except OSError:
        raise
    except Exception:  # real workbooks make it raise BadZipFile, KeyError, ValueError, XML errors and worse
        return None


def _rows(rows: Iterable[tuple[object, ...]]) -> list[Row]:
    return [tuple(_text(cell) for cell in row) for row in islice(rows, MAX_ROWS)]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    # Excel keeps every number as a float: the year 2568 comes back as 2568.0 from some programs.
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _header(row: Row) -> dict[str, int]:
    plain = [_plain(cell) for cell in row]
    return {name: plain.index(word) for name, words in _COLUMNS.items() for word in words if word in plain}


def _plain(text: str) -> str:
    return normalise(text).strip().casefold()


def _answer(row: Row, columns: dict[str, int], line: int) -> tuple[Answer, str]:
    def cell(name: str) -> str:
        at = columns.get(name, len(row))
        return row[at] if at < len(row) else ""

    year = int(cell("year")) if cell("year").isdecimal() else 0
    raw = cell("answer")
    told = Answer(year, cell("item"), cell("element"), cell("file"), cell("sha256").lower(), understood(raw), cell("by"), line)
    return told, raw
