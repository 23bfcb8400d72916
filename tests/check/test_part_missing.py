"""A column the criteria ask for is told where the others were found, and only there."""

from pathlib import Path

import pytest

from tests import papers
from tests.readied import own_element, told

RULE = "part-missing"
PARTS = ", fields: [{id: a, th: จำนวนเรื่อง}, {id: b, th: แล้วเสร็จ}, {id: c, th: ระหว่างดำเนินการ}]"


def sheet(*columns: str) -> bytes:
    return papers.xlsx({"ก": [["เดือน", *columns], ["ต.ค. 2567", *range(1, len(columns) + 1)]]})


def test_the_part_is_named_at_the_workbook(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.pdf("สถิติเรื่องร้องเรียนของหน่วยงาน"), "2568/M1/ก.xlsx": sheet("จำนวนเรื่อง", "แล้วเสร็จ")}
    assert told(own_element(tmp_path, PARTS, content, kind="table"), RULE) == [
        ("ข้อ M1 รายงาน: ในตารางยังไม่พบ ระหว่างดำเนินการ", "content/2568/M1/ก.xlsx")
    ]


def test_each_month_is_told_for_itself(tmp_path: Path) -> None:
    content = {
        "2568/M1/2567-10 ก.xlsx": sheet("จำนวนเรื่อง", "แล้วเสร็จ", "ระหว่างดำเนินการ"),
        "2568/M1/2567-11 ก.xlsx": sheet("จำนวนเรื่อง", "แล้วเสร็จ"),
    }
    assert told(own_element(tmp_path, f"{PARTS}, period: {{type: monthly}}", content, kind="table"), RULE) == [
        ("ข้อ M1 รายงาน งวด พ.ย. 2567: ในตารางยังไม่พบ ระหว่างดำเนินการ", "content/2568/M1/2567-11 ก.xlsx")
    ]


@pytest.mark.parametrize("columns", [("จำนวนเรื่อง", "แล้วเสร็จ", "ระหว่างดำเนินการ"), ("รายการ", "หมายเหตุ")])
def test_nothing_is_told_of_a_whole_table_or_of_one_nobody_understands(tmp_path: Path, columns: tuple[str, ...]) -> None:
    assert told(own_element(tmp_path, PARTS, {"2568/M1/ก.xlsx": sheet(*columns)}, kind="table"), RULE) == []
