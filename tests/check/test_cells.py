"""A cell that was changed in one of two formats is found; what a print only leaves out or breaks is not."""

from pathlib import Path

import pytest

from oitgen.check import cells
from oitgen.load import contents
from oitgen.model.contents import Contents
from tests import papers

ROWS = [
    ["เหตุการณ์ความเสี่ยง", "วิธีจัดการ"],
    ["เรียกรับเงินเพื่อเร่งรัดใบอนุญาต", "ติดประกาศค่าธรรมเนียมไว้ที่จุดบริการ"],
    ["เรียกรับผลประโยชน์แลกกับการลดภาษีป้าย", "สุ่มตรวจการประเมินภาษีทุกเดือน"],
    ["กำหนดคุณลักษณะเอื้อผู้ค้ารายเดียว", "ใช้คณะกรรมการกำหนดคุณลักษณะ"],
]
CHANGED = "นำรถยนต์ราชการไปใช้ในเรื่องส่วนตัว"


def read(folder: Path, name: str, data: bytes) -> Contents:
    path = folder / name
    path.write_bytes(data)
    return contents.read(str(path), name.rpartition(".")[2])


def exchanged(folder: Path, printed: str, rows: list[list[str]]) -> str:
    word, pdf = read(folder, "ก.docx", papers.word("รายงาน", rows)), read(folder, "ก.pdf", papers.pdf(printed))
    return cells.exchanged(cells.long_ones(word), word.text, pdf.text)


def as_print(rows: list[list[str]]) -> str:
    return "\n".join(["รายงาน", *("  ".join(row) for row in rows)])


def test_the_changed_cell_is_named(tmp_path: Path) -> None:
    rows = [*ROWS[:2], [CHANGED, ROWS[2][1]], ROWS[3]]
    assert exchanged(tmp_path, as_print(ROWS), rows) == CHANGED


@pytest.mark.parametrize(
    "printed",
    [
        as_print(ROWS),
        # Cells that run over several lines, and the columns' lines in turn.
        "\n".join(cell[at : at + 18] for row in ROWS for at in (0, 18, 36) for cell in row),
        # A row that is left out, and nothing in its place.
        as_print(ROWS[:3]),
        # Another document altogether is told by its words.
        "ประกาศเรื่องอื่น ที่ไม่มีข้อความใดในตารางนี้อยู่เลยแม้แต่คำเดียว",
        "",
    ],
)
def test_what_may_be_the_same_is_no_difference(tmp_path: Path, printed: str) -> None:
    assert exchanged(tmp_path, printed or "รายงาน", ROWS) == ""
