"""An .xls tells what it hides, what it merges, and how its numbers look."""

import struct
from pathlib import Path

import pytest

from oitgen.load import contents, tables
from oitgen.load.contents import old_layout
from oitgen.load.contents.layout import Area
from oitgen.model.contents import Hidden, SignKind
from tests import containers

ROWS: list[list[object]] = [["ชื่อ", "โทร", "จำนวน"], ["ก", "โทร 0 2000 0001", 1], ["แถวลับ", "ข", 2], ["ค", "ง", 3]]


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "ก.xls"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("flat", [False, True])
def test_hidden_columns_and_rows_are_told_and_in_neither_words_nor_tables(tmp_path: Path, flat: bool) -> None:
    path = saved(tmp_path, containers.xls(ROWS, hidden_columns=[2], hidden_rows=[3], flat=flat))
    found = contents.read(str(path), "xls")
    assert found.hidden == (Hidden("ก", columns=("B",), rows=1),)
    assert found.text == "ชื่อ | จำนวน\nก | 1\nค | 3"
    # The download holds them all the same.
    assert [sign.kind for sign in found.signs] == [SignKind.PHONE]
    ((table, records),) = tables.read(str(path), "xls")
    assert (table.columns, records.rows) == (("ชื่อ", "จำนวน"), (("ก", "1"), ("ค", "3")))


def test_a_merged_area_says_the_same_in_each_of_its_cells(tmp_path: Path) -> None:
    path = saved(tmp_path, containers.xls([["งาน", "ราคา"], ["จ้าง", 5], [None, 6], ["ซื้อ", 7]], merged=[(2, 1, 3, 1)]))
    assert old_layout.layouts(path)[0]["ก"].merged == [Area(2, 1, 3, 1)]
    ((_, records),) = tables.read(str(path), "xls")
    assert [row[0] for row in records.rows] == ["จ้าง", "จ้าง", "ซื้อ"]


def test_of_a_file_that_does_not_tell_what_it_hides_no_word_is_shown_and_signs_are_sought(tmp_path: Path) -> None:
    # A row whose record breaks off; the reader of cells passes over it.
    data = containers.xls(ROWS, hidden_rows=[3])
    at = data.index(b"\x08\x02\x10\0")
    path = saved(tmp_path, data[:at] + b"\x08\x02\x03\0" + data[at + 4 : at + 7] + data[at + 20 :] + bytes(13))
    with pytest.raises(struct.error):
        old_layout.layouts(path)
    found = contents.read(str(path), "xls")
    assert (found.text, [sign.kind for sign in found.signs]) == ("", [SignKind.PHONE])
    assert tables.read(str(path), "xls") == []
