"""A table for Excel: what begins like a formula stays text."""

from openpyxl import Workbook

from oitgen.report import sheet


def test_a_name_that_looks_like_a_formula_is_text() -> None:
    page = Workbook().worksheets[0]

    sheet.fill(page, ("ไฟล์", "จำนวน"), [("=HYPERLINK(1)", 3), ("+1\x07", None)])

    assert page["A2"].data_type == "s"
    assert page["A2"].value == "=HYPERLINK(1)"
    assert page["A3"].value == "+1\ufffd"
    assert page["B2"].value == 3
    assert page.auto_filter.ref == "A1:B3"
