"""A telephone or e-mail the agency gives of itself is another than site.yaml says.

The contact page is put together from site.yaml; a text or file beside it that
says something else leaves the citizen to guess. Compared are digits alone
with everything site.yaml, people and the year's own agency.yaml give;
hotlines, extensions, ranges and what another body's name stands before are no
difference. Where the page gives a known number as well, or names a section
before it, a further one is only worth a look.
Elsewhere only what stands beside the agency's own name in a letterhead or
signature, or after "ติดต่อสอบถาม", is looked at, and only where no known one is
given.

Wrong:  content/2568/O5/index.md says "โทร 0 7500 0200", site.yaml says phone: "0 7500 0191"
Right:  the same number in both; an old year keeps its own in content/2567/agency.yaml
"""

import re
from collections.abc import Iterable, Iterator

from oitgen.check.case import Case, Paper, Writing
from oitgen.check.own_names import Own, bare, own_of
from oitgen.model.agency import Agency, Channel, Channels, Person
from oitgen.model.contents import Part, Sign, SignKind
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure, Site, Year
from oitgen.signs import bodies, contacts
from oitgen.thai import arabic

ID = "contact-differs"

_ROLE = "contact"
_MOST = 3
_WRITTEN = re.compile(r"(?:\+?66|0)[\d \-–()]{7,}\d")
_FAX = re.compile(r"(?:โทรสาร|แฟกซ์|fax)[^0-9๐-๙]{0,24}$", re.IGNORECASE)
_SECTION = re.compile(r"งาน|ฝ่าย|แผนก|กลุ่ม|กอง|ส่วน(?!ราชการ|ตำบล|จังหวัด)|สำนักปลัด|ศูนย์|ตู้ยาม|ป้อม")
_NO_SECTION = re.compile(r"(?:หน่วย|สำนัก|ประสาน|ติดต่อ|พนัก)งาน")
# Whom every contact page names besides the bodies of `signs`.
_ELSEWHERE = re.compile(r"ป\.\s?ป\.\s?[ชท]|การไฟฟ้า|การประปา|กู้ภัย|มูลนิธิ|ดับเพลิง|ดำรงธรรม|ธนาคาร")
# Where the reader is sent with questions. "ติดต่องานจราจร" is a section's.
_ASK = re.compile(
    r"(?:ติดต่อ|สอบถาม)(?:สอบถาม|เรา|สถานี\S*|เทศบาล\S*|อบต\S*|หน่วยงาน|ได้ที่|เพิ่มเติม|รายละเอียด|\s)*[^0-9ก-๎]*(?:โทร(?:ศัพท์)?|อีเมล\S*|e-?mail)?[^0-9ก-๎]*$",
    re.IGNORECASE,
)
_LONGEST_RANGE = 20


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file and each of the two kinds of contact."""
    for year in case.site.years:
        own = own_of(case.site, year)
        known = {SignKind.PHONE: _phones(case.site, year), SignKind.EMAIL: _emails(case.site, year)}
        faxes = any(agency.fax for agency in (case.site.config.agency, year.agency))
        for kind in (kind for kind, values in known.items() if values):
            for disclosure in year.disclosures:
                papers = case.papers_of(disclosure)
                writings = tuple(each for each in case.writings if each.disclosure is disclosure)
                if _is_contact(disclosure):
                    yield from _of_page(papers, writings, own, kind, known[kind], faxes=faxes)
                else:
                    yield from _elsewhere(papers, writings, own, kind, known[kind])


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
            sure = not agrees and not _is_of_a_section(strange[0][0])
            yield _finding(Level.WARN if sure else Level.INFO, strange[0][1], [sign for sign, _ in strange], each)


def _elsewhere(papers: Iterable[Paper], writings: Iterable[Writing], own: Own, kind: SignKind, known: frozenset[str]) -> Iterator[Finding]:
    """What any other item's texts and files give as the agency's own."""
    every: tuple[Paper | Writing, ...] = (*writings, *papers)
    for each in every:
        signs = each.prose.signs if isinstance(each, Writing) else each.contents.signs
        signs = tuple(sign for sign in signs if sign.kind is kind)
        own_ones = [sign for sign in signs if _is_own(sign, own) and _is_strange(sign, known)]
        if own_ones and not any(_values(sign) & known for sign in signs):
            yield _finding(Level.INFO, each.at(own_ones[0]), own_ones, each)


def _is_own(sign: Sign, own: Own) -> bool:
    """Whether a line gives a contact as the agency's own: in its letterhead or signature, or as where to ask."""
    beside = sign.part is not Part.BODY and own.is_in(sign.excerpt)
    return (beside or bool(_ASK.search(_before(sign)[-1]))) and not _is_of_a_section(sign) and not _is_of_another(sign, own)


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


def _values(sign: Sign) -> frozenset[str]:
    """What a sign says in a form to compare; nothing where the digits are too few for a telephone."""
    return frozenset({sign.text.casefold()}) if sign.kind is SignKind.EMAIL else _numbers(sign.text)


def _is_fax(sign: Sign) -> bool:
    return bool(_FAX.search(_before(sign)[-1]))


def _is_of_a_section(sign: Sign) -> bool:
    return bool(_SECTION.search(_NO_SECTION.sub("", _before(sign)[-1])))


def _is_of_another(sign: Sign, own: Own) -> bool:
    """Whether a line gives a contact as that of somebody else: whoever is named last before it. A province is an address."""
    for part in reversed(_before(sign)):
        said = bare(part)
        if any(name in said for name in own.names - own.above):
            return False
        if any(name in said for name in own.above):
            return True
        named = (spot.text for spot in bodies.signs(part, Part.BODY) if bodies.family(spot.text) != "province")
        if _ELSEWHERE.search(part) or any(not own.holds(name) for name in named):
            return True
    return False


def _before(sign: Sign) -> list[str]:
    """What stands in a sign's line before it, parted by the telephones there; nothing where it is not found in its line."""
    before, found, _ = " ".join(sign.excerpt.split()).partition(sign.text)
    return _WRITTEN.split(arabic(before)) if found else [""]


def _numbers(text: str) -> frozenset[str]:
    """Every telephone a text gives: "0 7500 0191-3" are three. Mobiles have ten digits, others nine."""
    found: set[str] = set()
    for written in _WRITTEN.findall(arabic(text)):
        digits = re.sub(r"^66", "0", contacts.digits(written))
        length = 10 if digits[1:2] in ("6", "8", "9") else 9
        number, further = digits[:length], digits[length:]
        if len(number) < length:
            continue
        found.add(number)
        first = int(number[-len(further) :]) if 0 < len(further) <= 4 else 0
        if first and first < int(further) <= first + _LONGEST_RANGE:
            found |= {f"{number[: -len(further)]}{last:0{len(further)}d}" for last in range(first, int(further) + 1)}
    return frozenset(found)


def _phones(site: Site, year: Year) -> frozenset[str]:
    """Every telephone that is known to be the agency's."""
    said = (number for agency in (site.config.agency, year.agency) for number in _of_agency(agency))
    ways = (way.phone for channels in (site.config.channels, year.channels) for way in _ways(channels))
    people = (person.phone for person in _people(site, year))
    return frozenset(number for text in (*said, *ways, *people) for number in _numbers(text))


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
