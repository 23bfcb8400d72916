"""สขร.1: the monthly summary of purchases, whatever an office calls its columns.

Source: the form สขร.1 of the Official Information Commission's notification
on summaries of procurement, whose columns the catalogues repeat.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from oitgen.model import columns
from oitgen.model.catalogue import Field
from oitgen.model.open_table import Records, is_plain_number
from oitgen.model.totals import is_sum
from oitgen.model.words import Words
from oitgen.thai import Period, arabic, letters, write_date, write_period


def _field(id: str, title: str, *aliases: str) -> Field:
    return Field(id, Words(title), aliases)


FIELDS = (
    _field("number", "ลำดับที่", "ลำดับ", "ที่"),
    _field("work", "งานที่ซื้อหรือจ้าง", "งานที่จัดซื้อหรือจัดจ้าง", "งานที่จัดซื้อจัดจ้าง", "รายการ", "ชื่อรายการ", "รายการจัดซื้อจัดจ้าง", "รายละเอียด"),
    _field("budget", "วงเงินที่ซื้อหรือจ้าง", "วงเงินที่จะซื้อหรือจ้าง", "วงเงินงบประมาณ", "วงเงินที่จัดซื้อจัดจ้าง", "วงเงิน", "งบประมาณ"),
    _field("reference", "ราคากลาง"),
    _field("method", "วิธีการซื้อหรือจ้าง", "วิธีซื้อหรือจ้าง", "วิธีซื้อ/จ้าง", "วิธีการจัดซื้อจัดจ้าง", "วิธีจัดซื้อจัดจ้าง", "วิธี"),
    _field("bidders", "รายชื่อผู้เสนอราคาและราคาที่เสนอ", "รายชื่อผู้เสนอราคา", "ผู้เสนอราคาและราคาที่เสนอ", "ผู้เสนอราคา"),
    _field("offer", "ราคาที่เสนอ", "เสนอราคา"),
    _field(
        "winner",
        "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
        "ผู้ได้รับการคัดเลือกและราคาที่ตกลง",
        "ผู้ได้รับการคัดเลือก",
        "ผู้ที่ได้รับการคัดเลือก",
        "ผู้ชนะ",
        "คู่สัญญา",
        "ผู้ขาย/ผู้รับจ้าง",
        "ผู้รับจ้าง",
        "ร้านค้า",
    ),
    _field(
        "price",
        "ราคาที่ตกลงซื้อหรือจ้าง",
        "ราคาที่ตกลง",
        "ราคาตกลงซื้อ",
        "จำนวนเงินตามสัญญา",
        "ราคาที่ซื้อหรือจ้าง",
        "ราคาที่ได้รับการคัดเลือก",
        "จำนวนเงิน",
        "ราคา",
    ),
    _field("reason", "เหตุผลที่คัดเลือกโดยสรุป", "เหตุผลที่คัดเลือก", "เหตุผล"),
    _field(
        "contract",
        "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
        "เลขที่และวันที่ของสัญญา",
        "เลขที่และวันที่สัญญา",
        "เลขที่ของสัญญา",
        "เลขที่สัญญา",
        "สัญญาหรือข้อตกลง",
        "เลขที่ใบสั่งซื้อ",
    ),
    _field("dated", "วันที่ของสัญญา", "วันที่สัญญา", "ลงวันที่", "วันที่ทำสัญญา", "วันที่"),
)
# The columns of all months together, in the order of the form; what offices write into one cell stands apart.
COLUMNS = (
    "งวด",
    "ลำดับที่",
    "งานที่ซื้อหรือจ้าง",
    "วงเงินที่ซื้อหรือจ้าง (บาท)",
    "ราคากลาง (บาท)",
    "วิธีการซื้อหรือจ้าง",
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
    "ผู้ได้รับการคัดเลือก",
    "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
    "เหตุผลที่คัดเลือกโดยสรุป",
    "เลขที่และวันที่ของสัญญาหรือข้อตกลง",
)
NUMERIC = (False, True, False, True, True, False, False, False, True, False, False)
_NEEDED, _FEWEST = frozenset({"work", "method"}), 5
_MILLION, _THOUSAND = "ล้านบาท", "พันบาท"
# A number is money where it says so, or is written as money is: with commas or satang. No telephone, no code.
_AMOUNT = re.compile(
    r"(?<![\d.,-])(?P<number>[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,8}\.\d{2}(?!\d)|(?:[1-9]\d{0,8}|0)(?:\.\d+)?(?=\s*(?:ล้าน)?(?:บาท|\.-)))"
    r"(?![\d/-])\s*(?P<unit>ล้านบาท|บาทถ้วน|บาท|\.-)?"
)
_PLAIN_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*(?:\.\d+)?|\d{1,9}(?:\.\d+)?")
_NO_MONEY = re.compile(r"(?:โทร|เลข|สาขา|ภาษี|หมู่|ห้อง|ชั้น)[^\d]{0,25}$")
_SPACED = re.compile(r"(?<=\d),\s+(?=\d{3}(?!\d))")
# "เดือนละ 3,000 บาท" is no whole price; what comes "รวมเป็นเงิน" is.
_EACH = re.compile(r"\s*(?:จำนวน\s*\d+\s*\S+\s*)?\S*ละ\s*$")
_WHOLE = re.compile(r"(?:รวม|เป็น)(?:เป็น)?(?:จำนวน)?(?:เงิน|ทั้งสิ้น)*\s*$")
_VENDOR = re.compile(r"ร้าน|บริษัท|บจก|บมจ|หจก|ห้างหุ้นส่วน|น\.ส\.|นาง|นาย|อู่")
# Without comma, satang and unit a number is money only where it is called the price and nothing follows.
_PRICED = re.compile(r"(?<=ราคา)(?:ที่(?:เสนอ|ตกลง))?\s*(?P<number>[1-9]\d{1,8})(?P<unit>)\s*$")
# What stands between a vendor's name and the price.
_BETWEEN = r"(?:\s|[/:;,|=-]|เสนอราคา|ราคาที่เสนอ|ราคาที่ตกลง(?:ซื้อหรือจ้าง)?|ราคา|จำนวนเงิน|เป็นเงิน|รวมเป็นเงิน|เป็นจำนวนเงิน)+"
_BEFORE, _AFTER = re.compile(rf"{_BETWEEN}$"), re.compile(rf"^{_BETWEEN}")
# A price so many times what was to be spent was read wrong.
_MOST_TIMES = 10
_NONE = re.compile(r"ไม่มี(?:การ|รายการ)")
_BY = re.compile(r"^(?:โดย)?วิธี(?:การ)?\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# What stands where people sign, below a table.
_SIGNED = re.compile(
    r"\(?\s*(?:ลงชื่อ|\.{4}|…|_{4}|ผู้(?:จัดทำ|ตรวจ|รายงาน|อนุมัติ|รับรอง)|เจ้าหน้าที่|หัวหน้าเจ้าหน้าที่|ตำแหน่ง|(?:พล\.ต|พ\.ต|ร\.ต|ด\.ต|ส\.ต|จ\.ส\.ต)\.)|\(.*\)$"
)
_BLANK = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Purchase:
    """One purchase. Money is in baht; None where the sheet gives no number.

    `is_shared`: one price was agreed for it and others beside it; the first of them holds it.
    """

    period: Period
    number: str
    work: str
    budget: float | None
    reference: float | None
    method: str
    bidders: str
    winner: str
    price: float | None
    reason: str
    contract: str
    is_shared: bool = False

    @property
    def is_unpriced(self) -> bool:
        """Whether no price stands anywhere for it."""
        return self.price is None and not self.is_shared

    @property
    def is_above_reference(self) -> bool:
        """Whether more was paid than the reference price; nobody can tell where the price is that of several."""
        return not self.is_shared and self.price is not None and self.reference is not None and self.price > self.reference > 0


def is_summary(names: Iterable[str]) -> bool:
    """Whether columns of these names are those of a สขร.1."""
    found = columns.found(FIELDS, names)
    return found.keys() >= _NEEDED and len(found) >= _FEWEST and bool(found.keys() & {"reference", "winner", "bidders"})


def purchases(period: Period, records: Records) -> Iterator[Purchase]:
    """The purchases of one sheet.

    Further bidders stand below, where what was bought is merged or left blank.
    A sum of money whose cell reaches down over several purchases counts once.
    Rows of sums, of column numbers, of headings and of signatures are none.
    """
    places = columns.found(FIELDS, records.columns)
    if places.get("dated") == places.get("contract"):
        places.pop("dated", None)
    units = {id: _unit(records.columns[place]) for id, place in places.items()}
    last: Purchase | None = None
    for number, row in enumerate(records.rows):
        said = {id: "" if row[place] in _BLANK else row[place] for id, place in places.items()}
        reaches = bool(records.below) and places["work"] in records.below[number]
        if last is not None and (reaches or _names_a_bidder_alone(said)):
            last = _with_bidder(last, _purchase(period, said, units))
        elif _is_purchase(said, row, records.columns):
            made = _once(_purchase(period, said, units), places, records.below[number] if records.below else frozenset())
            if last is not None:
                yield replace(last, is_shared=last.is_shared or made.is_shared)
            last = made
        elif last is not None and is_sum(row):
            # Whoever signs stands below it, and no further bidder.
            yield last
            last = None
    if last is not None:
        yield last


def _once(made: Purchase, places: dict[str, int], below: frozenset[int]) -> Purchase:
    """A purchase without the sums of money that stand in a cell of the purchase above."""
    budget, reference, price = (places.get(id) in below for id in ("budget", "reference", "price" if "price" in places else "winner"))
    return replace(
        made,
        budget=None if budget else made.budget,
        reference=None if reference else made.reference,
        price=None if price else made.price,
        is_shared=price,
    )


def _names_a_bidder_alone(said: dict[str, str]) -> bool:
    bidder = said.get("bidders", "")
    return bool(bidder) and not (said.get("work") or said.get("number") or said.get("method") or _SIGNED.match(bidder))


def _is_purchase(said: dict[str, str], row: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether a row tells of something bought: what it was, how, from whom; a sum names neither, nor does a signature."""
    filled = [cell for cell in row if cell not in _BLANK]
    if not said.get("work") or len(set(filled)) < 2 or _NONE.match(letters(said["work"])):
        return False
    sums_up = is_sum(row) or is_sum((said["work"],))
    if not (said.get("method") or said.get("winner") or said.get("contract")) or (sums_up and not said.get("method")):
        return False
    is_header = sum(letters(cell) in letters(name) for cell, name in zip(row, names, strict=True) if letters(cell)) > len(filled) // 2
    return not is_header and not _counts_columns(filled)


def _counts_columns(filled: list[str]) -> bool:
    """Whether a row holds the numbers of the columns: 1 2 3 or (1) (2) (3)."""
    numbers = [cell.strip("() ") for cell in filled]
    if len(numbers) < len(_NEEDED) + 1 or not all(number.isdecimal() for number in numbers):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))


def _with_bidder(last: Purchase, made: Purchase) -> Purchase:
    bidders = " / ".join(dict.fromkeys(part for part in (*last.bidders.split(" / "), made.bidders) if part))
    return replace(last, bidders=bidders, winner=last.winner or made.winner, price=last.price if last.price is not None else made.price)


def _purchase(period: Period, said: dict[str, str], units: dict[str, float]) -> Purchase:
    winner, price = _parted(said.get("winner", ""))
    own = _number(said.get("price", ""), units.get("price", 1))
    budget, reference = (_number(said.get(id, ""), units.get(id, 1)) for id in ("budget", "reference"))
    paid = own if own is not None else price
    most = max(filter(None, (budget, reference)), default=None)
    bidders = " ".join(part for part in (said.get("bidders", ""), said.get("offer", "")) if part)
    contract = " ลว. ".join(dict.fromkeys(_dated(part) for part in (said.get("contract", ""), said.get("dated", "")) if part))
    return Purchase(
        period=period,
        number=said.get("number", ""),
        work=said.get("work", ""),
        budget=budget,
        reference=reference,
        method=_BY.sub("", said.get("method", "")) or said.get("method", ""),
        bidders=bidders,
        winner=winner,
        price=None if paid is not None and most is not None and paid > _MOST_TIMES * most else paid,
        reason=said.get("reason", ""),
        contract=contract,
    )


def _unit(name: str) -> float:
    """How many baht one of a column's numbers is."""
    return 1e6 if _MILLION in name else 1e3 if _THOUSAND in name else 1


def _dated(said: str) -> str:
    """A day a cell of dates holds, as people write it; anything else as it is."""
    return write_date(date.fromisoformat(said), "th", "arabic", short=True) if _DAY.fullmatch(said) else said


def _parted(said: str) -> tuple[str, float | None]:
    """A vendor's name and the price beside it; the whole text where no price stands there."""
    plain = _SPACED.sub(",", arabic(said))
    found = [match for match in _AMOUNT.finditer(plain) if not _NO_MONEY.search(plain[: match.start()])]
    found = found or [*_PRICED.finditer(plain)]
    whole = [match for match in found if not _EACH.search(plain[: match.start()])]
    if not whole:
        return said, None
    named = [match for match in whole if match["unit"]] or whole[-1:]
    if _VENDOR.search(plain, found[0].end(), named[-1].start()):
        # Two vendors and two prices: nobody can tell what was agreed with whom.
        return said, None
    match = next((each for each in named if _WHOLE.search(plain[: each.start()])), named[0])
    before = _EACH.sub("", plain[: found[0].start()])
    name = _BEFORE.sub("", before).strip() or _AFTER.sub("", plain[match.end() :]).strip()
    return (name, _baht(match["number"], match["unit"] or "")) if name else (said, None)


def _baht(number: str, unit: str) -> float:
    return float(number.replace(",", "")) * _unit(unit)


def _number(said: str, unit: float) -> float | None:
    if is_plain_number(said):
        return float(said) * unit
    plain = _SPACED.sub(",", arabic(said)).strip()
    if _PLAIN_AMOUNT.fullmatch(plain):
        return float(plain.replace(",", "")) * unit
    found = _AMOUNT.fullmatch(plain)
    return _baht(found["number"], found["unit"] or "") * (1 if found["unit"] == _MILLION else unit) if found else None


def records(all_purchases: Iterable[Purchase]) -> Records:
    """Purchases as a program reads them, in the columns of the form."""
    rows = tuple(
        (
            write_period(each.period, "th", "arabic"),
            each.number,
            each.work,
            _written(each.budget),
            _written(each.reference),
            each.method,
            each.bidders,
            each.winner,
            _written(each.price),
            each.reason,
            each.contract,
        )
        for each in all_purchases
    )
    return Records(COLUMNS, rows, NUMERIC)


def _written(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".removesuffix(".00")


@dataclass(frozen=True, slots=True)
class Sum:
    """So many purchases of one kind, and what was agreed for them in baht. `unpriced` of them name no price."""

    name: str
    count: int
    price: float
    unpriced: int


def sums(all_purchases: Iterable[Purchase], kind: Callable[[Purchase], str]) -> tuple[Sum, ...]:
    """The purchases by what `kind` says of each, the most money first; spellings that differ in signs alone are one."""
    found: dict[str, list[Purchase]] = {}
    for each in all_purchases:
        found.setdefault(letters(kind(each)), []).append(each)
    made = (
        Sum(kind(group[0]), len(group), sum(each.price or 0 for each in group), sum(each.is_unpriced for each in group))
        for name, group in found.items()
        if name
    )
    return tuple(sorted(made, key=lambda each: (-each.price, -each.count, each.name)))
