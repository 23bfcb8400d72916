"""The parts an element asks for are looked for in the tables shown."""

from collections.abc import Mapping
from pathlib import Path

from tests import papers
from tests.readied import OWN_2568, catalogue, own_element, readied_with, verdict

TABLE = ", fields: [{id: total, th: จำนวนเรื่อง}, {id: done, th: แล้วเสร็จ}, {id: open, th: ระหว่างดำเนินการ}]"


def own_table(folder: Path, content: Mapping[str, bytes]) -> tuple[str, str]:
    """The state of an element of kind table with three parts, and why."""
    return verdict(own_element(folder, TABLE, content, kind="table"))


def test_a_sheet_with_every_part_is_met(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["สถิติ"], ["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["ต.ค. 2567", 1, 1, 0]]})
    assert own_table(tmp_path, {"2568/M1/ก.xlsx": sheet})[0] == "met"


def test_a_part_a_sheet_lacks_is_named(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ"], ["ต.ค. 2567", 1, 1]]})
    assert own_table(tmp_path, {"2568/M1/ก.xlsx": sheet}) == ("partial", "ในตารางยังไม่พบ ระหว่างดำเนินการ")


def test_a_sheet_nobody_understands_is_to_be_looked_at(tmp_path: Path) -> None:
    other = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"]]})
    assert own_table(tmp_path / "a", {"2568/M1/ก.xlsx": other}) == ("to-confirm", "ต้องให้คนดูว่ามี: จำนวนเรื่อง, แล้วเสร็จ, ระหว่างดำเนินการ")
    none = papers.xlsx({"ก": [["ข้อความ"]]})
    assert own_table(tmp_path / "b", {"2568/M1/ก.xlsx": none}) == ("to-confirm", "ต้องให้คนดู: ข้อ M1: ไม่พบตารางในไฟล์นี้")


def test_a_print_has_no_columns_a_machine_could_see(tmp_path: Path) -> None:
    assert own_table(tmp_path, {"2568/M1/ก.pdf": papers.pdf("เดือน จำนวนเรื่อง แล้วเสร็จ ระหว่างดำเนินการ")})[0] == "to-confirm"


def test_a_table_in_a_text_shows_its_parts_too(tmp_path: Path) -> None:
    text = "| เดือน | จำนวนเรื่อง | แล้วเสร็จ | ระหว่างดำเนินการ |\n|---|---|---|---|\n| ต.ค. 67 | 1 | 1 | 0 |\n"
    assert own_table(tmp_path, {"2568/M1/1 สถิติ/สถิติ.md": text.encode()})[0] == "met"


def test_a_document_may_show_its_parts_in_said_th(tmp_path: Path) -> None:
    sheet = papers.word("รายงาน", [["จำนวนเรื่อง", "แล้วเสร็จ"], ["1", "1"]])
    assert verdict(own_element(tmp_path, TABLE, {"2568/M1/ก.docx": sheet})) == (
        "to-confirm",
        "ไม่พบคำเหล่านี้ในเนื้อหา ต้องให้คนดูว่ามี: ระหว่างดำเนินการ",
    )


def test_of_the_parts_in_running_text_those_are_named_whose_words_are_not_there(tmp_path: Path) -> None:
    keys = (
        ", fields: [{id: total, th: จำนวนเรื่องที่ร้องเรียนทั้งหมด}, {id: open, th: ปัญหา/อุปสรรค}, "
        "{id: hints, th: ข้อเสนอแนะ, aliases: [แนวทางแก้ไข]}]"
    )
    full = "รายงาน\nจำนวนเรื่องร้องเรียนทั้งหมด 3 เรื่อง\nอุปสรรค ไม่มี\nแนวทาง แก้ไข ไม่มี"
    asked = "จำนวนเรื่องที่ร้องเรียนทั้งหมด, ปัญหา/อุปสรรค, ข้อเสนอแนะ"
    for at, (text, why) in enumerate(
        (
            (full, f"ต้องให้คนดูว่ามี: {asked}"),
            (full.replace("แนวทาง", "วิธี"), "ไม่พบคำเหล่านี้ในเนื้อหา ต้องให้คนดูว่ามี: ข้อเสนอแนะ"),
            ("รายงานผล", f"ต้องให้คนดูว่ามี: {asked}"),
        )
    ):
        assert verdict(own_element(tmp_path / str(at), keys, {"2568/M1/ก.pdf": papers.pdf(text)})) == ("to-confirm", why)


def test_a_part_described_in_a_sentence_is_no_column_that_lacks(tmp_path: Path) -> None:
    sentence = "ผลการใช้จ่ายงบประมาณเป็นไปตามเป้าหมายเมื่อเทียบกับแผนการใช้จ่ายงบประมาณประจำปี"
    keys = f"{{id: a, th: รายการ}}, {{id: b, th: ปัญหาอุปสรรค}}, {{id: c, th: {sentence}}}"
    files = catalogue(f"- {{id: report, kind: table, th: รายงาน, fields: [{keys}]}}")
    sheet = papers.xlsx({"ก": [["รายการ", "ใช้จ่าย", "ปัญหาอุปสรรค"], ["ก", 1, "-"]]})
    found = readied_with(tmp_path, {"2568/M1/ก.xlsx": sheet}, years=(OWN_2568,), files=files, opened=True)
    assert verdict(found) == ("to-confirm", f"ไม่พบคำเหล่านี้ในเนื้อหา ต้องให้คนดูว่ามี: {sentence}")
