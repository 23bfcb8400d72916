"""Months and fiscal years of the Thai civil calendar (Buddhist era, BE = CE + 543)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

BE_AHEAD = 543

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """ปีงบประมาณ: a fiscal year, 1 October to 30 September.

    `be` is the Buddhist-era year it ends in: FY2568 runs from 1 October
    2567 (2024 CE) to 30 September 2568 (2025 CE).
    """

    be: int

    def __post_init__(self) -> None:
        # A CE year here silently shifts every deadline by 543 years, so refuse it.
        if not 2500 <= self.be <= 2700:
            raise ValueError(f"not a Buddhist-era year: {self.be}")

    @classmethod
    def of(cls, day: date) -> Self:
        """The fiscal year a day lies in."""
        return cls(day.year + BE_AHEAD + (day.month >= 10))

    @property
    def start(self) -> date:
        """Its first day, 1 October."""
        return date(self.be - BE_AHEAD - 1, 10, 1)

    @property
    def end(self) -> date:
        """Its last day, 30 September."""
        return date(self.be - BE_AHEAD, 9, 30)

    @property
    def months(self) -> tuple["Month", ...]:
        """Its twelve months from October."""
        return tuple(self.month(number) for number in (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9))

    @property
    def first_half(self) -> tuple["Month", ...]:
        """October to March."""
        return self.months[:6]

    @property
    def second_half(self) -> tuple["Month", ...]:
        """April to September."""
        return self.months[6:]

    def month(self, number: int) -> "Month":
        """The calendar month of this number (1 January … 12 December) that lies in this year."""
        return Month(self.be - (number >= 10), number)


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month; `be` is the calendar year in the Buddhist era, `month` 1 to 12.

    Only months of fiscal years 2500 to 2700 exist, so each has a fiscal year.
    """

    be: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not (2499, 10) <= (self.be, self.month) <= (2700, 9):
            raise ValueError(f"not a month of the Buddhist era: {self.be}-{self.month}")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month a day lies in."""
        return cls(day.year + BE_AHEAD, day.month)

    @property
    def fiscal_year(self) -> FiscalYear:
        """The fiscal year it lies in: October 2567 lies in FY2568."""
        return FiscalYear(self.be + (self.month >= 10))

    @property
    def key(self) -> str:
        """As addresses write it: 2567-10."""
        return f"{self.be}-{self.month:02d}"

    @property
    def first_day(self) -> date:
        """Its first day, as a CE date."""
        return date(self.be - BE_AHEAD, self.month, 1)

    @property
    def last_day(self) -> date:
        """Its last day, as a CE date."""
        over = self.be + (self.month == 12)
        return date(over - BE_AHEAD, self.month % 12 + 1, 1) - timedelta(days=1)

    def next(self) -> "Month":
        """The month after it."""
        return self.after(1)

    def after(self, count: int) -> "Month":
        """The month so many months later (earlier, when negative)."""
        years, month = divmod(self.be * 12 + self.month - 1 + count, 12)
        return Month(years, month + 1)
