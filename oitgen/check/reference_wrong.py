"""A text refers to an item that this year's checklist does not have, or reports on measures of the wrong item.

Codes change from year to year: what was O19 is O20 now, and a text copied
from last year, or from another kind of agency, sends its reader to the wrong
item. A report on the measures of another item must name that one, and where the
title of an item stands beside a code, the code must be its own. A sentence that
speaks of another year is left alone.

Wrong:  "รายละเอียดอยู่ในข้อ O30", where the checklist ends with O25
Wrong:  in O21, which reports on O20: "รายงานผลตามมาตรการในข้อ O19"
Right:  the code of this year's checklist, as oitgen list items shows it
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oitgen.check import matters
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

# "มาตรการเผยแพร่การใช้จ่าย (ตามข้อ …)": the thing itself, and right after it where it comes from.
_AS_IN = re.compile(r"\(?\s*ตาม\s*$")
_OTHER_REFERENCE = re.compile(r"ข้อ(?:ที่)?\s?[OoОо○]\s?-?\s?\d{1,2}|[.;]\s|\d{1,2}[.)]\s")
_BESIDE = 80


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A wrong reference, what is told of it, and whether nothing else can be meant."""

    sign: Sign
    told: Message
    hint: Message
    certain: bool = True


def check(case: Case) -> Iterator[Finding]:
    """One finding for each wrong code of each file."""
    owns = {year.fiscal_year.be: own_of(case.site, year) for year in case.site.years}
    for paper in case.papers:
        contents = paper.contents
        if not contents.of(SignKind.ITEM):
            continue
        level = Level.WARN if _is_own(owns[paper.be], contents.head, contents.end) else Level.INFO
        lines = _lines(case.library.text(paper.file.path))
        for wrong in _wrong(contents.of(SignKind.ITEM), lines, paper.year, paper.disclosure.item):
            yield Finding(ID, level if wrong.certain else Level.INFO, paper.at(wrong.sign), wrong.told, wrong.hint, paper.code, paper.be)
    for writing in case.writings:
        signs = tuple(sign for sign in writing.prose.signs if sign.kind is SignKind.ITEM)
        if writing.year is None or not signs:
            continue
        item = writing.disclosure.item if writing.disclosure else None
        for wrong in _wrong(signs, _lines(writing.prose.text), writing.year, item):
            level = Level.WARN if wrong.certain else Level.INFO
            yield Finding(ID, level, writing.at(wrong.sign), wrong.told, wrong.hint, writing.code, writing.be)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.replace("\f", "\n").split("\n"))


def _is_own(own: Own, *texts: str) -> bool:
    """Whether a document is the agency's own: a guide of a central body may speak of other checklists."""
    return any(own.is_in(text) for text in texts)


def _wrong(signs: Iterable[Sign], lines: tuple[str, ...], year: Year, item: Item | None) -> Iterator[_Wrong]:
    named = {sign.text: sign for sign in reversed(tuple(signs)) if not _is_of_another_year(sign, year)}
    if not named:
        return
    numbered = {number: each for each in year.catalogue.items if (number := _number(each.code))}
    for number, sign in reversed(named.items()):
        if number not in numbered:
            yield _Wrong(sign, _unknown(sign, year.catalogue), _right(sign, year.catalogue))
    existing = [(numbered[number], sign) for number, sign in reversed(named.items()) if number in numbered and numbered[number] is not item]
    wanted = item.depends_on if item else ()
    is_on_another = item is not None and bool(wanted) and not any(_number(code) in named for code in wanted)
    for said, sign in existing:
        beside = _beside(sign, lines)
        if item is not None and is_on_another and (_reports_on(sign) or (len(named) == 1 and _is_direct(said, beside))):
            told = message(
                "This reports on item {said}, but {code} reports on {wanted}.", said=said.code, code=item.code, wanted=", ".join(wanted)
            )
            hint = message("Write {wanted} here, and look whether the measures are the same as there.", wanted=", ".join(wanted))
            yield _Wrong(sign, told, hint, certain=_reports_on(sign))
            continue
        meant, is_whole = _meant(said, beside, year.catalogue)
        if meant is not None:
            told = message("The words beside item {said} are those of {meant}.", said=said.code, meant=meant.code)
            yield _Wrong(sign, told, message("Look which of the two is meant, and correct the code or the words."), certain=is_whole)


def _beside(sign: Sign, lines: tuple[str, ...]) -> tuple[str, str]:
    """What stands right before a reference in its sentence, and right after it."""
    pattern = _reference(sign.text)
    line = next((each for each in (*lines, arabic(sign.excerpt)) if re.search(pattern, arabic(each))), "")
    found = re.search(pattern, arabic(line))
    if found is None:
        return "", ""
    before = _OTHER_REFERENCE.split(arabic(line)[: found.start()])[-1][-_BESIDE:]
    return before, _OTHER_REFERENCE.split(arabic(line)[found.end() :])[0][:_BESIDE]


def _reference(number: str) -> str:
    return rf"ข้อ(?:ที่)?\s?\D{{1,2}}-?\s?0?{number}(?!\d)"


def _is_direct(said: Item, beside: tuple[str, str]) -> bool:
    """Whether something is named and said to be "as in" an item it has nothing in common with."""
    before, after = beside
    return bool(_AS_IN.search(before)) and len(letters(before)) >= _LONG_ENOUGH and matters.is_other(f"{before} {after}", said)


def _meant(said: Item, beside: tuple[str, str], catalogue: Catalogue) -> tuple[Item | None, bool]:
    """The other item whose title stands beside a reference that has nothing to do with it, and whether all of the title does."""
    named = [(item, is_whole) for item, is_whole in (matters.named(words, catalogue.items) for words in beside) if item is not None]
    # With another title on each side there is no telling.
    if len({item.code for item, _ in named}) != 1:
        return None, False
    meant, is_whole = named[0]
    words = " ".join(beside)
    # A word such as "ส่งเสริม" is in many titles: beside a whole title it does not speak for another item.
    is_little = is_whole and meant is not said and 2 * matters.shared(words, said) < matters.shared(words, meant)
    return named[0] if is_little or matters.is_other(words, said) else (None, False)


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
    at = next((found.start() for found in re.finditer(_reference(sign.text), line)), -1)
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
