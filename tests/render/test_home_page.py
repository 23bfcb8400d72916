"""The home page: what citizens come for, and only what there is."""

from pathlib import Path

import pytest

from tests.built import built_with, links


def test_a_bare_agency_offers_its_contact_and_its_years(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    assert "contact/" in links(found.page(""))
    assert "2568/" in links(found.page(""))
    assert "191" not in found.said("")


def test_a_task_leads_to_the_item_that_answers_it_once_it_shows_something(tmp_path: Path) -> None:
    empty = built_with(tmp_path / "a")
    filled = built_with(tmp_path / "b", ["2568/O15/2567-10 สขร.pdf"])
    main = [node.attributes.get("href") for node in filled.tree("").css("main a")]
    assert "2568/o15/" in main
    assert "2568/o15/" not in [node.attributes.get("href") for node in empty.tree("").css("main a")]


def test_the_latest_five_posts_and_the_way_to_all(tmp_path: Path) -> None:
    found = built_with(tmp_path, [f"news/2568-01-{day:02} ข่าวที่{day}.md" for day in range(1, 9)])
    posts = {url for url in links(found.page("")) if url.startswith("news/") and url != "news/"}
    assert len(posts) == 5
    assert "news/" in links(found.page(""))


def test_without_news_nothing_leads_to_news(tmp_path: Path) -> None:
    assert [url for url in links(built_with(tmp_path).page("")) if "news" in url] == []


@pytest.mark.parametrize("yaml", ['eit: {url: "https://e.example/eit"}', ""])
def test_the_survey_is_easy_to_find_where_there_is_one(tmp_path: Path, yaml: str) -> None:
    assert ("https://e.example/eit" in links(built_with(tmp_path, yaml=yaml).page(""))) == bool(yaml)


def test_a_text_of_the_officer_s_own_is_shown(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"index.md": "ยินดีต้อนรับสู่สถานีของเรา"})
    assert "ยินดีต้อนรับสู่สถานีของเรา" in found.said("")


def test_the_english_home_page_lists_the_english_items(tmp_path: Path) -> None:
    yaml = "agency:\n  name: {th: หน่วยตัวอย่าง, en: Example Office}\nyears: {2568: {catalogue: police-station-2568}}\n"
    found = built_with(tmp_path, ["2568/O18/Policy EN.pdf"], files={"site.yaml": yaml})
    assert "2568/o18/" in links(found.page("en/"))
