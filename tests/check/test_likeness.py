"""Two formats of one document: told only where they contradict each other."""

from pathlib import Path

import pytest

from oitgen.check import likeness
from oitgen.load import contents
from oitgen.model.contents import Contents
from oitgen.text import said
from tests import papers

TABLE: list[list[papers.Cell]] = [
    ["ที่", "รายการ", "วงเงิน"],
    [1, "ก", 54000],
    [2, "ข", 180000],
    [3, "ค", 28500],
    [4, "ง", 9800],
    ["รวม", "", 272300],
]
PROSE = """ข้อ 1 ให้หัวหน้าทุกงานรายงานผลการปฏิบัติต่อหัวหน้าหน่วยภายในวันที่สิบห้าของเดือนถัดไปพร้อมภาพถ่ายและเอกสารประกอบทุกครั้ง
ข้อ 2 ห้ามผู้ใดเรียกรับหรือยอมจะรับของขวัญและประโยชน์อื่นใดจากผู้มาติดต่อราชการไม่ว่าก่อนหรือหลังการปฏิบัติหน้าที่
ข้อ 3 ผู้พบเห็นการกระทำผิดแจ้งเบาะแสได้ทุกช่องทางที่หน่วยงานเปิดไว้โดยจะเก็บชื่อของผู้แจ้งเป็นความลับ
"""


def read(folder: Path, name: str, data: bytes) -> Contents:
    path = folder / name
    path.write_bytes(data)
    return contents.read(str(path), name.rpartition(".")[2])


def told(folder: Path, pdf: str, other: bytes, format: str = "xlsx") -> str:
    """Why the two differ, in Thai; empty where they do not."""
    found = likeness.difference(read(folder, "a.pdf", papers.pdf(pdf)), read(folder, f"a.{format}", other))
    return said(found.why, "th") if found else ""


def as_text(rows: list[list[papers.Cell]]) -> str:
    return "\n".join(" ".join(f"{cell:,}.00" if isinstance(cell, int) and cell > 99 else str(cell) for cell in row) for row in rows)


def test_a_sheet_and_its_print_are_one_document(tmp_path: Path) -> None:
    assert told(tmp_path, "สรุปผล ตุลาคม 2567\n" + as_text(TABLE) + "\nข้อความอื่น 5,555 บาท", papers.xlsx({"ก": TABLE})) == ""


def test_one_amount_that_was_corrected_in_one_of_them_is_told(tmp_path: Path) -> None:
    changed: list[list[papers.Cell]] = [*TABLE[:4], [4, "ง", 9900], TABLE[5]]
    assert told(tmp_path, as_text(changed), papers.xlsx({"ก": TABLE})) == "จำนวนเหล่านี้มีอยู่เพียงไฟล์เดียว: 9,800, 9,900"


def test_small_counts_are_compared_line_by_line(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["เดือน", "รับ", "เสร็จ"], ["ตุลาคม", 5, 4], ["พฤศจิกายน", 3, 3], ["รวม", 8, 7]]
    other: list[list[papers.Cell]] = [rows[0], ["ตุลาคม", 12, 11], rows[2], ["รวม", 15, 14]]
    assert told(tmp_path, "สถิติเรื่องร้องเรียน\n" + as_text(rows), papers.xlsx({"ก": rows})) == ""
    assert told(tmp_path, "สถิติเรื่องร้องเรียน\n" + as_text(rows), papers.xlsx({"ก": other})) == ("บรรทัด “ตุลาคม” ไฟล์หนึ่งเป็น 5 4 อีกไฟล์เป็น 12 11")


def test_a_total_with_equal_numbers_is_compared_too(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ประเภท", "รับ", "จับ", "ส่ง"], ["ก", 25, 24, 26], ["รวม", 25, 24, 26]]
    other: list[list[papers.Cell]] = [rows[0], ["ข", 11, 11, 13], ["รวม", 11, 11, 13]]
    assert told(tmp_path, "สถิติคดีอาญา\n" + as_text(rows), papers.xlsx({"ก": other})) == "บรรทัด “รวม” ไฟล์หนึ่งเป็น 25 24 26 อีกไฟล์เป็น 11 11 13"


@pytest.mark.parametrize("line", ["ตุลาคม - 4", "1 ตุลาคม 5 4", "ตุลาคม 5 4 80.00", "ตุลาคม ๕ ๔", "ตุลาคม 5.0 4.0"])
def test_what_a_line_leaves_out_or_adds_is_no_difference(tmp_path: Path, line: str) -> None:
    rows: list[list[papers.Cell]] = [["เดือน", "รับ", "เสร็จ"], ["ตุลาคม", 5, 4]]
    assert told(tmp_path, f"สถิติเรื่องร้องเรียน\n{line}", papers.xlsx({"ก": rows})) == ""


def test_several_amounts_that_were_changed_are_told(tmp_path: Path) -> None:
    below: list[list[papers.Cell]] = [[at, f"ราย{at}", 1000 + 7 * at] for at in range(1, 8)]
    rows: list[list[papers.Cell]] = [["ที่", "รายการ", "บาท"], *below]
    other: list[list[papers.Cell]] = [*rows[:5], [5, "ราย5", 6000], [6, "ราย6", 7000], [7, "ราย7", 8000]]
    wrapped = as_text(rows).replace(" ", "\n")
    assert told(tmp_path, wrapped, papers.xlsx({"ก": other})).startswith("จำนวนเหล่านี้มีอยู่เพียงไฟล์เดียว")


def test_other_amounts_altogether_are_another_document(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [[place, "ก", 1111 * place] for place in range(1, 6)]
    other: list[list[papers.Cell]] = [["ที่", "รายการ", "วงเงิน"], *rows]
    assert told(tmp_path, as_text(other), papers.xlsx({"ก": TABLE})).startswith("จำนวนเหล่านี้มีอยู่เพียงไฟล์เดียว")


def test_titles_of_two_months_are_told(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["สรุปผลการจัดซื้อจัดจ้าง เดือนพฤศจิกายน 2567"], ["ที่", "รายการ"], [1, "ก"]]})
    assert told(tmp_path, "สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2567", sheet) == "ไฟล์หนึ่งเป็นของ ต.ค. 2567 อีกไฟล์เป็นของ พ.ย. 2567"


def test_titles_of_two_fiscal_years_are_told(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["แผน ปีงบประมาณ พ.ศ. 2567"], ["ที่", "รายการ"], [1, "ก"]]})
    assert told(tmp_path, "แผนการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. 2568", sheet) == "ไฟล์หนึ่งเป็นของปีงบประมาณ 2568 อีกไฟล์เป็นของปีงบประมาณ 2567"


def test_prose_with_other_words_is_told(tmp_path: Path) -> None:
    other = "".join(f"แผนถนนสายที่ {place * 17} ตำบล{chr(0x0E01 + place)}ถึง{chr(0x0E20 + place)} " for place in range(1, 20))
    assert told(tmp_path, PROSE, papers.word(other), "docx") == "ข้อความไม่เหมือนกัน"
    assert told(tmp_path, PROSE, papers.word(*PROSE.split("\n"), "ลงชื่อ"), "docx") == ""


@pytest.mark.parametrize("rows", [[["ที่", "รายการ"], [1, "ก"]], TABLE])
def test_a_print_without_figures_says_nothing_of_a_sheet(tmp_path: Path, rows: list[list[papers.Cell]]) -> None:
    assert told(tmp_path, "ข้อมูลผลการดำเนินงานในเชิงสถิติ มีนาคม 2567\nตัวเลขเป็นข้อมูลสมมติ", papers.xlsx({"ก": rows})) == ""


def test_a_scan_cannot_be_compared(tmp_path: Path) -> None:
    assert likeness.difference(read(tmp_path, "a.pdf", papers.scan()), read(tmp_path, "a.xlsx", papers.xlsx({"ก": TABLE}))) is None


def test_containment_is_the_share_of_the_shorter_text(tmp_path: Path) -> None:
    short, long = read(tmp_path, "a.pdf", papers.pdf(PROSE)), read(tmp_path, "b.pdf", papers.pdf(PROSE + PROSE.replace("หัวหน้า", "นายก")))
    assert likeness.containment(short, short) == pytest.approx(1, abs=0.05)
    assert likeness.containment(short, long) > 0.7


def test_an_amount_changed_in_one_of_two_cells_is_told(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["งาน", "วงเงิน", "ราคากลาง"], ["จ้างซ่อม", 45000, 45000], ["ซื้อหมึก", 7790, 7790]]
    changed: list[list[papers.Cell]] = [["งานที่จ้าง", "วงเงิน", "ราคากลาง"], ["จ้างเหมาซ่อม", 45000, 54000], ["ซื้อหมึกพิมพ์", 7790, 7790]]
    assert "54,000" in told(tmp_path, as_text(rows), papers.xlsx({"ก": changed}))


def test_an_amount_that_one_format_repeats_in_its_letterhead_is_no_difference(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["งาน", "วงเงิน"], ["จ้างซ่อม", 45000], ["ซื้อหมึก", 7790]]
    assert told(tmp_path, f"{as_text(rows)}\nรวมเป็นเงิน 45,000 บาท", papers.xlsx({"ก": rows})) == ""
