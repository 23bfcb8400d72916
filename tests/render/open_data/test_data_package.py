"""A data package says of every table what is true of the file beside it.

What the Data Package, Tabular Data Resource and Table Schema specifications
ask of each part is written down here; the packages of the example site also
pass `frictionless validate`, which is too heavy to carry along.
"""

import csv
import hashlib
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from oitgen.render.open_data import data_package
from tests import papers
from tests.built import Built, built
from tests.datasets import STATISTICS, URL, WHOLE, Told, months, statistics, told

_NAME = re.compile(r"[-a-z0-9._/]+")


def package(found: Told) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(data_package.package(found.words.site.years[0], found.datasets, found.measures, found.words))
    return told


def typed(value: str, kind: str) -> object:
    """A value as Table Schema reads it; ValueError where it is not of that type."""
    match kind:
        case "number":
            return float(value)
        case "date":
            return date.fromisoformat(value)
        case "yearmonth":
            return date.fromisoformat(f"{value}-01")
        case _:
            return value


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a year's table, a table of no element, days, months, and a column that is numbers but for one cell."""
    folder = tmp_path_factory.mktemp("site")
    rows: list[list[Any]] = [["ลำดับ", "รายการ", "วันที่", "จำนวน"], [1, "ก", date(2024, 10, 15), 3], [2, 'ข, "ค"', date(2024, 11, 2), 4.5]]
    mixed: list[list[Any]] = [["ลำดับ", "รายการ", "จำนวน"], *([number, "ก", number] for number in range(1, 10)), [10, "ข", "ยกเว้น"]]
    content = {
        **months("2567-10", "2567-11"),
        "2568/O11/ตารางประกอบ.xlsx": papers.xlsx({"ก": rows}),
        "2568/O12/แผนการใช้จ่ายงบประมาณ/แผน 2568.xlsx": papers.xlsx({"ก": mixed, "ข": rows}),
    }
    told(folder, content)
    return built(folder, previews=True)


def described(site: Built) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.files["2568/datapackage.json"])
    return found


def test_every_csv_of_the_year_is_a_resource_and_every_resource_a_file(site: Built) -> None:
    paths = [each["path"] for each in described(site)["resources"]]

    assert sorted(f"2568/{path}" for path in paths) == sorted(
        path for path in site.files if path.startswith("2568/") and path.endswith(".csv")
    )
    assert len(set(paths)) == len(paths) == 6


def test_names_are_distinct_and_as_the_specification_wants_them(site: Built) -> None:
    found = described(site)

    names = [found["name"], *(each["name"] for each in found["resources"])]
    assert len(set(names)) == len(names)
    assert all(_NAME.fullmatch(name) for name in names)
    assert all(each["title"] for each in found["resources"])


def test_bytes_and_hash_are_those_of_the_file(site: Built) -> None:
    for each in described(site)["resources"]:
        data = site.files[f"2568/{each['path']}"]
        assert (each["bytes"], each["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert (each["format"], each["mediatype"], each["encoding"]) == ("csv", "text/csv", "utf-8")


def test_columns_and_their_types_hold_for_every_row(site: Built) -> None:
    kinds = set()
    for each in described(site)["resources"]:
        dialect, fields = each["dialect"], each["schema"]["fields"]
        text = site.files[f"2568/{each['path']}"].decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"]))
        assert text.endswith(dialect["lineTerminator"])
        assert rows[0] == [field["name"] for field in fields]
        for row in rows[1:]:
            for value, field in zip(row, fields, strict=True):
                assert value in each["schema"]["missingValues"] or typed(value, field["type"]) is not None
        kinds |= {field["type"] for field in fields}
    assert kinds == {"string", "number", "date"}


def test_a_column_with_one_word_among_its_numbers_is_text(site: Built) -> None:
    mixed = next(each for each in described(site)["resources"] if each["path"].endswith("spending-plan/2568.csv"))

    assert {field["name"]: field["type"] for field in mixed["schema"]["fields"]}["จำนวน"] == "string"


def test_a_copy_of_the_folder_is_whole_because_no_path_leaves_it(site: Built) -> None:
    assert not [each["path"] for each in described(site)["resources"] if each["path"].startswith(("/", "http", ".."))]


def test_the_publisher_is_named_and_no_licence_assumed(tmp_path: Path) -> None:
    found = package(told(tmp_path, months("2567-10")))

    (publisher,) = found["contributors"]
    assert publisher == {"title": "สถานีตำรวจภูธรตัวอย่าง", "email": "saraban@tuayang.example.go.th", "path": URL, "role": "publisher"}
    assert "licenses" not in found


@pytest.mark.parametrize(
    ("said", "licences"),
    [
        ("CC-BY-4.0", [{"name": "CC-BY-4.0", "title": "CC-BY-4.0"}]),
        ("{name: สัญญาตัวอย่าง, url: 'https://licence.example/1'}", [{"path": "https://licence.example/1", "title": "สัญญาตัวอย่าง"}]),
        # The form wants a name without spaces or an address; it has no place for this one.
        ("สัญญา ตัวอย่าง", None),
    ],
)
def test_a_licence_is_told_as_far_as_the_form_can(tmp_path: Path, said: str, licences: list[dict[str, str]] | None) -> None:
    assert package(told(tmp_path, months("2567-10"), yaml=f"{WHOLE}  licence: {said}\n")).get("licenses") == licences


def test_where_the_officers_own_file_has_the_address_the_json_stands_for_it(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"{STATISTICS}/2567-10 สถิติคดี.xlsx": statistics(), f"{STATISTICS}/2567-10 สถิติคดี.csv": "ก,ข\n1,2\n"}

    (resource,) = package(told(tmp_path, content))["resources"]

    assert (resource["path"], resource["format"]) == ("o11/crime-statistics/2567-10.json", "json")
    assert "dialect" not in resource
