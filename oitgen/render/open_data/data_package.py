"""datapackage.json: every table of a year with the types of its columns (Data Package and Table Schema, Frictionless Data).

Its paths are relative, so a copy of the year's folder is whole.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from oitgen.model.datasets import Dataset
from oitgen.model.plan import PageKind, PlannedTable
from oitgen.model.site import Year
from oitgen.render.documents import TYPES
from oitgen.render.open_data.measures import Measures
from oitgen.render.open_data.words import Words

_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
# Names of licences as Open Definition lists them hold no space.
_NAME_OF_LICENCE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")


def path(year: Year) -> str:
    """Where the package of a year lies."""
    return f"{year.fiscal_year.be}/datapackage.json"


def package(year: Year, datasets: tuple[Dataset, ...], measures: Mapping[PlannedTable, Measures], words: Words) -> bytes:
    """The package of one year; `datasets` are those of that year."""
    be = year.fiscal_year.be
    told = {
        "profile": "tabular-data-package",
        "name": f"{words.prefix}{be}",
        "title": f"{words.voice.year(year.fiscal_year)} {words.publisher}",
        "description": words.voice.words(year.catalogue.title),
        "homepage": words.public(f"{be}/"),
        "contributors": [{key: value for key, value in _publisher(words).items() if value}],
        "licenses": [{key: value for key, value in _licence(words).items() if value}] if _licence(words) else [],
        "resources": [
            _resource(table, title, measures[table], f"{be}/") for table, title in _tables(year, datasets, measures, words).items()
        ],
    }
    return (json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, indent=1) + "\n").encode()


def _tables(year: Year, datasets: tuple[Dataset, ...], measures: Mapping[PlannedTable, Measures], words: Words) -> dict[PlannedTable, str]:
    """Each table of the year with what it is called: those of datasets first, then those no element asked for."""
    found: dict[PlannedTable, str] = {}
    for dataset in datasets:
        short = words.short(dataset)
        if dataset.whole:
            found.setdefault(dataset.whole[1], words.voice.say("{what}, all periods", what=short))
        for part in dataset.parts:
            for table in part.tables:
                found.setdefault(table, f"{short} {words.part(part)}")
    for table, title in _others(year, words):
        found.setdefault(table, title)
    return {table: title for table, title in found.items() if table in measures and (table.csv or table.json)}


def _others(year: Year, words: Words) -> Iterator[tuple[PlannedTable, str]]:
    be, plan = year.fiscal_year.be, words.plan
    shown = tuple(
        page.path
        for disclosure in year.disclosures
        if not disclosure.noindex and (page := plan.page(PageKind.ITEM, "th", year=be, code=disclosure.item.code))
    )
    for source, tables in plan.tables.items():
        for table in tables:
            if (table.csv or table.json).startswith(shown):
                yield table, source.rpartition("/")[2].rpartition(".")[0]


def _resource(table: PlannedTable, title: str, measures: Measures, folder: str) -> dict[str, Any]:
    # Where the officer's own file lies at the CSV's address, the program's JSON stands for it.
    where, format, (size, digest) = (table.csv, "csv", measures.csv) if table.csv else (table.json, "json", measures.json)
    told: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": where.rpartition(".")[0].replace("/", "-"),
        "title": title,
        "path": where.removeprefix(folder),
        "format": format,
        "mediatype": TYPES[format],
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": {"fields": [{"name": name, "type": kind} for name, kind in measures.fields], "missingValues": [""]},
    }
    return told | ({"dialect": _DIALECT} if format == "csv" else {})


def _publisher(words: Words) -> dict[str, str]:
    return {"title": words.publisher, "email": words.email, "path": words.public(""), "role": "publisher"}


def _licence(words: Words) -> dict[str, str]:
    """The licence, where the form can say it: it wants an address, or a name without spaces."""
    licence = words.licence
    if licence is None:
        return {}
    name = licence.name if set(licence.name) <= _NAME_OF_LICENCE else ""
    return {"name": name, "path": licence.url, "title": licence.name} if name or licence.url else {}
