"""The metadata of the government data catalogue hold its own names and values, and nothing nobody stated."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from oitgen.render.open_data import gdc
from tests.builders import POLICE_2568
from tests.datasets import STATISTICS, URL, WHOLE, Told, months, statistics, told

# The choices of the extension's dataset schema, as far as a police station can need them.
_CHOICES = {
    "data_type": {"ข้อมูลระเบียน", "ข้อมูลสถิติ", "ข้อมูลภูมิสารสนเทศเชิงพื้นที่", "ข้อมูลหลากหลายประเภท", "ข้อมูลประเภทอื่นๆ"},
    "update_frequency_unit": {"ปี", "ครึ่งปี", "ไตรมาส", "เดือน"},
    "geo_coverage": {"จังหวัด", "อำเภอ", "ตำบล", "เทศบาล/อบต."},
    "data_format": {"CSV", "JSON", "XLS", "PDF", "Text", "อื่นๆ"},
    "data_category": {"ข้อมูลสาธารณะ"},
    "license_id": {"License not specified", "Open Data Common", "อื่นๆ"},
}


def packages(found: Told) -> tuple[dict[str, Any], ...]:
    return gdc.packages(found.datasets, found.words)


def test_all_fourteen_mandatory_fields_are_there_and_hold_allowed_values(tmp_path: Path) -> None:
    (package,) = packages(told(tmp_path, {**months("2567-10"), f"{STATISTICS}/2567-10 สถิติคดี.pdf": b"%PDF"}))

    assert len(gdc.LABELS) == 14
    assert {name for name, _ in gdc.LABELS} <= set(package)
    for name, choices in _CHOICES.items():
        said = package[name]
        assert {each for each in (said if isinstance(said, list) else [said]) if each} <= choices, name
    assert package["data_format"] == ["CSV", "JSON", "PDF", "XLS"]
    assert (package["update_frequency_unit"], package["update_frequency_interval"]) == ("เดือน", "1")
    assert package["data_type"] == "ข้อมูลสถิติ"


def test_the_name_is_one_the_catalogue_takes(tmp_path: Path) -> None:
    (package,) = packages(told(tmp_path, months("2567-10")))

    assert re.fullmatch(r"[a-z0-9_-]{2,100}", package["name"])
    assert package["name"] == "tuayang-example-go-th-2568-o11-crime-statistics"


def test_who_owes_the_item_keeps_its_dataset(tmp_path: Path) -> None:
    owned = WHOLE.replace(POLICE_2568, "2568: {catalogue: police-station-2568, owners: {O11: งานสอบสวน}}")

    (package,) = packages(told(tmp_path, months("2567-10"), yaml=owned))

    assert (package["maintainer"], package["maintainer_email"]) == ("งานสอบสวน", "saraban@tuayang.example.go.th")


def test_what_follows_from_nothing_is_empty_and_named(tmp_path: Path) -> None:
    bare = "agency: {name: สถานีตำรวจภูธรตัวอย่าง, kind: police-station}"

    found = packages(told(tmp_path, {"2568/O15/สขร1 2567-10.xlsx": statistics()}, yaml=bare))

    assert [found[0][name] for name in ("data_type", "maintainer_email", "geo_coverage", "objective")] == ["", "", "", []]
    assert gdc.missing(found) == ("Data Type", "Contact Email", "Objective", "Geo Coverage", "License")
    assert not {"url", "resources"} & set(found[0])


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("จังหวัดสมมติ", "จังหวัด"),
        ("องค์การบริหารส่วนจังหวัดสมมติ", "จังหวัด"),
        ("เทศบาลตำบลตัวอย่าง", "เทศบาล/อบต."),
        ("องค์การบริหารส่วนตำบลตัวอย่าง", "เทศบาล/อบต."),
        ("ตรวจคนเข้าเมืองจังหวัดสมมติ", ""),
    ],
)
def test_the_area_follows_from_the_agencys_name_or_is_left_to_a_person(tmp_path: Path, name: str, area: str) -> None:
    (package,) = packages(told(tmp_path, months("2567-10"), yaml=f"agency: {{name: {name}, kind: police-station}}"))

    assert package["geo_coverage"] == area


@pytest.mark.parametrize(
    ("licence", "id", "other"),
    [
        ("", "License not specified", None),
        ("  licence: Open Data Common\n", "Open Data Common", None),
        ("  licence: DGA Open Government License\n", "อื่นๆ", "DGA Open Government License"),
    ],
)
def test_a_licence_is_one_of_the_forms_or_another(tmp_path: Path, licence: str, id: str, other: str | None) -> None:
    (package,) = packages(told(tmp_path, months("2567-10"), yaml=WHOLE + licence))

    assert (package["license_id"], package.get("license_id_other")) == (id, other)


def test_resources_have_whole_addresses(tmp_path: Path) -> None:
    found = packages(told(tmp_path, months("2567-10")))

    (package,) = json.loads(gdc.as_json(found))

    assert package["url"] == f"{URL}2568/o11/#crime-statistics"
    assert [each["format"] for each in package["resources"]] == ["CSV", "JSON", "XLSX"]
    assert all(each["url"].startswith(URL) and each["name"] for each in package["resources"])


def test_people_read_the_same_under_the_forms_own_labels(tmp_path: Path) -> None:
    found = told(tmp_path, {**months("2567-10"), "2568/O15/สขร1 2567-10.xlsx": statistics()})
    told_twice = packages(found)

    rows = list(csv.DictReader(io.StringIO(gdc.as_csv(told_twice, found.words).decode("utf-8-sig"))))

    assert [row["ชื่อชุดข้อมูล (title)"] for row in rows] == [package["title"] for package in told_twice]
    assert rows[0]["วัตถุประสงค์ (objective)"] == ""
    assert rows[0]["รูปแบบการเก็บข้อมูล (data_format)"] == "CSV, JSON, XLS"
