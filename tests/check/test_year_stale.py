"""A document of another fiscal year is told by what its first page says."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import own_element, readied_with, verdict

RULE = "year-stale"
PLAN = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.pdf"


def told(folder: Path, path: str, *pages: str) -> list[str]:
    found = readied_with(folder, {path: papers.pdf(*pages)}, opened=True).of_rule(RULE)
    return [f"{dict(each.message.args)['told']} {dict(each.message.args)['asked']}" for each in found]


def test_last_years_plan_under_this_years_name_is_told(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {PLAN: papers.pdf("แผนการใช้จ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.ERROR, "O12", 2568, f"content/{PLAN}")
    assert finding.place.excerpt == "แผนการใช้จ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"


@pytest.mark.parametrize(
    "page",
    [
        "แผนการใช้จ่าย ประจำปีงบประมาณ พ.ศ. 2568",
        "แผนการใช้จ่าย ปีงบประมาณ 2568 เทียบกับปีงบประมาณ 2567",
        "แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2566 - 2570",
        "พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561",
        "แผนการใช้จ่าย",
    ],
)
def test_this_year_and_years_of_laws_are_no_fault(tmp_path: Path, page: str) -> None:
    assert told(tmp_path, PLAN, page) == []


def test_what_stands_on_later_pages_says_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, PLAN, "แผนการใช้จ่าย", "ผลของปีงบประมาณ 2567", "จบ") == []


def test_an_element_without_a_period_asks_for_no_year(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O8/คู่มือ.pdf", "คู่มือการปฏิบัติงาน ปีงบประมาณ 2565") == []


def test_a_month_asks_for_its_own_fiscal_year(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O7/2567-10 รายงาน.pdf", "รายงาน ปีงบประมาณ 2567") == ["2567 2568"]


@pytest.mark.parametrize(
    ("path", "year", "is_told"),
    [
        ("2568/O18/ประกาศนโยบาย.pdf", 2567, True),
        ("2568/O18/ประกาศนโยบาย.pdf", 2568, False),
        ("2568/O18/ประกาศนโยบาย.pdf", 2569, False),
        ("2568/O25/ผลการดำเนินการ.pdf", 2566, True),
        ("2568/O25/ผลการดำเนินการ.pdf", 2567, False),
    ],
)
def test_what_must_be_the_present_one_or_reports_results_is_worth_a_look(tmp_path: Path, path: str, year: int, is_told: bool) -> None:
    found = readied_with(tmp_path, {path: papers.pdf(f"ประกาศ เรื่อง นโยบายของสถานี\nประจำปีงบประมาณ พ.ศ. {year}")}, opened=True)
    assert [(each.level, each.place.path) for each in found.of_rule(RULE)] == ([(Level.WARN, f"content/{path}")] if is_told else [])


def test_an_older_title_is_not_met(tmp_path: Path) -> None:
    head = "[{name: พ.ต.อ.สมมติ ตัวอย่างดี, position: ผู้กำกับการ, group: executive}]"
    page = "ประกาศ\nประจำปีงบประมาณ พ.ศ. {year}\n(พ.ต.อ.สมมติ ตัวอย่างดี)\nผู้กำกับการ"
    states = []
    for year in (2567, 2568):
        found = own_element(
            tmp_path / str(year), ", issued_by: current-head", {"2568/M1/ก.pdf": papers.pdf(page.format(year=year))}, people=head
        )
        states.append(verdict(found))
    assert states == [
        ("to-confirm", "ชื่อเรื่องเป็นของปีงบประมาณ 2567 ต้องให้คนดูว่ายังใช้อยู่หรือไม่"),
        ("met", "ส่วนที่ตรวจได้มีครบแล้ว"),
    ]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("แผนการใช้จ่ายของสถานี\n(พ.ศ. ๒๕๖๑ – ๒๕๖๕)\nฉบับสมบูรณ์", ["2561-2565 2568"]),
        ("แผนปฏิบัติการ ๕ ปี พ.ศ. 2561 ถึง 2565", ["2561-2565 2568"]),
        ("แผนการใช้จ่ายของสถานี\n(พ.ศ. ๒๕๖๖ – ๒๕๗๐)", []),
        ("แผนการใช้จ่ายของสถานี\nตามยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580)", []),
        ("แผนการใช้จ่ายของสถานี\nสอดคล้องกับแผนแม่บท (พ.ศ. 2561 - 2565)", []),
        ("รายงานผล\n(พ.ศ. ๒๕๖๑ – ๒๕๖๕)", []),
    ],
)
def test_the_span_on_the_cover_of_a_plan_has_to_cover_the_year(tmp_path: Path, page: str, found: list[str]) -> None:
    assert told(tmp_path, PLAN, page) == found


def test_a_day_of_another_year_than_in_the_name_is_told(tmp_path: Path) -> None:
    path = "2568/O14/ประกาศเชิญชวน ลว. 15 ธ.ค. 67.pdf"
    (finding,) = readied_with(tmp_path, {path: papers.pdf("ประกาศเชิญชวน\nประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๕")}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.place.excerpt) == (Level.WARN, "O14", "ประกาศ ณ วันที่ 15 ธันวาคม พ.ศ. 2565")


def test_an_activity_of_years_before_is_worth_a_look(tmp_path: Path) -> None:
    page = "สรุปกิจกรรมตามแผนการใช้จ่าย\nสถานีตำรวจภูธรตัวอย่าง\nจัดเมื่อวันที่ ๑๖ มกราคม {}"
    assert told(tmp_path / "old", PLAN, page.format("๒๕๖๖")) == ["16 มกราคม 2566 2568"]
    assert told(tmp_path / "now", PLAN, page.format("๒๕๖๘")) == []


@pytest.mark.parametrize(
    ("page", "is_told"),
    [
        ("แผนการใช้จ่ายงบประมาณ\nประจำปี ๒๕๖๗", True),
        ("ประกาศสถานีตำรวจภูธรตัวอย่าง\nเรื่อง แผนการใช้จ่าย ประจำปี พ.ศ. ๒๕๖๗", True),
        ("แผนการใช้จ่าย ประจำปี ๒๕๖๗\n1. ประกาศเมื่อวันที่ 3 กุมภาพันธ์ 2568", True),
        ("แผนการใช้จ่าย ประจำปี ๒๕๖๘", False),
        # The next year is prepared in this one, and a plan for several years is of each.
        ("แผนการใช้จ่าย ประจำปี ๒๕๖๙", False),
        ("แผนปฏิบัติการประจำปี ๒๕๖๖ - ๒๕๗๐", False),
        ("แผนการใช้จ่าย ประจำปี ๒๕๖๗\nปีงบประมาณ พ.ศ. ๒๕๖๘", False),
        # What is no report or plan may be of a calendar year.
        ("ประเพณีลอยกระทง ประจำปี ๒๕๖๗", False),
    ],
)
def test_a_plan_s_year_is_that_of_the_budget(tmp_path: Path, page: str, is_told: bool) -> None:
    found = readied_with(tmp_path, {PLAN: papers.pdf(page)}, opened=True).of_rule(RULE)
    assert [(each.level, dict(each.message.args)["told"]) for each in found] == [(Level.WARN, "2567")] * is_told


@pytest.mark.parametrize(("year", "is_told"), [(2566, True), (2567, False), (2568, False)])
def test_what_the_next_year_reports_is_measured_by_that_year(tmp_path: Path, year: int, is_told: bool) -> None:
    content = {"2567/O28/รายงาน.pdf": papers.pdf(f"รายงานผลตามนโยบาย No Gift Policy ปีงบประมาณ พ.ศ. {year}")}
    found = readied_with(tmp_path, content, years=("2567: {catalogue: local-government-2567}",), opened=True).of_rule(RULE)
    assert [each.item for each in found] == ["O28"] * is_told
