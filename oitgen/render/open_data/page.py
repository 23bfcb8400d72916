"""The page of open data: every table of the site with its files, and the lists of them for catalogues."""

from oitgen.model.datasets import Dataset, DatasetPart, all_datasets
from oitgen.model.plan import PageKind
from oitgen.model.site import Disclosure, Year
from oitgen.render.context import DatasetBlock, DatasetItem, DatasetTable, DatasetYear, FileLink, OpenDataContext
from oitgen.render.open_data import data_package, dcat, gdc
from oitgen.render.open_data.words import MOST_LISTED, Distribution, Words
from oitgen.render.scene import Scene
from oitgen.render.shell import shell

# What people open to use the figures; a PDF of them stands on the item's page.
_FOR_PROGRAMS = frozenset({"csv", "json", "xlsx", "xlsm", "xls", "ods"})


def open_data(scene: Scene) -> OpenDataContext:
    """The datasets, grouped by year and item."""
    words = Words(scene.site, scene.plan, scene.voice, scene.weights)
    datasets = all_datasets(scene.site, scene.plan)
    title, licence = scene.say("Open data"), words.licence
    said = scene.say("Terms of use: {licence}", licence=licence.name) if licence else ""
    return OpenDataContext(
        shell=shell(scene, title, description=scene.say("Tables of {name} as files that programs can read", name=words.publisher)),
        title=title,
        lead=scene.say("The tables of each item, as files that any program can read. The figures are those of the agency's own files."),
        licence=said or scene.say("The agency has not stated under which licence the data may be used. Please ask the agency."),
        licence_url=licence.url if licence else "",
        years=tuple(
            _year(scene, words, year, own) for year in scene.site.years if (own := [each for each in datasets if each.year is year])
        ),
        lists=tuple(_lists(scene)),
        missing=tuple(scene.say(label) for label in gdc.missing(gdc.packages(datasets, words))),
    )


def _lists(scene: Scene) -> list[FileLink]:
    """The list of datasets in each form catalogues take it."""
    listed = [
        (gdc.JSON, "JSON", scene.say("For the Thai government data catalogue (GD Catalog, CKAN)")),
        (gdc.CSV, "CSV", scene.say("The same metadata as a table, for typing them into the catalogue")),
    ]
    if scene.site.config.settings.url:
        listed.insert(0, (dcat.PATH, "JSON", scene.say("For any data catalogue (DCAT, data.json)")))
    return [
        FileLink(scene.addresses.to(path), form, "", type="application/json" if form == "JSON" else "text/csv", label=label)
        for path, form, label in listed
    ]


def _year(scene: Scene, words: Words, year: Year, datasets: list[Dataset]) -> DatasetYear:
    label = scene.say("All tables of the year with the types of their columns (Data Package)")
    package = FileLink(scene.addresses.to(data_package.path(year)), "JSON", "", type="application/json", label=label)
    items = tuple(
        _item(scene, words, disclosure, own)
        for disclosure in year.disclosures
        if (own := [each for each in datasets if each.disclosure is disclosure])
    )
    return DatasetYear(scene.voice.year(year.fiscal_year), package, items)


def _item(scene: Scene, words: Words, disclosure: Disclosure, datasets: list[Dataset]) -> DatasetItem:
    own = disclosure.title.en if scene.lang == "en" else disclosure.title.th
    title = own or scene.voice.words(disclosure.item.title)
    return DatasetItem(disclosure.item.code, title, tuple(_dataset(scene, words, each) for each in datasets))


def _dataset(scene: Scene, words: Words, dataset: Dataset) -> DatasetBlock:
    be, code = dataset.year.fiscal_year.be, dataset.disclosure.item.code
    title = words.short(dataset)
    return DatasetBlock(
        title=title,
        url=scene.to(PageKind.ITEM, year=be, code=code, anchor=dataset.element.id),
        covers=scene.voice.period(dataset.covers) if dataset.covers else "",
        whole=_links(scene, words.of_table(dataset.whole[1], ""), title, f"{title} {be}") if dataset.whole else (),
        tables=tuple(_table(scene, words, title, part) for part in dataset.parts[:MOST_LISTED]),
        more=scene.say("All {count} are on the item's page.", count=len(dataset.parts)) if len(dataset.parts) > MOST_LISTED else "",
        lang=scene.foreign(PageKind.ITEM, year=be, code=code),
    )


def _table(scene: Scene, words: Words, title: str, part: DatasetPart) -> DatasetTable:
    called = words.part(part)
    name = part.document.files[0].name.rpartition(".")[0]
    found = [each for table in part.tables for each in words.of_table(table, "")] + words.of_files(part.files, "")
    links = _links(scene, [each for each in found if each.format in _FOR_PROGRAMS], f"{title} {called}", name)
    is_thai = not part.periods and scene.lang == "en" and not part.document.title.en
    return DatasetTable(called, links, "th" if is_thai else "")


def _links(scene: Scene, found: list[Distribution], about: str, name: str) -> tuple[FileLink, ...]:
    voice = scene.voice
    return tuple(
        FileLink(
            url=scene.addresses.to(each.path),
            format=voice.format(each.format),
            facts=voice.size(each.size) if each.size else "",
            download=f"{name}.{each.format}",
            type=each.type,
            label=f"{voice.format(each.format)} {about}",
        )
        for each in found
    )
