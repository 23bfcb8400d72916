"""What a dataset is called and said to be, from the catalogue and site.yaml alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from oitgen.model.agency import Agency, Licence
from oitgen.model.datasets import Dataset, DatasetPart
from oitgen.model.document import File
from oitgen.model.plan import PageKind, Plan, PlannedTable
from oitgen.model.site import Site
from oitgen.render.addresses import public
from oitgen.render.documents import TYPES
from oitgen.render.voice import Voice
from oitgen.thai import ascii_words

# Keywords hold no comma or bracket, and catalogues cut long ones off.
_NOT_IN_KEYWORD = re.compile(r"[^\w\u0e30-\u0e3a\u0e40-\u0e4e .-]+")
_LONGEST_KEYWORD, _MOST_NAMES = 100, 8
_PROVINCE, _CAPITAL = "จังหวัด", ("กรุงเทพ", "กทม")
# So many documents of one dataset are listed on a page: a year of months of five lines of work.
MOST_LISTED = 60
# How often a stretch of time comes again, as ISO 8601 repeats it.
REPEATS = {"month": "R/P1M", "quarter": "R/P3M", "half": "R/P6M", "year": "R/P1Y"}


@dataclass(frozen=True, slots=True)
class Distribution:
    """One file of a dataset: its output path, what it is, and its bytes (0 where unknown)."""

    path: str
    format: str
    title: str
    size: int = 0

    @property
    def type(self) -> str:
        """Its media type; empty for a format not known here."""
        return TYPES.get(self.format, "")


@dataclass(frozen=True, slots=True)
class Words:
    """Tells of datasets in one language. `sizes` are the bytes of every file by output path."""

    site: Site
    plan: Plan
    voice: Voice
    sizes: Mapping[str, int]

    @property
    def agency(self) -> Agency:
        """Who publishes, as it stands now."""
        return self.site.config.agency

    @property
    def publisher(self) -> str:
        """The agency's name."""
        return self.voice.named(self.agency.name)

    @property
    def province(self) -> str:
        """The province as official texts write it; empty where site.yaml names none."""
        name = self.agency.province
        return name if not name or name.startswith((_PROVINCE, *_CAPITAL)) else f"{_PROVINCE}{name}"

    @property
    def licence(self) -> Licence | None:
        """On what terms, where site.yaml says so."""
        return self.site.config.settings.licence

    @property
    def email(self) -> str:
        """Where to write to; empty where site.yaml gives none."""
        return next(iter(self.agency.emails), "")

    def short(self, dataset: Dataset) -> str:
        """What the page calls its element."""
        voice = self.voice
        return voice.numerals(dataset.element.short) if voice.lang == "th" else voice.words(dataset.element.title)

    def title(self, dataset: Dataset) -> str:
        """A title that tells it from those of other years and agencies."""
        return f"{self.short(dataset)} {self.voice.year(dataset.year.fiscal_year)} {self.publisher}"

    def description(self, dataset: Dataset) -> str:
        """The criterion's own words, its item and its catalogue."""
        item, catalogue = dataset.disclosure.item, dataset.year.catalogue
        return (
            f"{self.voice.words(dataset.element.title)} ({item.code} {self.voice.words(item.title)}, {self.voice.words(catalogue.title)})"
        )

    def keywords(self, dataset: Dataset) -> tuple[str, ...]:
        """What people may look for: the names of the element, the agency, the province and the year."""
        agency = self.agency
        told = (
            self.short(dataset),
            *dataset.element.words[:_MOST_NAMES],
            self.publisher,
            agency.short_name,
            self.province,
            self.voice.year(dataset.year.fiscal_year),
        )
        plain = (" ".join(_NOT_IN_KEYWORD.sub(" ", text).split()) for text in told)
        return tuple(dict.fromkeys(text for text in plain if 1 < len(text) <= _LONGEST_KEYWORD))

    def landing(self, dataset: Dataset) -> str:
        """The path of its section on the item's page."""
        be, code = dataset.year.fiscal_year.be, dataset.disclosure.item.code
        page = self.plan.page(PageKind.ITEM, self.voice.lang, year=be, code=code) or self.plan.page(PageKind.ITEM, "th", year=be, code=code)
        return f"{page.path}#{dataset.element.id}" if page else ""

    def public(self, path: str) -> str:
        """The whole address of an output path; empty without site.url."""
        return public(self.site.config.settings.url, quote(path, safe="/#-._~"))

    def part(self, part: DatasetPart) -> str:
        """What one document of a dataset is called: by its periods, else its title."""
        return ", ".join(map(self.voice.period, part.periods)) or self.voice.named(part.document.title) or part.document.files[0].name

    def distributions(self, dataset: Dataset, *, all_files: bool = True) -> tuple[Distribution, ...]:
        """The files of a dataset: the table of the year, then each document's; without `all_files` only what programs read best."""
        short = self.short(dataset)
        found = []
        if dataset.whole:
            found += self.of_table(dataset.whole[1], self.voice.say("{what}, all periods", what=short))
        for part in dataset.parts if all_files else dataset.apart[:MOST_LISTED]:
            title = f"{short} {self.part(part)}"
            for table in part.tables:
                found += self.of_table(table, title)
            found += self.of_files(part.files if all_files else (), title)
        return tuple({each.path: each for each in reversed(found)}.values())[::-1]

    def of_table(self, table: PlannedTable, title: str) -> list[Distribution]:
        """A table as CSV and JSON."""
        paths = ((table.csv, "csv"), (table.json, "json"))
        return [Distribution(path, format, title, self.sizes.get(path, 0)) for path, format in paths if path]

    def of_files(self, files: Iterable[tuple[str, File]], title: str) -> list[Distribution]:
        """The officer's own files."""
        return [Distribution(path, file.format, title, self.sizes.get(path, file.size)) for path, file in files]

    @property
    def prefix(self) -> str:
        """What makes names of this site differ from those of others: its host, with a dash; empty without site.url."""
        host = ascii_words(urlsplit(self.site.config.settings.url).hostname or "")
        return f"{host}-" if host else ""


def temporal(dataset: Dataset) -> str:
    """The days it covers as ISO 8601 writes them: 2024-10-01/2025-03-31; empty where nobody says."""
    covers = dataset.covers
    return f"{covers.first_day.isoformat()}/{covers.last_day.isoformat()}" if covers else ""
