"""Totals that do not add up are told; tables that leave room for another reading are not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from oitgen.model.finding import Level, Message
from oitgen.text import said
from tests import papers
from tests.papers import Cell
from tests.readied import readied_with

RULE = "totals-wrong"
BOOK = "2568/O12/2 รายงานผล/รายงานผลการใช้จ่าย.xlsx"
CASES = ["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"]
MONEY = ["รายการ", "ได้รับจัดสรร (บาท)", "ใช้จ่ายจริง (บาท)", "คงเหลือ (บาท)"]


def told(folder: Path, *rows: Sequence[Cell]) -> list[str]:
    book = papers.xlsx({"ผล": rows})
    findings = readied_with(folder, {BOOK: book}, opened=True).of_rule(RULE)
    return [_plain(dict(finding.message.args)["told"]) for finding in findings]


def _plain(told: object) -> str:
    assert isinstance(told, Message)
    return told.id.format(**dict(told.args))


def test_a_row_is_named_with_its_sheet_and_both_numbers(tmp_path: Path) -> None:
    book = papers.xlsx({"ผล": [CASES, ["ตุลาคม 2567", "๓", "๑", "๑"], ["พฤศจิกายน 2567", "๑", "๑", "-"]]})
    (finding,) = readied_with(tmp_path, {BOOK: book}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O12", 2568, f"content/{BOOK}")
    where = dict(finding.message.args)["where"]
    assert isinstance(where, Message)
    assert dict(where.args) == {"sheet": "ผล", "row": "ตุลาคม 2567"}
    assert _plain(dict(finding.message.args)["told"]) == "3 in all, but 1 settled and 1 in progress"


def test_cases_may_have_another_end(tmp_path: Path) -> None:
    assert told(tmp_path, [*CASES, "ส่งต่อหน่วยงานอื่น"], ["ตุลาคม 2567", 3, 1, 1, 1]) == []


def test_cases_carried_over_are_settled_in_another_month(tmp_path: Path) -> None:
    assert told(tmp_path, [*CASES, "ยกมาจากเดือนก่อน"], ["ตุลาคม 2567", 1, 2, 0, 0]) == []


def test_more_cannot_be_spent_than_was_given(tmp_path: Path) -> None:
    assert told(tmp_path, MONEY[:3], ["ค่าน้ำมันเชื้อเพลิง", 400000, 460000]) == ["460,000 was spent of 400,000"]


def test_a_balance_below_zero_does_not_excuse_what_was_allotted(tmp_path: Path) -> None:
    assert told(tmp_path, MONEY, ["ค่าน้ำมัน", 400000, 460000, -60000]) == ["460,000 was spent of 400,000"]


def test_what_is_left_is_the_difference(tmp_path: Path) -> None:
    assert told(tmp_path, MONEY, ["ค่าน้ำมันเชื้อเพลิง", "400,000.00", "360,000.00", "4,000.00"]) == ["400,000 less 360,000 is not 4,000"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        # Spent more than was planned, and says so.
        (["รายการ", "งบประมาณตามแผน", "เบิกจ่าย", "คงเหลือ"], [["ค่าน้ำมัน", 400, 460, -60]]),
        # The balance is carried on.
        (MONEY, [["ไตรมาส 1", 480, 442, 38], ["ไตรมาส 2", 520, 472, 86]]),
        (["เดือน", "งบประมาณ", "เบิกจ่าย", "คงเหลือ"], [["ต.ค. 67", 900, 100, 800], ["พ.ย. 67", 900, 200, 600]]),
        # Orders that are placed hold money too.
        ([*MONEY, "ก่อหนี้ผูกพัน"], [["ค่าวัสดุ", 500, 200, 100, 200]]),
        # A month's plan is no ceiling, and a percentage no money.
        (["เดือน", "แผน (บาท)", "ผลการเบิกจ่าย (บาท)"], [["ต.ค. 67", 100, 120]]),
        (["รายการ", "แผน (ร้อยละ)", "ผลการเบิกจ่าย (ร้อยละ)"], [["งบดำเนินงาน", 30, 45]]),
        # Years and counts are no money.
        (["รายการ", "ปีงบประมาณ", "ใช้จ่ายจริง (บาท)"], [["ค่าน้ำมัน", "2568", "360000"]]),
        (["รายการ", "แผน (ครั้ง)", "ใช้จ่ายจริง (บาท)"], [["อบรม", "3", "12000"]]),
        (["รายการ", "แผนการใช้จ่าย (ร้อยละ)", "ใช้จ่ายจริง (บาท)"], [["อบรม", "50", "12000"]]),
        (["รายการ", "งบประมาณ", "การใช้จ่ายงบประมาณ"], [["อบรม", "ไม่ใช้งบประมาณ", "-"]]),
        # Several plans, one of which would do.
        (["รายการ", "แผนทั้งปี", "แผนไตรมาส 1", "ใช้จ่าย"], [["ค่าวัสดุ", 400, 100, 150]]),
    ],
)
def test_money_that_may_be_right_is_no_fault(tmp_path: Path, header: list[Cell], rows: list[list[Cell]]) -> None:
    assert told(tmp_path, header, *rows) == []


def test_a_total_that_leaves_out_a_row_is_told_with_the_right_sum(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["ตุลาคม 2567", 12, 4], ["พฤศจิกายน 2567", 15, "-"], ["ธันวาคม 2567", 9, None], ["รวม", 27, 4]]
    assert told(tmp_path, ["เดือน", "คดี (คดี)", "จับกุม (คน)"], *rows) == ["“คดี (คดี)” says 27, but the rows above it make 36"]


def test_small_counts_of_months_are_added_exactly(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["ต.ค. 67", 1], ["พ.ย. 67", 0], ["ธ.ค. 67", 1], ["รวมทั้งสิ้น", 1]]
    assert told(tmp_path, ["เดือน", "เรื่องร้องเรียน"], *rows) == ["“เรื่องร้องเรียน” says 1, but the rows above it make 2"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        # Sub-totals, by their name, by their parts, and with parts below.
        (["รายการ", "บาท"], [["ก", 10], ["ข", 20], ["รวมงบดำเนินงาน", 30], ["ค", 5], ["รวมงบลงทุน", 5], ["รวมทั้งสิ้น", 35]]),
        (["รายการ", "บาท"], [["งบดำเนินงาน", 30], ["ค่าตอบแทน", 10], ["ค่าวัสดุ", 20], ["งบลงทุน", 5], ["รวม", 35]]),
        (["รายการ", "บาท"], [["ก", 10], ["ข", 20], ["ทั้งหมดของงาน", 30], ["ค", 7], ["รวม", 37]]),
        (["รายการ", "บาท"], [["ก", 10], ["รวม", 10], ["ข", 20], ["ค", 1], ["รวม", 21]]),
        # Nothing here is a quantity.
        (["รายการ", "ร้อยละ"], [["ก", 80], ["ข", 90], ["รวม", 85.5]]),
        (["รายการ", "ผลสำเร็จ"], [["ก", 98.5], ["ข", 90.2], ["รวม", 94.1]]),
        (["รายการ", "ราคาต่อหน่วย (บาท)"], [["ก", 80], ["ข", 90], ["รวม", 100]]),
        (["เดือน", "ผู้รับบริการ"], [["ต.ค. 67", 10], ["พ.ย. 67", 15], ["ธ.ค. 67", 22], ["รวม", 22]]),
        # Words among the numbers, a total in words, rounding.
        (["รายการ", "บาท"], [["ก", 80], ["ข", "อยู่ระหว่างจัดสรร"], ["รวม", 100]]),
        (["รายการ", "บาท"], [["ก", 80], ["ข", 10], ["รวม 2 รายการ เป็นเงิน 95 บาท", None]]),
        (["รายการ", "ล้านบาท"], [["ก", 1.33], ["ข", 1.33], ["ค", 1.33], ["รวม", 4]]),
        # A part that is alone, an average among the rows, plan and result by turns.
        (["รายการ", "บาท"], [["1. งบบุคลากร", 50], ["1.1 เงินเดือน", 50], ["2. งบดำเนินงาน", 7], ["2.1 ค่าวัสดุ", 7], ["รวม", 57]]),
        (["เดือน", "ครั้ง"], [["ต.ค. 67", 10], ["พ.ย. 67", 6], ["เฉลี่ย", 8], ["รวม", 16]]),
        (["งาน", "แผน/ผล", "ครั้ง"], [["ก", "แผน", 9], ["ก", "ผล", 5], ["ข", "แผน", 4], ["ข", "ผล", 3], ["รวม", "ผล", 8]]),
        # Another block stands below.
        (["รายการ", "บาท"], [["ก", 80], ["รวม", 90], ["เงินนอกงบประมาณ", 5]]),
    ],
)
def test_totals_that_may_be_right_are_no_fault(tmp_path: Path, header: list[Cell], rows: list[list[Cell]]) -> None:
    assert told(tmp_path, header, *rows) == []


def test_an_amount_merged_over_rows_counts_once(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["รายการ", "บาท"], ["ค่าวัสดุ", 60000], ["ค่าจ้าง", None], ["ค่าไฟ", 5000], ["รวม", 65000]]
    book = papers.xlsx({"ผล": rows}, merged=["B2:B3"])
    assert readied_with(tmp_path, {BOOK: book}, opened=True).of_rule(RULE) == []


def test_a_word_document_has_no_sheets(tmp_path: Path) -> None:
    table = papers.word([["เดือน", "คดี"], ["ต.ค. 67", "3"], ["พ.ย. 67", "4"], ["รวม", "8"]])
    (finding,) = readied_with(tmp_path, {"2568/O11/1 สถิติคดี/2567-10.docx": table}, opened=True).of_rule(RULE)
    where = dict(finding.message.args)["where"]
    assert isinstance(where, Message)
    assert dict(where.args) == {"row": "รวม"}


def test_a_table_that_was_cut_is_not_added_up(tmp_path: Path) -> None:
    rows: list[tuple[Cell, Cell]] = [(f"รายการที่ {at}", at) for at in range(1, 230)]
    assert told(tmp_path, ["รายการ", "บาท"], *rows, ["รวม", 5]) == []


PDF = "2568/O12/รายงานผล.pdf"
LINES = """รายงานผลการจัดซื้อจัดจ้าง
วิธีการ จำนวนโครงการ ร้อยละ งบประมาณ (บาท)
ประกาศเชิญชวนทั่วไป 14 8.19 86,451,200.00
(e-bidding)
วิธีคัดเลือก 2 1.17 1,750,000.00
เฉพาะเจาะจง 155 90.64 9,806,344.75
รวม {count} 100.00 98,007,544.75"""
REGISTER = "ทะเบียนทรัพย์สิน\nรายการ ยกมา รับเพิ่ม จำหน่าย คงเหลือ\nรถยนต์ (คัน) 6 1 0 {}\nของกลาง 18 11 9 20\nข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๘"


def told_of_lines(folder: Path, page: str, **more: bytes) -> list[str]:
    content: dict[str, str | bytes] = {PDF: papers.pdf(page), **{f"2568/O12/รายงานผล.{suffix}": made for suffix, made in more.items()}}
    found = [dict(each.message.args)["told"] for each in readied_with(folder, content, opened=True).of_rule(RULE)]
    return [said(each, "en") for each in found if isinstance(each, Message)]


def test_the_total_of_a_table_that_is_only_lines_of_a_pdf_is_added_up(tmp_path: Path) -> None:
    assert told_of_lines(tmp_path / "wrong", LINES.format(count=172)) == ["“จำนวนโครงการ” says 172, but the rows above it make 171"]
    assert told_of_lines(tmp_path / "right", LINES.format(count=171)) == []


def test_where_the_same_table_is_a_spreadsheet_that_is_looked_at(tmp_path: Path) -> None:
    book = papers.xlsx({"ผล": [["วิธีการ", "จำนวนโครงการ"], ["เชิญชวน", 14], ["คัดเลือก", 2], ["รวม", 16]]})
    assert told_of_lines(tmp_path, LINES.format(count=172), xlsx=book) == []


def test_a_register_says_what_is_left(tmp_path: Path) -> None:
    assert told_of_lines(tmp_path / "wrong", REGISTER.format(9)) == ["6 and 1, less 0, is not 9"]
    assert told_of_lines(tmp_path / "right", REGISTER.format(7)) == []


SHARES = ["วิธี", "จำนวนโครงการ", "งบประมาณ (บาท)", "ร้อยละ"]


def test_a_share_that_is_not_the_share_of_the_total_is_told(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["เฉพาะเจาะจง", 215, 14250300, "79.51"], ["e-bidding", 9, 6250000, "30.49"], ["รวม", 224, 20500300, "100.00"]]
    assert told(tmp_path, SHARES, *rows) == ["“ร้อยละ” says 79.51, but its share of the total is 69.51"]


@pytest.mark.parametrize(
    "rows",
    [
        [["เฉพาะเจาะจง", 215, 14250300, "69.51"], ["e-bidding", 9, 6250000, "30.49"], ["รวม", 224, 20500300, "100.00"]],
        # Shares of what was planned for each, and rounded ones.
        [["เฉพาะเจาะจง", 215, 14250300, "98"], ["e-bidding", 9, 6250000, "104"], ["รวม", 224, 20500300, "100"]],
        [["เฉพาะเจาะจง", 215, 14250300, "70"], ["e-bidding", 9, 6250000, "30"], ["รวม", 224, 20500300, "100"]],
    ],
)
def test_shares_that_may_be_right_are_no_fault(tmp_path: Path, rows: list[list[Cell]]) -> None:
    assert told(tmp_path, SHARES, *rows) == []
