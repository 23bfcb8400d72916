"""The sheets of an element's periods, together."""

from collections.abc import Mapping
from pathlib import Path

from oitgen.model import joined
from tests import papers
from tests.sheets import STATISTICS, sheet, together


def test_sheets_of_the_same_columns_are_one_table_in_the_order_of_the_calendar(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2568-01.xlsx": sheet(("จุดตรวจ", 5, 50), ("จุดสกัด", 5, 50), ("รวม", 10, 100)),
        f"{STATISTICS}/2567-10.xlsx": sheet(("จุดตรวจ", 1, 25), ("จุดสกัด", 3, 75)),
    }
    found, known = together(tmp_path, content)
    assert found is not None
    assert joined.records(found, known).rows == (
        ("ตุลาคม 2567", "จุดตรวจ", "1", "25"),
        ("ตุลาคม 2567", "จุดสกัด", "3", "75"),
        ("มกราคม 2568", "จุดตรวจ", "5", "50"),
        ("มกราคม 2568", "จุดสกัด", "5", "50"),
    )
    assert next([cell.text for cell in row if cell] for _, row in joined.rows(found, known)) == ["จุดตรวจ", "1", "25"]


def test_only_what_can_be_added_is_added(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet(("จุดตรวจ", 1, 25), ("จุดสกัด", 3, 75), ("รวม", 4, 100)),
        f"{STATISTICS}/2567-11.xlsx": sheet(("จุดตรวจ", 2, 40), ("จุดสกัด", "-", 60)),
    }
    found, known = together(tmp_path, content)
    assert found is not None
    added, periods = joined.sums(found, known)
    assert added == (1,)
    assert [(period.key, values) for period, values in periods] == [("2567-10", (4.0,)), ("2567-11", (2.0,))]


def test_a_number_that_reaches_down_over_rows_is_added_once(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["ประเภท", "จำนวน", "ร้อยละ"], ["จุดตรวจ", 7, 25], ["จุดสกัด", None, 75], ["ด่าน", 2, 0]]
    content = {f"{STATISTICS}/2567-1{month}.xlsx": papers.xlsx({"ก": rows}, merged=("B2:B3",)) for month in range(2)}
    found, known = together(tmp_path, content)
    assert found is not None
    assert [values for _, values in joined.sums(found, known)[1]] == [(9.0,), (9.0,)]


def test_columns_in_another_order_or_with_another_unit_are_the_same(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet((1, "จุดตรวจ", 25), (3, "จุดสกัด", 75), header=("จำนวน", "ประเภท", "ร้อยละ")),
        f"{STATISTICS}/2567-11.xlsx": sheet(("จุดตรวจ", 2, 40), ("จุดสกัด", 3, 60)),
    }
    found, known = together(tmp_path, content)
    assert found is not None
    assert joined.records(found, known).rows[0] == ("ตุลาคม 2567", "จุดตรวจ", "1", "25")


def test_thousands_are_not_added_to_single_ones(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet(("งาน ก", 5000, 1), header=("ประเภท", "เงิน (บาท)", "ร้อยละ")),
        f"{STATISTICS}/2567-11.xlsx": sheet(("งาน ก", 5, 1), header=("ประเภท", "เงิน (พันบาท)", "ร้อยละ")),
    }
    assert together(tmp_path, content)[0] is None


def test_one_period_or_other_columns_make_no_table_of_the_year(tmp_path: Path) -> None:
    one = {f"{STATISTICS}/2567-10.xlsx": sheet(("จุดตรวจ", 1, 25), ("ข", 1, 1))}
    assert together(tmp_path / "a", one)[0] is None
    other = {**one, f"{STATISTICS}/2567-11.xlsx": sheet(("x", "y"), ("z", "w"), header=("สถานที่", "เวลา"))}
    assert together(tmp_path / "b", other)[0] is None


def test_summaries_of_procurement_are_joined_whatever_their_columns_are_called(tmp_path: Path) -> None:
    first = ("ลำดับที่", "งานที่ซื้อหรือจ้าง", "วงเงิน", "ราคากลาง", "วิธีซื้อหรือจ้าง", "ผู้ได้รับการคัดเลือกและราคาที่ตกลง")
    second = ("ที่", "รายการ", "วงเงินงบประมาณ", "ราคากลาง (บาท)", "วิธีจัดซื้อจัดจ้าง", "ผู้ชนะ", "ราคาที่ตกลง")
    content = {
        "2568/O15 สขร/2567-10.xlsx": sheet((1, "ซื้อ ก", 100, 100, "เฉพาะเจาะจง", "ร้าน ก 90.00"), header=first),
        "2568/O15 สขร/2567-11.xlsx": sheet((1, "ซื้อ ข", 200, 200, "คัดเลือก", "ร้าน ข", 210), header=second),
    }
    found, known = together(tmp_path, content, "O15")
    assert found is not None
    assert found.is_procurement
    assert [(each.work, each.winner, each.price, each.is_above_reference) for each in joined.purchases(found, known)] == [
        ("ซื้อ ก", "ร้าน ก", 90.0, False),
        ("ซื้อ ข", "ร้าน ข", 210.0, True),
    ]


def test_a_column_of_the_sheets_keeps_its_name_beside_that_of_the_period(tmp_path: Path) -> None:
    content = {f"{STATISTICS}/2567-1{month}.xlsx": sheet(("เช้า", 1), ("บ่าย", 2), header=("งวด", "จำนวน")) for month in (0, 1)}
    found, known = together(tmp_path, content)
    assert found is not None
    assert joined.records(found, known).columns == ("งวดของไฟล์", "งวด", "จำนวน")


def sums(folder: Path, content: Mapping[str, bytes], code: str = "O11") -> dict[str, tuple[float | None, ...]]:
    found, known = together(folder, content, code)
    assert found is not None
    return {period.key: values for period, values in joined.sums(found, known)[1]}


def test_a_sheet_s_own_total_is_believed_where_rows_are_parts_of_others(tmp_path: Path) -> None:
    rows = [("1. คดีอุกฉกรรจ์", 5), ("1.1 ฆ่า", 2), ("1.2 ปล้น", 3), ("2. คดีทรัพย์", 10), ("รวมทั้งสิ้น", 15)]
    content = {f"{STATISTICS}/2567-1{month}.xlsx": sheet(*rows, header=("ประเภทคดี", "จำนวน")) for month in (0, 1)}
    assert sums(tmp_path / "a", content) == {"2567-10": (15.0,), "2567-11": (15.0,)}
    without = {path: sheet(*rows[:-1], header=("ประเภทคดี", "จำนวน")) for path in content}
    assert sums(tmp_path / "b", without) == {"2567-10": (None,), "2567-11": (None,)}


def test_what_is_left_piled_up_or_a_share_is_not_added(tmp_path: Path) -> None:
    header = ("หน่วย", "ผล", "ยอดสะสม", "คงเหลือ", "เป้าหมายทั้งปี", "รหัสหน่วย", "ราคาต่อหน่วย", "หมายเลขคดี")
    content = {f"{STATISTICS}/2567-1{month}.xlsx": sheet(("ก", *range(1, 8)), ("ข", *range(1, 8)), header=header) for month in (0, 1)}
    assert sums(tmp_path, content) == {"2567-10": (2.0,), "2567-11": (2.0,)}


def test_sheets_whose_columns_are_months_are_no_table_of_the_year(tmp_path: Path) -> None:
    for at, header in enumerate((("ประเภท", "ต.ค. 67", "พ.ย. 67", "ธ.ค. 67"), ("ประเภท", "ต.ค.", "พ.ย.", "ธ.ค."))):
        content = {f"{STATISTICS}/2567-1{month}.xlsx": sheet(("ก", 1, 2, 3), ("ข", 4, 5, 6), header=header) for month in (0, 1)}
        assert together(tmp_path / str(at), content)[0] is None


def test_of_a_workbook_that_grows_each_month_brings_its_own_sheet(tmp_path: Path) -> None:
    def book(*months: str) -> bytes:
        return papers.xlsx({month: [["ประเภท", "จำนวน"], ["ก", at], ["ข", at]] for at, month in enumerate(months, 1)})

    content = {
        f"{STATISTICS}/2567-10.xlsx": book("ต.ค.67"),
        f"{STATISTICS}/2567-11.xlsx": book("ต.ค.67", "พ.ย.67"),
        f"{STATISTICS}/2567-12.xlsx": book("ต.ค.67", "พ.ย.67", "ธ.ค.67"),
    }
    assert sums(tmp_path, content) == {"2567-10": (2.0,), "2567-11": (4.0,), "2567-12": (6.0,)}


def test_all_sheets_of_a_month_count(tmp_path: Path) -> None:
    header = ["ลำดับที่", "รายการ", "วงเงิน", "ราคากลาง", "วิธี", "ผู้ได้รับการคัดเลือก", "ราคาที่ตกลง"]
    book = papers.xlsx(
        {
            "จัดซื้อ": [header, [1, "ซื้อ", 3000, 3000, "คัดเลือก", "ร้าน ก", 3000]],
            "จัดจ้าง": [header, [1, "จ้าง", 9000, 9000, "คัดเลือก", "ร้าน ข", 9000]],
        }
    )
    found, known = together(tmp_path, {"2568/O15 สขร/2567-11.xlsx": book}, "O15")
    assert found is not None
    assert [each.price for each in joined.purchases(found, known)] == [3000, 9000]


def test_a_corrected_file_counts_alone(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10 จุดตรวจ.xlsx": sheet(("ก", 1), ("ข", 1), header=("ประเภท", "จำนวน")),
        f"{STATISTICS}/2567-10 จุดตรวจ แก้ไข.xlsx": sheet(("ก", 2), ("ข", 2), header=("ประเภท", "จำนวน")),
        f"{STATISTICS}/2567-11 จุดตรวจ.xlsx": sheet(("ก", 3), ("ข", 3), header=("ประเภท", "จำนวน")),
    }
    assert sums(tmp_path, content) == {"2567-10": (4.0,), "2567-11": (6.0,)}


def test_periods_with_other_tables_are_named_as_left_out(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet(("ก", 1), ("ข", 1), header=("ประเภท", "จำนวน")),
        f"{STATISTICS}/2567-11.xlsx": sheet(("ก", 3), ("ข", 3), header=("ประเภท", "จำนวน")),
        f"{STATISTICS}/2567-12.xlsx": sheet(("ก", 3, "-"), ("ข", 3, "-"), header=("ประเภท", "จำนวน", "หมายเหตุ")),
        f"{STATISTICS}/2568-01.pdf": papers.pdf("สถิติ"),
    }
    found, _ = together(tmp_path, content)
    assert found is not None
    assert [period.key for period in found.left_out] == ["2567-12", "2568-01"]
