"""oitgen list: tables for people, JSON for programs."""

import datetime
import json
from pathlib import Path

import pytest

from oitgen.commands import init, list_
from oitgen.commands.list_ import Request
from tests import papers

TODAY = datetime.date(2025, 3, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new site folder with one report, twice."""
    init.run(init.Request(tmp_path / "site", "police-station-2568", "", "หน่วยงานทดสอบ", "th"), None)
    (place,) = (tmp_path / "site" / "content" / "2568").glob("O7 *")
    for suffix in ("pdf", "docx"):
        (place / f"2567-10 รายงาน.{suffix}").write_bytes(papers.plain(f"รายงาน.{suffix}"))
    return tmp_path / "site"


def rows(folder: Path, what: str) -> list[dict[str, object]]:
    """A listing as values."""
    found = json.loads(list_.run(Request(what, folder, TODAY, "th", as_json=True)).data)
    assert isinstance(found, list)
    return found


def test_the_ledger_tells_the_fate_of_every_file(folder: Path) -> None:
    fates = {str(row["path"]).rsplit("/", 1)[-1]: row["fate"] for row in rows(folder, "files")}

    assert fates["2567-10 รายงาน.pdf"] == "published"
    assert fates["2567-10 รายงาน.docx"] == "merged"
    assert fates["_สิ่งที่ต้องมี.txt"] == "left-out"


def test_the_table_says_it_in_thai(folder: Path) -> None:
    told = list_.run(Request("files", folder, TODAY, "th"))

    assert told.data.splitlines()[0].split() == ["ผล", "ไฟล์", "ข้อ", "เหตุผล"]
    assert "รวมกับไฟล์คู่" in told.data
    assert told.text == ""


def test_every_item_is_listed_with_its_states(folder: Path) -> None:
    found = {str(row["code"]): row for row in rows(folder, "items")}

    assert len(found) == 25
    assert found["O7"]["state"] == "partial"
    assert found["O8"]["state"] == "missing"


def test_what_is_missing_names_period_owner_and_day(folder: Path) -> None:
    gaps = [row for row in rows(folder, "missing") if row["item"] == "O7"]

    assert gaps[0]["period"] == "2567-11"
    assert {gap["owner"] for gap in gaps} == {"ทุกสายงาน"}
    assert all(str(gap["due"]).startswith("202") for gap in gaps)


def test_the_catalogues_need_no_site(tmp_path: Path) -> None:
    found = {str(row["id"]): row for row in rows(tmp_path, "catalogues")}

    assert found["police-station-2568"]["items"] == 25
    assert {"immigration-2567", "local-government-2567", "province-2566"} <= set(found)


def test_the_agencys_own_catalogue_is_listed_and_a_broken_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "own.yaml").write_text("id: own-2570\n", encoding="utf-8")

    told = list_.run(Request("catalogues", tmp_path, TODAY, "th"))

    assert "[catalogue-invalid]" in told.text
    assert "police-station-2568" in told.data


def test_an_empty_listing_says_so(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("agency: {name: ก}\nyears:\n  2568: {catalogue: police-station-2568}\n", encoding="utf-8")

    told = list_.run(Request("files", tmp_path, TODAY, "th"))

    assert told.data == ""
    assert "ไม่มีรายการ" in told.text


def test_the_ledger_tells_the_fates_a_build_gives(folder: Path) -> None:
    (place,) = (folder / "content" / "2568").glob("O7 *")
    (place / "ภาพ.jpg").write_bytes(b"broken")
    fates = {str(row["path"]).rsplit("/", 1)[-1]: row["fate"] for row in rows(folder, "files")}
    assert fates["ภาพ.jpg"] == "left-out"
