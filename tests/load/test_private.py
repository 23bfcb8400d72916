"""What must not be public is taken out of YAML as it is out of texts."""

import pytest

from oitgen.load import config, front_matter, people
from oitgen.load.fields import Reader, read
from oitgen.load.private import withheld
from oitgen.model.agency import Ignore

CITIZEN = "1-9999-00000-00-5"
IIT = "https://itap.nacc.go.th/go/iit/made-up"


@pytest.mark.parametrize("value", [f"เลขประจำตัวประชาชน {CITIZEN}", f'"บัตรประชาชน {CITIZEN}"', "บัตร ๑๙๙๙๙๐๐๐๐๐๐๐๕"])
def test_a_citizens_number_in_site_yaml_is_told_and_taken_out(value: str) -> None:
    site, (finding,) = config.site(f"agency:\n  name: ก\n  address: {value}\n", "site.yaml")

    assert site is not None
    assert not site.agency.address
    assert (finding.rule, finding.place.line) == ("citizen-id", 3)
    assert "0000" not in finding.place.excerpt


def test_a_number_that_is_none_stays() -> None:
    site, findings = config.site("agency:\n  name: ก\n  address: เลขประจำตัวประชาชน 1-9999-00000-00-6\n", "site.yaml")

    assert site is not None
    assert site.agency.address
    assert findings == ()


def test_the_iit_survey_in_a_text_is_taken_out_and_an_address_is_told_once() -> None:
    _, told = config.site(f"agency:\n  name: ก\n  hours: ตอบที่ {IIT} ได้\neit: {{url: {IIT}}}\n", "site.yaml")

    assert [(finding.rule, finding.place.line) for finding in told] == [("iit-public", 3), ("iit-public", 4)]


def test_people_show_neither() -> None:
    found, told = people.listed(f'- {{name: ก, bio: "บัตรประชาชน {CITIZEN}"}}\n- {{name: ข, bio: "{IIT}"}}\n', "people.yaml")

    assert [person.bio for person in found] == ["", ""]
    assert [finding.rule for finding in told] == ["citizen-id", "iit-public"]


def test_front_matter_shows_no_citizens_number() -> None:
    matter, body, _, (finding,) = front_matter.split(f"---\ntitle: บัตรประชาชน {CITIZEN}\n---\nก\n", "a.md")

    assert matter.title.th == ""
    assert body == "ก\n"
    assert (finding.rule, finding.place.line) == ("citizen-id", 2)


def test_what_a_person_released_with_a_reason_is_shown() -> None:
    node, _ = read(f"bio: บัตรประชาชน {CITIZEN}\n", "people.yaml")
    reader = Reader()

    assert withheld(reader, node, (Ignore("citizen-id", "people.yaml", "เลขตัวอย่าง"),)) == node
    assert withheld(reader, node, (Ignore("citizen-id", "site.yaml", "เลขตัวอย่าง"), Ignore("citizen-id", "people.yaml", ""))) != node
