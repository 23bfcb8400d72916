"""Columns and header rows of months, quarters and years are known as Thai offices write them, and nothing else is."""

import pytest

from oitgen.render import timeline
from oitgen.thai import FiscalYear

MONTHS = tuple("ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.".split())


def keys(*cells: str, name: str = "เดือน", year: FiscalYear | None = None) -> tuple[str, ...]:
    """The periods of a column with these cells, beside one of numbers."""
    found = timeline.down((name, "จำนวน"), tuple((cell, "5") for cell in cells), year)
    return tuple(period.key for period in found[1].periods) if found else ()


@pytest.mark.parametrize(
    "cells",
    [
        ("ต.ค. 67", "พ.ย. 67", "ธ.ค. 67", "ม.ค. 68"),
        ("ตุลาคม ๒๕๖๗", "พฤศจิกายน ๒๕๖๗", "ธันวาคม ๒๕๖๗", "มกราคม ๒๕๖๘"),
        ("เดือนตุลาคม 2567", "เดือนพฤศจิกายน 2567", "เดือนธันวาคม 2567", "เดือนมกราคม 2568"),
        ("ต.ค. 67", "พ.ย.", "ธ.ค.", "ม.ค."),
        ("1. ต.ค.67", "2. พ.ย.67", "3. ธ.ค.67", "4. ม.ค.68"),
        ("Oct-24", "Nov-24", "Dec-24", "Jan-25"),
        ("2567-10", "2567-11", "2567-12", "2568-01"),
        ("1 ต.ค. 2567", "1 พ.ย. 2567", "1 ธ.ค. 2567", "1 ม.ค. 2568"),
        ("ม.ค. 68", "ธ.ค. 67", "พ.ย. 67", "ต.ค. 67"),
    ],
)
def test_months_are_known_however_they_are_written(cells: tuple[str, ...]) -> None:
    assert keys(*cells) == ("2567-10", "2567-11", "2567-12", "2568-01")


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("ไตรมาส", ("ไตรมาส 1/2568", "ไตรมาส 2/2568", "ไตรมาส 3/2568")),
        ("งวด", ("ไตรมาสที่ 1 (ต.ค.-ธ.ค. 67)", "ไตรมาสที่ 2 (ม.ค.-มี.ค. 68)", "ไตรมาสที่ 3 (เม.ย.-มิ.ย. 68)")),
        ("ไตรมาสที่", ("๑", "๒", "๓")),
        ("", ("Q1", "Q2", "Q3")),
    ],
)
def test_quarters_are_known(name: str, cells: tuple[str, ...]) -> None:
    assert keys(*cells, name=name, year=FiscalYear(2568)) == ("2568-q1", "2568-q2", "2568-q3")


@pytest.mark.parametrize("name", ["ปีงบประมาณ", "พ.ศ.", "ปี", ""])
def test_years_are_known_below_a_header_that_says_so(name: str) -> None:
    assert keys("2565", "2566", "2567", name=name) == ("2565", "2566", "2567")


def test_counts_that_look_like_years_are_counts() -> None:
    assert keys("2510", "2533", "2547", name="จำนวนผู้ป่วย") == ()


def test_months_of_a_fiscal_year_cross_into_the_next_calendar_year() -> None:
    found = keys(*MONTHS, year=FiscalYear(2568))
    assert (found[0], found[3], found[-1]) == ("2567-10", "2568-01", "2568-09")


@pytest.mark.parametrize(
    ("months", "dated"),
    [
        (MONTHS, True),
        (MONTHS[::-1], True),
        (MONTHS[:7], True),
        ((MONTHS[0], MONTHS[2], MONTHS[3]), True),
        # From January to December: which year that is, nobody says.
        ((*MONTHS[3:], *MONTHS[:3]), False),
        (("ก.ย.", *MONTHS[:5]), False),
        # Only the first says its year: the others follow it.
        (("ม.ค. 67", *MONTHS[4:], *MONTHS[:3]), True),
    ],
)
def test_months_without_a_year_that_leave_the_fiscal_year_are_of_none(months: tuple[str, ...], dated: bool) -> None:
    found = timeline.down(("เดือน", ""), tuple((month, "5") for month in months), FiscalYear(2568))
    assert found is not None
    assert (found[1].dated, len(found[1].periods) >= len(months)) == (dated, True)


def test_columns_of_january_to_december_are_of_no_known_year() -> None:
    ((_, found),) = timeline.across(("รายการ", *MONTHS[3:], *MONTHS[:3]), FiscalYear(2568))
    assert (found.dated, [each.first.month for each in found.periods]) == (False, [*range(1, 13)])


def test_where_nothing_tells_the_year_none_is_told() -> None:
    rows = tuple((month, "5") for month in MONTHS)
    undated, dated = (timeline.down(("เดือน", ""), rows, year) for year in (None, FiscalYear(2568)))
    assert undated is not None
    assert dated is not None
    assert (undated[1].dated, dated[1].dated) == (False, True)


def test_a_month_that_was_left_out_keeps_its_place() -> None:
    found = timeline.down(("เดือน", ""), (("ต.ค. 67", "1"), ("ธ.ค. 67", "2"), ("ม.ค. 68", "3"), ("ก.พ. 68", "4")), None)
    assert found is not None
    assert found[1].places == (0, None, 1, 2, 3)


def test_totals_averages_and_notes_are_no_points() -> None:
    cells = ("ต.ค. 67", "พ.ย. 67", "ธ.ค. 67", "รวมไตรมาส 1", "รวมทั้งสิ้น", "เฉลี่ย", "Total", "หมายเหตุ: ข้อมูล ณ วันที่ 31 ธ.ค. 67")
    assert keys(*cells) == ("2567-10", "2567-11", "2567-12")


def test_quarters_between_months_are_no_points() -> None:
    cells = ("ต.ค. 67", "พ.ย. 67", "ธ.ค. 67", "ไตรมาส 1/2568", "ม.ค. 68", "ก.พ. 68", "มี.ค. 68", "ไตรมาส 2/2568")
    assert keys(*cells) == ("2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03")


@pytest.mark.parametrize(
    "cells",
    [
        ("ต.ค. 67", "ต.ค. 67", "พ.ย. 67", "ธ.ค. 67"),
        ("3 ต.ค. 67", "12 พ.ย. 67", "20 ธ.ค. 67"),
        ("ซื้อน้ำมัน ต.ค. 67", "ซื้อน้ำมัน พ.ย. 67", "ซื้อน้ำมัน ธ.ค. 67"),
        ("ม.ค. 60", "ต.ค. 67", "มี.ค. 68"),
        ("ต.ค. 67", "พ.ย. 67"),
        ("งานจราจร", "งานสืบสวน", "งานสอบสวน"),
    ],
    ids=["a month twice", "days", "words beside", "far apart", "two", "no time at all"],
)
def test_what_is_no_series_of_periods_is_none(cells: tuple[str, ...]) -> None:
    assert keys(*cells) == ()


def test_the_first_of_several_columns_that_tells_time_counts() -> None:
    rows = (("1", "ต.ค. 67", "4"), ("2", "พ.ย. 67", "5"), ("3", "ธ.ค. 67", "6"))
    found = timeline.down(("ที่", "เดือน", "จำนวน"), rows, None)
    assert found is not None
    assert found[0] == 1


def test_a_header_row_names_the_periods_of_each_measure() -> None:
    header = ("รายการ", "ไตรมาส 1 แผน", "ไตรมาส 1 ผล", "ไตรมาส 2 แผน", "ไตรมาส 2 ผล", "ไตรมาส 3 แผน", "ไตรมาส 3 ผล", "รวมทั้งปี")
    found = timeline.across(header, FiscalYear(2568))
    assert [(measure, points.places) for measure, points in found] == [("แผน", (1, 3, 5)), ("ผล", (2, 4, 6))]


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        (("สถิติคดี", "ประจำปีงบประมาณ พ.ศ. 2568"), FiscalYear(2568)),
        (("ข้อมูล ณ วันที่ 31 มีนาคม 2567",), FiscalYear(2567)),
        (("สถิติ ปีงบประมาณ 2567 เทียบกับ", "ปีงบประมาณ 2568"), None),
        (("วันที่ 1 พฤศจิกายน 2566",), None),
        ((), None),
    ],
)
def test_the_lines_above_a_table_tell_its_year(titles: tuple[str, ...], year: FiscalYear | None) -> None:
    assert timeline.year_of(titles) == year


def test_a_dash_is_nothing_and_a_zero_is_something() -> None:
    assert [timeline.is_nothing(said) for said in ("", " - ", "–", "0", "๐")] == [True, True, True, False, False]
    assert timeline.is_aside("รวมไตรมาส 1")
    assert timeline.cell(("a",), 1) == ""
