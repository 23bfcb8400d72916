"""A report tells of a risk that the assessment it reports on does not name.

The report answers the assessment risk by risk. A risk that stands in the
report alone was either named in other words, or never assessed. Both are held
against each other only where both have tables with a column of risks; small
differences in words do not count.

Wrong:  the report names "เรียกรับเงินที่จุดตรวจ", and no table of the assessment does
Right:  the same risk, in the same words, in both
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from oitgen.check.case import Case, Paper
from oitgen.model.contents import Table
from oitgen.model.finding import Finding, Level, message
from oitgen.model.site import Disclosure, Year
from oitgen.thai import letters

ID = "risk-unassessed"

_RISK = "ความเสี่ยง"
# What else is told of a risk: how large it is, of which kind, and what is done about it.
_ABOUT_RISK = re.compile("ระดับ|จัดการ|มาตรการ|แผน|เกณฑ์|คะแนน|ค่าความ|ประเภท|ด้าน|ผู้|โอกาส|ผลกระทบ|ผลการ|ลด|ควบคุม|คงเหลือ|ก่อน|หลัง|สถานะ|ประเมิน")
_NUMBERED = re.compile(r"^[\s\d๐-๙.()\-–•]+")
_NONE = re.compile(r"(?:ไม่มี|ไม่พบ|รวม|หมายเหตุ)")
# Shorter ones are no risks but words such as "ปานกลาง".
_SHORTEST = 8
_SAME = 0.8
_LONGEST = 120


def check(case: Case) -> Iterator[Finding]:
    """One finding for each risk that only the report names."""
    for year in case.site.years:
        for disclosure in year.disclosures:
            basis = [each for code in disclosure.item.depends_on for each in _disclosures(year, code)]
            papers = [paper for each in basis for paper in case.papers_of(each)]
            assessed = tuple(dict.fromkeys(letters(risk) for risk in _risks(papers)))
            if assessed:
                cells = {letters(cell) for table in _tables(papers) for row in table.rows for cell in row}
                yield from _unassessed(case.papers_of(disclosure), assessed, cells, basis[0].item.code)


def _disclosures(year: Year, code: str) -> Iterator[Disclosure]:
    return (each for each in year.disclosures if each.item.code == code)


def _unassessed(papers: Iterable[Paper], assessed: tuple[str, ...], cells: set[str], basis: str) -> Iterator[Finding]:
    told: set[str] = set()
    for paper in papers:
        for risk in _risks([paper]):
            plain = letters(risk)
            if plain in told or any(_within(plain, cell) for cell in cells) or any(_alike(plain, each) for each in assessed):
                continue
            told.add(plain)
            yield Finding(
                ID,
                Level.WARN,
                paper.place,
                message("{code}: the risk “{risk}” is in no table of {basis}.", code=paper.code, risk=risk[:_LONGEST], basis=basis),
                message("Report on the risks that were assessed, in the same words. If this one is new, add it to the assessment."),
                paper.code,
                paper.be,
            )


def _tables(papers: Iterable[Paper]) -> Iterator[Table]:
    return (table for paper in papers for table in paper.contents.tables)


def _risks(papers: Iterable[Paper]) -> Iterator[str]:
    """What stands below the headers that name risks, without its number."""
    for table in _tables(papers):
        for at, header in enumerate(table.header):
            if _RISK not in letters(header) or _ABOUT_RISK.search(letters(header)):
                continue
            risks = (_NUMBERED.sub("", row[at]) for row in table.rows if at < len(row))
            yield from (risk for risk in risks if len(letters(risk)) >= _SHORTEST and not _NONE.match(risk))


def _within(risk: str, cell: str) -> bool:
    """Whether one says all the other says."""
    return len(cell) >= _SHORTEST and (risk in cell or cell in risk)


def _alike(risk: str, other: str) -> bool:
    found = SequenceMatcher(None, risk, other, autojunk=False)
    return found.quick_ratio() >= _SAME and found.ratio() >= _SAME
