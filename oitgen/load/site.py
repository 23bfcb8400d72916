"""The officer's folder → Site, with the fate of every file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from oitgen.load import above_items, captions, eservices, holding, layout, loose, pictures, plain_pages, roles, web_links
from oitgen.load import news as posting
from oitgen.load import year as yearly
from oitgen.load.addresses import iit_told
from oitgen.load.configuration import CONTENT, Configuration
from oitgen.load.folders import LeftOut, Listing
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.model.contents import Contents, SignKind, whereabouts
from oitgen.model.document import File, Post
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.site import Fate, LedgerEntry, Site, Year
from oitgen.thai import normalise


def site(config: Configuration, listing: Listing, means: Means) -> tuple[Site, tuple[Finding, ...]]:
    """The whole site: every year, every item, the news, the pages, and the ledger."""
    _refuse_short_form(listing, config)
    told = captions.read(listing.entries)
    listing = replace(listing, entries=tuple(entry for entry in listing.entries if entry.path not in told.files))
    means = replace(means, captions=told.by_path)
    facts = tuple(entry for entry in listing.entries if yearly.is_facts(entry, config.catalogues.values()))
    others = tuple(entry for entry in listing.entries if entry not in set(facts))
    all_shelves, about_shelves = layout.shelves(others, config.catalogues, CONTENT)
    shelves, held, about_held = _without_held(all_shelves, means)
    kinds: dict[str, list[Shelf]] = defaultdict(list)
    for shelf in shelves:
        kinds[shelf.kind].append(shelf)
    known = frozenset(normalise(shelf.entry.path) for shelf in shelves)
    folders = []
    for year, catalogue in config.years:
        own = tuple(shelf for shelf in (*kinds["item"], *kinds["intro"]) if shelf.year == year.fiscal_year.be)
        folders.append(yearly.read(config, year, catalogue, own, facts, known, means))
    years = tuple(folder.year for folder in folders)
    news = posting.news(
        tuple(kinds["news"]),
        tuple(post for folder in folders for post in folder.posts),
        tuple(shelf for folder in folders for shelf in folder.attached),
        {be: above_items.numbering(catalogue) for be, catalogue in config.catalogues.items()},
        means,
    )
    pages, loose_pages, page_ledger, about_pages = plain_pages.pages(tuple(kinds["page"]), CONTENT, means)
    shown, about_pictures = pictures.named(config, years, means, listing)
    about_services = eservices.unknown((config.site.channels, *(year.channels for year in years)), config.catalogues.values())
    texts = (*loose.of_pages(pages), *(prose for post in news.posts for prose in (post.prose, post.prose_en)))
    used = loose.used_by(years, texts, (file.path for file in shown))
    strays = {"astray": tuple(kinds["astray"]), "news": news.loose, "page": loose_pages}
    found = (
        *listing.findings,
        *told.findings,
        *about_shelves,
        *about_held,
        *(finding for folder in folders for finding in folder.findings),
    )
    stray_ledger, about_strays = loose.fates(strays, used, frozenset(finding.place.path for finding in found))
    ledger = (
        *(_left_out(each) for each in listing.left_out),
        *(LedgerEntry(entry.path, Fate.READ) for entry in facts),
        *told.ledger,
        *held,
        *(entry for folder in folders for entry in folder.ledger),
        *news.ledger,
        *page_ledger,
        *stray_ledger,
    )
    named = layout.item_folders(listing.folders, config.catalogues, CONTENT)
    whole = Site(
        config=config.site,
        years=tuple(_with_folders(_with_news(year, news.posts, shown), named) for year in years),
        news=news.posts,
        pages=pages,
        files=shown,
        ledger=tuple(sorted(_one_fate(ledger), key=lambda entry: entry.path)),
    )
    return whole, (*found, *news.findings, *about_pages, *about_pictures, *about_services, *about_strays)


def _with_news(year: Year, posts: tuple[Post, ...], pictures_there: tuple[File, ...]) -> Year:
    """The year with the evidence its news gives, its people without photos that are not there."""
    return replace(year, disclosures=roles.with_news(year, posts), people=pictures.only_there(year.people, pictures_there))


def _with_folders(year: Year, named: dict[tuple[int, str], tuple[str, ...]]) -> Year:
    """The year with the folders of items that hold nothing yet."""
    be = year.fiscal_year.be
    return replace(
        year, disclosures=tuple(replace(each, folders=each.folders or named.get((be, each.item.code), ())) for each in year.disclosures)
    )


def _refuse_short_form(listing: Listing, config: Configuration) -> None:
    """Item folders directly in content/ are clear only while there is one year."""
    if len(config.years) <= 1:
        return
    with_years = {path.split("/")[1] for path in listing.folders if above_items.year_of(path.rpartition("/")[2]) is not None}
    for folder in listing.folders:
        name = folder.removeprefix(f"{CONTENT}/")
        if "/" in name or name in with_years or above_items.is_news(name):
            continue
        senses = [above_items.sense(name, catalogue, below_structure=True, path=folder) for catalogue in config.catalogues.values()]
        if any(sense.kind in ("item", "indicator") for sense in senses):
            said = message("The site has several years, so it is not clear to which year the folder {folder} belongs.", folder=folder)
            newest = max(config.catalogues)
            hint = message("Make a folder content/{year} and move {folder} into the year it is for.", folder=name, year=newest)
            raise OitgenError(Finding("year-unclear", Level.ERROR, Place(folder), said, hint))


def _without_held(shelves: Iterable[Shelf], means: Means) -> tuple[tuple[Shelf, ...], tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    """The shelves that may be public by their names, which pages and addresses show, and by what a saved link leads to."""
    kept: list[Shelf] = []
    held: list[LedgerEntry] = []
    findings: list[Finding] = []
    for shelf in shelves:
        path, code = shelf.entry.path, shelf.codes[0] if shelf.codes else ""
        rule = holding.rule_of_name(path)
        if rule and not means.released(rule, path):
            reason = message("its name holds a citizen's number or the IIT code")
            said = message("The name itself holds a citizen's number or the IIT code; the file is held back.")
            findings.append(Finding(rule, Level.ERROR, Place(holding.masked(path)), said, message("Rename it."), code, shelf.year))
        elif (rule := holding.rule_of_contents(means.library.of(path))) and not means.released(rule, path):
            reason = message("a citizen's number or the IIT survey stands in it")
            findings.append(replace(_held_for(rule, means.library.of(path), path), item=code, year=shelf.year))
        elif web_links.holds_iit(shelf.entry.real, path) and not means.released("iit-public", path):
            reason = message("holds an IIT link or code")
            findings.append(Finding("iit-public", Level.ERROR, Place(path), *iit_told(), code, shelf.year))
        else:
            kept.append(shelf)
            continue
        held.append(LedgerEntry(path, Fate.HELD, reason, f"{shelf.year}/{code}" if shelf.kind == "item" else ""))
    return tuple(kept), tuple(held), tuple(findings)


def _held_for(rule: str, contents: Contents, path: str) -> Finding:
    """What is told of a document that must not be public: the first of what stands in it, with its page or row."""
    signs = contents.of(SignKind.IIT if rule == "iit-public" else SignKind.CITIZEN_ID)
    place = Place(path, excerpt=signs[0].excerpt) if signs else Place(path)
    where = whereabouts(signs[0]) if signs else message("in a QR code")
    if rule == "iit-public":
        said = message("This document gives the IIT survey or its code to the public ({where}); it is held back.", where=where)
        hint = message("Delete the IIT address and code. They may be given to the agency's own staff only.")
    else:
        said = message("A citizen's identity number stands in this document ({where}); it is held back.", where=where)
        hint = message(
            "Hide all but the last digits in the original and save it anew; a black bar over a PDF does not delete what is under it."
        )
    return Finding(rule, Level.ERROR, place, said, hint)


def _left_out(left_out: LeftOut) -> LedgerEntry:
    return LedgerEntry(left_out.path, Fate.LEFT_OUT, left_out.reason)


def _one_fate(ledger: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """One entry for each file: a file of two items is published once."""
    order = {Fate.HELD: 0, Fate.PUBLISHED: 1, Fate.MERGED: 2, Fate.READ: 3, Fate.LEFT_OUT: 4}
    found: dict[str, LedgerEntry] = {}
    for entry in ledger:
        known = found.get(entry.path)
        if known is None or order[entry.fate] < order[known.fate]:
            found[entry.path] = entry
    return list(found.values())
