"""What stands in documents decides keys that file names cannot: time, signature, lines of work, rows, days."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from oitgen.check import insides
from oitgen.model.finding import Message
from oitgen.text import said
from tests import papers
from tests.readied import OWN_2568, Readied, catalogue, readied_with

HEAD = "[{name: {th: พ.ต.อ.สมมติ ตัวอย่างดี, en: Pol. Col. Sommut Tuayangdi}, position: ผู้กำกับการ, group: executive}]"
SIGNED = "ประกาศ\nเนื้อความ\n(ลงชื่อ)\n({name})\nผู้กำกับการ"


def own(folder: Path, keys: str, content: Mapping[str, bytes], *, people: str = "", yaml: str = "") -> Readied:
    """A site whose one element, of kind document, has these keys; its documents are opened."""
    files: dict[str, str | bytes] = catalogue(f"- {{id: report, kind: document, th: รายงาน{keys}}}")
    if people:
        files["people.yaml"] = people
    return readied_with(folder, content, years=(OWN_2568,), files=files, yaml=yaml, opened=True)


def words(message: Message) -> str:
    """A message in Thai."""
    return said(message, "th")


def told(found: Readied) -> tuple[str, str]:
    """The state of the element and why, in Thai."""
    element = found.element("M1", "report")
    return element.state.value, words(element.why)


def test_a_sound_file_is_enough_where_nothing_more_is_asked(tmp_path: Path) -> None:
    assert told(own(tmp_path, "", {"2568/M1/ก.pdf": papers.pdf("รายงาน")}))[0] == "met"


@pytest.mark.parametrize("data", [b"broken", papers.pdf("")])
def test_a_file_nobody_can_open_or_that_is_blank_shows_nothing(tmp_path: Path, data: bytes) -> None:
    assert told(own(tmp_path, "", {"2568/M1/ก.pdf": data})) == ("partial", "เปิดไฟล์ ก.pdf ไม่ได้ หรือไฟล์ว่างเปล่า")


def test_a_first_page_of_another_year_holds_an_element_back(tmp_path: Path) -> None:
    keys = ", period: {type: fiscal-year, fiscal_year: 2568}"
    assert told(own(tmp_path, keys, {"2568/M1/ก.pdf": papers.pdf("แผน ปีงบประมาณ พ.ศ. 2567")})) == (
        "partial",
        "หน้าแรกของไฟล์เป็นเรื่องของปีงบประมาณ 2567",
    )


def test_a_title_of_another_month_holds_a_slot_back(tmp_path: Path) -> None:
    content = {
        "2568/M1/2567-10 ก.pdf": papers.pdf("รายงานประจำเดือนพฤศจิกายน 2567"),
        "2568/M1/2567-11 ก.pdf": papers.pdf("รายงานประจำเดือนพฤศจิกายน 2567"),
    }
    slots = own(tmp_path, ", period: {type: monthly}", content).element("M1", "report").slots
    assert [(slot.state.value, words(slot.why)) for slot in slots[:2]] == [
        ("partial", "ชื่อเรื่องในไฟล์เป็นของงวด พ.ย. 2567"),
        ("met", "ส่วนที่ตรวจได้มีครบแล้ว"),
    ]
    assert slots[0].disputable


# ---- who signed


def test_the_head_s_signature_is_found_at_the_end_whatever_the_rank(tmp_path: Path) -> None:
    page = papers.pdf(SIGNED.format(name="พลตำรวจตรี สมมติ  ตัวอย่างดี").replace("พลตำรวจตรี", "พล.ต.ต."))
    assert told(own(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=HEAD))[0] == "met"


def test_somebody_else_s_signature_is_told_with_the_head_s_name(tmp_path: Path) -> None:
    page = papers.pdf(SIGNED.format(name="พ.ต.อ.คนก่อน ย้ายแล้ว"))
    assert told(own(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=HEAD)) == (
        "partial",
        "ผู้ลงนามคือ พ.ต.อ.คนก่อน ย้ายแล้ว แต่หัวหน้าหน่วยงานคือ พ.ต.อ.สมมติ ตัวอย่างดี",
    )


@pytest.mark.parametrize(
    ("page", "people"), [(papers.pdf("ประกาศ"), HEAD), (papers.scan(), HEAD), (papers.pdf(SIGNED.format(name="นายก ข")), "")]
)
def test_where_no_signature_or_no_head_is_known_a_person_looks(tmp_path: Path, page: bytes, people: str) -> None:
    assert told(own(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=people))[0] == "to-confirm"


def test_front_matter_says_who_signed_a_scan(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.scan(), "2568/M1/index.md": "---\nsigned_by: พ.ต.อ.สมมติ ตัวอย่างดี\n---\n".encode()}
    assert told(own(tmp_path, ", issued_by: current-head", content, people=HEAD))[0] == "met"


@pytest.mark.parametrize(
    "name",
    ["พ.ต.อ.สมมติ ตัวอย่างดี", "พันตำรวจเอก สมมติ ตัวอย่างดี".replace("พันตำรวจเอก ", "พ.ต.อ. "), "ว่าที่ พ.ต.อ.หญิง สมมติ ตัวอย่างดี", "นายสมมติ  ตัวอย่างดี"],
)
def test_a_name_is_compared_without_rank_and_title(name: str) -> None:
    assert insides.bare(name) == "สมมติตัวอย่างดี"


# ---- for each line of work

PER = ", per: [{name: งานจราจร}, {name: งานสอบสวน}]"


def test_one_document_for_each_line_is_what_is_asked(tmp_path: Path) -> None:
    content = {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง"), "2568/M1/คู่มืองานสอบสวน.pdf": papers.pdf("คู่มือสอง")}
    assert told(own(tmp_path, PER, content))[0] == "met"


def test_a_line_without_a_document_is_named(tmp_path: Path) -> None:
    assert told(own(tmp_path, PER, {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง")})) == ("partial", "ยังไม่มีของ: งานสอบสวน")


def test_a_document_that_names_no_line_may_be_for_all_of_them(tmp_path: Path) -> None:
    assert told(own(tmp_path, PER, {"2568/M1/คู่มือ.pdf": papers.pdf("คู่มือหนึ่ง")}))[0] == "to-confirm"


def test_the_agency_s_own_lines_stand_for_the_catalogue_s(tmp_path: Path) -> None:
    content = {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง"), "2568/M1/คู่มืองานสอบสวน.pdf": papers.pdf("คู่มือสอง")}
    own_facts = "lines: [{name: งานจราจร}, {name: งานสอบสวน}, {name: งานสืบสวน}]"
    files: dict[str, str | bytes] = {**catalogue(f"- {{id: report, kind: document, th: รายงาน{PER}}}")}
    files["content/2568/agency.yaml"] = f"agency: {{{own_facts}}}"
    found = readied_with(tmp_path, content, years=(OWN_2568,), files=files, opened=True)
    assert told(found) == ("partial", "ยังไม่มีของ: งานสืบสวน")


# ---- rows and days


def test_rows_are_counted_where_rows_are_asked_for(tmp_path: Path) -> None:
    keys = ", min_count: 3, count_unit: rows"
    few = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"]]})
    enough = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"], [3, "ค"]]})
    assert told(own(tmp_path / "a", keys, {"2568/M1/ก.xlsx": few})) == ("partial", "มีไม่ครบจำนวน: 2 จาก 3")
    assert told(own(tmp_path / "b", keys, {"2568/M1/ก.xlsx": enough}))[0] == "met"


def test_the_day_of_the_data_is_read_from_the_document(tmp_path: Path) -> None:
    keys = ", as_of_required: true"
    assert told(own(tmp_path / "a", keys, {"2568/M1/ก.pdf": papers.pdf("อัตรากำลัง ข้อมูล ณ วันที่ 31 มีนาคม 2568")}))[0] == "met"
    assert told(own(tmp_path / "b", keys, {"2568/M1/ก.pdf": papers.pdf("อัตรากำลัง")}))[0] == "to-confirm"


# ---- parts of a table

TABLE = ", fields: [{id: total, th: จำนวนเรื่อง}, {id: done, th: แล้วเสร็จ}, {id: open, th: ระหว่างดำเนินการ}]"


def own_table(folder: Path, content: Mapping[str, bytes]) -> tuple[str, str]:
    """The state of an element of kind table with three parts, and why."""
    files = catalogue(f"- {{id: report, kind: table, th: สถิติ{TABLE}}}")
    return told(readied_with(folder, content, years=(OWN_2568,), files=files, opened=True))


def test_a_sheet_with_every_part_is_met(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["สถิติ"], ["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["ต.ค. 2567", 1, 1, 0]]})
    assert own_table(tmp_path, {"2568/M1/ก.xlsx": sheet})[0] == "met"


def test_a_part_a_sheet_lacks_is_named(tmp_path: Path) -> None:
    sheet = papers.xlsx({"ก": [["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ"], ["ต.ค. 2567", 1, 1]]})
    assert own_table(tmp_path, {"2568/M1/ก.xlsx": sheet}) == ("partial", "ในตารางยังไม่พบ: ระหว่างดำเนินการ")


@pytest.mark.parametrize("data", [papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"]]}), papers.xlsx({"ก": [["ข้อความ"]]})])
def test_a_sheet_nobody_understands_is_to_be_looked_at(tmp_path: Path, data: bytes) -> None:
    assert own_table(tmp_path, {"2568/M1/ก.xlsx": data}) == ("to-confirm", "ต้องให้คนดูว่ามี: จำนวนเรื่อง, แล้วเสร็จ, ระหว่างดำเนินการ")


def test_a_print_has_no_columns_a_machine_could_see(tmp_path: Path) -> None:
    assert own_table(tmp_path, {"2568/M1/ก.pdf": papers.pdf("เดือน จำนวนเรื่อง แล้วเสร็จ ระหว่างดำเนินการ")})[0] == "to-confirm"


def test_a_table_in_a_text_shows_its_parts_too(tmp_path: Path) -> None:
    text = "| เดือน | จำนวนเรื่อง | แล้วเสร็จ | ระหว่างดำเนินการ |\n|---|---|---|---|\n| ต.ค. 67 | 1 | 1 | 0 |\n"
    assert own_table(tmp_path, {"2568/M1/1 สถิติ/สถิติ.md": text.encode()})[0] == "met"


def test_a_document_may_show_its_parts_in_words(tmp_path: Path) -> None:
    sheet = papers.word("รายงาน", [["จำนวนเรื่อง", "แล้วเสร็จ"], ["1", "1"]])
    assert told(own(tmp_path, TABLE, {"2568/M1/ก.docx": sheet})) == ("to-confirm", "ต้องให้คนดูว่ามี: ระหว่างดำเนินการ")


def test_twins_that_contradict_each_other_are_not_met(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.pdf("แผน ปีงบประมาณ 2568"), "2568/M1/ก.docx": papers.word("แผน ปีงบประมาณ 2567")}
    assert told(own(tmp_path, "", content)) == (
        "partial",
        "ไฟล์ PDF กับอีกรูปแบบหนึ่งไม่ตรงกัน: ไฟล์หนึ่งเป็นของปีงบประมาณ 2568 อีกไฟล์เป็นของปีงบประมาณ 2567",
    )


def test_a_part_described_in_a_sentence_is_no_column_that_lacks(tmp_path: Path) -> None:
    sentence = "ผลการใช้จ่ายงบประมาณเป็นไปตามเป้าหมายเมื่อเทียบกับแผนการใช้จ่ายงบประมาณประจำปี"
    keys = f"{{id: a, th: รายการ}}, {{id: b, th: ปัญหาอุปสรรค}}, {{id: c, th: {sentence}}}"
    files = catalogue(f"- {{id: report, kind: table, th: รายงาน, fields: [{keys}]}}")
    sheet = papers.xlsx({"ก": [["รายการ", "ใช้จ่าย", "ปัญหาอุปสรรค"], ["ก", 1, "-"]]})
    found = readied_with(tmp_path, {"2568/M1/ก.xlsx": sheet}, years=(OWN_2568,), files=files, opened=True)
    assert told(found) == ("to-confirm", f"ต้องให้คนดูว่ามี: {sentence}")
