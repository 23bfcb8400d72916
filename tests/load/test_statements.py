"""A declared none: a file, or an entry of front matter."""

import datetime
from pathlib import Path

import pytest

from oitgen.model.document import Statement
from tests.builders import Loaded, loaded_with


def statement(site: Loaded, code: str = "O15") -> Statement:
    (evidence,) = site.item(code).evidence
    assert isinstance(evidence.thing, Statement)
    return evidence.thing


@pytest.mark.parametrize("suffix", ["pdf", "docx", "jpg", "txt", "md"])
def test_a_name_with_a_period_and_the_none_statement_declares_it(tmp_path: Path, suffix: str) -> None:
    site = loaded_with(tmp_path, {f"2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.{suffix}": b"\n"})

    assert site.filled("O15") == {"sokhoro1 2567-11": ["none: ไม่มีการจัดซื้อจัดจ้าง"]}
    assert (site.rules, str(site.fate(suffix).fate)) == ([], "published")
    assert (statement(site).file is not None) == (suffix not in ("txt", "md"))


@pytest.mark.parametrize("name", ["ไม่มีการจัดซื้อจัดจ้าง.pdf", "พ.ย.67 หรือ ธ.ค.67 ไม่มีการจัดซื้อจัดจ้าง.pdf", "พ.ย.67 ไม่มี.pdf", "พ.ย.67 จัดซื้อ.pdf"])
def test_without_one_clear_period_or_the_statement_it_declares_nothing(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O15/{name}"])

    assert not any(isinstance(each.thing, Statement) for each in site.item("O15").evidence)


def test_the_owner_of_the_item_declares_where_nobody_else_is_named(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path, ["2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.pdf"], years=["2568: {catalogue: police-station-2568, owners: {O15: งานพัสดุ}}"]
    )

    assert statement(site).unit == "งานพัสดุ"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง ลงวันที่ 2 ธ.ค. 67.pdf", "x"),
        ("พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.txt", "ไม่มีการจัดซื้อจัดจ้าง ลงวันที่ 2 ธันวาคม 2567\n"),
        ("พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.txt", "ไม่มีการจัดซื้อจัดจ้าง\n2 ธ.ค. 2567\n"),
        ("พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.md", "---\ndate: 2567-12-02\n---\nไม่มี"),
    ],
)
def test_its_day_comes_from_the_name_the_text_or_front_matter(tmp_path: Path, name: str, text: str) -> None:
    assert statement(loaded_with(tmp_path, {f"2568/O15/{name}": text})).date == datetime.date(2024, 12, 2)


def test_without_a_day_it_has_none(tmp_path: Path) -> None:
    assert statement(loaded_with(tmp_path, ["2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.pdf"])).date is None


def test_front_matter_lists_declarations(tmp_path: Path) -> None:
    text = "---\nnone:\n  - {period: ก.พ. 68, unit: งานพัสดุ, date: 2568-03-03, text: ไม่มีเลย}\n  - มี.ค. 68\n---\nเปิดหน้า\n"
    site = loaded_with(tmp_path, {"2568/O15/index.md": text})
    first = site.item("O15").evidence[0].thing

    assert site.filled("O15") == {"sokhoro1 2568-02": ["none: ไม่มีเลย"], "sokhoro1 2568-03": ["none: ไม่มีการจัดซื้อจัดจ้าง"]}
    assert isinstance(first, Statement)
    assert (first.unit, first.date) == ("งานพัสดุ", datetime.date(2025, 3, 3))
    assert len(site.item("O15").opening) == 1


def test_a_text_that_declares_in_both_ways_declares_once(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O15/ก.พ.68 ไม่มีการจัดซื้อจัดจ้าง.md": "---\nnone: [ก.พ. 68]\n---\nไม่มี"})

    assert len(site.item("O15").evidence) == 1


def test_status_none_with_a_period_declares_it(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O15/หมายเหตุ.md": "---\nstatus: none\nperiod: ธ.ค. 67\n---\nเดือนนี้ว่าง"})

    assert list(site.filled("O15")) == ["sokhoro1 2567-12"]


@pytest.mark.parametrize("text", ["---\nnone: [ก.พ. 68]\nstatus: draft\n---\nx", "---\nnone: [ก.พ. 68]\n---\nรหัส IIT: abcd1234"])
def test_a_draft_or_held_text_is_no_evidence(tmp_path: Path, text: str) -> None:
    assert loaded_with(tmp_path, {"2568/O15/index.md": text}).item("O15").evidence == ()


def test_a_declaration_of_the_wrong_year_fills_no_slot_and_stays_published(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O15/พ.ย.66 ไม่มีการจัดซื้อจัดจ้าง.pdf"])

    assert (site.filled("O15"), site.others("O15"), site.rules) == ({}, ["พ.ย.66 ไม่มีการจัดซื้อจัดจ้าง.pdf"], ["slot-outside"])


def test_one_for_all_months_fills_each_to_be_confirmed(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O15/ต.ค.67-มี.ค.68 ไม่มีการจัดซื้อจัดจ้าง.pdf"])

    assert (len(site.filled("O15")), set(site.placings("O15").values())) == (6, {"range"})


def test_an_element_of_one_slot_needs_no_period(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O17/ไม่มีเรื่องร้องเรียน.pdf"])

    assert list(site.filled("O17")) == ["complaint-statistics 2568-h1"]


def test_a_declaration_needs_no_twin(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.pdf", "2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.docx"])

    assert len(site.filled("O15")["sokhoro1 2567-11"]) == 2


def test_a_first_line_that_must_not_be_public_is_not_shown(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.txt": "เลขประจำตัวประชาชน 1-2345-67890-12-1\n"})

    assert statement(site).text == "ไม่มีการจัดซื้อจัดจ้าง"


@pytest.mark.parametrize("name", ["พ.ย.67 ไม่มีลายเซ็น", "พ.ย.67 ไม่มีตราประทับ", "พ.ย.67 ไม่มีการลงนาม", "พ.ย.67 ไม่มีเรื่องร้องเรียน"])
def test_another_thing_that_is_not_there_declares_nothing(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O15/{name}.pdf"])

    assert list(site.filled("O15").values()) == [[f"{name}.pdf"]]


def test_more_words_around_the_statement_do_no_harm(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O15/พ.ย.67 งานพัสดุ ไม่มีการจัดซื้อ-จัดจ้างในเดือนนี้.pdf"])

    assert isinstance(statement(site), Statement)


@pytest.mark.parametrize("said", ["ไม่มีการจัดซื้อจัดจ้าง", "ไม่มีการจัดซื้อจัดจ้างในเดือนนี้", "ไม่มีการจัดซื้อจัดจ้างในเดือนนั้น"])
def test_which_month_a_statement_means_may_be_left_to_the_name(tmp_path: Path, said: str) -> None:
    site = loaded_with(tmp_path, [f"2566/O21/พ.ย.65 {said}.pdf"], years=["2566: {catalogue: province-2566}"])

    assert [isinstance(each.thing, Statement) for each in site.item("O21", 2566).evidence] == [True]


@pytest.mark.parametrize(
    ("name", "declared"), [("ไม่มีการรับบริจาค", True), ("ไม่มีรายการบริจาค", True), ("ไม่มีการลงนาม", False), ("ไม่มีบริจาค", False)]
)
def test_without_a_statement_of_the_catalogue_a_word_of_the_title_is_wanted(tmp_path: Path, name: str, declared: bool) -> None:
    own = (
        "id: own\ntitle_th: ก\nfiscal_year: 2568\nagency_type: police-station\nindicators: [{code: '9', title_th: ก, items: [K1]}]\n"
        "items: [{code: K1, title_th: รายงานการรับบริจาคของหน่วยงาน, elements: "
        "[{id: a, kind: document, th: รายงาน, may_declare_none: true, period: {type: monthly}}]}]\n"
    )
    site = loaded_with(tmp_path, [f"2568/K1/พ.ย.67 {name}.pdf"], years=["2568: {catalogue: own}"], files={"catalogues/own.yaml": own})

    assert [isinstance(each.thing, Statement) for each in site.item("K1").evidence] == [declared]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("ประกาศ ณ วันที่ 2 ธันวาคม 2567\n", "ไม่มีการจัดซื้อจัดจ้าง"),
        ("งานพัสดุตรวจสอบแล้ว\nประกาศ ณ วันที่ 2 ธันวาคม 2567\n", "ไม่มีการจัดซื้อจัดจ้าง งานพัสดุตรวจสอบแล้ว"),
        ("เดือนนี้ไม่มีการจัดซื้อจัดจ้างใด ๆ\n2 ธ.ค. 2567\n", "เดือนนี้ไม่มีการจัดซื้อจัดจ้างใด ๆ"),
    ],
)
def test_the_name_is_the_statement_and_the_body_adds_to_it(tmp_path: Path, suffix: str, body: str, text: str) -> None:
    found = statement(loaded_with(tmp_path, {f"2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.{suffix}": body}))

    assert (found.text, found.date) == (text, datetime.date(2024, 12, 2))


@pytest.mark.parametrize("said", ["none: [ก.พ. 68]", "status: none\nperiod: ก.พ. 68"])
def test_a_none_where_the_item_allows_none_is_a_finding(tmp_path: Path, said: str) -> None:
    site = loaded_with(tmp_path, {"2568/O7/index.md": f"---\n{said}\n---\nx"})

    assert (site.rules, site.found("none-not-allowed").item, site.found("none-not-allowed").level) == (["none-not-allowed"], "O7", "warn")
