"""What a chart says in words: its title, a sentence or two on what it shows, its unit, and the names along its foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from oitgen.render.scale import number_text
from oitgen.render.series import Chart, Series
from oitgen.render.voice import Voice
from oitgen.thai import Month, Period

_MOST_NAMED = 3
# More quarters than these have no room for the word before each number.
_SPELT_OUT = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """What stands below one point: its name, and the year it lies in, empty where that is unknown or said by the name."""

    name: str
    year: str = ""


def title(chart: Chart) -> str:
    """What the chart is called: the table's title and what is drawn of it."""
    names = ", ".join(each.name for each in chart.series)
    return f"{chart.title}: {names}" if chart.title else names


def description(chart: Chart, voice: Voice) -> str:
    """What is shown from when to when, and the highest and lowest of each series with its period."""
    names = [when(label, chart, voice) for label in chart.labels]
    shown = voice.listed(each.name for each in chart.series)
    if chart.kind == "rows":
        first = voice.say("Bars of {names} by kind, {count} in all.", names=shown, count=len(names))
    elif chart.kind == "bar":
        first = voice.say("A bar chart of {names}, from {first} to {last}.", names=shown, first=names[0], last=names[-1])
    else:
        first = voice.say("A line chart of {names}, from {first} to {last}.", names=shown, first=names[0], last=names[-1])
    return voice.listed((first, *(said for each in chart.series for said in _of_series(each, chart, names, voice))))


def heading(chart: Chart, unit: str) -> str:
    """What a single series is called, with the unit its name does not say."""
    name = chart.series[0].name
    return f"{name} ({unit})" if unit and unit not in name else name


def note(chart: Chart, voice: Voice, unit: str) -> str:
    """The line above the scale: its unit, and that not all series are shown."""
    part = voice.say("The {count} greatest of {all}", count=len(chart.series), all=chart.of) if chart.of else ""
    return voice.listed((unit, part))


def unit(chart: Chart, voice: Voice, *, millions: bool) -> str:
    """The unit of the scale, in words."""
    if not millions:
        return chart.unit
    return voice.say("million {unit}", unit=chart.unit).strip()


def ticks(chart: Chart, voice: Voice) -> tuple[Tick, ...]:
    """What stands below each point: short names, and years apart from them."""
    return tuple(_tick(label, chart, voice) for label in chart.labels)


def when(label: Period | str, chart: Chart, voice: Voice) -> str:
    """A period, or a kind, as a sentence names it."""
    if isinstance(label, str):
        return label
    match label.kind:
        case "month":
            return voice.month(label.first, year=chart.dated)
        case "year":
            return _year(label.last, voice)
        case _ if chart.dated:
            return voice.period(label)
        case "quarter":
            return voice.say("Quarter {number}", number=label.part)
        case _:
            return _half(label, voice)


def _tick(label: Period | str, chart: Chart, voice: Voice) -> Tick:
    if isinstance(label, str):
        return Tick(label)
    match label.kind:
        case "month":
            return Tick(voice.month(label.first, year=False, short=True), _year(label.first, voice) if chart.dated else "")
        case "year":
            return Tick(_year(label.last, voice))
        case "quarter":
            spelt = len(chart.labels) <= _SPELT_OUT
            name = voice.say("Quarter {number}", number=label.part) if spelt else voice.numerals(str(label.part))
        case _:
            name = _half(label, voice)
    return Tick(name, voice.period(Period.year(label.fiscal_year), short=True) if chart.dated else "")


def _year(month: Month, voice: Voice) -> str:
    """The calendar year of a month alone, in the reader's era: what its name leaves of "ต.ค. 2567"."""
    return voice.month(month, short=True).removeprefix(voice.month(month, short=True, year=False)).strip()


def _half(label: Period, voice: Voice) -> str:
    return voice.period(label).partition(" (")[0]


def _of_series(series: Series, chart: Chart, names: Sequence[str], voice: Voice) -> Iterator[str]:
    known = [value for value in series.values if value is not None]
    if not known:
        return
    low, high = min(known), max(known)
    name = series.name
    if low == high:
        yield voice.say("{name}: {value} throughout.", name=name, value=_amount(low, chart, voice))
    else:
        yield voice.say(
            "{name}: highest {high} ({when}), lowest {low} ({then}).",
            name=name,
            high=_amount(high, chart, voice),
            when=_all(high, series, names, voice),
            low=_amount(low, chart, voice),
            then=_all(low, series, names, voice),
        )
    missing = [label for label, value in zip(names, series.values, strict=True) if value is None]
    if missing:
        yield voice.say("{name}: no figure for {periods}.", name=name, periods=_some(missing, len(names), voice))


def _all(value: Decimal, series: Series, names: Sequence[str], voice: Voice) -> str:
    """When a series has this value."""
    return _some([label for label, each in zip(names, series.values, strict=True) if each == value], len(names), voice)


def _some(labels: Sequence[str], count: int, voice: Voice) -> str:
    if len(labels) <= _MOST_NAMED:
        return ", ".join(labels)
    return voice.say("{count} of {all}", count=len(labels), all=count)


def _amount(value: Decimal, chart: Chart, voice: Voice) -> str:
    number = voice.numerals(number_text(value))
    return f"{chart.unit} {number}" if chart.unit == "ร้อยละ" else f"{number} {chart.unit}".strip()
