"""Periods without a file are told together, once an element."""

from datetime import date
from pathlib import Path

from oitgen.model.finding import Level
from oitgen.text import said
from tests import papers
from tests.readied import own_element, readied_with, told

RULE = "slot-missing"


def test_every_empty_month_is_named_in_one_finding(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O7/2567-10 ก.pdf", "2568/O7/2567-12 ก.pdf"], today=date(2025, 6, 1))
    (told,) = found.of_rule(RULE, "O7")
    text = said(told.message, "th")
    assert told.level is Level.WARN
    assert [month in text for month in ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.")] == [False, True, False, True, True, True]


def test_what_is_not_due_is_no_finding(tmp_path: Path) -> None:
    assert readied_with(tmp_path, today=date(2024, 10, 5)).of_rule(RULE) == []


def test_a_declared_none_fills_its_month(tmp_path: Path) -> None:
    months = ["2567-10", "2567-12", "2568-01", "2568-02", "2568-03"]
    content = {f"2568/O15/{month} สขร.pdf": "x" for month in months} | {"2568/O15/2567-11 ไม่มีการจัดซื้อจัดจ้าง.md": "ประกาศ"}
    assert readied_with(tmp_path, content, today=date(2025, 6, 1)).of_rule(RULE, "O15") == []


def test_a_half_year_filed_month_by_month_names_the_month_that_lacks(tmp_path: Path) -> None:
    keys = ", period: {type: first-six-months, fiscal_year: 2568}"
    months = ("2567-10", "2567-11", "2567-12", "2568-01", "2568-03")
    content = {f"2568/M1/{month} สถิติ.xlsx": papers.xlsx({"ก": [["ประเภท", "ราย"], ["ก", 1]]}) for month in months}
    found = own_element(tmp_path, keys, content, kind="table")
    assert told(found, RULE) == ([("ข้อ M1 รายงาน: ยังไม่มีไฟล์ของงวด ก.พ. 2568", "content/2568/M1")])
