"""What a chart says in words is whole sentences, true to its figures, in the reader's language, era and digits."""

from dataclasses import replace
from decimal import Decimal

from oitgen import text
from oitgen.model.words import Lang
from oitgen.render import chart_words
from oitgen.render.series import Chart, Series, charts
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear, Month, Period
from tests.render import tables
from tests.render.tables import Given


def voice(lang: Lang = "th", digits: str = "arabic") -> Voice:
    return Voice(lang, digits, text.translate)


def first(given: Given) -> Chart:
    return charts(given.header, given.rows, given.titles)[0]


def ticks(chart: Chart, lang: Lang = "th") -> list[tuple[str, str]]:
    return [(tick.name, tick.year) for tick in chart_words.ticks(chart, voice(lang))]


def test_the_description_tells_from_when_to_when_and_the_highest_and_lowest() -> None:
    chart = replace(first(tables.CRIME), series=first(tables.CRIME).series[:1])
    assert chart_words.description(chart, voice()) == (
        "กราฟเส้นแสดง รับแจ้ง ตั้งแต่ ตุลาคม 2567 ถึง กันยายน 2568 · รับแจ้ง: สูงสุด 41 คดี (เมษายน 2568) ต่ำสุด 24 คดี (กุมภาพันธ์ 2568)"
    )
    assert chart_words.description(chart, voice("en")) == (
        "A line chart of รับแจ้ง, from October 2024 to September 2025. · รับแจ้ง: highest 41 คดี (April 2025), lowest 24 คดี (February 2025)."
    )


def test_thai_digits_are_used_where_the_site_has_them() -> None:
    said = chart_words.description(first(tables.CRIME), voice(digits="thai"))
    assert "สูงสุด ๔๑ คดี (เมษายน ๒๕๖๘)" in said
    assert not any(sign in said for sign in "0123456789")


def test_what_is_missing_is_said_and_nothing_is_made_up_for_it() -> None:
    said = chart_words.description(first(tables.GAPS), voice())
    assert "ไม่มีข้อมูลของ ธันวาคม 2566, กุมภาพันธ์ 2567, เมษายน 2567" in said
    assert "ต่ำสุด 640 ราย (มีนาคม 2567)" in said


def test_ties_are_all_named_or_counted() -> None:
    assert "ต่ำสุด 0 เรื่อง (4 ใน 6 งวด)" in chart_words.description(first(tables.FEW), voice())
    assert "ต่ำสุด 290,000 บาท (ไตรมาส 1 ปีงบประมาณ 2568, ไตรมาส 4 ปีงบประมาณ 2568)" in chart_words.description(
        first(tables.BUDGET_QUARTERS), voice()
    )


def test_a_series_that_does_not_move_has_no_highest_and_lowest() -> None:
    labels = tuple(Period.year(FiscalYear(be)) for be in (2565, 2566, 2567))
    chart = Chart("bar", "", "คน", labels, (Series("ก", (Decimal(5),) * 3), Series("ข", (None,) * 3)))
    assert chart_words.description(chart, voice()) == "กราฟแท่งแสดง ก · ข ตั้งแต่ 2565 ถึง 2567 · ก: 5 คน เท่ากันทุกงวด"


def test_shares_are_said_as_thai_says_them() -> None:
    share = charts(tables.BUDGET_MILLIONS.header, tables.BUDGET_MILLIONS.rows, tables.BUDGET_MILLIONS.titles)[1]
    assert "สูงสุด ร้อยละ 99.9 (ไตรมาส 4 ปีงบประมาณ 2568)" in chart_words.description(share, voice())


def test_months_are_short_below_their_points_and_years_stand_apart() -> None:
    assert ticks(first(tables.CRIME))[2:4] == [("ธ.ค.", "2567"), ("ม.ค.", "2568")]
    assert ticks(first(tables.CRIME), "en")[2:4] == [("Dec", "2024"), ("Jan", "2025")]


def test_quarters_stand_in_their_fiscal_year() -> None:
    assert ticks(first(tables.BUDGET_QUARTERS))[0] == ("ไตรมาส 1", "ปี 2568")


def test_years_and_halves_and_kinds_are_called_by_their_names() -> None:
    assert [name for name, _ in ticks(first(tables.YEARS))] == ["2564", "2565", "2566", "2567"]
    assert ticks(first(tables.KINDS))[1] == ("โทรศัพท์สายด่วน", "")
    halves = tuple(Period.half(FiscalYear(year), part) for year, part in ((2567, 1), (2567, 2), (2568, 1)))
    chart = Chart("bar", "", "", halves, (Series("ก", (Decimal(1), Decimal(2), Decimal(3))),))
    assert ticks(chart)[1] == ("ครึ่งปีหลัง", "ปี 2567")


def test_no_year_is_said_where_none_is_known() -> None:
    months = tuple(Period.month(Month(2567, month)) for month in (10, 11, 12))
    chart = Chart("bar", "", "", months, (Series("ก", (Decimal(1), Decimal(2), Decimal(3))),), dated=False)
    assert ticks(chart) == [("ต.ค.", ""), ("พ.ย.", ""), ("ธ.ค.", "")]
    assert "25" not in chart_words.description(chart, voice())
    quarters = tuple(Period.quarter(FiscalYear(2568), part) for part in (1, 2, 3))
    assert chart_words.when(quarters[1], replace(chart, labels=quarters), voice()) == "ไตรมาส 2"


def test_the_unit_is_said_once_and_millions_are() -> None:
    share = charts(tables.BUDGET_MILLIONS.header, tables.BUDGET_MILLIONS.rows)[1]
    assert chart_words.heading(share, share.unit) == "ร้อยละการเบิกจ่าย"
    assert chart_words.heading(first(tables.GAPS), "ราย") == "ผู้รับบริการ (ราย)"
    assert chart_words.unit(first(tables.BUDGET_MILLIONS), voice(), millions=True) == "ล้านบาท"
    assert chart_words.unit(replace(first(tables.CRIME), unit=""), voice("en"), millions=True) == "million"


def test_the_title_is_the_table_s_and_names_what_is_drawn() -> None:
    assert chart_words.title(first(tables.YEARS)) == "ผลการประเมิน ITA ย้อนหลัง: คะแนน ITA"
    assert chart_words.title(first(tables.HUGE)) == "งบประมาณรายจ่าย"


def test_that_not_all_series_are_shown_is_said() -> None:
    chart = replace(first(tables.FOUR_LINES), of=7)
    assert chart_words.note(chart, voice(), "คดี") == "คดี · แสดง 4 รายการที่มีค่ามากที่สุด จาก 7 รายการ"
