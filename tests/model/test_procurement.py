"""สขร.1 in the ways offices write it."""

import pytest

from oitgen.model import procurement
from oitgen.model.open_table import Records
from oitgen.model.procurement import Purchase
from oitgen.thai import Month, Period

OCTOBER = Period(Month(2567, 10), Month(2567, 10))
FORM = (
    "ลำดับที่",
    "งานที่จัดซื้อหรือจัดจ้าง",
    "วงเงินที่จะซื้อหรือจ้าง (บาท)",
    "ราคากลาง (บาท)",
    "วิธีซื้อหรือจ้าง",
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
    "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
    "เหตุผลที่คัดเลือกโดยสรุป",
    "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
)
PARTED = ("ที่", "รายการ", "วงเงิน", "ราคากลาง", "วิธี", "ผู้เสนอราคา", "ราคาที่เสนอ", "ผู้ได้รับการคัดเลือก", "ราคาที่ตกลง", "เหตุผล", "เลขที่สัญญา", "วันที่สัญญา")


def bought(columns: tuple[str, ...], *rows: tuple[str, ...]) -> list[Purchase]:
    return [*procurement.purchases(OCTOBER, Records(columns, rows))]


@pytest.mark.parametrize("columns", [FORM, PARTED, ("รายการ", "วงเงิน", "วิธีจัดซื้อจัดจ้าง", "ผู้ชนะ", "เลขที่สัญญา")])
def test_a_summary_is_known_by_its_columns(columns: tuple[str, ...]) -> None:
    assert procurement.is_summary(columns)


@pytest.mark.parametrize(
    "columns",
    [("รายการ", "งบประมาณ", "ใช้ไป", "คงเหลือ"), ("กลุ่มคดี", "รับคดี", "จับกุม"), ("โครงการ", "วิธีการ", "ระยะเวลา", "ผู้รับผิดชอบ", "งบประมาณ")],
)
def test_another_table_is_none(columns: tuple[str, ...]) -> None:
    assert not procurement.is_summary(columns)


@pytest.mark.parametrize(
    ("written", "winner", "price"),
    [
        ("ร้านตัวอย่าง 20,640.00 บาท", "ร้านตัวอย่าง", 20640.0),
        ("หจก.สมมติ / 1,500,000", "หจก.สมมติ", 1500000.0),
        ("บริษัท ก จำกัด ราคาที่ตกลง ๙,๘๐๐.๐๐ บาท", "บริษัท ก จำกัด", 9800.0),
        ("ร้าน 24 ชั่วโมง", "ร้าน 24 ชั่วโมง", None),
        ("ร้าน ก โทร 0812345678", "ร้าน ก โทร 0812345678", None),
        ("ร้าน ก 9,500 บาท เลขประจำตัวผู้เสียภาษี 0105556789012", "ร้าน ก", 9500.0),
        ("ร้าน ก สาขา 00123", "ร้าน ก สาขา 00123", None),
        ("ร้าน ก 9, 500 บาท", "ร้าน ก", 9500.0),
        ("ร้าน ก 9,500 บาทถ้วน", "ร้าน ก", 9500.0),
        ("9,500 บาท ร้าน ก", "ร้าน ก", 9500.0),
        ("ร้าน ก 85 บาท", "ร้าน ก", 85.0),
        ("ร้าน ก/9,500.-", "ร้าน ก", 9500.0),
        ("บจก. ข 1.2 ล้านบาท", "บจก. ข", 1200000.0),
        ("ร้าน ก เดือนละ 3,000 บาท เป็นเงิน 36,000 บาท", "ร้าน ก", 36000.0),
        ("ร้าน ก 36,000 บาท (เดือนละ 3,000 บาท)", "ร้าน ก", 36000.0),
        ("ร้าน ก จำนวน 3 เครื่อง เครื่องละ 20,000 บาท รวมเป็นเงินทั้งสิ้น 60,000.00 บาท", "ร้าน ก", 60000.0),
        ("ร้าน ก เดือนละ 3,000 บาท", "ร้าน ก เดือนละ 3,000 บาท", None),
        ("ร้าน ก 10,000 บาท ภาษี 700 บาท รวม 10,700 บาท", "ร้าน ก", 10700.0),
        ("ร้าน ก ราคา 4500", "ร้าน ก", 4500.0),
        ("ร้าน ก 450.- บาท ร้าน ข 300.- บาท", "ร้าน ก 450.- บาท ร้าน ข 300.- บาท", None),
        ("ร้าน ก ราคาที่ตกลง 4500", "ร้าน ก", 4500.0),
        ("", "", None),
    ],
)
def test_vendor_and_price_in_one_cell_are_parted(written: str, winner: str, price: float | None) -> None:
    (made,) = bought(FORM, ("1", "ซื้อวัสดุ", "2100000", "", "เฉพาะเจาะจง", "", written, "", ""))
    assert (made.winner, made.price, made.budget) == (winner, price, 2100000.0)


def test_vendor_and_price_in_two_columns_are_read_from_both() -> None:
    row = ("1", "จ้างซ่อมรถ", "5000", "5000", "เฉพาะเจาะจง", "อู่ ก", "4900", "อู่ ก", "4900", "ราคาต่ำ", "1/2568", "1 ต.ค. 2567")
    (made,) = bought(PARTED, row)
    assert (made.winner, made.price, made.bidders, made.contract) == ("อู่ ก", 4900.0, "อู่ ก 4900", "1/2568 ลว. 1 ต.ค. 2567")


def test_a_price_below_the_name_of_a_group_is_the_one_agreed() -> None:
    head = ("ที่", "งานจัดซื้อจัดจ้าง", "วงเงินงบประมาณ", "ราคากลาง", "วิธีซื้อ/จ้าง", "การเสนอราคา ผู้เสนอราคา", "การเสนอราคา ราคาที่เสนอ")
    columns = (*head, "การพิจารณาคัดเลือก ผู้ได้รับการคัดเลือก", "การพิจารณาคัดเลือก ราคา (บาท)", "เหตุผลที่คัดเลือก")
    (made,) = bought(columns, ("1", "จ้างซ่อมรถ", "5000", "5000", "เฉพาะเจาะจง", "อู่ ก", "4950", "อู่ ก", "4900", "ราคาต่ำ"))
    assert (made.winner, made.price, made.bidders) == ("อู่ ก", 4900.0, "อู่ ก 4950")


def test_bidders_below_a_merged_cell_are_those_of_one_purchase() -> None:
    def row(bidder: str, winner: str) -> tuple[str, ...]:
        return ("1", "จ้างปรับปรุงอาคาร", "600000", "590000", "e-bidding", bidder, winner, "ต่ำสุด", "10/2568")

    rows = (row("หจก. ก 589,000.00", "หจก. ก 589,000.00"), row("บจก. ข 601,500.00", ""))
    below = (frozenset[int](), frozenset({0, 1, 2, 3, 4, 7, 8}))
    (made,) = procurement.purchases(OCTOBER, Records(FORM, rows, below=below))
    assert (made.bidders, made.winner, made.price) == ("หจก. ก 589,000.00 / บจก. ข 601,500.00", "หจก. ก", 589000.0)


def test_a_price_in_one_cell_for_several_purchases_counts_once_and_is_above_nothing() -> None:
    def row(work: str) -> tuple[str, ...]:
        return ("1", work, "1000", "1000", "เฉพาะเจาะจง", "ร้าน ก", "ร้าน ก 3,000 บาท", "", "1/2568")

    reach = frozenset({6})
    rows = (row("ซื้อกระดาษ"), row("ซื้อปากกา"), row("ซื้อหมึก"), ("2", "จ้างซ่อม", "500", "500", "เฉพาะเจาะจง", "อู่ ข", "อู่ ข 900 บาท", "", ""))
    made = [*procurement.purchases(OCTOBER, Records(FORM, rows, below=(frozenset(), reach, reach, frozenset())))]
    assert [each.price for each in made] == [3000.0, None, None, 900.0]
    assert [each.is_above_reference for each in made] == [False, False, False, True]
    assert [(each.name, each.count, each.price, each.unpriced) for each in procurement.sums(made, lambda each: each.winner)] == [
        ("ร้าน ก", 3, 3000.0, 0),
        ("อู่ ข", 1, 900.0, 0),
    ]


def test_bidders_on_lines_of_their_own_are_those_of_the_purchase_above() -> None:
    first = ("1", "จ้างปรับปรุงอาคาร", "600000", "590000", "e-bidding", "หจก. ก 589,000.00", "หจก. ก 589,000.00", "ต่ำสุด", "10/2568")
    (made,) = bought(FORM, first, ("", "", "", "", "", "บจก. ข 601,500.00", "", "", ""))
    assert made.bidders == "หจก. ก 589,000.00 / บจก. ข 601,500.00"


@pytest.mark.parametrize("signed", ["ลงชื่อ ร.ต.อ.ดี เจ้าหน้าที่พัสดุ", "(สมชาย ใจดี)", "..................", "พ.ต.ท.เด่น ดวงดี", "หัวหน้าเจ้าหน้าที่"])
def test_who_signs_below_is_no_bidder(signed: str) -> None:
    purchase = ("1", "ซื้อหมึก", "1000", "1000", "เฉพาะเจาะจง", "ร้าน ค 1,000.-", "ร้าน ค 1,000.-", "", "")
    (made,) = bought(FORM, purchase, ("", "", "", "", "", signed, "", "", ""))
    assert made.bidders == "ร้าน ค 1,000.-"


def test_nobody_below_a_sum_is_a_bidder() -> None:
    purchase = ("1", "ซื้อหมึก", "1000", "1000", "เฉพาะเจาะจง", "ร้าน ค 1,000.-", "ร้าน ค 1,000.-", "", "")
    (made,) = bought(FORM, purchase, ("", "รวม", "1000", "", "", "", "", "", ""), ("", "", "", "", "", "นายหมู ใจดี", "", "", ""))
    assert made.bidders == "ร้าน ค 1,000.-"


def test_purchases_that_look_alike_are_several() -> None:
    rows = [
        ("", "จ้างเหมาบุคคลภายนอก", "9000", "9000", "เฉพาะเจาะจง", name, f"{name} 9,000.00", "-", "-") for name in ("นาย ก", "นาย ข", "นาย ค")
    ]
    assert [each.winner for each in bought(FORM, *rows)] == ["นาย ก", "นาย ข", "นาย ค"]


@pytest.mark.parametrize(
    "row",
    [
        ("รวม 1 รายการ", "", "", "", "", "", "", "", ""),
        ("", "จำนวนเงินรวมทั้งสิ้น", "7000", "", "", "", "7,000.00", "", ""),
        ("", "ยอดยกไป", "7000", "", "", "", "", "", ""),
        ("๒ รายการ", "รวมเงิน", "", "", "", "", "๓,๐๐๐", "", ""),
        ("ทั้งหมด 2 รายการ", "ทั้งหมด 2 รายการ", "7000", "", "", "", "", "", ""),
        ("(เจ็ดพันบาทถ้วน)", "(เจ็ดพันบาทถ้วน)", "(เจ็ดพันบาทถ้วน)", "", "", "", "", "", ""),
        ("", "หมวดจัดซื้อ", "", "", "", "", "", "", ""),
        ("1", "ไม่มีการจัดซื้อจัดจ้าง", "-", "-", "-", "-", "-", "-", "-"),
        ("", "ผู้จัดทำ", "", "", "", "", "", "", ""),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"),
        FORM,
    ],
)
def test_sums_headings_numbers_of_columns_and_signatures_are_no_purchase(row: tuple[str, ...]) -> None:
    assert bought(FORM, row) == []


def test_a_purchase_whose_name_begins_like_a_sum_is_one() -> None:
    (made,) = bought(FORM, ("2", "รวมพลังจิตอาสา จัดทำป้าย", "2000", "2000", "เฉพาะเจาะจง", "", "ร้าน ก 2,000.00", "", ""))
    assert made.price == 2000


def test_money_in_millions_is_told_in_baht_and_a_price_beyond_all_measure_is_none() -> None:
    columns = ("ที่", "รายการ", "วงเงิน (ล้านบาท)", "ราคากลาง (ล้านบาท)", "วิธี", "ผู้ได้รับการคัดเลือก", "ราคาที่ตกลง (ล้านบาท)")
    (made,) = bought(columns, ("1", "ก่อสร้าง", "1.5", "1.4", "e-bidding", "บจก. ก", "1.35"))
    assert (made.budget, made.reference, made.price, made.is_above_reference) == (1_500_000, 1_400_000, 1_350_000, False)
    (made,) = bought(FORM, ("1", "ซื้อ", "9500", "9500", "เฉพาะเจาะจง", "", "ร้าน ก 812,345,678.00", "", ""))
    assert made.price is None


def test_number_and_day_of_a_contract_in_two_columns_are_told_once_each() -> None:
    columns = ("ที่", "รายการ", "วงเงิน", "ราคากลาง", "วิธี", "ผู้ชนะ", "เลขที่สัญญา", "วันที่สัญญา")
    (made,) = bought(columns, ("1", "ซื้อ", "5", "5", "คัดเลือก", "ร้าน ก", "2/2568", "2024-12-04"))
    assert made.contract == "2/2568 ลว. 4 ธ.ค. 2567"


def test_a_method_is_one_with_and_without_the_word() -> None:
    rows = [
        (str(at), "ซื้อ", "5", "5", method, "", "ร้าน ก", "", "")
        for at, method in enumerate(("เฉพาะเจาะจง", "วิธีเฉพาะเจาะจง", "โดยวิธีเฉพาะเจาะจง"))
    ]
    assert {each.method for each in bought(FORM, *rows)} == {"เฉพาะเจาะจง"}


@pytest.mark.parametrize(
    ("price", "reference", "is_above"), [(101.0, 100.0, True), (100.0, 100.0, False), (5.0, 0.0, False), (None, 5.0, False)]
)
def test_more_than_the_reference_price_is_told(price: float | None, reference: float, is_above: bool) -> None:
    made = Purchase(OCTOBER, "1", "ก", None, reference, "", "", "", price, "", "")
    assert made.is_above_reference is is_above


def test_sums_by_vendor_take_spellings_for_one_and_put_most_money_first() -> None:
    rows = [
        ("1", "ซื้อ ก", "", "", "เฉพาะเจาะจง", "", "ร้าน ก 100.00", "", "1"),
        ("2", "ซื้อ ข", "", "", "เฉพาะเจาะจง", "", "ร้าน  ก. 200.00", "", "2"),
        ("3", "ซื้อ ค", "", "", "คัดเลือก", "", "ร้าน ข 1,000.00", "", "3"),
        ("4", "ซื้อ ง", "", "", "คัดเลือก", "", "ร้าน ค", "", "4"),
    ]
    found = procurement.sums(bought(FORM, *rows), lambda each: each.winner)
    assert [(each.name, each.count, each.price, each.unpriced) for each in found] == [
        ("ร้าน ข", 1, 1000, 0),
        ("ร้าน ก", 2, 300, 0),
        ("ร้าน ค", 1, 0, 1),
    ]


def test_records_stand_in_the_columns_of_the_form() -> None:
    made = bought(FORM, ("1", "ซื้อวัสดุ", "21000.5", "21000", "เฉพาะเจาะจง", "ร้าน ก 20,640.00", "ร้าน ก 20,640.00", "ต่ำสุด", "5/2567"))
    records = procurement.records(made)
    assert records.columns[0] == "งวด"
    assert records.rows == (
        ("ตุลาคม 2567", "1", "ซื้อวัสดุ", "21000.50", "21000", "เฉพาะเจาะจง", "ร้าน ก 20,640.00", "ร้าน ก", "20640", "ต่ำสุด", "5/2567"),
    )
