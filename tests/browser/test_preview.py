"""The preview in a real browser: a save changes the page that is open, and only as far as it must."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from oitgen import resources
from tests.browser.waiting import holds
from tests.builders import site_with
from tests.serve.previewing import Running, running

pytestmark = pytest.mark.browser

TEXT = "content/2568/O2 อำนาจหน้าที่/index.md"
LONG = "\n\n".join(f"ย่อหน้าที่ {number}" for number in range(200))
STYLE = "themes/ours/static/style.css"
PATIENCE = 60_000


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview of a site with a theme of its own and one long page."""
    folder = site_with(tmp_path_factory.mktemp("preview") / "site", {TEXT.removeprefix("content/"): LONG}, yaml="site: {theme: ours}")
    shutil.copytree(resources.theme("default"), folder / "themes/ours")
    with running(folder) as started:
        started.until("", lambda answer: answer.status == 200)
        yield started


@pytest.fixture
def page(preview: Running, chromium: Browser) -> Iterator[Page]:
    """The long page, open, scrolled, and marked so that loading it again shows."""
    refused: list[str] = []
    with chromium.new_context(viewport={"width": 390, "height": 800}) as context:
        opened = context.new_page()
        opened.on("console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None)
        opened.goto(f"http://127.0.0.1:{preview.port}/2568/o2/")
        opened.evaluate("window.same = true; window.scrollTo(0, 900)")
        yield opened
    assert refused == []


def test_a_save_loads_the_page_again_at_the_same_place(preview: Running, page: Page) -> None:
    preview.write(TEXT, f"{LONG}\n\nบรรทัดใหม่\n")

    holds(page, "!window.same && document.body.textContent.includes('บรรทัดใหม่')")
    holds(page, "Math.abs(window.scrollY - 900) < 2")


def test_another_style_comes_without_loading_the_page(preview: Running, page: Page) -> None:
    preview.write(STYLE, f"{(preview.folder / STYLE).read_text(encoding='utf-8')}\nbody {{ outline: 7px solid red; }}\n")

    holds(page, "getComputedStyle(document.body).outlineWidth === '7px'")
    assert page.evaluate("window.same === true && window.scrollY === 900")
    holds(page, "document.querySelectorAll('link[rel=stylesheet][href*=\"assets/style\"]').length === 1")


def test_a_save_of_another_page_leaves_this_one_alone(preview: Running, page: Page) -> None:
    with page.expect_response(lambda answer: answer.url.endswith("/2568/o2/"), timeout=PATIENCE):
        preview.write("content/2568/O3/index.md", "ข้อความของข้ออื่น")
    preview.until("2568/o3/", lambda answer: "ข้อความของข้ออื่น" in answer.text)

    assert page.evaluate("window.same === true")


def test_a_broken_site_yaml_is_shown_and_the_page_comes_back_to_its_place(preview: Running, page: Page) -> None:
    whole = (preview.folder / "site.yaml").read_text(encoding="utf-8")

    preview.write("site.yaml", "agency: [")
    holds(page, "document.body.className === 'oitgen-page'")
    shown = page.inner_text("main")
    preview.write("site.yaml", whole)
    holds(page, "document.body.textContent.includes('ย่อหน้าที่ 199')")

    assert "site.yaml:1" in shown
    holds(page, "Math.abs(window.scrollY - 900) < 2")


def test_the_findings_can_be_opened_with_the_keyboard_and_stay_open(preview: Running, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{preview.port}/2568/o7/")
    page.focus(".oitgen-bar summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".oitgen-bar li")

    page.reload()

    assert page.is_visible(".oitgen-bar li")
