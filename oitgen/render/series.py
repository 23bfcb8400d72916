"""The figures of a table that are worth a chart: a count, a sum or a share as it moves from month to month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, islice, pairwise
from typing import Literal

from oitgen.model.totals import is_total
from oitgen.render import timeline
from oitgen.render.figures import UNIT_LINE, Figures, figures, is_quantity, is_share, number, values, without_unit
from oitgen.render.timeline import Row, Timeline, cell, is_aside, is_nothing, is_plan, is_result
from oitgen.thai import FiscalYear, Period, arabic, letters

Kind = Literal["line", "bar", "rows"]

MOST_SERIES, MOST_CHARTS = 4, 2
# From so many points on, a line shows the way better than bars.
_LINE = 6
_FEW = 5
# Bars by kind take a line each; more of them are a table.
_MOST_KINDS = 12
# Without a row of totals, so many parts still say something when the greatest are shown.
_MOST_PARTS = 8
# A series so many times smaller than another lies flat on the ground of its chart.
_FLAT = 15
# A table by kind is drawn only where its first column says so and its second counts.
_BY_KIND = re.compile(r"(?:ประเภท|กลุ่ม|ช่องทาง|ชนิด|ลักษณะ|ฐานความผิด|สาเหตุ|หมวด)")
_UNIT_COLUMN = re.compile(r"หน่วย(?:นับ|วัด)?|unit")
# "1.2" and "(2)" before a name, or a dash: where they differ, some names are parts of others.
_NUMBERING = re.compile(r"([0-9]+(?:\.[0-9]+)*)\.?[)\s]\s*|([0-9]+)\.(?=[^0-9])")
_SUBMARK = re.compile(r"[-–—•*·○▪◦➢✓]|\([0-9a-zก-ฮ]{1,2}\)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])25[0-9]{2}(?![0-9])|ปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?\s*)?[0-9]{2}(?![0-9])")
_A_COUNT = re.compile(r"จำนวน|count|number")


@dataclass(frozen=True, slots=True)
class Series:
    """One line, or the bars of one kind: a value for each label of its chart, None where the table has none."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What one chart shows.

    `labels` are periods in order without a gap, or the names of kinds. `unit`
    is one for all series, empty where the table tells none. `dated`: whether
    the years of the periods are known. `of` is how many series the table has
    to show, where `series` are the greatest of them; 0 where they are all.
    """

    kind: Kind
    title: str
    unit: str
    labels: tuple[Period, ...] | tuple[str, ...]
    series: tuple[Series, ...]
    dated: bool = True
    of: int = 0


def charts(header: Row, rows: tuple[Row, ...], titles: tuple[str, ...] = (), year: FiscalYear | None = None) -> tuple[Chart, ...]:
    """At most two charts of a table, most telling first; none where it holds no series, or one that says nothing.

    `titles` are the lines above the header. Months without a year are of the
    year these name, else of `year`, the fiscal year the document is shown in.
    """
    heading = next((title.strip() for title in titles if title.strip() and not UNIT_LINE.search(title)), "")
    unit = next((told[1] for title in titles if (told := UNIT_LINE.search(title))), "")
    year = timeline.year_of(titles) or year
    if (found := timeline.down(header, rows, year)) is not None:
        at, points = found
        return _drawn(tuple(_columns(header, rows, at, points, unit)), points, heading)
    if measures := timeline.across(header, year):
        return _across(header, rows, measures, heading, unit)
    return _by_kind(header, rows, heading, unit)


def _columns(header: Row, rows: Sequence[Row], beside: int, points: Timeline, unit: str) -> Iterator[Figures]:
    for at, name in enumerate(header):
        cells = tuple(None if place is None else cell(rows[place], at) for place in points.places)
        if at == beside or not is_quantity(name) or (numbers := values(cells)) is None:
            continue
        if not _is_count_of_rows(numbers, at < beside) and not _are_years(numbers, points):
            yield figures(name, numbers, cells, unit)


def _is_count_of_rows(numbers: Sequence[Decimal | None], before: bool) -> bool:
    return before and numbers == tuple(Decimal(count) for count in range(1, len(numbers) + 1))


def _are_years(numbers: Sequence[Decimal | None], points: Timeline) -> bool:
    pairs = [(value, period) for value, period in zip(numbers, points.periods, strict=True) if value is not None]
    return all(value in (period.last.be, period.first.be, period.fiscal_year.be) for value, period in pairs)


def _across(header: Row, rows: Sequence[Row], measures: tuple[tuple[str, Timeline], ...], heading: str, unit: str) -> tuple[Chart, ...]:
    """Charts of a table whose header row names the periods: each row is a series, each measure has its columns."""
    first = min(place for _, points in measures for place in points.places if place is not None)
    label = next((at for at in range(first) if _is_naming(rows, at) and is_quantity(header[at])), None)
    if label is None:
        return ()
    unit_at = next((at for at, name in enumerate(header) if _UNIT_COLUMN.fullmatch(letters(name))), None)
    found: list[tuple[Timeline, Figures]] = []
    for measure, points in measures:
        for row in rows:
            cells = tuple(None if place is None else cell(row, place) for place in points.places)
            name = cell(row, label) if not is_nothing(cell(row, label)) else next(filter(is_total, row[:first]), "")
            if all(is_nothing(said or "") for said in cells) or (is_aside(name) and not is_total(name)):
                continue
            if not name or (numbers := values(cells)) is None:
                # Marks and words under the months: a plan of work, not of numbers.
                return ()
            told = cell(row, unit_at) if unit_at is not None else ""
            measured = figures(measure, numbers, cells, unit)
            named = figures(name, numbers, (), "" if measured.unit else told)
            own = measured.unit or named.unit
            scale = measured.scale or named.scale
            found.append((points, replace(named, unit=own, scale=scale, total=is_total(name))))
    return _of_rows(found, measures, heading)


def _is_naming(rows: Sequence[Row], at: int) -> bool:
    """Whether a column's cells are names, mostly of their own each."""
    cells = [said for row in rows if not is_nothing(said := cell(row, at))]
    names = {said for said in cells if number(said) is None}
    return bool(cells) and len(names) * 3 > len(cells) * 2


def _of_rows(found: Sequence[tuple[Timeline, Figures]], measures: tuple[tuple[str, Timeline], ...], heading: str) -> tuple[Chart, ...]:
    points = measures[0][1]
    if len(measures) == 1:
        return _drawn(tuple(each for _, each in found), points, heading)
    # Plan and result side by side: the totals tell both, or the only row does.
    totals = [each for each in found if each[1].total] or (found if len(found) == len(measures) else [])
    names = {id(points): measure for measure, points in measures}
    same = [replace(each, name=without_unit(names[id(at)]), total=False) for at, each in totals if at.periods == points.periods]
    return _drawn(tuple(same), points, heading) if len({each.name for each in same}) == len(same) else ()


def _by_kind(header: Row, rows: Sequence[Row], heading: str, unit: str) -> tuple[Chart, ...]:
    """Bars of a table that counts by kind: two columns that say so, a share beside them at most."""
    shown = [at for at, name in enumerate(header) if is_quantity(name) and not is_share(name)]
    if len(shown) != 2 or not _BY_KIND.match(letters(header[shown[0]])) or not _A_COUNT.match(letters(header[shown[1]])):
        return ()
    named = [(cell(row, shown[0]).strip(), cell(row, shown[1])) for row in rows]
    kinds = [(name, said) for name, said in named if not is_nothing(name) and not is_aside(name)]
    numbers = values([said for _, said in kinds])
    if numbers is None or None in numbers or len({name for name, _ in kinds}) != len(kinds) or len(kinds) > _MOST_KINDS:
        return ()
    counted = figures(header[shown[1]], numbers, (), unit)
    if not counted.says_something or min(counted.known) < 0 or any(number(_unnumbered(name)) is not None for name, _ in kinds):
        return ()
    totals = [number(said) for name, said in named if is_total(name)]
    if _have_parts([name for name, _ in kinds]) or (totals != [sum(counted.known)] and _are_sums(counted.known)):
        return ()
    return (Chart("rows", heading, counted.unit, tuple(name for name, _ in kinds), (Series(counted.name, numbers),)),)


def _unnumbered(name: str) -> str:
    return _NUMBERING.sub("", arabic(name).strip(), count=1)


def _have_parts(names: Sequence[str]) -> bool:
    """Whether some of these kinds are parts of others, as their numbers and dashes say."""
    plain = [arabic(name).strip() for name in names]
    numbered = [_NUMBERING.match(name) for name in plain]
    depths = {(found[1] or found[2]).count(".") for found in numbered if found}
    marked = {bool(_SUBMARK.match(name)) for name in plain}
    # "อื่น ๆ" may end a list without its number; a name without one before numbers is what they are parts of.
    is_headed = any(before is None and after is not None for before, after in pairwise(numbered))
    return len(depths) > 1 or len(marked) > 1 or is_headed


def _are_sums(numbers: Sequence[Decimal]) -> bool:
    """Whether one number is the sum of those that follow it."""
    for at, whole in enumerate(numbers):
        total, parts = Decimal(0), 0
        for part in numbers[at + 1 :]:
            total, parts = total + part, parts + (part > 0)
            if parts > 1 and total == whole:
                return True
    return False


def _drawn(found: tuple[Figures, ...], points: Timeline, heading: str) -> tuple[Chart, ...]:
    """The charts of one timeline: what shares a unit and a size shares an axis, in the order of the table, shares last."""
    if not all(each.is_cumulative for each in found):
        found = tuple(each for each in found if not each.is_cumulative)
    found = tuple(_with_unit(found))
    scales = dict.fromkeys(each.scale for each in found)
    together = (tuple(each for each in found if each.scale == scale) for scale in sorted(scales, key=lambda scale: scale == "share"))
    shown = (parts for each in together if len(parts := _parts(each)) <= _MOST_PARTS)
    drawn = (_chart(alike, points, heading) for parts in shown for alike in _of_a_size(parts))
    return tuple(islice(filter(None, drawn), MOST_CHARTS))


def _with_unit(found: Sequence[Figures]) -> Iterator[Figures]:
    """Parts of the one thing a table counts are counted in its unit, though only its own name tells it."""
    counted = {each.unit: each for each in found if each.unit and each.scale == each.unit}
    whole = next(iter(counted.values())) if len(counted) == 1 else None
    for each in found:
        is_part = (
            whole is not None
            and not each.scale
            and all((one or 0) <= (all_ or 0) for one, all_ in zip(each.values, whole.values, strict=True))
        )
        yield replace(each, unit=whole.unit, scale=whole.scale) if whole is not None and is_part else each


def _parts(found: tuple[Figures, ...]) -> tuple[Figures, ...]:
    """The series without those that say the same again: all zero, equal to another, or the sum of what is shown beside it."""
    kept: list[Figures] = []
    planned = any(is_plan(each.name) for each in found)
    for each in found:
        # What came of a plan is told beside it, however little it is yet.
        is_told = bool(each.known) if planned and is_result(each.name) else each.peak and len(each.known) >= timeline.LEAST
        if is_told and all(each.values != other.values for other in kept):
            kept.append(each)
    # What is called a total goes; "จำนวนเรื่อง" before its parts is what the table is about, and stays where there is room.
    parts = [each for each in kept if not each.total]
    totals = [each for each in kept if each.total or (len(parts) > MOST_SERIES and _adds_up(each, kept))]
    if parts and (len(parts) <= MOST_SERIES or not totals):
        return tuple(parts)
    return tuple(totals[-1:] if not parts or totals[-1].total else totals[:1])


def _adds_up(whole: Figures, among: Sequence[Figures]) -> bool:
    """Whether a column is the sum of all others."""
    others = [each for each in among if each is not whole and not each.total]
    if not 2 <= len(others) <= _MOST_KINDS or whole.scale == "share":
        return False
    sums = (sum((each.values[at] or Decimal(0) for each in others), Decimal(0)) for at in range(len(whole.values)))
    return all((value or Decimal(0)) == total for value, total in zip(whole.values, sums, strict=True))


def _of_a_size(found: Sequence[Figures]) -> Iterator[tuple[Figures, ...]]:
    """The series in groups that can be read on one axis, in the order of the table."""
    if any(is_plan(each.name) for each in found) and all(is_plan(each.name) or is_result(each.name) for each in found):
        yield tuple(found)
        return
    tops: dict[int, Decimal] = {}
    top = Decimal(0)
    for at in sorted(range(len(found)), key=lambda at: -found[at].peak):
        if found[at].peak * _FLAT < top or not tops:
            top = found[at].peak
        tops[at] = top
    groups = dict.fromkeys(tops[at] for at in range(len(found)))
    yield from (tuple(each for at, each in enumerate(found) if tops[at] == group) for group in groups)


def _chart(found: tuple[Figures, ...], points: Timeline, heading: str) -> Chart | None:
    if not any(each.says_something for each in found):
        return None
    greatest = sorted(found, key=lambda each: (-sum(map(abs, each.known)), found.index(each)))[:MOST_SERIES]
    shown = tuple(each for each in found if each in greatest)
    begin, end = _reach(shown)
    if end - begin < timeline.LEAST:
        return None
    units = {each.unit for each in shown}
    return Chart(
        "line" if end - begin >= _LINE and not _are_few(shown) else "bar",
        heading,
        units.pop() if len(units) == 1 else "",
        points.periods[begin:end],
        tuple(Series(each.name, each.values[begin:end]) for each in shown),
        # Months side by side of several years are of none of them alone.
        points.dated and not any(_YEAR.search(arabic(each.name)) for each in shown),
        len(found) if len(found) > len(shown) else 0,
    )


def _are_few(found: Iterable[Figures]) -> bool:
    """Whether all are counts one sees at a glance: between none and one case there is no way for a line to go."""
    return all(value in range(_FEW + 1) for each in found for value in each.known)


def _reach(found: Iterable[Figures]) -> tuple[int, int]:
    """Where the figures begin and end: a year that is not over has empty months behind."""
    filled = [any(each.values[at] is not None for each in found) for at in range(len(next(iter(found)).values))]
    runs = [(has, len(tuple(run))) for has, run in groupby(filled)]
    before = runs[0][1] if not runs[0][0] else 0
    after = runs[-1][1] if not runs[-1][0] else 0
    return before, len(filled) - after
