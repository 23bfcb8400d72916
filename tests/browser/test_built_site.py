"""The built example, judged as its visitors and their browsers would."""

import io
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
import yaml
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, Request, ViewportSize

from tests.browser import links
from tests.browser.links import Tree
from tests.browser.server import shipped_headers

pytestmark = pytest.mark.browser

_NARROW: ViewportSize = {"width": 320, "height": 740}
_WIDE: ViewportSize = {"width": 1280, "height": 900}
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_AXE = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
# What is folded away is looked at too.
_UNFOLD = "() => document.querySelectorAll('details').forEach(fold => fold.open = true)"
_SHOW_LARGE = """file => {
    document.body.innerHTML = '';
    const picture = new Image(600, 600);
    picture.src = file;
    document.body.append(picture);
    return picture.decode();
}"""


def test_the_nu_checker_finds_no_error_in_any_page(example_site: Tree, nu_checker: list[str]) -> None:
    pages = [str(example_site.folder / page) for page in example_site.pages]
    command = [*nu_checker, "--errors-only", "--format", "json", *pages]

    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False)

    assert done.stderr.lstrip().startswith("{"), f"the Nu checker did not run: {done.stderr[-500:]}"
    messages = json.loads(done.stderr)["messages"]
    found = [f"{_short(example_site, told['url'])}:{told.get('lastLine')}: {told['message']}" for told in messages]
    assert found == []


def test_every_internal_link_and_anchor_leads_somewhere(example_site: Tree) -> None:
    assert example_site.pages
    assert links.broken(example_site) == []


def test_every_link_of_the_file_tree_names_a_file(example_file_site: Tree) -> None:
    assert example_file_site.pages
    assert links.broken(example_file_site) == []


def test_the_shipped_policy_allows_only_the_site_itself(example_site: Tree) -> None:
    policy = shipped_headers(example_site.folder)["Content-Security-Policy"]

    assert re.search(r"default-src '(self|none)'", policy)
    assert "unsafe" not in policy
    assert "*" not in policy


def test_no_page_calls_out_complains_is_blocked_or_scrolls_sideways_at_320_px(example_site: Tree, served: str, chromium: Browser) -> None:
    page, complaints = _listening_page(chromium, _NARROW, served)

    for name in example_site.pages:
        page.goto(_address(served, name))
        page.evaluate(_UNFOLD)
        too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if too_wide > 0:
            complaints.append(f"{name}: scrolls sideways by {too_wide} px at 320 px")

    assert complaints == []
    assert page.context.cookies() == []
    page.context.close()


def test_pages_opened_from_a_disk_load_all_they_need(example_file_site: Tree, chromium: Browser) -> None:
    root = example_file_site.folder.as_uri() + "/"
    page, complaints = _listening_page(chromium, _WIDE, root)

    for name in _one_page_of_each_kind(example_file_site):
        page.goto(_address(root, name, index=True), wait_until="networkidle")
    page.goto(_address(root, "index.html", index=True), wait_until="networkidle")
    page.locator("main a[href*='index.html']:visible").first.click(timeout=5_000)

    assert complaints == []
    assert page.url.startswith(root)
    assert page.locator("h1").count() == 1
    page.context.close()


@pytest.mark.parametrize("viewport", [_NARROW, _WIDE], ids=["phone", "desktop"])
def test_the_skip_link_is_the_first_tab_stop_and_leads_to_the_content(served: str, chromium: Browser, viewport: ViewportSize) -> None:
    page = chromium.new_page(viewport=viewport)
    page.goto(served)

    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    page.wait_for_function("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")

    assert target.startswith("#")
    assert page.evaluate("selector => document.querySelector(selector).matches('main, main *')", target)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.close()


def test_axe_finds_no_barrier_on_any_kind_of_page(example_site: Tree, served: str, chromium: Browser, axe_script: str) -> None:
    found = []
    for viewport in (_NARROW, _WIDE):
        page = chromium.new_page(viewport=viewport)
        for name in _one_page_of_each_kind(example_site):
            page.goto(_address(served, name))
            page.evaluate(_UNFOLD)
            page.evaluate(axe_script)
            told = page.evaluate(_AXE, _RULES)["violations"]
            found += [f"{name} at {viewport['width']} px: {rule['id']}: {node['html'][:120]}" for rule in told for node in rule["nodes"]]
        page.close()
    assert found == []


def test_qr_codes_on_the_survey_page_lead_to_the_survey(example_folder: Path, example_site: Tree, served: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport=_WIDE, device_scale_factor=2)
    page.goto(_address(served, "eit/index.html"))
    pictures = page.locator("main img:visible, main svg:visible").all()
    drawn = [picture.screenshot() for picture in pictures if _is_a_square(picture.bounding_box())]
    page.close()

    read = [text for picture in drawn for text in _decoded(picture)]

    assert read, "no QR code on /eit/ can be read from the screen"
    assert set(read) <= _survey_addresses(example_folder)


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_qr_codes_to_download_lead_to_the_survey(
    suffix: str, example_folder: Path, example_site: Tree, served: str, chromium: Browser
) -> None:
    page = chromium.new_page(viewport=_WIDE)
    eit = _address(served, "eit/index.html")
    page.goto(eit)
    files = page.eval_on_selector_all("main a[href]", "all => all.map(link => link.href)")
    wanted = sorted({file for file in files if file.split("#")[0].endswith(suffix)})

    read = []
    for file in wanted:
        # A drawing has no size of its own that matters: a page of ours shows it large, as print would.
        page.goto(eit)
        page.evaluate(_SHOW_LARGE, file)
        read += _decoded(page.locator("img").screenshot())
    page.close()

    assert wanted, f"/eit/ offers no QR code as {suffix}"
    assert len(read) == len(wanted)
    assert set(read) <= _survey_addresses(example_folder)


def _listening_page(chromium: Browser, viewport: ViewportSize, home: str) -> tuple[Page, list[str]]:
    """A page, and the list that grows by whatever it asks of others, fails to load or complains about."""
    page = chromium.new_context(viewport=viewport).new_page()
    complaints: list[str] = []
    own = (home, "data:", "blob:", "about:")
    page.on("request", lambda request: None if request.url.startswith(own) else complaints.append(f"{page.url}: asks for {request.url}"))
    page.on("requestfailed", lambda request: None if _left_too_soon(request) else complaints.append(_not_loaded(page, request)))
    page.on("response", lambda answer: complaints.append(f"{page.url}: {answer.status} for {answer.url}") if answer.status >= 400 else None)
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    return page, complaints


def _not_loaded(page: Page, request: Request) -> str:
    return f"{page.url}: cannot load {request.url}: {request.failure}"


def _left_too_soon(request: Request) -> bool:
    # The browser gives up what a page has not got yet when it is left; a missing or forbidden file fails with another word.
    return request.failure == "net::ERR_ABORTED"


def _one_page_of_each_kind(tree: Tree) -> list[str]:
    """The largest page of each kind: all items are one kind, all news posts another, in both languages."""
    kinds: dict[str, str] = {}
    for page in tree.pages:
        kind = re.sub(r"\b[a-z]?\d[\w-]*", "0", re.sub(r"news/[^/]+/", "news/post/", page))
        if kind not in kinds or (tree.folder / page).stat().st_size > (tree.folder / kinds[kind]).stat().st_size:
            kinds[kind] = page
    return sorted(kinds.values())


def _address(home: str, page: str, *, index: bool = False) -> str:
    return urljoin(home, quote(page if index else page.removesuffix("index.html")))


def _short(tree: Tree, address: str) -> str:
    return address.removeprefix(tree.folder.as_uri() + "/").removeprefix(f"file:{tree.folder.as_posix()}/")


def _is_a_square(box: object) -> bool:
    return isinstance(box, dict) and box["width"] >= 80 and abs(box["width"] - box["height"]) < 2


def _decoded(picture: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("RGB"))]


def _survey_addresses(folder: Path) -> set[str]:
    """The survey addresses the example itself gives: for the agency, and for single years."""
    told = yaml.safe_load((folder / "site.yaml").read_text(encoding="utf-8"))
    places = [told, *(year for year in told.get("years", {}).values() if isinstance(year, dict))]
    return {place["eit"]["url"] for place in places if "url" in place.get("eit", {})}
