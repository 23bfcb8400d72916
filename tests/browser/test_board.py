"""The readiness board in a real browser: it follows every save, keeps the place, and serves whoever cannot see or point."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests import papers
from tests.browser.waiting import holds
from tests.builders import IMMIGRATION_2567, POLICE_2568, site_with
from tests.serve.previewing import Running, running

pytestmark = pytest.mark.browser

FOLDER = "content/2568/O7 รายงาน"
PHONE: ViewportSize = {"width": 390, "height": 800}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AXE = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
_UNFOLD = "() => document.querySelectorAll('details').forEach(fold => fold.open = true)"
_MARK = "document.activeElement.textContent"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview of a site of two years with something in most states."""
    content = {
        "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": papers.pdf("october"),
        "2568/O15/ธ.ค.67 ไม่มีการจัดซื้อจัดจ้าง.txt": "ประกาศ ณ วันที่ 2 ธ.ค. 67",
        "2568/O12/เอกสาร.pdf": papers.pdf("what"),
        "2568/O2/index.md": "อำนาจหน้าที่",
    }
    folder = site_with(tmp_path_factory.mktemp("preview") / "site", content, years=(POLICE_2568, IMMIGRATION_2567))
    with running(folder) as started:
        started.until("", lambda answer: answer.status == 200)
        yield started


@pytest.fixture
def page(preview: Running, chromium: Browser) -> Iterator[Page]:
    """The Thai board, open and marked so that loading it again shows; nothing may be refused or fail in it."""
    complaints: list[str] = []
    with chromium.new_context(viewport=DESKTOP) as context:
        opened = context.new_page()
        opened.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.goto(f"http://127.0.0.1:{preview.port}/_oitgen/?lang=th")
        opened.evaluate("window.same = true")
        yield opened
    assert complaints == []


def test_a_save_changes_the_board_without_loading_it_and_says_so(preview: Running, page: Page) -> None:
    page.evaluate("document.querySelector('[data-key=\"folder-O9\"]').open = true")
    page.focus("[data-key='row-O20'] a")
    page.evaluate("window.scrollTo(0, 700)")
    top = page.evaluate("window.scrollY")

    preview.write(f"{FOLDER}/รายงาน พ.ย.67.pdf", papers.pdf("november"))

    holds(page, "document.querySelector('.saves')?.textContent.includes('ใส่ช่อง พฤศจิกายน 2567 ของ O7 แล้ว')")
    holds(page, "document.getElementById('heard').textContent.includes('กระดานเป็นปัจจุบันแล้ว')")
    assert page.evaluate("window.same === true")
    assert page.evaluate("document.querySelector('[data-key=\"folder-O9\"]').open")
    assert page.evaluate("document.activeElement.closest('[data-key]').dataset.key") == "row-O20"
    assert abs(page.evaluate("window.scrollY") - top) < 2


def test_the_fate_of_a_save_is_a_message_on_the_page_that_is_open_and_outlives_its_loading(preview: Running, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{preview.port}/2568/o7/")
    page.evaluate("window.same = true")

    preview.write(f"{FOLDER}/รายงาน ธ.ค.67.pdf", papers.pdf("december"))

    holds(page, "!window.same && document.querySelector('.oitgen-toast')?.textContent.includes('The slot December 2024 of O7 is filled.')")
    assert page.get_attribute(".oitgen-toasts", "role") == "status"
    assert page.get_attribute(".oitgen-toast a", "href") == "/2568/o7/#monthly-report-2567-12"
    page.click(".oitgen-toast button")
    assert page.locator(".oitgen-toast").count() == 0


def test_a_message_goes_by_itself_unless_someone_reads_it(preview: Running, page: Page) -> None:
    page.clock.install()
    page.goto(f"http://127.0.0.1:{preview.port}/2568/o3/")
    preview.write("content/2568/O2/index.md", "อำนาจหน้าที่ใหม่")
    page.wait_for_selector(".oitgen-toast")

    page.hover(".oitgen-toast")
    page.clock.run_for(60_000)
    assert page.is_visible(".oitgen-toast")
    page.mouse.move(0, 0)
    page.clock.run_for(3_000)

    assert page.locator(".oitgen-toast").count() == 0


def test_a_broken_site_yaml_is_said_on_the_board_over_the_last_good_state(preview: Running, page: Page) -> None:
    whole = (preview.folder / "site.yaml").read_text(encoding="utf-8")

    preview.write("site.yaml", "agency: [")
    holds(page, "document.querySelector('.trouble')?.textContent.includes('site.yaml:1')")
    assert page.is_visible(".glance")
    preview.write("site.yaml", whole)

    holds(page, "!document.querySelector('.trouble')")
    assert page.evaluate("window.same === true")


def test_the_table_is_one_tab_stop_and_arrow_keys_move_in_it(page: Page) -> None:
    page.focus("[data-key='row-O7'] th a")

    page.keyboard.press("ArrowRight")
    october = page.evaluate(_MARK)
    page.keyboard.press("ArrowRight")
    november = page.evaluate(_MARK)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+Home")
    first = page.evaluate("document.activeElement.closest('tr').dataset.key")
    page.keyboard.press("Tab")

    assert (october[:11], november[:10]) == ("ตุลาคม 2567", "พฤศจิกายน ")
    assert first == "row-O1"
    assert page.evaluate("document.activeElement.closest('.glance') === null")


def test_the_skip_link_is_the_first_tab_stop_and_leads_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_the_path_of_a_folder_is_copied_and_else_selected(preview: Running, page: Page) -> None:
    path = str(preview.folder / FOLDER)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-key='folder-O7'] summary")
    button = page.locator("[data-key='folder-O7'] button")

    button.click()
    holds(page, "document.getElementById('heard').textContent === 'คัดลอกแล้ว'")
    copied = page.evaluate("navigator.clipboard.readText()")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    button.click()

    assert copied == path
    assert page.evaluate("String(getSelection())") == path


def test_a_mark_leads_to_its_place_on_the_page(page: Page) -> None:
    page.click("[data-key='row-O7'] .mark >> nth=0")
    page.wait_for_url("**/2568/o7/#monthly-report-2567-10")

    assert page.evaluate("document.querySelector(location.hash) !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_axe_finds_no_barrier_and_nothing_scrolls_sideways(
    preview: Running, chromium: Browser, axe_script: str, scheme: str, viewport: ViewportSize, lang: str
) -> None:
    context = chromium.new_context(viewport=viewport, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{preview.port}/_oitgen/?lang={lang}")
    page.evaluate(_UNFOLD)

    page.evaluate(axe_script)
    found = [f"{rule['id']}: {node['html'][:200]}" for rule in page.evaluate(_AXE, _RULES)["violations"] for node in rule["nodes"]]
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()

    assert found == []
    assert too_wide <= 0


def test_without_script_it_can_be_read_and_used(preview: Running, chromium: Browser) -> None:
    with chromium.new_context(viewport=DESKTOP, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{preview.port}/_oitgen/")

        assert page.locator(".glance .mark").count() > 50
        assert page.locator(".path button:visible").count() == 0
        assert str(preview.folder / FOLDER) in page.inner_text("main")
