"""Names of sums, by how much they say."""

import pytest

from oitgen.model.totals import is_bare_total, is_sum, is_total, label


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("รวม", "5"), True),
        (("", "รวมทั้งสิ้น", "5"), True),
        (("3", "ยอดรวม", "5"), True),
        (("รวม 2 รายการ", "", ""), True),
        (("Total", "5"), True),
        (("คดีรวม", "5"), False),
        (("รวมถึงค่าขนส่ง", "5"), False),
        (("ก", "รวม"), False),
        (("๑", "รวม", "๕"), True),
        (("-", "ยอดยกไป", "1,500"), True),
        (("", ""), False),
        ((), False),
    ],
)
def test_a_row_of_sums_says_so_first(row: tuple[str, ...], said: bool) -> None:
    assert is_sum(row) is said


def test_a_total_of_some_is_none_of_all() -> None:
    assert [is_total(name) for name in ("รวม", "รวมทั้งสิ้น (บาท)", "Total", "รวมไตรมาส 1", "รวมถึงค่าขนส่ง")] == [True, True, True, False, False]


@pytest.mark.parametrize("said", ["รวม", "รวมทั้งสิ้น", "ยอดรวม", "รวม เป็นเงินทั้งสิ้น", "ร ว ม", "Total"])
def test_a_bare_total_says_so_and_nothing_else(said: str) -> None:
    assert is_bare_total(("", said, "5"))


@pytest.mark.parametrize("said", ["รวมไตรมาส 1", "รวมงบลงทุน", "ทั้งหมดของงาน", "รวมพล"])
def test_the_sum_of_some_rows_is_no_bare_total(said: str) -> None:
    assert not is_bare_total((said, "5"))


@pytest.mark.parametrize("said", ["รวม", "รวมทั้งสิ้น", "ยอดรวม", "Total"])
def test_each_question_is_stricter_than_the_one_before(said: str) -> None:
    assert is_sum((said,))
    assert is_total(said)
    assert is_bare_total((said,))


def test_a_row_is_called_by_its_first_word() -> None:
    rows = (("1", "ก", "ข"), ("", "-", "ก"), ("๑,๐๐๐", "-5", "1.5"), ())
    assert [label(row) for row in rows] == ["ก", "ก", "", ""]
