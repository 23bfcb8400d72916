"""งวด: the stretch of whole months a document speaks of."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from oitgen.thai.calendar import FiscalYear, Month

PeriodKind = Literal["month", "quarter", "half", "year", "years", "range"]

_KEY = re.compile(
    r"([0-9]{4})(?:-(?:(?P<part>[qh])(?P<n>[1-4])|(?P<month>[0-9]{2})|(?P<to>[0-9]{4})|(?P<first>[0-9]{2})-(?P<last>[0-9]{4}-[0-9]{2})))?"
)


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """งวด: the months from `first` to `last`, both included; sorts by the calendar."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end before it begins: {self.first.key} to {self.last.key}")

    @classmethod
    def month(cls, month: Month) -> Self:
        """One calendar month."""
        return cls(month, month)

    @classmethod
    def quarter(cls, year: FiscalYear, n: int) -> Self:
        """Fiscal quarter 1 (October to December) to 4 (July to September)."""
        if not 1 <= n <= 4:
            raise ValueError(f"no such quarter: {n}")
        return cls(year.months[n * 3 - 3], year.months[n * 3 - 1])

    @classmethod
    def half(cls, year: FiscalYear, n: int) -> Self:
        """Half 1 (October to March) or 2 (April to September) of a fiscal year."""
        if not 1 <= n <= 2:
            raise ValueError(f"no such half: {n}")
        return cls(year.months[n * 6 - 6], year.months[n * 6 - 1])

    @classmethod
    def year(cls, year: FiscalYear) -> Self:
        """A whole fiscal year."""
        return cls(year.months[0], year.months[-1])

    @classmethod
    def years(cls, first: FiscalYear, last: FiscalYear) -> Self:
        """Fiscal years `first` to `last`, both included."""
        return cls(first.months[0], last.months[-1])

    @classmethod
    def from_key(cls, key: str) -> Self:
        """The period of a key; ValueError when it is none."""
        found = _KEY.fullmatch(key)
        if not found:
            raise ValueError(f"not a period: {key}")
        be = int(found.group(1))
        if part := found["part"]:
            return (cls.quarter if part == "q" else cls.half)(FiscalYear(be), int(found["n"]))
        if found["month"]:
            return cls.month(Month(be, int(found["month"])))
        if found["to"]:
            return cls.years(FiscalYear(be), FiscalYear(int(found["to"])))
        if found["first"]:
            to, last = found["last"].split("-")
            return cls(Month(be, int(found["first"])), Month(int(to), int(last)))
        return cls.year(FiscalYear(be))

    @property
    def length(self) -> int:
        """How many months it has."""
        return (self.last.be - self.first.be) * 12 + self.last.month - self.first.month + 1

    @property
    def kind(self) -> PeriodKind:
        """What people call it: a range that is just a quarter is a quarter."""
        length, place = self.length, (self.first.month - 10) % 12  # 0 is October
        if length == 1:
            return "month"
        if length == 3 and place % 3 == 0:
            return "quarter"
        if length == 6 and place % 6 == 0:
            return "half"
        if place or length % 12:
            return "range"
        return "year" if length == 12 else "years"

    @property
    def key(self) -> str:
        """As addresses write it: 2567-10, 2568-q1, 2568-h1, 2568, 2566-2570, 2567-11-2568-02."""
        year = self.fiscal_year.be
        match self.kind:
            case "month":
                return self.first.key
            case "quarter":
                return f"{year}-q{self.part}"
            case "half":
                return f"{year}-h{self.part}"
            case "year":
                return str(year)
            case "years":
                return f"{self.first.fiscal_year.be}-{year}"
            case _:
                return f"{self.first.key}-{self.last.key}"

    @property
    def part(self) -> int:
        """Which quarter or half of its fiscal year it is, from 1; of no meaning for other kinds."""
        return (self.first.month - 10) % 12 // self.length + 1

    @property
    def months(self) -> tuple[Month, ...]:
        """Every month of it."""
        return tuple(self.first.after(count) for count in range(self.length))

    @property
    def first_day(self) -> date:
        """Its first day, as a CE date."""
        return self.first.first_day

    @property
    def last_day(self) -> date:
        """Its last day, as a CE date."""
        return self.last.last_day

    @property
    def fiscal_year(self) -> FiscalYear:
        """The fiscal year of its last month."""
        return self.last.fiscal_year

    def covers(self, other: "Period") -> bool:
        """Whether every month of the other lies in it."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a month."""
        return self.first <= other.last and other.first <= self.last
