from datetime import date

import pytest

from oitgen.thai import FiscalYear, Month, Period, in_a_name, read_name, write_date, write_month, write_period, write_year

Y = FiscalYear(2568)
DAY = date(2025, 1, 15)


def test_a_date_is_written_in_either_language_and_digits() -> None:
    assert write_date(DAY, "th") == "15 มกราคม 2568"
    assert write_date(DAY, "th", short=True) == "15 ม.ค. 2568"
    assert write_date(DAY, "th", "thai") == "๑๕ มกราคม ๒๕๖๘"
    assert write_date(DAY, "en") == "15 January 2025"
    assert write_date(DAY, "en", "thai", short=True) == "15 Jan 2025"


def test_a_month_is_written_with_or_without_its_year() -> None:
    assert write_month(Month(2567, 10), "th") == "ตุลาคม 2567"
    assert write_month(Month(2567, 10), "th", short=True) == "ต.ค. 2567"
    assert write_month(Month(2567, 10), "th", year=False) == "ตุลาคม"
    assert write_month(Month(2567, 10), "en") == "October 2024"


def test_a_fiscal_year_is_written() -> None:
    assert write_year(Y, "th", "thai") == "ปีงบประมาณ พ.ศ. ๒๕๖๘"
    assert write_year(Y, "en") == "FY2025 (BE 2568)"


@pytest.mark.parametrize(
    ("period", "thai", "short", "english"),
    [
        (Period.month(Month(2567, 10)), "ตุลาคม 2567", "ต.ค. 2567", "October 2024"),
        (Period.quarter(Y, 1), "ไตรมาส 1 ปีงบประมาณ 2568", "ไตรมาส 1/2568", "Quarter 1, FY2025 (BE 2568)"),
        (Period.half(Y, 1), "ครึ่งปีแรก (ตุลาคม 2567 – มีนาคม 2568)", "ต.ค. 2567 – มี.ค. 2568", "First half (October 2024 – March 2025)"),
        (Period.year(Y), "ปีงบประมาณ พ.ศ. 2568", "ปี 2568", "FY2025 (BE 2568)"),
        (Period.years(FiscalYear(2566), FiscalYear(2570)), "พ.ศ. 2566 – 2570", "พ.ศ. 2566 – 2570", "FY2023–FY2027 (BE 2566–2570)"),
        (Period(Month(2567, 11), Month(2568, 2)), "พฤศจิกายน 2567 – กุมภาพันธ์ 2568", "พ.ย. 2567 – ก.พ. 2568", "November 2024 – February 2025"),
    ],
)
def test_every_kind_of_period_is_written(period: Period, thai: str, short: str, english: str) -> None:
    assert write_period(period, "th") == thai
    assert write_period(period, "th", short=True) == short
    assert write_period(period, "en") == english


@pytest.mark.parametrize("key", ["2567-10", "2568-q1", "2568-h1", "2568-h2", "2568", "2566-2570"])
def test_a_period_written_into_a_name_is_read_back(key: str) -> None:
    period = Period.from_key(key)

    assert read_name(in_a_name(period), FiscalYear(2568)).periods == (period,)
