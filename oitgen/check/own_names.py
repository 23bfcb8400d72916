"""What an agency is called, and whether a name is somebody else's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from oitgen.model.agency import Agency
from oitgen.model.site import Site, Year
from oitgen.signs import bodies
from oitgen.thai import letters

_SHORTEST = 6
# Vowels above and below, tones, and the signs that close a syllable.
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
# What a line of a province above the agency begins with; elsewhere its name is the end of an address.
_PROVINCE_ITSELF = re.compile(r"(?m)^\W*(?:ประกาศ|คำสั่ง|ส่วนราชการ|ผู้ว่าราชการ|สำนักงาน[ก-๎]{0,30}|ศาลากลาง|ที่ทำการปกครอง)?\s*(จังหวัด[ก-๎]+)")
_STATED = re.compile(rf"(?:จังหวัด|จว\.|จ\.)\s?({'|'.join(bodies.PROVINCES)})")


# A preview asks for the same texts at every save.
@lru_cache(1 << 12)
def bare(text: str) -> str:
    """A text's letters without vowels and tones above and below: PDF readers lose those first."""
    return _MARKS.sub("", letters(text).replace("ำ", "า"))


@dataclass(frozen=True, slots=True)
class Own:
    """What one agency is called in one year.

    `names` are bare, and those of the bodies `above` are among them;
    `families` are the kinds of body it is itself. `provinces` are all its
    facts name, `stated` those they name as its own. `english` are its names
    and theirs in English, as written.
    """

    names: frozenset[str]
    families: frozenset[str]
    provinces: frozenset[str]
    stated: frozenset[str]
    above: frozenset[str] = frozenset()
    english: frozenset[str] = frozenset()

    def holds(self, name: str) -> bool:
        """Whether a name may be the agency's own or of a body above it: one contains the other, or a slip of the pen lies between."""
        asked = bare(bodies.long_form(name))
        return any(asked in own or own in asked or _is_slip(asked, own) for own in self.names)

    @property
    def parting(self) -> frozenset[str]:
        """The names that tell it from others: a province above is in the address of all its neighbours as well."""
        return self.names if "province" in self.families else frozenset(each for each in self.names if not _is_province(each))

    def is_in(self, text: str) -> bool:
        """Whether a text names the agency, or a body above it; a province only where a line begins with it."""
        said = bare(text)
        if any(own in said for own in self.parting):
            return True
        return self.parting != self.names and any(bare(match[1]) in self.names for match in _PROVINCE_ITSELF.finditer(text))


def own_of(site: Site, year: Year | None) -> Own:
    """What the agency of a year is called; the names site.yaml gives hold for every year."""
    agencies = tuple(dict.fromkeys((site.config.agency, *((year.agency,) if year else ()))))
    names = tuple(name for agency in agencies for name in _names(agency))
    facts = tuple(
        fact for agency in agencies for fact in (agency.province, agency.name.th, agency.address.th, *agency.aliases, *_above(agency))
    )
    stated = {*(agency.province for agency in agencies), *(match[1] for fact in facts for match in _STATED.finditer(fact))}
    stated |= {bodies.province_of(agency.name.th) for agency in agencies}
    return Own(
        names=_bare(names),
        families=frozenset(kind for agency in agencies if (kind := bodies.family(agency.name.th))),
        provinces=frozenset(province for province in bodies.PROVINCES if any(province in fact for fact in facts)) | stated - {""},
        stated=frozenset(stated - {""}),
        english=frozenset(
            words.en for agency in agencies for words in (agency.name, *(parent.name for parent in agency.parents)) if words.en
        ),
        above=_bare(name for agency in agencies for name in _above(agency)),
    )


def _bare(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for each in names for name in (bare(each), bare(bodies.long_form(each))) if len(name) >= _SHORTEST)


def _is_province(name: str) -> bool:
    return name.startswith("จงหวด")


def _names(agency: Agency) -> Iterator[str]:
    yield from (agency.name.th, agency.short_name, *agency.aliases, *_above(agency))


def _above(agency: Agency) -> tuple[str, ...]:
    return tuple(parent.name.th for parent in agency.parents)


def _is_slip(asked: str, own: str) -> bool:
    """Whether two names differ in one letter alone, which is a mistyped name and nobody else's."""
    if min(len(asked), len(own)) < 2 * _SHORTEST or abs(len(asked) - len(own)) > 1:
        return False
    first = next((at for at, (one, other) in enumerate(zip(asked, own, strict=False)) if one != other), min(len(asked), len(own)))
    rests = (asked[first + 1 :], own[first + 1 :]), (asked[first + 1 :], own[first:]), (asked[first:], own[first + 1 :])
    return any(one == other for one, other in rests)
