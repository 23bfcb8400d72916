"""Pages made from the agency's own facts: contact, people, survey, statements, site map, 404."""

from oitgen.model.document import Post
from oitgen.model.plan import PageKind
from oitgen.model.site import Page
from oitgen.render import agency
from oitgen.render.context import (
    ContactContext,
    EitContext,
    ErrorContext,
    Link,
    PeopleContext,
    PolicyContext,
    SitemapContext,
)
from oitgen.render.scene import Scene
from oitgen.render.shell import shell


def contact(scene: Scene) -> ContactContext:
    """Address, phones, map and every channel."""
    title = scene.say("Contact {name}", name=scene.voice.named(scene.agency.name))
    return ContactContext(
        shell=shell(
            scene, title, description=scene.say("Address, telephone, map and channels of {name}", name=scene.voice.named(scene.agency.name))
        ),
        title=title,
        contact=agency.contact(scene, scene.agency),
        channels=agency.channels(scene, scene.agency, scene.site.config.channels),
    )


def people(scene: Scene) -> PeopleContext:
    """Executives, heads of work and boards of the newest year."""
    year = scene.newest
    title = scene.say("Executives and staff in charge")
    return PeopleContext(
        shell=shell(scene, title, description=f"{title} · {scene.voice.named(scene.agency.name)}"),
        title=title,
        groups=(*agency.executives(scene, year), *agency.boards(scene, year)),
    )


def eit(scene: Scene) -> EitContext:
    """The EIT survey with its QR code."""
    title = scene.say("EIT survey")
    return EitContext(
        shell=shell(
            scene, title, description=scene.say("Invitation to answer the EIT survey of {name}", name=scene.voice.named(scene.agency.name))
        ),
        title=title,
        survey=agency.survey(scene, scene.newest.survey),
        who=scene.say("Anyone who has used a service of this agency or dealt with it in the fiscal year under assessment"),
    )


def policy(scene: Scene, title: str) -> PolicyContext:
    """A statement made from a template."""
    year = scene.newest
    return PolicyContext(
        shell=shell(scene, title, description=f"{title} · {scene.voice.named(scene.agency.name)}"),
        title=title,
        contact=agency.contact(scene, scene.agency, images=False),
        has_survey=year.survey is not None,
        has_social=bool(scene.agency.social),
    )


def privacy(scene: Scene) -> PolicyContext:
    """The privacy statement."""
    return policy(scene, scene.say("Privacy policy"))


def accessibility(scene: Scene) -> PolicyContext:
    """The accessibility statement."""
    return policy(scene, scene.say("Accessibility of this website"))


def error(scene: Scene) -> ErrorContext:
    """The page for an address that does not exist."""
    title = scene.say("Page not found")
    links = [
        Link(scene.say("Home"), scene.to(PageKind.HOME)),
        Link(scene.say("OIT public information"), scene.to(PageKind.YEAR, year=scene.newest.fiscal_year.be)),
        Link(scene.say("Site map"), scene.to(PageKind.SITEMAP)),
        Link(scene.say("Contact us"), scene.to(PageKind.CONTACT)),
    ]
    return ErrorContext(shell=shell(scene, title), title=title, links=tuple(links))


def sitemap(scene: Scene) -> SitemapContext:
    """Every page of the site for people, grouped."""
    title = scene.say("Site map")
    groups = [(scene.say("About the agency"), _about(scene))]
    for year in scene.site.years:
        be = year.fiscal_year.be
        links = [Link(scene.say("Index of {year}", year=scene.voice.year(year.fiscal_year)), scene.to(PageKind.YEAR, year=be))]
        for disclosure in year.disclosures:
            code = disclosure.item.code
            name = disclosure.title.th or scene.voice.words(disclosure.item.title)
            links.append(Link(f"{code} {name}", scene.to(PageKind.ITEM, year=be, code=code)))
            links += [
                Link(
                    scene.voice.named(page.title),
                    scene.to(PageKind.SUBPAGE, year=be, code=code, source=page.path),
                    lang=scene.foreign(PageKind.SUBPAGE, year=be, code=code, source=page.path),
                )
                for page in disclosure.pages
                if not page.noindex
            ]
        groups.append((scene.voice.year(year.fiscal_year), tuple(links)))
    if scene.site.news:
        news = [Link(scene.say("All news"), scene.to(PageKind.NEWS))]
        news += [
            Link(
                scene.voice.named(post.title),
                scene.to(PageKind.POST, source=post.path),
                scene.voice.date(post.date),
                lang=scene.foreign(PageKind.POST, source=post.path),
            )
            for post in scene.site.news
        ]
        groups.append((scene.say("News and activities"), tuple(news)))
    english = tuple(_english(scene))
    if english:
        groups.append((scene.say("Pages in English"), english))
    return SitemapContext(
        shell=shell(scene, title, description=f"{title} · {scene.voice.named(scene.agency.name)}"), title=title, groups=tuple(groups)
    )


def _about(scene: Scene) -> tuple[Link, ...]:
    pages = [
        (PageKind.HOME, scene.say("Home")),
        (PageKind.CONTACT, scene.say("Contact us")),
        (PageKind.PEOPLE, scene.say("Executives and staff in charge")),
        (PageKind.EIT, scene.say("EIT survey")),
        (PageKind.SEARCH, scene.say("Search this website")),
        (PageKind.PRIVACY, scene.say("Privacy policy")),
        (PageKind.ACCESSIBILITY, scene.say("Accessibility of this website")),
        (PageKind.OPEN_DATA, scene.say("Open data")),
    ]
    links = [Link(label, url) for kind, label in pages if (url := scene.to(kind))]
    links += [
        Link(scene.voice.named(page.title), scene.to(PageKind.PAGE, source=page.path), lang=scene.foreign(PageKind.PAGE, source=page.path))
        for page in scene.site.pages
        if page.slug and not page.noindex
    ]
    return tuple(links)


_ENGLISH = {
    PageKind.HOME: "Home",
    PageKind.CONTACT: "Contact us",
    PageKind.PEOPLE: "Executives",
    PageKind.EIT: "EIT survey",
    PageKind.NEWS: "News",
    PageKind.OPEN_DATA: "Open data",
    PageKind.SEARCH: "Search",
}


def _english(scene: Scene) -> list[Link]:
    """English pages under their English titles."""
    below = (page for year in scene.site.years for each in year.disclosures for page in each.pages)
    texts: tuple[Post | Page, ...] = (*scene.site.news, *scene.site.pages, *below)
    titles = {text.path: text.title.en or (text.prose_en.title if text.prose_en else "") or text.title.th for text in texts}
    catalogues = {year.fiscal_year.be: year for year in scene.site.years}
    links = []
    for page in scene.plan.pages:
        if page.lang != "en":
            continue
        if page.kind is PageKind.ITEM:
            label = f"{page.code} {catalogues[page.year].catalogue.item(page.code).title.en} ({page.year - 543})"
        else:
            label = titles.get(page.source) or _ENGLISH.get(page.kind, "") or page.source.rpartition("/")[2]
        links.append(Link(label, scene.addresses.to(page.path), lang="en"))
    return links
