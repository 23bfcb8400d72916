"""Plan → every file of the output, as bytes or as a copy of the officer's own file."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from oitgen.model.colour import readable
from oitgen.model.contents import Library
from oitgen.model.document import File, Post
from oitgen.model.output import CopyOf, Rendered
from oitgen.model.plan import PageKind, Plan, PlannedPage
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site
from oitgen.model.words import LANGUAGES, Lang
from oitgen.render import agency, machine, qr
from oitgen.render.addresses import Addresses, anchor_of
from oitgen.render.assets import assets
from oitgen.render.context import Context
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
    kind and key; `library` has the words of documents; `language` is the digest of the translations; `copies` pairs
    a source path with the file to place (of a picture: its copy without metadata).
    """

    theme: Path
    fallback: Path | None
    translate: Translate
    remember: Remember
    language: str
    copies: Mapping[str, CopyOf]
    today: date
    for_disk: bool = False
    cache: Path | None = None
    library: Library = field(default_factory=Library)


def files(site: Site, plan: Plan, readiness: Readiness, ink: Ink) -> Iterator[Rendered]:
    """Every file of the output, in the order of the plan."""
    dress = assets(ink.theme, ink.fallback, readable(site.config.settings.colour))
    looks = templates(ink.theme, ink.fallback, ink.translate, ink.cache)
    pictures = _pictures(site)
    sizes = {path: pictures[source] for source, path in plan.files.items() if source in pictures}
    whole = Scene(
        site=site,
        plan=plan,
        readiness=readiness,
        today=ink.today,
        voice=_voice(site, "th", ink.translate),
        page=plan.pages[0],
        addresses=_addresses(site, plan.pages[0], ink),
        assets=dress,
        sizes=sizes,
        portraits={file.path: file for file in site.files},
        beside=_beside(site, plan),
        published=_published(plan, ink),
    )
    sought: list[tuple[PageKind, Text]] = []
    for page in plan.pages:
        # The search page names the index of all others.
        if page.kind is not PageKind.SEARCH:
            scene = _on(page, whole, ink)
            found = context(scene)
            made = _page(scene, found, looks, ink)
            if is_sought(scene, found):
                sought.append((page.kind, sought_page(scene, found, _words(made, ink), whole.addresses)))
            yield Rendered(page.file, made, page.source or "page")
    index = search.index(in_order(whole, sought, list(documents(whole, ink.library, ink.copies))), ink.remember)
    yield from index.files
    for page in plan.pages:
        if page.kind is PageKind.SEARCH:
            scene = replace(_on(page, whole, ink), index=index.contents)
            yield Rendered(page.file, _page(scene, context(scene), looks, ink), "page")
    for document in plan.documents:
        if document.source in ink.copies:
            yield Rendered(document.path, ink.copies[document.source], document.source)
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


def _pictures(site: Site) -> dict[str, tuple[int, int]]:
    """Width and height of every picture, by the normal form of its path."""
    found: dict[str, tuple[int, int]] = {}

    def note(file: File) -> None:
        if file.width:
            found[normalise(file.path)] = (file.width, file.height)

    for year in site.years:
        for disclosure in year.disclosures:
            for document in (*disclosure.documents, *(each for page in disclosure.pages for each in page.documents)):
                note(document.files[0])
    for document in (each for post in site.news for each in post.photos):
        note(document.files[0])
    for document in (each for page in site.pages for each in page.documents):
        note(document.files[0])
    for file in site.files:
        note(file)
    return found


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
