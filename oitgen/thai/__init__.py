"""Thai digits, text, dates, months, fiscal years and sorting; knows nothing of websites."""

from oitgen.thai.calendar import BE_AHEAD, MONTHS, FiscalYear, Month
from oitgen.thai.dates import day
from oitgen.thai.digits import arabic, thai_digits
from oitgen.thai.display import in_a_name, write_date, write_month, write_period, write_year
from oitgen.thai.reading import NameReading, period, read_name
from oitgen.thai.slugs import address_part, ascii_words, heading_slug
from oitgen.thai.sorting import NaturalKey, natural_key
from oitgen.thai.span import Period, PeriodKind
from oitgen.thai.text import eye_column, eye_width, folded, is_thai, language_of, letters, letters_of_plain, normalise
from oitgen.thai.titles import RANK, TITLE, untitled, without_title

__all__ = [
    "BE_AHEAD",
    "MONTHS",
    "RANK",
    "TITLE",
    "FiscalYear",
    "Month",
    "NameReading",
    "NaturalKey",
    "Period",
    "PeriodKind",
    "address_part",
    "arabic",
    "ascii_words",
    "day",
    "eye_column",
    "eye_width",
    "folded",
    "heading_slug",
    "in_a_name",
    "is_thai",
    "language_of",
    "letters",
    "letters_of_plain",
    "natural_key",
    "normalise",
    "period",
    "read_name",
    "thai_digits",
    "untitled",
    "without_title",
    "write_date",
    "write_month",
    "write_period",
    "write_year",
]
