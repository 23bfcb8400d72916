"""Years, periods and days are read from running Thai as a reader would."""

import pytest

from oitgen import signs
from oitgen.model.contents import Part, SignKind


def told(kind: SignKind, text: str, part: Part = Part.HEAD) -> list[str]:
    return [sign.text for sign in signs.found(text, part) if sign.kind is kind]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("แผนการใช้จ่ายงบประมาณประจำปีงบประมาณพ.ศ.๒๕๖๘ของสถานีตำรวจภูธรตัวอย่าง", ["2568"]),
        ("แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2566 - 2570", ["2566-2570"]),
        ("ตามพระราชบัญญัติตำรวจแห่งชาติ พ.ศ. 2565", []),
    ],
)
def test_the_fiscal_year_stands_after_its_word(text: str, years: list[str]) -> None:
    assert told(SignKind.FISCAL_YEAR, text) == years


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ประกาศ ณ วันที่ ๓๑ พฤศจิกายน พ.ศ. ๒๕๖๗", ["๓๑ พฤศจิกายน พ.ศ. ๒๕๖๗"]),
        ("ประชุมวันที่ 29 กุมภาพันธ์ 2566 และ 29 ก.พ. 2567", ["29 กุมภาพันธ์ 2566"]),
        ("ตั้งแต่วันที่ 31 มิ.ย. 2567 ถึง 32 เดือน มกราคม 2568", ["31 มิ.ย. 2567", "32 เดือน มกราคม 2568"]),
        ("วันที่ 30 พฤศจิกายน 2567 เวลา 31 ตุลาคม 2567", []),
        ("วันที่ ....31 พฤศจิกายน 25....", []),
        ("131 พฤศจิกายน 2567", []),
        ("28 เมษายน 2566 12\n29 พฤษภาคม 2566 9\n30 กุมภาพันธ์ 2567 4", []),
        ("ก\n31 พฤศจิกายน 2567", ["31 พฤศจิกายน 2567"]),
    ],
)
def test_a_day_no_calendar_has_is_told_as_it_is_written(text: str, days: list[str]) -> None:
    assert told(SignKind.IMPOSSIBLE_DAY, text, Part.BODY) == days


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("ประจำปีงบประมาณ พ.ศ. 25567", ["25567"]),
        ("ประจำปีงบประมาณ พ.ศ. 256๗", ["256๗"]),
        ("ประจำเดือนมกราคม 256๘", ["256๘"]),
        ("ระเบียบว่าด้วยการเงิน พ.ศ. 256", ["256"]),
        ("แผนปีงบประมาณ 25668", ["25668"]),
        ("ประจำปีงบประมาณ พ.ศ. 2025", ["2025"]),
        ("ประกาศ ณ วันที่ 3 มกราคม พ.ศ. 2658", ["2658"]),
    ],
)
def test_a_year_with_a_digit_too_many_too_few_or_of_another_kind_is_doubtful(text: str, years: list[str]) -> None:
    assert told(SignKind.DOUBTFUL_YEAR, text, Part.BODY) == years


@pytest.mark.parametrize(
    "text",
    [
        "ประจำปีงบประมาณ พ.ศ. 2568",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘.",
        "ปีงบประมาณ 68",
        "ยุทธศาสตร์ชาติ พ.ศ. 2561-2580",
        "เมืองนี้ตั้งขึ้นเมื่อ พ.ศ. 2112",
        "วันที่ ..... เดือน ............ พ.ศ. 25....",
        "พ.ศ. 256…",
        "พ.ศ. 256_",
        "ประจำปีงบประมาณ พ.ศ. 256 8",
        "ประจำปีงบประมาณ พ.ศ. 25\n68",
        "ตุลาคม 125 พฤศจิกายน 230 ธันวาคม 256",
        "ต.ค. 25678 พ.ย. 31200",
        "ค่าใช้จ่ายประจำปี 25600 บาท",
        "ตรวจสุขภาพประจำปี 256",
        "งบตามปีงบประมาณ 180000",
        "ปีงบประมาณ 2568/2569",
        "fiscal year 2025",
    ],
)
def test_counts_amounts_open_forms_and_broken_lines_are_no_mistyped_years(text: str) -> None:
    assert told(SignKind.DOUBTFUL_YEAR, text, Part.BODY) == []


@pytest.mark.parametrize(
    ("title", "periods"),
    [
        ("สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2567", ["2567-10"]),
        ("รายงานผล ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. ๒๕๖๘", ["2568-q2"]),
        ("ตั้งแต่วันที่ 1 ตุลาคม 2567 – 31 มีนาคม 2568", ["2568-h1"]),
        ("ระหว่างวันที่ 1 - 31 ต.ค. 67", ["2567-10"]),
        ("ประจำเดือนมกราคม 2568 (ข้อมูล ณ วันที่ 5 กุมภาพันธ์ 2568)", ["2568-01"]),
        ("ประกาศผู้ชนะการเสนอราคา เมื่อวันที่ 5 กุมภาพันธ์ 2568", []),
        ("สถานีตำรวจภูธรตัวอย่าง (วันที่ 1 เดือน พฤศจิกายน พ.ศ. 2567)", []),
        ("วันที่ 3 มกราคม 2568", []),
        ("การประชุมวันอังคารที่ 4 กุมภาพันธ์ 2568", []),
        ("ประจำเดือนตุลาคม", []),
    ],
)
def test_a_title_names_its_period_and_a_day_is_none(title: str, periods: list[str]) -> None:
    assert told(SignKind.PERIOD, title) == periods


def test_below_the_title_no_period_is_looked_for() -> None:
    assert told(SignKind.PERIOD, "ประจำเดือนตุลาคม 2567", Part.BODY) == []
    assert told(SignKind.PERIOD, "\n".join(["ตัวอย่าง"] * 5 + ["ประจำเดือนตุลาคม 2567"])) == []


def test_the_day_of_the_data_is_not_the_day_of_the_announcement() -> None:
    assert told(SignKind.AS_OF, "ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๘") == ["2025-03-31"]
    assert told(SignKind.AS_OF, "ประกาศ ณ วันที่ ๓ มกราคม ๒๕๖๘") == []


def test_an_english_fiscal_year_is_told_in_the_buddhist_era() -> None:
    found = signs.found("Anti-Bribery Policy for the Fiscal Year 2022 (B.E. 2565)", Part.HEAD)
    assert [sign.text for sign in found if sign.kind is SignKind.FISCAL_YEAR] == ["2565"]
