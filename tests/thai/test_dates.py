from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import day, write_date


@pytest.mark.parametrize(
    "text",
    [
        "2568-01-15",
        "2025-01-15",
        "15 ม.ค. 2568",
        "15 ม.ค. 68",
        "15 มกราคม พ.ศ. ๒๕๖๘",
        "15/1/2568",
        "15-1-68",
        "15/01/2025",
        "๑๕ มค ๒๕๖๘",
        "15ม.ค.68",
        "วันที่ 15 มกราคม 2568",
        "15 January 2025",
        "15 Jan 2025",
        " 15  มกราคม  2568 ",
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str) -> None:
    assert day(text) == date(2025, 1, 15)


def test_the_leap_day_of_2567_is_real() -> None:
    assert day("2567-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30 ก.พ. 67",
        "2568-02-29",
        "2568-13-01",
        "ตุลาคม 2567",
        "2568",
        "15 ม.ค.",
        "15 ม.ค. 1500",
        "ประมาณ 15 ม.ค. 68",
        "2567-10",
        "15-1/68",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day(text) is None


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    day(text)


@given(st.dates(date(1957, 1, 1), date(2100, 1, 1)), st.sampled_from(["th", "en"]), st.sampled_from(["arabic", "thai"]), st.booleans())
def test_a_written_day_reads_back(written: date, lang: str, digits: str, short: bool) -> None:
    assert day(write_date(written, lang, digits, short)) == written
