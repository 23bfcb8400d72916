"""สขร.1: the monthly summary of purchases, whatever an office calls its columns.

Source: the form สขร.1 of the Official Information Commission's notification
on summaries of procurement, whose columns the catalogues repeat.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from oitgen.model import columns
from oitgen.model.catalogue import Field
from oitgen.model.open_table import Records, is_plain_number, is_total
from oitgen.model.words import Words
from oitgen.thai import Period, arabic, letters, write_period


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
    _field("price", "ราคาที่ตกลงซื้อหรือจ้าง", "ราคาที่ตกลง", "ราคาตกลงซื้อ", "จำนวนเงินตามสัญญา", "ราคาที่ซื้อหรือจ้าง", "ราคาที่ได้รับการคัดเลือก"),
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
_AMOUNT = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}|\d{3,})\s*(?:บาท|\.-|-)?(?:\s*\(.*\))?\s*$")
# What stands between a vendor's name and the price.
_BETWEEN = re.compile(r"(?:\s|[/:;,|=-]|เสนอราคา|ราคาที่เสนอ|ราคาที่ตกลง(?:ซื้อหรือจ้าง)?|ราคา|จำนวนเงิน|เป็นเงิน|รวมเป็นเงิน)+$")


@dataclass(frozen=True, slots=True)
class Purchase:
    """One purchase. Money is in baht; None where the sheet gives no number."""

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

    @property
    def is_above_reference(self) -> bool:
        """Whether more was paid than the reference price."""
        return self.price is not None and self.reference is not None and self.price > self.reference > 0


def is_summary(names: Iterable[str]) -> bool:
    """Whether columns of these names are those of a สขร.1."""
    found = columns.found(FIELDS, names)
    return found.keys() >= _NEEDED and len(found) >= _FEWEST and bool(found.keys() & {"reference", "winner", "bidders"})


def purchases(period: Period, records: Records) -> Iterator[Purchase]:
    """The purchases of one sheet. Rows that differ in their bidders alone are one purchase; rows of sums are none."""
    places = columns.found(FIELDS, records.columns)
    last: Purchase | None = None
    for row in records.rows:
        said = {id: row[place] for id, place in places.items()}
        if is_total(row) or not said.get("work", "").strip():
            continue
        made = _purchase(period, said)
        if last is not None and replace(made, bidders="", winner="", price=None) == replace(last, bidders="", winner="", price=None):
            bidders = " / ".join(dict.fromkeys(part for part in (*last.bidders.split(" / "), made.bidders) if part))
            last = replace(
                last, bidders=bidders, winner=last.winner or made.winner, price=last.price if last.price is not None else made.price
            )
            continue
        if last is not None:
            yield last
        last = made
    if last is not None:
        yield last


def _purchase(period: Period, said: dict[str, str]) -> Purchase:
    winner, price = _parted(said.get("winner", ""))
    own = _number(said.get("price", ""))
    bidders = " ".join(part for part in (said.get("bidders", ""), said.get("offer", "")) if part)
    contract = " ลว. ".join(part for part in (said.get("contract", ""), said.get("dated", "")) if part)
    return Purchase(
        period=period,
        number=said.get("number", ""),
        work=said["work"],
        budget=_number(said.get("budget", "")),
        reference=_number(said.get("reference", "")),
        method=said.get("method", ""),
        bidders=bidders,
        winner=winner,
        price=own if own is not None else price,
        reason=said.get("reason", ""),
        contract=contract,
    )


def _parted(said: str) -> tuple[str, float | None]:
    """A vendor's name and the price behind it; the whole text where no price stands there."""
    found = _AMOUNT.search(arabic(said))
    if found is None:
        return said, None
    name = _BETWEEN.sub("", said[: found.start()]).strip()
    return (name, float(found["number"].replace(",", ""))) if name else (said, None)


def _number(said: str) -> float | None:
    if is_plain_number(said):
        return float(said)
    found = _AMOUNT.fullmatch(arabic(said).strip())
    return float(found["number"].replace(",", "")) if found else None


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
        Sum(kind(group[0]), len(group), sum(each.price or 0 for each in group), sum(each.price is None for each in group))
        for name, group in found.items()
        if name
    )
    return tuple(sorted(made, key=lambda each: (-each.price, -each.count, each.name)))
