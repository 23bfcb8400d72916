"""The time a document speaks of, beside the time its element asks for."""

import re
from collections.abc import Iterable, Iterator

from oitgen.model.catalogue import Element, Item
from oitgen.model.contents import Contents, Part, Sign, SignKind
from oitgen.model.document import Document, Evidence
from oitgen.model.site import Year
from oitgen.thai import FiscalYear, Period, arabic, read_name

# What an element is called that wants what was done.
_RESULTS = re.compile(r"(?:รายงาน|ผลการดำเนิน|ผลการเปิด)")
_SEVERAL = re.compile(r"(?<!\d)(25\d\d)\s?(?:-|–|ถึง)\s?(?:พ\.?\s?ศ\.?\s?)?(25\d\d)(?!\d)")
_LONGEST_PLAN = 20
# The cover of a plan; plans above it stand below its title, with names of their own.
_PLAN = re.compile(r"(?:\(?(?:ร่าง|ฉบับทบทวน)\)?\s?)?(?:แผน|ยุทธศาสตร์)(?!ชาติ|แม่บท)")
_SPAN_ALONE = re.compile(
    r"\(?\s*(?:ระยะ\s?\d+\s?ปี|ฉบับที่\s?\d+)?\s*\(?\s*(?:พ\.?\s?ศ\.?|ปี(?:\s?พ\.?\s?ศ\.?)?)?\s*"
    r"25\d\d\s?(?:-|–|ถึง)\s?(?:พ\.?\s?ศ\.?\s?)?25\d\d\s*\)?\s*(?:ฉบับ\S*)?"
)
_OF_MONTH = re.compile(r"\s*(?:ข้อมูล|ประจำ)*เดือน")
_LONGEST_TITLE = 70
_TITLE_LINES = 5
_ROW = re.compile(r"\s*\d+[\s.)]")
# "รายงานผล … ประจำปี 2566": what such a title calls a year is the year of the budget.
_OF_A_YEAR = re.compile(r"\W*(?:แบบ)?(?:รายงาน|แผน|สรุปผล|ผลการ|การประเมิน|มาตรการ|การวิเคราะห์|ประกาศ[^\n]*\n\W*เรื่อง\s*(?:แผน|มาตรการ))")
_PLAIN_YEAR = re.compile(r"ประจำปี\s*(?:พ\.?\s?ศ\.?\s*)?(25\d\d)(?!\d|\s?[-–])")
_PARTS = frozenset({"month", "quarter", "half", "range"})


def asked_years(item: Item, evidence: Iterable[Evidence]) -> frozenset[int]:
    """The fiscal years (Buddhist era) that the elements of some evidence ask for; empty where they name no period."""
    years: set[int] = set()
    for each in evidence:
        slots = item.element(each.element).slots
        own = named_period(each)
        asked = (each.period,) if each.period is not None and each.period in slots else slots or ((own,) if own else ())
        for slot in asked:
            years |= set(range(slot.first.fiscal_year.be, slot.last.fiscal_year.be + 1))
    return frozenset(years)


def named_period(evidence: Evidence) -> Period | None:
    """The month, quarter, half year or range a document's own name gives; its slot may be longer."""
    found = evidence.thing.period if isinstance(evidence.thing, Document) else None
    return found if found is not None and found.kind in _PARTS else None


def expected_years(element: Element, year: Year) -> frozenset[int]:
    """The fiscal years a document may be of that must be the present one, or reports results, though no period is named; else empty.

    What is announced for the next year, and results of the year before, may stand.
    """
    if element.period_type:
        return frozenset()
    be = year.fiscal_year.be
    done = year.catalogue.carried_out.be
    if element.issued_by or element.must_be_current:
        return frozenset(range(be, done + 2))
    return frozenset({done - 1, done, done + 1}) if _RESULTS.match(element.title.th) else frozenset()


def outdated(contents: Contents, expected: frozenset[int]) -> Sign | None:
    """The first fiscal year a title names, where it names none that is expected."""
    told = tuple(sign for sign in contents.of(SignKind.FISCAL_YEAR) if sign.part is Part.HEAD)
    return told[0] if expected and told and not any(years_of(sign) & expected for sign in told) else None


def plain_year(contents: Contents, wanted: frozenset[int]) -> Sign | None:
    """The year a report's or plan's title gives without calling it a fiscal year, where that is before those wanted.

    A calendar year is meant as often where anything else is announced "ประจำปี".
    """
    lines = [" ".join(arabic(line).split()) for line in contents.head.split("\n")[:_TITLE_LINES]]
    title = "\n".join(line for line in lines if len(line) <= 2 * _LONGEST_TITLE and not _ROW.match(line))
    if not wanted or not _OF_A_YEAR.match(title) or told_years(contents) or any(str(year) in title for year in wanted):
        return None
    found = _PLAIN_YEAR.search(title)
    if found is None or int(found[1]) >= min(wanted):
        return None
    line = next(line for line in lines if found.group() in line)
    return Sign(SignKind.FISCAL_YEAR, found[1], Part.HEAD, 1, excerpt=line)


def told_years(contents: Contents) -> tuple[Sign, ...]:
    """Where title and first page name a fiscal year as such; later pages compare and look back."""
    return tuple(sign for sign in contents.of(SignKind.FISCAL_YEAR) if sign.part is Part.HEAD or sign.page == 1)


def years_of(sign: Sign) -> frozenset[int]:
    """The fiscal years a sign names: "2567", or all of "2566-2570"."""
    first, _, last = sign.text.partition("-")
    return frozenset(range(int(first), int(last or first) + 1))


def another_year(contents: Contents, asked: frozenset[int]) -> Sign | None:
    """The first fiscal year a document names, where it names none that is asked for; a plan for several years is one of each of them."""
    told = told_years(contents) or _told_spans(contents)
    if not asked or not told or any(years_of(sign) & asked for sign in told) or _several_years(contents) & asked:
        return None
    return told[0]


def _told_spans(contents: Contents) -> tuple[Sign, ...]:
    """The years of a plan on its cover: "แผนพัฒนา" and, in its line or one of its own, "(พ.ศ. ๒๕๖๖ – ๒๕๗๐)"."""
    lines = [" ".join(arabic(line).split()) for line in contents.head.split("\n")[:_TITLE_LINES]]
    if not lines or not _PLAN.match(lines[0]):
        return ()
    found = ((match, line) for line in lines if _PLAN.match(line) or _SPAN_ALONE.fullmatch(line) for match in _SEVERAL.finditer(line))
    return tuple(
        Sign(SignKind.FISCAL_YEAR, f"{match[1]}-{match[2]}", Part.HEAD, 1, excerpt=line)
        for match, line in found
        if 0 < int(match[2]) - int(match[1]) <= _LONGEST_PLAN
    )


def _several_years(contents: Contents) -> frozenset[int]:
    """The years of a range in the title: "แผนพัฒนา (พ.ศ. ๒๕๖๖ – ๒๕๗๐)"."""
    found = (range(int(first), int(last) + 1) for first, last in _SEVERAL.findall(arabic(contents.head)))
    return frozenset(year for years in found if len(years) <= _LONGEST_PLAN for year in years)


def other_periods(contents: Contents, asked: Iterable[Period], year: FiscalYear) -> tuple[Period, ...]:
    """The months, quarters or half years a title names, where it names none that meets one of those asked for.

    `year` is the fiscal year a month without one is taken from.
    """
    signs = contents.of(SignKind.PERIOD)
    # "ประจำเดือน" says of which month a report is; what stands below it takes nothing back.
    is_said = any(_OF_MONTH.match(sign.excerpt) for sign in signs)
    told = tuple(Period.from_key(sign.text) for sign in signs if not is_said or len(sign.excerpt) <= _LONGEST_TITLE)
    lines = contents.head.split("\n")
    title = [line for line in lines[:_TITLE_LINES] if len(line) <= _LONGEST_TITLE] if is_said else lines
    named = (*told, *_in_lines("\n".join(title), year))
    return () if any(one.overlaps(other) for one in named for other in asked) else tuple(dict.fromkeys(told))


def asked_periods(evidence: Evidence) -> tuple[Period, ...]:
    """The period a document stands for: that of its own name, else that of its slot; nothing where it has none."""
    period = named_period(evidence) or evidence.period
    return (period,) if period is not None else ()


def part_alone(contents: Contents, asked: Iterable[Period], year: FiscalYear) -> Period | None:
    """The one quarter or range of months a title names, where it is a part of a period asked for and nothing longer is named.

    A month alone may be the one in which a report was made; several quarters are the columns of a table.
    """
    # A title of the year is of all of it, and rows of a table tell of their own times.
    wanted = tuple(asked)
    years = {period.first.fiscal_year.be for period in wanted if period.length >= 12}
    if any(years_of(sign) & years for sign in contents.of(SignKind.FISCAL_YEAR) if sign.part is Part.HEAD):
        return None
    told = (Period.from_key(sign.text) for sign in contents.of(SignKind.PERIOD))
    title = "\n".join(line for line in contents.head.split("\n")[:_TITLE_LINES] if not _ROW.match(arabic(line)))
    parts = [each for each in dict.fromkeys((*told, *_in_lines(title, year))) if each.length > 1]
    if len(parts) != 1:
        return None
    (part,) = parts
    return part if any(other.covers(part) for other in wanted) and not any(part.covers(other) for other in wanted) else None


def _in_lines(lines: str, year: FiscalYear) -> Iterator[Period]:
    """The periods some lines name without a year, which is then that of the site; the month of a day is none."""
    for line in lines.split("\n"):
        reading = read_name(line, year)
        for period in reading.periods:
            is_day = reading.date is not None and period.first_day <= reading.date <= period.last_day
            if period.kind in _PARTS and not is_day:
                yield period
