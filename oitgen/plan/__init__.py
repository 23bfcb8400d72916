"""Site → every output address. No file is made here, and no neighbour changes an address.

The shapes of addresses are a contract (design, section 7): a published
address is submitted to the assessors and may never move.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from oitgen.model import views
from oitgen.model.contents import Library
from oitgen.model.document import CONVERTED, Document, Post, Section, Statement, published_format
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.plan import PageKind, Plan, PlannedFile, PlannedPage
from oitgen.model.prose import Heading
from oitgen.model.site import Disclosure, Fate, Page, Site, Year
from oitgen.thai import address_part, letters, normalise

RESERVED = frozenset("contact people news eit search sitemap privacy accessibility open-data en assets agency".split())
# Texts and saved links are shown on a page and have no file of their own.
_SHOWN_OTHERWISE = frozenset({"md", "txt", "url", "webloc"})
_UNOPENED = Library()
_OF_THE_AGENCY = (
    (PageKind.HOME, ""),
    (PageKind.CONTACT, "contact/"),
    (PageKind.PEOPLE, "people/"),
    (PageKind.EIT, "eit/"),
    (PageKind.SEARCH, "search/"),
)
_FIXED = (PageKind.SITEMAP, PageKind.PRIVACY, PageKind.ACCESSIBILITY)


@dataclass(frozen=True, slots=True)
class _Wish:
    """The address one file would like: `base` without suffix.

    Where two meet, the first of `words` that only one of them has makes it
    distinct. `document` is what it is a format of: the formats of one
    document keep one address.
    """

    source: str
    base: str
    format: str
    words: tuple[str, ...]
    document: str

    @property
    def path(self) -> str:
        """The address itself, where nothing else wants it."""
        return f"{self.base}.{_suffix(self.format)}".casefold()


def outputs(site: Site, library: Library = _UNOPENED) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of a site, and a finding for every address that had to be made distinct.

    What is made of the contents of documents stands only where the library holds them.
    """
    pages, findings = _distinct_pages(tuple(_pages(site)))
    wishes = {wish.source: wish for wish in reversed(tuple(_wishes(site)))}
    documents, more = _distinct(tuple(wishes.values()))
    texts, folders = _texts(site, pages)
    plan = Plan(
        pages=pages,
        documents=tuple(sorted(documents, key=lambda each: each.path)),
        # Two names that look the same are two files: each is found by its own spelling first.
        files={normalise(each.source): each.path for each in documents} | {each.source: each.path for each in documents},
        texts=texts,
        folders=folders,
        headings=_headings(site),
        published={
            **({"open-data": "open-data/"} if any(library.of(each.source).tables for each in documents) else {}),
            **{path.strip("/"): path for path in (*(page.path for page in pages), *(each.path for each in documents))},
        },
        by_key={(page.kind, page.lang, page.year, page.code, page.source): page for page in pages},
        views=views.planned(documents, library, site.files, site.embedded),
    )
    return plan, (*findings, *more)


def _pages(site: Site) -> Iterator[PlannedPage]:
    english = "en" in site.config.settings.languages
    named = english and bool(site.config.agency.name.en)
    for kind, path in _OF_THE_AGENCY:
        yield PlannedPage(kind, "th", path)
        if named:
            yield PlannedPage(kind, "en", f"en/{path}")
    for kind in _FIXED:
        yield PlannedPage(kind, "th", f"{kind.value}/")
    yield PlannedPage(PageKind.ERROR, "th", "404.html")
    for year in site.years:
        yield from _year_pages(year, english)
    yield PlannedPage(PageKind.NEWS, "th", "news/")
    if english and any(post.title.en or post.prose_en for post in site.news):
        yield PlannedPage(PageKind.NEWS, "en", "en/news/")
    for post in site.news:
        yield from _both(PageKind.POST, f"news/{post.slug}/", post, english)
    for page in site.pages:
        if page.slug:
            yield from _both(PageKind.PAGE, f"{page.slug}/", page, english)


def _both(kind: PageKind, path: str, of: Post | Page, english: bool, year: int = 0, code: str = "") -> Iterator[PlannedPage]:
    """A page in each language its text is in; `english`: whether the site has English at all.

    What is written in English alone has no Thai page, unless it would have none.
    """
    if of.prose is not None or of.prose_en is None or not english:
        yield PlannedPage(kind, "th", path, year, code, of.path)
    if english and (of.title.en or of.prose_en):
        yield PlannedPage(kind, "en", f"en/{path}", year, code, of.path)


def _year_pages(year: Year, english: bool) -> Iterator[PlannedPage]:
    be = year.fiscal_year.be
    yield PlannedPage(PageKind.YEAR, "th", f"{be}/", be)
    for disclosure in year.disclosures:
        code = disclosure.item.code
        path = f"{be}/{segment(code)}/"
        yield PlannedPage(PageKind.ITEM, "th", path, be, code)
        if english and speaks_english(disclosure):
            yield PlannedPage(PageKind.ITEM, "en", f"en/{path}", be, code)
        for page in disclosure.pages:
            yield from _both(PageKind.SUBPAGE, f"{path}{page.slug}/", page, english, be, code)


def speaks_english(disclosure: Disclosure) -> bool:
    """Whether an item has English of its own; the catalogue's English alone makes no page."""
    texts = [*disclosure.opening, *disclosure.sections, *(each.thing for each in disclosure.evidence if isinstance(each.thing, Section))]
    return (
        bool(disclosure.title.en)
        or any(section.lang == "en" for section in texts)
        or any(document.language == "en" for document in disclosure.documents)
    )


def segment(text: str) -> str:
    """A code as one part of an address: O7 → o7."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or address_part(text)


def _wishes(site: Site) -> Iterator[_Wish]:
    """The wished address of every published file; a file of two items is wished first under its first code."""
    placed = tuple(_placed(site))
    yield from placed
    own = _agency_pictures(site)
    for file in site.files:
        folder = "agency" if file.path in own else "people"
        yield _Wish(file.path, f"{folder}/{address_part(_stem(file.name))}", file.format, (), file.path)
    known = {wish.source for wish in placed} | {file.path for file in site.files}
    published = {entry.path for entry in site.ledger if entry.fate is Fate.PUBLISHED}
    for path in sorted(published - known):
        name = path.rpartition("/")[2]
        suffix = name.rpartition(".")[2].lower()
        if suffix not in _SHOWN_OTHERWISE:
            yield _Wish(path, f"files/{address_part(_stem(name))}", suffix, (), path)


def _agency_pictures(site: Site) -> frozenset[str]:
    """The paths of every year's logo and map; all other pictures are of people."""
    agencies = (site.config.agency, *(year.agency for year in site.years))
    return frozenset(path for agency in agencies for path in (agency.logo, agency.map.image if agency.map else "") if path)


def _placed(site: Site) -> Iterator[_Wish]:
    """The files of items first: a post among an item's files shows files that have their address there already."""
    for year in site.years:
        for disclosure in year.disclosures:
            yield from _item_wishes(year, disclosure)
    for post in site.news:
        for document in (*post.photos, *post.documents):
            yield from _named(document, f"news/{post.slug}/")
    for page in site.pages:
        for document in page.documents:
            yield from _named(document, f"{page.slug}/" if page.slug else "files/")


def _item_wishes(year: Year, disclosure: Disclosure) -> Iterator[_Wish]:
    base = f"{year.fiscal_year.be}/{segment(disclosure.item.code)}/"
    several = len(disclosure.item.top_elements) > 1
    seen: set[int] = set()
    for evidence in disclosure.evidence:
        below = f"{base}{evidence.element}/" if several else base
        if isinstance(evidence.thing, Document) and id(evidence.thing) not in seen:
            seen.add(id(evidence.thing))
            yield from _document_wishes(evidence.thing, below)
        elif isinstance(evidence.thing, Statement) and evidence.thing.file is not None:
            file, period = evidence.thing.file, evidence.thing.period
            name = period.key if period else address_part(_stem(file.name))
            yield _Wish(file.path, f"{below}{name}", file.format, (evidence.thing.text,), file.path)
    for document in disclosure.others:
        yield from _document_wishes(document, base)
    for page in disclosure.pages:
        for document in page.documents:
            yield from _named(document, f"{base}{page.slug}/")


def _document_wishes(document: Document, below: str) -> Iterator[_Wish]:
    groups = "".join(f"{address_part(name)}/" for name in document.group)
    name = document.slug or (document.period.key if document.period else "") or _name(document)
    words = (document.stem, f"{document.stem} {document.line} {document.language}")
    for file in document.files:
        yield _Wish(file.path, f"{below}{groups}{name}", file.format, words, document.files[0].path)
    for older in document.older:
        for file in older.files:
            yield _Wish(file.path, f"{below}{groups}{name}-{_hex(file.name)}", file.format, (), file.path)


def _named(document: Document, below: str) -> Iterator[_Wish]:
    for each in (document, *document.older):
        for file in each.files:
            yield _Wish(file.path, f"{below}{each.slug or address_part(_stem(file.name))}", file.format, (), file.path)


def _name(document: Document) -> str:
    return address_part(document.stem or _stem(document.files[0].name))


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _suffix(format: str) -> str:
    # A PDF made of ก.tif may lie beside ก.pdf, which keeps its address.
    return f"{format}.{CONVERTED[format]}" if format in CONVERTED else published_format(format)


def _hex(text: str) -> str:
    return hashlib.sha256(normalise(text).encode()).hexdigest()[:6]


def _distinct(wishes: tuple[_Wish, ...]) -> tuple[tuple[PlannedFile, ...], list[Finding]]:
    """One address for each file; where two documents meet, each of them gets a mark of its own name in all its formats.

    Told are only names one could mistake for one another.
    """
    at_one: dict[str, list[_Wish]] = defaultdict(list)
    for wish in sorted(wishes, key=lambda wish: wish.source):
        at_one[wish.path].append(wish)
    meeting = [group for group in at_one.values() if len(group) > 1]
    findings = [_shared(group) for group in sorted(map(_of_one_name, meeting), key=lambda group: group[0].path if group else "") if group]
    marked = {(wish.base, wish.document): wish for group in meeting for wish in group}
    planned = [PlannedFile(wish.path, wish.source) for wish in wishes if (wish.base, wish.document) not in marked]
    taken = {file.path for file in planned}
    owners = Counter((wish.base, words) for wish in marked.values() for words in wish.words)
    for wish in sorted(wishes, key=lambda wish: wish.source):
        if (wish.base, wish.document) in marked:
            words = next((words for words in wish.words if words and owners[wish.base, words] == 1), wish.document)
            found = _with_mark(wish, words)
            found = _with_mark(wish, wish.source + wish.path) if found in taken else found
            taken.add(found)
            planned.append(PlannedFile(found, wish.source))
    return tuple(planned), findings


def _with_mark(wish: _Wish, words: str) -> str:
    return replace(wish, base=f"{wish.base}-{_hex(words)}").path


def _of_one_name(group: list[_Wish]) -> list[_Wish]:
    """Those whose names differ in spaces, signs and capitals alone; an address leaves out Thai words that tell the others apart."""
    names = Counter(letters(_stem(wish.source.rpartition("/")[2])) for wish in group)
    return [wish for wish in group if names[letters(_stem(wish.source.rpartition("/")[2]))] > 1]


def _shared(group: list[_Wish]) -> Finding:
    others = ", ".join(wish.source.rpartition("/")[2] for wish in group[1:4])
    address = group[0].path
    return Finding(
        "address-shared",
        Level.INFO,
        Place(group[0].source),
        message(
            "This file and {others} would have the same address {address}; each got a mark of its own.",
            others=others,
            address=address,
        ),
        message("To choose the addresses yourself, give each a slug: in the front matter of index.md (files:)."),
    )


def _distinct_pages(pages: tuple[PlannedPage, ...]) -> tuple[tuple[PlannedPage, ...], list[Finding]]:
    """No two pages at one address; plain pages and posts that meet another page get a mark."""
    findings: list[Finding] = []
    thai = {page.source for page in pages if page.lang == "th"}
    count: dict[str, int] = defaultdict(int)
    for page in pages:
        count[page.path.casefold()] += 1
    made = []
    for page in pages:
        top = page.path.removeprefix("en/").partition("/")[0]
        # Four digits are a year. More are what stands for a name without Latin letters, where chance made it no letter.
        blocked = page.kind is PageKind.PAGE and (top in RESERVED or (len(top) == 4 and top.isdigit()))
        if page.source and (count[page.path.casefold()] > 1 or blocked):
            marked = f"{page.path.rstrip('/')}-{_hex(page.source)}/"
            if page.lang == "th" or page.source not in thai:
                said = message("Another page has the address {address}; this one got a mark of its own.", address=page.path)
                findings.append(
                    Finding(
                        "address-shared",
                        Level.INFO,
                        Place(page.source),
                        said,
                        message("Give the text another name, or a slug: in its front matter."),
                    )
                )
            page = PlannedPage(page.kind, page.lang, marked, page.year, page.code, page.source)
        made.append(page)
    return tuple(made), findings


def _texts(site: Site, pages: Iterable[PlannedPage]) -> tuple[dict[str, str], dict[str, str]]:
    """Where each Markdown text and each folder of the officer's is shown (Thai page first)."""
    texts: dict[str, str] = {}
    folders: dict[str, str] = {}
    by_source = {(page.source, page.lang): page.path for page in pages if page.source}
    for (source, _), path in by_source.items():
        texts.setdefault(normalise(source), path)
    english_texts = [(post.path_en, post.path) for post in site.news] + [(page.path_en, page.path) for page in _all_pages(site)]
    for own, source in english_texts:
        if own and own != source:
            texts[normalise(own)] = by_source.get((source, "en"), by_source.get((source, "th"), ""))
    for year in site.years:
        for disclosure in year.disclosures:
            path = f"{year.fiscal_year.be}/{segment(disclosure.item.code)}/"
            folders.update((normalise(folder), path) for folder in disclosure.folders)
            shown = (
                *disclosure.opening,
                *disclosure.sections,
                *(each.thing for each in disclosure.evidence if isinstance(each.thing, Section)),
            )
            for section in shown:
                texts.setdefault(normalise(section.path), f"{path}#{section.anchor}" if section.anchor else path)
    return texts, folders


def _headings(site: Site) -> dict[str, tuple[Heading, ...]]:
    """The headings of every text that is published."""
    found: dict[str, tuple[Heading, ...]] = {}
    for year in site.years:
        for section in (*(section for _, section in year.intros), *(each for shown in year.disclosures for each in shown.texts)):
            found[normalise(section.path)] = section.prose.headings
    pages: tuple[Post | Page, ...] = (*site.news, *_all_pages(site))
    for page in pages:
        for path, prose in ((page.path, page.prose), (page.path_en or page.path, page.prose_en)):
            if prose is not None:
                found.setdefault(normalise(path), prose.headings)
    return found


def _all_pages(site: Site) -> Iterator[Page]:
    yield from site.pages
    for year in site.years:
        for disclosure in year.disclosures:
            yield from disclosure.pages
