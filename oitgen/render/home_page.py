"""The home page: what citizens come for, in their own words; the survey, the news, the years."""

from dataclasses import dataclass

from oitgen.model.agency import EService
from oitgen.model.plan import PageKind
from oitgen.model.site import Year
from oitgen.render import agency
from oitgen.render.context import HomeContext, Link, TextBlock
from oitgen.render.scene import Scene
from oitgen.render.shell import shell
from oitgen.render.year_page import card

_NEWS = 5
_YEARS = 4
_SERVICES = 3


@dataclass(frozen=True, slots=True)
class Task:
    """One thing citizens come for: the topics that answer it, and its words (message ids)."""

    topics: tuple[str, ...]
    label: str
    note: str


# Topics are the identity of an item across years and kinds of agency, so these words fit every catalogue.
_TASKS = (
    Task(("public-service-manual",), "Steps and time of each service", "Manuals for citizens"),
    Task(
        ("procurement-announcements", "monthly-procurement-summary", "procurement-list"), "Procurement", "Announcements and monthly results"
    ),
    Task(
        ("budget-plan-and-report", "annual-plan", "annual-plan-and-progress"), "Budget and how it is spent", "Plan and report of the year"
    ),
    Task(("powers-duties-and-area", "powers-and-duties"), "What this agency does", "Duties and area of responsibility"),
)


def home(scene: Scene) -> HomeContext:
    """The home page."""
    voice, newest = scene.voice, scene.newest
    name = voice.named(scene.agency.name)
    shown = scene.posts
    return HomeContext(
        shell=shell(
            scene, name, description=scene.say("Official website of {name}: services, news, public information and contact", name=name)
        ),
        heading=scene.say("What can we help you with?"),
        tasks=_tasks(scene, newest),
        survey=agency.survey(scene, newest.survey),
        news=tuple(scene.news_line(post) for post in shown[:_NEWS]),
        news_url=scene.to(PageKind.NEWS) if shown else "",
        years=tuple(card(scene, year, latest=year is newest) for year in scene.site.years[:_YEARS]),
        texts=_texts(scene),
        items=_english_items(scene) if scene.lang == "en" else (),
        emergency=agency.phone(scene.agency.emergency, scene.say("Emergency")) if scene.agency.emergency else None,
    )


def _texts(scene: Scene) -> tuple[TextBlock, ...]:
    page = next((page for page in scene.site.pages if not page.slug), None)
    prose = (page.prose_en if scene.lang == "en" else page.prose) if page else None
    if page is None or prose is None:
        return ()
    return (TextBlock(scene.html(prose), scene.voice.named(page.title), "about"),)


def _tasks(scene: Scene, year: Year) -> tuple[Link, ...]:
    """Online services first, then items by topic, then whom to turn to."""
    links = [_service(scene, service) for service in year.channels.eservices[:_SERVICES]]
    links += [link for task in _TASKS if (link := _topic(scene, year, task)) is not None]
    if year.channels.corruption is not None:
        note = scene.say("A channel of its own, apart from general complaints") if year.channels.corruption_is_apart else ""
        links.append(Link(scene.say("Report corruption and misconduct"), scene.to(PageKind.CONTACT, anchor="corruption"), note))
    if year.channels.qa is not None:
        links.append(
            Link(scene.say("Ask a question"), scene.to(PageKind.CONTACT, anchor="qa"), scene.say("Questions and answers with officers"))
        )
    parts = [
        scene.say("address") if year.agency.address else "",
        scene.say("telephone") if year.agency.phones else "",
        scene.say("map") if year.agency.map else "",
    ]
    links.append(Link(scene.say("Contact an officer, and map"), scene.to(PageKind.CONTACT), " ".join(part for part in parts if part)))
    return tuple(links)


def _service(scene: Scene, service: EService) -> Link:
    return Link(scene.voice.named(service.name), service.url, scene.say("Online service"))


def _topic(scene: Scene, year: Year, task: Task) -> Link | None:
    """The first item of the year that answers a task and shows something."""
    for topic in task.topics:
        for disclosure in year.disclosures:
            if topic in disclosure.item.topics and not disclosure.is_empty:
                be, code = year.fiscal_year.be, disclosure.item.code
                lang = scene.foreign(PageKind.ITEM, year=be, code=code)
                return Link(scene.say(task.label), scene.to(PageKind.ITEM, year=be, code=code), scene.say(task.note), lang=lang)
    return None


def _english_items(scene: Scene) -> tuple[Link, ...]:
    pages = [page for page in scene.plan.pages if page.lang == "en" and page.kind is PageKind.ITEM]
    years = {year.fiscal_year.be: year for year in scene.site.years}
    return tuple(
        Link(
            f"{page.code} {scene.voice.words(years[page.year].catalogue.item(page.code).title)}",
            scene.addresses.to(page.path),
            scene.voice.year(years[page.year].fiscal_year),
        )
        for page in pages
    )
