"""สขร.1 of a year on its page."""

from pathlib import Path

import pytest

from tests import papers
from tests.built import Built, built_with

HEADER: list[papers.Cell] = ["ลำดับที่", "งานที่ซื้อหรือจ้าง", "วงเงินที่ซื้อหรือจ้าง", "ราคากลาง", "วิธีการซื้อหรือจ้าง", "ผู้ได้รับการคัดเลือกและราคาที่ตกลง"]
FOLDER = "2568/O15 สรุปผลการจัดซื้อจัดจ้างรายเดือน"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    october: list[list[papers.Cell]] = [
        HEADER,
        [1, "ซื้อวัสดุ", 100, 100, "เฉพาะเจาะจง", "ร้าน ก 90.00 บาท"],
        [2, "จ้างซ่อม", 200, 150, "คัดเลือก", "ร้าน ข 180.00 บาท"],
    ]
    december: list[list[papers.Cell]] = [HEADER, [1, "ซื้อน้ำมัน", 300, 300, "เฉพาะเจาะจง", "ร้าน ก 300.00 บาท"]]
    content = {
        f"{FOLDER}/ต.ค.67.xlsx": papers.xlsx({"ก": october}),
        f"{FOLDER}/ธ.ค.67.xlsx": papers.xlsx({"ก": december}),
        f"{FOLDER}/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.txt": "ไม่มีการจัดซื้อจัดจ้าง\nวันที่ 2 ธันวาคม 2567\n".encode(),
    }
    content[f"{FOLDER}/ม.ค.68.xlsx"] = papers.xlsx(
        {
            "ก": [
                ["สรุปผลการดำเนินการจัดซื้อจัดจ้าง"],
                ["สถานีตำรวจภูธรตัวอย่าง"],
                HEADER,
                ["ไม่มีการจัดซื้อจัดจ้างในเดือนนี้", None, None, None, None, None],
                [],
                ["งานอำนวยการ"],
                ["ณ วันที่ 3 กุมภาพันธ์ 2568"],
            ]
        },
        merged=("A4:F4",),
    )
    return built_with(tmp_path_factory.mktemp("site"), content, previews=True)


def rows(site: Built, anchor: str) -> list[list[str]]:
    found = site.tree("2568/o15/").css_first(f'[id$="{anchor}"]')
    assert found is not None
    return [[" ".join(cell.text().split()) for cell in row.css("th, td")] for row in found.css("tbody tr")]


def test_each_month_has_its_sums_and_one_without_purchases_says_so(site: Built) -> None:
    listed = rows(site, "-sums")
    assert listed[0] == ["ตุลาคม 2567", "2", "300", "250", "270"]
    assert listed[1][0] == "พฤศจิกายน 2567"
    assert listed[1][-1].startswith("ไม่มีการจัดซื้อจัดจ้าง (")
    assert "2 ธันวาคม 2567" in listed[1][-1]
    assert listed[-1] == ["รวมทุกงวด", "3", "600", "550", "570"]


def test_a_month_whose_sheet_says_there_was_none_counts_as_none_with_its_unit_and_day(site: Built) -> None:
    january = next(row for row in rows(site, "-sums") if row[0] == "มกราคม 2568")
    assert january[1:] == ["0", "–", "ไม่มีการจัดซื้อจัดจ้างในเดือนนี้ (งานอำนวยการ · 3 กุมภาพันธ์ 2568)"]
    assert "ไม่ได้รวมอยู่ในยอดนี้" not in site.said("2568/o15/")


def test_purchases_are_summed_by_method_and_by_vendor(site: Built) -> None:
    assert rows(site, "-methods") == [["เฉพาะเจาะจง", "2", "390"], ["คัดเลือก", "1", "180"]]
    assert rows(site, "-vendors") == [["ร้าน ก", "2", "390"], ["ร้าน ข", "1", "180"]]


def test_a_price_above_the_reference_price_is_marked(site: Built) -> None:
    marked = [row for row in rows(site, "-all") if any("สูงกว่าราคากลาง" in cell for cell in row)]
    assert [row[2] for row in marked] == ["จ้างซ่อม สูงกว่าราคากลาง"]
    assert "มี 1 รายการที่ราคาที่ตกลงสูงกว่าราคากลาง" in site.said("2568/o15/")


def test_the_year_is_there_for_programs(site: Built) -> None:
    text = site.files["2568/o15/2568.csv"].decode("utf-8-sig")
    assert "ตุลาคม 2567,1,ซื้อวัสดุ,100,100,เฉพาะเจาะจง,,ร้าน ก,90,," in text


def test_what_was_spent_is_drawn_and_a_month_without_purchases_is_no_gap(site: Built) -> None:
    (chart,) = site.tree("2568/o15/").css("svg.chart")
    said = chart.text()
    assert "270" in said
    assert "ราคาที่ตกลงซื้อหรือจ้าง" in said


def test_a_sum_tells_how_many_purchases_it_is_without(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [
        HEADER,
        [1, "ซื้อน้ำดื่ม", 100, 100, "เฉพาะเจาะจง", "ร้าน ก"],
        [2, "จ้างซ่อม", 200, 200, "คัดเลือก", "ร้าน ข 180.00 บาท"],
    ]
    built = built_with(tmp_path, {f"{FOLDER}/ต.ค.67.xlsx": papers.xlsx({"ก": rows})}, previews=True)
    assert "มี 1 รายการที่ไม่พบราคาที่ตกลงในไฟล์ ยอดรวมจึงไม่รวมรายการเหล่านี้" in built.said("2568/o15/")
