"""What a rule finds inside a file leaves its element, or slot, to a person."""

from pathlib import Path

import pytest

from tests import papers
from tests.readied import OWN_2568, catalogue, own_element, readied_with, verdict

OTHER = papers.pdf("ประกาศสถานีตำรวจภูธรแบบอย่าง\nเรื่อง แผนการปฏิบัติงานประจำปีของสถานี")
OWN = papers.pdf("ประกาศสถานีตำรวจภูธรตัวอย่าง\nเรื่อง แผนการปฏิบัติงานประจำปีของสถานี")
SUMS = papers.xlsx({"ก": [["เดือน", "ทั้งหมด", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["ต.ค. 67", 7, 4, 1], ["พ.ย. 67", 3, 2, 1]]})
EIT = 'eit: {{url: "{}"}}'


def test_another_agency_s_letterhead_is_not_met(tmp_path: Path) -> None:
    assert verdict(own_element(tmp_path / "a", "", {"2568/M1/ก.pdf": OWN}))[0] == "met"
    assert verdict(own_element(tmp_path / "b", "", {"2568/M1/ก.pdf": OTHER})) == (
        "to-confirm",
        "ต้องให้คนดู: ชื่อเรื่อง หัวกระดาษ หรือลายเซ็นเป็นชื่อของหน่วยงานอื่น: สถานีตำรวจภูธรแบบอย่าง",
    )


def test_only_the_month_with_the_wrong_sum_is_doubted(tmp_path: Path) -> None:
    right = papers.xlsx({"ก": [["เดือน", "ทั้งหมด", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"], ["ต.ค. 67", 5, 4, 1], ["พ.ย. 67", 3, 2, 1]]})
    content = {"2568/M1/2567-10 ก.xlsx": right, "2568/M1/2567-11 ก.xlsx": SUMS}
    found = own_element(tmp_path, ", period: {type: monthly}", content, kind="table")
    assert list(found.slots("M1", "report").values())[:2] == ["met", "to-confirm"]
    assert verdict(found)[1].startswith("มีแล้ว 2 จาก 6 งวด แต่งวด พ.ย. 2567 ต้องให้คนดู: ")


def test_what_should_be_masked_does_not_cost_the_element(tmp_path: Path) -> None:
    page = papers.pdf("ประกาศสถานีตำรวจภูธรตัวอย่าง\nโทรศัพท์มือถือ 081 234 5678")
    found = own_element(tmp_path, "", {"2568/M1/ก.pdf": page})
    assert found.of_rule("mobile-number")
    assert verdict(found)[0] == "met"


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("https://itap.nacc.go.th/go/eit/abc", "met"),
        ("http://itap.nacc.go.th/go/eit/abc", "to-confirm"),
        ("https://bit.ly/abc", "to-confirm"),
        ("https://forms.example.go.th/eit", "to-confirm"),
    ],
)
def test_a_survey_that_is_not_the_commission_s_is_not_met(tmp_path: Path, url: str, state: str) -> None:
    assert readied_with(tmp_path, yaml=EIT.format(url)).state("O6", "eit-survey") == state


def test_one_channel_for_all_complaints_is_no_channel_for_corruption(tmp_path: Path) -> None:
    elements = "- {id: channel, kind: link, role: complaint-channel, th: ช่องทางแจ้งเรื่องทุจริต}"
    yaml = 'channels: {complaint: {url: "https://a.example.go.th/"}, corruption: {url: "https://a.example.go.th/"}}'
    found = readied_with(tmp_path, years=(OWN_2568,), files=catalogue(elements), yaml=yaml)
    assert found.state("M1", "channel") == "to-confirm"
