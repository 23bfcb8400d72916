"""One item of a catalogue and its elements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.load.catalogue_item import ItemReader, short_of
from oitgen.load.fields import Reader, read
from oitgen.model.catalogue import Element, Item, Line
from oitgen.thai import FiscalYear

PROCESSES = {"P1": Line("กระบวนการ", ("P1",))}


def item(text: str) -> Item:
    node, _ = read(text, "x.yaml")
    assert node is not None
    reader = Reader()
    found = ItemReader(reader, FiscalYear(2568), PROCESSES).item(node)
    assert reader.findings == ()
    assert found is not None
    return found


def element(more: str) -> Element:
    return item(f"code: O7\ntitle_th: ข้อ\nelements:\n  - {{id: a, kind: table, th: รายงานผล/ประจำเดือน, {more}}}\n").elements[0]


def test_what_a_user_leaves_out_is_taken_from_what_is_there() -> None:
    found = item("code: K-01\ntitle_th: ข้อ\nelements: [{id: a, kind: text, th: รายงานผล/ประจำเดือน}]\n")

    assert (found.slug, found.topics) == ("k-01", ("k-01",))
    assert found.elements[0].short == "รายงานผล ประจำเดือน"
    assert found.elements[0].words == ("รายงานผล ประจำเดือน", "รายงานผล/ประจำเดือน")


def test_the_short_name_is_always_a_word_to_match_by() -> None:
    assert element("short_th: สรุป, words: [สขร, สรุป]").words == ("สรุป", "สขร")


def test_formats_name_what_is_required_and_what_is_a_choice() -> None:
    assert element("formats: [pdf, {any_of: [xlsx, docx]}]").formats == (("pdf",), ("xlsx", "docx"))
    assert element("optional: true").formats is None


def test_per_takes_names_aliases_and_process_groups() -> None:
    assert element("per: {th: [ก], process_groups: [P1]}").per == (Line("ก"), Line("กระบวนการ", ("P1",)))
    assert element("per: [{name: งานจราจร, aliases: [จร.]}, งานสืบสวน]").per == (Line("งานจราจร", ("จร.",)), Line("งานสืบสวน"))


@pytest.mark.parametrize("role", ["contact", "people-board", "news", "news:head", "social:line"])
def test_a_role_may_carry_a_tag(role: str) -> None:
    assert element(f'role: "{role}"').role == role


@pytest.mark.parametrize(
    "more",
    [
        "role: chef",
        "role: contact:me",
        "formats: [pfd]",
        "accepts: [fax]",
        "min_count: 0",
        "langauges: [th]",
        "short_th: ก/ข",
        "part_of: b",
    ],
)
def test_what_is_not_known_is_one_finding(more: str) -> None:
    node, _ = read(f"code: O7\ntitle_th: ข้อ\nelements:\n  - {{id: a, kind: table, th: ก, {more}}}\n", "x.yaml")
    assert node is not None
    reader = Reader()

    ItemReader(reader, FiscalYear(2568), {}).item(node)

    assert [each.place.line for each in reader.findings] == [4]


def test_a_cut_leaves_no_half_syllable_and_nothing_windows_refuses() -> None:
    cut = short_of("การประกาศ/เผยแพร่ข้อมูลการปฏิบัติราชการ ของหน่วยงานแห่งหนึ่ง ฯลฯ.")

    assert cut == "การประกาศ เผยแพร่ข้อมูลการปฏิบัติราชการ"
    assert len(short_of("\u0e48" * 90)) <= 40
    assert short_of("ก" * 58 + "แก้ที่นี่").startswith("ก" * 38)


def test_a_part_of_an_element_that_is_not_there_is_a_finding() -> None:
    node, _ = read("code: O7\ntitle_th: ก\nelements: [{id: a, kind: text, th: ก, part_of: b}]\n", "x.yaml")
    assert node is not None
    reader = Reader()

    ItemReader(reader, None, {}).item(node)

    assert "is part of" in reader.findings[0].message.id


@given(st.text(alphabet='กเแ่้ำา a./\\:*?"<>|', max_size=90))
def test_any_text_can_be_cut_to_a_folder_name(text: str) -> None:
    cut = short_of(text)

    assert len(cut) <= 60
    assert not set(cut) & set('/\\:*?"<>|')
    assert cut == cut.rstrip(". ")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายใน", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายใน"),
        ("แผนการใช้จ่ายงบประมาณประจำปีของหน่วยงาน ที่มีระยะเวลาบังคับใช้ครอบคลุมปีงบประมาณนี้", "แผนการใช้จ่ายงบประมาณประจำปีของหน่วยงาน"),
        ("รายละเอียดแผนการใช้จ่ายงบประมาณเป็นรายไตรมาสและแยกตามแหล่งที่ได้รับการจัดสรร", "รายละเอียดแผนการใช้จ่ายงบประมาณ"),
    ],
)
def test_a_cut_breaks_no_word(title: str, short: str) -> None:
    found = short_of(title)

    assert title.startswith(found)
    assert found == short or title[len(found) :].startswith(("และ", "หรือ", " "))


def test_elements_that_are_part_of_each_other_are_a_finding() -> None:
    rows = ", ".join(f"{{id: {id}, kind: text, th: ก, part_of: {above}}}" for id, above in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")))
    node, _ = read(f"code: O7\ntitle_th: ก\nelements: [{rows}]\n", "x.yaml")
    assert node is not None
    reader = Reader()

    ItemReader(reader, None, {}).item(node)

    assert [each.rule for each in reader.findings] == ["catalogue-invalid"]
    assert "circle" in reader.findings[0].message.id
