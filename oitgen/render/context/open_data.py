"""The parts of the page of open data."""

from dataclasses import dataclass, field

from oitgen.render.context.pieces import FileLink, explained


@dataclass(frozen=True, slots=True)
class DatasetTable:
    """The tables of one document, or of one period, with their files."""

    title: str = field(metadata=explained("its period or title"))
    files: tuple[FileLink, ...] = field(metadata=explained("CSV, JSON and the officer's own spreadsheet"))
    lang: str = field(default="", metadata=explained("language of the title where it is not the page's"))


@dataclass(frozen=True, slots=True)
class DatasetBlock:
    """One dataset: what one element shows as tables in one year."""

    title: str = field(metadata=explained("its element's short name"))
    url: str = field(metadata=explained("address of its section on the item's page"))
    covers: str = field(default="", metadata=explained("the period it covers, or empty"))
    whole: tuple[FileLink, ...] = field(default=(), metadata=explained("the table of all its periods, where they make one"))
    tables: tuple[DatasetTable, ...] = field(
        default=(), metadata=explained("its documents, in the order of the calendar; of very many the first")
    )
    more: str = field(default="", metadata=explained("where the rest of very many documents is, in words; else empty"))
    lang: str = field(default="", metadata=explained("language of the page it leads to, where it is another one"))


@dataclass(frozen=True, slots=True)
class DatasetItem:
    """The datasets of one item."""

    code: str = field(metadata=explained("the item's code"))
    title: str = field(metadata=explained("its title"))
    datasets: tuple[DatasetBlock, ...] = field(metadata=explained("its datasets"))


@dataclass(frozen=True, slots=True)
class DatasetYear:
    """The datasets of one fiscal year."""

    title: str = field(metadata=explained("the fiscal year in words"))
    package: FileLink = field(metadata=explained("datapackage.json: every table of the year and the types of its columns"))
    items: tuple[DatasetItem, ...] = field(metadata=explained("items with tables, in the criteria's order"))
