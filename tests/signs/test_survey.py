"""The staff survey is recognised wherever its address or code stands."""

import pytest

from oitgen.signs import survey


@pytest.mark.parametrize(
    "url",
    [
        "https://itas.nacc.go.th/go/iit/abcdef",
        "https://ITAS.nacc.go.th/survey?type=IIT&u=1",
        "https://iit.nacc.go.th/abcdef",
        "https://itas.nacc.go.th/#/iit",
        "https://itas.nacc.go.th/go/%69it/abcdef",
        "https://example.go.th/iit2568",
    ],
)
def test_the_staff_survey_is_recognised(url: str) -> None:
    assert survey.is_iit(url)


@pytest.mark.parametrize(
    "url",
    ["https://itas.nacc.go.th/go/eit/abcdef", "https://example.ac.th/iitm", "https://example.go.th/?q=iit", "https://[broken"],
)
def test_other_addresses_are_not_the_staff_survey(url: str) -> None:
    assert not survey.is_iit(url)


@pytest.mark.parametrize("text", ["รหัส IIT: abcd", "โดยใช้รหัส IIT คือ nb7k2x ภายในวันที่ 30 เมษายน", "รหัสเข้าตอบแบบวัด IIT ได้แก่ ABCDEF"])
def test_a_code_is_recognised_however_it_is_given(text: str) -> None:
    assert [spot.text for spot in survey.signs(text)] == ["IIT"]


@pytest.mark.parametrize("text", ["รหัส IIT คือ รหัสที่ใช้ตอบแบบวัด", "รหัส IIT คือ 4 หลัก", "แบบวัด IIT คือ Internal Assessment"])
def test_what_a_code_is_gives_none(text: str) -> None:
    assert list(survey.signs(text)) == []
