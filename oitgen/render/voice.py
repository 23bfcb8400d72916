"""One language of the site: texts, dates, numbers and sizes as its pages write them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from oitgen.model.document import WORD_FILES, WORKBOOKS
from oitgen.model.words import Lang, Words
from oitgen.render.template import Translate
from oitgen.thai import FiscalYear, Month, Period, arabic, thai_digits, write_date, write_month, write_period, write_year

_KILO = 1024
_FORMATS = {
    "pdf": "PDF",
    "doc": "Word",
    **dict.fromkeys(sorted(WORD_FILES), "Word"),
    "odt": "ODT",
    "rtf": "RTF",
    "xls": "Excel",
    **dict.fromkeys(sorted(WORKBOOKS), "Excel"),
    "ods": "ODS",
    "csv": "CSV",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "jfif": "JPEG",
    "jpe": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "webp": "WebP",
    "txt": "TXT",
    "mp4": "MP4",
    "mp3": "MP3",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """How pages of one language speak. `digits` is "arabic" or "thai", for display only."""

    lang: Lang
    digits: str
    translate: Translate

    def say(self, id: str, /, **args: str | int) -> str:
        """A text of the program."""
        return self.numerals(self.translate(self.lang, id, **{name: str(value) for name, value in args.items()}))

    def numerals(self, text: str) -> str:
        """A text of ours or of the catalogue's with the site's own digits."""
        return thai_digits(text) if self.digits == "thai" and self.lang == "th" else arabic(text)

    def words(self, words: Words) -> str:
        """A text of the catalogue in this language, with the site's digits."""
        return self.numerals(words.said(self.lang))

    def named(self, words: Words) -> str:
        """A text of the officer's in this language, as typed."""
        return words.said(self.lang)

    def date(self, day: date | None, *, short: bool = False) -> str:
        """A day in words; empty for none."""
        return write_date(day, self.lang, self._style, short=short) if day else ""

    def month(self, month: Month, *, year: bool = True, short: bool = False) -> str:
        """A month in words."""
        return write_month(month, self.lang, self._style, short=short, year=year)

    def period(self, period: Period, *, short: bool = False) -> str:
        """A period in words."""
        return write_period(period, self.lang, self._style, short=short)

    def year(self, year: FiscalYear) -> str:
        """A fiscal year in words."""
        return write_year(year, self.lang, self._style)

    @property
    def _style(self) -> str:
        return self.digits if self.lang == "th" else "arabic"

    def size(self, size: int) -> str:
        """A file's size as people read it."""
        if size < _KILO * _KILO:
            return self.numerals(f"{max(1, round(size / _KILO)):,} KB")
        return self.numerals(f"{size / _KILO / _KILO:,.1f} MB")

    def format(self, format: str) -> str:
        """A file format as people call it."""
        return _FORMATS.get(format, format.upper())

    def listed(self, parts: Iterable[str]) -> str:
        """Facts side by side."""
        return " · ".join(part for part in parts if part)
