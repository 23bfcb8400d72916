"""The whole way: what a build promises about its output, whatever the officer's folder holds (design, section 7)."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import PIL.Image
import pytest
import zxingcpp
from selectolax.lexbor import LexborHTMLParser

from oitgen import pipeline, resources
from oitgen.load.catalogue import catalogue_file
from oitgen.model.finding import OitgenError
from oitgen.model.progress import Stage
from oitgen.search.files import FOLDER
from tests.builders import IMMIGRATION_2567, POLICE_2568, TODAY, site_with
from tests.built import BOOKS, Built, built, built_with, is_outside, links, picture, target, tree_of

URL = "https://tuayang.example.go.th/oit/"
EIT = "https://itap.nacc.go.th/go/eit/abc123"
SITE = f"""\
agency:
  name: {{th: สถานีตำรวจภูธรตัวอย่าง, en: Tuayang Police Station}}
  address: {{th: 1 ถนนตัวอย่าง, en: 1 Tuayang Road}}
  phone: 0 7561 1222
  email: info@example.go.th
  emergency: "191"
  map: {{lat: 8.0863, lon: 98.9063}}
  logo: logo.png
channels:
  qa: {{url: "https://m.example/qa", two_way: true}}
  corruption: {{url: "https://m.example/corruption", phone: 0 7561 1333}}
  eservices: [{{name: ชำระค่าปรับ, url: "https://ptm.example/"}}]
eit: {{url: "{EIT}", opens: 2568-01-01, closes: 2568-06-30}}
years:
  {POLICE_2568}
  {IMMIGRATION_2567}
site:
  url: "{URL}"
"""
PEOPLE = """\
- {name: สมชาย ตัวอย่าง, name_en: Somchai Tuayang, position: ผู้กำกับการ, group: executive, photo: head.jpg, until: 2568-04-30}
- {name: สมหญิง ตัวอย่าง, position: ผู้กำกับการ, group: executive, since: 2568-05-01}
- {name: สมศักดิ์ ตัวอย่าง, position: ประธาน, group: กต.ตร.}
"""
CONTENT: Mapping[str, str | bytes] = {
    "2568/O2 อำนาจหน้าที่/index.md": "## หน้าที่\n\n[รายงาน](<../O7 รายงาน/รายงาน ต.ค.67.pdf>) [หน้า](../../หน้า.md) ![ภาพ](ภาพ.jpg)\n",
    "2568/O2 อำนาจหน้าที่/ภาพ.jpg": picture(30, 20),
    "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": "october",
    "2568/O7 รายงาน/รายงาน ต.ค.67.docx": "october",
    "2568/O7 รายงาน/รายละเอียด/index.md": "ข้อความ",
    "2568/O11 สถิติ/1 สถิติคดี/2567-10.xlsx": "table",
    "2568/O18/ประกาศนโยบาย.pdf": "thai",
    "2568/O18/Anti-Bribery Policy EN.pdf": "english",
    "2567/O6 รายงาน/พ.ย.66.pdf": "november",
    "news/2568-01-15 ประชุม.md": "---\ntags: [หัวหน้าสถานี]\n---\nข้อความข่าว\n",
    "news/2568-02-03 อบรม/index.md": "ข้อความ",
    "news/2568-02-03 อบรม/ภาพ.jpg": picture(30, 20),
    "หน้า.md": "---\ntitle: เกี่ยวกับเรา\ntitle_en: About us\n---\nข้อความ\n",
    "ลับ.md": "---\ntitle: หน้าเงียบ\nnoindex: true\n---\nข้อความ\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def site(folder: Path) -> Built:
    return built(folder, previews=True)


@pytest.fixture(scope="module")
def on_disk(folder: Path) -> Built:
    return built(folder, file_links=True, previews=True)


def whole(folder: Path, yaml: str = SITE) -> Path:
    """A site with something of every kind."""
    pictures = {"logo.png": picture(8, 8, "PNG"), "head.jpg": picture()}
    return site_with(folder, CONTENT, files={"site.yaml": yaml, "people.yaml": PEOPLE, **pictures})


# ---- same inputs, same bytes


def test_the_same_inputs_give_the_same_bytes_on_any_machine(site: Built, tmp_path: Path) -> None:
    assert built(whole(tmp_path / "elsewhere"), previews=True).files == site.files


def test_a_build_in_which_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    made = whole(tmp_path)
    built(made)
    again = built(made).outcome.written
    assert (again.written, again.removed) == ((), ())


def test_a_build_from_what_is_remembered_is_a_clean_build(tmp_path: Path) -> None:
    made = whole(tmp_path)
    built(made)
    (made / "content/2568/O2 อำนาจหน้าที่/index.md").write_text("## อื่น\n\nข้อความ\n", encoding="utf-8")
    remembered = built(made).files
    pipeline.build(made, tmp_path / "clean", today=TODAY, clean=True, previews=False, jobs=1, version="test")
    assert tree_of(tmp_path / "clean") == remembered


def test_a_later_day_rewrites_nothing_while_no_date_is_crossed(tmp_path: Path) -> None:
    made = whole(tmp_path)
    built(made, today=date(2025, 4, 1))
    again = built(made, today=date(2025, 4, 20)).outcome.written
    assert (again.written, again.removed) == ((), ())


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (date(2025, 4, 30), date(2025, 5, 1), {"people/", "en/people/", "2568/o1/", "2567/o1/"}),
        (date(2025, 6, 30), date(2025, 7, 1), {"", "en/", "eit/", "en/eit/", "2568/o6/", "2567/o5/"}),
    ],
    ids=["a new head", "the survey closes"],
)
def test_a_later_day_rewrites_only_pages_for_which_a_date_was_crossed(tmp_path: Path, before: date, after: date, changed: set[str]) -> None:
    made = whole(tmp_path)
    built(made, today=before)
    written = set(built(made, today=after).outcome.written.written) - BOOKS
    pages = {path for path in written if not path.startswith(FOLDER)}
    assert pages
    # What pages say, the search knows.
    assert pages <= {f"{path}index.html" for path in (*changed, "search/", "en/search/")}


def test_no_page_carries_the_day_of_the_build(site: Built) -> None:
    assert [path for path in site.pages if "20 เมษายน 2568" in site.page(path) or "2025-04-20" in site.page(path)] == []


def test_adding_a_year_changes_no_existing_path(tmp_path: Path) -> None:
    one = whole(tmp_path / "a", SITE.replace(f"  {IMMIGRATION_2567}\n", ""))
    assert set(built(one).files) - _hashed(built(one)) <= set(built(whole(tmp_path / "b")).files)


def _hashed(found: Built) -> set[str]:
    return {path for path in found.files if path.startswith("assets/")}


# ---- links


def test_every_inner_link_leads_to_a_file_of_the_output(site: Built) -> None:
    broken = []
    for page in site.pages:
        if page == "404.html":
            continue
        for url in links(site.page(page)):
            if not is_outside(url):
                found = target(page, url)
                if (f"{found}index.html" if found.endswith("/") or not found else found) not in site.files:
                    broken.append(f"{page}: {url}")
    assert broken == []


def test_every_anchor_is_there(site: Built) -> None:
    ids = {page: {node.attributes.get("id") for node in LexborHTMLParser(site.page(page)).css("[id]")} for page in site.pages}
    broken = []
    for page in site.pages:
        for url in links(site.page(page)):
            path, _, anchor = url.partition("#")
            if anchor and not is_outside(url) and page != "404.html":
                found = target(page, path) if path else page
                if anchor not in ids[f"{found}index.html" if found.endswith("/") or not found else found]:
                    broken.append(f"{page}: {url}")
    assert broken == []


def test_no_id_stands_twice_on_a_page(site: Built) -> None:
    twice = {}
    for page in site.pages:
        ids = [node.attributes.get("id") for node in LexborHTMLParser(site.page(page)).css("[id]")]
        if len(ids) != len(set(ids)):
            twice[page] = sorted({id or "" for id in ids if ids.count(id) > 1})
    assert twice == {}


def test_links_are_relative_so_the_site_stands_under_any_path(site: Built) -> None:
    wrong = [f"{page}: {url}" for page in site.pages if page != "404.html" for url in links(site.page(page)) if url.startswith("/")]
    assert wrong == []


def test_only_what_needs_whole_addresses_names_the_site_s_own(site: Built) -> None:
    allowed = re.compile(r'<(?:link rel="(?:canonical|alternate)"|meta property="og:)[^>]*>')
    assert [page for page in site.pages if URL in allowed.sub("", site.page(page))] == []


def test_the_404_page_links_from_the_path_of_the_site_s_address(site: Built) -> None:
    inner = [url for url in links(site.page("404.html")) if not is_outside(url) and not url.startswith("#")]
    assert inner
    assert [url for url in inner if not url.startswith("/oit/")] == []


def test_without_an_address_the_404_page_links_from_the_root(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    inner = [url for url in links(found.page("404.html")) if not is_outside(url) and not url.startswith("#")]
    assert [url for url in inner if not url.startswith("/")] == []


def test_on_a_disk_no_link_leads_to_a_folder(on_disk: Built) -> None:
    broken = []
    for page in on_disk.pages:
        inner = [url for url in links(on_disk.page(page)) if not is_outside(url) and not url.startswith("#")]
        broken += [f"{page}: {url}" for url in inner if target(page, url) not in on_disk.files]
    assert broken == []


def test_a_document_keeps_the_officer_s_name_on_download(site: Built) -> None:
    names = {node.attributes["href"]: node.attributes.get("download") for node in site.tree("2568/o7/").css("a[download]")}
    assert names["2567-10.pdf"] == "รายงาน ต.ค.67.pdf"
    assert names["2567-10.docx"] == "รายงาน ต.ค.67.docx"


# ---- nothing from elsewhere, nothing heavy


def test_no_page_asks_another_host_for_anything(site: Built) -> None:
    asked = [
        f"{page}: {node.html}"
        for page in site.pages
        for node in LexborHTMLParser(site.page(page)).css(
            "script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], iframe"
        )
        if is_outside(node.attributes.get("src") or node.attributes.get("href") or "") or node.tag == "iframe"
    ]
    assert asked == []


def test_no_page_runs_a_script_or_style_of_its_own(site: Built) -> None:
    for page in site.pages:
        tree = LexborHTMLParser(site.page(page))
        assert tree.css("script:not([src]), style, [style]") == [], page
        assert [node for node in tree.css("*") for name in node.attributes if name.startswith("on")] == [], page


def test_the_shell_of_a_page_is_light(site: Built) -> None:
    shells = {}
    for page in site.pages:
        tree = LexborHTMLParser(site.page(page))
        for main in tree.css("main"):
            main.decompose()
        shells[page] = len((tree.html or "").encode())
    assert {page: size for page, size in shells.items() if size > 40 * 1024} == {}


def test_style_and_script_are_light(site: Built) -> None:
    theme = {path: data for path, data in site.files.items() if path.endswith((".css", ".js")) and not path.startswith(FOLDER)}
    assert sum(map(len, theme.values())) <= 60 * 1024


def test_no_page_carries_another_year_s_tree(site: Built) -> None:
    def items(page: str, year: int) -> list[str]:
        return [url for url in links(site.page(page)) if re.search(rf"(?:^|/){year}/o\d+/", target(page, url) + "/")]

    assert items("2568/index.html", 2568)
    assert [page for page in site.pages if page.startswith("2568/") and items(page, 2567)] == []
    assert [page for page in site.pages if page.startswith("2567/") and items(page, 2568)] == []


# ---- what machines read


def parsed(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)  # noqa: S314 - these bytes are our own


def test_the_policy_for_browsers_ships_in_three_forms(site: Built) -> None:
    for name in ("_headers", ".htaccess", "web.config"):
        text = site.files[name].decode()
        assert "default-src 'none'" in text, name
        assert "unsafe-inline" not in text, name


def test_the_sitemap_lists_every_page_but_those_that_ask_to_be_left_out(site: Built) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = {found.text or "" for found in parsed(site.files["sitemap.xml"]).findall("s:url/s:loc", space)}
    quiet = {page for page in site.pages if 'name="robots"' in site.page(page)}
    assert listed == {URL + page.removesuffix("index.html") for page in set(site.pages) - quiet}
    assert len(quiet) == 2


def test_the_site_map_for_people_leads_to_every_page(site: Built) -> None:
    reached = {target("sitemap/index.html", url.partition("#")[0]) for url in links(site.page("sitemap/")) if not is_outside(url)}
    quiet = {page for page in site.pages if 'name="robots"' in site.page(page)}
    assert {page.removesuffix("index.html") for page in set(site.pages) - quiet} - reached == {"sitemap/"} - reached


def test_the_feed_holds_the_news_with_their_own_dates(site: Built) -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    feed = parsed(site.files["feed.xml"])
    dates = [entry.findtext("a:updated", "", space) for entry in feed.findall("a:entry", space)]
    assert dates == ["2025-02-03T00:00:00+07:00", "2025-01-15T00:00:00+07:00"]
    assert feed.findtext("a:updated", "", space) == dates[0]
    assert len({entry.findtext("a:id", "", space) for entry in feed.findall("a:entry", space)}) == 2


def test_without_an_address_sitemap_feed_and_canonical_are_left_out(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    assert {"sitemap.xml", "feed.xml"} & set(found.files) == set()
    assert [page for page in found.pages if 'rel="canonical"' in found.page(page)] == []
    assert "site-url-missing" in found.rules


def test_another_address_may_be_given_for_one_build(tmp_path: Path) -> None:
    found = built(whole(tmp_path), base_url="https://preview.example/x")
    assert "https://preview.example/x/2568/o7/" in found.files["sitemap.xml"].decode()


def test_the_code_of_the_survey_leads_to_it(folder: Path, site: Built) -> None:
    with PIL.Image.open(folder / "public" / "eit" / "eit-qr.png") as image:
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [EIT]
    assert b"<svg" in site.files["eit/eit-qr.svg"]


def test_the_manifest_names_every_file(site: Built) -> None:
    told = json.loads(site.files["oitgen.manifest.json"])
    assert {entry["path"] for entry in told["files"]} == set(site.files) - BOOKS


# ---- languages, gaps, digits, themes


def test_english_pages_are_those_of_english_sources(site: Built) -> None:
    english = {page.removesuffix("index.html") for page in site.pages if page.startswith("en/")}
    page = next(path for path in english if path not in ("en/", "en/contact/", "en/people/", "en/eit/", "en/search/", "en/2568/o18/"))
    assert english == {"en/", "en/contact/", "en/people/", "en/eit/", "en/search/", "en/2568/o18/", page}


def test_the_way_to_the_other_language_stands_only_where_it_leads_somewhere(site: Built) -> None:
    pages = {page.removesuffix("index.html") for page in site.pages}
    for page in site.pages:
        other = {
            url for url in (node.attributes.get("href") for node in LexborHTMLParser(site.page(page)).css("header a[hreflang]")) if url
        }
        own = page.removesuffix("index.html")
        twin = own.removeprefix("en/") if own.startswith("en/") else f"en/{own}"
        assert bool(other) == (twin in pages), page


def test_an_english_page_is_marked_as_english(site: Built) -> None:
    assert '<html lang="en"' in site.page("en/2568/o18/")
    assert '<html lang="th"' in site.page("2568/o18/")


def test_gaps_are_shown_as_not_yet_published_unless_the_officer_hides_them(tmp_path: Path) -> None:
    shown = built(whole(tmp_path / "a"))
    hidden = built(whole(tmp_path / "b", SITE + "  show_gaps: false\n"))
    assert "ยังไม่เผยแพร่" in shown.said("2568/o7/")
    assert [page for page in hidden.pages if "ยังไม่เผยแพร่" in hidden.page(page)] == []


def test_no_page_shows_a_state_of_readiness(site: Built) -> None:
    words = ("รอยืนยัน", "มีบางส่วน", "ยังไม่ถึงกำหนด", "to-confirm", "none-declared", "not-due")
    assert [(page, word) for page in site.pages for word in words if word in site.page(page)] == []


def test_thai_digits_are_for_display_only(tmp_path: Path) -> None:
    found = built(whole(tmp_path, SITE + "  digits: thai\n"))
    assert "๒๕๖๘" in found.said("2568/")
    assert [path for path in found.files if re.search("[๐-๙]", path)] == []
    assert [url for page in found.pages for url in links(found.page(page)) if re.search("[๐-๙]", url)] == []
    assert not re.search("[๐-๙]", found.said("en/2568/o18/").replace("ประกาศนโยบาย", ""))


def test_an_agency_s_theme_replaces_single_files(tmp_path: Path) -> None:
    own = '{% extends "default/eit.html" %}{% block main %}<main><h1>ของเราเอง</h1></main>{% endblock %}'
    made = whole(tmp_path, SITE + "  theme: {name: ours}\n")
    place = made / "themes" / "ours" / "templates" / "eit.html"
    place.parent.mkdir(parents=True)
    place.write_text(own, encoding="utf-8")
    found = built(made)
    assert "ของเราเอง" in found.page("eit/")
    assert "ของเราเอง" not in found.page("contact/")


def test_a_theme_that_does_not_exist_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(OitgenError) as stopped:
        built(whole(tmp_path, SITE + "  theme: {name: nowhere}\n"))
    assert (stopped.value.finding.rule, stopped.value.exit_code) == ("theme-unknown", 3)


@pytest.mark.parametrize(("colour", "used"), [("#7b1113", True), ("#ffee00", False)])
def test_a_colour_too_light_for_white_text_is_not_used(tmp_path: Path, colour: str, used: bool) -> None:
    found = built(whole(tmp_path, SITE + f'  theme: {{colour: "{colour}"}}\n'))
    styles = b"".join(data for path, data in found.files.items() if path.endswith(".css")).decode()
    assert (f"--brand:{colour}" in styles) == used


# ---- robust


@pytest.mark.parametrize("path", resources.catalogues(), ids=lambda path: path.stem)
def test_a_site_is_built_for_every_packaged_catalogue(tmp_path: Path, path: Path) -> None:
    catalogue, _ = catalogue_file(path, path.name)
    assert catalogue is not None
    year = f"{catalogue.fiscal_year.be}: {{catalogue: {catalogue.id}}}"
    found = built_with(tmp_path, years=(year,))
    be = catalogue.fiscal_year.be
    items = {f"{be}/{item.code.lower()}/index.html" for item in catalogue.items}
    assert items <= set(found.pages)
    for item in catalogue.items:
        ids = {node.attributes.get("id") for node in found.tree(f"{be}/{item.code.lower()}/").css("[id]")}
        assert {element.id for element in item.elements} <= ids, item.code


AWKWARD: Mapping[str, Mapping[str, str | bytes]] = {
    "nothing at all": {},
    "a very long title": {"2568/O7/index.md": f"---\ntitle: {'ยาวมาก' * 80}\n---\nก\n", f"2568/O7/{'รายงาน' * 9}.pdf": "x"},
    "English alone": {"2568/O2/index.en.md": "## Duties\n\nText", "หน้า.en.md": "Text", "news/2568-01-15 news.en.md": "Text"},
    "posts without a date": {"news/ข่าว.md": "ก", "news/ข่าวสอง/index.md": "ก"},
    "empty texts": {"2568/O2/index.md": "", "news/2568-01-15 ข่าว.md": "", "หน้า.md": ""},
    "only links": {"2568/O10/บริการ.url": "[InternetShortcut]\nURL=https://service.example/\n"},
    "later months": {"2568/O7/2568-06 ก.pdf": "x"},
    "files of no item": {"2568/อื่น.pdf": "x", "อื่น.pdf": "x"},
    "years of facts": {"2568/people.yaml": "- {name: ก ข, group: executive}\n", "2568/agency.yaml": "eit: {url: 'https://e.example/2'}\n"},
}


@pytest.mark.parametrize("content", AWKWARD.values(), ids=AWKWARD.keys())
def test_an_awkward_folder_gives_a_whole_site(tmp_path: Path, content: Mapping[str, str | bytes]) -> None:
    found = built_with(tmp_path, content, years=(POLICE_2568, IMMIGRATION_2567))
    assert {"index.html", "404.html", "2568/index.html", "2568/o7/index.html"} <= set(found.pages)
    for page in found.pages:
        for url in links(found.page(page)):
            assert url, f"{page} has an empty link"
            if not is_outside(url) and not url.startswith("#") and page != "404.html":
                there = target(page, url)
                assert (f"{there}index.html" if there.endswith("/") or not there else there) in found.files, f"{page}: {url}"


def test_a_year_with_a_survey_of_its_own_has_a_code_of_its_own(tmp_path: Path) -> None:
    years = (
        "2568: {catalogue: police-station-2568, eit: {url: 'https://e.example/68'}}",
        "2567: {catalogue: immigration-2567, eit: {url: 'https://e.example/67'}}",
    )
    found = built_with(tmp_path, years=years)
    assert {"eit/eit-qr.png", "2567/eit-qr.png"} <= set(found.files)
    assert "https://e.example/67" in links(found.page("2567/o5/"))
    assert "https://e.example/68" not in links(found.page("2567/o5/"))


def test_files_that_are_no_longer_planned_are_removed_and_strangers_stay(tmp_path: Path) -> None:
    made = whole(tmp_path)
    built(made)
    (made / "content/2568/O7 รายงาน/รายงาน ต.ค.67.pdf").unlink()
    (made / "public/mine.txt").write_text("x", encoding="utf-8")
    found = built(made)
    assert "2568/o7/2567-10.pdf" in found.outcome.written.removed
    assert found.files["mine.txt"] == b"x"


def test_assess_writes_nothing_but_the_memo(tmp_path: Path) -> None:
    made = whole(tmp_path)
    before = set(tree_of(made))
    pipeline.assess(made, today=TODAY, previews=False, jobs=1, version="test")
    assert {path for path in set(tree_of(made)) - before if not path.startswith(".oitgen/")} == set()


def test_every_stage_of_a_build_says_how_far_it_is_and_comes_to_its_end(tmp_path: Path) -> None:
    told: dict[Stage, list[tuple[int, int]]] = {}

    def watch(stage: Stage, done: int, total: int) -> None:
        told.setdefault(stage, []).append((done, total))

    made = whole(tmp_path)
    outcome = pipeline.build(made, made / "public", today=TODAY, jobs=1, version="test", watch=watch)

    # None of its PDFs can be opened, so no small pictures are made of them.
    assert set(told) == {*Stage} - {Stage.ASKING, Stage.VIEWS}
    assert set(told.pop(Stage.CHECKING)) == {(0, 0)}
    assert {stage: each[-1][0] for stage, each in told.items()} == {stage: each[-1][1] for stage, each in told.items()}
    assert told[Stage.PAGES][-1] == (len(outcome.plan.pages),) * 2
    assert told[Stage.COPYING][-1] == (len(outcome.plan.documents),) * 2


def test_what_is_remembered_is_not_made_again_and_not_counted(tmp_path: Path) -> None:
    told: set[Stage] = set()
    made = whole(tmp_path)
    pipeline.build(made, made / "public", today=TODAY, jobs=1, version="test")

    pipeline.build(made, made / "public", today=TODAY, jobs=1, version="test", watch=lambda stage, *_: told.add(stage))

    assert told == {Stage.READING, Stage.CHECKING, Stage.PAGES, Stage.COPYING}
