"""A telephone or e-mail the agency gives of itself is another than site.yaml says.

The contact page is put together from site.yaml; a text or file beside it that
says something else leaves the citizen to guess. Compared are digits alone
with everything site.yaml, people and the year's own agency.yaml give;
hotlines, extensions, ranges and what another body's name stands before are no
difference. Where the page gives a known number as well, or names a section
before it, a further one is only worth a look, unless it is the known one with
a digit mistyped.
Elsewhere only what stands beside the agency's own name or website, or where
questions and complaints are taken, is looked at, and only where no known one
is given. A known one with one digit mistyped is told wherever it stands so.

Wrong:  content/2568/O5/index.md says "โทร 0 7500 0200", site.yaml says phone: "0 7500 0191"
Right:  the same number in both; an old year keeps its own in content/2567/agency.yaml
"""

import re
from collections.abc import Iterable, Iterator

from oitgen.check import telephones
from oitgen.check.case import Case, Paper, Writing
from oitgen.check.own_names import Own, own_of
from oitgen.model.agency import Agency, Channel, Channels, Person
from oitgen.model.contents import Part, Sign, SignKind
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure, Site, Year
from oitgen.thai import arabic

ID = "contact-differs"

_ROLE = "contact"
_MOST = 3
_FAX = re.compile(r"(?:โทรสาร|แฟกซ์|fax)[^0-9๐-๙]{0,24}$", re.IGNORECASE)
# A document with more of them is a list of whom to call.
_MOST_STRANGE = 3
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{4}(?!\d)")
_SITES = re.compile(r"(?:https?://)?(?:www\.)?([^/\s:]+)")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file and each of the two kinds of contact."""
    for year in case.site.years:
        own = own_of(case.site, year)
        known = {SignKind.PHONE: _phones(case.site, year), SignKind.EMAIL: _emails(case.site, year)}
        faxes = any(agency.fax for agency in (case.site.config.agency, year.agency))
        for kind in (kind for kind, values in known.items() if values):
            postcode = _postcode(year)
            for disclosure in year.disclosures:
                papers = case.papers_of(disclosure)
                writings = tuple(each for each in case.writings if each.disclosure is disclosure)
                if _is_contact(disclosure):
                    yield from _of_page(papers, writings, own, kind, known[kind], faxes=faxes)
                else:
                    yield from _elsewhere(case, papers, writings, own, kind, known[kind], postcode)
    yield from _on_pages(case)


def _on_pages(case: Case) -> Iterator[Finding]:
    """What pages of no year give; what any year says of the agency holds there."""
    pages = {path for page in case.site.pages for path in (page.path, page.path_en)}
    writings = tuple(each for each in case.writings if each.year is None and each.path in pages)
    own = own_of(case.site, None)
    years = case.site.years
    every = {
        SignKind.PHONE: frozenset().union(*(_phones(case.site, year) for year in years)),
        SignKind.EMAIL: frozenset().union(*(_emails(case.site, year) for year in years)),
    }
    for kind in (kind for kind, values in every.items() if values):
        yield from _elsewhere(case, (), writings, own, kind, every[kind], _postcode(years[0]))


def _postcode(year: Year) -> str:
    """The postcode of the agency's address; empty where none is given."""
    found = _POSTCODE.search(arabic(year.agency.address.th))
    return found.group() if found else ""


def _is_contact(disclosure: Disclosure) -> bool:
    return any(element.role == _ROLE for element in disclosure.item.elements)


def _of_page(
    papers: Iterable[Paper], writings: Iterable[Writing], own: Own, kind: SignKind, known: frozenset[str], *, faxes: bool
) -> Iterator[Finding]:
    """What the contact item's own texts and files give."""
    given: list[tuple[Paper | Writing, list[tuple[Sign, Place]]]] = [
        *((each, [(sign, each.at(sign)) for sign in each.prose.signs if sign.kind is kind]) for each in writings),
        *((each, [(sign, each.at(sign)) for sign in each.contents.of(kind)]) for each in papers),
    ]
    agrees = any(_values(sign) & known for _, signs in given for sign, _ in signs)
    for each, signs in given:
        strange = [(sign, place) for sign, place in signs if _is_strange(sign, known) and (faxes or not _is_fax(sign))]
        strange = [(sign, place) for sign, place in strange if not _is_of_another(sign, own)]
        # What is not a section's comes first: the finding stands there.
        strange.sort(key=lambda pair: _is_of_a_section(pair[0]))
        if strange:
            sure = not _is_of_a_section(strange[0][0]) and (not agrees or _is_slip(strange[0][0], known))
            yield _finding(Level.WARN if sure else Level.INFO, strange[0][1], [sign for sign, _ in strange], each)


def _elsewhere(
    case: Case, papers: Iterable[Paper], writings: Iterable[Writing], own: Own, kind: SignKind, known: frozenset[str], postcode: str
) -> Iterator[Finding]:
    """What any other item's texts and files give as the agency's own."""
    host = _host(case.site)
    every: tuple[Paper | Writing, ...] = (*writings, *papers)
    for each in every:
        signs = each.prose.signs if isinstance(each, Writing) else each.contents.signs
        signs = tuple(sign for sign in signs if sign.kind is kind)
        strange = [sign for sign in signs if _is_strange(sign, known) and not _is_fax(sign)]
        if not strange:
            continue
        # Whoever gives a known one as well gives the others of somebody or something else, unless they are the known one mistyped.
        agrees = any(_values(sign) & known for sign in signs)
        text = each.prose.text if isinstance(each, Writing) else case.library.text(each.file.path)
        own_ones = [
            sign
            for sign in strange
            if _is_own(sign, own) or (kind is SignKind.PHONE and _is_called(sign, text, own, known, host, postcode))
        ]
        slips = [sign for sign in own_ones if _is_slip(sign, known)]
        if len({sign.text for sign in strange}) > _MOST_STRANGE:
            continue
        if slips:
            yield _finding(Level.WARN, each.at(slips[0]), slips, each)
        elif own_ones and not agrees:
            yield _finding(Level.INFO, each.at(own_ones[0]), own_ones, each)


def _host(site: Site) -> str:
    """The name of the site in its address, without "www."; empty where it has none."""
    found = _SITES.match(site.config.settings.url)
    return found[1] if found else ""


def _is_called(sign: Sign, text: str, own: Own, known: frozenset[str], host: str, postcode: str) -> bool:
    """Whether a line gives a telephone of the agency's own area as its own, as far as the lines around it tell."""
    if not any(telephones.is_near(value, known) or telephones.is_slip(value, known) for value in _values(sign)):
        return False
    lines = [" ".join(line.split()) for line in text.replace("\f", "\n").split("\n")]
    at = next((at for at, line in enumerate(lines) if sign.text in line), -1)
    around = tuple(lines[max(0, at - 2) : at + 1]) if at >= 0 else (sign.excerpt,)
    if postcode and _is_slip(sign, known) and telephones.is_addressed(around[-2:], sign.text, postcode, own):
        return True
    return telephones.is_own(around, sign.text, own, host)


def _is_own(sign: Sign, own: Own) -> bool:
    """Whether a line gives a contact as the agency's own: in its letterhead or signature, or as where to ask."""
    beside = sign.part is not Part.BODY and own.is_in(sign.excerpt)
    return (beside or telephones.is_asked(_before(sign))) and not _is_of_a_section(sign) and not _is_of_another(sign, own)


def _finding(level: Level, place: Place, signs: Iterable[Sign], of: Paper | Writing) -> Finding:
    texts = tuple(dict.fromkeys(sign.text for sign in signs))
    return Finding(
        ID,
        level,
        place,
        message("{given} stands here, but not in site.yaml.", given=", ".join(texts[:_MOST])),
        message("Correct the wrong one of the two. What held in an old year belongs into agency.yaml in the folder of that year."),
        of.code,
        of.be,
    )


def _is_strange(sign: Sign, known: frozenset[str]) -> bool:
    values = _values(sign)
    return bool(values) and not values & known


def _is_slip(sign: Sign, known: frozenset[str]) -> bool:
    return sign.kind is SignKind.PHONE and any(telephones.is_slip(value, known) for value in _values(sign))


def _values(sign: Sign) -> frozenset[str]:
    """What a sign says in a form to compare; nothing where the digits are too few for a telephone."""
    return frozenset({sign.text.casefold()}) if sign.kind is SignKind.EMAIL else telephones.numbers(sign.text)


def _is_fax(sign: Sign) -> bool:
    return bool(_FAX.search(_before(sign)[-1]))


def _is_of_a_section(sign: Sign) -> bool:
    return telephones.is_of_a_section(_before(sign))


def _is_of_another(sign: Sign, own: Own) -> bool:
    return telephones.is_of_another(_before(sign), own)


def _before(sign: Sign) -> list[str]:
    return telephones.before(sign.excerpt, sign.text)


def _phones(site: Site, year: Year) -> frozenset[str]:
    """Every telephone that is known to be the agency's."""
    said = (number for agency in (site.config.agency, year.agency) for number in _of_agency(agency))
    ways = (way.phone for channels in (site.config.channels, year.channels) for way in _ways(channels))
    people = (person.phone for person in _people(site, year))
    return frozenset(number for text in (*said, *ways, *people) for number in telephones.numbers(text))


def _of_agency(agency: Agency) -> tuple[str, ...]:
    return (*agency.phones, agency.fax, agency.emergency)


def _emails(site: Site, year: Year) -> frozenset[str]:
    said = (address for agency in (site.config.agency, year.agency) for address in agency.emails)
    ways = (way.email for channels in (site.config.channels, year.channels) for way in _ways(channels))
    people = (person.email for person in _people(site, year))
    return frozenset(address.strip().casefold() for address in (*said, *ways, *people) if address)


def _ways(channels: Channels) -> Iterator[Channel]:
    yield from (way for way in (channels.qa, channels.feedback, channels.complaint, channels.corruption) if way is not None)


def _people(site: Site, year: Year) -> tuple[Person, ...]:
    return (*site.config.people, *year.people)
