"""Readiness made for a test: a site folder in memory's shortest words, loaded, planned and assessed."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from oitgen import check, plan
from oitgen.check.case import Case, Digest, case
from oitgen.model.finding import Finding
from oitgen.model.plan import Plan
from oitgen.model.readiness import ElementReadiness, ItemReadiness, Readiness
from oitgen.model.site import Site
from oitgen.text import said
from tests.builders import POLICE_2568, TODAY, Loaded, loaded_with


@dataclass(frozen=True)
class Readied:
    """A site with its readiness; `findings` are those of the check room alone."""

    site: Site
    plan: Plan
    readiness: Readiness
    case: Case
    findings: tuple[Finding, ...]

    def item(self, code: str, year: int = 2568) -> ItemReadiness:
        """The readiness of one item."""
        return self.readiness.year(year).item(code)

    def element(self, code: str, id: str, year: int = 2568) -> ElementReadiness:
        """The readiness of one element."""
        return self.item(code, year).element(id)

    def state(self, code: str, id: str, year: int = 2568) -> str:
        """The state of one element."""
        return self.element(code, id, year).state.value

    def slots(self, code: str, id: str, year: int = 2568) -> dict[str, str]:
        """The state of each slot of an element, by its period."""
        return {slot.period.key: slot.state.value for slot in self.element(code, id, year).slots}

    def why(self, code: str, id: str, year: int = 2568) -> str:
        """The reason of an element's state, as the message's id."""
        return self.element(code, id, year).why.id

    def of_rule(self, rule: str, item: str = "") -> list[Finding]:
        """The findings of one rule, of one item where it is named."""
        return [finding for finding in self.findings if finding.rule == rule and item in ("", finding.item)]


def readied(loaded: Loaded, today: date = TODAY, *, digest: Digest = lambda path: "") -> Readied:
    """The readiness of a loaded site."""
    planned, _ = plan.outputs(loaded.site)
    readiness, findings = check.readiness(loaded.site, planned, loaded.library, digest, today)
    return Readied(loaded.site, planned, readiness, case(loaded.site, planned, readiness, loaded.library, digest, today), findings)


def readied_with(
    folder: Path,
    content: Iterable[str] | Mapping[str, str | bytes] = (),
    *,
    years: Iterable[str] = (POLICE_2568,),
    yaml: str = "",
    files: Mapping[str, str | bytes] | None = None,
    today: date = TODAY,
    opened: bool = False,
) -> Readied:
    """A site folder made, loaded and assessed in one breath; its documents are opened where that is asked for."""
    found = loaded_with(folder, content, years=years, yaml=yaml, files=files, opened=opened)
    return readied(found, today, digest=lambda path: hashlib.sha256((folder / path).read_bytes()).hexdigest())


def catalogue(elements: str, *, item: str = "") -> dict[str, str | bytes]:
    """The file of an own catalogue "own-2568" with the one item M1, whose elements these lines of YAML are."""
    body = "\n".join(f"      {line}" for line in elements.strip("\n").splitlines())
    extra = "\n".join(f"    {line}" for line in item.strip("\n").splitlines())
    text = f"""id: own-2568
title_th: แบบทดสอบ
title_en: A catalogue for tests
fiscal_year: 2568
agency_type: own
indicators:
  - {{code: "1", title_th: หมวดเดียว, title_en: Only part, items: [M1]}}
items:
  - code: M1
    title_th: ข้อทดสอบ
    title_en: Item for tests
    slug: test-item
{extra}
    elements:
{body}
"""
    return {"catalogues/own-2568.yaml": text}


OWN_2568 = "2568: {catalogue: own-2568}"


def own_element(
    folder: Path, keys: str, content: Mapping[str, bytes], *, kind: str = "document", people: str = "", agency: str = "", yaml: str = ""
) -> Readied:
    """A site whose one element, "report" of item M1, has these keys; its documents are opened. `agency` is the year's agency.yaml."""
    files: dict[str, str | bytes] = catalogue(f"- {{id: report, kind: {kind}, th: รายงาน{keys}}}")
    if people:
        files["people.yaml"] = people
    if agency:
        files["content/2568/agency.yaml"] = agency
    return readied_with(folder, content, years=(OWN_2568,), files=files, yaml=yaml, opened=True)


def verdict(found: Readied) -> tuple[str, str]:
    """The state of the element of `own_element` and why, in Thai."""
    element = found.element("M1", "report")
    return element.state.value, said(element.why, "th")


def told(found: Readied, rule: str) -> list[tuple[str, str]]:
    """What a rule says, in Thai, and where."""
    return [(said(each.message, "th"), each.place.path) for each in found.of_rule(rule)]
