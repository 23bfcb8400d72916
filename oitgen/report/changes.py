"""Which pages and documents a build changed, named as people know them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from oitgen.model.finding import Message, message
from oitgen.model.output import Written
from oitgen.model.plan import PageKind, Plan, PlannedPage
from oitgen.model.site import Site
from oitgen.model.words import Lang
from oitgen.text import said

# More names than these are not read; the rest is counted.
_MOST = 5
_FIXED = {
    PageKind.HOME: message("Home"),
    PageKind.NEWS: message("News and activities"),
    PageKind.CONTACT: message("Contact us"),
    PageKind.PEOPLE: message("Executives"),
    PageKind.EIT: message("EIT survey"),
    PageKind.SEARCH: message("Search"),
    PageKind.SITEMAP: message("Site map"),
    PageKind.PRIVACY: message("Privacy policy"),
    PageKind.ACCESSIBILITY: message("Accessibility of this website"),
    PageKind.OPEN_DATA: message("Open data"),
    PageKind.ERROR: message("Page not found"),
}
# Pages of what an officer wrote come before those that only list it, and last those that change with every other.
_FIRST = (PageKind.POST, PageKind.PAGE, PageKind.SUBPAGE, PageKind.ITEM, PageKind.YEAR)
_LAST = (PageKind.OPEN_DATA, PageKind.SITEMAP, PageKind.SEARCH)


class _Way(Enum):
    """What happened to a page or document, in the order in which it is told."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class _Change:
    """One page or document and what happened to it."""

    way: _Way
    name: str


def changes(site: Site, plan: Plan, written: Written, lang: Lang) -> tuple[Message, ...]:
    """One line for each way of changing, with five names at most; nothing where most of the site was written anew."""
    every = (*_documents(plan, written), *_pages(site, plan, written, lang))
    if len(every) > written.unchanged:
        return ()
    named = every[:_MOST]
    return tuple(
        _line(way, [each.name for each in named if each.way is way], count)
        for way in _Way
        if (count := sum(each.way is way for each in every))
    )


def _line(way: _Way, names: list[str], count: int) -> Message:
    told: Message | str = ", ".join(names)
    if not names:
        told = message("{count} pages or documents", count=count)
    elif len(names) < count:
        told = message("{names} and {count} more", names=", ".join(names), count=count - len(names))
    match way:
        case _Way.NEW:
            return message("New: {what}", what=told)
        case _Way.CHANGED:
            return message("Changed: {what}", what=told)
        case _Way.REMOVED:
            return message("Removed: {what}", what=told)


def _documents(plan: Plan, written: Written) -> Iterator[_Change]:
    """New ones first, then those that are gone, then those with other bytes or another address."""
    touched, moved = set(written.written), set(written.sources.values())
    shown = {document.source: document.path for document in plan.documents if document.path in touched}
    fresh = [source for source, path in shown.items() if path in written.fresh and source not in moved]
    gone = _gone(plan, written)
    other = [source for source in shown if source not in fresh]
    names = _names((*fresh, *gone, *other))
    for way, sources in ((_Way.NEW, fresh), (_Way.REMOVED, gone), (_Way.CHANGED, other)):
        yield from (_Change(way, names[source]) for source in sources)


def _gone(plan: Plan, written: Written) -> list[str]:
    """The officer's files that are shown no more, each once, and the addresses of pages that have no file of their own."""
    found: dict[str, None] = {}
    for path in written.removed:
        source = written.sources.get(path, "")
        # What was made of a file (pictures, tables) goes with it and is not named; a file that only moved is still there.
        if "/" in source:
            if source not in plan.files and source not in plan.texts:
                found[source] = None
        elif path.endswith(".html"):
            found[path.removesuffix("index.html")] = None
    return list(found)


def _names(sources: Iterable[str]) -> Mapping[str, str]:
    """The file name of each path; the whole path of files that share their name, and of what is an address."""
    paths = dict.fromkeys(sources)
    short = [path.rpartition("/")[2] for path in paths]
    return {path: name if name and short.count(name) == 1 else path for path, name in zip(paths, short, strict=True)}


def _pages(site: Site, plan: Plan, written: Written, lang: Lang) -> Iterator[_Change]:
    touched = [page for page in plan.pages if page.file in set(written.written)]
    for page in sorted(touched, key=_interest):
        name = _name(site, page, lang)
        shown = said(message("{page} (in English)", page=name), lang) if page.lang == "en" else name
        yield _Change(_Way.NEW if page.file in written.fresh else _Way.CHANGED, shown)


def _interest(page: PlannedPage) -> int:
    """What is told first, as the smaller number."""
    if page.kind in _FIRST:
        return _FIRST.index(page.kind) - len(_FIRST)
    return _LAST.index(page.kind) + 1 if page.kind in _LAST else 0


def _name(site: Site, page: PlannedPage, lang: Lang) -> str:
    if page.kind in _FIXED:
        return said(_FIXED[page.kind], lang)
    if page.kind is PageKind.YEAR:
        return said(message("fiscal year {year}", year=page.year), lang)
    if page.kind is PageKind.ITEM:
        shown = next(year for year in site.years if year.fiscal_year.be == page.year).disclosure(page.code)
        name = f"{page.code} {(shown.title or shown.item.title).said(lang)}"
        return f"{name} ({page.year})" if len(site.years) > 1 else name
    return next((title for path, title in _titles(site, lang) if path == page.source and title), page.source or page.path)


def _titles(site: Site, lang: Lang) -> Iterator[tuple[str, str]]:
    """The title of every post and page an officer wrote, with its path."""
    yield from ((post.path, post.title.said(lang)) for post in site.news)
    yield from ((page.path, page.title.said(lang)) for page in site.pages)
    for year in site.years:
        yield from ((page.path, page.title.said(lang)) for disclosure in year.disclosures for page in disclosure.pages)
