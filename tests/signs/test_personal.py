"""Numbers of people, told from other numbers."""

import pytest

from oitgen import signs
from oitgen.model.contents import SignKind
from oitgen.signs import personal


@pytest.mark.parametrize("digits", ["1234567890121", "3100600445635"])
def test_the_last_digit_of_a_citizens_number_is_a_checksum(digits: str) -> None:
    assert personal.is_citizen_id(digits)
    assert not personal.is_citizen_id(digits[:-1] + str((int(digits[-1]) + 1) % 10))


@pytest.mark.parametrize("digits", ["", "123", "0000000000000", "1111111111111", "123456789012a"])
def test_these_are_no_citizens_numbers(digits: str) -> None:
    assert not personal.is_citizen_id(digits)


def found(text: str, context: str = "") -> list[tuple[SignKind, str]]:
    return [(spot.kind, spot.text) for spot in personal.signs(text, context=context)]


@pytest.mark.parametrize("text", ["เลขที่บัญชี 123-4-56789-0 ธนาคารกรุงไทย", "บัญชีออมทรัพย์ ๑๒๓-๔-๕๖๗๘๙-๐"])
def test_an_account_beside_words_of_a_bank_is_found_and_masked(text: str) -> None:
    assert found(text) == [(SignKind.BANK_ACCOUNT, "xxx-x-xx789-0")]


@pytest.mark.parametrize("text", ["โทร 075-611-1222", "บัญชีรายชื่อ 1234567890", "เลขที่โครงการ 67109123456", "งบประมาณ 1234567890 บาท"])
def test_other_long_numbers_are_no_accounts(text: str) -> None:
    assert [kind for kind, _ in found(text) if kind is SignKind.BANK_ACCOUNT] == []


@pytest.mark.parametrize("text", ["081-234-5678", "08 1234 5678", "๐๘๑๒๓๔๕๖๗๘"])
def test_a_mobile_number_is_found_and_masked(text: str) -> None:
    ((kind, shown),) = found(text)
    assert kind is SignKind.MOBILE
    assert shown.endswith("5678")
    assert "1234" not in shown


def test_a_header_tells_what_a_number_below_it_is() -> None:
    assert found("1234567890121") == []
    assert found("1234567890121", context="เลขบัตรประชาชน") == [(SignKind.CITIZEN_ID, "x-xxxx-xxxxx-12-1")]


@pytest.mark.parametrize(
    "number",
    [
        "1234567890121",
        "1-2345-67890-12-1",
        "1 2345 67890 12 1",
        "1–2345–67890–12–1",
        "1 - 2345 - 67890 - 12 - 1",
        "1\u00a02345\u00a067890\u00a012\u00a01",
        "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
        "1-2345-67890-\n12-1",
        "1-2345-678\n90-12-1",
        "123456789\n0121",
    ],
)
def test_a_number_is_found_however_it_is_written_or_broken(number: str) -> None:
    assert found(f"เลขประจำตัวประชาชน {number} ลงชื่อ") == [(SignKind.CITIZEN_ID, "x-xxxx-xxxxx-12-1")]


def test_a_tax_number_of_a_person_is_that_persons_number_and_one_of_a_company_is_not() -> None:
    assert found("เลขประจำตัวผู้เสียภาษี 1234567890121") == [(SignKind.CITIZEN_ID, "x-xxxx-xxxxx-12-1")]
    assert not personal.is_citizen_id("0105500000007")


@pytest.mark.parametrize(
    "text",
    [
        "แจ้งประชาชนทราบ เลขที่สัญญา 1234567890121",
        "บัตรประจำตัวประชาชน บาร์โค้ด 1234567890121",
        "ให้บริการประชาชนอย่างทั่วถึงและเป็นธรรมตลอดปี จำนวน 1234567890121",
        "เลขประจำตัวประชาชน 11234567890121",
        "เลขประจำตัวประชาชน 3.1234567890121",
        "ISBN 9781234567897 ประชาชน",
    ],
)
def test_thirteen_digits_of_another_kind_are_not(text: str) -> None:
    assert found(text) == []


def test_two_numbers_on_two_lines_are_one_only_where_words_name_it() -> None:
    assert found("ผู้ถือบัตรประชาชน\n123456789\n0121") == []


def test_words_that_name_the_number_hold_for_all_of_a_page() -> None:
    rows = "\n".join(f"{number} นายสมมติ ทดลอง หมู่บ้านตัวอย่าง ตำบลทดสอบ" for number in range(40))
    assert found(f"ที่ ชื่อ เลขประจำตัวประชาชน\n{rows}\n41 นางทดลอง 1234567890121") == [(SignKind.CITIZEN_ID, "x-xxxx-xxxxx-12-1")]


def test_words_far_above_name_nothing_any_more() -> None:
    assert found("เลขประจำตัวประชาชน\n" + "งานพัสดุ " * 400 + "1234567890121") == []


def test_without_any_word_only_the_written_shape_is_worth_a_look() -> None:
    assert found("1-2345-67890-12-1") == [(SignKind.ID_LIKE, "x-xxxx-xxxxx-12-1")]
    assert found("1 2345 67890 12 1") == []
    assert found("1-2345-67890-12-2") == []
    assert found("รหัสครุภัณฑ์ 1-2345-67890-12-1") == []


def test_what_is_hidden_in_a_text_leaves_every_place_as_it_was() -> None:
    text = "โทร ๐๘๑-๒๓๔-๕๖๗๘ เลขบัตรประชาชน 1-2345-67890-\n12-1 จบ"
    covered = personal.without(text, tuple(personal.signs(text)))
    assert covered == "โทร xxx-xxx-5678 เลขบัตรประชาชน x-xxxx-xxxxx-\n12-1 จบ"


def test_an_excerpt_shows_no_part_of_a_number_broken_at_the_end_of_a_line() -> None:
    excerpts = [sign.excerpt for sign in signs.found("เลขบัตรประชาชน 1-2345-67890-\n12-1")]
    assert excerpts == ["เลขบัตรประชาชน x-xxxx-xxxxx-"]


@pytest.mark.parametrize("text", ["ให้บริการประชาชน จำนวน 1234567890121", "บัตรประจำตัวประชาชน ราคา 1234567890121 บาท"])
def test_a_count_or_a_price_is_no_citizens_number(text: str) -> None:
    assert personal.citizen_ids(text) == ()


def test_a_project_number_above_the_number_of_the_next_row_is_no_citizens_number() -> None:
    rows = "ที่\nผู้ประกอบการ\nเลขประจำตัวผู้เสียภาษี\nเลขที่โครงการ\n10\nบริษัท ตัวอย่าง จำกัด\n12345678901\n21\nร้านตัวอย่าง"
    assert personal.citizen_ids(rows) == ()
