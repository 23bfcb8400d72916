"""The search, in a real browser: it finds what stands in the texts, all of it and nothing else, wherever the site is opened."""

import io
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin

import PIL.Image
import PIL.ImageOps
import pytest
from playwright.sync_api import Browser, Page

from oitgen.search.folding import folded
from tests import papers
from tests.browser.links import Tree
from tests.browser.server import serving
from tests.builders import site_with
from tests.built import built

pytestmark = pytest.mark.browser

# Written by hand after what officers and citizens ask.
ASKED = """
งบประมาณ | แผนการใช้จ่าย | จัดซื้อจัดจ้าง | ร้องเรียน | ทุจริต | ประพฤติมิชอบ | อำนาจหน้าที่ | โครงสร้าง | ผู้บริหาร | สถิติ | คดี
จราจร | สอบสวน | สายตรวจ | ประชาชน | ของขวัญ | No Gift Policy | จริยธรรม | ความเสี่ยง | ประชุม | อบรม | ติดต่อ | โทรศัพท์ | แผนที่
ต.ค.67 | ต.ค. ๖๗ | ตุลาคม 2567 | ตุลาคม ๒๕๖๗ | ตค 67 | พ.ย.67 | ธันวาคม 2567 | ม.ค.68 | กุมภาพันธ์ 2568 | ก.พ. 68 | มี.ค.๖๘ | ตุลาคม
2567 | ๒๕๖๗ | 2568 | ๒๕๖๘ | ปี 67 | ปี ๖๘ | พ.ศ. ๒๕๖๘ | ปีงบประมาณ 2568 | ปีงบ 68 | FY2568 | 67 | ๖๗ | 191
O15 | o๑๕ | O-15 | ข้อ 15 | ข้อ ๑๕ | O1 | O7 | รายงาน.pdf | .xlsx | pdf | xlsx | Excel | ก | 5 | ๕ | a
จัดซื้อ + ตุลาคม | สถิติ + ๒๕๖๘ | งบประมาณ + 2568 + ไตรมาส | O11 + มกราคม | คดี + จับกุม | ร้องเรียน + 2567
police station | Contact | complaint | "ผลการดำเนินงาน" | น้ำมันเชื้อเพลิง | นำ้มัน | นํ้ามัน | เเผน | แผนปฏิบัติการ | ปฏิบัติหน้าที่
เงินเดือน | วันที่ 15 | พฤษภาคม + 2568 | มิถุนายน ๒๕๖๘ | กันยายน | ปี 2566 | ๒๕๖๖ | ครึ่งปีแรก | รอบ ๖ เดือน | ราคากลาง | ผู้ชนะ
เจตนารมณ์ | สุจริต | คู่มือ | ยาเสพติด | รถยนต์ | หมวก | ใบขับขี่ | แจ้งความ + ออนไลน์ | ศูนย์ดำรงธรรม
ไม่มีคำนี้แน่นอน | qwertyuiop | ๙๙๙๙๙๙ | คุกกี้ | ความเป็นส่วนตัว | ขั้นตอน | ค่าธรรมเนียม | ตำรวจภูธร | พ.ต.อ. | ผู้กำกับการ
ข้อมูลสาธารณะ + ปีงบประมาณ พ.ศ. | พ.ศ.
"""
QUERIES = tuple(asked.replace(" + ", " ").strip() for asked in ASKED.strip().replace("\n", " | ").split(" | "))

_ANSWERS = """
async query => {
    const results = document.getElementById('results'), input = document.getElementById('q');
    results.dataset.size = 100000;
    input.value = query;
    document.getElementById('search').requestSubmit();
    while (results.getAttribute('aria-busy')) await new Promise(next => setTimeout(next, 2));
    return [...results.children].map(item => item.querySelector('h3 a').getAttribute('href'));
}
"""


@dataclass(frozen=True)
class Known:
    """One text as the search's own cards and words tell it: where its title leads, and every line and file it says."""

    address: str
    texts: tuple[str, ...]

    def holds(self, phrases: list[str]) -> bool:
        """Whether each folded phrase stands in one of its texts."""
        return all(any(phrase in text for text in self.texts) for phrase in phrases)


def known(site: Path) -> list[Known]:
    """Every text of a site, folded; read from the files, not by searching."""
    folder = site / "assets" / "search"

    def said(kind: str, digest: str) -> Any:
        script = (folder / f"{kind}.{digest}.js").read_text(encoding="utf-8")
        return json.loads(script[len("oitgenSearch(") : script.rindex(")")])

    (contents_file,) = folder.glob("contents.*.js")
    contents = said("contents", contents_file.name.split(".")[1])
    cards = [card for digest, _ in contents["cards"] for card in said("cards", digest)]
    words = [piece for digest, _ in contents["words"] for piece in said("words", digest)]
    found = []
    for title, note, code, _, address, _, files, _, first, counts in cards:
        parts = []
        for count in counts:
            parts.append("".join(words[first : first + count]))
            first += count
        number = code.lstrip("O")
        heads = (title, note, code, f"ข้อ {number}" if number else "", *(name for _, name, _ in files))
        found.append(Known("../" + (files[0][2] if files else address), tuple(folded(text) for text in (*heads, *parts))))
    return found


@pytest.fixture(scope="module")
def page(served: str, chromium: Browser) -> Iterator[Page]:
    """The search page of the example, as its server sends it."""
    opened = chromium.new_page()
    opened.goto(f"{served}search/")
    yield opened
    opened.close()


def plain(address: str) -> str:
    """An address without the page of its PDF."""
    return address.split("#page=")[0]


def test_everything_that_holds_the_words_is_found_and_nothing_else(example_site: Tree, page: Page) -> None:
    texts = known(example_site.folder)
    assert len(QUERIES) >= 100
    missed, wrong, right = [], [], 0
    for asked in QUERIES:
        answers = {plain(address) for address in page.evaluate(_ANSWERS, asked)}
        # How a question is parted into phrases has a test of its own below.
        phrases = page.evaluate("window.oitgenSearch.phrases", asked)
        truth = {text.address for text in texts if text.holds(phrases)}
        # A title may lead to the twin in which the words stand.
        twins = {plain(address).rsplit(".", 1)[0] for address in answers} | answers
        missed += [f"{asked}: {address}" for address in truth if address not in answers and address.rsplit(".", 1)[0] not in twins]
        stems = truth | {address.rsplit(".", 1)[0] for address in truth}
        wrong += [f"{asked}: {address}" for address in answers if address not in stems and address.rsplit(".", 1)[0] not in stems]
        right += len(truth)
    assert right > 1000
    assert (missed, wrong) == ([], [])


def test_words_of_every_published_text_lead_to_it(example_site: Tree, page: Page) -> None:
    texts = [text for text in known(example_site.folder) if len(text.texts[-1]) > 60]
    for text in texts[:: max(1, len(texts) // 40)]:
        middle = len(text.texts[-1]) // 2
        words = text.texts[-1][middle : middle + 12].strip()
        answers = {plain(address).rsplit(".", 1)[0] for address in page.evaluate(_ANSWERS, f'"{words}"')}
        assert text.address.rsplit(".", 1)[0] in answers, words


FOLDS = (
    "ต.ค.๖๗ มี.ค. ๒๕๖๘ เมย67 มิ.ย 67 สำนักงาน ก.พ. ก.พ.ร. ส.ค.1 ต.คลองท่อม ม.ค.-มี.ค.68",
    "น้ำ นํ้า นำ้ น้ ำ เเผน ท้ัง ทั้้ง คา่ กาํ กํา กิ่ กื้ ปฺุ ฎีกา ญัตติ",
    "31 October 2024 (Oct. 2024) you may see 5 May 2025 sept 67 maybe marching",
    "ปี 67 ปีงบฯ 68 FY2568 fy67 ปี 60% ปี 55.5 พ.ศ. ๒๕๖๗ พ.ศ.67 เพศ 45 ตุลาคม 45,000",
    "O-015 o๑๕ O 7 no 15 1,234,567.50 12,34 ฟ.ฟ. “คำ” ๑,๐๐๐ ฯลฯ ๆ ฿5",
    "Ｆｕｌｌ ﬁne É é ñ Ω ß İ ①② ½ \ue000 \uf70aอง \U0001f600 中文 한국어",
    "ตุลา\nคม\t67\u200b \u00a0 annual\nreport\x0cหน้า \u00adแบ่ง",
    "",
    " ",
    ".",
)


def test_python_and_the_browser_fold_alike(example_site: Tree, page: Page) -> None:
    folder = example_site.folder / "assets" / "search"
    texts = [*FOLDS, *(line for line in " ".join(FOLDS).split(" "))]
    for file in sorted(folder.glob("words.*.js")):
        script = file.read_text(encoding="utf-8")
        texts += json.loads(script[len("oitgenSearch(") : script.rindex(")")])
    told = page.evaluate("texts => texts.map(window.oitgenSearch.fold)", texts)
    assert [(text, one) for text, one in zip(texts, told, strict=True) if folded(text) != one] == []


@pytest.mark.parametrize(
    ("asked", "phrases"),
    [
        ("รายงาน ต.ค. 67", ["รายงาน", "ตุลาคม2567"]),
        ('"แผน งาน" ปี', ["แผนงาน", "ปี"]),
        ("October 2024", ["ตุลาคม2567"]),
        ("O 15 ข้อ ๑๕", ["o15", "ข้อ", "15"]),
        ('"annual report" police', ["annual report", "police"]),
        ("075-611", ["075 611"]),
        ("ก ก", ["ก"]),
        ("  …  ", []),
        ("ปี 67", ["ปี", "2567"]),
        ("ปีงบ 68 ต.ค.67", ["ปีงบประมาณ", "2568", "ตุลาคม2567"]),
        ("ปีงบประมาณ พ.ศ.", ["ปีงบประมาณ"]),
        ("พ.ศ.", ["พศ"]),
    ],
)
def test_a_question_is_parted_at_its_spaces(page: Page, asked: str, phrases: list[str]) -> None:
    assert page.evaluate("window.oitgenSearch.phrases", asked) == phrases


# ---- a site of few words, each in one place


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose words stand in one place each, one of them hostile."""
    hidden = papers.xlsx({"แผ่นแรก": [["ที่", "รายการ"], [1, "เครื่องพ่นยุง"]]})
    content: dict[str, str | bytes] = {
        "2568/O7 รายงาน/2567-10 สรุปงาน.pdf": papers.pdf("หน้าแรก", "ชะมวงลอยน้ำ"),
        "2568/O7 รายงาน/2567-10 สรุปงาน.docx": papers.word("มะขามป้อมดอง"),
        "2568/O11 สถิติ/2567-11 ตัวเลข.xlsx": hidden,
        "2568/O5 ติดต่อ/<img src=x onerror=alert(1)> & 'แฟ้ม'.pdf": papers.pdf("<script>alert(2)</script> ระวังภัย"),
        "2568/O2 อำนาจ/index.md": "# เรื่องบนหน้า\n\nทุเรียนกวน <b>หนา</b>\n\n&lt;script&gt;alert(3)&lt;/script&gt;\n",
        "news/2568-01-15 งานวัด.md": "ดอกไม้ไฟ\n",
        "news/2567-01-15 งานวัดปีก่อน.md": "ดอกไม้ไฟ\n",
    }
    folder = site_with(tmp_path_factory.mktemp("small"), content)
    built(folder, previews=True)
    built(folder, previews=True, file_links=True)
    return folder


@pytest.fixture(scope="module", params=["below a path", "from a disk"])
def opened(request: pytest.FixtureRequest, small: Path, chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Its search page, below a path of a server and from a disk, with everything the browser complains of."""
    complaints: list[str] = []
    page = chromium.new_page(locale="th-TH")
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    if request.param == "from a disk":
        page.goto((small / "public-file" / "search" / "index.html").as_uri())
        yield page, complaints
    else:
        outer = small / "outer"
        shutil.copytree(small / "public", outer / "a" / "b")
        shutil.copy(small / "public" / "_headers", outer)
        with serving(outer) as address:
            page.goto(f"{address}a/b/search/")
            yield page, complaints
    page.close()


@pytest.mark.parametrize(
    ("asked", "title", "note", "file", "target"),
    [
        ("ชะมวงลอยน้ำ", "สรุปงาน", "O7", "PDF 2567-10 สรุปงาน.pdf", "2568/o7/2567-10.pdf"),
        ("มะขามป้อม", "สรุปงาน", "O7", "Word 2567-10 สรุปงาน.docx", "2568/o7/2567-10.docx"),
        ("เครื่องพ่นยุง", "ตัวเลข", "O11", "Excel 2567-11 ตัวเลข.xlsx", ".xlsx"),
        ("ทุเรียน กวน", "O2", "O2", "", "2568/o2/"),
        ("2567-11 ตัวเลข.xlsx", "ตัวเลข", "2568", "Excel 2567-11 ตัวเลข.xlsx", ".xlsx"),
    ],
)
def test_a_result_says_what_it_is_and_where(
    opened: tuple[Page, list[str]], asked: str, title: str, note: str, file: str, target: str
) -> None:
    page, complaints = opened
    page.evaluate(_ANSWERS, asked)
    first = page.locator("#results > li").first
    said = " ".join(first.inner_text().split())
    address = unquote(str(first.locator("h3 a").get_attribute("href")))

    assert title in said
    assert note in said
    assert "2568" in said
    assert file in said
    assert target in address
    assert first.locator("mark").count() > 0
    if file:
        page_of_item = first.locator(".found-files a").last
        assert "ข้อ" in page_of_item.inner_text()
        assert urljoin(page.url, str(page_of_item.get_attribute("href"))).startswith(page.url.split("search/")[0] + "2568/")
    assert complaints == []


def test_a_word_on_the_second_page_of_a_pdf_opens_there(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    assert page.evaluate(_ANSWERS, "ชะมวงลอยน้ำ")[0].endswith("#page=2")
    assert "หน้า 2" in page.locator("#results > li").first.inner_text()


def test_hostile_names_and_words_are_shown_as_text(opened: tuple[Page, list[str]]) -> None:
    page, complaints = opened
    page.evaluate(_ANSWERS, "onerror")
    assert "<img src=x onerror=alert(1)> & 'แฟ้ม'.pdf" in page.locator("#results").inner_text()
    page.evaluate(_ANSWERS, "alert ระวังภัย")
    assert "<script>alert(2)</script> ระวังภัย" in page.locator("#results").inner_text()
    page.evaluate(_ANSWERS, "<img src=x onerror=alert(4)>")
    assert page.locator("#results img, #results script").count() == 0
    assert complaints == []


def test_what_fits_equally_well_stands_newest_first(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    answers = [unquote(address) for address in page.evaluate(_ANSWERS, "ดอกไม้ไฟ")]
    posts = [address for address in answers if "/news/25" in address]
    assert [address.split("/news/")[1][:4] for address in posts] == ["2568", "2567"]


def test_an_item_s_code_leads_to_its_page(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    for asked in ("O7", "o๗", "ข้อ 7", "ข้อ ๗"):
        assert "2568/o7/" in page.evaluate(_ANSWERS, asked)[0], asked
        assert not page.evaluate(_ANSWERS, asked)[0].endswith(".pdf")


def test_links_of_results_lead_somewhere(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    page.evaluate(_ANSWERS, "สรุปงาน")
    link = page.locator("#results > li .found-files a").last
    back = page.url
    link.click()
    assert "/2568/o7/" in page.url
    assert page.locator(f"#{page.url.split('#')[1]}").count() == 1
    page.goto(back)


def test_the_address_holds_the_question_and_escape_empties_it(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    home = page.url.split("?")[0]
    page.goto(f"{home}?q={quote('ทุเรียน')}")
    page.wait_for_selector("#results > li")
    assert page.input_value("#q") == "ทุเรียน"
    assert "พบ 1 รายการ" in page.inner_text("#status")
    page.fill("#q", "ชะมวง")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results > li:has-text('ชะมวง')")
    assert "q=" in page.url
    page.go_back()
    page.wait_for_selector("#results > li:has-text('ทุเรียน')")
    page.focus("#q")
    page.keyboard.press("Escape")
    assert page.input_value("#q") == ""


def test_nothing_found_is_said(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    assert page.evaluate(_ANSWERS, "<b>ไม่มีแน่</b>") == []
    assert "<b>ไม่มีแน่</b>" in page.inner_text("#status")
    page.fill("#q", "%")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#status').textContent.includes('%')")


def test_the_form_at_the_head_of_a_page_asks_the_search(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    search = page.url.split("?")[0]
    page.goto(search.replace("/search/", "/contact/"))
    page.fill("header input[name=q]", "ดอกไม้ไฟ")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results > li")
    assert page.url.split("?")[0] == search
    page.goto(search)


def test_results_come_twenty_at_a_time(served: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{served}search/?q={quote('2568')}")
    page.wait_for_selector("#more:not([hidden])")
    assert page.locator("#results > li").count() == 20
    assert "20" in page.inner_text("#status")
    page.keyboard.press("Tab")
    page.click("#more")
    page.wait_for_selector("#results > li:nth-child(40)")
    page.wait_for_selector("#results > li:nth-child(21) a:focus")
    page.close()


def test_without_javascript_the_page_offers_the_site_map(served: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    page.fill("header input[name=q]", "แผน")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert "แผนผังเว็บไซต์" in page.inner_text("main noscript, main")
    page.click("main a[href$='sitemap/']")
    page.wait_for_url("**/sitemap/")
    context.close()


def test_an_english_page_searches_in_english(served: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{served}en/search/?q=police")
    page.wait_for_selector("#results > li")
    assert "results" in page.inner_text("#status")
    page.close()


def test_the_first_results_are_there_in_a_moment(page: Page) -> None:
    started = time.perf_counter()
    assert page.evaluate(_ANSWERS.replace("100000", "20"), "จราจร")
    assert time.perf_counter() - started < 1.0


def test_no_tone_is_cut_off_in_the_box_at_the_head_of_a_page(served: str, chromium: Browser) -> None:
    page = chromium.new_page(device_scale_factor=3)
    page.goto(served)
    box = page.locator(".finder input")

    def ink(*said: str) -> list[int]:
        """How high the signs stand, in pixels, for each text in the box."""
        high = []
        for text in said:
            box.evaluate("(box, text) => { box.placeholder = text; }", text)
            with PIL.Image.open(io.BytesIO(box.screenshot())) as shown:
                inner = shown.convert("L").crop((12, 12, shown.width - 12, shown.height - 12))
                found = PIL.ImageOps.invert(inner).point(lambda value: 255 if value > 100 else 0).getbbox()
            high.append(found[3] - found[1] if found else 0)
        return high

    alone, vowel, both = ink("น", "นี", "นี้")
    # A tone stands as far above its vowel as the vowel above its consonant, or nearly so.
    assert both - vowel > (vowel - alone) / 2
