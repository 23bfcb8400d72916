from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import FiscalYear, Month, Period, day, period, read_name, thai_digits, write_date, write_month, write_period

Y = FiscalYear(2568)


def keys(name: str, year: FiscalYear | None = Y) -> list[str]:
    return [found.key for found in read_name(name, year).periods]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        *(
            (name, "2567-10")
            for name in ("2567-10", "ต.ค.67", "ต.ค. ๖๗", "ตุลาคม 2567", "1.ต.ค.67", "2024-10", "10-2567", "256710", "เดือน 10/2567")
        ),
        *(
            (name, "2567-10")
            for name in ("October 2024", "Oct 67", "oct-2567", "ต.ค. พ.ศ. 2567", "ต. ค. 67", "ตค.67", "ผลงานต.ค.67", "2567_10")
        ),
        *((name, "2567-11") for name in ("พ.ย.2567", "พย67", "พฤษจิกายน 67", "Nov. 2024")),
        *((name, "2566-10") for name in ("ตค66",)),
        *((name, "2566-12") for name in ("ธค66",)),
        *((name, "2568-02") for name in ("กพ68", "กุมภาพันธ์๒๕๖๘", "2568-2")),
        *((name, "2568-03") for name in ("๓-๖๘", "03-2568", "มี.ค 68")),
        *((name, "2567-03") for name in ("03-2567", "31 มี.ค. 67")),
        *((name, "2566-11") for name in ("๑๑-๖๖",)),
        ("29 ก.พ. 67", "2567-02"),
        ("2568-01-15 หัวข้อ", "2568-01"),
        ("Q1/2568", "2568-q1"),
        ("Q1-67", "2567-q1"),
        ("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. ๒๕๖๗", "2567-q2"),
        ("ไตรมาส 1 (ต.ค. - ธ.ค. 67)", "2568-q1"),
        ("ไตรมาส 1-2/2568", "2568-h1"),
        ("ต.ค. - ธ.ค. 67", "2568-q1"),
        ("ต.ค.67-มี.ค.68", "2568-h1"),
        ("ตค-มีค68", "2568-h1"),
        ("ต.ค. 67 – มี.ค.", "2568-h1"),
        ("1 ต.ค. 67 - 31 มี.ค. 68", "2568-h1"),
        ("ตุลาคม 2567 ถึง มีนาคม 2568", "2568-h1"),
        ("รอบ 6 เดือน (เม.ย. - ก.ย. 68)", "2568-h2"),
        ("พ.ย. 67 - ก.พ. 68", "2567-11-2568-02"),
        ("2566-2570", "2566-2570"),
        ("พ.ศ. 2566 - 2570", "2566-2570"),
        ("แผน 5 ปี (พ.ศ. 2566-70)", "2566-2570"),
        ("ปีงบประมาณ 2568", "2568"),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๘", "2568"),
        ("ปี 2568", "2568"),
        ("FY2568", "2568"),
        ("FY2025", "2568"),
        ("ITA68", "2568"),
        ("OIT 2568", "2568"),
        ("ประจำปี 2567", "2567"),
        ("รายงาน 2567", "2567"),
        ("แผนปฏิบัติราชการ พ.ศ. 2566-2570 ประจำปี 2568", "2568"),
        ("ปีงบประมาณ 2568 เดือนตุลาคม", "2567-10"),
        ("ต.ค. ปีงบ 2568", "2567-10"),
        ("15-17 ม.ค. 68 อบรม", "2568-01"),
        ("O15-2567-10 รายงาน", "2567-10"),
        ("ครั้งที่ 3/2568 เดือนมีนาคม 2568", "2568-03"),
        ("รายงานตาม พ.ร.บ. ข้อมูล พ.ศ. 2540 ประจำปีงบประมาณ 2567", "2567"),
    ],
)
def test_a_name_that_gives_its_year_is_clear_without_context(name: str, key: str) -> None:
    assert keys(name, None) == [key]
    assert not read_name(name, FiscalYear(2560)).from_fiscal_year


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("เดือนตุลาคม", "2567-10"),
        ("ต.ค.", "2567-10"),
        ("พย", "2567-11"),
        ("07 เม.ย.", "2568-04"),
        ("ไตรมาส 1", "2568-q1"),
        ("ไตรมาสที่ 2", "2568-q2"),
        ("Q1", "2568-q1"),
        ("รอบ 6 เดือน", "2568-h1"),
        ("6 เดือนแรก", "2568-h1"),
        ("6 เดือนหลัง", "2568-h2"),
        ("ครึ่งปีแรก", "2568-h1"),
        ("ครึ่งปีหลัง", "2568-h2"),
        ("รอบ 9 เดือน", "2567-10-2568-06"),
        ("รอบ ๑๒ เดือน", "2568"),
        ("ต.ค. - ธ.ค.", "2568-q1"),
    ],
)
def test_what_gives_no_year_takes_it_from_its_fiscal_year(name: str, key: str) -> None:
    assert keys(name) == [key]
    assert read_name(name, Y).from_fiscal_year
    assert keys(name, None) == []


@pytest.mark.parametrize(
    "name",
    [
        "คำสั่งที่ 12/2568",
        "ครั้งที่ 3/2568",
        "เลขที่ 12-2567",
        "ที่ กค 0408.2/ว 110",
        "ฉบับที่ 2 พ.ศ. 2560",
        "ข้อ 12-2567",
        "มาตรา 9",
        "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560",
        "พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540",
        "พรบ จราจร 2522",
        "พระราชบัญญัติ ปี 2560",
        "ประมวลจริยธรรม พ.ศ. 2564",
        "กฎกระทรวง 2560",
        "ข้อบังคับ 2560",
        "อ.ย. 67",
        "สมคบ 67",
        "กยศ67",
        "กยศ",
        "เมยไทย",
        "ก.พ.7",
        "สำนักงาน ก.พ.",
        "ก.พ.ร. 67",
        "อ.ก.พ. 67",
        "2,568 บาท",
        "โทร 02-257-8888",
        "0 7561 1222",
        "6710",
        "3/2568",
        "จำคุก 6 เดือน",
        "O7",
        "OIT 14",
        "May Day",
        "9.1.1 ข้อมูล",
        "",
    ],
)
def test_what_only_looks_like_a_period_is_none(name: str) -> None:
    reading = read_name(name, Y)
    assert (reading.periods, reading.date, reading.as_of, reading.doubtful_year) == ((), None, None, "")
    assert reading.rest == name.removeprefix("9.1.1 ") or name.startswith("9.1.1")


@pytest.mark.parametrize(
    "name",
    [
        *("IMG_20250115_123456", "S__25671234", "CamScanner 03-04-2568", "DSC0001", "Screenshot_2025-01-15", "LINE_ALBUM_15 ม.ค. 68_1"),
        *("received_2567100512", "Scan25680101", "1234567890123", "20250115_101500", "scan_2568"),
    ],
)
def test_names_of_cameras_scanners_and_line_say_nothing(name: str) -> None:
    reading = read_name(name, Y)
    assert reading.machine_name
    assert (reading.periods, reading.date, reading.rest) == ((), None, name)


def test_the_month_named_as_such_wins_over_the_date_of_the_letter() -> None:
    reading = read_name("รายงานประจำเดือน ต.ค. 67 ลว. 5 พ.ย. 67", Y)
    assert [found.key for found in reading.periods] == ["2567-10"]
    assert (reading.date, reading.rest) == (date(2024, 11, 5), "รายงาน")


@pytest.mark.parametrize("name", ["คำสั่ง ลว. 5 พ.ย. 67", "คำสั่ง ลงวันที่ ๕ พฤศจิกายน ๒๕๖๗", "คำสั่งที่ 12/2568 ลว.5พย67"])
def test_the_date_of_a_letter_is_no_period(name: str) -> None:
    assert read_name(name, Y).date == date(2024, 11, 5)
    assert keys(name) == []


def test_the_day_facts_hold_for_is_no_period() -> None:
    reading = read_name("ข้อมูล ณ วันที่ 31 มีนาคม 2568", Y)
    assert (reading.as_of, reading.date, reading.periods, reading.rest) == (date(2025, 3, 31), None, (), "ข้อมูล")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("31 มี.ค. 67", date(2024, 3, 31)),
        ("2568-01-15 หัวข้อ", date(2025, 1, 15)),
        ("ประชุม 15-1-68", date(2025, 1, 15)),
        ("25680115", date(2025, 1, 15)),
    ],
)
def test_a_full_day_is_the_date(name: str, found: date) -> None:
    assert read_name(name, None).date == found


@pytest.mark.parametrize("name", ["1.ต.ค.67", "01 ต.ค. 67", "07 เม.ย. 68", "1 ต.ค. 67 - 31 มี.ค. 68", "15-17 ม.ค. 68", "07 เม.ย."])
def test_a_sort_number_or_a_stretch_of_days_makes_no_date(name: str) -> None:
    assert read_name(name, Y).date is None


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("สขร.1 ต.ค.67", "สขร.1"),
        ("แบบ สขร. 1 เดือน ต.ค. 2567", "แบบ สขร. 1"),
        ("ปค.1 ต.ค. 67", "ปค.1"),
        ("รายงาน 1 เดือน ต.ค. 67", "รายงาน 1"),
    ],
)
def test_the_number_of_a_form_is_no_day(name: str, rest: str) -> None:
    reading = read_name(name, Y)
    assert ([found.key for found in reading.periods], reading.date, reading.rest) == (["2567-10"], None, rest)


def test_the_day_a_name_begins_with_is_its_date() -> None:
    assert read_name("2568-02-01 ประชุมวันที่ 10 ม.ค. 68", Y).date == date(2025, 2, 1)


def test_two_months_without_a_range_sign_are_ambiguous() -> None:
    assert keys("ต.ค. 67 พ.ย. 67") == ["2567-10", "2567-11"]
    assert keys("ต.ค. และ พ.ย. 67") == ["2567-10", "2567-11"]
    assert keys("มี.ค. 68 - ต.ค. 67") == ["2568-03", "2567-10"]


@pytest.mark.parametrize(
    ("name", "doubt", "expected"),
    [
        ("ต.ค. 25567", "25567", []),
        ("ปี 25567", "25567", []),
        ("รายงาน 25567", "25567", []),
        ("ตุลาคม 256๗", "256๗", ["2567-10"]),
        ("ปี 256", "256", []),
    ],
)
def test_a_year_that_cannot_be_right_is_reported(name: str, doubt: str, expected: list[str]) -> None:
    assert read_name(name, Y).doubtful_year == doubt
    assert keys(name) == expected


def test_a_day_no_calendar_has_is_reported_and_gives_nothing() -> None:
    reading = read_name("รายงาน 30 ก.พ. 67", Y)
    assert (reading.impossible, reading.date, reading.periods) == ("30 ก.พ. 67", None, ())


def test_a_month_of_a_year_that_is_not_fiscal_may_be_of_the_calendar() -> None:
    assert keys("ปี 2567 เดือนตุลาคม") == ["2567-10"]
    assert keys("ปี 2568 เดือนตุลาคม") == ["2567-10"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("รายงาน (ต.ค. 67) final", "รายงาน final"),
        ("รายงาน_2567-10_ฉบับแก้ไข", "รายงาน ฉบับแก้ไข"),
        ("1. รายงาน", "รายงาน"),
        ("(2) รายงาน", "รายงาน"),
        ("2 จุดตรวจ จุดสกัด", "จุดตรวจ จุดสกัด"),
        ("3 ปี แห่งผลงาน", "3 ปี แห่งผลงาน"),
        ("สำนักงาน ก.พ. 2568", "สำนักงาน ก.พ."),
        ("รายงาน (ฉบับที่ 2 ต.ค. 67)", "รายงาน (ฉบับที่ 2)"),
        ("ตุลาคม 2567 ถึง มีนาคม 2568 ผลงาน", "ผลงาน"),
        ("รายงาน ต.ค. 67.final", "รายงาน final"),
    ],
)
def test_the_rest_is_the_name_without_words_of_time(name: str, rest: str) -> None:
    assert read_name(name, Y).rest == rest


@given(st.one_of(st.text(), st.text(alphabet="0123456789 .-_/()ตคพยมกส๖๗ปีเดือนลวณงบOQHศ\u200b\0")))
def test_any_name_may_be_read(name: str) -> None:
    reading = read_name(name, Y)
    period(name, Y)
    day(name)
    assert "\0" not in reading.rest


@pytest.mark.parametrize("garbage", ["1", "1-", "2568-", "ต.ค. - ", "พ.ศ.", "ปี ", "ณ ", "_ต.ค.67_", "ที่ 1/", "0 2", "1 ต.ค. 67 - "])
def test_long_garbage_is_read_in_no_time(garbage: str) -> None:
    read_name(garbage * 400, Y)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("short", [False, True])
def test_every_written_month_of_a_century_reads_back(lang: str, short: bool) -> None:
    for be in range(2500, 2601):
        for number in range(1, 13):
            month = Month(be, number)
            written = write_month(month, lang, short=short)
            assert keys(f"รายงาน {written}", None) == [month.key], written
            assert keys(thai_digits(written), None) == [month.key], written


def test_every_numeric_month_of_a_century_reads_back() -> None:
    for be in range(2500, 2601):
        for number in range(1, 13):
            key = f"{be}-{number:02d}"
            for written in (
                key,
                f"{be}_{number:02d} รายงาน",
                f"{number:02d}-{be}",
                f"{number}-{be}",
                f"{be}{number:02d}",
                f"เดือน {number}/{be}",
            ):
                assert keys(written, None) == [key], written


@given(st.dates(date(1957, 1, 1), date(2057, 1, 1)), st.sampled_from(["th", "en"]), st.sampled_from(["arabic", "thai"]), st.booleans())
def test_a_written_day_reads_back(written: date, lang: str, digits: str, short: bool) -> None:
    assert read_name(f"ประชุม {write_date(written, lang, digits, short)}").date == written
    assert read_name(f"ณ วันที่ {write_date(written, lang, digits, short)}").as_of == written


PERIODS = st.builds(
    lambda be, number, more: Period(Month(be, number), Month(be, number).after(more)),
    st.integers(2540, 2590),
    st.integers(1, 12),
    st.integers(0, 40),
)
WHOLE = st.builds(
    lambda be, n: (Period.year(FiscalYear(be)), Period.half(FiscalYear(be), n % 2 + 1), Period.quarter(FiscalYear(be), n))[n % 3],
    st.integers(2540, 2590),
    st.integers(1, 4),
)


@given(st.one_of(PERIODS, WHOLE), st.sampled_from(["th", "en"]), st.sampled_from(["arabic", "thai"]), st.booleans())
def test_a_written_period_reads_back(written: Period, lang: str, digits: str, short: bool) -> None:
    text = write_period(written, lang, digits, short)
    assert read_name(text).periods == (written,), text
    assert period(written.key) == written


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ต.ค. 67", "2567-10"),
        ("10/2567", "2567-10"),
        ("ตุลาคม", "2567-10"),
        ("2568-Q1", "2568-q1"),
        ("ไตรมาส ๑", "2568-q1"),
        ("๒๕๖๘", "2568"),
        ("2568-h2", "2568-h2"),
    ],
)
def test_a_field_may_hold_any_spelling_of_a_period(text: str, key: str) -> None:
    found = period(text, Y)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("text", ["", "รายงาน ต.ค. 67", "ต.ค. 67 พ.ย. 67", "15 ม.ค. 68", "ไม่ทราบ", "ตุลาคม 256๗๗", "25567"])
def test_a_field_that_says_more_or_less_than_a_period_is_none(text: str) -> None:
    assert period(text, Y) is None
