"""The keys agency, channels and eit."""

from datetime import date

import pytest

from oitgen.load import config
from oitgen.model.agency import Channel, EService, Map, Parent, SiteConfig, Survey
from oitgen.model.catalogue import Line
from oitgen.model.words import Words


def read(text: str) -> tuple[SiteConfig, list[str]]:
    """A site of that name and these further lines, with the rules of what was found."""
    site, findings = config.site(f"agency:\n  name: ตัวอย่าง\n{text}\n", "site.yaml")
    assert site is not None
    return site, [finding.rule for finding in findings]


def test_lines_and_parents_may_be_plain_names() -> None:
    site, rules = read("  lines: [งานจราจร, {name: งานอำนวยการ, aliases: [อก.]}]\n  parents: [ตำรวจภูธรจังหวัดสมมติ]")

    assert rules == []
    assert site.agency.lines == (Line("งานจราจร"), Line("งานอำนวยการ", ("อก.",)))
    assert site.agency.parents == (Parent(Words("ตำรวจภูธรจังหวัดสมมติ")),)


def test_a_line_without_a_name_is_left_out() -> None:
    site, rules = read("  lines: [{aliases: [อก.]}, งานจราจร]")

    assert (site.agency.lines, rules) == ((Line("งานจราจร"),), ["value-missing"])


def test_a_blank_key_says_nothing() -> None:
    site, rules = read("  phone:\n  map:\n  social:\nchannels:\neit:\nyears:\nsite:\nchecks:\npublish:")

    assert rules == []
    assert (site.agency.phones, site.agency.map, site.survey) == ((), None, None)


def test_a_point_on_the_map_is_two_degrees() -> None:
    site, rules = read("  map: {lat: ๘.0863, lon: 98.9063, image: photos/map.png}")

    assert (site.agency.map, rules) == (Map(8.0863, 98.9063, image="photos/map.png"), [])


@pytest.mark.parametrize("degrees", ["{lat: 98.9, lon: 8.1}", "{lat: 8.1}", "{lat: 8.1, lon: ตะวันออก}"])
def test_half_a_point_is_no_point(degrees: str) -> None:
    site, rules = read(f"  map: {degrees}")

    assert site.agency.map is None
    assert len(rules) == 1


def test_networks_keep_their_order_and_thai_names_are_known() -> None:
    site, rules = read("  social: {ไลน์: 'https://line.me/x', facebook: 'https://facebook.com/x'}")

    assert rules == []
    assert site.agency.social == (("line", "https://line.me/x"), ("facebook", "https://facebook.com/x"))


def test_a_channel_may_be_an_address_alone() -> None:
    site, rules = read("channels:\n  feedback: https://example.go.th/f\n  qa: {url: 'https://example.go.th/q', two_way: ใช่}")

    assert rules == []
    assert site.channels.feedback == Channel("https://example.go.th/f")
    assert site.channels.qa == Channel("https://example.go.th/q", two_way=True)


def test_an_online_service_needs_name_and_address() -> None:
    site, rules = read("channels:\n  eservices: [{name: ค่าปรับ, url: 'https://example.go.th/pay', for: online-fine}, {name: จองคิว}]")

    assert site.channels.eservices == (EService(Words("ค่าปรับ"), "https://example.go.th/pay", "online-fine"),)
    assert rules == ["value-missing"]


def test_the_survey_may_be_an_address_alone() -> None:
    site, rules = read("eit: https://itas.nacc.go.th/go/eit/abcdef")

    assert (site.survey, rules) == (Survey("https://itas.nacc.go.th/go/eit/abcdef"), [])


def test_a_survey_without_an_address_is_not_shown() -> None:
    site, rules = read("eit: {opens: 2568-01-01}")

    assert (site.survey, rules) == (None, ["value-missing"])


def test_a_survey_does_not_close_before_it_opens() -> None:
    site, rules = read("eit: {url: 'https://example.go.th/eit', opens: 2568-06-30, closes: 2568-01-01}")

    assert (site.survey, rules) == (Survey("https://example.go.th/eit"), ["value-wrong"])


def test_a_years_own_survey_inherits_the_address() -> None:
    site, rules = read("eit: https://example.go.th/eit\nyears:\n  2568: {eit: {closes: 2568-06-30}}")

    assert rules == []
    assert site.years[0].survey == Survey("https://example.go.th/eit", None, date(2025, 6, 30))


def test_a_years_own_address_does_not_open_and_close_on_another_years_days() -> None:
    text = "eit: {url: 'https://example.go.th/a', closes: 2567-06-30}\nyears:\n  2568: {eit: 'https://example.go.th/b'}"
    site, rules = read(text)

    assert rules == []
    assert site.years[0].survey == Survey("https://example.go.th/b")


def test_the_address_of_the_staff_survey_is_never_taken() -> None:
    site, rules = read("eit: https://itas.nacc.go.th/go/iit/abcdef")

    assert (site.survey, rules) == (None, ["iit-public"])
