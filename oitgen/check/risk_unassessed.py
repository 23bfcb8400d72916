"""A report tells of a risk that the assessment it reports on does not name.

The report answers the assessment risk by risk. A risk that stands in the
report alone was either named in other words, or never assessed. Looked at are
tables with a column of risks, and numbered lists most of whose risks stand in
the assessment; small differences in words do not count.

Wrong:  the report names "เรียกรับเงินที่จุดตรวจ", and the assessment does not
Right:  the same risk, in the same words, in both
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from oitgen.check import spans, told_risks
from oitgen.check.case import Case, Paper
from oitgen.model.contents import Part, SignKind, Table
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
# An assessment with fewer tells of no risk.
_FEWEST_LETTERS = 150


def check(case: Case) -> Iterator[Finding]:
    """One finding for each risk that only the report names."""
    for year in case.site.years:
        for disclosure in year.disclosures:
            basis = [each for code in disclosure.item.depends_on for each in _disclosures(year, code)]
            papers = [paper for each in basis for paper in case.papers_of(each)]
            reports = case.papers_of(disclosure)
            assessed = tuple(dict.fromkeys(letters(risk) for risk in _risks(papers)))
            words = _words(case, basis, papers)
            if assessed:
                cells = {letters(cell) for table in _tables(papers) for row in table.rows for cell in row}
                yield from _unassessed(reports, assessed, cells, basis[0].item.code)
            elif words:
                yield from _of_tables(reports, papers, words, basis[0].item.code)
            if words:
                yield from _of_texts(case, reports, papers, words, basis[0].item.code)


def _words(case: Case, basis: list[Disclosure], papers: list[Paper]) -> str:
    """The letters of a whole assessment; empty where it is none of risks, or a part of it cannot be read."""
    of_risks = any(_RISK in each.item.title.th for each in basis)
    if not of_risks or any(paper.contents.is_scan or paper.contents.problem for paper in papers):
        return ""
    texts = (writing.prose.text for writing in case.writings if any(writing.disclosure is each for each in basis))
    found = letters("\n".join((*(case.library.text(paper.file.path) for paper in papers), *texts)))
    return found if len(found) >= _FEWEST_LETTERS else ""


def _of_tables(reports: Iterable[Paper], papers: list[Paper], words: str, basis: str) -> Iterator[Finding]:
    """Risks of the report's tables that stand nowhere in an assessment that has none."""
    for paper in reports:
        if not _is_of_another_year(paper, papers):
            strange = (risk for risk in _risks([paper]) if told_risks.is_nowhere(letters(risk), words))
            yield from (_finding(paper, risk, basis) for risk in dict.fromkeys(strange))


def _of_texts(case: Case, reports: Iterable[Paper], papers: list[Paper], words: str, basis: str) -> Iterator[Finding]:
    """Risks the report tells one by one, that stand nowhere in the assessment."""
    said: set[str] = set()
    for paper in reports:
        if paper.contents.is_scan or _is_of_another_year(paper, papers) or any(True for _ in _risks([paper])):
            continue
        for told in told_risks.unknown(case.library.text(paper.file.path), words):
            if letters(told.risk) not in said:
                said.add(letters(told.risk))
                yield _finding(paper, told.risk, basis, Level.WARN if told.certain else Level.INFO)


def _is_of_another_year(paper: Paper, papers: list[Paper]) -> bool:
    """Whether titles say that a report is not on these assessments: one of last year, shown beside this year's."""
    years = [
        {year for sign in each.contents.of(SignKind.FISCAL_YEAR) if sign.part is Part.HEAD for year in spans.years_of(sign)}
        for each in (paper, *papers)
    ]
    return bool(years[0]) and any(years[1:]) and not any(years[0] & each for each in years[1:])


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
            yield _finding(paper, risk, basis)


def _finding(paper: Paper, risk: str, basis: str, level: Level = Level.WARN) -> Finding:
    return Finding(
        ID,
        level,
        paper.place,
        message("{code}: the risk “{risk}” is not in {basis}.", code=paper.code, risk=risk[:_LONGEST], basis=basis),
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
