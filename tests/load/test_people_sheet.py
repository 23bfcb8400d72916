"""people.xlsx."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl

from oitgen.load import people
from oitgen.model.agency import Person
from oitgen.model.finding import Finding, Level
from oitgen.model.words import Words

HEADER = ("ลำดับ", "ชื่อ", "ตำแหน่ง", "โทรศัพท์", "ตั้งแต่")


def workbook(*sheets: Sequence[tuple[object, ...]], hidden: tuple[int, ...] = ()) -> bytes:
    """The bytes of a workbook with these rows in its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"แผ่น {number + 1}")
        for row in rows:
            sheet.append(row)
        if number in hidden:
            sheet.sheet_state = "hidden"
    stored = BytesIO()
    book.save(stored)
    return stored.getvalue()


def read(data: bytes) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people and findings of a workbook."""
    return people.from_workbook(data, "people.xlsx")


def test_a_row_is_a_person_and_its_number_is_the_line() -> None:
    (first, second), findings = read(workbook([HEADER, (1, "สมมติ ใจดี", "ผู้กำกับการ"), (2, "ตัวอย่าง ดีงาม", "รองผู้กำกับการ")]))

    assert findings == ()
    assert (first.name, first.position) == (Words("สมมติ ใจดี"), Words("ผู้กำกับการ"))
    assert (second.place.path, second.place.line) == ("people.xlsx", 3)


def test_titles_above_the_column_names_and_empty_rows_are_passed_over() -> None:
    rows = [("ทำเนียบผู้บริหาร",), (), ("ชื่อ", "ตำแหน่ง"), ("สมมติ", "ผู้กำกับการ"), (None, None), ("ตัวอย่าง", "รอง")]

    (first, second), findings = read(workbook(rows))

    assert findings == ()
    assert (first.place.line, second.place.line) == (4, 6)


def test_english_column_names_are_those_of_people_yaml() -> None:
    (person,), findings = read(workbook([("Name", "Name EN", "position_en"), ("สมมติ", "Sommut", "Head")]))

    assert findings == ()
    assert (person.name.en, person.position.en) == ("Sommut", "Head")


def test_a_telephone_number_typed_as_a_number_gets_its_zero_back() -> None:
    rows = [("ชื่อ", "โทรศัพท์"), ("สมมติ", 812345678), ("ตัวอย่าง", 75611222.0), ("ทดลอง", "812345678"), ("ฉุกเฉิน", 191)]

    found, findings = read(workbook(rows))

    assert [person.phone for person in found] == ["0812345678", "075611222", "812345678", "191"]
    assert [(finding.rule, finding.level, finding.place.line) for finding in findings] == [
        ("phone-zero", Level.INFO, 2),
        ("phone-zero", Level.INFO, 3),
    ]


def test_the_year_of_a_date_cell_may_be_of_either_era() -> None:
    rows = [("ชื่อ", "ตั้งแต่", "ถึง"), ("สมมติ", date(2567, 10, 1), date(2025, 9, 30)), ("ตัวอย่าง", "1 ต.ค. 67", None)]

    (first, second), findings = read(workbook(rows))

    assert findings == ()
    assert (first.since, first.until) == (date(2024, 10, 1), date(2025, 9, 30))
    assert second.since == date(2024, 10, 1)


def test_an_unknown_column_is_found_and_the_rest_is_used() -> None:
    (person,), (finding,) = read(workbook([("ชื่อ", "ตำแหนง", "ถึง"), ("สมมติ", "ผู้กำกับการ", None)]))

    assert person.name.th == "สมมติ"
    assert (finding.rule, finding.place.line) == ("key-unknown", 1)
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"nearest": "ตำแหน่ง"}


def test_a_wrong_cell_is_shown_in_its_row() -> None:
    _, (finding,) = read(workbook([("ชื่อ", "อีเมล"), ("สมมติ", "ไม่ทราบ")]))

    assert (finding.rule, finding.place.line) == ("value-wrong", 2)
    assert finding.place.excerpt == "สมมติ | ไม่ทราบ"
    assert finding.place.column == 8


def test_every_visible_sheet_with_column_names_is_read() -> None:
    heads = [("ชื่อ", "กลุ่ม"), ("สมมติ", "executive")]
    board = [("ชื่อ", "กลุ่ม"), ("ตัวอย่าง", "กต.ตร.")]
    notes = [("คำอธิบาย",), ("กรอกให้ครบ",)]

    found, findings = read(workbook(heads, board, notes, [("ชื่อ", "กลุ่ม"), ("ลับ", "head")], hidden=(3,)))

    assert findings == ()
    assert [person.name.th for person in found] == ["สมมติ", "ตัวอย่าง"]


def test_a_workbook_without_column_names_is_found() -> None:
    assert [finding.rule for finding in read(workbook([("สมมติ", "ผู้กำกับการ")]))[1]] == ["people-columns"]


def test_a_file_that_is_no_workbook_is_found() -> None:
    found, findings = read(b"not a workbook")

    assert found == ()
    assert [finding.rule for finding in findings] == ["workbook-unreadable"]


def test_rows_beyond_the_size_a_workbook_states_are_read() -> None:
    data = workbook([("ชื่อ", "ตำแหน่ง"), ("สมมติ", "ผู้กำกับการ"), ("ตัวอย่าง", "รอง")])
    shrunk = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(shrunk, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry).replace(b'ref="A1:B3"', b'ref="A1"'))

    found, findings = read(shrunk.getvalue())

    assert (len(found), findings) == (2, ())
