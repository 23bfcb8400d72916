"""The parts pages are made of: documents, slots, elements, people."""

from dataclasses import dataclass, field

from oitgen.model.words import Lang
from oitgen.render.context.pieces import Badge, FileLink, Link, Phone, Picture, Tone, explained
from oitgen.render.context.tables import TableBlock, YearTable


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page has around its own content."""

    lang: Lang = field(metadata=explained("th or en"))
    title: str = field(metadata=explained("the page's title"))
    site_name: str = field(metadata=explained("the agency's name"))
    parent_name: str = field(metadata=explained("the body above it, or empty"))
    initials: str = field(metadata=explained("two letters for the seal where there is no logo"))
    root: str = field(metadata=explained("relative address of the site's root, ending with / (or ./)"))
    home: str = field(metadata=explained("address of the home page in this language"))
    stylesheet: str = field(metadata=explained("address of the style sheet"))
    icon: str = field(metadata=explained("address of the icon"))
    logo: Picture | None = field(default=None, metadata=explained("the agency's seal, or none"))
    scripts: tuple[str, ...] = field(default=(), metadata=explained("addresses of scripts; all are optional extras"))
    preloads: tuple[str, ...] = field(default=(), metadata=explained("addresses of fonts to load early"))
    description: str = field(default="", metadata=explained("one sentence for search engines and previews"))
    canonical: str = field(default="", metadata=explained("the page's public address, or empty without site.url"))
    share_image: str = field(default="", metadata=explained("public address of a picture for previews, or empty"))
    alternate: Link | None = field(default=None, metadata=explained("the same page in the other language, where it exists"))
    alternate_canonical: str = field(default="", metadata=explained("public address of the same page in the other language"))
    search: str = field(default="", metadata=explained("address of the search page, which takes the words as `q`"))
    feed: str = field(default="", metadata=explained("address of the news feed, or empty"))
    noindex: bool = field(default=False, metadata=explained("whether search engines should leave the page out"))
    navigation: tuple[Link, ...] = field(default=(), metadata=explained("the main navigation"))
    trail: tuple[Link, ...] = field(default=(), metadata=explained("the way from home to this page, without the page itself"))
    contact: "Contact | None" = field(default=None, metadata=explained("address and phone for the foot of the page"))
    channels: tuple[Link, ...] = field(default=(), metadata=explained("channels for the foot of the page"))
    about: tuple[Link, ...] = field(default=(), metadata=explained("statements and site map for the foot of the page"))
    colour: str = field(default="", metadata=explained("the agency's colour as #rrggbb where its contrast allows, else empty"))
    kind: str = field(
        default="",
        metadata=explained("home, year, item, post, news, page, contact, people, eit, search, sitemap, open-data, policy or error"),
    )


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the agency."""

    name: str = field(metadata=explained("the agency's name"))
    address: str = field(default="", metadata=explained("postal address"))
    phones: tuple[Phone, ...] = field(default=(), metadata=explained("telephone numbers"))
    fax: str = field(default="", metadata=explained("fax number"))
    emails: tuple[str, ...] = field(default=(), metadata=explained("e-mail addresses"))
    hours: str = field(default="", metadata=explained("office hours, as site.yaml says"))
    map: Link | None = field(default=None, metadata=explained("link to a map elsewhere"))
    map_image: Picture | None = field(default=None, metadata=explained("a picture of the map"))
    coordinates: str = field(default="", metadata=explained("latitude, longitude, or empty"))
    social: tuple[Link, ...] = field(default=(), metadata=explained("social networks"))
    page: str = field(default="", metadata=explained("address of the contact page"))


@dataclass(frozen=True, slots=True)
class ChannelBlock:
    """One channel, with all that is known of it."""

    title: str = field(metadata=explained("what it is for"))
    note: str = field(default="", metadata=explained("one sentence, or empty"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("its online address"))
    phones: tuple[Phone, ...] = field(default=(), metadata=explained("telephone numbers"))
    emails: tuple[str, ...] = field(default=(), metadata=explained("e-mail addresses"))
    address: str = field(default="", metadata=explained("postal address"))
    anchor: str = field(default="", metadata=explained("id for links to it"))


@dataclass(frozen=True, slots=True)
class SurveyBlock:
    """The EIT survey."""

    url: str = field(metadata=explained("where citizens answer"))
    qr: Picture = field(metadata=explained("its QR code as SVG"))
    qr_png: str = field(metadata=explained("address of the QR code as PNG, for print"))
    status: str = field(default="", metadata=explained("open, closed or not yet open, in words with dates; empty without dates"))
    is_open: bool = field(default=True, metadata=explained("whether it can be answered now"))
    opens: str = field(default="", metadata=explained("first day, or empty"))
    closes: str = field(default="", metadata=explained("last day, or empty"))
    page: str = field(default="", metadata=explained("address of the survey's own page"))


@dataclass(frozen=True, slots=True)
class PreviewBlock:
    """What stands in a document's Word file, to be read on the page. Where the page shows it already, `html` is empty."""

    anchor: str = field(metadata=explained("its id"))
    title: str = field(metadata=explained("what it is of, for those who hear it"))
    html: str = field(metadata=explained("sanitised HTML; empty where it is shown elsewhere on the page, under the same anchor"))
    file: FileLink = field(metadata=explained("the Word file itself"))
    lang: str = field(default="", metadata=explained("language where it is not the page's"))
    left_out: int = field(default=0, metadata=explained("how many pictures cannot be shown"))
    is_cut: bool = field(default=False, metadata=explained("whether the file goes on"))


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """A document with its formats side by side."""

    title: str = field(metadata=explained("its title"))
    files: tuple[FileLink, ...] = field(metadata=explained("its formats, PDF first"))
    anchor: str = field(default="", metadata=explained("id, or empty"))
    facts: tuple[str, ...] = field(default=(), metadata=explained("period, language, date, as-of"))
    note: str = field(default="", metadata=explained("the officer's note"))
    lang: str = field(default="", metadata=explained("language of the title where it is not the page's"))
    older: tuple["DocumentBlock", ...] = field(default=(), metadata=explained("earlier versions"))
    thumbnail: Picture | None = field(default=None, metadata=explained("small first page, or none"))
    tables: tuple[TableBlock, ...] = field(default=(), metadata=explained("the tables of its spreadsheet"))
    open_files: tuple[FileLink, ...] = field(default=(), metadata=explained("its first table as CSV and JSON"))
    preview: PreviewBlock | None = field(default=None, metadata=explained("the content of its Word file, or none"))
    pages: tuple[Picture, ...] = field(default=(), metadata=explained("its pages as pictures, where its files are pictures of pages"))


@dataclass(frozen=True, slots=True)
class DocumentGroup:
    """Documents under one heading (the officer's sub-folder), or under none."""

    title: str = field(metadata=explained("the heading, or empty"))
    documents: tuple[DocumentBlock, ...] = field(default=(), metadata=explained("the documents"))
    photos: tuple[Picture, ...] = field(default=(), metadata=explained("the pictures"))


@dataclass(frozen=True, slots=True)
class StatementBlock:
    """A declared "none"."""

    text: str = field(metadata=explained("the statement"))
    by: str = field(default="", metadata=explained("unit and date, or empty"))
    file: FileLink | None = field(default=None, metadata=explained("the file that declares it, or none"))


@dataclass(frozen=True, slots=True)
class SlotBlock:
    """ช่อง: one cell of the grid, one period."""

    anchor: str = field(metadata=explained("its id"))
    title: str = field(metadata=explained("month, quarter or half year"))
    year: str = field(metadata=explained("its year"))
    tone: Tone = field(metadata=explained("published, partly, missing, none or plain"))
    documents: tuple[DocumentBlock, ...] = field(default=(), metadata=explained("what fills it"))
    statements: tuple[StatementBlock, ...] = field(default=(), metadata=explained("a declared none"))
    badge: Badge | None = field(default=None, metadata=explained("shown where it is not filled"))
    due: str = field(default="", metadata=explained("when it must be published, or empty"))
    period: str = field(default="", metadata=explained("the whole period in words, for those who hear it"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("texts and addresses that fill it"))


@dataclass(frozen=True, slots=True)
class SlotGrid:
    """The row of slots of one element."""

    title: str = field(metadata=explained("which span it covers"))
    unit: str = field(metadata=explained("months, quarters or periods"))
    slots: tuple[SlotBlock, ...] = field(metadata=explained("the slots asked for, in calendar order"))
    further: tuple[SlotBlock, ...] = field(default=(), metadata=explained("later periods that are filed though not asked for"))


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One executive, head of work or board member."""

    name: str = field(metadata=explained("the name, or the words for a vacant post"))
    position: str = field(default="", metadata=explained("the position"))
    unit: str = field(default="", metadata=explained("the unit"))
    status: str = field(default="", metadata=explained("acting or vacant in words, or empty"))
    photo: Picture | None = field(default=None, metadata=explained("the photo, or none"))
    phones: tuple[Phone, ...] = field(default=(), metadata=explained("telephone"))
    email: str = field(default="", metadata=explained("e-mail"))
    bio: str = field(default="", metadata=explained("short profile"))


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """People under one heading."""

    title: str = field(metadata=explained("the heading"))
    people: tuple[PersonCard, ...] = field(metadata=explained("the people, in the officer's order"))
    anchor: str = field(default="", metadata=explained("id for links"))


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One news post in a list."""

    title: str = field(metadata=explained("its title"))
    url: str = field(metadata=explained("its address"))
    date: str = field(default="", metadata=explained("its date in words"))
    iso: str = field(default="", metadata=explained("its date as 2025-01-15, for machines"))
    summary: str = field(default="", metadata=explained("one sentence, or empty"))
    picture: Picture | None = field(default=None, metadata=explained("a small picture, or none"))
    lang: str = field(default="", metadata=explained("language where it is not the page's"))


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text of the officer's."""

    html: str = field(metadata=explained("sanitised HTML, headings from h3 down"))
    title: str = field(default="", metadata=explained("its heading, or empty"))
    anchor: str = field(default="", metadata=explained("id, or empty"))
    lang: str = field(default="", metadata=explained("language where it is not the page's"))


@dataclass(frozen=True, slots=True)
class Part:
    """An element that belongs inside another one."""

    anchor: str = field(metadata=explained("its id"))
    title: str = field(metadata=explained("the criterion's words"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("where exactly it is shown, where the officer says so"))


@dataclass(frozen=True, slots=True)
class ElementBlock:
    """องค์ประกอบด้านข้อมูล: one required element with its evidence."""

    number: str = field(metadata=explained("its place in the item: 1, 2 …"))
    anchor: str = field(metadata=explained("its id"))
    title: str = field(metadata=explained("the criterion's own words"))
    short: str = field(metadata=explained("its short name"))
    badge: Badge | None = field(default=None, metadata=explained("the fact about its publication; none where show_gaps is off"))
    optional: bool = field(default=False, metadata=explained("whether the criterion says 'if any'"))
    grid: SlotGrid | None = field(default=None, metadata=explained("its slots, where it has several"))
    texts: tuple[TextBlock, ...] = field(default=(), metadata=explained("texts that are its evidence"))
    passages: tuple[Link, ...] = field(default=(), metadata=explained("links to the parts of texts that are its evidence"))
    people: tuple[PeopleGroup, ...] = field(default=(), metadata=explained("people that are its evidence"))
    contact: Contact | None = field(default=None, metadata=explained("contact facts that are its evidence"))
    channels: tuple[ChannelBlock, ...] = field(default=(), metadata=explained("channels that are its evidence"))
    survey: SurveyBlock | None = field(default=None, metadata=explained("the EIT survey, where it is its evidence"))
    social: tuple[Link, ...] = field(default=(), metadata=explained("social networks that are its evidence"))
    links: tuple[Link, ...] = field(default=(), metadata=explained("addresses that are its evidence"))
    news: tuple[NewsLine, ...] = field(default=(), metadata=explained("news that is its evidence"))
    groups: tuple[DocumentGroup, ...] = field(default=(), metadata=explained("documents and pictures that are its evidence"))
    statements: tuple[StatementBlock, ...] = field(default=(), metadata=explained("declared none"))
    year_table: YearTable | None = field(default=None, metadata=explained("the tables of all its periods together, where they are alike"))
    tables: tuple[TableBlock, ...] = field(default=(), metadata=explained("the tables of periods that stand in no year table"))
    parts: tuple[Part, ...] = field(default=(), metadata=explained("elements that belong inside it"))
    due: str = field(default="", metadata=explained("when it must be published, where it is not and a date is known"))


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in the year's index."""

    code: str = field(metadata=explained("the item's code"))
    title: str = field(metadata=explained("its title"))
    url: str = field(metadata=explained("its address"))
    note: str = field(default="", metadata=explained("what it shows, in a few words"))
    badge: Badge | None = field(default=None, metadata=explained("the fact about its publication"))


@dataclass(frozen=True, slots=True)
class IndicatorBlock:
    """ตัวชี้วัด: one node of the catalogue's tree."""

    code: str = field(metadata=explained("9, 9.1, 9.1.1"))
    title: str = field(metadata=explained("its title"))
    anchor: str = field(metadata=explained("its id"))
    level: int = field(metadata=explained("1 for the top"))
    heading: bool = field(default=True, metadata=explained("false where the level was made up or repeats its parent's title"))
    texts: tuple[TextBlock, ...] = field(default=(), metadata=explained("the officer's introduction"))
    items: tuple[ItemLine, ...] = field(default=(), metadata=explained("its items"))
    children: tuple["IndicatorBlock", ...] = field(default=(), metadata=explained("the level below"))
    footnotes: tuple[str, ...] = field(default=(), metadata=explained("the criteria's footnotes to the heading"))


@dataclass(frozen=True, slots=True)
class Figure:
    """One count of facts."""

    value: str = field(metadata=explained("the number"))
    label: str = field(metadata=explained("what is counted"))
    tone: Tone = field(default="plain", metadata=explained("picks the colour of the rule"))


@dataclass(frozen=True, slots=True)
class YearCard:
    """One year on the home page."""

    title: str = field(metadata=explained("ปีงบประมาณ พ.ศ. 2568"))
    url: str = field(metadata=explained("its address"))
    span: str = field(metadata=explained("ตุลาคม 2567 – กันยายน 2568"))
    badge: Badge | None = field(default=None, metadata=explained("how many items are published"))
    done: int = field(default=0, metadata=explained("items published"))
    total: int = field(default=0, metadata=explained("items asked for"))
    is_latest: bool = field(default=False, metadata=explained("whether it is the newest year"))
