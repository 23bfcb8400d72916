"""The agency's facts: what the contact element wants of them, and where a year's facts are written."""

from pathlib import Path

from oitgen.check import facts
from oitgen.model.agency import Agency
from oitgen.model.catalogue import Element, Field, Kind
from oitgen.model.words import Words
from tests.readied import readied_with

CONTACT = Element("x", Kind.TEXT, Words("ก"), "ก", fields=tuple(Field(id, Words(id)) for id in ("agency-name", "phone", "map", "colour")))


def test_a_part_no_key_can_give_is_never_lacking() -> None:
    lacking = facts.contact_lacks(Agency(Words("สภ.ตัวอย่าง")), CONTACT)
    assert [field.id for field in lacking] == ["phone", "map"]


def test_every_part_that_can_lack_has_its_key() -> None:
    assert all(field.id in facts.CONTACT_KEYS for field in facts.contact_lacks(Agency(Words()), CONTACT))


def test_facts_of_a_year_are_looked_for_where_they_were_written(tmp_path: Path) -> None:
    site = readied_with(tmp_path, {"2568/agency.yaml": "agency: {phone: '1234'}\n"}).site
    assert facts.written_in(site, site.years[0], "agency").path == "content/2568/agency.yaml"
    assert facts.written_in(site, site.years[0], "channels").path == "site.yaml"


def test_a_survey_below_years_is_one_of_site_yaml(tmp_path: Path) -> None:
    year = "2568: {catalogue: police-station-2568, eit: 'https://itap.nacc.go.th/go/eit/a'}"
    site = readied_with(tmp_path, {"2568/agency.yaml": "agency: {phone: '1234'}\n"}, years=(year,)).site
    assert facts.written_in(site, site.years[0], "eit").path == "site.yaml"


def test_what_serves_a_role_has_its_addresses(tmp_path: Path) -> None:
    yaml = """
channels:
  qa: {url: "https://a.example.go.th/", two_way: true}
  corruption: {phone: "0 7500 0000"}
  eservices: [{name: แจ้งความ, url: "https://b.example.go.th/"}]
"""
    year = readied_with(tmp_path, yaml=yaml).site.years[0]
    roles = ("two-way-channel", "feedback", "complaint-channel", "eservice", "contact")
    told = [facts.addresses(year, Element("x", Kind.LINK, Words("ก"), "ก", role=role)) for role in roles]
    assert told == [("https://a.example.go.th/",), ("https://a.example.go.th/",), (), ("https://b.example.go.th/",), ()]
