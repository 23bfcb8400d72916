"""Every address outside the site, with where it is written and what it is for."""

import ipaddress
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from oitgen.check import facts
from oitgen.check.case import Writing
from oitgen.model.agency import Agency, Channels, Survey
from oitgen.model.document import WebLink
from oitgen.model.finding import Place
from oitgen.model.outside import Outside, Use
from oitgen.model.site import Disclosure, Site, Year

_WEB = ("http://", "https://")
_INSIDE = ("localhost", "local", "localdomain", "internal", "lan", "intranet", "test", "invalid")
_UNFILLED = ("example.com", "example.org", "example.net")
_TRIALS = ("test", "dev", "staging", "uat", "sandbox")
# "test.go.th" would be the name of an agency, "test.example.go.th" is a trial.
_SECOND_LEVELS = frozenset({"go", "co", "ac", "or", "in", "mi", "net", "com", "org", "gov", "edu"})


def all_outside(site: Site, writings: Iterable[Writing]) -> tuple[Outside, ...]:
    """Each address once for each file it is written in: texts, then the links of items, then the facts."""
    every = (*_of_texts(writings), *_of_items(site), *_of_facts(site))
    first: dict[tuple[str, str, str], Outside] = {}
    for each in every:
        if each.url.casefold().startswith(_WEB):
            first.setdefault((each.url, each.place.path, each.key), each)
    return tuple(first.values())


def host(url: str) -> str:
    """The host of an address in small letters; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def fault(url: str) -> str:
    """ "inside", "unfilled", "trial", or "" for an address anybody may use."""
    name = host(url).removeprefix("www.")
    if not name:
        return ""
    if (number := _number(name)) is not None:
        return "" if number.is_global else "inside"
    if any(name == ending or name.endswith(f".{ending}") for ending in _INSIDE):
        return "inside"
    if any(name == ending or name.endswith(f".{ending}") for ending in _UNFILLED):
        return "unfilled"
    labels = name.split(".")
    if len(labels) < 3 or (len(labels) == 3 and labels[1] in _SECOND_LEVELS):
        return ""
    return "trial" if labels[0] in _TRIALS else ""


def _number(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def by_file(found: Iterable[Outside]) -> Iterator[tuple[Outside, int]]:
    """For each file the first of these, and how many it holds; a fact of site.yaml stands alone."""
    together: dict[tuple[str, str, str, int], list[Outside]] = {}
    for each in found:
        together.setdefault((each.place.path, each.key, each.code, each.be), []).append(each)
    for group in together.values():
        yield group[0], len(group)


def _of_texts(writings: Iterable[Writing]) -> Iterator[Outside]:
    for writing in writings:
        for link in writing.prose.links:
            yield Outside(link.url, link.place, Use.TEXT, "", writing.code, writing.be)


def _of_items(site: Site) -> Iterator[Outside]:
    for year in site.years:
        for disclosure in year.disclosures:
            for link, place in _links(disclosure):
                yield Outside(link.url, place, Use.SHOWN, "", disclosure.item.code, year.fiscal_year.be)


def _links(disclosure: Disclosure) -> Iterator[tuple[WebLink, Place]]:
    for evidence in disclosure.evidence:
        if isinstance(evidence.thing, WebLink):
            yield evidence.thing, evidence.place if evidence.place.path else Place(evidence.thing.path)
    for link in disclosure.links:
        yield link, Place(link.path)


def _of_facts(site: Site) -> Iterator[Outside]:
    """The addresses of site.yaml, then those a year's own agency.yaml gives instead."""
    config = site.config
    told = set()
    for key, url in (*_of_agency(config.agency), *_of_channels(config.channels), *_of_survey(config.survey)):
        told.add((key, url))
        yield Outside(url, facts.SITE, _use(key), key)
    for year in site.years:
        for key, url in (*_of_agency(year.agency), *_of_channels(year.channels), *_of_survey(year.survey)):
            if (key, url) not in told:
                told.add((key, url))
                yield Outside(url, _place(site, year, key), _use(key), key, be=year.fiscal_year.be)


def _use(key: str) -> Use:
    return Use.SURVEY if key == "eit" else Use.FACT


def _place(site: Site, year: Year, key: str) -> Place:
    return facts.written_in(site, year, key.partition(":")[0])


def _of_agency(agency: Agency) -> Iterator[tuple[str, str]]:
    for network, url in agency.social:
        yield f"agency: social: {network}", url
    if agency.map is not None:
        yield "agency: map", agency.map.url
    for parent in agency.parents:
        yield "agency: parents", parent.url


def _of_channels(channels: Channels) -> Iterator[tuple[str, str]]:
    named = (
        ("qa", channels.qa),
        ("feedback", channels.feedback),
        ("complaint", channels.complaint),
        ("corruption", channels.corruption),
    )
    for key, channel in named:
        if channel is not None:
            yield f"channels: {key}", channel.url
    for service in channels.eservices:
        yield "channels: eservices", service.url


def _of_survey(survey: Survey | None) -> Iterator[tuple[str, str]]:
    if survey is not None:
        yield "eit", survey.url
