"""The time a document speaks of, beside the time it is asked for."""

import pytest

from oitgen import signs
from oitgen.check import spans
from oitgen.model.contents import Contents, Part, Sign, SignKind
from oitgen.thai import FiscalYear, Period


def contents(*titles: str) -> Contents:
    return Contents(head="\n".join(titles), signs=signs.found("\n".join(titles), Part.HEAD))


@pytest.mark.parametrize(("text", "years"), [("2568", {2568}), ("2566-2568", {2566, 2567, 2568})])
def test_a_sign_names_one_year_or_several(text: str, years: set[int]) -> None:
    assert spans.years_of(Sign(SignKind.FISCAL_YEAR, text)) == years


def test_another_year_is_told_only_where_none_of_those_named_is_asked_for() -> None:
    asked = frozenset({2568})
    told = spans.another_year(contents("แผน ปีงบประมาณ 2567"), asked)
    assert told is not None
    assert told.text == "2567"
    assert spans.another_year(contents("แผน ปีงบประมาณ 2567", "ปรับใช้ในปีงบประมาณ 2568"), asked) is None
    assert spans.another_year(contents("แผน"), asked) is None
    assert spans.another_year(contents("แผน ปีงบประมาณ 2567"), frozenset()) is None


def periods(title: str, asked: str) -> list[str]:
    return [period.key for period in spans.other_periods(contents(title), [Period.from_key(asked)], FiscalYear(2568))]


@pytest.mark.parametrize(
    "title", ["รายงานเดือนตุลาคม 2567", "รายงานไตรมาส 1 ปีงบประมาณ 2568", "รายงาน รอบ 6 เดือนแรก ปีงบประมาณ 2568", "รายงาน"]
)
def test_a_title_that_names_or_covers_the_period_agrees(title: str) -> None:
    assert periods(title, "2567-10") == []


def test_a_title_of_another_month_does_not() -> None:
    assert periods("รายงานเดือนพฤศจิกายน 2567", "2567-10") == ["2567-11"]


def test_a_title_of_one_month_agrees_with_the_quarter_it_lies_in() -> None:
    assert periods("รายงานเดือนพฤศจิกายน 2567", "2568-q1") == []


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("รายงานรอบ 3 เดือนแรก (ต.ค. 2567 - ธ.ค. 2567)",), "2568-q1"),
        (("รายงานไตรมาสที่ 1 ปีงบประมาณ 2568",), "2568-q1"),
        (("รายงานไตรมาสที่ 1 ปีงบประมาณ 2568", "และไตรมาสที่ 2 ปีงบประมาณ 2568"), ""),
        (("รายงานรอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568 (ต.ค. 2567 - มี.ค. 2568)",), ""),
        (("รายงานประจำปีงบประมาณ พ.ศ. 2568", "เดือนมีนาคม 2568"), ""),
        (("แผนการใช้จ่าย", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3"), ""),
        (("รายงาน",), ""),
    ],
)
def test_a_quarter_is_not_half_a_year(titles: tuple[str, ...], told: str) -> None:
    half = Period.from_key("2568-h1")
    found = spans.part_alone(contents(*titles), (half,), FiscalYear(2568))
    assert (found.key if found else "") == told


def test_a_plan_for_several_years_is_one_of_each() -> None:
    titles = ("แผนพัฒนาจังหวัด", "(พ.ศ. ๒๕๖๖ – ๒๕๗๐)", "ฉบับทบทวนประจำปีงบประมาณ พ.ศ. 2567")
    assert spans.another_year(contents(*titles), frozenset({2566})) is None
    assert spans.another_year(contents(*titles), frozenset({2565})) is not None
    assert spans.another_year(contents("แผน ปีงบประมาณ พ.ศ. 2567", "พ.ศ. 2400 - 2566"), frozenset({2566})) is not None


def test_times_in_the_rows_of_a_plan_are_not_the_plan_s() -> None:
    year = Period.from_key("2566")
    rows = ("แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566", "ที่ โครงการ ระยะเวลา", "1 โครงการหนึ่ง ม.ค. – ก.ย. 66")
    assert spans.part_alone(contents(*rows), (year,), FiscalYear(2566)) is None
    assert spans.part_alone(contents("แผนปฏิบัติราชการ", rows[2]), (year,), FiscalYear(2566)) is None
