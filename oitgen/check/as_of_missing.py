"""A document does not say of which day its data are, though the criteria ask for that.

Looked for are the day in front matter (as_of:) or in the file's name, and
"ข้อมูล ณ วันที่ …" inside the file; any month beside a year in its title or at
its end will do. A file nobody but a person can read, such as a scan, is not
told. Where the criteria name the month, the day has to lie in it.

Wrong:  content/2568/O1/2 อัตรากำลัง/อัตรากำลัง.xlsx without any date
Right:  อัตรากำลัง ณ วันที่ 31 มี.ค. 68.xlsx, or "ข้อมูล ณ วันที่ 31 มีนาคม 2568" inside it
"""

from collections.abc import Iterable, Iterator
from datetime import date

from oitgen.check.case import Case, Paper
from oitgen.model.catalogue import Element, Kind
from oitgen.model.contents import Contents, Part, SignKind
from oitgen.model.document import Placing
from oitgen.model.finding import Finding, Level, message
from oitgen.model.readiness import ElementReadiness
from oitgen.thai import FiscalYear, Month, Period, read_name

ID = "as-of-missing"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element whose documents give no day, or one of another month."""
    for year, item, element in case.readiness.elements():
        if not element.element.as_of_required or not element.wanted or element.element.kind not in (Kind.DOCUMENT, Kind.TABLE):
            continue
        papers = [paper for paper in case.papers_of(item.disclosure) if paper.document in element.documents]
        if not papers or _is_confirmed(element):
            continue
        days = _days(papers, item.disclosure.as_of)
        asked = _asked_month(element.element, year.year.fiscal_year)
        code, be, first = item.disclosure.item.code, year.year.fiscal_year.be, papers[0]
        if asked and days and not any(Month.of(day) == asked for day in days):
            told = Period(Month.of(days[0]), Month.of(days[0]))
            said = message(
                "{code}: the data of this file are of {told}, but {asked} is asked for.", code=code, told=told, asked=Period(asked, asked)
            )
            yield Finding(ID, Level.WARN, first.place, said, _OTHER_HINT, code, be)
        elif not days and all(_is_silent(paper) for paper in papers):
            said = message("{code} {element}: this file does not say of which day its data are.", code=code, element=element.element.short)
            yield Finding(ID, Level.WARN, first.place, said, _HINT, code, be)


def _is_confirmed(element: ElementReadiness) -> bool:
    return all(each.placing is Placing.CONFIRMED for each in element.evidence)


def _days(papers: Iterable[Paper], of_item: date | None) -> list[date]:
    """The days given for the data. A day in the middle of a text may be that of something else."""
    found = [of_item] if of_item else []
    for paper in papers:
        if paper.document.as_of:
            found.append(paper.document.as_of)
        signs = paper.contents.of(SignKind.AS_OF)
        found += [date.fromisoformat(sign.text) for sign in signs if sign.part is not Part.BODY or sign.page == 1]
    return found


def _asked_month(element: Element, year: FiscalYear) -> Month | None:
    """The month the criteria name; None for one outside the year, as in a catalogue lent to another year."""
    if not element.as_of:
        return None
    month = Month.of(date.fromisoformat(f"{element.as_of[:7]}-01"))
    return month if month.fiscal_year == year else None


def _is_silent(paper: Paper) -> bool:
    """Whether the words of a file were read, and neither they nor its name speak of any month or day."""
    contents, document = paper.contents, paper.document
    if document.period or document.date or not contents.is_read or contents.is_scan or contents.problem or contents.of(SignKind.AS_OF):
        return False
    return not any(_is_dated(line) for line in _lines(contents))


def _lines(contents: Contents) -> Iterator[str]:
    for text in (contents.head, contents.end, *(title for table in contents.tables for title in (table.name, *table.titles))):
        yield from text.split("\n")
    for table in contents.tables:
        yield from (cell for row in (table.header, *table.rows[-3:]) for cell in row)


def _is_dated(line: str) -> bool:
    found = read_name(line)
    # A year alone is no day; a month, a quarter or a half is close enough to leave it to a person.
    return bool(found.date or found.as_of or any(period.length <= 6 for period in found.periods))


_HINT = message("Write as_of: with the day into index.md, or put “ณ วันที่ 31 มี.ค. 68” into the file's name.")
_OTHER_HINT = message("Put the file of that month here, or correct the day.")
