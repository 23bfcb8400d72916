"""Contact, people, survey, statements, site map and 404 of agencies that say much or hardly anything."""

from pathlib import Path

import pytest

from tests.built import Built, built_with, links

PAGES = ("contact/", "people/", "eit/", "privacy/", "accessibility/", "sitemap/", "404.html")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An agency that gives nothing but its name."""
    return built_with(tmp_path_factory.mktemp("bare"))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_heading_and_the_agency_s_name(bare: Built, path: str) -> None:
    tree = bare.tree(path)
    assert len(tree.css("h1")) == 1
    assert "สถานีตำรวจภูธรตัวอย่าง" in bare.page(path)


@pytest.mark.parametrize("path", PAGES)
def test_without_telephone_mail_or_map_no_page_promises_one(bare: Built, path: str) -> None:
    assert [url for url in links(bare.page(path)) if url.startswith(("tel:", "mailto:", "geo:"))] == []
    assert [node.html for node in bare.tree(path).css("a") if not node.text(strip=True) and not node.css("img, svg")] == []


def test_without_a_survey_its_page_shows_neither_code_nor_link(bare: Built) -> None:
    assert bare.tree("eit/").css("main img") == []
    assert [url for url in links(bare.page("eit/")) if url.startswith("https:")] == []
    assert [path for path in bare.files if path.endswith("eit-qr.svg")] == []


def test_the_survey_s_page_has_link_code_and_dates(tmp_path: Path) -> None:
    found = built_with(tmp_path, yaml='eit: {url: "https://e.example/eit", opens: 2568-01-01, closes: 2568-06-30}')
    assert "https://e.example/eit" in links(found.page("eit/"))
    assert "eit-qr.svg" in links(found.page("eit/"))
    assert "30 มิถุนายน 2568" in found.said("eit/")


def test_the_map_is_a_link_and_never_a_frame(tmp_path: Path) -> None:
    yaml = "agency:\n  name: หน่วยตัวอย่าง\n  map: {lat: 8.0863, lon: 98.9063}\nyears: {2568: {catalogue: police-station-2568}}\n"
    found = built_with(tmp_path, files={"site.yaml": yaml})
    assert "geo:8.0863,98.9063" in links(found.page("contact/"))
    assert found.tree("contact/").css("iframe, script") == []


def test_the_site_map_calls_english_pages_by_their_english_titles(tmp_path: Path) -> None:
    content = {
        "2568/O18/Policy EN.pdf": "x",
        "หน้า.md": "---\ntitle: เกี่ยวกับ\ntitle_en: About us\n---\nก\n",
        "อื่น.md": "ก",
        "อื่น.en.md": "Text",
    }
    found = built_with(tmp_path, content)
    english = [node.text(strip=True) for node in found.tree("sitemap/").css("main a[lang=en]")]
    assert len(english) == 3
    assert "About us" in english
    assert [label for label in english if not label or "อื่น.md" in label] == []


def test_the_404_page_is_not_for_search_engines(bare: Built) -> None:
    assert 'content="noindex' in bare.page("404.html")
    assert 'rel="canonical"' not in bare.page("404.html")
