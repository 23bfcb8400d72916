"""Plain pages: any Markdown of content/ that is neither an item's, a year's nor news."""

from collections import defaultdict
from dataclasses import replace

from oitgen.load import attachments, texts
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.subpages import page_of
from oitgen.load.texts import Text
from oitgen.model.finding import Finding
from oitgen.model.site import LedgerEntry, Page
from oitgen.thai import address_part

# What an officer calls the text that should open the home page.
HOME = frozenset({"index", "home", "หน้าแรก"})


def pages(
    shelves: tuple[Shelf, ...], content: str, means: Means
) -> tuple[tuple[Page, ...], tuple[Shelf, ...], tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    """The plain pages, the files that belong to none of them, and what becomes of the others.

    A folder with index.md is one page with the files of that folder. The text
    of content/index.md opens the home page and has the slug "".
    """
    findings: list[Finding] = []
    ledger: list[LedgerEntry] = []
    found: dict[str, list[Text]] = defaultdict(list)
    files: dict[str, list[Shelf]] = defaultdict(list)
    for shelf in shelves:
        folder = shelf.entry.path.rpartition("/")[0]
        if shelf.entry.format != "md":
            files[folder].append(shelf)
            continue
        text, more = texts.read(shelf.entry, means)
        findings.extend(more)
        ledger.append(text.fate())
        if text.is_shown:
            own = texts.is_index(shelf.entry) and folder != content
            found[folder if own else f"{folder}/{text.name}"].append(text)
    made: list[Page] = []
    for key, group in found.items():
        beside = tuple(files.pop(key, ())) if texts.is_index(group[0].entry) else ()
        documents, more_entries, more = attachments.documents(beside, means)
        ledger.extend(more_entries)
        findings.extend(more)
        name = key.rpartition("/")[2]
        page = page_of(group, name, address_part(name), documents)
        made.append(replace(page, slug="") if key.rpartition("/")[0] == content and name.casefold() in HOME else page)
    loose = tuple(shelf for those in files.values() for shelf in those)
    return tuple(made), loose, tuple(ledger), tuple(findings)
