"""Sub-pages of an item: folders with an index.md of their own, and what lies in them."""

from collections import defaultdict
from collections.abc import Iterable

from oitgen.load import attachments, names, pieces, texts
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.pieces import ItemSense
from oitgen.load.texts import Text
from oitgen.model.document import Document
from oitgen.model.finding import Finding
from oitgen.model.site import LedgerEntry, Page
from oitgen.model.words import Words
from oitgen.thai import address_part


def is_folder_of_one(shelf: Shelf, sense: ItemSense) -> bool:
    """Whether an index.md makes its folder a sub-page: the folder's name is no element's, no period's or the like."""
    if not shelf.inner or not texts.is_index(shelf.entry):
        return False
    said = names.read(shelf.inner[-1], sense.year, sense.lines, file=False)
    return bool(said.left) and pieces.folder_element(said, shelf.inner[-1], sense)[0] is None


def folder_of(path: str, folders: Iterable[str]) -> str:
    """The innermost of these folders that a path lies in; empty for none."""
    return max((folder for folder in folders if path.startswith(f"{folder}/")), key=len, default="")


def pages(
    found: Iterable[tuple[str, Text]], files: Iterable[tuple[str, Shelf]], means: Means, item: str
) -> tuple[tuple[Page, ...], tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    """The sub-pages of one item, in the order of their texts.

    `found` and `files` pair a sub-page's folder with its texts and files.
    The files go with the folder's index.md; a further text of the folder is a
    page of its own.
    """
    groups: dict[tuple[str, str], list[Text]] = defaultdict(list)
    for folder, text in found:
        groups[folder, "" if texts.is_index(text.entry) else text.name].append(text)
    attached: dict[str, list[Shelf]] = defaultdict(list)
    for folder, shelf in files:
        attached[folder].append(shelf)
    made: list[Page] = []
    ledger: list[LedgerEntry] = []
    findings: list[Finding] = []
    for (folder, name), group in groups.items():
        own = () if name else tuple(attached[folder])
        page, more, about = _page(group, name or folder.rpartition("/")[2], own, means, item)
        made.append(page)
        ledger.extend(more)
        findings.extend(about)
    return tuple(made), tuple(ledger), tuple(findings)


def _page(
    group: list[Text], name: str, files: tuple[Shelf, ...], means: Means, item: str
) -> tuple[Page, tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    documents, ledger, findings = attachments.documents(files, means, item)
    return page_of(group, name, address_part(name), documents), ledger, findings


def page_of(group: list[Text], name: str, slug: str, documents: tuple[Document, ...]) -> Page:
    """One page of its Thai and English texts; the first of them speaks for both."""
    thai, english = texts.of_language(group, "th"), texts.of_language(group, "en")
    main = thai or english or group[0]
    return Page(
        path=main.entry.path,
        slug=main.matter.slug or slug,
        title=Words(main.matter.title.th or main.prose.title or name, texts.english_title(main, english)),
        prose=thai.prose if thai else None,
        prose_en=english.prose if english else None,
        path_en=english.entry.path if english else "",
        summary=main.matter.summary,
        documents=documents,
        noindex=main.matter.noindex,
    )
