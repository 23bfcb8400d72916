"""What is said of a dataset comes from the catalogue and site.yaml alone."""

from pathlib import Path

import pytest

from oitgen.render.open_data.words import temporal
from tests.datasets import STATISTICS, URL, WHOLE, months, statistics, told


def test_the_title_tells_it_from_other_years_and_agencies(tmp_path: Path) -> None:
    found = told(tmp_path, months("2567-10"))

    assert found.words.title(found.datasets[0]) == "สถิติคดี ปีงบประมาณ พ.ศ. 2568 สถานีตำรวจภูธรตัวอย่าง"


def test_the_description_is_the_criterions_own(tmp_path: Path) -> None:
    found = told(tmp_path, months("2567-10"))

    said = found.words.description(found.datasets[0])

    assert said.startswith(found.datasets[0].element.title.th)
    assert "(O11 ข้อมูลผลการดำเนินงานในเชิงสถิติ," in said


def test_keywords_hold_nothing_that_parts_them(tmp_path: Path) -> None:
    content = {"2568/O15/สขร1 2567-10.xlsx": statistics()}
    found = told(tmp_path, content)

    said = found.words.keywords(found.datasets[0])

    assert "สรุปผลการจัดซื้อจัดจ้าง สขร.1" in said
    assert "จังหวัดสมมติ" in said
    assert len(set(said)) == len(said)
    assert not [text for text in said if set(text) & set(',;()"/')]


@pytest.mark.parametrize(("said", "told_as"), [("สมมติ", "จังหวัดสมมติ"), ("จังหวัดสมมติ", "จังหวัดสมมติ"), ("กรุงเทพมหานคร", "กรุงเทพมหานคร")])
def test_a_province_is_told_as_official_texts_write_it(tmp_path: Path, said: str, told_as: str) -> None:
    assert told(tmp_path, {}, yaml=WHOLE.replace("province: สมมติ", f"province: {said}")).words.province == told_as


def test_the_files_of_a_dataset_are_listed_once_each_the_whole_year_first(tmp_path: Path) -> None:
    found = told(tmp_path, {**months("2567-10", "2567-11"), f"{STATISTICS}/2567-10 สถิติคดี.pdf": b"%PDF-1.7"})

    files = found.words.distributions(found.datasets[0])

    base = "2568/o11/crime-statistics"
    assert [each.path for each in files] == [
        *(f"{base}/2568.{form}" for form in ("csv", "json")),
        *(f"{base}/2567-10.{form}" for form in ("csv", "json", "pdf", "xlsx")),
        *(f"{base}/2567-11.{form}" for form in ("csv", "json", "xlsx")),
    ]
    assert all(each.size for each in files)
    assert [each.path for each in found.words.distributions(found.datasets[0], all_files=False)] == [
        f"{base}/2568.csv",
        f"{base}/2568.json",
    ]


def test_days_are_written_in_the_common_era(tmp_path: Path) -> None:
    (dataset,) = told(tmp_path, months("2567-10", "2567-11")).datasets

    assert temporal(dataset) == "2024-10-01/2024-11-30"


def test_what_site_yaml_does_not_say_is_empty(tmp_path: Path) -> None:
    words = told(tmp_path, {}, yaml="agency: {name: ก, kind: police-station}").words

    assert (words.email, words.province, words.licence, words.prefix, words.public("2568/")) == ("", "", None, "", "")


def test_english_pages_are_pointed_to_where_they_are(tmp_path: Path) -> None:
    content = {**months("2567-10"), "2568/O11/index.en.md": "# Statistics\n\nCases.\n"}
    english, thai = told(tmp_path / "a", content, lang="en"), told(tmp_path / "b", months("2567-10"), lang="en")

    assert english.words.landing(english.datasets[0]) == "en/2568/o11/#crime-statistics"
    assert thai.words.landing(thai.datasets[0]) == "2568/o11/#crime-statistics"
    assert english.words.title(english.datasets[0]).endswith("FY2025 (BE 2568) Tuayang Police Station")
    assert english.words.public("a b").startswith(URL)
    assert " " not in english.words.public("a b")
