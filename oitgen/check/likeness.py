"""Whether two files of one document are the same document: told only where they contradict each other.

A PDF of a signed scan beside its Excel file is usual, and a PDF may hold prose
that its sheet lacks. So silence means: nothing speaks against it.
"""

from collections import Counter
from dataclasses import dataclass

from oitgen.check import issued, spans
from oitgen.model.contents import Contents, Part, SignKind
from oitgen.model.finding import Message, message
from oitgen.thai import Period

# Fewer amounts than these prove nothing either way.
_ENOUGH = 4
_PROSE = 200
_LONGEST = 30
# Two texts of one letterhead and form share a third of their pieces; below this they share chance alone.
_UNLIKE = 0.15


@dataclass(frozen=True, slots=True)
class Difference:
    """What tells two files apart."""

    why: Message


def difference(first: Contents, second: Contents) -> Difference | None:
    """Why two files cannot be one document; None where nothing says so."""
    for found in (first, second):
        if not found.is_read or found.problem or found.is_scan:
            return None
    return (
        _of_time(first, second)
        or _of_figures(first, second)
        or _of_issue(first, second)
        or _of_amounts(first, second)
        or _of_counts(first, second)
        or _of_words(first, second)
    )


def containment(first: Contents, second: Contents) -> float:
    """The share of the shorter text's pieces that stand in the longer one, estimated from their samples; 0 to 1."""
    size = min(len(first.sketch), len(second.sketch))
    if not size:
        return 0.0
    union = sorted(first.sketch | second.sketch)[:size]
    shared = sum(piece in first.sketch and piece in second.sketch for piece in union) / size
    return min(1.0, shared * (first.grams + second.grams) / ((1 + shared) * min(first.grams, second.grams)))


def _of_time(first: Contents, second: Contents) -> Difference | None:
    periods = [{Period.from_key(sign.text) for sign in each.of(SignKind.PERIOD) if sign.part is Part.HEAD} for each in (first, second)]
    if all(periods) and not any(one.covers(other) or other.covers(one) for one in periods[0] for other in periods[1]):
        return Difference(message("one speaks of {first}, the other of {second}", first=min(periods[0]), second=min(periods[1])))
    years = [frozenset().union(*(spans.years_of(sign) for sign in spans.told_years(each))) for each in (first, second)]
    if all(years) and not years[0] & years[1]:
        return Difference(message("one speaks of fiscal year {first}, the other of {second}", first=max(years[0]), second=max(years[1])))
    return None


def _of_figures(first: Contents, second: Contents) -> Difference | None:
    """Lines of the same words with other whole numbers, as many in each: what one leaves out, as a zero or an ordinal, says nothing."""
    others = dict(second.figures)
    for words, numbers in first.figures:
        there = others.get(words, ())
        if len(numbers) == len(there) and sorted(numbers) != sorted(there) and all(map(str.isdecimal, (*numbers, *there))):
            told = [" ".join(each) for each in (numbers, there)]
            return Difference(
                message("the line “{line}” has {first} in one and {second} in the other", line=_short(words), first=told[0], second=told[1])
            )
    return None


def _of_issue(first: Contents, second: Contents) -> Difference | None:
    told = issued.difference(first, second)
    return Difference(told) if told is not None else None


def _of_amounts(first: Contents, second: Contents) -> Difference | None:
    """Amounts of the one with fewer that the other lacks: half of them make another document, a few a slip."""
    fewer, more = sorted((first.amounts, second.amounts), key=len)
    alone, others = fewer - more, more - fewer
    # Where each has as many, every amount the one lacks stands for one of the other's.
    is_exchanged = len(fewer) == len(more) and bool(fewer & more)
    if len(fewer) < _ENOUGH and not is_exchanged:
        return None
    # Where all but a few agree, those few are a slip; in between nobody can tell a summary from another paper.
    # An amount more than the other has may be one that was not printed.
    is_slip = bool(alone and others) and (is_exchanged or len(alone) <= max(1, len(fewer) // 5))
    if not is_slip and len(alone) * 2 <= len(fewer):
        return None
    told = alone | others if is_slip and len(others) <= 2 else alone
    shown = ", ".join(_shown(amount) for amount in sorted(told, key=lambda amount: (-len(amount), amount))[:4])
    return Difference(message("these amounts stand in one of them only: {amounts}", amounts=shown))


def _of_counts(first: Contents, second: Contents) -> Difference | None:
    """An amount that stands in several cells of both, and was changed in one of them: as many amounts, all but it as often."""
    counts = [Counter(each.amounts) + Counter({amount: count - 1 for amount, count in each.repeated}) for each in (first, second)]
    lost, found = counts[0] - counts[1], counts[1] - counts[0]
    if lost.total() != 1 or found.total() != 1:
        return None
    told = ", ".join(_shown(amount) for amount in sorted(lost | found, key=lambda amount: (-len(amount), amount)))
    return Difference(message("these amounts do not stand as often in both: {amounts}", amounts=told))


def _of_words(first: Contents, second: Contents) -> Difference | None:
    if min(first.grams, second.grams) < _PROSE or containment(first, second) >= _UNLIKE:
        return None
    return Difference(message("their words are not the same"))


def _shown(amount: str) -> str:
    whole, dot, rest = amount.partition(".")
    return f"{int(whole):,}{dot}{rest}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
