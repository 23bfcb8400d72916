"""The search page, and the way to it from every other."""

from pathlib import Path

from oitgen.search.files import FOLDER
from tests.builders import site_with
from tests.built import Built, built, built_with, target


def test_every_page_has_a_form_that_asks_the_search_page(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O7/2567-10.pdf", "news/2568-01-15 ข่าว.md"])
    for page in found.pages:
        forms = found.tree(page).css("form[role=search]")
        assert [target(page, str(form.attributes["action"])) for form in forms] == ["search/"], page
        assert [field.attributes["name"] for form in forms for field in form.css("input")] == ["q"]


def test_the_page_names_its_script_the_index_and_the_site_map(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    page = found.tree("search/")
    script = page.css_first("script")
    index = page.css_first("[data-index]")
    assert script is not None
    assert index is not None
    assert target("search/index.html", str(script.attributes["src"])) in found.files
    assert target("search/index.html", str(index.attributes["data-index"])) in found.files
    assert "sitemap/" in [target("search/index.html", str(link.attributes["href"])) for link in page.css("main a[href]")]
    assert "แผนผังเว็บไซต์" in found.page("search/").split("<noscript>")[1].split("</noscript>")[0]


def test_only_the_search_page_carries_the_script(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    assert [page for page in found.pages if "search." in found.page(page) and "<script" in found.page(page)] == ["search/index.html"]


def test_the_english_search_page_stands_where_there_is_an_english_home(tmp_path: Path) -> None:
    without = built_with(tmp_path / "a")
    folder = site_with(tmp_path / "b")
    site = folder / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("name: สถานีตำรวจภูธรตัวอย่าง", "name: {th: ก, en: Police}"), encoding="utf-8")
    english = built(folder)
    assert ("en/search/index.html" in without.files, "en/index.html" in without.files) == (False, False)
    assert ("en/search/index.html" in english.files) == ("en/index.html" in english.files)


def _index(found: Built) -> set[str]:
    return {path for path in found.files if path.startswith(FOLDER)}


def test_a_changed_word_changes_the_index_and_no_other_page(tmp_path: Path) -> None:
    folder = site_with(tmp_path, {"2568/O2/index.md": "ก่อน", "2568/O3/index.md": "เดิม"})
    before = built(folder)
    (folder / "content/2568/O2/index.md").write_text("หลัง", encoding="utf-8")
    after = built(folder)
    pages = {path for path in after.outcome.written.written if path.endswith(".html")}
    assert pages == {"2568/o2/index.html", "search/index.html"}
    assert _index(before) != _index(after)
