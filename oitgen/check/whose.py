"""Which item a finding concerns, where whoever found it knew the file alone."""

from collections.abc import Iterable
from dataclasses import replace

from oitgen.model.finding import Finding
from oitgen.model.site import Site
from oitgen.thai import normalise


def with_items(findings: Iterable[Finding], site: Site) -> tuple[Finding, ...]:
    """The findings, each with the item its file was put to, as the ledger tells."""
    items = {normalise(entry.path): entry.item for entry in site.ledger if entry.item}
    return tuple(_named(finding, items.get(normalise(finding.place.path), "")) for finding in findings)


def _named(finding: Finding, item: str) -> Finding:
    if finding.item or not item:
        return finding
    year, _, code = item.partition("/")
    return replace(finding, item=code, year=finding.year or int(year))
