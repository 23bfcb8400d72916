"""What a template receives: one frozen class a page, every field with a line of help.

These classes are the theme contract (`docs/theme-contract.md` is made from
them). Every text is final: in the page's language, with its digits and dates
written; every address is relative to the page. A template decides looks,
never OIT rules. Fields named `…_html` hold sanitised HTML; all other text is
escaped by the template.
"""

from dataclasses import dataclass, field

from oitgen.render.context.open_data import DatasetYear
from oitgen.render.context.parts import (
    ChannelBlock,
    Contact,
    DocumentBlock,
    DocumentGroup,
    ElementBlock,
    Figure,
    IndicatorBlock,
    NewsLine,
    PeopleGroup,
    Shell,
    SurveyBlock,
    TextBlock,
    YearCard,
)
from oitgen.render.context.pieces import Badge, FileLink, Link, Phone, Picture, explained


@dataclass(frozen=True, slots=True)
class ItemContext:
    """The page of one item."""

    shell: Shell = field(metadata=explained("what every page has"))
    code: str = field(metadata=explained("the item's code, O15"))
    title: str = field(metadata=explained("title from the front matter, else from the catalogue"))
    criterion: str = field(metadata=explained("the catalogue's title, where the officer's differs; else empty"))
    facts: tuple[tuple[str, str], ...] = field(metadata=explained("label and value: fiscal year, owner, last update"))
    elements: tuple[ElementBlock, ...] = field(metadata=explained("the required elements, in the criteria's order"))
    summary: str = field(default="", metadata=explained("the officer's summary"))
    badge: Badge | None = field(default=None, metadata=explained("the fact about the item's publication"))
    opening: tuple[TextBlock, ...] = field(default=(), metadata=explained("the text of index.md"))
    sections: tuple[TextBlock, ...] = field(default=(), metadata=explained("further texts"))
    others: tuple[DocumentGroup, ...] = field(default=(), metadata=explained("documents of this item that serve no element"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("related addresses"))
    pages: tuple[Link, ...] = field(default=(), metadata=explained("sub-pages"))
    news: tuple[NewsLine, ...] = field(default=(), metadata=explained("news of this item in its fiscal year"))
    remarks: tuple[str, ...] = field(default=(), metadata=explained("the criteria's own remarks"))
    neighbours: tuple[Link, ...] = field(default=(), metadata=explained("the items before and after"))
    source: str = field(default="", metadata=explained("where the criteria come from and how sure their grouping is"))
    data_json: str = field(
        default="", metadata=explained("its tables as schema.org Dataset in JSON, ready for a script element of data; empty without tables")
    )


@dataclass(frozen=True, slots=True)
class YearContext:
    """The index of one fiscal year."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    lead: str = field(metadata=explained("one sentence: which catalogue, how many items"))
    figures: tuple[Figure, ...] = field(metadata=explained("counts of facts; empty where show_gaps is off"))
    indicators: tuple[IndicatorBlock, ...] = field(metadata=explained("the catalogue's tree"))
    texts: tuple[TextBlock, ...] = field(default=(), metadata=explained("the officer's introduction"))
    years: tuple[Link, ...] = field(default=(), metadata=explained("the other years"))
    source: str = field(default="", metadata=explained("where the criteria come from"))


@dataclass(frozen=True, slots=True)
class HomeContext:
    """The home page."""

    shell: Shell = field(metadata=explained("what every page has"))
    heading: str = field(metadata=explained("the question that leads the page"))
    tasks: tuple[Link, ...] = field(metadata=explained("what citizens come for, in their words"))
    survey: SurveyBlock | None = field(default=None, metadata=explained("the EIT survey"))
    news: tuple[NewsLine, ...] = field(default=(), metadata=explained("the latest news"))
    news_url: str = field(default="", metadata=explained("address of all news"))
    years: tuple[YearCard, ...] = field(default=(), metadata=explained("the years"))
    texts: tuple[TextBlock, ...] = field(default=(), metadata=explained("the officer's own text for the home page"))
    items: tuple[Link, ...] = field(default=(), metadata=explained("English pages of items, on the English home page"))
    emergency: Phone | None = field(default=None, metadata=explained("the emergency number"))


@dataclass(frozen=True, slots=True)
class NewsContext:
    """All news."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    years: tuple[tuple[str, tuple[NewsLine, ...]], ...] = field(metadata=explained("fiscal year in words and its posts, newest first"))


@dataclass(frozen=True, slots=True)
class PostContext:
    """One news post."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("its title"))
    date: str = field(metadata=explained("its date in words, or empty"))
    iso: str = field(metadata=explained("its date for machines, or empty"))
    text_html: str = field(metadata=explained("its text"))
    summary: str = field(default="", metadata=explained("its summary"))
    photos: tuple[Picture, ...] = field(default=(), metadata=explained("its photos"))
    documents: tuple[DocumentBlock, ...] = field(default=(), metadata=explained("its documents"))
    items: tuple[Link, ...] = field(default=(), metadata=explained("the items it joins"))
    neighbours: tuple[Link, ...] = field(default=(), metadata=explained("the posts after and before"))


@dataclass(frozen=True, slots=True)
class PageContext:
    """A plain page, or a sub-page of an item."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("its title"))
    text_html: str = field(metadata=explained("its text"))
    documents: tuple[DocumentGroup, ...] = field(default=(), metadata=explained("its documents and pictures"))


@dataclass(frozen=True, slots=True)
class ContactContext:
    """The contact page."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    contact: Contact = field(metadata=explained("address, phones, e-mail, map"))
    channels: tuple[ChannelBlock, ...] = field(default=(), metadata=explained("questions, feedback, complaints, corruption, e-services"))


@dataclass(frozen=True, slots=True)
class PeopleContext:
    """Executives, heads of work and boards."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    groups: tuple[PeopleGroup, ...] = field(metadata=explained("the groups"))


@dataclass(frozen=True, slots=True)
class EitContext:
    """The EIT survey's page."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    survey: SurveyBlock | None = field(metadata=explained("the survey; none where site.yaml names none"))
    who: str = field(default="", metadata=explained("who is asked to answer"))


@dataclass(frozen=True, slots=True)
class SitemapContext:
    """The site map for people."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    groups: tuple[tuple[str, tuple[Link, ...]], ...] = field(metadata=explained("heading and its links"))


@dataclass(frozen=True, slots=True)
class OpenDataContext:
    """Every table of the site for programs."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    lead: str = field(metadata=explained("one sentence: what is here"))
    licence: str = field(metadata=explained("one sentence on the terms of use, as site.yaml says, or that none are stated"))
    years: tuple[DatasetYear, ...] = field(metadata=explained("the datasets, years newest first"))
    licence_url: str = field(default="", metadata=explained("where the terms can be read, or empty"))
    lists: tuple[FileLink, ...] = field(default=(), metadata=explained("the list of datasets for catalogues; each label says for which"))
    missing: tuple[str, ...] = field(default=(), metadata=explained("names of mandatory metadata that nobody has stated"))


@dataclass(frozen=True, slots=True)
class SearchContext:
    """The search page. A script fills it; without one it offers the site map."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    index: str = field(metadata=explained("address of the search's table of contents, for the script"))
    sitemap: str = field(metadata=explained("address of the site map"))


@dataclass(frozen=True, slots=True)
class PolicyContext:
    """A statement made from a template: privacy or accessibility."""

    shell: Shell = field(metadata=explained("what every page has"))
    title: str = field(metadata=explained("the page's title"))
    contact: Contact = field(metadata=explained("whom to ask"))
    has_survey: bool = field(default=False, metadata=explained("whether the site links to the EIT survey"))
    has_social: bool = field(default=False, metadata=explained("whether the site links to social networks"))


@dataclass(frozen=True, slots=True)
class ErrorContext:
    """The page for an address that does not exist (404)."""

    shell: Shell = field(metadata=explained("what every page has; its links start from the site's root, not from the page"))
    title: str = field(metadata=explained("the page's title"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("where to go on"))


Context = (
    HomeContext
    | YearContext
    | ItemContext
    | NewsContext
    | PostContext
    | PageContext
    | ContactContext
    | PeopleContext
    | EitContext
    | SitemapContext
    | OpenDataContext
    | SearchContext
    | PolicyContext
    | ErrorContext
)
