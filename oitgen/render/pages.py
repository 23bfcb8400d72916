"""Which context each planned page gets."""

from collections.abc import Callable, Mapping

from oitgen.model.plan import PageKind
from oitgen.render import agency_pages, home_page, item_page, plain_page, search_page, year_page
from oitgen.render.context import Context
from oitgen.render.open_data import page as open_data_page
from oitgen.render.scene import Scene

TEMPLATES = {PageKind.SUBPAGE: "page"}


# Pages of the whole site: each is made from its scene alone.
_MAKERS: Mapping[PageKind, Callable[[Scene], Context]] = {
    PageKind.HOME: home_page.home,
    PageKind.NEWS: plain_page.news,
    PageKind.CONTACT: agency_pages.contact,
    PageKind.PEOPLE: agency_pages.people,
    PageKind.EIT: agency_pages.eit,
    PageKind.SEARCH: search_page.search,
    PageKind.SITEMAP: agency_pages.sitemap,
    PageKind.PRIVACY: agency_pages.privacy,
    PageKind.ACCESSIBILITY: agency_pages.accessibility,
    PageKind.ERROR: agency_pages.error,
    PageKind.OPEN_DATA: open_data_page.open_data,
}


def context(scene: Scene) -> Context:
    """The context of the scene's page."""
    page = scene.page
    match page.kind:
        case PageKind.YEAR | PageKind.ITEM | PageKind.SUBPAGE:
            return _of_year(scene)
        case PageKind.POST:
            return plain_page.post(scene, next(post for post in scene.site.news if post.path == page.source))
        case PageKind.PAGE:
            return plain_page.page(scene, next(found for found in scene.site.pages if found.path == page.source))
        case _:
            return _MAKERS[page.kind](scene)


def _of_year(scene: Scene) -> Context:
    year = scene.year
    if year is None:
        raise AssertionError("a page of a year has its year")
    if scene.page.kind is PageKind.YEAR:
        return year_page.year(scene, year)
    disclosure = year.disclosure(scene.page.code)
    if scene.page.kind is PageKind.ITEM:
        return item_page.item(scene, year, disclosure)
    return item_page.subpage(scene, year, disclosure, next(page for page in disclosure.pages if page.path == scene.page.source))


def template(kind: PageKind) -> str:
    """The template of a kind of page."""
    return f"{TEMPLATES.get(kind, kind.value)}.html"
