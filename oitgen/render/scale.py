"""The numbers along a chart: round steps between the least and the greatest, and how each is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_MOST_STEPS = 5
# From here on numbers are told in millions, which Thai readers count in too.
MILLION = Decimal(1_000_000)
# A line of shares may begin above zero where all of it moves within a tenth of its height, or nothing could be seen to move.
_TENTH = 10


@dataclass(frozen=True, slots=True)
class Scale:
    """`ticks` from the lowest to the highest, in round steps; `by` is what numbers are divided by to be written: 1 or a million."""

    ticks: tuple[Decimal, ...]
    by: Decimal

    @property
    def low(self) -> Decimal:
        """Where the scale begins."""
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        """Where the scale ends."""
        return self.ticks[-1]

    def share(self, value: Decimal) -> float:
        """How far up a value stands, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))

    def written(self, value: Decimal) -> str:
        """A value as the scale writes it, in Arabic digits; millions are cut to two places."""
        if self.by == 1:
            return number_text(value)
        return number_text((value / self.by).quantize(Decimal("0.01"), ROUND_HALF_UP))


def scale(values: Iterable[Decimal], *, from_zero: bool) -> Scale:
    """The scale of these values; one that holds zero where it must, or where zero is near enough."""
    known = tuple(values) or (Decimal(0),)
    low, high = min(known), max(known)
    if from_zero or (high - low) * _TENTH >= max(abs(low), abs(high)) or low <= 0 <= high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    step = _step(high - low, whole=all(value == value.to_integral_value() for value in known))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    # All of it nothing: a ground to stand on, and one step above it.
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    ticks = tuple(step * count for count in range(int(first), int(last) + 1))
    return Scale(ticks, MILLION if max(abs(ticks[0]), abs(ticks[-1])) >= MILLION else Decimal(1))


def number_text(value: Decimal) -> str:
    """A number with commas and without useless zeros: 1,234.5."""
    text = f"{value:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−") if text != "-0" else "0"


def _step(span: Decimal, *, whole: bool) -> Decimal:
    if not span:
        return Decimal(1)
    rough = span / _MOST_STEPS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(each * power for each in _STEPS if each * power >= rough)
    return max(step, Decimal(1)) if whole else step
