"""The keys years, site, checks and publish."""

import pytest

from oitgen.load import config
from oitgen.model.agency import Licence, SiteConfig
from oitgen.model.finding import Finding, Level
from oitgen.thai import FiscalYear


def read(text: str) -> tuple[SiteConfig, tuple[Finding, ...]]:
    """A named site with these further keys."""
    site, findings = config.site(f"agency: {{name: ตัวอย่าง}}\n{text}\n", "site.yaml")
    assert site is not None
    return site, findings


@pytest.mark.parametrize("year", ["2568", '"2568"', "๒๕๖๘", "FY2568", "ปี 2568", "ปีงบประมาณ พ.ศ. 2568"])
def test_a_year_is_known_however_it_is_typed(year: str) -> None:
    site, findings = read(f"years:\n  {year}: {{catalogue: police-station-2568}}")

    assert findings == ()
    assert [each.fiscal_year for each in site.years] == [FiscalYear(2568)]


@pytest.mark.parametrize(("year", "meant"), [("2025", "2568"), ("68", "2568"), ("ปีนี้", "2568"), ("25568", "2568")])
def test_a_year_that_is_none_of_the_buddhist_era_is_refused(year: str, meant: str) -> None:
    site, findings = read(f"years:\n  {year}: {{}}")

    assert site.years == ()
    assert [finding.rule for finding in findings] == ["year-wrong"]
    assert findings[0].hint is not None
    assert dict(findings[0].hint.args) == {"year": meant}


def test_years_may_be_a_plain_list() -> None:
    site, findings = read("years: [2568, 2567]")

    assert findings == ()
    assert [each.fiscal_year.be for each in site.years] == [2568, 2567]


def test_one_year_in_two_spellings_stands_twice() -> None:
    site, findings = read("years:\n  2568: {catalogue: police-station-2568}\n  ๒๕๖๘: {catalogue: other}")

    assert [each.catalogue for each in site.years] == ["police-station-2568"]
    assert [finding.rule for finding in findings] == ["key-duplicate"]


def test_a_year_knows_where_it_is_written() -> None:
    site, _ = read("years:\n  2568: {}")

    assert (site.years[0].place.line, site.years[0].place.column) == (3, 3)


def test_the_theme_may_be_a_plain_name() -> None:
    assert read("site: {theme: เมืองตัวอย่าง}")[0].settings.theme == "เมืองตัวอย่าง"


@pytest.mark.parametrize("name", ["../other", "a/b", ".hidden", "C:\\theme"])
def test_a_theme_is_a_folder_of_its_own(name: str) -> None:
    site, findings = read(f"site:\n  theme: {name}")

    assert site.settings.theme == "default"
    assert [finding.rule for finding in findings] == ["value-wrong"]


@pytest.mark.parametrize("colour", ["แดง", '"#12345"', "7b1113", "#7b1113"])
def test_a_colour_is_a_hash_with_three_or_six_digits_in_quotes(colour: str) -> None:
    site, findings = read(f"site:\n  theme:\n    colour: {colour}")

    assert site.settings.colour == ""
    assert [finding.rule for finding in findings] == ["value-wrong"]


def test_languages_are_thai_and_english() -> None:
    assert read("site: {languages: th}")[0].settings.languages == ("th",)
    assert read("site: {languages: [en, th]}")[0].settings.languages == ("th", "en")


def test_thai_cannot_be_left_out() -> None:
    site, findings = read("site: {languages: [en]}")

    assert site.settings.languages == ("th", "en")
    assert [finding.rule for finding in findings] == ["value-wrong"]


def test_an_unknown_language_is_refused() -> None:
    site, findings = read("site: {languages: [th, jp]}")

    assert site.settings.languages == ("th",)
    assert [finding.rule for finding in findings] == ["value-unknown"]


def test_digits_may_be_said_in_thai() -> None:
    assert read("site: {digits: ไทย}")[0].settings.digits == "thai"


def test_gaps_are_shown_unless_said_otherwise() -> None:
    assert read("")[0].settings.show_gaps
    assert not read("site: {show_gaps: ไม่}")[0].settings.show_gaps


@pytest.mark.parametrize(
    ("said", "licence"),
    [
        ("", None),
        ("licence: Open Data Common", Licence("Open Data Common")),
        ("license: Open Data Common", Licence("Open Data Common")),
        ("licence: {name: ก, url: 'https://licence.example/1'}", Licence("ก", "https://licence.example/1")),
        ("licence: {url: 'https://licence.example/1'}", Licence("https://licence.example/1", "https://licence.example/1")),
    ],
)
def test_a_licence_is_what_is_said_and_nothing_else(said: str, licence: Licence | None) -> None:
    site, findings = read(f"site: {{{said}}}")

    assert findings == ()
    assert site.settings.licence == licence


def test_an_address_of_a_licence_must_be_one_of_the_web() -> None:
    site, findings = read("site: {licence: {name: ก, url: 'javascript:alert(1)'}}")

    assert site.settings.licence == Licence("ก")
    assert [finding.rule for finding in findings] == ["url-unsafe"]


def test_a_level_may_be_turned_off() -> None:
    site, findings = read("checks: {levels: {image-large: off, secret-in-config: warn}}")

    assert findings == ()
    assert site.checks.levels == (("image-large", None), ("secret-in-config", Level.WARN))


def test_an_unknown_level_is_refused() -> None:
    site, findings = read("checks: {levels: {image-large: warm}}")

    assert site.checks.levels == ()
    assert [finding.rule for finding in findings] == ["value-unknown"]


def test_a_finding_is_accepted_only_with_a_reason() -> None:
    site, findings = read("checks: {ignore: [{rule: image-large, path: a.jpg}]}")

    assert site.checks.ignore == ()
    assert [finding.rule for finding in findings] == ["value-missing"]
