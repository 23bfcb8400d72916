"""oitgen score: points of a folder, totals of known scores, and what it says where something is wrong."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from oitgen import cli
from oitgen.commands import score
from oitgen.commands.score import Request
from oitgen.model.finding import OitgenError
from oitgen.model.words import Lang
from tests.builders import IMMIGRATION_2567, POLICE_2568, site_with

TODAY = datetime.date(2025, 3, 20)
WORKED = 'indicators: {"1": 100, "2": 98.89, "3": 100, "4": 95.55, "5": 100, "6": 95.79, "7": 92.09, "8": 85.60'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site folder in which one item is met."""
    return site_with(tmp_path / "site", ["2568/O22 คู่มือ/ประมวลจริยธรรม.pdf"])


def scores(tmp_path: Path, text: str) -> Path:
    """A file of known scores."""
    path = tmp_path / "scores.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def values(folder: Path, given: Path | None = None) -> dict[str, Any]:
    """What the command answers, as JSON."""
    told = score.run(Request(folder, TODAY, "th", given, as_json=True))
    found = json.loads(told.data)
    assert isinstance(found, dict)
    assert (told.exit_code, told.text) == (0, "")
    return found


def table(folder: Path, given: Path | None = None, lang: Lang = "th") -> str:
    """What the command answers to people."""
    return score.run(Request(folder, TODAY, lang, given)).data


def test_every_item_is_listed_with_most_at_stake_first(folder: Path) -> None:
    (year,) = values(folder)["years"]
    stakes = [item["at_stake"] for item in year["items"]]

    assert (year["year"], year["catalogue"], len(year["items"])) == (2568, "police-station-2568", 25)
    assert stakes == sorted(stakes, reverse=True)
    assert [item["code"] for item in year["items"]][:3] == ["O24", "O25", "O16"]
    assert sum(item["points"]["full"] for item in year["items"]) == pytest.approx(40)
    assert sum(item["points"]["sure"] for item in year["items"]) == pytest.approx(year["score"]["sure"])
    assert 0 <= year["score"]["sure"] <= year["score"]["possible"] <= year["score"]["full"] == 40


def test_people_read_it_in_thai(folder: Path) -> None:
    told = table(folder)

    assert told.startswith("ปีงบประมาณ พ.ศ. 2568 · police-station-2568\n")
    assert "คะแนน OIT ที่คาดว่าจะได้" in told
    assert "ตัวชี้วัดที่ 10 การป้องกันการทุจริต" in told
    assert "ข้อสมมติ" in told


def test_people_read_it_in_english(folder: Path) -> None:
    assert "Expected OIT points: " in table(folder, lang="en")


def test_a_year_before_is_told_in_one_line(tmp_path: Path) -> None:
    folder = site_with(tmp_path, years=(POLICE_2568, IMMIGRATION_2567))

    assert [year["year"] for year in values(folder)["years"]] == [2568, 2567]
    assert table(folder).rstrip().splitlines()[-1].startswith("2567 · คะแนน OIT")


def test_known_scores_give_the_total_and_the_level(folder: Path, tmp_path: Path) -> None:
    found = values(folder, scores(tmp_path, WORKED + ', "9": 100, "10": 76.67}'))

    assert round(found["total"], 2) == 92.35
    assert found["level"] == "ผ่านดี"
    assert (found["level_id"], found["passes_target"]) == ("good", True)
    assert found["instruments"] == {"IIT": 98.888, "EIT": 91.16, "EIT1": 91.16, "EIT2": 91.16, "OIT": 88.335}
    assert "possible" not in found


def test_indicator_10_at_100_is_still_good(folder: Path, tmp_path: Path) -> None:
    found = values(folder, scores(tmp_path, WORKED + ', "9": 100, "10": 100}'))

    assert (round(found["total"], 2), found["level"]) == (97.01, "ผ่านดี")


def test_an_official_result_needs_no_site(tmp_path: Path) -> None:
    given = scores(tmp_path, "instruments: {IIT: ๙๕, EIT1: ๙๕, EIT2: ๙๕, OIT: ๙๕}")

    assert values(tmp_path, given)["level"] == "ผ่านดีเยี่ยม"
    assert table(tmp_path, given).startswith("คะแนนรวมจากคะแนนที่ให้มา: 95.00 จาก 100 คะแนน · ระดับ ผ่านดีเยี่ยม")


def test_a_site_that_is_there_is_shown_with_the_total(folder: Path, tmp_path: Path) -> None:
    told = table(folder, scores(tmp_path, WORKED + ', "9": 100, "10": 76.67}'))

    assert "O24" in told
    assert "92.35 จาก 100 คะแนน · ระดับ ผ่านดี" in told
    assert "คะแนน EIT ให้มาเป็นตัวเลขเดียว" in told


def test_oit_that_nobody_knows_is_told_both_ways(folder: Path, tmp_path: Path) -> None:
    given = scores(tmp_path, WORKED + "}")
    (year,) = values(folder)["years"]

    found = values(folder, given)

    assert found["instruments"]["OIT"] == pytest.approx(year["score"]["sure"] / 40 * 100)
    assert found["possible"]["instruments"]["OIT"] == pytest.approx(year["score"]["possible"] / 40 * 100)
    assert found["total"] <= found["possible"]["total"]
    assert "คะแนนรวมถ้า OIT ได้เท่าที่แน่นอนแล้วในตอนนี้" in table(folder, given)


def test_a_score_that_is_missing_is_named(folder: Path, tmp_path: Path) -> None:
    told = score.run(Request(folder, TODAY, "th", scores(tmp_path, "indicators: {1: 90}"), as_json=True))

    assert (told.exit_code, told.data) == (1, "")
    assert "[given-incomplete]" in told.text
    assert "2, 3, 4, 5, EIT1, EIT2" in told.text


def test_a_mistake_in_the_file_is_told_at_its_line(folder: Path, tmp_path: Path) -> None:
    told = score.run(Request(folder, TODAY, "th", scores(tmp_path, "instruments:\n  IIT: 105\n")))

    assert (told.exit_code, told.data) == (1, "")
    assert "scores.yaml:2:8" in told.text
    assert "[given-invalid]" in told.text


def test_an_assessment_of_the_agency_is_used(folder: Path, tmp_path: Path) -> None:
    (folder / "catalogues").mkdir()
    (folder / "catalogues" / "assessment.yaml").write_text(
        'target: {pass_score: 50}\nindicators: [{code: "9", title_th: ก}, {code: "10", title_th: ข}]\n'
        'instruments: [{id: OIT, weight_percent: 100, indicators: ["9", "10"]}]\n'
        "rating_levels: {levels: [{id: any, title_th: ระดับเดียว, total_min: 0}]}\n",
        encoding="utf-8",
    )

    assert values(folder)["years"][0]["score"]["full"] == 100
    assert values(folder, scores(tmp_path, "instruments: {OIT: 66.5}"))["level"] == "ระดับเดียว"


def test_an_unusable_assessment_stops_with_3(folder: Path) -> None:
    (folder / "catalogues").mkdir()
    (folder / "catalogues" / "assessment.yaml").write_text("target: {pass_score: 50}\n", encoding="utf-8")

    with pytest.raises(OitgenError) as stopped:
        score.run(Request(folder, TODAY, "th"))

    assert stopped.value.exit_code == 3


def test_a_folder_without_site_yaml_stops_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["score", str(tmp_path)], "th") == 3
    assert "[site-missing]" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["score", str(folder), "--given", "nowhere.yaml"], "th") == 2
    assert "ไม่พบไฟล์ nowhere.yaml" in capsys.readouterr().err


def test_the_command_line_reaches_it(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = scores(tmp_path, WORKED + ', "9": 100, "10": 76.67}')

    code = cli.run(["score", str(folder), "--given", str(given), "--format", "json", "--today", "2568-03-20"], "en")

    found = json.loads(capsys.readouterr().out)
    assert code == 0
    assert list(found)[:2] == ["total", "level"]
    assert found["level"] == "Pass, good"
