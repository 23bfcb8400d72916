"""Spreadsheets of offices become tables: headers, merged cells, formats, links, several sheets, nothing hidden."""

import io
from pathlib import Path

import openpyxl
import pytest

from oitgen.load import tables
from oitgen.load.tables.sheets import MOST_ROWS
from oitgen.model.open_table import MOST_SHOWN, Cell, CellKind, OpenTable, Records
from tests import containers, papers


def read(folder: Path, data: bytes, format: str = "xlsx") -> list[tuple[OpenTable, Records]]:
    path = folder / f"ก.{format}"
    path.write_bytes(data)
    return tables.read(str(path), format)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def texts(table: OpenTable) -> list[list[str | None]]:
    return [[cell.text if cell is not None else None for cell in row] for row in table.rows]


ROWS: list[list[papers.Cell]] = [
    ["สถิติคดีอาญา", None, None],
    ["สถานีตำรวจภูธรตัวอย่าง", None, None],
    ["กลุ่มคดี", "รับคดี (คดี)", "จับกุมได้"],
    ["ชีวิต ร่างกาย", 12, 7],
    ["ทรัพย์", 1000, "๗๕๐"],
    ["รวม", 1012, 757],
    ["หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2568", None, None],
]


def test_lines_above_the_header_are_titles_and_lines_below_are_notes(tmp_path: Path) -> None:
    ((table, records),) = read(tmp_path, papers.xlsx({"ต.ค.": ROWS}))
    assert table.titles == ("สถิติคดีอาญา", "สถานีตำรวจภูธรตัวอย่าง")
    assert (table.name, table.columns, table.numeric) == ("ต.ค.", ("กลุ่มคดี", "รับคดี (คดี)", "จับกุมได้"), (False, True, True))
    assert texts(table)[1] == ["ทรัพย์", "1000", "๗๕๐"]
    assert table.notes == ("หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2568",)
    assert records.rows == (("ชีวิต ร่างกาย", "12", "7"), ("ทรัพย์", "1000", "750"), ("รวม", "1012", "757"))


def test_a_header_of_two_rows_spans_what_it_names(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["เดือน", "ร้องเรียน", None], [None, "ทั้งหมด", "แล้วเสร็จ"], ["ต.ค.", 3, 2], ["พ.ย.", 1, 1]]
    ((table, _),) = read(tmp_path, papers.xlsx({"ก": rows}, merged=["A1:A2", "B1:C1"]))
    assert table.columns == ("เดือน", "ร้องเรียน ทั้งหมด", "ร้องเรียน แล้วเสร็จ")
    top, below = table.header
    assert [(cell.text, cell.across, cell.down) for cell in top if cell] == [("เดือน", 1, 2), ("ร้องเรียน", 2, 1)]
    assert [cell.text if cell else None for cell in below] == [None, "ทั้งหมด", "แล้วเสร็จ"]


def test_a_cell_over_several_rows_is_shown_once_and_read_in_each(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["งาน", "ผู้เสนอราคา", "ราคา"], ["จ้างซ่อม", "ร้าน ก", 100], [None, "ร้าน ข", 120], ["ซื้อ", "ร้าน ค", 5]]
    ((table, records),) = read(tmp_path, papers.xlsx({"ก": rows}, merged=["A2:A3"]))
    assert table.rows[0][0] == Cell("จ้างซ่อม", "จ้างซ่อม", down=2)
    assert table.rows[1][0] is None
    assert [row[0] for row in records.rows] == ["จ้างซ่อม", "จ้างซ่อม", "ซื้อ"]


def test_hidden_sheets_columns_and_rows_are_in_no_table(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            papers.xlsx(
                {"ก": [["ชื่อ", "ลับ", "จำนวน"], ["ก", "x", 1], ["ข", "y", 2], ["ค", "z", 3]], "ซ่อน": [["a", "b"], ["c", "d"]]},
                hidden=["ซ่อน"],
                hidden_columns=["B"],
            )
        )
    )
    book["ก"].row_dimensions[3].hidden = True
    ((table, records),) = read(tmp_path, saved(book))
    assert table.columns == ("ชื่อ", "จำนวน")
    assert records.rows == (("ก", "1"), ("ค", "3"))


def test_a_merged_area_moves_with_what_is_left_of_a_sheet(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ที่", "ลับ", "งาน", "ราคา"], [1, "x", "จ้าง", 5], [2, "y", None, 6], [3, "z", "ซื้อ", 7]]
    ((table, records),) = read(tmp_path, papers.xlsx({"ก": rows}, hidden_columns=["B"], merged=["C2:C3"]))
    assert (table.rows[0][1], table.rows[1][1]) == (Cell("จ้าง", "จ้าง", down=2), None)
    assert [row[1] for row in records.rows] == ["จ้าง", "จ้าง", "ซื้อ"]


def test_a_link_in_a_cell_leads_where_it_led(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"ก": [["ชื่อ", "เว็บ"], ["ก", "ดู"], ["ข", "ดูด้วย"]]})))
    book["ก"]["B2"].hyperlink = "https://example.go.th/a"
    book["ก"]["B3"].hyperlink = "javascript:alert(1)"
    ((table, _),) = read(tmp_path, saved(book))
    assert [cell.url for row in table.rows for cell in row if cell] == ["", "https://example.go.th/a", "", ""]


def test_formats_and_days_are_kept(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"ก": [["รายการ", "บาท", "วันที่"], ["ก", 1234.5, None], ["ข", 2, None]]})))
    sheet = book["ก"]
    sheet["B2"].number_format = "#,##0.00"
    sheet["C2"] = "2567-10-01"
    sheet["C3"].value = __import__("datetime").datetime(2024, 10, 2)
    ((table, records),) = read(tmp_path, saved(book))
    assert texts(table)[0] == ["ก", "1,234.50", "2567-10-01"]
    assert table.rows[1][2] == Cell("2024-10-02", "2024-10-02", CellKind.DAY)
    assert records.rows[0][1] == "1234.5"


def test_every_sheet_with_a_table_is_one(tmp_path: Path) -> None:
    found = read(tmp_path, papers.xlsx({"ต.ค.": [["ก", "ข"], ["a", "b"]], "คำนำ": [["ข้อความ"]], "พ.ย.": [["ก", "ข"], ["c", "d"]]}))
    assert [table.name for table, _ in found] == ["ต.ค.", "พ.ย."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp874", "utf-16"])
def test_separated_values_are_a_table_however_they_are_encoded(tmp_path: Path, encoding: str) -> None:
    ((table, records),) = read(tmp_path, "ชื่อ,จำนวน\r\nก,๑๒\r\nข,5\r\n".encode(encoding), "csv")
    assert (table.columns, records.rows) == (("ชื่อ", "จำนวน"), (("ก", "12"), ("ข", "5")))


def test_columns_of_one_name_are_told_apart_and_nameless_ones_numbered(tmp_path: Path) -> None:
    ((table, _),) = read(tmp_path, papers.xlsx({"ก": [["ชื่อ", "จำนวน", "จำนวน", None], ["ก", 1, 2, "x"], ["ข", 3, 4, "y"]]}))
    assert table.columns == ("ชื่อ", "จำนวน", "จำนวน (2)", "คอลัมน์ 4")


def test_a_name_that_is_there_already_is_given_to_no_other_column(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ชื่อ", "จำนวน", "จำนวน", "จำนวน (2)", None, "คอลัมน์ 5"], ["ก", 1, 2, 3, 4, 5], ["ข", 6, 7, 8, 9, 10]]
    ((table, _),) = read(tmp_path, papers.xlsx({"ก": rows}))
    assert table.columns == ("ชื่อ", "จำนวน", "จำนวน (3)", "จำนวน (2)", "คอลัมน์ 5 (2)", "คอลัมน์ 5")


def test_what_a_format_hides_is_in_no_part_of_a_table(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [[7777, None, None], ["งาน", "จำนวน", "บาท"], ["ก", 1, 2], ["ข", 3, 4], [8888, None, None]]
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"ก": rows})))
    for place in ("A1", "C3", "A5"):
        book["ก"][place].number_format = ";;;"
    ((table, records),) = read(tmp_path, saved(book))
    assert (table.titles, table.notes, records.rows) == ((), (), (("ก", "1", ""), ("ข", "3", "4")))


def test_long_words_are_kept_below_a_table_too(tmp_path: Path) -> None:
    note = "หมายเหตุ " + "ก" * 900
    rows: list[list[papers.Cell]] = [["งาน", "จำนวน", "บาท"], ["ข" * 900, 1, 2], ["ค", 3, 4], [note, None, None]]
    ((table, records),) = read(tmp_path, papers.xlsx({"ก": rows}))
    assert (table.notes, records.rows[0][0]) == ((note,), "ข" * 900)


def test_percents_are_parts_of_one_whether_typed_or_formatted(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"ก": [["งาน", "ร้อยละ"], ["ก", "12%"], ["ข", 0.15], ["ค", "๗.๕ %"]]})))
    book["ก"]["B3"].number_format = "0%"
    ((table, records),) = read(tmp_path, saved(book))
    assert [row[1] for row in records.rows] == ["0.12", "0.15", "0.075"]
    assert [row[1] for row in texts(table)] == ["12%", "15%", "๗.๕ %"]


def test_a_long_table_is_shown_in_part_and_read_whole(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ที่", "รายการ", "บาท"]]
    rows += [[number, f"รายการ {number}", number * 10] for number in range(1, 1001)]
    ((table, records),) = read(tmp_path, papers.xlsx({"ก": rows}))
    assert (len(table.rows), table.count, len(records.rows)) == (MOST_SHOWN, 1000, 1000)
    assert records.rows[-1] == ("1000", "รายการ 1000", "10000")


def test_a_telephone_number_keeps_its_zero(tmp_path: Path) -> None:
    ((table, records),) = read(tmp_path, papers.xlsx({"ก": [["ชื่อ", "โทร"], ["ก", "0753123456"], ["ข", "0753123457"]]}))
    assert (records.rows[0][1], table.numeric) == ("0753123456", (False, False))


def test_a_dash_in_a_column_of_numbers_is_nothing(tmp_path: Path) -> None:
    ((_, records),) = read(tmp_path, papers.xlsx({"ก": [["เดือน", "คดี"], ["ต.ค.", "-"], ["พ.ย.", 4], ["ธ.ค.", 5]]}))
    assert [row[1] for row in records.rows] == ["", "4", "5"]


def test_a_sheet_as_long_as_any_reader_bears_is_cut(tmp_path: Path) -> None:
    lines = "\r\n".join(["ที่,ชื่อ", *(f"{number},ก" for number in range(MOST_ROWS + 10))])
    ((table, _),) = read(tmp_path, lines.encode(), "csv")
    assert table.count == MOST_ROWS - 1


def test_rows_hidden_behind_a_stray_cell_are_in_no_table(tmp_path: Path) -> None:
    def cell(address: str, said: str) -> str:
        return f'<c r="{address}" t="inlineStr"><is><t>{said}</t></is></c>'

    shown = "".join(f'<row r="{row}">{cell(f"A{row}", f"ก{row}")}{cell(f"B{row}", "ข")}</row>' for row in range(2, 900))
    stray = f'<row r="1">{cell("A1", "รายการ")}{cell("B1", "หมายเหตุ")}<c r="XFD1"><v>1</v></c></row>'
    data = containers.workbook(f'{stray}{shown}<row r="900" hidden="1">{cell("A900", "ลับ")}{cell("B900", "ลับ")}</row>')
    ((table, records),) = read(tmp_path, data)
    assert (table.count, records.rows[-1][:2]) == (898, ("ก899", "ข"))


def test_values_parted_by_tabs_are_a_table(tmp_path: Path) -> None:
    ((table, records),) = read(tmp_path, "รายการ\tจำนวน\nก\t1\nข\t2\n".encode(), "tsv")
    assert (table.columns, records.rows) == (("รายการ", "จำนวน"), (("ก", "1"), ("ข", "2")))


def test_words_hidden_by_their_format_are_in_no_table(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"ก": [["ชื่อ", "จำนวน"], ["เปิด", 1], ["ลับ", 2]]})))
    book["ก"]["A3"].number_format = ";;;"
    ((table, records),) = read(tmp_path, saved(book))
    assert "ลับ" not in str((table, records))


def test_a_column_that_counts_different_things_holds_no_numbers(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["งาน", "รับแจ้ง", "ผล"], ["ลักทรัพย์", "3 คดี", "3 คดี"], ["ยาเสพติด", "๑๐ คดี", "5 คน"]]
    path = tmp_path / "ก.xlsx"
    path.write_bytes(papers.xlsx({"ก": rows}))
    ((shown, records),) = tables.read(str(path), "xlsx")
    assert (shown.numeric, [row[1] for row in records.rows]) == ((False, True, False), ["3", "10"])
