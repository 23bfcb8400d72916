"""The arithmetic of an officer's table: cells as numbers, and what rows may add up to."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from oitgen.model.contents import MOST_ROWS, Table
from oitgen.model.totals import is_bare_total, label
from oitgen.thai import FiscalYear, arabic, letters, period

Row = tuple[str, ...]

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?")
_NOTHING = frozenset({"", "-", "–", "—", "_"})
# Rows that are no part of the sum, whatever stands in them.
_ASIDE = re.compile(r"รวม|เฉลี่ย|ค่าเฉลี่ย|ร้อยละ|คิดเป็น|สะสม|ยกมา|ยอดยกมา|เป้าหมาย")
# "1.1" and "- of these" are parts of a row above them.
_PART = re.compile(r"\s*(?:\d+\.\d|[-–•])")
# What is counted in these is no quantity, or one that does not add up.
_NO_QUANTITY = re.compile(
    r"ร้อยละ|เปอร์เซ็น|percent|ต่อหน่วย(?:บาท)?$|หน่วยละ|ราคาต่อ|ลำดับ|เลขที่|รหัส|โทรศัพท์|วันที่|หมู่ที่|เฉลี่ย|อัตราส่วน|สัดส่วน|สะสม|คงเหลือ|ยกมา|ยกไป|คงค้าง|"
    r"คะแนน|ระดับ|ค่าเป้าหมาย|ตัวชี้วัด|ปีงบประมาณ$|^(?:ที่|ข้อ|ปี|พศ|ปีพศ|no|อายุ)$"
)
# In vertically merged cells a reader finds the same amount in each row; counts are never merged so.
_AMOUNT = 100
# A month without its year is a month all the same.
_ANY_YEAR = FiscalYear(2568)
_MOST_WAYS = 2_000


def number(cell: str) -> Decimal | None:
    """The number a cell holds, in Thai or Arabic digits; None for words, percentages and nothing at all."""
    plain = arabic(cell).replace(",", "").strip()
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def quantity(cell: str) -> Decimal | None:
    """The number a cell holds; a blank and a dash are zero."""
    return Decimal(0) if cell.strip() in _NOTHING else number(cell)


def written(value: Decimal) -> str:
    """A number as people write it: commas, no useless zeros."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def adds_up(header: str) -> bool:
    """Whether the cells below a header are quantities whose sum means something."""
    return "%" not in header and not _NO_QUANTITY.search(letters(header))


def totalled(table: Table) -> tuple[tuple[Row, ...], Row] | None:
    """The rows of a table and its total row; None where it has none, or numbers stand below it."""
    at = next((index for index in range(len(table.rows) - 1, -1, -1) if is_bare_total(table.rows[index])), 0)
    below = [cell for row in table.rows[at + 1 :] for cell in row]
    if not at or table.count > MOST_ROWS or any(number(cell) is not None for cell in below):
        return None
    # Where plan and result have a total each, every other row counts.
    if is_bare_total(table.rows[at - 1]) or _says_more(table.rows[at]):
        return None
    return table.rows[:at], table.rows[at]


def _says_more(row: Row) -> bool:
    """Whether other words stand between what a row is called and its first number."""
    first = next((at for at, cell in enumerate(row) if number(cell) is not None), 0)
    return len({cell for cell in row[:first] if cell.strip() not in _NOTHING}) > 1


def columns(table: Table) -> Iterator[tuple[str, tuple[Decimal, ...], Decimal]]:
    """Each column that its total row adds up: its header, its numbers, and the total that is written."""
    found = totalled(table)
    if found is None:
        return
    rows, last = found
    for at, header in enumerate(table.header):
        total = number(last[at]) if at < len(last) else None
        values = [quantity(row[at]) if at < len(row) else Decimal(0) for row in rows]
        if total is None or not adds_up(header) or _spans(last, at, rows):
            continue
        if all(value is not None for value in values) and any(number(row[at]) is not None for row in rows if at < len(row)):
            yield header, tuple(value for value in values if value is not None), total


def _spans(row: Row, at: int, rows: Sequence[Row]) -> bool:
    """Whether the same number stands beside this one: one cell over several columns, unless the columns are the same all the way."""
    beside = [index for index in (at - 1, at + 1) if 0 <= index < len(row) and row[index] == row[at]]
    return quantity(row[at]) != 0 and any(any(each[at] != each[index] for each in rows if index < len(each) > at) for index in beside)


def explains(rows: Sequence[Row], values: Sequence[Decimal], total: Decimal) -> bool:
    """Whether a total can be what is written: the sum of all rows, or of those that are no part or sum of others."""
    near = _slack([*values, total])
    if abs(sum(values, Decimal(0)) - total) <= near or _is_no_sum(values, total):
        return True
    # Since the last sum, where each block of a long table has one of the same name.
    start = max((index + 1 for index, row in enumerate(rows) if letters(label(row)).startswith("รวม")), default=0)
    if start and abs(sum(values[start:], Decimal(0)) - total) <= near:
        return True
    ways = _ways(rows, values)
    return ways is None or any(abs(way - total) <= near for way in ways)


def _slack(values: Sequence[Decimal]) -> Decimal:
    """How far rounding may lead: half of the last place that is shown, for each number. Whole numbers are exact."""
    if all(value == value.to_integral_value() for value in values):
        return Decimal(0)
    # A total in whole baht under amounts with satang was rounded on purpose.
    rounded = Decimal("0.5") if values[-1] == values[-1].to_integral_value() else Decimal(0)
    return rounded + Decimal("0.005") * len(values)


def _is_no_sum(values: Sequence[Decimal], total: Decimal) -> bool:
    """Whether the numbers look like shares, averages or a running count, whatever their header says."""
    shares = any(value != value.to_integral_value() for value in values) and min(values) <= total <= max(values) <= _AMOUNT
    average = len(set(values)) > 1 and abs(sum(values, Decimal(0)) / len(values) - total) < Decimal("0.01")
    running = len(values) > 2 and total == values[-1] and all(one < two for one, two in pairwise(values))
    return shares or average or running


def _ways(rows: Sequence[Row], values: Sequence[Decimal]) -> frozenset[Decimal] | None:
    """Every sum that leaves out sub-totals, parts of the row above them, and repetitions; None where there are too many."""
    flat = _is_flat(rows)
    least = 1 if any(_PART.match(arabic(cell)) and cell.strip() not in _NOTHING for row in rows for cell in row[:2]) else 2
    after: list[frozenset[Decimal]] = [frozenset()] * len(values) + [frozenset({Decimal(0)})]
    for at in range(len(values) - 1, -1, -1):
        nexts = {at + 1, *_ends_of_repetition(values, at), *(() if flat else _ends_of_parts(values, at, least))}
        found = {values[at] + rest for end in nexts for rest in after[end]}
        if _ASIDE.match(letters(label(rows[at]))) or (not flat and _sums_up(values, at)):
            found |= after[at + 1]
        if len(found) > _MOST_WAYS:
            return None
        after[at] = frozenset(found)
    return after[0]


def _is_flat(rows: Sequence[Row]) -> bool:
    """Whether no row is a part of another: they are months, or quarters, or numbered one by one."""
    if [row[0] and arabic(row[0]).rstrip(".") for row in rows] == [str(count) for count in range(1, len(rows) + 1)]:
        return True
    kinds = {found.kind if (found := period(label(row), _ANY_YEAR)) is not None else "" for row in rows}
    return len(kinds) == 1 and "" not in kinds


def _ends_of_repetition(values: Sequence[Decimal], at: int) -> Iterator[int]:
    end = at + 1
    while abs(values[at]) >= _AMOUNT and end < len(values) and values[end] == values[at]:
        end += 1
        yield end


def _ends_of_parts(values: Sequence[Decimal], at: int, least: int) -> Iterator[int]:
    """Where the rows end, at least so many, that together make this one."""
    whole = Decimal(0)
    for end in range(at + 1, len(values)):
        whole += values[end]
        if whole == values[at] != 0 and end >= at + least:
            yield end + 1


def _sums_up(values: Sequence[Decimal], at: int) -> bool:
    """Whether a row is the sum of the rows right above it."""
    whole = Decimal(0)
    for start in range(at - 1, -1, -1):
        whole += values[start]
        if whole == values[at] != 0 and start < at - 1:
            return True
    return False
