"""What every page is made from: the site, its plan, what is known of it, and one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from oitgen.model.agency import Agency, Person
from oitgen.model.document import SHOWN_IMAGE_FORMATS, File, Post, Section, published_format
from oitgen.model.insides import Insides
from oitgen.model.plan import PageKind, Plan, PlannedPage
from oitgen.model.prose import Prose
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site, Year
from oitgen.model.words import Lang
from oitgen.render import linked
from oitgen.render.addresses import Addresses
from oitgen.render.assets import Assets
from oitgen.render.context import NewsLine, TextBlock
from oitgen.render.documents import Shelf, other_language
from oitgen.render.linked import raised
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear


@dataclass(frozen=True, slots=True)
class Scene:
    """One page about to be made.

    `sizes` pairs a picture's output path with its width and height;
    `portraits` are the pictures site.yaml and people.yaml name, by path;
    `beside` the newer and older post of each post, by language and path;
    `published` the files placed, by their output path; `insides` what stands in the documents;
    `weights` the bytes of every file of a dataset, by its output path;
    `index` the path of the search's table of contents, for the search page.
    """

    site: Site
    plan: Plan
    readiness: Readiness
    today: date
    voice: Voice
    page: PlannedPage
    addresses: Addresses
    assets: Assets
    sizes: Mapping[str, tuple[int, int]]
    portraits: Mapping[str, File]
    beside: Mapping[tuple[Lang, str], tuple[Post | None, Post | None]]
    published: Mapping[str, File] = field(default_factory=dict)
    insides: Insides = field(default_factory=Insides)
    weights: Mapping[str, int] = field(default_factory=dict)
    index: str = ""

    @property
    def lang(self) -> Lang:
        """The page's language."""
        return self.voice.lang

    @property
    def shelf(self) -> Shelf:
        """Shows documents on this page."""
        year = self.year
        return Shelf(self.plan, self.addresses, self.voice, self.insides, self.published, year.fiscal_year if year else None)

    @property
    def year(self) -> Year | None:
        """The year the page belongs to; None for pages of no year."""
        return next((year for year in self.site.years if year.fiscal_year.be == self.page.year), None)

    @property
    def newest(self) -> Year:
        """The newest year of the site."""
        return self.site.years[0]

    @property
    def agency(self) -> Agency:
        """The agency as it stands now."""
        return self.site.config.agency

    def say(self, id: str, /, **args: str | int) -> str:
        """A text of the program in the page's language."""
        return self.voice.say(id, **args)

    def _page(self, kind: PageKind, year: int, code: str, source: str) -> PlannedPage | None:
        """A page in this language, else in the other one."""
        own = self.plan.page(kind, self.lang, year=year, code=code, source=source)
        return own or self.plan.page(kind, "th" if self.lang == "en" else "en", year=year, code=code, source=source)

    def to(self, kind: PageKind, *, year: int = 0, code: str = "", source: str = "", anchor: str = "") -> str:
        """The address of a page in this language, else in the other one; empty where there is none."""
        found = self._page(kind, year, code, source)
        return self.addresses.to(f"{found.path}#{anchor}" if anchor else found.path) if found else ""

    def has(self, kind: PageKind, lang: Lang, *, year: int = 0, code: str = "", source: str = "") -> bool:
        """Whether a page exists in a language."""
        return self.plan.page(kind, lang, year=year, code=code, source=source) is not None

    def foreign(self, kind: PageKind, *, year: int = 0, code: str = "", source: str = "") -> str:
        """The language of the page `to` leads to, where it is not this page's."""
        found = self._page(kind, year, code, source)
        return found.lang if found and found.lang != self.lang else ""

    def html(self, prose: Prose, *, at_once: bool = False) -> str:
        """A text with working links; `at_once`: it opens its page, so its first picture does not wait to be scrolled to."""
        return linked.html(prose, self.plan, self.addresses, self.sizes, self._about, self._smaller, self._first_page, at_once=at_once)

    def _smaller(self, path: str) -> str:
        file = self.published.get(path)
        width, height = self.sizes.get(path, (0, 0))
        return self.shelf.srcset(replace(file, width=width, height=height)) if file is not None else ""

    def _first_page(self, path: str) -> tuple[str, int, int] | None:
        file = self.published.get(path)
        view = self.shelf.first_page(file) if file is not None else None
        return (self.addresses.to(view.path), view.width, view.height) if view is not None else None

    def _about(self, path: str) -> tuple[str, str] | None:
        """Name, format and size of a document; a picture simply opens."""
        file = self.published.get(path)
        if file is None or file.format in SHOWN_IMAGE_FORMATS:
            return None
        format = published_format(file.format)
        return file.published_name, f"{self.voice.format(format)} {self.voice.size(file.size)}"

    def text(self, section: Section, *, top: int = 3, titled: bool = True, at_once: bool = False) -> TextBlock:
        """One text of an item or year, its headings from h`top` down."""
        body = raised(self.html(section.prose, at_once=at_once), top)
        title = section.title.said(section.lang) if titled else ""
        return TextBlock(body, title, section.anchor, section.lang if section.lang != self.lang else "")

    def current_people(self, year: Year) -> tuple[Person, ...]:
        """The people who hold their posts in a year."""
        return year.people_on(self.site.day_of_office(year, self.today))

    def news_line(self, post: Post) -> NewsLine:
        """One post in a list."""
        voice = self.voice
        picture = next((self.shelf.picture(photo, "", 1, 1) for photo in post.photos if photo.files[0].width), None)
        return NewsLine(
            title=voice.named(post.title),
            url=self.to(PageKind.POST, source=post.path),
            date=voice.date(post.date),
            iso=post.date.isoformat() if post.date else "",
            summary=voice.named(post.summary),
            picture=picture,
            lang=other_language(post.title, self.lang),
        )

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts this page's language lists, newest first; Thai pages list all, since some are in English alone."""
        kind = PageKind.POST
        return tuple(post for post in self.site.news if self.lang == "th" or self.has(kind, self.lang, source=post.path))

    def posts_of(self, year: FiscalYear) -> tuple[Post, ...]:
        """The posts of one fiscal year, newest first."""
        return tuple(post for post in self.site.news if post.date and FiscalYear.of(post.date) == year)
