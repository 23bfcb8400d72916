"""Waiting for a page that may load itself again at any time."""

from playwright.sync_api import Error, Page

from tests.serve.previewing import until


def holds(page: Page, condition: str) -> None:
    """Waits until a condition holds in the page, over every loading."""

    def looked() -> object:
        try:
            return page.evaluate(condition)
        except Error:
            # The page went away while it was asked.
            return False

    until(looked, bool)
