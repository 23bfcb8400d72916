"""Plan → every file of the output, as bytes or as a copy of the officer's own file."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from oitgen.model import joined
from oitgen.model.colour import readable
from oitgen.model.contents import Library
from oitgen.model.document import File, Post
from oitgen.model.insides import Insides
from oitgen.model.open_table import Records, Tables
from oitgen.model.output import CopyOf, Rendered
from oitgen.model.plan import PageKind, Plan, PlannedPage, PlannedTable
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site
from oitgen.model.views import fitted
from oitgen.model.words import LANGUAGES, Lang
from oitgen.render import agency, machine, open_data, qr, records, word_preview
from oitgen.render.addresses import Addresses, anchor_of
from oitgen.render.assets import assets
from oitgen.render.context import Context
from oitgen.render.open_data import measures
from oitgen.render.open_data.measures import Measures
from oitgen.render.open_data.words import Words
from oitgen.render.pages import context, template
from oitgen.render.scene import Scene
from oitgen.render.sought import documents, in_order, is_sought
from oitgen.render.sought import page as sought_page
from oitgen.render.template import Templates, Translate, templates
from oitgen.render.voice import Voice
from oitgen.search import files as search
from oitgen.search.page import words
from oitgen.search.text import Text
from oitgen.thai import normalise

Remember = Callable[[str, str, Callable[[], bytes]], bytes]


@dataclass(frozen=True, slots=True)
class Ink:
    """What rendering borrows from the pipeline.

    `theme` and `fallback` are theme folders; `remember` keeps pure results by
    kind and key; `language` is the digest of the translations; `copies` pairs
    a source path with the file to place (of a picture: its copy without metadata);
    `insides` is what stands in the documents.
    """

    theme: Path
    fallback: Path | None
    translate: Translate
    remember: Remember
    language: str
    copies: Mapping[str, CopyOf]
    today: date
    for_disk: bool = False
    keeps_templates: bool = False
    insides: Insides = field(default_factory=Insides)


def files(site: Site, plan: Plan, readiness: Readiness, ink: Ink) -> Iterator[Rendered]:
    """Every file of the output, in the order of the plan."""
    dress = assets(ink.theme, ink.fallback, readable(site.config.settings.colour))
    looks = templates(ink.theme, ink.fallback, ink.translate, kept=ink.keeps_templates)
    told = _measures(plan, ink)
    weights = {path: copy.size for source, path in plan.files.items() if (copy := ink.copies.get(source))} | _weights(told)
    whole = Scene(
        site=site,
        plan=plan,
        readiness=readiness,
        today=ink.today,
        voice=_voice(site, "th", ink.translate),
        page=plan.pages[0],
        addresses=_addresses(site, plan.pages[0], ink),
        assets=dress,
        sizes=_sizes(site, plan, ink.insides.library),
        portraits={file.path: file for file in site.files},
        beside=_beside(site, plan),
        published=_published(plan, ink),
        insides=ink.insides,
        weights=weights,
    )
    sought: list[tuple[PageKind, Text]] = []
    for page in plan.pages:
        # The search page names the index of all others.
        if page.kind is not PageKind.SEARCH:
            scene = _on(page, whole, ink)
            found = word_preview.once(context(scene))
            data = _page(scene, found, looks, ink)
            if is_sought(scene, found):
                sought.append((page.kind, sought_page(scene, found, _words(data, ink), whole.addresses)))
            yield Rendered(page.file, data, page.source or "page")
    index = search.index(in_order(whole, sought, list(documents(whole, ink.insides.library, ink.copies))), ink.remember)
    yield from index.files
    for page in plan.pages:
        if page.kind is PageKind.SEARCH:
            scene = replace(_on(page, whole, ink), index=index.contents)
            yield Rendered(page.file, _page(scene, context(scene), looks, ink), "page")
    for document in plan.documents:
        if document.source in ink.copies:
            yield Rendered(document.path, ink.copies[document.source], document.source)
    yield from _tables(plan, ink)
    for source, addresses in plan.inner.items():
        for path, copy in zip(addresses, ink.insides.word.pictures.get(source, ()), strict=True):
            yield Rendered(path, copy, source)
    # A file is found by its own spelling and by the usual one; its pictures are placed once.
    for view in dict.fromkeys(view for made in ink.insides.views.values() for view in made):
        yield Rendered(view.path, view.copy, view.source)
    # For programs numbers are written in Arabic digits, whatever the pages show.
    yield from open_data.files(Words(site, plan, Voice("th", "arabic", ink.translate), weights), told)
    yield from dress.files
    yield from _codes(site, ink)
    yield from _machine(site, plan)


def _on(page: PlannedPage, scene: Scene, ink: Ink) -> Scene:
    return replace(scene, page=page, voice=_voice(scene.site, page.lang, ink.translate), addresses=_addresses(scene.site, page, ink))


def _words(page: bytes, ink: Ink) -> str:
    """The words a reader sees on a finished page."""
    return ink.remember("page-words", hashlib.sha256(page).hexdigest(), lambda: words(page.decode()).encode()).decode()


def _page(scene: Scene, found: Context, looks: Templates, ink: Ink) -> bytes:
    """One page; a page whose template and context are the same as before is not made again."""
    name = template(scene.page.kind)
    # A frozen context writes itself out in full, so its text is a key as good as any.
    key = f"{looks.digest}:{ink.language}:{name}:{found!r}"
    return ink.remember("page", key, lambda: looks.render(name, found).encode())


def _addresses(site: Site, page: PlannedPage, ink: Ink) -> Addresses:
    anchor = anchor_of(site.config.settings.url) if page.kind is PageKind.ERROR and not ink.for_disk else ""
    return Addresses(page, ink.for_disk, anchor)


def _beside(site: Site, plan: Plan) -> dict[tuple[Lang, str], tuple[Post | None, Post | None]]:
    """The newer and the older post of each post, among those of its language."""
    found: dict[tuple[Lang, str], tuple[Post | None, Post | None]] = {}
    for lang in LANGUAGES:
        posts = [post for post in site.news if plan.page(PageKind.POST, lang, source=post.path) is not None]
        for newer, post, older in zip((None, *posts), posts, (*posts[1:], None), strict=False):
            found[lang, post.path] = (newer, older)
    return found


def _published(plan: Plan, ink: Ink) -> dict[str, File]:
    """Every file placed, by its output path, with the size of what is placed."""
    return {
        document.path: File(document.source, document.source.rpartition(".")[2].lower(), ink.copies[document.source].size)
        for document in plan.documents
        if document.source in ink.copies
    }


def _voice(site: Site, lang: Lang, translate: Translate) -> Voice:
    return Voice(lang, site.config.settings.digits, translate)


def _sizes(site: Site, plan: Plan, library: Library) -> dict[str, tuple[int, int]]:
    """Width and height of every published picture, by its output path."""
    portraits = {normalise(file.path): (file.width, file.height) for file in site.files if file.width}
    found: dict[str, tuple[int, int]] = {}
    for document in plan.documents:
        contents = library.of(document.source)
        size = portraits.get(normalise(document.source)) or (fitted(contents.width, contents.height) if contents.width else None)
        if size is not None:
            found[document.path] = size
    return found


@dataclass(frozen=True, slots=True)
class _Opened:
    """One table to be published: its addresses, what stands for its contents, how its records are brought, and whence."""

    planned: PlannedTable
    key: str
    made: Callable[[], Records]
    source: str


def _opened(plan: Plan, ink: Ink) -> Iterator[_Opened]:
    """Every table, and those of a year together."""
    for source, planned in plan.tables.items():
        key = ink.insides.tables.keys[source]
        for number, each in enumerate(planned):
            yield _Opened(each, f"{key} {number}", partial(_one_of, ink.insides.tables, source, number), source)
    for together, each in plan.joined.values():
        key = " ".join(f"{sheet.period.key} {ink.insides.tables.keys[sheet.path]} {sheet.table}" for sheet in together.sheets)
        yield _Opened(each, key, partial(joined.records, together, ink.insides.tables), together.sheets[0].path)


def _tables(plan: Plan, ink: Ink) -> Iterator[Rendered]:
    """Every table as CSV and JSON."""
    for each in _opened(plan, ink):
        for path, written in ((each.planned.csv, _csv), (each.planned.json, _json)):
            if path:
                yield Rendered(path, written(each, ink), each.source)


def _csv(table: _Opened, ink: Ink) -> bytes:
    """A table as CSV; nothing is read that was written the same way before."""
    return ink.remember("csv", f"{records.VERSION} {table.key}", lambda: records.as_csv(table.made()))


def _json(table: _Opened, ink: Ink) -> bytes:
    return ink.remember("json", f"{records.VERSION} {table.key}", lambda: records.as_json(table.made()))


def _measures(plan: Plan, ink: Ink) -> dict[PlannedTable, Measures]:
    """What is told of every published table; remembered as the tables themselves are."""
    return {each.planned: measures.loaded(_measured(each, ink)) for each in _opened(plan, ink) if each.planned.csv or each.planned.json}


def _measured(table: _Opened, ink: Ink) -> bytes:
    key = f"{measures.VERSION} {records.VERSION} {table.key}"
    return ink.remember("measures", key, lambda: measures.measured(table.made(), _csv(table, ink), _json(table, ink)))


def _weights(found: Mapping[PlannedTable, Measures]) -> dict[str, int]:
    """The bytes of every table's files, by output path."""
    told = ((planned.csv, of.csv[0]) if is_csv else (planned.json, of.json[0]) for planned, of in found.items() for is_csv in (True, False))
    return {path: size for path, size in told if path}


def _one_of(tables: Tables, source: str, number: int) -> Records:
    return tables.records(source)[number]


def _codes(site: Site, ink: Ink) -> Iterator[Rendered]:
    """The QR codes of the newest survey, and of years with a survey of their own."""
    newest = site.years[0].survey
    title = ink.translate("th", "QR code of the EIT survey")
    if newest is not None:
        yield Rendered(agency.QR_SVG, qr.svg(newest.url, title), "site.yaml")
        yield Rendered(agency.QR_PNG, qr.png(newest.url), "site.yaml")
    done = {newest.url} if newest is not None else set()
    for year in site.years:
        if year.survey is not None and year.survey.url not in done:
            done.add(year.survey.url)
            yield Rendered(f"{year.fiscal_year.be}/eit-qr.svg", qr.svg(year.survey.url, title), "site.yaml")
            yield Rendered(f"{year.fiscal_year.be}/eit-qr.png", qr.png(year.survey.url), "site.yaml")


def _machine(site: Site, plan: Plan) -> Iterator[Rendered]:
    if site.config.settings.url:
        yield Rendered("sitemap.xml", machine.sitemap(site, plan), "page")
        yield Rendered("feed.xml", machine.feed(site, plan), "page")
    yield Rendered("robots.txt", machine.robots(site), "page")
    yield Rendered("_headers", machine.headers_file(), "page")
    yield Rendered(".htaccess", machine.htaccess(site), "page")
    yield Rendered("web.config", machine.web_config(), "page")
