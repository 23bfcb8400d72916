"""A title of another month than the file's name is told; days, years and wider periods are not."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level
from oitgen.thai import Period
from tests import papers
from tests.readied import readied_with

RULE = "period-other"
OWN = "สถานีตำรวจภูธรตัวอย่าง"


def told(folder: Path, path: str, *pages: str) -> list[Finding]:
    return readied_with(folder, {path: papers.pdf(*pages)}, opened=True).of_rule(RULE)


def test_last_months_report_under_the_next_name_is_told(tmp_path: Path) -> None:
    path = "2568/O7/2567-11 รายงาน.pdf"
    (finding,) = told(tmp_path, path, "รายงานการปฏิบัติราชการ\nประจำเดือนตุลาคม ๒๕๖๗\nสถานีตำรวจภูธรตัวอย่าง\nวันที่ ๓ พฤศจิกายน ๒๕๖๗")
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O7", 2568, f"content/{path}")
    assert dict(finding.message.args)["told"] == (Period.from_key("2567-10"),)
    assert dict(finding.message.args)["asked"] == (Period.from_key("2567-11"),)


def test_each_of_two_twins_is_looked_at(tmp_path: Path) -> None:
    content = {
        "2568/O15/2567-11 สขร.1.pdf": papers.pdf("สรุปผลการจัดซื้อจัดจ้างในรอบเดือนพฤศจิกายน 2567"),
        "2568/O15/2567-11 สขร.1.xlsx": papers.xlsx(
            {"สขร": [["สรุปผลการจัดซื้อจัดจ้างในรอบเดือนตุลาคม 2567"], ["ที่", "งาน", "ราคา"], [1, "กระดาษ", 900]]}
        ),
    }
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert finding.place.path.endswith(".xlsx")


@pytest.mark.parametrize(
    "page",
    [
        "รายงานการปฏิบัติราชการประจำเดือนพฤศจิกายน 2567",
        "รายงานการปฏิบัติราชการประจำเดือนพฤศจิกายน 2567\nวันที่ 3 ธันวาคม 2567",
        "รายงานการปฏิบัติราชการ\nวันที่ 3 มกราคม 2568",
        "รายงานการปฏิบัติราชการ\nสถานีตำรวจภูธรตัวอย่าง (วันที่ 1 เดือน ธันวาคม พ.ศ. 2567)",
        "รายงานประจำเดือนพฤศจิกายน\nประชุมเมื่อวันที่ 5 ธันวาคม 2567",
        "รายงาน เดือนพฤศจิกายน\nเสนอในการประชุมประจำเดือนธันวาคม 2567",
        "รายงานไตรมาสที่ 1 ปีงบประมาณ 2568",
        "รายงานตั้งแต่เดือน ต.ค.67 - มี.ค.68",
        "รายงานเดือนพฤศจิกายน 2567 เทียบกับเดือนตุลาคม 2567",
        "รายงานการปฏิบัติราชการ ข้อมูล ณ วันที่ 5 ธันวาคม 2567",
        "รายงานการปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2568",
        "รายงานการปฏิบัติราชการ",
    ],
)
def test_the_right_month_wider_periods_and_days_are_no_fault(tmp_path: Path, page: str) -> None:
    assert told(tmp_path, "2568/O7/2567-11 รายงาน.pdf", page) == []


def test_a_month_within_the_half_year_is_no_fault(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O12/2 รายงานผลการใช้จ่ายงบประมาณ/รอบ 6 เดือนแรก 2568.pdf", "รายงาน ณ สิ้นเดือนมีนาคม 2568") == []


def test_below_the_title_months_say_nothing(tmp_path: Path) -> None:
    lines = ["รายงาน", "สถานีตำรวจภูธรตัวอย่าง", "เรียน ผู้กำกับการ", "ตามที่ได้รับมอบหมาย", "ขอรายงานดังนี้", "ประจำเดือนตุลาคม 2567"]
    assert told(tmp_path, "2568/O7/2567-11 รายงาน.pdf", "\n".join(lines), "เดือนมกราคม 2568") == []


def test_a_file_of_another_fiscal_year_is_told_by_its_own_rule_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O7/2567-11 รายงาน.pdf", "รายงานประจำเดือนพฤศจิกายน 2566\nปีงบประมาณ พ.ศ. 2567") == []


def test_a_file_that_fills_no_slot_is_asked_for_no_month(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O8/คู่มือ.pdf", "คู่มือการปฏิบัติงาน ประจำเดือนตุลาคม 2567") == []


def test_a_month_s_own_name_counts_where_half_a_year_is_asked_for(tmp_path: Path) -> None:
    path = "2568/O23/รายงานผลทรัพย์สินและของกลาง มี.ค.68.pdf"
    february = papers.pdf("รายงานผลทรัพย์สินและของกลาง\nประจำเดือนกุมภาพันธ์ 2568")
    assert [each.place.path for each in readied_with(tmp_path, {path: february}, opened=True).of_rule("period-other")] == [
        f"content/{path}"
    ]


def test_sentences_and_rows_below_a_wrong_month_take_nothing_back(tmp_path: Path) -> None:
    sentence = "การปฏิบัติงานของสถานีตำรวจภูธรตัวอย่าง ในรอบเดือนตุลาคม ๒๕๖๗ มีโครงการและกิจกรรมที่สำคัญหลายประการ ดังต่อไปนี้"
    page = f"รายงานผลการปฏิบัติราชการ\nประจำเดือน พฤศจิกายน พ.ศ. ๒๕๖๗\n{OWN}\n{sentence}\nที่ กิจกรรม เวลา\n๑ ตรวจ ๕ - ๙ ต.ค.๖๗"
    assert len(told(tmp_path, "2568/O7/2567-10 รายงาน.pdf", page)) == 1


def of_sheets(folder: Path, titles: dict[str, str]) -> list[Finding]:
    book = papers.xlsx({name: [[title], ["ที่", "งาน", "ราคา"], [1, "กระดาษ", 900]] for name, title in titles.items()})
    return readied_with(folder, {"2568/O15/สขร.1 ปีงบประมาณ 2568.xlsx": book}, opened=True).of_rule(RULE)


def test_a_sheet_named_for_one_month_and_titled_for_another_is_told(tmp_path: Path) -> None:
    (finding,) = of_sheets(tmp_path, {"ตค67": "สรุปผลในรอบเดือนตุลาคม 2567", "พย67": "สรุปผลในรอบเดือน ตุลาคม 2567"})
    args = dict(finding.message.args)
    assert (args["sheet"], args["named"], args["told"]) == ("พย67", Period.from_key("2567-11"), Period.from_key("2567-10"))


@pytest.mark.parametrize(
    "titles",
    [
        {"ต.ค.": "สรุปผลในรอบเดือนตุลาคม", "พ.ย.": "สรุปผลในรอบเดือนพฤศจิกายน เทียบกับเดือนตุลาคม"},
        {"ต.ค.": "สรุปผล", "พ.ย.": "สรุปผล ข้อมูล ณ วันที่ 5 ธันวาคม 2567"},
        {"ต.ค.": "สรุปผลไตรมาสที่ 1", "พ.ย.": "สรุปผลไตรมาสที่ 1"},
        # The one sheet of a month's own file may have kept the name of the file it was copied from.
        {"ต.ค.": "สรุปผลในรอบเดือนพฤศจิกายน 2567", "คำอธิบาย": "สรุปผล"},
    ],
)
def test_sheets_whose_titles_may_be_right_are_not_told(tmp_path: Path, titles: dict[str, str]) -> None:
    assert [finding for finding in of_sheets(tmp_path, titles) if "sheet" in dict(finding.message.args)] == []
