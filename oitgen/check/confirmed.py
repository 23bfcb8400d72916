"""Confirmations → the site in which a person's word places evidence, where that word still holds.

A confirmation speaks of the very bytes a person looked at (of a text: of its
words); one that no longer agrees with them is a finding.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from oitgen.check import unplaced
from oitgen.check.exhibits import Showcase
from oitgen.model.catalogue import Element, Item
from oitgen.model.confirmation import Confirmation, Exhibit
from oitgen.model.document import Evidence, Placing
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure, Site, Year
from oitgen.thai import normalise

# What was confirmed of one item: by element and file, the digest.
_Known = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class _Look:
    """One item's evidence beside what was confirmed of it."""

    showcase: Showcase
    year: Year
    disclosure: Disclosure
    known: _Known

    def exhibits(self, evidence: Evidence) -> tuple[Exhibit, ...]:
        """What a person would look at; nothing is read for elements nobody confirmed."""
        return self.showcase.of(self.year, self.disclosure, evidence)

    def holds(self, element: str, evidence: Evidence) -> bool:
        """Whether every file of it was confirmed for that element, and is as it was."""
        if not any(id == element for id, _ in self.known):
            return False
        shown = self.exhibits(evidence)
        return bool(shown) and all(each.sha256 and self.known.get((element, normalise(each.file))) == each.sha256 for each in shown)


def site(showcase: Showcase, confirmations: Iterable[Confirmation]) -> Site:
    """The site whose evidence is placed by a person's word where that word still holds."""
    known: dict[tuple[int, str], dict[tuple[str, str], str]] = defaultdict(dict)
    for each in confirmations:
        known[each.year, each.item][each.element, normalise(each.file)] = each.sha256
    if not known:
        return showcase.site
    years = []
    for year in showcase.site.years:
        items = tuple(
            _disclosure(_Look(showcase, year, disclosure, known[year.fiscal_year.be, disclosure.item.code]))
            if (year.fiscal_year.be, disclosure.item.code) in known
            else disclosure
            for disclosure in year.disclosures
        )
        years.append(replace(year, disclosures=items))
    return replace(showcase.site, years=tuple(years))


def findings(showcase: Showcase, confirmations: Iterable[Confirmation]) -> tuple[Finding, ...]:
    """One finding for each confirmed file that is still there, but no longer what was confirmed."""
    found = []
    wanted = {(each.year, each.item) for each in confirmations}
    shown: dict[tuple[int, str, str], str] = {}
    for year in showcase.site.years:
        for disclosure in year.disclosures:
            key = (year.fiscal_year.be, disclosure.item.code)
            loose = (each for element in disclosure.item.elements for each in unplaced.of(disclosure, element))
            for evidence in (*disclosure.evidence, *loose) if key in wanted else ():
                shown.update({(*key, normalise(each.file)): each.sha256 for each in showcase.of(year, disclosure, evidence)})
    for each in confirmations:
        now = shown.get((each.year, each.item, normalise(each.file)))
        if now is not None and now != each.sha256:
            said = message("This has changed since {by} confirmed it, so the confirmation no longer holds.", by=each.by or "—")
            hint = message("Look at it again: oitgen confirm {code}", code=each.item)
            found.append(Finding("confirmation-stale", Level.INFO, Place(each.file), said, hint, each.item, each.year))
    return tuple(dict.fromkeys(found))


def _disclosure(look: _Look) -> Disclosure:
    evidence = look.disclosure.evidence
    own = tuple(replace(each, placing=Placing.CONFIRMED) if look.holds(each.element, each) else each for each in evidence)
    return replace(look.disclosure, evidence=(*own, *_parts(look), *_texts(look)))


def _texts(look: _Look) -> Iterable[Evidence]:
    """A text nobody had placed is the element for which a person confirmed it."""
    for element in look.disclosure.item.elements:
        for each in unplaced.of(look.disclosure, element):
            if look.holds(element.id, each):
                yield replace(each, placing=Placing.CONFIRMED)


def _parts(look: _Look) -> Iterable[Evidence]:
    """A part has no evidence of its own: what was confirmed for it in the document it belongs in becomes its own."""
    item = look.disclosure.item
    for element in item.elements:
        if not element.part_of or look.disclosure.of(element):
            continue
        shared = look.disclosure.of(_top(item, element))
        if shared and all(look.holds(element.id, each) for each in shared):
            yield from (replace(each, element=element.id, placing=Placing.CONFIRMED) for each in shared)


def _top(item: Item, element: Element) -> Element:
    return _top(item, item.element(element.part_of)) if element.part_of else element
