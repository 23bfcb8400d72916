"""What the site's own search finds: every page a reader may come to, and every document, each with where it stands."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oitgen.model.contents import Library
from oitgen.model.document import Document, File, Statement
from oitgen.model.output import CopyOf
from oitgen.model.plan import PageKind
from oitgen.model.site import Disclosure, Year
from oitgen.model.words import Words
from oitgen.render.addresses import Addresses
from oitgen.render.context import Context, HomeContext, PostContext
from oitgen.render.documents import is_shown_picture
from oitgen.render.scene import Scene
from oitgen.search.text import FoundFile, Text
from oitgen.thai import FiscalYear, Period

# These say nothing of their own.
_NEVER = frozenset({PageKind.SEARCH, PageKind.SITEMAP, PageKind.ERROR})
# These list what stands on other pages, and come after them.
_LISTS = frozenset({PageKind.HOME, PageKind.YEAR, PageKind.NEWS})


@dataclass(frozen=True, slots=True)
class _Standing:
    """A document and where it stands: its page's address, and what it is called where it has no title."""

    document: Document
    address: str
    fallback: str = ""
    code: str = ""
    year: int = 0
    note: str = ""


def is_sought(scene: Scene, found: Context) -> bool:
    """Whether a page is found: what its officer keeps from other search engines is kept from this one too."""
    return scene.page.kind not in _NEVER and not found.shell.noindex


def page(scene: Scene, found: Context, words: str, root: Addresses) -> Text:
    """A page; `scene` is its own, `words` are those of its finished HTML, `root` gives addresses from the site's root."""
    year = scene.page.year
    if isinstance(found, PostContext):
        day = next(each.date for each in scene.site.news if each.path == scene.page.source)
        year = FiscalYear.of(day).be if day else 0
    return Text(
        title=found.shell.site_name if isinstance(found, HomeContext) else found.title,
        address=root.to(scene.page.path),
        digest=hashlib.sha256(words.encode("utf-8", "ignore")).hexdigest(),
        words=lambda: (words,),
        note=found.date if isinstance(found, PostContext) else _note(scene, scene.year, scene.page.code),
        code=scene.page.code,
        year=year,
        lang=scene.lang,
    )


def _note(scene: Scene, year: Year | None, code: str) -> str:
    return scene.voice.listed((code, scene.voice.year(year.fiscal_year))) if year is not None and code else ""


def in_order(scene: Scene, pages: list[tuple[PageKind, Text]], documents: list[Text]) -> tuple[Text, ...]:
    """All of them, as results stand that fit equally well: the newest year first, pages before documents, lists of pages last."""
    newest = scene.newest.fiscal_year.be
    placed = [(kind in _LISTS, -(text.year or newest), 0, text) for kind, text in pages]
    placed += [(False, -(text.year or newest), 1, text) for text in documents]
    return tuple(text for *_, text in sorted(placed, key=lambda each: each[:3]))


def documents(root: Scene, library: Library, copies: Mapping[str, CopyOf]) -> Iterator[Text]:
    """Every published document, once; pictures are told by the pages that show them.

    `root` is the scene of the Thai home page, `copies` are the files that are placed.
    """
    shown: set[str] = set()
    for standing in _standing(root):
        files = tuple(file for file in standing.document.files if file.path in copies and root.shelf.url(file))
        if files and files[0].path not in shown and not is_shown_picture(standing.document):
            shown.add(files[0].path)
            yield _document(root, standing, files, library, copies)


def _document(root: Scene, standing: _Standing, files: tuple[File, ...], library: Library, copies: Mapping[str, CopyOf]) -> Text:
    document, voice = standing.document, root.voice
    title, when = root.shelf.title(document, standing.fallback), voice.period(document.period) if document.period else ""
    # A file that was not opened, or could not be this time, has no words: those must not be remembered for its bytes.
    read = "".join(f"{copies[file.path].digest}{library.of(file.path).is_read:d}" for file in files)
    return Text(
        title=title if when in title else f"{title} {when}",
        address=standing.address,
        digest=hashlib.sha256(read.encode()).hexdigest(),
        words=lambda: tuple(library.text(file.path) for file in files),
        note=standing.note,
        code=standing.code,
        year=standing.year,
        lang="en" if document.language == "en" else "th",
        files=tuple(FoundFile(voice.format(file.format), file.name, root.shelf.url(file)) for file in files),
    )


def _standing(root: Scene) -> Iterator[_Standing]:
    for year in root.site.years:
        for disclosure in year.disclosures:
            if not disclosure.noindex:
                yield from _of_item(root, year, disclosure)
    for post in root.site.news:
        year_of_post = FiscalYear.of(post.date).be if post.date else 0
        address = root.to(PageKind.POST, source=post.path)
        for document in () if post.noindex else (*post.photos, *post.documents):
            yield from _versions(
                _Standing(document, address, root.voice.named(post.title), year=year_of_post, note=root.voice.date(post.date))
            )
    for page in root.site.pages:
        address = root.to(PageKind.PAGE, source=page.path) if page.slug else root.to(PageKind.HOME)
        for document in () if page.noindex else page.documents:
            yield from _versions(_Standing(document, address, root.voice.named(page.title)))


def _of_item(root: Scene, year: Year, disclosure: Disclosure) -> Iterator[_Standing]:
    be, item = year.fiscal_year.be, disclosure.item
    note = _note(root, year, item.code)

    def standing(document: Document, fallback: str, anchor: str = "") -> _Standing:
        return _Standing(document, root.to(PageKind.ITEM, year=be, code=item.code, anchor=anchor), fallback, item.code, be, note)

    for evidence in disclosure.evidence:
        short = root.voice.numerals(item.element(evidence.element).short)
        if isinstance(evidence.thing, Document):
            yield from _versions(standing(evidence.thing, short, evidence.element))
        elif isinstance(evidence.thing, Statement) and evidence.thing.file is not None:
            yield standing(_declared(evidence.thing.text, evidence.thing.file, evidence.period), short, evidence.element)
    for document in disclosure.others:
        yield from _versions(standing(document, root.voice.words(item.title)))
    for page in disclosure.pages:
        address = root.to(PageKind.SUBPAGE, year=be, code=item.code, source=page.path)
        for document in () if page.noindex else page.documents:
            yield from _versions(_Standing(document, address, root.voice.named(page.title), item.code, be, note))


def _declared(text: str, file: File, period: Period | None) -> Document:
    """A file that declares "none", as the document it is too."""
    return Document(Words(text), (file,), period=period)


def _versions(standing: _Standing) -> Iterator[_Standing]:
    """A document and its earlier versions, which the page shows folded under it."""
    yield standing
    for older in standing.document.older:
        yield _Standing(older, standing.address, standing.fallback, standing.code, standing.year, standing.note)
