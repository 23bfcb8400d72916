"""Addresses of what is made of the insides of documents: tables, the pictures of Word files, the list of open data."""

from collections.abc import Mapping
from dataclasses import replace

from oitgen.model import joined
from oitgen.model.contents import Library
from oitgen.model.datasets import all_datasets
from oitgen.model.joined import Joined
from oitgen.model.open_table import Tables
from oitgen.model.plan import PageKind, Plan, PlannedPage, PlannedTable
from oitgen.model.site import Site
from oitgen.plan import segment


def with_tables(plan: Plan, site: Site, tables: Tables, library: Library) -> Plan:
    """The plan with an address for each table: that of its spreadsheet with another suffix, numbered from the second on.

    The table that the periods of an element make together has its year's. An
    officer's own file keeps its address, and the program's twin has none; where
    that file is a CSV not every program takes, the twin stands beside it (2567-10-utf8.csv).
    """
    taken = {document.path for document in plan.documents}
    foreign = {document.path for document in plan.documents if library.of(document.source).foreign}

    def planned(base: str) -> PlannedTable:
        beside = f"{base}.csv" in foreign
        csv, json = (path if path not in taken else "" for path in (f"{base}-utf8.csv" if beside else f"{base}.csv", f"{base}.json"))
        made = PlannedTable(csv, json, beside)
        taken.update(path for path in (made.csv, made.json) if path)
        return made

    found: dict[str, tuple[PlannedTable, ...]] = {}
    for document in plan.documents:
        made = []
        for number in range(1, len(tables.of(document.source)) + 1):
            base = document.path.rpartition(".")[0] + (f"-{number}" if number > 1 else "")
            made.append(planned(base))
        if made:
            found[document.source] = tuple(made)
    whole: dict[tuple[int, str, str], tuple[Joined, PlannedTable]] = {}
    for year in site.years:
        be = year.fiscal_year.be
        for disclosure in year.disclosures:
            for element in disclosure.item.top_elements:
                if (together := joined.joined(disclosure, element, tables, library)) is not None:
                    own = f"{element.id}/" if len(disclosure.item.top_elements) > 1 else ""
                    base = f"{be}/{segment(disclosure.item.code)}/{own}{be}"
                    # A workbook of the whole year has that address for its own table.
                    whole[be, disclosure.item.code, element.id] = (together, planned(f"{base}-all" if f"{base}.csv" in taken else base))
    return _with_open_data(replace(plan, tables=found, joined=whole), site)


def _with_open_data(plan: Plan, site: Site) -> Plan:
    """The plan with the page that lists all datasets, in the languages of the home page; without a dataset there is none."""
    if not all_datasets(site, plan):
        return plan
    homes = [page for page in plan.pages if page.kind is PageKind.HOME]
    made = tuple(PlannedPage(PageKind.OPEN_DATA, home.lang, f"{home.path}open-data/") for home in homes)
    return replace(
        plan,
        pages=(*plan.pages, *made),
        published={**plan.published, **{page.path.strip("/"): page.path for page in made}},
        by_key={**plan.by_key, **{(page.kind, page.lang, page.year, page.code, page.source): page for page in made}},
    )


def with_inner(plan: Plan, counts: Mapping[str, int]) -> Plan:
    """The plan with addresses for the pictures inside documents; `counts` says how many, by source path.

    They begin with the document's whole address, its dot included, which no other address has within.
    """
    inner = {
        document.source: tuple(f"{document.path}-{number}.webp" for number in range(1, counts[document.source] + 1))
        for document in plan.documents
        if counts.get(document.source)
    }
    return replace(plan, inner=inner)
