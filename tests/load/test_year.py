"""One fiscal year of the folder."""

import datetime
from pathlib import Path

import pytest

from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded_with

FACTS = (
    "agency: {phone: '0 9999 9999'}\nchannels: {feedback: {url: 'https://example.go.th/f'}}\neit: {url: 'https://itap.nacc.go.th/eit/b'}\n"
)


def test_a_years_own_facts_hold_for_that_year_only(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path,
        {"2567/agency.yaml": FACTS, "2567/people.yaml": "- {name: นางเดิม ทดสอบ, group: executive}\n"},
        years=(POLICE_2568, IMMIGRATION_2567),
        files={"people.yaml": "- {name: นายใหม่ ทดสอบ, group: executive}\n"},
    )
    new, old = site.site.years

    assert (old.agency.phones, old.agency.name.th, [person.name.th for person in old.people]) == (
        ("0 9999 9999",),
        "สถานีตำรวจภูธรตัวอย่าง",
        ["นางเดิม ทดสอบ"],
    )
    assert (new.agency.phones, new.channels.feedback, new.survey, [person.name.th for person in new.people]) == (
        (),
        None,
        None,
        ["นายใหม่ ทดสอบ"],
    )
    assert old.survey is not None
    assert {str(entry.fate) for entry in site.site.ledger} == {"read"}


def test_facts_inside_an_item_are_no_facts_of_the_year(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O7/2567/agency.yaml": FACTS})

    assert (site.site.years[0].agency.phones, str(site.fate("agency.yaml").fate)) == ((), "published")


def test_a_wrong_key_in_the_years_facts_is_a_finding_at_its_line(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/agency.yaml": "agency:\n  phnoe: '1'\n"})

    assert [(finding.place.path, finding.place.line) for finding in site.findings] == [("content/2568/agency.yaml", 2)]


def test_a_year_has_a_disclosure_for_every_item_of_its_catalogue(tmp_path: Path) -> None:
    (year,) = loaded_with(tmp_path).site.years

    assert [disclosure.item.code for disclosure in year.disclosures] == [f"O{number}" for number in range(1, 26)]
    assert year.deadline == datetime.date(2025, 4, 30)


@pytest.mark.parametrize(("owners", "owner"), [("", "งานจราจร"), (", owners: {O15: ทุกสายงาน}", "ทุกสายงาน")])
def test_who_owes_an_item_is_said_by_site_yaml_else_by_the_catalogue(tmp_path: Path, owners: str, owner: str) -> None:
    catalogue = (
        "schema: oit-catalogue/1\nid: mine\ntitle_th: ก\nfiscal_year: 2568\nagency_type: {id: mine, th: ก}\n"
        "indicators: [{code: '9', title_th: ก, items: [O15]}]\n"
        "items: [{code: O15, title_th: ก, responsible: [งานจราจร], elements: [{id: a, kind: text, th: ก}]}]\n"
    )
    site = loaded_with(tmp_path, years=(f"2568: {{catalogue: mine{owners}}}",), files={"catalogues/mine.yaml": catalogue})

    assert site.item("O15").owner == owner


def test_the_agencys_own_lines_of_work_replace_the_catalogues(tmp_path: Path) -> None:
    lines = "agency:\n  name: ก\n  lines: [{name: งานบริการ, aliases: [บร.]}]\nyears:\n  2568: {catalogue: police-station-2568}\n"
    site = loaded_with(tmp_path, ["2568/O9/บร./คู่มือ.pdf", "2568/O9/งานจราจร/คู่มือ ข.pdf"], files={"site.yaml": lines})
    found = {document.line: document.group for document in site.documents("O9")}

    assert found == {"งานบริการ": (), "": ("งานจราจร",)}


def test_the_lines_of_the_catalogue_are_known_by_their_aliases(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O9/งานอำนวยความสะดวก/คู่มือ.pdf", "2568/O9/คู่มือ งานจราจร.pdf"])

    assert sorted(document.line for document in site.documents("O9")) == ["งานจราจร", "งานอำนวยการ"]


def test_an_item_twice_is_advised_to_use_the_folder_that_is_its_alone(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O20-O21 ความเสี่ยง/ก.pdf", "2568/O21 มาตรการ/ข.pdf"])
    hint = site.found("item-twice").hint

    assert hint is not None
    assert dict(hint.args)["folder"] == "content/2568/O21 มาตรการ"
    assert "everything" not in hint.id
