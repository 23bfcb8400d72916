"""Numbers of a table that do not agree with each other, whatever the table is shown for.

A total row must be the sum of the rows above it, complaints must be settled or
in progress, and money left is what was given less what was spent. Where a
table leaves room for another reading, nothing is said.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from oitgen.model.contents import Fault, Table
from oitgen.model.finding import Message, message
from oitgen.model.totals import label
from oitgen.signs import lined, sums
from oitgen.signs.sums import Row
from oitgen.thai import FiscalYear, letters, period

_DONE = re.compile("แล้วเสร็จ|เสร็จสิ้น|ยุติเรื่อง")
_RUNNING = re.compile("ระหว่าง(?:การ)?(?:ดำเนินการ|พิจารณา)")
_CASES = re.compile("ทั้งหมด|จำนวนเรื่อง|จำนวนข้อร้องเรียน")
# Cases of another month may be settled in this one.
_CARRIED = re.compile("ยกมา|คงค้าง|ค้าง|สะสม")
_SPENT = re.compile("ใช้จ่าย|เบิกจ่าย|ใช้ไป|จ่ายจริง")
_LEFT = re.compile("คงเหลือ")
_GIVEN = re.compile("จัดสรร")
_PLANNED = re.compile("แผน|งบประมาณ")
# Money that moves in other ways than these columns tell, and what is no money.
_OTHER_WAYS = re.compile("ผูกพัน|กันเงิน|กันไว้|โอน|ยืม|ปรับ|เปลี่ยนแปลง|เพิ่มเติม|รับคืน|ยกมา")
_NO_MONEY = re.compile("ร้อยละ|เปอร์เซ็น|วันที่|เลขที่|ครั้ง|รายการ$|ผู้|ลิตร|ปีงบประมาณ$|แหล่ง|รหัส")
# A register of things: carried over, come in, gone out, left.
_THERE, _CAME = re.compile("ยกมา|ยอดยกมา|คงเหลือยกมา|จำนวนเดิม"), re.compile("รับ|ได้มา")
_WENT, _REST = re.compile("จำหน่าย|จ่าย|ส่งคืน|คืน|ทำลาย|เบิก"), re.compile("คงเหลือ(?!ยกมา)")
_LONGEST = 60
# A month without its year is a month all the same.
_ANY_YEAR = FiscalYear(2568)
_SATANG = Decimal("0.5")
_PER_CENT = re.compile("ร้อยละ|%|เปอร์เซ็นต์")
_WHOLE = Decimal(100)


def of_tables(tables: Iterable[Table]) -> tuple[Fault, ...]:
    """Each number that cannot be, once, in the order of the tables; one whose header names no column is only added up."""
    return tuple(dict.fromkeys(fault for table in tables for fault in _of_table(table)))


def of_lines(text: str) -> tuple[Fault, ...]:
    """The same for the tables that are only lines of a text, as a PDF keeps them."""
    return of_tables(lined.tables(text))


def _of_table(table: Table) -> Iterator[Fault]:
    is_named = any(table.header)
    if is_named:
        yield from (*_cases(table), *_money(table), *_balance(table))
    yield from _totals(table)
    if is_named:
        yield from _shares(table)


def _fault(table: Table, at: int, told: Message) -> Fault:
    return Fault(table.name, (label(table.rows[at]) or str(at + 1))[:_LONGEST], told)


def _columns(table: Table) -> tuple[tuple[int, str], ...]:
    """The columns whose cells are numbers, with their headers as letters alone."""
    kept = ((at, letters(header)) for at, header in enumerate(table.header) if "%" not in header)
    return tuple((at, header) for at, header in kept if any(sums.number(row[at]) is not None for row in table.rows if at < len(row)))


def _only(found: list[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _cases(table: Table) -> Iterator[Fault]:
    """Complaints are settled, in progress, or in one of the other columns a unit has."""
    numbered = _columns(table)
    done = _only([at for at, header in numbered if _DONE.search(header)])
    running = _only([at for at, header in numbered if _RUNNING.search(header)])
    whole = _only([at for at, header in numbered if _CASES.search(header) and at not in (done, running)])
    if done is None or running is None or whole is None or done == running or any(_CARRIED.search(letters(each)) for each in table.header):
        return
    others = [at for at, header in numbered if at not in (done, running, whole) and sums.adds_up(header)]
    for at, row in enumerate(table.rows):
        total, settled, open_ = sums.number(row[whole]), sums.quantity(row[done]), sums.quantity(row[running])
        if total is None or settled is None or open_ is None or settled + open_ == total:
            continue
        more = [value for other in others if (value := sums.quantity(row[other]))]
        if len(more) > 6 or any(settled + open_ + sum(some) == total for n in range(1, len(more) + 1) for some in combinations(more, n)):
            continue
        args = {"total": sums.written(total), "done": sums.written(settled), "open": sums.written(open_)}
        yield _fault(table, at, message("{total} in all, but {done} settled and {open} in progress", **args))


def _money(table: Table) -> Iterator[Fault]:
    """Money spent is no more than was given, and what is left is the difference."""
    numbered = [(at, header) for at, header in _columns(table) if not _NO_MONEY.search(header)]
    spent = _only([at for at, header in numbered if _SPENT.search(header) and not re.search("แผน|คงเหลือ|จัดสรร", header)])
    left = _only([at for at, header in numbered if _LEFT.search(header)])
    rest = [(at, header) for at, header in numbered if at not in (spent, left)]
    given = [at for at, header in rest if _GIVEN.search(header)]
    planned = [at for at, header in rest if _PLANNED.search(header) and at not in given]
    if spent is None or len(given) > 1 or len(planned) > 1 or not (given or planned):
        return
    balance = None if any(_OTHER_WAYS.search(letters(header)) for header in table.header) else left
    before: Row = ()
    for at, row in enumerate(table.rows):
        # A month may cost more than was planned for it.
        month = not given and period(label(row), _ANY_YEAR) is not None
        if (told := _of_money(row, before, (*given, *planned), spent, balance, may_exceed=month, is_ceiling=bool(given))) is not None:
            yield _fault(table, at, told)
        before = row


def _of_money(
    row: Row, before: Row, given: tuple[int, ...], spent: int, left: int | None, *, may_exceed: bool, is_ceiling: bool
) -> Message | None:
    """What is wrong with one row; `before` is the row above, whose balance may have been carried on."""
    money = [value for at in given if (value := sums.number(row[at])) is not None]
    paid = sums.number(row[spent])
    if not money or paid is None:
        return None
    rest = sums.number(row[left]) if left is not None else None
    # What was allotted is a ceiling: a balance below zero says so, and excuses nothing.
    if (
        rest is not None
        and (rest >= 0 or not is_ceiling)
        and any(abs(each - rest) <= _SATANG for each in _balances(money, paid, sums.number(before[left]) if before and left else None))
    ):
        return None
    if paid > max(money):
        return None if may_exceed else message("{spent} was spent of {given}", spent=sums.written(paid), given=sums.written(max(money)))
    if rest is None:
        return None
    return message("{given} less {spent} is not {left}", given=sums.written(money[0]), spent=sums.written(paid), left=sums.written(rest))


def _balances(money: list[Decimal], paid: Decimal, before: Decimal | None) -> Iterator[Decimal]:
    """What may be left: of this row alone, or of the row above with it."""
    for value in money:
        yield value - paid
        if before is not None:
            yield before + value - paid
    if before is not None:
        yield before - paid


def _balance(table: Table) -> Iterator[Fault]:
    """What is left is what there was, and what came, less what went: where a table has these four columns of numbers and no other."""
    numbered = _columns(table)
    found = [_only([at for at, header in numbered if pattern.match(header)]) for pattern in (_THERE, _CAME, _WENT, _REST)]
    if len(numbered) != len(found) or None in found or len(set(found)) != len(found):
        return
    for at, row in enumerate(table.rows):
        values = [sums.quantity(row[column]) if column is not None and column < len(row) else None for column in found]
        there, came, went, rest = values
        if there is None or came is None or went is None or rest is None or there + came - went == rest:
            continue
        args = {"there": sums.written(there), "came": sums.written(came), "went": sums.written(went), "rest": sums.written(rest)}
        yield _fault(table, at, message("{there} and {came}, less {went}, is not {rest}", **args))


def _totals(table: Table) -> Iterator[Fault]:
    """The total row, column by column."""
    found = sums.totalled(table)
    if found is None:
        return
    rows, last = found
    for header, values, total in sums.columns(table):
        if not sums.explains(rows, values, total):
            args = {"column": header[:_LONGEST], "total": sums.written(total), "sum": sums.written(sum(values, Decimal(0)))}
            yield Fault(table.name, label(last)[:_LONGEST], message("“{column}” says {total}, but the rows above it make {sum}", **args))


def _shares(table: Table) -> Iterator[Fault]:
    """A column of percentages that says 100 in all and makes another sum, where all but one row are their share of another column."""
    found = sums.totalled(table)
    if found is None:
        return
    rows, last = found
    for at, header in enumerate(table.header):
        parts = [sums.number(row[at]) if at < len(row) else None for row in rows]
        if not _PER_CENT.search(header) or at >= len(last) or sums.number(last[at]) != _WHOLE or None in parts:
            continue
        for values, total in ((values, total) for _, values, total in sums.columns(table) if total > 0):
            shares = [value * _WHOLE / total for value in values]
            wrong = [index for index, (part, share) in enumerate(zip(parts, shares, strict=True)) if abs((part or 0) - share) > 1]
            if len(wrong) == 1 and len(rows) > 1:
                part, share = parts[wrong[0]], shares[wrong[0]].quantize(Decimal("0.01"))
                args = {"column": header[:_LONGEST], "part": sums.written(part or Decimal(0)), "share": sums.written(share)}
                yield _fault(table, wrong[0], message("“{column}” says {part}, but its share of the total is {share}", **args))
                break
