"""A text refers to an item that this year's checklist does not have, or reports on measures of the wrong item.

Codes change from year to year: what was O19 is O20 now, and a text copied
from last year, or from another kind of agency, sends its reader to the wrong
item. A report on the measures of another item must name that one. A sentence
that speaks of another year is left alone.

Wrong:  "รายละเอียดอยู่ในข้อ O30", where the checklist ends with O25
Wrong:  in O21, which reports on O20: "รายงานผลตามมาตรการในข้อ O19"
Right:  the code of this year's checklist, as oitgen list items shows it
"""

import re
from collections.abc import Iterable, Iterator

from oitgen.check.case import Case
from oitgen.check.own_names import Own, own_of
from oitgen.model.catalogue import Catalogue, Item
from oitgen.model.contents import Sign, SignKind
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.site import Year
from oitgen.thai import arabic, letters

ID = "reference-wrong"

_NUMBER = re.compile(r"(\d+)$")
_YEAR = re.compile(r"2[45]\d\d")
# Only a title this long cannot stand in a sentence by chance.
_LONG_ENOUGH = 10
# "รายงานผลการดำเนินการตามมาตรการในข้อ": a report, and what it reports on.
_ON_MEASURES = re.compile(r"ตาม[^.,;]{0,60}$")
_OF_A_REPORT = re.compile(r"ผล|รายงาน|มาตรการ|แผน|ความเสี่ยง")
_OF_PUBLISHING = re.compile(r"แบบตรวจ|เผยแพร่|เปิดเผย|OIT|เว็บ", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each wrong code of each file."""
    owns = {year.fiscal_year.be: own_of(case.site, year) for year in case.site.years}
    for paper in case.papers:
        contents = paper.contents
        if not contents.of(SignKind.ITEM):
            continue
        level = Level.WARN if _is_own(owns[paper.be], contents.head, contents.end) else Level.INFO
        for sign, told, hint in _wrong(contents.of(SignKind.ITEM), paper.year, paper.disclosure.item):
            yield Finding(ID, level, paper.at(sign), told, hint, paper.code, paper.be)
    for writing in case.writings:
        if writing.year is None:
            continue
        item = writing.disclosure.item if writing.disclosure else None
        signs = tuple(sign for sign in writing.prose.signs if sign.kind is SignKind.ITEM)
        for sign, told, hint in _wrong(signs, writing.year, item):
            yield Finding(ID, Level.WARN, writing.at(sign), told, hint, writing.code, writing.be)


def _is_own(own: Own, *texts: str) -> bool:
    """Whether a document is the agency's own: a guide of a central body may speak of other checklists."""
    return any(own.is_in(text) for text in texts)


def _wrong(signs: Iterable[Sign], year: Year, item: Item | None) -> Iterator[tuple[Sign, Message, Message]]:
    named = {sign.text: sign for sign in reversed(tuple(signs)) if not _is_of_another_year(sign, year)}
    if not named:
        return
    numbered = {number: each for each in year.catalogue.items if (number := _number(each.code))}
    for number, sign in reversed(named.items()):
        if number not in numbered:
            yield sign, _unknown(sign, year.catalogue), _right(sign, year.catalogue)
    wanted = item.depends_on if item else ()
    if item is None or not wanted or any(_number(code) in named for code in wanted):
        return
    for number, sign in reversed(named.items()):
        if number in numbered and numbered[number] is not item and _reports_on(sign):
            told = message(
                "This reports on item {said}, but {code} reports on {wanted}.",
                said=numbered[number].code,
                code=item.code,
                wanted=", ".join(wanted),
            )
            yield sign, told, message("Write {wanted} here, and look whether the measures are the same as there.", wanted=", ".join(wanted))


def _number(code: str) -> str:
    """The number a code ends in, which is all a text's reference holds; the letter before it may be any."""
    found = _NUMBER.search(arabic(code))
    return str(int(found[1])) if found else ""


def _is_of_another_year(sign: Sign, year: Year) -> bool:
    years = set(_YEAR.findall(arabic(sign.excerpt)))
    return bool(years) and str(year.fiscal_year.be) not in years


def _reports_on(sign: Sign) -> bool:
    """Whether a sentence says that something was done as that item has it, and not that something is published there."""
    line = arabic(sign.excerpt)
    at = next((found.start() for found in re.finditer(rf"ข้อ(?:ที่)?\s?\D{{1,2}}-?\s?0?{sign.text}(?!\d)", line)), -1)
    before = line[: max(at, 0)]
    return bool(_ON_MEASURES.search(before) and _OF_A_REPORT.search(before)) and not _OF_PUBLISHING.search(before)


def _unknown(sign: Sign, catalogue: Catalogue) -> Message:
    first, last = catalogue.items[0].code, catalogue.items[-1].code
    return message(
        "The text refers to item {number}, but this year's checklist has {first} to {last}.", number=sign.text, first=first, last=last
    )


def _right(sign: Sign, catalogue: Catalogue) -> Message:
    """The item whose title stands in the sentence; else where the codes are shown."""
    said = letters(sign.excerpt)
    for item in catalogue.items:
        title = letters(item.title.th)
        if len(title) >= _LONG_ENOUGH and title in said:
            return message("By its title, item {code} is meant.", code=item.code)
    return message("Correct the code; oitgen list items shows all of them.")
