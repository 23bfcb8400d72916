"""What of an officer's table is worth a chart, and what is left to the table."""

import pytest

from oitgen.render.series import MOST_CHARTS, MOST_SERIES, Chart, charts
from oitgen.thai import FiscalYear, Period
from tests.render import tables
from tests.render.tables import Given, table


def drawn(given: Given, year: FiscalYear | None = None) -> tuple[Chart, ...]:
    return charts(given.header, given.rows, given.titles, year)


def names(chart: Chart) -> list[str]:
    return [series.name for series in chart.series]


def keys(chart: Chart) -> list[str]:
    return [label.key if isinstance(label, Period) else label for label in chart.labels]


@pytest.mark.parametrize("name", tables.DRAWN)
def test_series_of_real_tables_are_found(name: str) -> None:
    found = drawn(tables.DRAWN[name])
    assert 1 <= len(found) <= MOST_CHARTS
    for chart in found:
        assert 1 <= len(chart.series) <= MOST_SERIES
        assert {len(series.values) for series in chart.series} == {len(chart.labels)}
        assert not {"รวม", "รวมทั้งสิ้น"} & {label for label in chart.labels if isinstance(label, str)}


@pytest.mark.parametrize("name", tables.UNDRAWN)
def test_tables_without_a_series_get_no_chart(name: str) -> None:
    assert drawn(tables.UNDRAWN[name]) == ()


def test_crimes_by_month_are_a_line_for_each_count_and_people_are_apart() -> None:
    cases, people = drawn(tables.CRIME)
    assert (cases.kind, cases.unit, names(cases)) == ("line", "คดี", ["รับแจ้ง", "จับกุมได้"])
    assert (people.unit, names(people)) == ("คน", ["ผู้ถูกจับกุม"])
    assert (keys(cases)[0], keys(cases)[-1], len(cases.labels)) == ("2567-10", "2568-09", 12)
    assert cases.title == "สถิติคดีอาญา ประจำปีงบประมาณ พ.ศ. 2568"


def test_thai_digits_running_numbers_and_remarks_do_not_confuse() -> None:
    (chart,) = drawn(tables.COMPLAINTS)
    assert (names(chart)[0], [str(value) for value in chart.series[0].values]) == ("จำนวนเรื่อง", ["12", "9", "15", "18", "11", "7"])
    assert (chart.unit, names(chart)[1:]) == ("เรื่อง", ["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ"])
    assert chart.series[2].values[1] is None


def test_a_table_that_stands_on_its_side_has_a_series_for_each_row() -> None:
    (chart,) = drawn(tables.BUDGET_QUARTERS)
    assert (chart.kind, chart.unit, keys(chart)) == ("bar", "บาท", ["2568-q1", "2568-q2", "2568-q3", "2568-q4"])
    assert names(chart) == ["ค่าตอบแทน", "ค่าน้ำมันเชื้อเพลิง", "ค่าสาธารณูปโภค"]


def test_percent_is_a_chart_of_its_own_after_the_amounts() -> None:
    amounts, share = drawn(tables.BUDGET_MILLIONS)
    assert (names(amounts), share.unit) == (["แผนการใช้จ่าย", "ผลการเบิกจ่าย"], "ร้อยละ")


def test_a_total_is_left_out_where_its_parts_are_shown() -> None:
    (chart,) = drawn(tables.SERVICE)
    assert (names(chart), chart.unit) == (["Walk-in", "E-Service"], "ครั้ง")


def test_months_that_are_not_over_are_not_drawn() -> None:
    (chart,) = drawn(tables.SERVICE)
    assert keys(chart) == ["2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03"]


def test_the_total_stands_alone_for_more_parts_than_a_chart_can_show() -> None:
    (chart,) = drawn(tables.MANY_ROWS)
    assert (names(chart), str(chart.series[0].values[0])) == (["รวม"], "506")


def test_without_a_total_the_greatest_parts_are_shown_and_counted() -> None:
    five = table(
        "ด้าน | ต.ค. | พ.ย. | ธ.ค.\nก | 5 | 6 | 7\nข | 4 | 5 | 9\nค | 3 | 2 | 4\nง | 8 | 9 | 7\nจ | 2 | 1 | 2", "ผลงาน ปีงบประมาณ 2568"
    )
    (chart,) = drawn(five)
    assert (names(chart), chart.of) == (["ก", "ข", "ค", "ง"], 5)


def test_plan_and_result_stand_side_by_side() -> None:
    (chart,) = drawn(tables.PLAN_AND_RESULT)
    assert [(series.name, [str(value) for value in series.values]) for series in chart.series] == [
        ("แผน", ["42", "43", "47"]),
        ("ผล", ["40", "45", "43"]),
    ]


def test_a_result_of_two_months_stands_beside_its_plan() -> None:
    given = table(
        "เดือน | แผน (ครั้ง) | ผล (ครั้ง)\nต.ค. 67 | 10 | 9\nพ.ย. 67 | 12 | 11\nธ.ค. 67 | 10 | -\nม.ค. 68 | 14 |\nก.พ. 68 | 9 |\nมี.ค. 68 | 8 |"
    )
    (chart,) = drawn(given)
    assert names(chart) == ["แผน", "ผล"]
    assert [str(value) for value in chart.series[1].values] == ["9", "11", "None", "None", "None", "None"]


def test_a_result_of_one_quarter_stands_beside_its_plan_in_a_header() -> None:
    given = table(
        "รายการ | ไตรมาส 1 แผน | ไตรมาส 1 ผล | ไตรมาส 2 แผน | ไตรมาส 2 ผล | ไตรมาส 3 แผน | ไตรมาส 3 ผล\nรวม | 42 | 40 | 43 | | 47 |",
        "แผนและผล ปีงบประมาณ 2568",
    )
    (chart,) = drawn(given)
    assert (names(chart), chart.series[1].values[1:]) == (["แผน", "ผล"], (None, None))


def test_a_result_with_columns_of_its_first_quarters_alone_stands_beside_its_plan() -> None:
    given = table(
        "รายการ | ไตรมาส 1 แผน | ไตรมาส 1 ผล | ไตรมาส 2 แผน | ไตรมาส 3 แผน\nรวม | 4200 | 40 | 4300 | 4700", "แผนและผล ปีงบประมาณ 2568"
    )
    (chart,) = drawn(given)
    assert (names(chart), [str(value) for value in chart.series[1].values]) == (["แผน", "ผล"], ["40", "None", "None"])


def test_kinds_that_add_up_to_their_total_are_no_sums_of_each_other() -> None:
    (chart,) = drawn(table("ประเภทคดี | จำนวน (คดี)\nทรัพย์ | 30\nชีวิต | 20\nอื่น ๆ | 10\nรวม | 60"))
    assert chart.labels == ("ทรัพย์", "ชีวิต", "อื่น ๆ")


def test_a_column_with_two_figures_is_left_to_the_table_where_it_is_no_result() -> None:
    given = table("เดือน | คดี | อื่น ๆ\nต.ค. 67 | 10 | 9\nพ.ย. 67 | 12 | 11\nธ.ค. 67 | 10 |\nม.ค. 68 | 14 |")
    assert [names(chart) for chart in drawn(given)] == [["คดี"]]


def test_january_to_december_in_a_fiscal_year_is_told_without_a_year() -> None:
    months = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
    given = table("เดือน | จำนวน\n" + "\n".join(f"{month} | {10 + at}" for at, month in enumerate(months)), "สถิติ ปีงบประมาณ 2568")
    (chart,) = drawn(given, FiscalYear(2568))
    assert (chart.dated, [label.first.month for label in chart.labels if isinstance(label, Period)]) == (False, [*range(1, 13)])


@pytest.mark.parametrize(
    "kinds",
    [
        ("ทรัพย์ | 30", "- ลักทรัพย์ | 20", "- วิ่งราว | 10", "ชีวิต | 5"),
        ("1 ทรัพย์ | 30", "1.1 ลักทรัพย์ | 20", "1.2 วิ่งราว | 10", "2 ชีวิต | 5"),
        ("๑. ทรัพย์ | 30", "๑.๑ ลักทรัพย์ | 20", "๑.๒ วิ่งราว | 10", "๒. ชีวิต | 5"),
        ("ชีวิต | 5", "ทรัพย์ | 30", "ลักทรัพย์ | 20", "วิ่งราว | 10"),
        ("ทรัพย์ | 31", "(1) ลักทรัพย์ | 20", "(2) วิ่งราว | 10", "ชีวิต | 5"),
        ("ทรัพย์ | 31", "• ลักทรัพย์ | 20", "• วิ่งราว | 10", "ชีวิต | 5"),
    ],
)
def test_kinds_and_their_own_parts_are_left_to_the_table(kinds: tuple[str, ...]) -> None:
    assert drawn(table("\n".join(("ประเภทคดี | จำนวน (คดี)", *kinds)))) == ()


@pytest.mark.parametrize(
    "kinds",
    [
        ("1. ทรัพย์ | 30", "2. ชีวิต | 20", "3. อื่น ๆ | 7"),
        ("- ทรัพย์ | 30", "- ชีวิต | 20", "- อื่น ๆ | 7"),
        ("1.1 ทรัพย์ | 30", "1.2 ชีวิต | 20", "1.3 อื่น ๆ | 7"),
        ("(1) ทรัพย์ | 30", "(2) ชีวิต | 20", "(3) อื่น ๆ | 7"),
        ("ทรัพย์ | 7", "ชีวิต | 3", "อื่น ๆ | 5"),
    ],
)
def test_kinds_of_one_level_are_bars_however_they_are_numbered(kinds: tuple[str, ...]) -> None:
    (chart,) = drawn(table("\n".join(("ประเภทคดี | จำนวน (คดี)", *kinds))))
    assert (chart.kind, len(chart.labels)) == ("rows", 3)


def test_few_cases_are_bars_and_what_says_the_same_is_drawn_once() -> None:
    (chart,) = drawn(tables.FEW)
    assert (chart.kind, names(chart), chart.unit) == ("bar", ["จำนวนเรื่อง"], "เรื่อง")


def test_missing_values_and_missing_months_are_gaps() -> None:
    (chart,) = drawn(tables.GAPS)
    assert [at for at, value in enumerate(chart.series[0].values) if value is None] == [2, 4, 6]
    assert keys(chart)[4] == "2567-02"


def test_negative_amounts_are_read_with_brackets_and_signs() -> None:
    (chart,) = drawn(tables.NEGATIVE)
    assert [str(value) for value in chart.series[0].values[1:3]] == ["-48120.00", "-96400.50"]


def test_kinds_are_bars_only_where_the_table_says_that_it_counts_by_kind() -> None:
    (chart,) = drawn(tables.KINDS)
    assert (chart.kind, len(chart.labels), chart.unit) == ("rows", 5, "เรื่อง")
    assert drawn(tables.BY_LINE_OF_WORK) == ()


def test_sizes_too_far_apart_for_one_axis_are_parted() -> None:
    given = table(
        "เดือน | จุดตรวจ | ยานพาหนะที่ตรวจ\nต.ค. 67 | 16 | 640\nพ.ย. 67 | 14 | 590\nธ.ค. 67 | 22 | 905",
    )
    assert [names(chart) for chart in drawn(given)] == [["จุดตรวจ"], ["ยานพาหนะที่ตรวจ"]]


def test_years_below_a_header_are_no_series() -> None:
    given = table("ปีงบประมาณ | พ.ศ. ที่รายงาน | คะแนน\n2565 | 2565 | 81\n2566 | 2566 | 85\n2567 | 2567 | 90")
    assert [names(chart) for chart in drawn(given)] == [["คะแนน"]]


def test_a_running_sum_is_left_out_beside_what_it_sums() -> None:
    given = table("เดือน | ผู้รับบริการ | ผู้รับบริการสะสม\nต.ค. 67 | 10 | 10\nพ.ย. 67 | 12 | 22\nธ.ค. 67 | 9 | 31")
    assert [names(chart) for chart in drawn(given)] == [["ผู้รับบริการ"]]


def test_the_year_a_document_is_shown_in_is_the_year_of_its_months() -> None:
    given = table("เดือน | จำนวน\nต.ค. | 10\nพ.ย. | 12\nธ.ค. | 9")
    (undated,), (dated,) = drawn(given), drawn(given, FiscalYear(2568))
    assert (undated.dated, dated.dated, keys(dated)[0]) == (False, True, "2567-10")


@pytest.mark.parametrize("rows", [(), ((),), (("",),), (("ต.ค. 67",), ("พ.ย. 67",), ("ธ.ค. 67",))])
def test_empty_and_ragged_tables_are_no_trouble(rows: tuple[tuple[str, ...], ...]) -> None:
    assert charts(("เดือน", "จำนวน"), rows) == ()


def test_many_rows_without_a_total_are_left_to_the_table() -> None:
    header = ("รายการ", "ต.ค.", "พ.ย.", "ธ.ค.")
    rows = tuple((f"งานที่ {at}", str(at), str(at * 3 + 1), str(at * 2)) for at in range(1, 201))
    assert charts(header, rows) == ()


def test_months_of_several_years_side_by_side_are_of_no_year() -> None:
    rows = tuple((month, str(at), str(2 * at)) for at, month in enumerate(("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."), 1))
    (chart,) = charts(("เดือน", "ปี 2566", "ปี 2567"), rows, (), FiscalYear(2568))
    assert (names(chart), chart.dated) == (["ปี 2566", "ปี 2567"], False)
