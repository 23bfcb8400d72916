"""The page of one item."""

from collections.abc import Iterable

from oitgen.model import datasets
from oitgen.model.plan import PageKind
from oitgen.model.scans import may_be_paper
from oitgen.model.site import Disclosure, Page, Year
from oitgen.render import facts
from oitgen.render.context import DocumentGroup, ElementBlock, ItemContext, Link, PageContext
from oitgen.render.elements import ElementMaker
from oitgen.render.open_data import json_ld
from oitgen.render.open_data.words import Words
from oitgen.render.plain_page import text_of
from oitgen.render.scene import Scene
from oitgen.render.shell import shell


def item(scene: Scene, year: Year, disclosure: Disclosure) -> ItemContext:
    """The item's elements in the criteria's order, each with its evidence; then the rest."""
    voice, code = scene.voice, disclosure.item.code
    be = year.fiscal_year.be
    state = scene.readiness.year(be).item(code)
    criterion = voice.words(disclosure.item.title)
    title = (disclosure.title.en if scene.lang == "en" else disclosure.title.th) or criterion
    maker = ElementMaker(scene, year, state)
    summary = disclosure.summary if scene.lang == "th" else ""
    evidence_posts = {
        post for element in state.elements if element.element.role.startswith("news") for post in maker.posts(element.element)
    }
    blocks = maker.blocks()
    others = scene.shelf.groups(
        [document for document in disclosure.others if not maker.is_in_text(document)], criterion, paper=may_be_paper(disclosure)
    )
    posts = [post for post in scene.posts_of(year.fiscal_year) if (be, code) in post.items and post not in evidence_posts]
    return ItemContext(
        shell=shell(
            scene,
            f"{code} {title} {_year_title(scene, year)}",
            description=summary or f"{criterion} · {_year_title(scene, year)} · {voice.named(scene.agency.name)}",
            trail=_trail(scene, year, code),
            noindex=disclosure.noindex,
            scripts=("table.js",) if _has_tables(blocks, others) else (),
        ),
        code=code,
        title=title,
        criterion=criterion if title != criterion else "",
        facts=_facts(scene, year, disclosure),
        elements=blocks,
        summary=summary,
        badge=facts.badge_of_item(state, voice, gaps=scene.site.config.settings.show_gaps),
        opening=maker.texts.opening,
        sections=maker.texts.sections,
        others=others,
        links=tuple(scene.shelf.link(link) for link in disclosure.links),
        pages=tuple(_subpage_link(scene, be, code, page) for page in disclosure.pages),
        news=tuple(scene.news_line(post) for post in posts),
        remarks=tuple(voice.numerals(text) for text in (*disclosure.item.remarks, *disclosure.item.footnotes))
        if scene.lang == "th"
        else (),
        neighbours=_neighbours(scene, year, code),
        source=_source(scene, year),
        data_json=_data(scene, year, disclosure),
    )


def _data(scene: Scene, year: Year, disclosure: Disclosure) -> str:
    """The item's tables for search engines; addresses are whole where site.url is known."""
    words = Words(scene.site, scene.plan, scene.voice, scene.weights)
    address = words.public if scene.site.config.settings.url else scene.addresses.to
    return json_ld.described(datasets.of_item(year, disclosure, scene.plan), words, address)


def _has_tables(blocks: Iterable[ElementBlock], others: Iterable[DocumentGroup]) -> bool:
    groups = (*(group for block in blocks for group in block.groups), *others)
    return any(block.year_table or block.tables for block in blocks) or any(doc.tables for group in groups for doc in group.documents)


def _year_title(scene: Scene, year: Year) -> str:
    return scene.voice.year(year.fiscal_year)


def _facts(scene: Scene, year: Year, disclosure: Disclosure) -> tuple[tuple[str, str], ...]:
    voice = scene.voice
    listed = [
        (scene.say("Fiscal year"), voice.numerals(str(year.fiscal_year.be if scene.lang == "th" else year.fiscal_year.be - 543))),
        (scene.say("Responsible"), disclosure.owner if scene.lang == "th" else ""),
        (scene.say("Last updated"), voice.date(disclosure.updated)),
        (scene.say("Data as of"), voice.date(disclosure.as_of)),
    ]
    return tuple((label, value) for label, value in listed if value)


def _trail(scene: Scene, year: Year, code: str) -> tuple[Link, ...]:
    be = year.fiscal_year.be
    links = [Link(_year_title(scene, year), scene.to(PageKind.YEAR, year=be), lang=scene.foreign(PageKind.YEAR, year=be))]
    headings = [node for node in year.catalogue.trail(code) if not node.synthetic]
    if len(headings) > 1:
        node = headings[1]
        links.append(
            Link(
                f"{scene.voice.numerals(node.code)} {scene.voice.words(node.title)}",
                scene.to(PageKind.YEAR, year=be, anchor=f"indicator-{node.code}"),
                lang=scene.foreign(PageKind.YEAR, year=be),
            )
        )
    return tuple(links)


def _neighbours(scene: Scene, year: Year, code: str) -> tuple[Link, ...]:
    codes = [
        disclosure.item.code
        for disclosure in year.disclosures
        if scene.has(PageKind.ITEM, scene.lang, year=year.fiscal_year.be, code=disclosure.item.code)
    ]
    if code not in codes:
        return ()
    place = codes.index(code)
    found = []
    for other, note in ((place - 1, scene.say("Previous")), (place + 1, scene.say("Next"))):
        if 0 <= other < len(codes):
            title = scene.voice.words(year.catalogue.item(codes[other]).title)
            found.append(Link(f"{codes[other]} {title}", scene.to(PageKind.ITEM, year=year.fiscal_year.be, code=codes[other]), note))
    return tuple(found)


def _source(scene: Scene, year: Year) -> str:
    """Where the criteria come from; what is our inference says so."""
    source = year.catalogue.source
    title = scene.voice.words(year.catalogue.title)
    if source.inferred:
        return scene.say("Criteria: {title}. The grouping of the items, or a part of the periods, is inferred.", title=title)
    return scene.say("Criteria: {title}.", title=title)


def _subpage_link(scene: Scene, year: int, code: str, page: Page) -> Link:
    title = scene.voice.named(page.title)
    return Link(
        title,
        scene.to(PageKind.SUBPAGE, year=year, code=code, source=page.path),
        scene.voice.named(page.summary),
        lang=scene.foreign(PageKind.SUBPAGE, year=year, code=code, source=page.path),
    )


def subpage(scene: Scene, year: Year, disclosure: Disclosure, page: Page) -> PageContext:
    """A sub-page of an item."""
    be, code = year.fiscal_year.be, disclosure.item.code
    title = scene.voice.named(page.title)
    criterion = scene.voice.words(disclosure.item.title)
    trail = (
        *_trail(scene, year, code),
        Link(f"{code} {criterion}", scene.to(PageKind.ITEM, year=be, code=code), lang=scene.foreign(PageKind.ITEM, year=be, code=code)),
    )
    documents = scene.shelf.groups(page.documents, title)
    return PageContext(
        shell=shell(
            scene,
            f"{title} – {code} {_year_title(scene, year)}",
            description=f"{title} · {criterion}",
            trail=trail,
            noindex=page.noindex,
            scripts=("table.js",) if _has_tables((), documents) else (),
        ),
        title=title,
        text_html=text_of(scene, page.prose, page.prose_en),
        documents=documents,
    )
