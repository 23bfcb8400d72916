"""Workbooks of old and of other programs."""

from pathlib import Path

import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents
from tests import containers

ROWS: list[list[object]] = [["รายการ", "จำนวน"], ["คดีอาญา", 12], ["ร้อยละ", 98.07]]


def read(folder: Path, data: bytes, format: str) -> Contents:
    path = folder / f"ก.{format}"
    path.write_bytes(data)
    return contents.read(str(path), format)


@pytest.mark.parametrize(("format", "data"), [("xls", containers.xls(ROWS, name="ชีต")), ("ods", containers.ods({"ชีต": ROWS}))])
def test_rows_become_a_table(tmp_path: Path, format: str, data: bytes) -> None:
    (table,) = read(tmp_path, data, format).tables
    assert (table.name, table.header, table.rows) == ("ชีต", ("รายการ", "จำนวน"), (("คดีอาญา", "12"), ("ร้อยละ", "98.07")))


def test_a_table_that_begins_further_in_keeps_its_rows_and_columns(tmp_path: Path) -> None:
    found = read(tmp_path, containers.ods({"ก": [[], ["", "ที่", "รายการ"], ["", 1, "ก"]]}), "ods")
    assert (found.tables[0].header, found.tables[0].first) == (("", "ที่", "รายการ"), 3)


def test_a_locked_workbook_is_told_from_a_broken_one(tmp_path: Path) -> None:
    assert read(tmp_path, containers.xls(ROWS, locked=True), "xls").problem == "encrypted"
    assert read(tmp_path, containers.xls(ROWS)[:700], "xls").problem == "damaged"
    assert read(tmp_path, containers.ods({"ก": ROWS})[:300], "ods").problem == "damaged"


def test_of_a_workbook_of_old_nobody_can_say_that_it_is_empty(tmp_path: Path) -> None:
    # Its pictures and drawings are not looked for.
    assert read(tmp_path, containers.xls([]), "xls").problem == ""
    assert read(tmp_path, containers.ods({"ก": []}), "ods").problem == "empty"


def test_a_sheet_of_many_rows_is_looked_through_as_far_as_a_person_would(tmp_path: Path) -> None:
    found = read(tmp_path, containers.ods({"ก": [["ที่", "รายการ"], *[[place, "ก"] for place in range(45_000)]]}), "ods")
    assert 20_000 <= found.tables[0].count < 45_000


def test_many_sheets_are_each_looked_into(tmp_path: Path) -> None:
    found = read(tmp_path, containers.ods({f"ชีต {place}": [["ที่", "รายการ"], [1, "ก"]] for place in range(30)}), "ods")
    assert len(found.tables) == 30
