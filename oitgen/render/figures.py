"""Columns and rows of numbers in an officer's table, and the unit each is told in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from oitgen.model.totals import is_total
from oitgen.render.timeline import is_nothing
from oitgen.thai import arabic, letters

_LEAST_FIGURES, _LEAST_NOT_ZERO = 3, 2

_NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5})(?:\.[0-9]{1,9})?")
_WITH_UNIT = re.compile(r"([+-]?[0-9][0-9,.]*)\s*(%|[\u0e01-\u0e4e]{1,12}\.?)")
_MINUS = str.maketrans("−–—‐", "----")
_NO_FIGURE = frozenset({"ไม่มี", "ไม่มีข้อมูล", "nan", "null", "none", "na", "div0", "ref", "value"})
# What is counted in these is a name, a day or a number of order.
_NO_QUANTITY = re.compile(
    r"ลำดับ|เลขที่|รหัส|โทร|หมายเลข|วันที่|หมู่ที่|สัญญาเลข|เลขบัญชี|มาตรา|^(?:คู่)?สัญญา|หมายเหตุ|^(?:ที่|ข้อ|ปี|พศ|ปีพศ|ปีงบประมาณ|no|id|code|phone|tel|year|month)$"
)
_CUMULATIVE = re.compile(r"สะสม|cumulative")
_SHARE = re.compile(r"ร้อยละ|เปอร์เซ็น|เปอร์เซน|percent|อัตราส่วน|สัดส่วน|อัตราการ")
_AVERAGE = re.compile(r"เฉลี่ย|คะแนน|ระดับ|average|score")
_INDEX = re.compile(r"ดัชนี|อัตรา|index|rate")
_MONEY = re.compile(r"บาท|จำนวนเงิน|วงเงิน|งบประมาณ|มูลค่า|ราคา|รายได้|รายรับ|รายจ่าย|ค่าปรับ|baht")
_SHARES = frozenset({"%", "ร้อยละ", "เปอร์เซ็นต์", "percent"})
_UNITS = (
    r"ล้านบาท|พันบาท|แสนบาท|บาท|ร้อยละ|เปอร์เซ็นต์|%|คะแนน|คน|นาย|ราย|เรื่อง|คดี|ครั้ง|คัน|แห่ง|ฉบับ|โครงการ|รายการ|กรณี|ครัวเรือน|หลังคาเรือน|ครอบครัว|"
    r"กิโลกรัม|กก\.?|ตัน|ลิตร|เม็ด|กรัม|ชั่วโมง|นาที|วัน|หน่วย|เครื่อง|ชิ้น|แผ่น|ตัว|ไร่|หลัง|ใบ|สัญญา|ข้อหา|baht|persons?|people|cases?|times|percent"
)
_IN_BRACKETS = re.compile(rf"\s*[(\[]\s*(?:หน่วย(?:นับ)?\s*[:：]?\s*)?({_UNITS})\s*[)\]]", re.IGNORECASE)
_COUNTED = re.compile(rf"^จำนวน\s*({_UNITS})", re.IGNORECASE)
UNIT_LINE = re.compile(r"[(\[]?\s*หน่วย(?:นับ)?\s*[:：]\s*([^()\[\]]{1,20}?)\s*[)\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Figures:
    """One column or row of numbers, one for each point; `scale` tells apart what cannot share an axis."""

    name: str
    unit: str
    scale: str
    values: tuple[Decimal | None, ...]
    total: bool = False

    @property
    def known(self) -> tuple[Decimal, ...]:
        """Its numbers, without what the table leaves out."""
        return tuple(value for value in self.values if value is not None)

    @property
    def peak(self) -> Decimal:
        """How far it goes from zero."""
        return max((abs(value) for value in self.known), default=Decimal(0))

    @property
    def says_something(self) -> bool:
        """Whether a picture tells more than a glance at the table: several figures, not all the same, not all but one zero."""
        known = self.known
        return len(known) >= _LEAST_FIGURES and len(set(known)) > 1 and sum(value != 0 for value in known) >= _LEAST_NOT_ZERO

    @property
    def is_cumulative(self) -> bool:
        """Whether each of its figures holds those before it."""
        return bool(_CUMULATIVE.search(self.name))


def is_quantity(name: str) -> bool:
    """Whether what stands under a header is a quantity, not a name, a day or a number of order."""
    return not _NO_QUANTITY.search(letters(name))


def is_share(name: str) -> bool:
    """Whether what stands under a header is a part of a hundred."""
    return bool(_SHARE.search(letters(name)))


def is_measured_from_zero(unit: str, names: Iterable[str]) -> bool:
    """Whether a picture must begin at zero: counts and amounts must, shares, points and indices need not."""
    if unit:
        return unit not in _SHARES and unit != "คะแนน"
    plain = map(letters, names)
    return not all(_SHARE.search(each) or _AVERAGE.search(each) or _INDEX.search(each) for each in plain)


def without_unit(name: str) -> str:
    """A header without the unit in its brackets."""
    return _IN_BRACKETS.sub("", name, count=1).strip()


def number(cell: str) -> Decimal | None:
    """The number a cell holds, in Thai or Arabic digits, with a percent sign or its unit after it; None for anything else.

    What begins with a needless zero is a code or a telephone.
    """
    plain = arabic(cell).translate(_MINUS).strip()
    if plain.startswith("(") and plain.endswith(")"):
        plain = f"-{plain[1:-1].strip()}"
    if found := _WITH_UNIT.fullmatch(plain):
        plain = found[1]
    return Decimal(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else None


def _figure(cell: str) -> Decimal | None:
    """As `number`, for a cell of a series; ValueError where it holds words."""
    value = number(cell)
    if value is None and not (is_nothing(cell) or letters(cell) in _NO_FIGURE):
        raise ValueError(cell)
    return value


def values(cells: Sequence[str | None]) -> tuple[Decimal | None, ...] | None:
    """The numbers of a series; None where words stand between them, more than once in ten."""
    found: list[Decimal | None] = []
    words = 0
    for cell in cells:
        try:
            found.append(_figure(cell or ""))
        except ValueError:
            found.append(None)
            words += 1
    return tuple(found) if words * 10 <= len(cells) else None


def figures(name: str, numbers: tuple[Decimal | None, ...], cells: Iterable[str | None], unit: str) -> Figures:
    """The figures below, or behind, a name, with the unit it tells, its cells tell, or else the whole table's."""
    after = {found[2] for cell in cells if cell and (found := _WITH_UNIT.fullmatch(arabic(cell).strip()))}
    told = _IN_BRACKETS.search(name)
    bare = without_unit(name)
    plain = letters(name)
    if told:
        own = told[1]
    elif len(after) == 1:
        own = next(iter(after))
    elif "%" in name or is_share(name):
        own = "ร้อยละ"
    elif counted := _COUNTED.search(name.strip()):
        own = counted[1]
    else:
        own = "" if _AVERAGE.search(plain) else unit
    scale = "share" if own in _SHARES else own or ("money" if _MONEY.search(plain) else "")
    return Figures(bare or name.strip(), own, scale, numbers, is_total(name))
