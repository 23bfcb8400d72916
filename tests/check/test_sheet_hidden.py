"""What a workbook hides is named; what holds nothing is not hidden."""

import io
from pathlib import Path

import openpyxl
import pytest

from oitgen.model.finding import Level, Message
from tests import papers
from tests.readied import readied_with

RULE = "sheet-hidden"
BOOK = "2568/O11/1 สถิติคดี/2567-10 สถิติคดี.xlsx"
ROWS: list[list[papers.Cell]] = [["กลุ่มคดี", "รับคดี", "จับกุม"], ["ชีวิต", 4, 3]]


def told(folder: Path, book: bytes) -> list[str]:
    whats = (dict(each.message.args)["what"] for each in readied_with(folder, {BOOK: book}, opened=True).of_rule(RULE))
    return [what.id.format(**dict(what.args)) for what in whats if isinstance(what, Message)]


def test_a_hidden_sheet_is_named(tmp_path: Path) -> None:
    book = papers.xlsx({"สถิติ": ROWS, "รายชื่อผู้เสียหาย": ROWS}, hidden=["รายชื่อผู้เสียหาย"])
    (finding,) = readied_with(tmp_path, {BOOK: book}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O11", 2568, f"content/{BOOK}")
    what = dict(finding.message.args)["what"]
    assert isinstance(what, Message)
    assert dict(what.args) == {"sheet": "รายชื่อผู้เสียหาย"}


def test_hidden_columns_are_named_by_their_letters(tmp_path: Path) -> None:
    assert told(tmp_path, papers.xlsx({"สถิติ": ROWS}, hidden_columns=["B", "C"])) == ["columns B, C of the sheet “สถิติ”"]


@pytest.mark.parametrize(("columns", "text"), [([], "1 rows of the sheet “สถิติ”"), (["B"], "columns B and 1 rows of the sheet “สถิติ”")])
def test_hidden_rows_are_counted(tmp_path: Path, columns: list[str], text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(papers.xlsx({"สถิติ": ROWS}, hidden_columns=columns)))
    book["สถิติ"].row_dimensions[2].hidden = True
    out = io.BytesIO()
    book.save(out)
    assert told(tmp_path, out.getvalue()) == [text]


@pytest.mark.parametrize(
    "book",
    [
        papers.xlsx({"สถิติ": ROWS}),
        papers.xlsx({"สถิติ": ROWS, "Sheet2": []}, hidden=["Sheet2"]),
        papers.xlsx({"สถิติ": ROWS}, hidden_columns=["H"]),
    ],
)
def test_what_holds_nothing_is_not_hidden(tmp_path: Path, book: bytes) -> None:
    assert told(tmp_path, book) == []
