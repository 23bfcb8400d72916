"""คะแนน: what a site can expect of the assessment, and what known scores add up to.

Every number is an exact fraction, in points of the 100 or from 0 to 100:
a total of just 85 must not fall below it by the rounding of a computer.
Whoever shows one makes a decimal of it at the end.
"""

from dataclasses import dataclass
from fractions import Fraction

from oitgen.model.assessment import RatingLevel
from oitgen.model.words import Words

NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class ItemPoints:
    """What one item brings, in points of the 100: `full` at most, `possible` if what waits is confirmed, `sure` by now."""

    code: str
    sure: Fraction
    possible: Fraction
    full: Fraction

    @property
    def at_stake(self) -> Fraction:
        """What is not sure yet."""
        return self.full - self.sure


@dataclass(frozen=True, slots=True)
class IndicatorPoints:
    """The same of one indicator of the catalogue's top level."""

    code: str
    title: Words
    sure: Fraction
    possible: Fraction
    full: Fraction


@dataclass(frozen=True, slots=True)
class YearScore:
    """The same of one year; `items` are in the catalogue's order."""

    year: int
    catalogue: str
    sure: Fraction
    possible: Fraction
    full: Fraction
    items: tuple[ItemPoints, ...]
    indicators: tuple[IndicatorPoints, ...]

    def item(self, code: str) -> ItemPoints:
        """The points of one item; KeyError for a code the catalogue lacks."""
        for item in self.items:
            if item.code == code:
                return item
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Given:
    """Known scores from 0 to 100: of indicators by code, of instruments and their parts by id."""

    indicators: tuple[tuple[str, Fraction], ...] = ()
    instruments: tuple[tuple[str, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """ผลการประเมิน: the total of 100, its level, and the score of each instrument and part.

    `shared` are the instruments whose one score had to stand for each of their
    parts: then the level's condition is judged as well as can be.
    """

    total: Fraction
    level: RatingLevel
    instruments: tuple[tuple[str, Fraction], ...]
    shared: tuple[str, ...] = ()
