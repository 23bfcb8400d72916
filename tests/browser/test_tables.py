"""The script of tables: sorting, finding, and nothing without it."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_PAGE = "2568/o15/"
_WORKS = "table.sortable tbody tr:not([hidden]) th[scope=row]"


@pytest.fixture
def page(chromium: Browser, served: str) -> Page:
    opened = chromium.new_page()
    opened.goto(f"{served}{_PAGE}")
    return opened


def test_a_column_sorts_up_then_down_and_says_so(page: Page) -> None:
    head = page.locator("table.sortable thead th").nth(3)
    head.locator("button").click()
    up = page.locator("table.sortable tbody td:nth-child(4)").all_text_contents()
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").press("Enter")
    down = page.locator("table.sortable tbody td:nth-child(4)").all_text_contents()
    assert head.get_attribute("aria-sort") == "descending"
    numbers = [float(text.replace(",", "")) for text in up]
    assert numbers == sorted(numbers)
    assert [float(text.replace(",", "")) for text in down] == sorted(numbers, reverse=True)


def test_rows_are_found_by_words_in_either_digits_and_counted(page: Page) -> None:
    every = page.locator(_WORKS).count()
    box = page.get_by_label("ค้นในตารางนี้")
    box.fill("น้ำมัน ๑๘๐,๐๐๐")
    found = page.locator(_WORKS).all_text_contents()
    assert 0 < len(found) < every
    assert all("น้ำมัน" in text for text in found)
    assert page.get_by_role("status").text_content() == f"{len(found)} แถว"
    box.fill("")
    assert page.locator(_WORKS).count() == every


def test_without_scripts_every_row_is_there(chromium: Browser, served: str, page: Page) -> None:
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{served}{_PAGE}")
    assert plain.locator(_WORKS).count() == page.locator(_WORKS).count()
    assert plain.get_by_label("ค้นในตารางนี้").count() == 0
