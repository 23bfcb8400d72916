"""Tables of spreadsheets on their pages."""

import csv
import io
import json
from pathlib import Path

from selectolax.lexbor import LexborNode

from tests import papers
from tests.built import Built, built, built_with

FILE = "2568/O12 งบประมาณ/1 แผนการใช้จ่ายงบประมาณ/แผน 2568.xlsx"
PAGE = "2568/o12/"
ROWS: list[list[papers.Cell]] = [
    ["แผนการใช้จ่าย"],
    ["รายการ", "แหล่งงบ", "ไตรมาส 1 (บาท)"],
    ["ค่าตอบแทน", "งบดำเนินงาน", 290000],
    ["ค่าใช้สอย", "งบอื่น", "๑,๕๐๐"],
    ["รวม", None, 291500],
]


def one(folder: Path, rows: list[list[papers.Cell]], **kept: object) -> Built:
    return built_with(folder, {FILE: papers.xlsx({"ก": rows})}, previews=True, **kept)  # type: ignore[arg-type]


def table(found: Built, page: str = PAGE) -> LexborNode:
    node = found.tree(page).css_first("table")
    assert node is not None
    return node


def test_a_sheet_is_a_table_with_caption_headers_and_numbers_at_the_right(tmp_path: Path) -> None:
    node = table(one(tmp_path, ROWS))
    assert [cell.text() for cell in node.css("thead th[scope=col]")] == ["รายการ", "แหล่งงบ", "ไตรมาส 1 (บาท)"]
    assert [cell.text() for cell in node.css("tbody th[scope=row]")] == ["ค่าตอบแทน", "ค่าใช้สอย", "รวม"]
    assert [cell.text() for cell in node.css("tbody td.n")] == [
        "290000",
        "๑,๕๐๐".translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")),
        "291500",
    ]
    assert [row.css_first("th").text() for row in node.css("tr.total")] == ["รวม"]  # type: ignore[union-attr]
    region = node.parent
    assert region is not None
    assert (region.attributes["role"], region.attributes["tabindex"]) == ("region", "0")
    caption = node.css_first("caption")
    assert caption is not None
    assert region.attributes["aria-labelledby"] == caption.attributes["id"]


def test_the_unit_above_a_table_stands_in_its_caption(tmp_path: Path) -> None:
    caption = table(one(tmp_path, [["แผนการใช้จ่าย"], ["(หน่วย : พันบาท)"], *ROWS[1:]])).css_first("caption")
    assert caption is not None
    assert caption.text().endswith("(หน่วย: พันบาท)")


def test_the_table_is_there_for_programs_too(tmp_path: Path) -> None:
    found = one(tmp_path, ROWS)
    paths = sorted(path for path in found.files if path.startswith("2568/o12/") and path.endswith((".csv", ".json")))
    assert len(paths) == 2
    rows = list(csv.reader(io.StringIO(found.files[paths[0]].decode("utf-8-sig"))))
    assert rows[1:] == [["ค่าตอบแทน", "งบดำเนินงาน", "290000"], ["ค่าใช้สอย", "งบอื่น", "1500"], ["รวม", "", "291500"]]
    assert json.loads(found.files[paths[1]])[1]["ไตรมาส 1 (บาท)"] == 1500
    links = [link.attributes["href"] for link in found.tree(PAGE).css("p.open a")]
    assert sorted(f"{PAGE}{href}" for href in links) == paths


def test_without_previews_nothing_is_opened_and_no_table_shown(tmp_path: Path) -> None:
    found = built_with(tmp_path, {FILE: papers.xlsx({"ก": ROWS})}, previews=False)
    assert "<table" not in found.page(PAGE)
    assert not [path for path in found.files if path.endswith(".csv")]


def test_a_long_table_is_cut_says_so_and_weighs_no_more_than_a_page_can_bear(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ที่", "รายการ", "บาท"]]
    rows += [[number, f"รายการที่ยาวมาก {number} " * 20, number] for number in range(1, 2001)]
    found = one(tmp_path, rows)
    assert len(found.page(PAGE).encode()) < 140_000
    shown = len(table(found).css("tbody tr"))
    assert f"แสดง {shown} แถวแรก จากทั้งหมด 2,000 แถว" in found.said(PAGE)
    (path,) = (path for path in found.files if path.startswith(PAGE) and path.endswith(".csv"))
    assert found.files[path].count(b"\r\n") == 2001


def test_what_stands_in_a_cell_is_text_and_never_markup(tmp_path: Path) -> None:
    found = one(tmp_path, [["ชื่อ", "จำนวน"], ["<script>alert(1)</script>", 1], ["{{ 7*7 }}", 2]])
    assert "<script>alert" not in found.page(PAGE)
    assert "{{ 7*7 }}" in found.page(PAGE)


def test_several_tables_beside_each_other_are_folded(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": ROWS})
    folder = FILE.rpartition("/")[0]
    found = built_with(tmp_path, {f"{folder}/แผน ก.xlsx": sheet, f"{folder}/แผน ข.xlsx": sheet}, previews=True)
    assert len(found.tree(PAGE).css("details.fold table")) == 2


def test_sheets_of_all_months_are_one_table_with_sums(tmp_path: Path) -> None:
    folder = "2568/O11 สถิติ/2 จุดตรวจ จุดสกัด"
    content = {
        f"{folder}/2567-10.xlsx": papers.xlsx({"ก": [["ประเภท", "จำนวน (ครั้ง)"], ["จุดตรวจ", 10], ["จุดสกัด", 5], ["รวม", 15]]}),
        f"{folder}/2567-11.xlsx": papers.xlsx({"ก": [["ประเภท", "จำนวน (ครั้ง)"], ["จุดตรวจ", 20], ["จุดสกัด", 7]]}),
    }
    found = built_with(tmp_path, content, previews=True)
    sums, whole = found.tree("2568/o11/").css("table")
    assert [[cell.text() for cell in row.css("th, td")] for row in sums.css("tbody tr")] == [
        ["ตุลาคม 2567", "15"],
        ["พฤศจิกายน 2567", "27"],
        ["รวมทุกงวด", "42"],
    ]
    assert len(whole.css("tbody tr")) == 4
    assert {"2568/o11/checkpoint-statistics/2568.csv", "2568/o11/checkpoint-statistics/2568.json"} <= set(found.files)


def test_a_build_that_remembers_and_a_clean_one_give_the_same_bytes(tmp_path: Path) -> None:
    sheet = {FILE: papers.xlsx({"ก": ROWS})}
    first = built_with(tmp_path / "a", sheet, previews=True)
    again = built(tmp_path / "a", previews=True)
    other = built_with(tmp_path / "b", sheet, previews=True)
    assert first.files == again.files == other.files


def test_days_and_thai_digits_are_written_as_the_site_writes_them(tmp_path: Path) -> None:
    found = one(tmp_path, [["รายการ", "บาท"], ["ก", 1234], ["ข", 5]], yaml="site: {digits: thai}")
    assert [cell.text() for cell in table(found).css("tbody td.n")] == ["๑๒๓๔", "๕"]


def test_columns_follow_the_criterion_on_the_page_and_stay_as_they_are_in_the_files(tmp_path: Path) -> None:
    path = "2568/O2/2 ข้อมูลพื้นที่รับผิดชอบ/พื้นที่รับผิดชอบ.xlsx"
    rows: list[list[papers.Cell]] = [["ประชากร (คน)", "ตำบล", "อำเภอ", "หมายเหตุ"], [4120, "ก", "เมือง", "-"], [3805, "ข", "เมือง", "-"]]
    found = built_with(tmp_path, {path: papers.xlsx({"ก": rows})}, previews=True)
    node = table(found, "2568/o2/")
    assert [cell.text() for cell in node.css("thead th")] == ["อำเภอ", "ตำบล", "ประชากร (คน)", "หมายเหตุ"]
    assert [cell.text() for cell in node.css("tbody tr:first-child > *")] == ["เมือง", "ก", "4120", "-"]
    (csv_path,) = (path for path in found.files if path.startswith("2568/o2/") and path.endswith(".csv"))
    assert next(csv.reader(io.StringIO(found.files[csv_path].decode("utf-8-sig")))) == ["ประชากร (คน)", "ตำบล", "อำเภอ", "หมายเหตุ"]


def test_a_workbook_and_a_word_file_with_macros_are_shown_like_those_without(tmp_path: Path) -> None:
    content = {FILE.replace(".xlsx", ".xlsm"): papers.with_macros(papers.xlsx({"ก": ROWS}))}
    content["2568/O7/2567-10 รายงาน.docm"] = papers.with_macros(papers.word("รายงานผลการปฏิบัติราชการประจำเดือน"))
    found = built_with(tmp_path, content, previews=True)
    assert [cell.text() for cell in table(found).css("thead th")] == ["รายการ", "แหล่งงบ", "ไตรมาส 1 (บาท)"]
    assert "Excel" in found.said(PAGE)
    assert "รายงานผลการปฏิบัติราชการประจำเดือน" in found.said("2568/o7/")
    assert [path for path in found.files if path.endswith((".xlsm", ".docm"))]


def test_a_csv_not_every_program_takes_stays_and_has_one_in_utf_8_beside_it(tmp_path: Path) -> None:
    mine = "รายการ;แหล่งงบ;บาท\r\nค่าตอบแทน;งบดำเนินงาน;290000\r\nค่าใช้สอย;งบอื่น;1500\r\n".encode("cp874")
    found = built_with(tmp_path, {FILE.replace(".xlsx", ".csv"): mine}, previews=True)
    assert [cell.text() for cell in table(found).css("thead th")] == ["รายการ", "แหล่งงบ", "บาท"]
    links = {link.text().removesuffix(" แผน"): f"{PAGE}{link.attributes['href']}" for link in found.tree(PAGE).css("p.open a")}
    assert list(links) == ["CSV (UTF-8)", "JSON"]
    assert found.files[links["CSV (UTF-8)"]].decode("utf-8-sig").splitlines()[1] == "ค่าตอบแทน,งบดำเนินงาน,290000"
    assert mine in found.files.values()


def test_a_csv_every_program_takes_has_no_second_one(tmp_path: Path) -> None:
    found = built_with(tmp_path, {FILE.replace(".xlsx", ".csv"): "รายการ,บาท\nค่าตอบแทน,290000\nค่าใช้สอย,1500\n".encode()}, previews=True)
    assert [link.text().split()[0] for link in found.tree(PAGE).css("p.open a")] == ["JSON"]
