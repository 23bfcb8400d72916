"""Pages made of one text: plain pages, news posts, the home page's own text."""

from dataclasses import replace

from oitgen.model.document import Post
from oitgen.model.plan import PageKind
from oitgen.model.prose import Prose
from oitgen.model.site import Page
from oitgen.render.context import Link, NewsContext, PageContext, PostContext
from oitgen.render.documents import is_shown_picture
from oitgen.render.linked import raised
from oitgen.render.scene import Scene
from oitgen.render.shell import shell
from oitgen.thai import FiscalYear, normalise


def text_of(scene: Scene, thai: Prose | None, english: Prose | None) -> str:
    """The text in the page's language, else in the other one, its headings from h2 down."""
    prose = (english or thai) if scene.lang == "en" else (thai or english)
    if prose is None:
        return ""
    found = raised(scene.html(prose, at_once=True), 2)
    foreign = "th" if scene.lang == "en" and english is None else "en" if scene.lang == "th" and thai is None else ""
    return f'<div lang="{foreign}">{found}</div>' if foreign else found


def page(scene: Scene, found: Page) -> PageContext:
    """A plain page."""
    title = scene.voice.named(found.title)
    return PageContext(
        shell=shell(
            scene,
            title,
            description=scene.voice.named(found.summary) or f"{title} · {scene.voice.named(scene.agency.name)}",
            noindex=found.noindex,
        ),
        title=title,
        text_html=text_of(scene, found.prose, found.prose_en),
        documents=scene.shelf.groups(found.documents, title),
    )


def post(scene: Scene, found: Post) -> PostContext:
    """One news post."""
    voice = scene.voice
    title = voice.named(found.title)
    prose = (found.prose_en or found.prose) if scene.lang == "en" else (found.prose or found.prose_en)
    in_text = {target.url for target in prose.images} if prose else set()
    photos = [photo for photo in found.photos if is_shown_picture(photo) and not any(photo.files[0].name in url for url in in_text)]
    text = text_of(scene, found.prose, found.prose_en)
    shown = [scene.shelf.picture(photo, title, number, len(photos)) for number, photo in enumerate(photos, 1)]
    if shown and "<img" not in text:
        shown[0] = replace(shown[0], at_once=True)
    return PostContext(
        shell=shell(
            scene,
            f"{title} – {voice.date(found.date)}" if found.date else title,
            description=voice.named(found.summary) or _first_words(prose, title),
            trail=(Link(scene.say("News and activities"), scene.to(PageKind.NEWS), lang=scene.foreign(PageKind.NEWS)),),
            noindex=found.noindex,
            image=scene.plan.files.get(normalise(photos[0].files[0].path), "") if photos else "",
        ),
        title=title,
        date=voice.date(found.date),
        iso=found.date.isoformat() if found.date else "",
        text_html=text,
        summary=voice.named(found.summary),
        photos=tuple(shown),
        documents=tuple(
            scene.shelf.block(document, title)
            for document in (*found.documents, *(each for each in found.photos if not is_shown_picture(each)))
        ),
        items=tuple(_item_link(scene, year, code) for year, code in found.items),
        neighbours=_neighbours(scene, found),
    )


def _first_words(prose: Prose | None, title: str) -> str:
    line = next((line for line in (prose.text.splitlines() if prose else ()) if line.strip()), "")
    return line[:160].strip() or title


def _item_link(scene: Scene, year: int, code: str) -> Link:
    found = next(each for each in scene.site.years if each.fiscal_year.be == year)
    title = scene.voice.words(found.catalogue.item(code).title)
    return Link(f"{code} {title}", scene.to(PageKind.ITEM, year=year, code=code), lang=scene.foreign(PageKind.ITEM, year=year, code=code))


def _neighbours(scene: Scene, found: Post) -> tuple[Link, ...]:
    newer, older = scene.beside.get((scene.lang, found.path), (None, None))
    return tuple(
        Link(
            scene.voice.named(other.title),
            scene.to(PageKind.POST, source=other.path),
            note,
            lang=scene.foreign(PageKind.POST, source=other.path),
        )
        for other, note in ((newer, scene.say("Newer")), (older, scene.say("Older")))
        if other is not None
    )


def news(scene: Scene) -> NewsContext:
    """All news, by fiscal year."""
    years: dict[str, list[Post]] = {}
    for each in scene.posts:
        name = scene.voice.year(FiscalYear.of(each.date)) if each.date else scene.say("Without a date")
        years.setdefault(name, []).append(each)
    title = scene.say("News and activities")
    return NewsContext(
        shell=shell(scene, title, description=f"{title} · {scene.voice.named(scene.agency.name)}"),
        title=title,
        years=tuple((name, tuple(scene.news_line(each) for each in group)) for name, group in years.items()),
    )
