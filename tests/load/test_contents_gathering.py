"""What is kept of a document's words: its first and last lines, its signs, its numbers, and a sketch."""

from itertools import pairwise

import pytest

from oitgen.load.contents import gathering
from oitgen.load.contents.gathering import Passage
from oitgen.model.contents import Part, SignKind
from oitgen.thai import arabic


def lines(count: int) -> list[str]:
    return [f"บรรทัด{place}" for place in range(count)]


@pytest.mark.parametrize(
    ("count", "sizes", "again"),
    [(0, (0, 0, 0), 0), (3, (3, 0, 3), 3), (8, (8, 0, 8), 8), (10, (8, 0, 8), 6), (16, (8, 0, 8), 0), (20, (8, 4, 8), 0)],
)
def test_lines_are_head_body_and_end_and_each_counts_once(count: int, sizes: tuple[int, int, int], again: int) -> None:
    parts = list(gathering.parted(lines(count)))
    assert tuple(len(part.text.split("\n")) if part.text else 0 for part in parts) == sizes
    assert [part.part for part in parts] == [Part.HEAD, Part.BODY, Part.END]
    assert parts[2].again == again
    assert [line for part in parts for line in part.fresh.split("\n") if line] == lines(count)


def test_a_page_between_others_has_neither_title_nor_signature() -> None:
    parts = list(gathering.parted(lines(20), page=2, is_first=False, is_last=False))
    assert [(part.part, part.page) for part in parts] == [(Part.BODY, 2), (Part.BODY, 2)]
    assert [line for part in parts for line in part.text.split("\n")] == lines(20)


def test_empty_lines_are_no_lines() -> None:
    assert [part.text for part in gathering.parted(["", " ก ", "\t", "ข"])] == ["ก\nข", "", "ก\nข"]


def test_who_signed_a_document_of_few_lines_is_found() -> None:
    page = ["ประกาศ", "เรื่อง นโยบาย", "เนื้อความ", "ประกาศ ณ วันที่ 2 ธันวาคม 2567", "พันตำรวจเอก", "(สมมติ ตัวอย่างดี)", "ผู้กำกับการ"]
    found = gathering.gathered(gathering.parted(page))
    assert [sign.text for sign in found.of(SignKind.SIGNER)] == ["พันตำรวจเอก สมมติ ตัวอย่างดี"]


def test_words_are_spelled_one_way_however_a_program_writes_them() -> None:
    found = gathering.gathered([Passage("ประจํา\u200bปี ก\u0e4d\u0e48า", Part.HEAD)])
    assert found.head == "ประจำปี ก่ำ"


def test_a_document_has_its_first_lines_and_its_last() -> None:
    found = gathering.gathered([Passage("หัว", Part.HEAD), Passage("กลาง"), Passage("ท้าย", Part.END)])
    assert (found.head, found.end, found.is_read) == ("หัว", "ท้าย", True)


def test_a_long_document_counts_all_its_letters() -> None:
    # A scan is told by having few letters for its pages.
    found = gathering.gathered([Passage("ข้อความ " * 50, page=page) for page in range(1, 1001)])
    assert found.letters > 200 * 1000


def test_a_sign_is_kept_once_for_a_page() -> None:
    found = gathering.gathered([Passage("ปีงบประมาณ พ.ศ. 2568\nปีงบประมาณ 2568", page=1), Passage("ปีงบประมาณ ๒๕๖๘", page=2)])
    assert [(sign.text, sign.page) for sign in found.of(SignKind.FISCAL_YEAR)] == [("2568", 1), ("2568", 2)]


def test_a_sign_stands_in_the_row_its_passage_begins_with() -> None:
    found = gathering.gathered([Passage("ก\nปีงบประมาณ 2568", line=41, sheet="ชีต")])
    assert [(sign.line, sign.sheet) for sign in found.signs] == [(42, "ชีต")]


def test_numbers_of_citizens_are_kept_behind_any_number_of_other_signs() -> None:
    many = "\n".join(f"อีเมล a{place}@example.go.th" for place in range(400))
    found = gathering.gathered([Passage(many), Passage("เลขบัตรประชาชน 1-2345-67890-12-1")])
    assert len(found.of(SignKind.EMAIL)) <= 150
    assert len(found.of(SignKind.CITIZEN_ID)) == 1


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("วงเงิน 1,250,000.00 บาท", {"1250000"}),
        ("๕๔,๐๐๐.๕๐", {"54000.5"}),
        ("พ.ศ. 2568 ค.ศ. 2025", set()),
        ("12 ราย", set()),
        ("เลขที่ 0191", set()),
        ("1/2568 30-09-2568", set()),
        ("999 1000", {"999", "1000"}),
    ],
)
def test_amounts_are_numbers_of_three_digits_and_more(text: str, amounts: set[str]) -> None:
    assert set(gathering.amounts(arabic(text))) == amounts


def test_amounts_are_counted() -> None:
    assert gathering.amounts("45,000.00 45000 7,790")["45000"] == 2


def test_the_same_words_have_the_same_sketch_in_another_layout() -> None:
    one = gathering.gathered([Passage("รายงานผลการดำเนินงาน ประจำเดือนตุลาคม 2567")])
    other = gathering.gathered([Passage("รายงานผลการดำเนินงาน"), Passage("ประจำ เดือน ตุลาคม ๒๕๖๗")])
    assert one.sketch == other.sketch
    assert one.grams == other.grams > 20


def test_of_a_text_without_end_as_much_is_read_as_a_person_would_and_its_last_lines() -> None:
    passages = [*(Passage("ก" * 1_000_000) for _ in range(8)), Passage("(ลงชื่อ) ท้าย", Part.END)]
    read = [*gathering._first(passages)]
    assert sum(len(passage.text) for passage in read) < 5_000_000
    assert read[-1].text == "(ลงชื่อ) ท้าย"


def test_passages_may_come_as_they_are_read() -> None:
    assert gathering.gathered(Passage(f"{first}{last}") for first, last in pairwise("กขค")).letters == 4
