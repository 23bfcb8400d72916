"""Search engines are told of an item's tables in data that no text can break out of."""

import json
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from oitgen.render.open_data import json_ld
from tests.built import built
from tests.datasets import URL, WHOLE, months, told


def test_each_dataset_is_described_with_the_files_programs_read(tmp_path: Path) -> None:
    found = told(tmp_path, months("2567-10", "2567-11"))

    said = json.loads(json_ld.described(found.datasets, found.words, found.words.public))

    (dataset,) = said["@graph"]
    assert (said["@context"], dataset["@type"]) == ("https://schema.org", "Dataset")
    assert [each["contentUrl"] for each in dataset["distribution"]] == [
        f"{URL}2568/o11/crime-statistics/2568.{form}" for form in ("csv", "json")
    ]
    assert dataset["spatialCoverage"] == {"@type": "Place", "name": "จังหวัดสมมติ"}
    assert len(dataset["description"]) >= 50  # what search engines ask for
    assert "license" not in dataset


def test_without_a_dataset_nothing_is_said(tmp_path: Path) -> None:
    found = told(tmp_path, {})

    assert json_ld.described(found.datasets, found.words, found.words.public) == ""


def test_no_text_can_end_the_element_it_stands_in(tmp_path: Path) -> None:
    hostile = WHOLE.replace("th: สถานีตำรวจภูธรตัวอย่าง", 'th: "</script><script>alert(1)</script><!-- & ก"')
    found = told(tmp_path, months("2567-10"), yaml=hostile)

    said = json_ld.described(found.datasets, found.words, found.words.public)

    assert not set("<>&") & set(said)
    assert json.loads(said)["@graph"][0]["creator"]["name"] == "</script><script>alert(1)</script><!-- & ก"


def test_a_licence_without_an_address_is_told_by_its_name(tmp_path: Path) -> None:
    named = told(tmp_path / "a", months("2567-10"), yaml=WHOLE + "  licence: สัญญาตัวอย่าง\n")
    placed = told(tmp_path / "b", months("2567-10"), yaml=WHOLE + "  licence: {name: ก, url: 'https://licence.example/1'}\n")

    said = [json.loads(json_ld.described(each.datasets, each.words, each.words.public))["@graph"][0]["license"] for each in (named, placed)]

    assert said == [{"@type": "CreativeWork", "name": "สัญญาตัวอย่าง"}, "https://licence.example/1"]


def test_the_page_of_an_item_with_tables_holds_it_as_data_and_runs_nothing(tmp_path: Path) -> None:
    told(tmp_path, {**months("2567-10"), "2568/O12/index.md": "ก"}, yaml=WHOLE)

    site = built(tmp_path, previews=True)

    (script,) = site.tree("2568/o11/").css("script:not([src])")
    assert script.attributes["type"] == "application/ld+json"
    assert json.loads(script.text())["@graph"][0]["url"] == f"{URL}2568/o11/#crime-statistics"
    assert "ld+json" not in site.page("2568/o12/")


def test_without_an_address_of_the_site_addresses_count_from_the_page(tmp_path: Path) -> None:
    told(tmp_path, months("2567-10"), yaml="agency: {name: ก, kind: police-station}")

    page = LexborHTMLParser(built(tmp_path, previews=True).page("2568/o11/"))

    script = page.css_first("script:not([src])")
    assert script is not None
    dataset = json.loads(script.text())["@graph"][0]
    assert dataset["url"] == "#crime-statistics"
    assert dataset["distribution"][0]["contentUrl"] == "crime-statistics/2567-10.csv"
