"""The six states (design, section 8): what makes an element met, and what holds it back."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from oitgen.check.readiness import together
from oitgen.model.readiness import State
from oitgen.text import said
from tests import papers
from tests.readied import OWN_2568, Readied, catalogue, readied_with

MET, PARTIAL, MISSING, NONE, CONFIRM, WAITING = "met", "partial", "missing", "none-declared", "to-confirm", "not-due"
# After the deadline of the police catalogue nothing can be not due.
LATE = date(2025, 6, 1)
MONTHS = ["2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03"]


def own(folder: Path, elements: str, content: Mapping[str, str | bytes] | list[str], *, item: str = "", today: date = LATE) -> Readied:
    """A site of one item, M1, whose elements are these lines of YAML."""
    return readied_with(folder, content, years=(OWN_2568,), files=catalogue(elements, item=item), today=today)


def document(id: str = "report", **keys: str) -> str:
    """One element of kind document in YAML."""
    more = "".join(f", {name}: {value}" for name, value in keys.items())
    return f"- {{id: {id}, kind: document, th: {id}{more}}}\n"


# ---- a whole from its parts


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([MET, MET], MET),
        ([MET, NONE], MET),
        ([NONE, NONE], NONE),
        ([MISSING, MISSING], MISSING),
        ([MET, MISSING], PARTIAL),
        ([MET, PARTIAL], PARTIAL),
        ([MISSING, CONFIRM], PARTIAL),
        ([MISSING, WAITING], PARTIAL),
        ([MET, CONFIRM], CONFIRM),
        ([CONFIRM, WAITING], CONFIRM),
        ([MET, WAITING], WAITING),
        ([], MET),
    ],
)
def test_a_whole_follows_from_its_parts(parts: list[str], whole: str) -> None:
    assert together([State(part) for part in parts]) == whole


# ---- elements without slots


def test_an_element_without_anything_is_missing(tmp_path: Path) -> None:
    assert own(tmp_path, document(), []).state("M1", "report") == MISSING


def test_the_item_s_only_element_is_met_by_a_file(tmp_path: Path) -> None:
    assert own(tmp_path, document(), ["2568/M1/เอกสาร.pdf"]).state("M1", "report") == MET


def test_a_file_in_an_element_s_folder_is_that_element(tmp_path: Path) -> None:
    elements = document("plan", short_th="แผนงาน") + document("result", short_th="ผลงาน")
    found = own(tmp_path, elements, ["2568/M1/1 แผนงาน/ก.pdf"])
    assert (found.state("M1", "plan"), found.state("M1", "result")) == (MET, MISSING)
    assert found.item("M1").state == PARTIAL


def test_a_file_placed_by_the_words_of_its_name_is_to_be_confirmed(tmp_path: Path) -> None:
    elements = document("plan", words="[แผนงาน]") + document("result", words="[ผลลัพธ์]")
    assert own(tmp_path, elements, ["2568/M1/แผนงาน.pdf"]).state("M1", "plan") == CONFIRM


def test_front_matter_that_points_at_a_file_makes_it_that_element(tmp_path: Path) -> None:
    elements = document("plan") + document("result")
    content = {"2568/M1/index.md": "---\nevidence: {plan: ก.pdf}\n---\n", "2568/M1/ก.pdf": "x"}
    assert own(tmp_path, elements, content).state("M1", "plan") == MET


@pytest.mark.parametrize("key", ["fields: [{id: a, th: ก}]", "per: [{name: งานจราจร}]", "issued_by: current-head", "must_be_current: true"])
def test_what_a_machine_cannot_read_in_a_file_is_to_be_confirmed(tmp_path: Path, key: str) -> None:
    name, _, value = key.partition(": ")
    assert own(tmp_path, document(**{name: value}), ["2568/M1/เอกสาร.pdf"]).state("M1", "report") == CONFIRM


def test_a_text_in_a_document_s_place_is_to_be_read(tmp_path: Path) -> None:
    found = own(tmp_path, document(short_th="รายงาน"), {"2568/M1/1 รายงาน/ก.md": "ข้อความ"})
    assert found.state("M1", "report") == CONFIRM


# ---- formats and languages


@pytest.mark.parametrize(
    ("files", "state"),
    [
        (["ก.pdf", "ก.xlsx"], MET),
        (["ก.pdf", "ก.docx"], MET),
        (["ก.pdf"], PARTIAL),
        (["ก.xlsx"], PARTIAL),
        (["ก.pdf", "ก.xls"], CONFIRM),
        (["ก.pdf", "ก.csv"], CONFIRM),
        (["ก.pdf", "ก.doc"], CONFIRM),
    ],
)
def test_every_format_asked_for_is_there_or_near(tmp_path: Path, files: list[str], state: str) -> None:
    found = own(tmp_path, document(formats="[pdf, {any_of: [xlsx, docx]}]"), [f"2568/M1/{name}" for name in files])
    assert found.state("M1", "report") == state


def test_structured_means_any_table_a_machine_reads(tmp_path: Path) -> None:
    elements = document(formats="[pdf, structured]")
    assert own(tmp_path / "a", elements, ["2568/M1/ก.pdf", "2568/M1/ก.csv"]).state("M1", "report") == MET
    assert own(tmp_path / "b", elements, ["2568/M1/ก.pdf", "2568/M1/ก.docx"]).state("M1", "report") == PARTIAL


def test_an_element_s_own_formats_replace_those_of_its_item(tmp_path: Path) -> None:
    found = own(tmp_path, document(formats="[pdf]"), ["2568/M1/ก.pdf"], item="formats: [pdf, xlsx]")
    assert found.state("M1", "report") == MET


def test_a_text_holds_none_of_the_formats_asked_for(tmp_path: Path) -> None:
    found = own(tmp_path, document(formats="[pdf]", short_th="รายงาน"), {"2568/M1/1 รายงาน/ก.md": "ข้อความ"})
    assert found.element("M1", "report").formats_missing == (("pdf",),)


def test_a_language_that_lacks_makes_it_partial(tmp_path: Path) -> None:
    elements = document(languages="[th, en]")
    thai = own(tmp_path / "a", elements, ["2568/M1/ประกาศ.pdf"]).element("M1", "report")
    assert (thai.state, thai.languages_missing) == (PARTIAL, ("en",))
    assert own(tmp_path / "b", elements, ["2568/M1/ประกาศ.pdf", "2568/M1/ประกาศ ภาษาอังกฤษ.pdf"]).state("M1", "report") == MET


# ---- texts


TEXT = "- {id: duties, kind: text, th: หน้าที่}\n"


def test_a_text_alone_has_to_be_read_by_a_person(tmp_path: Path) -> None:
    found = own(tmp_path, TEXT.replace("th:", "short_th: หน้าที่, th:"), {"2568/M1/1 หน้าที่/ก.md": "ข้อความ"})
    assert found.state("M1", "duties") == CONFIRM


def test_a_text_is_met_where_the_officer_points_at_its_place(tmp_path: Path) -> None:
    text = '---\nevidence: {duties: "#หน้าที่"}\n---\n## หน้าที่\n\nข้อความ\n'
    assert own(tmp_path, TEXT, {"2568/M1/index.md": text}).state("M1", "duties") == MET


@pytest.mark.parametrize("body", ["## หน้าที่\n", "## หน้าที่\n\n## อื่น\n\nข้อความ\n", "## อื่น\n\nข้อความ\n", "ข้อความ\n"])
def test_a_place_without_text_meets_nothing(tmp_path: Path, body: str) -> None:
    found = own(tmp_path, TEXT, {"2568/M1/index.md": f'---\nevidence: {{duties: "#หน้าที่"}}\n---\n{body}'})
    assert found.state("M1", "duties") == PARTIAL


def test_text_below_a_lesser_heading_belongs_to_the_place(tmp_path: Path) -> None:
    text = '---\nevidence: {duties: "#หน้าที่"}\n---\n## หน้าที่\n\n### ข้อแรก\n\nข้อความ\n'
    assert own(tmp_path, TEXT, {"2568/M1/index.md": text}).state("M1", "duties") == MET


# ---- links


LINK = "- {id: service, kind: link, th: บริการ}\n"


def test_a_link_meets_an_element_that_asks_for_one(tmp_path: Path) -> None:
    found = own(tmp_path, LINK, {"2568/M1/บริการ.url": "[InternetShortcut]\nURL=https://service.example/\n"})
    assert found.state("M1", "service") == MET


@pytest.mark.parametrize("host", ["drive.google.com", "docs.google.com"])
def test_a_link_to_a_drive_is_never_met(tmp_path: Path, host: str) -> None:
    found = own(tmp_path, LINK, {"2568/M1/บริการ.url": f"[InternetShortcut]\nURL=https://{host}/file/d/1\n"})
    assert found.state("M1", "service") == CONFIRM


def test_a_link_in_a_document_s_place_has_to_be_opened_by_a_person(tmp_path: Path) -> None:
    matter = '---\nevidence: {report: "https://central.example/order.pdf"}\n---\n'
    found = own(tmp_path, document(formats="[pdf]"), {"2568/M1/index.md": matter})
    assert found.state("M1", "report") == CONFIRM


# ---- slots


MONTHLY = document(period="{type: monthly}")


def test_each_month_is_a_slot_and_five_of_six_are_partial(tmp_path: Path) -> None:
    found = own(tmp_path, MONTHLY, [f"2568/M1/{month} ก.pdf" for month in MONTHS if month != "2567-12"])
    assert found.slots("M1", "report") == {month: MISSING if month == "2567-12" else MET for month in MONTHS}
    assert found.state("M1", "report") == PARTIAL


def test_all_months_make_it_met(tmp_path: Path) -> None:
    assert own(tmp_path, MONTHLY, [f"2568/M1/{month} ก.pdf" for month in MONTHS]).state("M1", "report") == MET


def test_a_range_fills_its_months_but_a_person_has_to_look(tmp_path: Path) -> None:
    found = own(tmp_path, MONTHLY, ["2568/M1/ต.ค.67-มี.ค.68 ก.pdf"])
    assert set(found.slots("M1", "report").values()) == {CONFIRM}


def test_a_month_of_a_half_year_fills_a_table_in_part(tmp_path: Path) -> None:
    half = "- {id: report, kind: table, th: สถิติ, period: {type: first-six-months, fiscal_year: 2568}}\n"
    assert own(tmp_path, half, ["2568/M1/2567-10 ก.pdf"]).slots("M1", "report") == {"2568-h1": PARTIAL}


def workbook(*sheets: str, titles: Mapping[str, str] | None = None) -> bytes:
    """A workbook with a sheet for each of these names."""
    told = titles or {}
    return papers.xlsx({name: [[told.get(name, "สรุปผล")], ["ที่", "รายการ", "บาท"], [1, f"ซื้อ {name}", 900]] for name in sheets})


def test_a_workbook_of_the_year_shows_the_months_it_has_sheets_for(tmp_path: Path) -> None:
    content = {
        "2568/M1/สรุป ปีงบประมาณ 2568.xlsx": workbook(
            "สรุป", "ตค67", "พย67", "3", titles={"ตค67": "เดือนตุลาคม 2567", "พย67": "เดือนพฤศจิกายน 2567", "3": "เดือนธันวาคม 2567"}
        )
    }
    monthly = document(period="{type: monthly, rule: must-cover}")
    found = readied_with(tmp_path, content, years=(OWN_2568,), files=catalogue(monthly), today=LATE, opened=True)
    assert found.slots("M1", "report") == dict.fromkeys(MONTHS[:3], MET) | dict.fromkeys(MONTHS[3:], PARTIAL)
    (told,) = found.of_rule("slot-missing")
    assert said(told.message, "th").endswith("ยังไม่มีไฟล์ของงวด ม.ค. 2568, ก.พ. 2568, มี.ค. 2568")


@pytest.mark.parametrize("sheets", [("Sheet1", "สรุป"), ("ตค67", "หมายเหตุ"), ("ไตรมาส 1", "ไตรมาส 2")])
def test_sheets_that_say_nothing_or_all_leave_no_month_open(tmp_path: Path, sheets: tuple[str, ...]) -> None:
    content = {"2568/M1/สรุป ปีงบประมาณ 2568.xlsx": workbook(*sheets)}
    monthly = document(period="{type: monthly, rule: must-cover}")
    found = readied_with(tmp_path, content, years=(OWN_2568,), files=catalogue(monthly), today=LATE, opened=True)
    assert set(found.slots("M1", "report").values()) == {MET}


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2025, 1, 20), WAITING),
        (date(2025, 1, 31), WAITING),
        (date(2025, 2, 15), WAITING),
        (date(2025, 2, 16), MISSING),
    ],
)
def test_a_month_is_not_due_until_fifteen_days_after_its_end(tmp_path: Path, today: date, state: str) -> None:
    assert own(tmp_path, MONTHLY, [], today=today).slots("M1", "report")["2568-01"] == state


@pytest.mark.parametrize(("today", "state"), [(date(2025, 2, 20), WAITING), (date(2025, 2, 21), MISSING)])
def test_a_due_day_of_the_catalogue_replaces_the_fifteen_days(tmp_path: Path, today: date, state: str) -> None:
    elements = document(period="{type: monthly}", due_day_of_month="20")
    assert own(tmp_path, elements, [], today=today).slots("M1", "report")["2568-01"] == state


def test_nothing_is_due_later_than_the_deadline(tmp_path: Path) -> None:
    files = catalogue(MONTHLY)
    years = ("2568: {catalogue: own-2568, deadline: 2568-04-05}",)
    found = readied_with(tmp_path, [], years=years, files=files, today=date(2025, 4, 6))
    slot = found.element("M1", "report").slots[-1]
    assert (slot.due, slot.state) == (date(2025, 4, 5), MISSING)


def test_a_plan_of_the_year_is_due_from_the_first_day(tmp_path: Path) -> None:
    yearly = document(period="{type: fiscal-year, fiscal_year: 2568}")
    assert own(tmp_path, yearly, [], today=date(2024, 10, 1)).state("M1", "report") == MISSING


def test_what_is_filed_early_counts_at_once(tmp_path: Path) -> None:
    assert own(tmp_path, MONTHLY, ["2568/M1/2568-01 ก.pdf"], today=date(2025, 1, 2)).slots("M1", "report")["2568-01"] == MET


# ---- a declared none


NOTHING = document(period="{type: monthly}", may_declare_none="true", none_statement_th="ไม่มีการจัดซื้อจัดจ้าง", formats="[pdf, xlsx]")


def test_a_dated_statement_of_a_unit_declares_none_and_asks_for_no_twin(tmp_path: Path) -> None:
    matter = "---\nnone:\n  - {period: 2567-11, unit: งานอำนวยการ, date: 2567-12-01}\n---\n"
    assert own(tmp_path, NOTHING, {"2568/M1/index.md": matter}).slots("M1", "report")["2567-11"] == NONE


@pytest.mark.parametrize("entry", ["{period: 2567-11, unit: งานอำนวยการ}", "{period: 2567-11, date: 2567-12-01}"])
def test_a_statement_without_unit_or_date_is_to_be_confirmed(tmp_path: Path, entry: str) -> None:
    found = own(tmp_path, NOTHING, {"2568/M1/index.md": f"---\nnone:\n  - {entry}\n---\n"})
    assert found.slots("M1", "report")["2567-11"] == CONFIRM


# ---- optional elements, choices, parts


def test_an_optional_element_never_holds_its_item_back(tmp_path: Path) -> None:
    elements = document("plan", short_th="แผนงาน") + document("extra", short_th="เพิ่มเติม", optional="true", formats="[pdf, xlsx]")
    without = own(tmp_path / "a", elements, ["2568/M1/1 แผนงาน/ก.pdf"])
    incomplete = own(tmp_path / "b", elements, ["2568/M1/1 แผนงาน/ก.pdf", "2568/M1/2 เพิ่มเติม/ก.pdf"])
    assert [without.item("M1").state, incomplete.item("M1").state] == [MET, MET]
    assert incomplete.state("M1", "extra") == PARTIAL


CHOICE = document("a", short_th="หนึ่ง") + document("b", short_th="สอง") + document("c", short_th="สาม", formats="[pdf, xlsx]")
TWO = "choose: {at_least: 2, of: [a, b, c]}"


def wanted(found: Readied) -> dict[str, bool]:
    return {element.element.id: element.wanted for element in found.item("M1").elements}


def test_of_a_choice_no_more_than_enough_is_wanted(tmp_path: Path) -> None:
    assert wanted(own(tmp_path, CHOICE, [], item=TWO)) == {"a": True, "b": True, "c": False}


def test_what_is_shown_of_a_choice_counts_before_what_is_not(tmp_path: Path) -> None:
    found = own(tmp_path, CHOICE, ["2568/M1/2 สอง/ก.pdf", "2568/M1/3 สาม/ก.pdf"], item=TWO)
    assert wanted(found) == {"a": False, "b": True, "c": True}


def test_an_incomplete_one_of_a_choice_is_left_out_where_enough_others_are_met(tmp_path: Path) -> None:
    found = own(tmp_path, CHOICE, ["2568/M1/1 หนึ่ง/ก.pdf", "2568/M1/2 สอง/ก.pdf", "2568/M1/3 สาม/ก.pdf"], item=TWO)
    assert wanted(found) == {"a": True, "b": True, "c": False}
    assert found.item("M1").state == MET


WITH_PARTS = document("policy") + "- {id: aim, kind: text, th: วัตถุประสงค์, part_of: policy}\n"


def test_a_part_of_a_document_is_to_be_confirmed(tmp_path: Path) -> None:
    found = own(tmp_path, WITH_PARTS, ["2568/M1/ประกาศ.pdf"])
    assert (found.state("M1", "policy"), found.state("M1", "aim")) == (MET, CONFIRM)


def test_a_part_is_met_where_the_officer_points_at_it(tmp_path: Path) -> None:
    text = '---\nevidence: {aim: "#วัตถุประสงค์"}\n---\n## วัตถุประสงค์\n\nข้อความ\n'
    content = {"2568/M1/index.md": text, "2568/M1/ประกาศ.pdf": "x"}
    assert own(tmp_path, WITH_PARTS, content).state("M1", "aim") == MET


def test_a_part_of_what_is_not_there_is_not_there_either(tmp_path: Path) -> None:
    found = own(tmp_path, WITH_PARTS, [])
    assert (found.state("M1", "aim"), found.item("M1").state) == (MISSING, MISSING)


def test_a_part_of_what_is_not_due_is_not_due_either(tmp_path: Path) -> None:
    elements = document("policy", period="{type: first-six-months, fiscal_year: 2568}") + WITH_PARTS.splitlines()[1] + "\n"
    found = own(tmp_path, elements, [], today=date(2025, 1, 1))
    assert (found.state("M1", "aim"), found.item("M1").state) == (WAITING, WAITING)


def test_the_parts_of_an_optional_element_are_as_optional(tmp_path: Path) -> None:
    elements = document("report", short_th="รายงาน") + WITH_PARTS.replace("kind: document, ", "kind: document, optional: true, ")
    assert own(tmp_path, elements, ["2568/M1/1 รายงาน/ก.pdf"]).item("M1").state == MET


# ---- what site.yaml and people.yaml serve


CONTACT = """- id: contact
  kind: text
  role: contact
  th: ติดต่อ
  fields: [{id: address, th: ที่อยู่}, {id: phone, th: โทรศัพท์}, {id: email, th: อีเมล}]
"""


def served(folder: Path, elements: str, yaml: str = "", people: str = "") -> Readied:
    files = catalogue(elements) | ({"people.yaml": people, "head.jpg": "x"} if people else {})
    return readied_with(folder, [], years=(OWN_2568,), yaml=yaml, files=files, today=LATE)


def agency(folder: Path, lines: str) -> Readied:
    """A site whose agency has these facts too."""
    text = f"agency:\n  name: หน่วยตัวอย่าง\n{lines}\nyears:\n  {OWN_2568}\n"
    return readied_with(folder, [], files=catalogue(CONTACT) | {"site.yaml": text}, today=LATE)


def test_a_contact_of_site_yaml_with_every_field_is_met(tmp_path: Path) -> None:
    facts = "  address: 1 ถนนตัวอย่าง\n  phone: 0 7561 1222\n  email: info@example.go.th"
    assert agency(tmp_path, facts).state("M1", "contact") == MET


def test_a_contact_without_one_of_its_parts_is_partial(tmp_path: Path) -> None:
    found = agency(tmp_path, "  address: 1 ถนนตัวอย่าง\n  phone: 0 7561 1222")
    assert found.state("M1", "contact") == PARTIAL
    assert dict(found.element("M1", "contact").why.args) == {"parts": "อีเมล"}


COMPLAINT = "- {id: channel, kind: channel, role: complaint-channel, th: ร้องเรียน, separate_from_general: true}\n"


@pytest.mark.parametrize(
    ("corruption", "general", "state"),
    [
        ('{url: "https://a.example/x"}', '{url: "https://a.example/y"}', MET),
        ('{url: "https://a.example/x"}', '{url: "https://a.example/x"}', PARTIAL),
        ('{url: "https://a.example/x", phone: "1"}', '{phone: "1"}', MET),
        ('{phone: "0 7561 1222"}', '{phone: "0 7561 1222"}', PARTIAL),
    ],
)
def test_the_corruption_channel_differs_from_the_general_one(tmp_path: Path, corruption: str, general: str, state: str) -> None:
    found = served(tmp_path, COMPLAINT, yaml=f"channels:\n  corruption: {corruption}\n  complaint: {general}")
    assert found.state("M1", "channel") == state


PEOPLE = "- {id: heads, kind: table, role: people-executive, th: ผู้บริหาร, fields: [{id: photo, th: รูปภาพ}]}\n"
HEAD = "- {name: สมชาย ตัวอย่าง, position: ผู้กำกับการ, group: executive"


@pytest.mark.parametrize(
    ("people", "state"),
    [
        (HEAD + ", photo: head.jpg}\n", MET),
        (HEAD + "}\n", PARTIAL),
        (HEAD + ", photo: head.jpg}\n- {position: รองผู้กำกับการ, group: executive, status: vacant}\n", MET),
        (HEAD + ", photo: head.jpg}\n- {name: คนก่อน ตัวอย่าง, group: executive, until: 2567-10-30}\n", MET),
    ],
)
def test_every_executive_in_office_has_a_photo(tmp_path: Path, people: str, state: str) -> None:
    assert served(tmp_path, PEOPLE, people=people).state("M1", "heads") == state


def test_a_date_of_the_data_that_is_asked_for_must_be_said(tmp_path: Path) -> None:
    elements = document(as_of_required="true", as_of='"2025-03"')
    unsaid = own(tmp_path / "a", elements, ["2568/M1/สถิติ.pdf"])
    said = own(tmp_path / "b", elements, ["2568/M1/สถิติ ณ วันที่ 31 มี.ค. 2568.pdf"])
    other = own(tmp_path / "c", elements, ["2568/M1/สถิติ ณ วันที่ 31 ม.ค. 2568.pdf"])
    matter = own(tmp_path / "d", elements, {"2568/M1/สถิติ.pdf": "x", "2568/M1/index.md": "---\nas_of: 2568-03-31\n---\n"})
    assert [each.state("M1", "report") for each in (unsaid, said, other, matter)] == [CONFIRM, MET, CONFIRM, MET]


def test_every_state_says_why(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O7/2567-10.pdf", "2568/O12/x.pdf"])
    assert [element.element.id for _, _, element in found.readiness.elements() if not element.why.id] == []


# ---- news


NEWS = "- {id: news, kind: text, th: ข่าวหัวหน้า, role: 'news:head', min_count: 2}\n"
POST = "---\ntags: [head]\n---\nก\n"


def test_as_many_news_as_asked_are_met_and_fewer_are_a_part(tmp_path: Path) -> None:
    two = {"news/2568-01-15 ก.md": POST, "news/2568-02-15 ข.md": POST}
    assert own(tmp_path / "a", NEWS, two).state("M1", "news") == MET
    assert own(tmp_path / "b", NEWS, {"news/2568-01-15 ก.md": POST}).state("M1", "news") == PARTIAL
    assert own(tmp_path / "c", NEWS, {"news/2568-01-15 ก.md": POST, "news/2566-01-15 ข.md": POST}).state("M1", "news") == PARTIAL


def test_news_of_each_line_of_work_are_to_be_looked_at(tmp_path: Path) -> None:
    elements = "- {id: news, kind: text, th: ข่าว, role: 'news:head', per: [{name: งานจราจร}, {name: งานสอบสวน}]}\n"
    assert own(tmp_path, elements, {"news/2568-01-15 ก.md": POST}).state("M1", "news") == CONFIRM


# ---- an item that speaks of another


def test_a_report_on_what_is_not_there_is_to_be_looked_at(tmp_path: Path) -> None:
    own_catalogue = str(catalogue(document())["catalogues/own-2568.yaml"])
    head, _, item = own_catalogue.partition("  - code: M1\n")
    second = item.replace("test-item", "second-item").replace("id: report", "id: measures")
    text = f"{head}  - code: M1\n    depends_on: [M2]\n{item}  - code: M2\n{second}".replace("items: [M1]", "items: [M1, M2]")
    files: dict[str, str | bytes] = {"catalogues/own-2568.yaml": text}
    report = "2568/M1/รายงาน.pdf"
    alone = readied_with(tmp_path / "a", [report], years=(OWN_2568,), files=files)
    both = readied_with(tmp_path / "b", [report, "2568/M2/มาตรการ.pdf"], years=(OWN_2568,), files=files)
    assert (alone.state("M1", "report"), both.state("M1", "report")) == (CONFIRM, MET)
    assert alone.item("M1").state == CONFIRM


def test_announcements_of_some_months_may_be_all_there_were(tmp_path: Path) -> None:
    months = "period: {type: first-six-months}"
    notice = f"- {{id: n, kind: document, th: ประกาศ, {months}}}\n"
    assert own(tmp_path, notice, ["2568/M1/ม.ค.68 ประกาศ.pdf"]).state("M1", "n") == CONFIRM
