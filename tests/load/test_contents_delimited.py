"""Separated values as Thai offices save them."""

from pathlib import Path

import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents

HEADER, ROW = ("ที่", "รายการ"), ("1", "ก่อสร้าง")
TEXT = "ที่,รายการ\r\n1,ก่อสร้าง\r\n"


def read(folder: Path, data: bytes, format: str = "csv") -> Contents:
    path = folder / f"ก.{format}"
    path.write_bytes(data)
    return contents.read(str(path), format)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874"])
def test_thai_is_read_in_every_encoding_offices_use(tmp_path: Path, encoding: str) -> None:
    (table,) = read(tmp_path, TEXT.encode(encoding)).tables
    assert (table.header, table.rows) == (HEADER, (ROW,))


def test_values_parted_by_tabs_are_read_under_their_own_type_too(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "ที่\tรายการ\n1\tก่อสร้าง\n".encode(), "tsv").tables
    assert (table.header, table.rows) == (HEADER, (ROW,))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_are_parted_by_what_parts_most_lines_alike(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = (("ที่", "รายการ", "วงเงิน"), ("1", "ก", "1250.00"), ("2", "ข", "300"))
    (table,) = read(tmp_path, end.join(map(delimiter.join, lines)).encode()).tables
    assert (table.header, table.rows) == (lines[0], lines[1:])


def test_commas_of_numbers_part_nothing(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "รายการ;วงเงิน\nก;1,250,000.00\nข;54,000.00\nค;100,000,000.00\n".encode()).tables
    assert table.rows[0] == ("ก", "1,250,000.00")


def test_a_cell_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    (table,) = read(tmp_path, 'ที่,รายการ\n1,"ก\nข, ""ค"""\n'.encode()).tables
    assert table.rows == (("1", 'ก ข, "ค"'),)


@pytest.mark.parametrize(
    ("data", "problem"), [(b"", "empty"), (b"\n\n,,\n", "empty"), (b"\0" * 4000, "damaged"), (b"a" * 400 + b"\0" + b"a" * 400, "damaged")]
)
def test_what_is_no_text_is_told(tmp_path: Path, data: bytes, problem: str) -> None:
    assert read(tmp_path, data).problem == problem


def test_a_file_of_one_column_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "รายงาน\nปีงบประมาณ 2568\n".encode()).head == "รายงาน\nปีงบประมาณ 2568"


def test_a_very_long_file_is_read_as_far_as_a_person_would(tmp_path: Path) -> None:
    found = read(tmp_path, ("ที่,รายการ\n" + "1,กก\n" * 2_200_000).encode(), "csv")
    assert found.tables[0].count < 20_001


def test_a_letter_cut_in_two_at_the_end_of_a_very_long_file_spoils_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, ("ก" + f"{'ข' * 999}\n" * 6_000).encode()).head.startswith("กข")


@pytest.mark.parametrize(
    ("data", "is_foreign"),
    [
        (TEXT.encode(), False),
        (TEXT.encode("utf-8-sig"), False),
        (TEXT.encode("cp874"), True),
        (TEXT.encode("utf-16"), True),
        (TEXT.replace(",", ";").encode(), True),
        (TEXT.replace(",", "\t").encode(), True),
    ],
)
def test_what_not_every_program_takes_is_told(tmp_path: Path, data: bytes, is_foreign: bool) -> None:
    assert read(tmp_path, data).foreign is is_foreign
