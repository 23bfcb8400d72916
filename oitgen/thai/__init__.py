"""Thai digits, text, dates, months, fiscal years and sorting; knows nothing of websites.

A name is brought from its module when it is first asked for: whoever asks for
a date need not wait for the expressions that read file names.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_MODULES = {
    "calendar": ("BE_AHEAD", "MONTHS", "FiscalYear", "Month"),
    "dates": ("day",),
    "digits": ("arabic", "thai_digits"),
    "display": ("in_a_name", "write_date", "write_month", "write_period", "write_year"),
    "reading": ("NameReading", "period", "read_name"),
    "slugs": ("address_part", "ascii_words", "heading_slug"),
    "sorting": ("NaturalKey", "natural_key"),
    "span": ("Period", "PeriodKind"),
    "text": ("eye_column", "eye_width", "folded", "is_thai", "language_of", "letters", "letters_of_plain", "normalise"),
    "titles": ("RANK", "TITLE", "untitled", "without_title"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

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


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
