"""The months, quarters or years that a table's rows or columns stand for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from oitgen.thai import FiscalYear, Period, arabic, letters, normalise, read_name

Row = tuple[str, ...]

# A month without its year is a month all the same.
_ANY_YEAR = FiscalYear(2568)
# Fewer points are read as quickly in the table; more than this is no series of months.
LEAST, _MOST = 3, 240
# No period takes more letters; what is longer is prose, and reading it takes long.
_LONGEST = 80
_NOTHING = frozenset({"", "-", "–", "—", "_", ".", "..", "..."})
# Rows and columns that stand beside the points, whatever they add up, compare or explain.
_ASIDE = re.compile(
    r"(?:ผล|ยอด)?รวม|ทั้งสิ้น|ทั้งหมด|ทั้งปี|(?:ค่า)?เฉลี่ย|ร้อยละ|คิดเป็น|สะสม|(?:ยอด)?ยก(?:มา|ไป)|เป้าหมาย|ผลต่าง|เพิ่มขึ้น|ลดลง|สูงสุด|ต่ำสุด|"
    r"หมายเหตุ|ที่มา|ข้อมูลณ|(?:grand|sub)?total|sum$|average|mean$|note|source"
)
_PLAN = re.compile(r"แผน|เป้า|ประมาณการ|plan|target")
_RESULT = re.compile(r"ผล(?!รวม|ต่าง)|เบิกจ่าย|ทำได้|(?:[^a-z]*จริง)|result|actual")
_KINDS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
# "Oct-24": spreadsheets in English write so, and years of two digits are Christian there.
_ENGLISH = re.compile(r"([A-Za-z]{3,9})[-' ]+([0-4][0-9])")
_BARE_YEAR = re.compile(r"[0-9]{4}")
_YEARS = re.compile(r"ปี|พศ|คศ|year|^fy")
_QUARTERS = re.compile(r"(?:ประจำ)?ไตรมาส(?:ที่)?|quarter")


@dataclass(frozen=True, slots=True)
class Timeline:
    """Points in time, in order and without a gap.

    `places` holds for each period the row or column it stands in; None where
    the table leaves it out. Not `dated`: nothing says of which year the months
    or quarters are, or they leave the one fiscal year that is named, and the year they are given means nothing.
    """

    periods: tuple[Period, ...]
    places: tuple[int | None, ...]
    dated: bool


@dataclass(frozen=True, slots=True)
class _Point:
    """One cell that names a period; `rest` is what else it says, `supposed` that its year is not written in it."""

    place: int
    period: Period
    rest: str
    supposed: bool


def is_aside(name: str) -> bool:
    """Whether a row or column of this name adds up, averages or explains others: it is never a point."""
    return bool(_ASIDE.match(letters(name)))


def is_plan(name: str) -> bool:
    """Whether a row or column of this name tells what was to be done."""
    return bool(_PLAN.match(letters(name)))


def is_result(name: str) -> bool:
    """Whether a row or column of this name tells what came of a plan."""
    return bool(_RESULT.match(letters(name)))


def is_nothing(said: str) -> bool:
    """Whether a cell is blank or holds a dash."""
    return said.strip() in _NOTHING


def cell(row: Row, at: int) -> str:
    """One cell of a row; a row may be shorter than its header."""
    return row[at] if at < len(row) else ""


def year_of(titles: Iterable[str]) -> FiscalYear | None:
    """The one fiscal year that the lines above a table speak of; None where they name none or several."""
    found: set[FiscalYear] = set()
    for title in titles:
        reading = read_name(title)
        # A line that is a day is when the table was signed.
        if reading.date is None and reading.periods:
            found.update(period.fiscal_year for period in reading.periods if period.kind != "years")
        elif reading.as_of is not None:
            found.add(FiscalYear.of(reading.as_of))
    return next(iter(found)) if len(found) == 1 else None


def down(header: Row, rows: Sequence[Row], year: FiscalYear | None) -> tuple[int, Timeline] | None:
    """The first column whose cells are periods, and where each stands."""
    for at, name in enumerate(header):
        points = _points(name, rows, at, year)
        if points is not None and (found := _timeline(points, year)):
            return at, found
    return None


def across(header: Row, year: FiscalYear | None) -> tuple[tuple[str, Timeline], ...]:
    """The periods a header row names, once for each measure: (("แผน", …), ("ผล", …)), or (("", …),)."""
    points = [point for at, name in enumerate(header) if not is_aside(name) and (point := _point(at, name, year))]
    measures = dict.fromkeys(point.rest for point in points if not is_aside(point.rest))
    own = {measure: [point for point in points if point.rest == measure] for measure in measures}
    known = {measure: _timeline(its, year) for measure, its in own.items()}
    plan = next((found for measure, found in known.items() if found and is_plan(measure)), None)
    each = ((measure, known[measure] or (_beside(plan, own[measure]) if plan and is_result(measure) else None)) for measure in measures)
    return tuple((measure, found) for measure, found in each if found)


def _beside(plan: Timeline, points: Sequence[_Point]) -> Timeline | None:
    """The few points of a result among the periods of its plan; None where one is not planned."""
    standing = {point.period: point.place for point in points}
    if len(standing) < len(points) or not {*standing} <= {*plan.periods}:
        return None
    return Timeline(plan.periods, tuple(standing.get(period) for period in plan.periods), plan.dated)


def _points(name: str, rows: Sequence[Row], at: int, year: FiscalYear | None) -> list[_Point] | None:
    """The periods of one column; None as soon as too much in it is none."""
    title = letters(name)
    found: list[_Point] = []
    odd = 0
    for place, row in enumerate(rows):
        said = cell(row, at)
        if is_aside(said) or (is_nothing(said) and (all(map(is_nothing, row)) or any(map(is_aside, row)))):
            continue
        point = _point(place, f"ไตรมาส {said}" if _QUARTERS.fullmatch(title) and len(said.strip()) == 1 else said, year)
        # 2,534 cases written without a comma look like a year.
        if point is None or point.rest or (_BARE_YEAR.fullmatch(arabic(said).strip()) and title and not _YEARS.search(title)):
            odd += 1
            if odd > 1 + len(found) // 6:
                return None
        else:
            found.append(point)
    return found if odd <= len(found) // 6 else None


def _point(place: int, said: str, year: FiscalYear | None) -> _Point | None:
    if len(said) > _LONGEST:
        return None
    plain = arabic(normalise(said)).strip()
    if english := _ENGLISH.fullmatch(plain):
        plain = f"{english[1]} 20{english[2]}"
    reading = read_name(plain, year or _ANY_YEAR)
    if len(reading.periods) != 1 or reading.doubtful_year or reading.impossible:
        return None
    # A spreadsheet holds a month as its first day.
    if (reading.date is not None and reading.date.day != 1) or reading.periods[0].kind not in _KINDS:
        return None
    return _Point(place, reading.periods[0], reading.rest, reading.from_fiscal_year)


def _timeline(points: Sequence[_Point], year: FiscalYear | None) -> Timeline | None:
    """The points in order, those of the most common kind alone: quarters between months add them up."""
    kinds: Counter[str] = Counter(point.period.kind for point in points)
    kind = max(_KINDS, key=lambda each: (kinds[each], -_KINDS[each])) if points else ""
    chosen = [point for point in points if point.period.kind == kind]
    if not LEAST <= len(chosen) <= _MOST:
        return None
    if all(before.period > after.period for before, after in pairwise(chosen)):
        chosen.reverse()
    standing: dict[Period, int] = {}
    for point, period in zip(chosen, _in_their_years(chosen), strict=True):
        standing[period] = point.place
    step, periods = _KINDS[kind], sorted(standing)
    count = (periods[-1].first.be - periods[0].first.be) * 12 + periods[-1].first.month - periods[0].first.month
    # The same month twice is a list of things that happened; months far apart are no series.
    if len(standing) != len(chosen) or count // step + 1 > len(chosen) * 3 // 2:
        return None
    whole = tuple(_later(periods[0], months) for months in range(0, count + 1, step))
    # From January to December, of which year? The fiscal year a table is in does not tell.
    dated = not chosen[0].supposed or (year is not None and all(period.fiscal_year == year for period in standing))
    return Timeline(whole, tuple(standing.get(period) for period in whole), dated)


def _in_their_years(points: Iterable[_Point]) -> Iterator[Period]:
    """The periods as they follow each other: after December comes the January thereafter."""
    before: Period | None = None
    for point in points:
        period = point.period
        if point.supposed and before is not None:
            years = (before.first.be - period.first.be) + (period.first.month <= before.first.month)
            period = _later(period, 12 * years) if 2500 < period.first.be + years < 2690 else period
        yield period
        before = period


def _later(period: Period, months: int) -> Period:
    return Period(period.first.after(months), period.last.after(months))
