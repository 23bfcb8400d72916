"""confirmed-<year>.csv: what a person confirmed, one line a file. Officers may open it in Excel and delete lines.

Read tolerantly: Excel saves it with another separator, encoding or way to
write a day, and somebody may have typed into it.
"""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from oitgen.model.confirmation import Confirmation
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.thai import day, normalise

COLUMNS = ("item", "element", "file", "sha256", "by", "on")
ID = "confirmed-line"
_NAMES = {
    "item": ("item", "ข้อ"),
    "element": ("element", "องค์ประกอบ"),
    "file": ("file", "ไฟล์"),
    "sha256": ("sha256",),
    "by": ("by", "ผู้ยืนยัน"),
    "on": ("on", "วันที่", "วันที่ยืนยัน"),
}
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file: what it confirms, or why it cannot be read. `cells` are kept as they were typed."""

    number: int
    cells: tuple[str, ...]
    confirmation: Confirmation | None = None
    problem: Message | None = None


def path(folder: Path, year: int) -> Path:
    """Where the confirmations of a fiscal year (Buddhist era) are kept."""
    return folder / f"confirmed-{year}.csv"


def read(folder: Path, years: Iterable[int]) -> tuple[tuple[Confirmation, ...], tuple[Finding, ...]]:
    """All confirmations of these years, and a finding for every line that cannot be read."""
    confirmations: list[Confirmation] = []
    findings: list[Finding] = []
    for year in years:
        name = path(folder, year).name
        try:
            lines = _lines(path(folder, year), year)
        except OSError:
            said = message("{file} cannot be opened, so nothing in it counts as confirmed.", file=name)
            hint = message("Close the program that has it open, then try again.")
            findings.append(Finding(ID, Level.ERROR, Place(name), said, hint, year=year))
            continue
        confirmations += [line.confirmation for line in lines if line.confirmation is not None]
        hint = message("Delete the line, and confirm again with: oitgen confirm")
        findings += [
            Finding(ID, Level.ERROR, Place(name, line.number), line.problem, hint, year=year) for line in lines if line.problem is not None
        ]
    return tuple(confirmations), tuple(findings)


def write(folder: Path, year: int, given: Iterable[Confirmation], taken: Iterable[Confirmation] = ()) -> None:
    """Adds these confirmations of one year and takes others back; lines nobody can read stay at the end.

    OSError where the system refuses; then the file is as it was.
    """
    target = path(folder, year)
    lines = _lines(target, year)
    gone = {each.key for each in taken}
    kept = {line.confirmation.key: line.confirmation for line in lines if line.confirmation is not None}
    kept |= {each.key: each for each in given}
    rows = [_cells(each) for key, each in kept.items() if key not in gone]
    rows += [line.cells for line in lines if line.confirmation is None]
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        # The mark at the beginning tells Excel that the file is Unicode.
        part.write_bytes(_written((COLUMNS, *rows)).encode("utf-8-sig", "replace"))
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _lines(target: Path, year: int) -> tuple[_Line, ...]:
    try:
        data = target.read_bytes()
    except FileNotFoundError:
        return ()
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    columns: dict[str, int] = {name: at for at, name in enumerate(COLUMNS)}
    found: list[_Line] = []
    try:
        for row in reader:
            cells = tuple(cell.strip() for cell in row)
            if not any(cells):
                continue
            if not found and (named := _header(cells)):
                columns = named
                continue
            found.append(_line(reader.line_num, cells, columns, year))
    except csv.Error:
        found.append(_Line(reader.line_num, (), problem=message("This line is no line of a table.")))
    return tuple(found)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp874"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("utf-8", "replace")


def _separator(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _header(cells: Sequence[str]) -> dict[str, int]:
    """The columns by name; empty where this is no header."""
    plain = [normalise(cell).casefold() for cell in cells]
    named = {name: plain.index(each) for name, words in _NAMES.items() for each in words if each in plain}
    return named if "sha256" in named or {"item", "element", "file"} <= set(named) else {}


def _line(number: int, cells: tuple[str, ...], columns: dict[str, int], year: int) -> _Line:
    def cell(name: str) -> str:
        at = columns.get(name, len(cells))
        return cells[at] if at < len(cells) else ""

    digest, on = cell("sha256").lower(), cell("on")
    told = day(on) if on else None
    if not (cell("item") and cell("element") and cell("file")):
        return _Line(number, cells, problem=message("This line does not say which item, element and file were confirmed."))
    if len(digest) != 64 or not set(digest) <= _HEX:
        return _Line(number, cells, problem=message("The sha256 of this line is not 64 signs from 0 to 9 and a to f."))
    if not cell("by"):
        return _Line(number, cells, problem=message("This line does not say who confirmed it."))
    if on and told is None:
        return _Line(number, cells, problem=message("{day} is not a day of the calendar.", day=on))
    file = cell("file") if "://" in cell("file") else cell("file").replace("\\", "/")
    return _Line(number, cells, Confirmation(year, cell("item"), cell("element"), file, digest, cell("by"), told))


def _cells(each: Confirmation) -> tuple[str, ...]:
    on = f"{each.on.year + 543}-{each.on:%m-%d}" if each.on is not None else ""
    return each.item, each.element, each.file, each.sha256, each.by, on


def _written(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
