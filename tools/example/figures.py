"""The example station's figures, a fiscal year a file: every document takes its numbers from here."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month. `key` is its period, `be` its Buddhist-era year."""

    key: str
    name: str
    short: str
    be: int
    days: int

    @property
    def full(self) -> str:
        """The month as documents write it: ตุลาคม 2567."""
        return f"{self.name} {self.be}"


@dataclass(frozen=True, slots=True)
class Purchase:
    """One line of form สขร.1; amounts in baht."""

    work: str
    budget: float
    price: float
    method: str
    offers: str
    winner: str
    agreed: float
    reason: str
    contract: str


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What was planned for each quarter and spent in the first two, in baht."""

    name: str
    source: str
    quarters: tuple[float, ...]
    spent: float
    note: str

    @property
    def planned(self) -> float:
        """The plan of the first six months."""
        return self.quarters[0] + self.quarters[1]


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk of bribery: where, how likely (1–5), how bad (1–5), and what is done."""

    line: str
    process: str
    risk: str
    likelihood: int
    impact: int
    measure: str
    result: str

    @property
    def score(self) -> int:
        """Likelihood times impact."""
        return self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class Kinds:
    """Monthly counts: `months[m][k]` holds the counts of kind k in month m."""

    names: tuple[str, ...]
    months: tuple[tuple[tuple[int, ...], ...], ...]

    def total(self, month: int) -> tuple[int, ...]:
        """The sum over all kinds, column by column."""
        return tuple(sum(column) for column in zip(*self.months[month], strict=True))


@dataclass(frozen=True, slots=True)
class Year:
    """All figures of one fiscal year. What a year has no documents of is empty."""

    be: int
    months: tuple[Month, ...]
    activities: tuple[tuple[tuple[str, ...], ...], ...]
    cases: Kinds
    checkpoints: Kinds
    purchases: Mapping[str, tuple[Purchase, ...]]
    budget: tuple[BudgetLine, ...]
    complaints: tuple[tuple[int, ...], ...]
    risks: tuple[Risk, ...] = ()

    @property
    def all_purchases(self) -> tuple[Purchase, ...]:
        """Every purchase of the year, in order."""
        return tuple(each for month in self.purchases.values() for each in month)


def year(be: int) -> Year:
    """The figures of a fiscal year, by its Buddhist-era number."""
    told: dict[str, Any] = yaml.safe_load((DATA / f"{be}.yaml").read_text(encoding="utf-8"))
    return Year(
        be=be,
        months=tuple(Month(**each) for each in told["months"]),
        activities=tuple(tuple(tuple(each) for each in month) for month in told["activities"]),
        cases=_kinds(told["cases"]),
        checkpoints=_kinds(told["checkpoints"]),
        purchases={month: tuple(Purchase(**each) for each in lines) for month, lines in told["purchases"].items()},
        budget=tuple(BudgetLine(**{**each, "quarters": tuple(each["quarters"])}) for each in told["budget"]),
        complaints=tuple(tuple(each) for each in told["complaints"]),
        risks=tuple(Risk(**each) for each in told.get("risks", ())),
    )


def _kinds(told: Mapping[str, Any]) -> Kinds:
    return Kinds(tuple(told["names"]), tuple(tuple(tuple(kind) for kind in month) for month in told["months"]))
