"""Bank accounts and mobile telephones, told from the many numbers that look like them."""

import pytest

from oitgen.model.contents import SignKind
from oitgen.signs import accounts


def found(text: str, context: str = "") -> list[tuple[SignKind, str]]:
    return [(spot.kind, spot.text) for spot in accounts.signs(text, context)]


@pytest.mark.parametrize(
    "text",
    [
        "ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0",
        "บัญชีออมทรัพย์ ๑๒๓–๔–๕๖๗๘๙–๐",
        "โอนเข้าบัญชี KTB 123 4 56789 0",
        "ธ.ก.ส. บัญชีเลขที่ 01-234-5-67890-1",
        "ออมสิน เลขที่บัญชี 020012345678",
        "Account No. 1234567890",
        "พร้อมเพย์ 081-234-5678",
    ],
)
def test_an_account_named_as_such_is_found_in_every_banks_shape(text: str) -> None:
    assert [kind for kind, _ in found(text)] == [SignKind.BANK_ACCOUNT]


def test_a_column_of_accounts_is_named_by_its_header() -> None:
    assert found("นายสมมติ ออมสิน 1234567890", context="ชื่อ ธนาคาร เลขที่บัญชี") == [(SignKind.BANK_ACCOUNT, "xxxxxx7890")]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("1101020603 เงินฝากธนาคาร-เงินงบประมาณ", "รหัสบัญชี ชื่อบัญชี เดบิต เครดิต"),
        ("5104010104 บัญชีวัสดุ", "งบทดลอง เลขที่บัญชี ยอดยกมา ธนาคาร"),
        ("กรมบัญชีกลาง โอนผ่านธนาคาร งบประมาณ 1234567890 บาท", ""),
        ("เลขที่โครงการ 67109123456 เลขคุมสัญญา 671012345678", ""),
        ("บัญชีรายชื่อผู้มีสิทธิ 1234567890", ""),
        ("ธนาคาร โทร 02-123-4567", ""),
    ],
)
def test_codes_of_the_ledger_contracts_and_offices_are_no_accounts(text: str, context: str) -> None:
    assert found(text, context) == []


@pytest.mark.parametrize(
    "text",
    ["081-234-5678", "08-1234-5678", "08 1234 5678", "081.234.5678", "081–234–5678", "(081) 234-5678", "+66 81 234 5678", "0812345678"],
)
def test_a_mobile_telephone_is_found_however_it_is_grouped(text: str) -> None:
    ((kind, shown),) = found(f"นายสมมติ {text}")
    assert kind is SignKind.MOBILE
    assert shown.replace(" ", "").endswith("5678")
    assert "234" not in shown


@pytest.mark.parametrize(
    "text",
    [
        "เลขที่เอกสาร 0812345678",
        "ที่ 66812345678",
        "โทร. 0 7561 1222",
        "075-611-222",
        "0812345678901",
        "เลขที่โครงการ 0612345678",
        "1,081,234,567",
    ],
)
def test_other_numbers_are_no_mobile_telephones(text: str) -> None:
    assert found(text) == []


def test_excel_drops_the_zero_of_a_telephone_and_the_header_tells() -> None:
    assert found("นายสมมติ 812345678", context="ชื่อ เบอร์โทร") == [(SignKind.MOBILE, "xxxxx5678")]
    assert found("งบประมาณ 812345678", context="รายการ จำนวนเงิน") == []


def test_a_hidden_number_is_as_long_as_before() -> None:
    assert accounts.hidden("123-4-56789-0") == "xxx-x-xx789-0"
    assert accounts.hidden("1-2345-67890-12-1", 3) == "x-xxxx-xxxxx-12-1"
