"""Files for machines are whole and the same for the same news."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from oitgen import plan
from oitgen.model.plan import Plan
from oitgen.model.site import Site
from oitgen.render import machine
from tests.builders import loaded_with

URL = "https://tuayang.example.go.th/oit/"
YAML = f"site: {{url: '{URL}'}}"


def planned(folder: Path, content: dict[str, str | bytes] | None = None, yaml: str = YAML) -> tuple[Site, Plan]:
    site = loaded_with(folder, content or {}, yaml=yaml).site
    return site, plan.outputs(site)[0]


def test_special_signs_of_a_title_do_not_break_the_feed(tmp_path: Path) -> None:
    site, known = planned(tmp_path, {"news/2568-01-15 x.md": '---\ntitle: "A & B < C"\n---\n<b>ก</b> & ข\n'})
    feed = ElementTree.fromstring(machine.feed(site, known))  # noqa: S314 - these bytes are our own
    assert feed.findtext("{*}entry/{*}title") == "A & B < C"


def test_a_feed_without_news_is_still_a_feed(tmp_path: Path) -> None:
    site, known = planned(tmp_path)
    feed = ElementTree.fromstring(machine.feed(site, known))  # noqa: S314 - these bytes are our own
    assert [feed.findtext(f"{{*}}{name}") for name in ("title", "id")] == ["สถานีตำรวจภูธรตัวอย่าง", URL]
    assert feed.findall("{*}entry") == []


def test_undated_and_hidden_posts_stay_out_of_the_feed(tmp_path: Path) -> None:
    site, known = planned(tmp_path, {"news/ข่าว.md": "ก", "news/2568-01-15 ข.md": "---\nnoindex: true\n---\nก\n"})
    assert b"<entry>" not in machine.feed(site, known)


def test_the_feed_holds_the_newest_twenty(tmp_path: Path) -> None:
    site, known = planned(tmp_path, {f"news/2568-01-{day:02} ข่าว.md": "ก" for day in range(1, 26)})
    assert machine.feed(site, known).count(b"<entry>") == 20


def test_the_two_languages_of_a_page_know_each_other_in_the_sitemap(tmp_path: Path) -> None:
    site, known = planned(tmp_path, {"2568/O2/index.md": "ก", "2568/O2/index.en.md": "a"})
    text = machine.sitemap(site, known).decode()
    assert f'hreflang="en" href="{URL}en/2568/o2/"' in text
    assert "404" not in text


def test_robots_name_the_sitemap_where_there_is_one(tmp_path: Path) -> None:
    assert f"Sitemap: {URL}sitemap.xml" in machine.robots(planned(tmp_path / "a")[0]).decode()
    assert "Sitemap" not in machine.robots(planned(tmp_path / "b", yaml="")[0]).decode()


@pytest.mark.parametrize(("yaml", "page"), [(YAML, "/oit/404.html"), ("", "/404.html")])
def test_apache_finds_the_404_page_where_the_site_stands(tmp_path: Path, yaml: str, page: str) -> None:
    assert f"ErrorDocument 404 {page}\n" in machine.htaccess(planned(tmp_path, yaml=yaml)[0]).decode()


def test_apache_is_asked_for_nothing_that_careful_hosts_forbid(tmp_path: Path) -> None:
    assert "\nOptions" not in machine.htaccess(planned(tmp_path)[0]).decode()


def test_the_settings_for_iis_are_whole_xml() -> None:
    assert ElementTree.fromstring(machine.web_config()).tag == "configuration"  # noqa: S314 - these bytes are our own


def test_assets_may_be_kept_for_ever() -> None:
    assert "/assets/*\n  Cache-Control: public, max-age=31536000, immutable" in machine.headers_file().decode()
