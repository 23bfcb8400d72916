"""The addresses of the EIT survey, and who may stand behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from oitgen.check import facts
from oitgen.check.case import Case
from oitgen.check.outside import host
from oitgen.model.document import WebLink
from oitgen.model.finding import Place
from oitgen.model.readiness import ElementReadiness

ROLE = "eit-survey"
# The survey is kept by the NACC (ป.ป.ช.); its systems ITAP and ITAS stand below this name.
_KEEPER = "nacc.go.th"
_SHORTENERS = frozenset(
    {
        "bit.ly",
        "tinyurl.com",
        "t.co",
        "goo.gl",
        "cutt.ly",
        "shorturl.at",
        "shorturl.asia",
        "rb.gy",
        "is.gd",
        "ow.ly",
        "qrco.de",
        "me-qr.com",
    }
)


@dataclass(frozen=True, slots=True)
class Invitation:
    """One address by which a year invites citizens to answer; `code` is that of the item that asks for it."""

    url: str
    place: Place
    code: str
    be: int


def invitations(case: Case) -> Iterator[Invitation]:
    """Each address once: that of site.yaml (or of the year), and those shown for the element that asks for the survey."""
    told = set()
    for year in case.readiness.years:
        be = year.year.fiscal_year.be
        asked = [(item.disclosure.item.code, each) for item in year.items for each in item.elements if each.element.role == ROLE]
        found: list[Invitation] = []
        if year.year.survey is not None:
            place = facts.written_in(case.site, year.year, "eit")
            found.append(Invitation(year.year.survey.url, place, asked[0][0] if asked else "", be))
        found += [Invitation(url, place, code, be) for code, element in asked for url, place in _links(element)]
        for invitation in found:
            if invitation.url not in told:
                told.add(invitation.url)
                yield invitation


def _links(element: ElementReadiness) -> Iterator[tuple[str, Place]]:
    for each in element.evidence:
        if isinstance(each.thing, WebLink):
            yield each.thing.url, each.place if each.place.path else Place(each.thing.path)


def is_of_the_keeper(url: str) -> bool:
    """Whether an address is one of the NACC's own."""
    name = host(url)
    return name == _KEEPER or name.endswith(f".{_KEEPER}")


def is_short(url: str) -> bool:
    """Whether an address hides where it leads."""
    return host(url).removeprefix("www.") in _SHORTENERS
