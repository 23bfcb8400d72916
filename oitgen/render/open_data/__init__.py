"""The site's tables as open data: lists of them for catalogues, and packages for programs, from catalogue and site.yaml alone."""

from collections.abc import Iterator, Mapping

from oitgen.model.datasets import all_datasets
from oitgen.model.output import Rendered
from oitgen.model.plan import PlannedTable
from oitgen.render.open_data import data_package, dcat, gdc
from oitgen.render.open_data.measures import Measures
from oitgen.render.open_data.words import Words


def files(words: Words, measures: Mapping[PlannedTable, Measures]) -> Iterator[Rendered]:
    """Every file about datasets; none where the site has no dataset. `words` speak the language of the files."""
    site, plan = words.site, words.plan
    datasets = all_datasets(site, plan)
    if not datasets:
        return
    # A harvester can use whole addresses alone.
    if site.config.settings.url:
        yield Rendered(dcat.PATH, dcat.catalogue(datasets, words), "page")
    packages = gdc.packages(datasets, words)
    yield Rendered(gdc.JSON, gdc.as_json(packages), "page")
    yield Rendered(gdc.CSV, gdc.as_csv(packages, words), "page")
    for year in site.years:
        own = tuple(dataset for dataset in datasets if dataset.year is year)
        if own:
            yield Rendered(data_package.path(year), data_package.package(year, own, measures, words), "page")
