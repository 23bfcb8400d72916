"""Numbers look as the spreadsheet shows them."""

import pytest

from oitgen.load.tables import number_formats


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1234.5, "General", "1234.5"),
        (1234.0, "General", "1234"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234567, "#,##0", "1,234,567"),
        (0.125, "0.0%", "12.5%"),
        (0.5, "0%", "50%"),
        (1234.5, '#,##0.00 "บาท"', "1,234.50 บาท"),
        (1234.5, "[$฿-41E]#,##0.00", "฿1,234.50"),
        (-1234.5, "#,##0.00", "-1,234.50"),
        (-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"),
        (-5, "#,##0_);[Red](#,##0)", "(5)"),
        (1234.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "1,234.50"),
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
        (0, "0.00", "0.00"),
        (12.0, "0.##", "12"),
        (12.5, "0.##", "12.5"),
        (5, "000", "5"),
        (1_500_000, '#,##0.0,, "ล้านบาท"', "1.5 ล้านบาท"),
        (1.5e-7, "0.00E+00", "0.00000015"),
        (0.75, "# ?/?", "0.75"),
        (12345678901, "@", "12345678901"),
    ],
)
def test_a_number_is_told_as_its_format_shows_it(value: float, code: str, text: str) -> None:
    assert number_formats.shown(value, code).strip() == text


@pytest.mark.parametrize(("value", "text"), [(5.0, "5"), (0.1 + 0.2, "0.3"), (1e16, "10000000000000000"), (-2.50, "-2.5")])
def test_a_program_reads_a_number_without_exponent(value: float, text: str) -> None:
    assert number_formats.plain(value) == text
