"""The `period:` of an element → the slots that must each be shown."""

import re
from dataclasses import dataclass

from oitgen.load.fields import Node, Reader
from oitgen.model.finding import message
from oitgen.thai import FiscalYear, Month, Period, arabic

TYPES = ("none", "fiscal-year", "monthly", "quarterly", "first-six-months")
WITHIN = ("first-six-months", "fiscal-year")
GRANULARITY = ("monthly", "quarterly", "six-months")
KEYS = ("type", "fiscal_year", "from", "to", "within", "granularity_any_of", "quarters", "rule")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class Timing:
    """What an element's period asks for, in the words of `Element`."""

    type: str = ""
    slots: tuple[Period, ...] = ()
    granularity: tuple[str, ...] = ()
    must_cover: bool = False
    inferred: bool = False


def timing(node: Node | None, cycle: FiscalYear | None, reader: Reader) -> Timing:
    """The slots of an element. `cycle` is the year the catalogue's texts speak of.

    A monthly element that says neither a range nor `within` is asked for the
    first six months: that is what its siblings ask for, and it is marked as
    inferred. A fiscal year without a number names no year, so it has no slot.
    """
    keys = reader.known(node, KEYS)
    kind = reader.choice(keys.get("type"), TYPES)
    if not keys or kind in ("", "none"):
        return Timing()
    year = fiscal_year(keys.get("fiscal_year"), reader) or cycle
    first, last = _month(keys.get("from"), reader), _month(keys.get("to"), reader)
    within = reader.choice(keys.get("within"), WITHIN)
    granularity = tuple(reader.choice(each, GRANULARITY) for each in reader.sequence(keys.get("granularity_any_of")))
    if first and last and last < first:
        reader.report("catalogue-invalid", keys["to"].place, message("This period ends before it begins."))
        first = last = None
    if year is None:
        return Timing(kind, granularity=granularity)
    if kind == "fiscal-year" and "fiscal_year" not in keys:
        return Timing(kind, granularity=granularity)
    slots = _slots(kind, year, _span(first, last), within, _quarters(keys.get("quarters"), reader))
    inferred = not (first and last) and (not within if kind == "monthly" else "fiscal_year" not in keys)
    return Timing(kind, slots, granularity, reader.choice(keys.get("rule"), ("must-cover",)) == "must-cover", inferred)


def _slots(kind: str, year: FiscalYear, span: Period | None, within: str, quarters: tuple[int, ...]) -> tuple[Period, ...]:
    if kind == "monthly":
        whole = span.months if span else year.months if within == "fiscal-year" else year.first_half
        return tuple(Period.month(month) for month in whole)
    if kind == "quarterly":
        every = tuple(Period.quarter(year, number) for number in quarters or (1, 2, 3, 4))
        asked = span or (Period.half(year, 1) if within == "first-six-months" and not quarters else None)
        return tuple(each for each in every if asked is None or asked.covers(each))
    if kind == "first-six-months":
        return (span or Period.half(year, 1),)
    return (Period.year(year),)


def _span(first: Month | None, last: Month | None) -> Period | None:
    return Period(first, last) if first and last else None


def _quarters(node: Node | None, reader: Reader) -> tuple[int, ...]:
    found = []
    for each in reader.sequence(node):
        number = reader.number(each, 1)
        if number is not None and number > 4:
            reader.report("catalogue-invalid", each.place, message("A fiscal year has quarters 1 to 4."))
        elif number is not None:
            found.append(number)
    return tuple(dict.fromkeys(sorted(found)))


def fiscal_year(node: Node | None, reader: Reader) -> FiscalYear | None:
    """A fiscal year of the Buddhist era; None with a finding for any other number."""
    number = reader.number(node)
    if number is None or node is None:
        return None
    if not 2500 <= number <= 2700:
        said = message("The year {year} is not of the Buddhist era.", year=number)
        reader.report("catalogue-invalid", node.place, said, message("Write the fiscal year as 2568."))
        return None
    return FiscalYear(number)


def _month(node: Node | None, reader: Reader) -> Month | None:
    """A month written 2024-10 (as the reference does) or 2567-10."""
    text = reader.text(node)
    if not text or node is None:
        return None
    if found := _MONTH.fullmatch(arabic(text)):
        year, month = int(found[1]), int(found[2])
        be = year + 543 if year < 2400 else year
        if 1 <= month <= 12 and 2500 <= be <= 2699:
            return Month(be, month)
    reader.report("value-wrong", node.place, message("{value} is not a month.", value=text), message("Write it as 2024-10 or 2567-10."))
    return None
