"""A column of valid numbers is a list of people; a single valid number says nothing."""

from pathlib import Path

import pytest

from oitgen.check.citizen_id_likely import is_of_people
from oitgen.model.contents import Table
from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "citizen-id-likely"
XLSX = "2568/O15/2567-10 สขร.1.xlsx"
VALID = ["1999900000005", "1999900000013", "1999900000021", "1999900000030", "1999900000048"]


def workbook(*cells: str | int) -> dict[str, str | bytes]:
    return {XLSX: papers.xlsx({"ก": [["ชื่อ", "รหัส"], *([f"คนที่ {number}", cell] for number, cell in enumerate(cells))]})}


@pytest.mark.parametrize("cells", [VALID, [int(each) for each in VALID], [*VALID, "1999900000000"]])
def test_a_column_most_of_whose_cells_are_valid_is_worth_a_look(tmp_path: Path, cells: list[str | int]) -> None:
    (finding,) = readied_with(tmp_path, workbook(*cells), opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.INFO, "O15", 2568)
    assert dict(finding.message.args)["column"] == "รหัส"


@pytest.mark.parametrize(
    "cells",
    [
        VALID[:4],
        [*VALID, "1999900000000", "1999900000001"],
        [f"88510000{number:05}" for number in range(30)],
        ["0" + each[1:] for each in VALID],
    ],
)
def test_a_few_valid_numbers_bar_codes_and_companies_are_no_fault(tmp_path: Path, cells: list[str]) -> None:
    assert readied_with(tmp_path, workbook(*cells), opened=True).of_rule(RULE) == []


def test_the_shape_of_a_citizens_number_is_worth_a_look(tmp_path: Path) -> None:
    found = readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf("นายสมมติ 1-9999-00000-00-5")}, opened=True).of_rule(RULE)
    assert [finding.place.excerpt for finding in found] == ["นายสมมติ x-xxxx-xxxxx-00-5"]


def test_the_shape_in_a_text_is_told_with_its_line(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O5/index.md": "ติดต่อ\n\nนายสมมติ 1-9999-00000-00-5\n"}).of_rule(RULE)
    assert (finding.place.line, finding.level) == (3, Level.INFO)


def test_a_plain_number_without_words_is_silent(tmp_path: Path) -> None:
    assert readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf("รหัส 1999900000005")}, opened=True).of_rule(RULE) == []


def test_empty_cells_count_neither_way() -> None:
    assert is_of_people(Table(("รหัส",), (*((each,) for each in VALID), ("",), ("",))), 0)
