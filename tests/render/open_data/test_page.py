"""The page of open data lists every dataset with its files, and says what nobody stated."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from oitgen.render.open_data.words import MOST_LISTED
from tests.built import Built, built, built_with, is_outside, links, target
from tests.datasets import STATISTICS, URL, WHOLE, months, statistics, told

MADE = ("data.json", "open-data/gdc.json", "open-data/gdc.csv", "2568/datapackage.json", "open-data/index.html", "en/open-data/index.html")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a year's table and a single one."""
    folder = tmp_path_factory.mktemp("site")
    told(folder, {**months("2567-10", "2567-11"), "2568/O15/สขร1 2567-10.xlsx": statistics()})
    return built(folder, previews=True)


def words(site: Built) -> str:
    """The page's words without spaces: names are kept together by elements of their own, which `said` parts."""
    return "".join(site.said("open-data/").split())


def test_everything_about_open_data_is_made(site: Built) -> None:
    assert set(MADE) <= set(site.files)
    assert len(json.loads(site.files["data.json"])["dataset"]) == 2


def test_datasets_stand_under_their_year_and_item(site: Built) -> None:
    page = site.tree("open-data/")

    assert next(node.text() for node in page.css("main h2")) == "ปีงบประมาณ พ.ศ. 2568"
    assert [" ".join(node.text().split()) for node in page.css("main h3")] == [
        "O11 ข้อมูลผลการดำเนินงานในเชิงสถิติ",
        "O15 สรุปผลการจัดซื้อจัดจ้างรายเดือน",
    ]
    assert [node.attributes["href"] for node in page.css(".datasets .doc-title a")] == [
        "../2568/o11/#crime-statistics",
        "../2568/o15/#sokhoro1",
    ]
    assert "แยกรายงวด (2)" in site.said("open-data/")


@pytest.mark.parametrize("page", ["open-data/", "en/open-data/"])
def test_every_link_leads_to_a_file_that_is_there(site: Built, page: str) -> None:
    inner = [url for url in links(site.page(page)) if not is_outside(url) and not url.startswith("#")]

    wanted = [target(f"{page}index.html", urlsplit(url).path) for url in inner]
    assert [path for path in wanted if (f"{path}index.html" if path.endswith("/") or not path else path) not in site.files] == []
    assert {"data.json", "open-data/gdc.json", "open-data/gdc.csv", "2568/datapackage.json"} <= set(wanted)
    assert {f"2568/o11/crime-statistics/{name}" for name in ("2568.csv", "2568.json", "2567-10.csv", "2567-10.xlsx")} <= set(wanted)


def test_every_link_is_told_apart_by_its_words(site: Built) -> None:
    files = site.tree("open-data/").css("main a.file")

    said = [" ".join(node.text().split()) for node in files]
    assert len(set(said)) == len(said)


def test_what_nobody_stated_is_named(site: Built) -> None:
    said = words(site)

    assert "หน่วยงานยังไม่ได้ระบุสัญญาอนุญาตให้ใช้ข้อมูล" in said
    assert "วัตถุประสงค์,ขอบเขตเชิงภูมิศาสตร์หรือเชิงพื้นที่,สัญญาอนุญาต" in said
    assert "อีเมลผู้ติดต่อ" not in said


def test_the_foot_of_every_page_leads_to_it(site: Built) -> None:
    assert "../../open-data/" in [node.attributes["href"] for node in site.tree("2568/o11/").css(".foot a")]
    assert "open-data/" in [node.attributes["href"] for node in site.tree("").css(".foot a")]
    assert "../open-data/" in [node.attributes["href"] for node in site.tree("sitemap/").css("main a")]
    assert f"{URL}open-data/" in site.files["sitemap.xml"].decode()


def test_a_licence_of_site_yaml_is_told_with_its_address(tmp_path: Path) -> None:
    told(tmp_path, months("2567-10"), yaml=WHOLE + "  licence: {name: สัญญาตัวอย่าง, url: 'https://licence.example/1'}\n")

    site = built(tmp_path, previews=True)

    assert "สัญญาอนุญาตให้ใช้ข้อมูล:สัญญาตัวอย่าง" in words(site)
    assert "https://licence.example/1" in links(site.page("open-data/"))
    assert "ยังไม่ได้ระบุ" not in words(site)


def test_of_very_many_documents_the_first_are_listed_and_all_are_told(tmp_path: Path) -> None:
    content = {f"{STATISTICS}/2567-10 ชุด {number}.xlsx": statistics() for number in range(1, MOST_LISTED + 3)}
    found = told(tmp_path, content)

    site = built(tmp_path, previews=True)

    assert len(found.datasets[0].parts) == MOST_LISTED + 2
    assert len(site.tree("open-data/").css(".by-period > li")) == MOST_LISTED
    assert f"ดูครบทั้ง{MOST_LISTED + 2}ไฟล์" in words(site)
    assert len(json.loads(site.files["data.json"])["dataset"][0]["distribution"]) == 3 * (MOST_LISTED + 2)


def test_without_an_address_of_the_site_there_is_no_data_json(tmp_path: Path) -> None:
    site = built_with(tmp_path, months("2567-10"), previews=True)

    assert "data.json" not in site.files
    assert "data.json" not in site.page("open-data/")
    assert {"open-data/gdc.json", "2568/datapackage.json"} <= set(site.files)


@pytest.mark.parametrize(("content", "previews"), [(months("2567-10"), False), ({f"{STATISTICS}/2567-10.md": "ก"}, True)])
def test_without_a_table_nothing_of_it_is_made(tmp_path: Path, content: dict[str, str | bytes], previews: bool) -> None:
    told(tmp_path, content)

    site = built(tmp_path, previews=previews)

    assert not set(MADE) & set(site.files)
    assert not [page for page in site.pages if "open-data" in site.page(page) or "ld+json" in site.page(page)]


def test_a_second_build_makes_the_same_bytes(tmp_path: Path) -> None:
    told(tmp_path, months("2567-10", "2567-11"))

    first, second = built(tmp_path, previews=True), built(tmp_path, previews=True)

    assert {path: first.files[path] for path in MADE} == {path: second.files[path] for path in MADE}
