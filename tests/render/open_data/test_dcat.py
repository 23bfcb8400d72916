"""data.json is what harvesters of Project Open Data metadata accept, and holds nothing that nobody said."""

import json
from pathlib import Path
from typing import Any

from oitgen.render.open_data import dcat
from tests.datasets import URL, WHOLE, Told, months, told

# What the standard wants of every dataset, outside its own government's two codes.
_REQUIRED = {"title", "description", "keyword", "modified", "publisher", "contactPoint", "identifier", "accessLevel"}


def catalogue(found: Told) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(dcat.catalogue(found.datasets, found.words))
    return told


def test_every_dataset_has_what_the_standard_requires(tmp_path: Path) -> None:
    found = catalogue(told(tmp_path, months("2567-10", "2567-11")))

    assert found["conformsTo"] == "https://project-open-data.cio.gov/v1.1/schema"
    (dataset,) = found["dataset"]
    assert set(dataset) >= _REQUIRED
    assert dataset["accessLevel"] == "public"
    assert dataset["contactPoint"]["hasEmail"] == "mailto:saraban@tuayang.example.go.th"
    assert dataset["temporal"] == "2024-10-01/2024-11-30"
    assert dataset["accrualPeriodicity"] == "R/P1M"
    assert dataset["spatial"] == "จังหวัดสมมติ"
    assert dataset["landingPage"] == dataset["identifier"] == f"{URL}2568/o11/#crime-statistics"


def test_bodies_above_stand_in_one_another_nearest_first(tmp_path: Path) -> None:
    (dataset,) = catalogue(told(tmp_path, months("2567-10")))["dataset"]

    publisher = dataset["publisher"]
    assert publisher["name"] == "สถานีตำรวจภูธรตัวอย่าง"
    assert publisher["subOrganizationOf"]["name"] == "ตำรวจภูธรจังหวัดสมมติ"
    assert publisher["subOrganizationOf"]["subOrganizationOf"]["name"] == "สำนักงานตำรวจแห่งชาติ"


def test_files_have_whole_addresses_types_and_bytes(tmp_path: Path) -> None:
    (dataset,) = catalogue(told(tmp_path, months("2567-10")))["dataset"]

    files = {each["format"]: each for each in dataset["distribution"]}
    assert {form: each["mediaType"] for form, each in files.items()} == {
        "CSV": "text/csv",
        "JSON": "application/json",
        "Excel": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    assert files["CSV"]["downloadURL"] == f"{URL}2568/o11/crime-statistics/2567-10.csv"
    assert all(each["byteSize"] > 0 for each in files.values())


def test_a_day_somebody_gives_is_when_it_was_changed(tmp_path: Path) -> None:
    content = {**months("2567-10"), "2568/O11/index.md": "---\nupdated: 2568-04-02\n---\n"}

    (dataset,) = catalogue(told(tmp_path / "a", content))["dataset"]
    (silent,) = catalogue(told(tmp_path / "b", months("2567-10")))["dataset"]

    assert (dataset["modified"], silent["modified"]) == ("2025-04-02", "R/P1M")


def test_a_licence_is_told_only_where_site_yaml_states_one(tmp_path: Path) -> None:
    (silent,) = catalogue(told(tmp_path / "a", months("2567-10")))["dataset"]
    named = WHOLE + "  licence: {name: สัญญาตัวอย่าง, url: 'https://licence.example/1'}\n"
    (dataset,) = catalogue(told(tmp_path / "b", months("2567-10"), yaml=named))["dataset"]

    assert not {"license", "rights"} & set(silent)
    assert (dataset["license"], dataset["rights"]) == ("https://licence.example/1", "สัญญาตัวอย่าง")


def test_what_nobody_says_is_left_out(tmp_path: Path) -> None:
    bare = f"agency: {{name: ก, kind: police-station}}\nsite: {{url: '{URL}'}}\n"

    (dataset,) = catalogue(told(tmp_path, months("2567-10"), yaml=bare))["dataset"]

    assert "spatial" not in dataset
    assert dataset["contactPoint"] == {"@type": "vcard:Contact", "fn": "ก"}
    assert "" not in dataset.values()
