"""Tables whose columns are straight in a terminal."""

from oitgen.report.table import table
from oitgen.report.text import width


def test_columns_are_straight_although_marks_take_no_room() -> None:
    shown = table(("ข้อ", "ที่"), (("ก้ี", "x"), ("กขคง", "y"))).splitlines()

    assert [width(line[: line.index(end)]) for line, end in zip(shown[2:], "xy", strict=True)] == [6, 6]


def test_nothing_stands_after_the_last_cell() -> None:
    shown = table(("a", "b"), (("1", ""), ("22", "3")))

    assert all(line == line.rstrip() for line in shown.splitlines())


def test_a_line_end_inside_a_name_does_not_break_the_row() -> None:
    assert len(table(("a",), (("x\ny",),)).splitlines()) == 3
