"""Numbers of people, told from other numbers."""

import pytest

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
