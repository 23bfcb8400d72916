"""What must not be published by mistake."""

import pytest

from oitgen.load import holding


@pytest.mark.parametrize("text", ["เลขประจำตัวประชาชน 1-2345-67890-12-1", "บัตร ๑๒๓๔๕๖๗๘๙๐๑๒๑", "citizen 1 2345 67890 12 1"])
def test_a_number_beside_words_that_name_it_is_found(text: str) -> None:
    assert [found.rule for found in holding.citizen_ids(text)] == ["citizen-id"]


@pytest.mark.parametrize("text", ["เลขที่สัญญา 1234567890121", "ประชาชน 1234567890120", "บัญชี 91234567890121 ประชาชน"])
def test_other_long_numbers_are_not(text: str) -> None:
    assert holding.citizen_ids(text) == ()


def test_words_around_the_text_may_name_it() -> None:
    assert holding.citizen_ids("1234567890121", context="เลขบัตรประชาชน")


@pytest.mark.parametrize("text", ["https://itap.nacc.go.th/iit/abc", "รหัส IIT: ab12cd", "IIT code = 123456"])
def test_links_and_codes_of_the_staff_survey_are_found(text: str) -> None:
    assert [found.rule for found in holding.iit(text)] == ["iit-public"]


@pytest.mark.parametrize("text", ["ขอเชิญตอบแบบวัด EIT https://itap.nacc.go.th/eit/abc", "บุคลากรตอบแบบวัด IIT แล้ว", "รหัสไปรษณีย์: 81000"])
def test_speaking_of_the_survey_is_no_fault(text: str) -> None:
    assert holding.iit(text) == ()


def test_a_masked_text_shows_the_last_digits_only() -> None:
    assert holding.masked("เลข 1-2345-67890-12-1") == "เลข x-xxxx-xxxxx-12-1"


@pytest.mark.parametrize(
    ("path", "rule"),
    [("content/บัตรประชาชน 1234567890121.pdf", "citizen-id"), ("content/รหัส IIT: abcd.pdf", "iit-public"), ("content/ก.pdf", "")],
)
def test_a_name_may_have_to_be_held(path: str, rule: str) -> None:
    assert holding.rule_of_name(path) == rule
