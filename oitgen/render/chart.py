"""A chart as inline SVG: real text, no script and no style of its own, told apart by shape as well as by colour.

One drawing serves every screen: it is laid out for the letters of a phone,
and the style sheet makes these smaller where the whole drawing is larger.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup, escape

from oitgen.render import chart_words
from oitgen.render.chart_words import Tick
from oitgen.render.figures import is_measured_from_zero
from oitgen.render.scale import MILLION, Scale, scale
from oitgen.render.series import Chart, Series
from oitgen.render.voice import Voice
from oitgen.thai import eye_width

# In units of the drawing; a phone shows about 0.8 pixels for each.
WIDE, LETTER = 440, 14
_PLOT, _ROW, _EDGE = 190, 22, 6
_SWATCH = 26
_WIDEST_BAR = 52
# With more points their marks would run into each other; dashes alone tell the lines apart.
_MOST_MARKS = 26
_MOST_LABELLED = 8
_DASHES = ("", "7 4", "2 4", "10 3 2 3")
_MARKS = (("round", "h0"), ("square", "h0"), ("", "l4.5 8h-9z"), ("", "l5 5-5 5-5-5z"))
_FILLS = ("currentColor", "hatched", "currentColor", "dotted")
# How wide letters of the theme's typeface are, in ems; marks above and below take no room.
_WIDTHS = {
    **dict.fromkeys(" .,:;'|()[]!ilIjเ", 0.32),
    **dict.fromkeys("โไใtfr-/−าะรงsczxyvkJL", 0.52),
    **dict.fromkeys("mwMW%ญฌณฒฑฐ—", 0.9),
    **dict.fromkeys("๐๑๒๓๔๕๖๗๘๙", 0.74),
}
_WIDTH = 0.62
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where the figures are drawn: `left` to `right`, `top` to `bottom`, `slot` for each of its labels."""

    left: float
    right: float
    top: float
    bottom: float
    scale: Scale
    count: int
    by_slot: bool

    @property
    def slot(self) -> float:
        return (self.right - self.left) / self.count

    def x(self, at: int) -> float:
        """The middle of a label's place."""
        return self.left + self.slot * (at + 0.5)

    def y(self, value: Decimal) -> float:
        """The height of a value."""
        return self.bottom - self.scale.share(value) * (self.bottom - self.top)


def svg(chart: Chart, voice: Voice, prefix: str) -> Markup:
    """The drawing of a chart. `prefix` begins its ids; each drawing of a page has its own."""
    body, high = _rows(chart, voice) if chart.kind == "rows" else _plot(chart, voice, prefix)
    told = Markup('<title id="{0}-t">{1}</title><desc id="{0}-d">{2}</desc>').format(
        prefix, _clean(chart_words.title(chart)), _clean(chart_words.description(chart, voice))
    )
    return Markup(
        '<svg class="chart" role="img" aria-labelledby="{0}-t {0}-d" viewBox="0 0 {1} {2}" fill="none" font-size="{3}">{4}{5}</svg>'
    ).format(prefix, WIDE, _n(high), LETTER, told, body)


def width(text: str, size: float = LETTER) -> float:
    """About how wide a text runs, rather too wide than too narrow."""
    return size * sum(_WIDTHS.get(sign, _WIDTH) for sign in text if eye_width(sign))


def _plot(chart: Chart, voice: Voice, prefix: str) -> tuple[Markup, float]:
    """Lines or bars over time, with all that stands around them, and how high it is."""
    known = [value for each in chart.series for value in each.values if value is not None]
    names = (each.name for each in chart.series)
    steps = scale(known, from_zero=chart.kind == "bar" or is_measured_from_zero(chart.unit, names))
    written = [voice.numerals(steps.written(tick)) for tick in steps.ticks]
    heads, top = _heads(chart, voice, steps, prefix)
    gutter = max(map(width, written)) + 8
    # Room for a number above the highest point.
    top += 18
    ground = _Ground(gutter, WIDE - _EDGE, top, top + _PLOT, steps, len(chart.labels), chart.kind == "bar")
    # Numbers of bars that hang from zero stand below them.
    hanging = 16 if chart.kind == "bar" and min(known) < 0 else 0
    feet, below = _feet(chart_words.ticks(chart, voice), ground, ground.bottom + hanging)
    draw = _bars if chart.kind == "bar" else _lines
    parts = (*heads, *_grid(ground, written), *draw(chart, ground, voice, prefix), *feet)
    return _joined(parts), ground.bottom + hanging + below


def _heads(chart: Chart, voice: Voice, steps: Scale, prefix: str) -> tuple[list[Markup], float]:
    """What the lines or bars are called, above them, and how far down that reaches."""
    unit = chart_words.unit(chart, voice, millions=steps.by == MILLION)
    if len(chart.series) == 1:
        return [_text(_cut(chart_words.heading(chart, unit), WIDE), 0, LETTER, "b")], _ROW
    found: list[Markup] = []
    x, y = 0.0, 0.0
    if chart.kind == "bar":
        found.append(_patterns(chart, prefix))
    for at, each in enumerate(chart.series):
        name = _cut(each.name, WIDE - _SWATCH - 8)
        wide = _SWATCH + 8 + width(name)
        if x and x + wide > WIDE:
            x, y = 0.0, y + _ROW
        found.append(_swatch(chart, at, x, y + LETTER - 4, prefix))
        found.append(_text(name, x + _SWATCH + 8, y + LETTER, "b"))
        x += wide + 18
    note = chart_words.note(chart, voice, unit)
    if note:
        y += _ROW
        found.append(_text(note, 0, y + LETTER))
    return found, y + _ROW


def _swatch(chart: Chart, at: int, x: float, y: float, prefix: str) -> Markup:
    if chart.kind == "bar":
        return Markup('<path class="c{0}"{1} d="M{2} {3}h22v12h-22z"/>').format(at + 1, _filled(at, prefix), _n(x), _n(y - 6))
    mark = _marks(at, [(x + _SWATCH / 2, y)])
    return Markup('<g class="c{0}"><path{1} d="M{2} {3}h{4}"/>{5}</g>').format(at + 1, _stroke(at), _n(x), _n(y), _SWATCH, mark)


def _patterns(chart: Chart, prefix: str) -> Markup:
    """The fills that are no plain colour, for as many series as there are."""
    hatched = Markup(
        '<pattern id="{0}-hatched" class="c2" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M1 0v5" stroke="currentColor" stroke-width="2"/></pattern>'
    ).format(prefix)
    dotted = Markup(
        '<pattern id="{0}-dotted" class="c4" width="5" height="5" patternUnits="userSpaceOnUse">'
        '<circle cx="2.5" cy="2.5" r="1.3" fill="currentColor"/></pattern>'
    ).format(prefix)
    return Markup("<defs>{}{}</defs>").format(hatched, dotted if len(chart.series) > 3 else "")


def _grid(ground: _Ground, written: Sequence[str]) -> Iterator[Markup]:
    """A line and a number for each step; zero, or where the scale begins, is the ground."""
    heights = [ground.y(tick) for tick in ground.scale.ticks]
    zero = next((y for y, tick in zip(heights, ground.scale.ticks, strict=True) if tick == 0), heights[0])
    right = _n(ground.right)
    lines = "".join(f"M{_n(ground.left)} {_n(y)}H{right}" for y in heights if y != zero)
    yield Markup('<path class="g" stroke="currentColor" d="{}"/>').format(lines)
    yield Markup('<path class="z" stroke="currentColor" d="M{} {}H{}"/>').format(_n(ground.left), _n(zero), right)
    numbers = (_text(text, ground.left - 6, y + 5) for text, y in zip(written, heights, strict=True))
    yield Markup('<g text-anchor="end">{}</g>').format(_joined(numbers))


def _feet(ticks: Sequence[Tick], ground: _Ground, top: float) -> tuple[list[Markup], float]:
    """The names of the points below, as many as have room, each new year below its first; and how much room they take."""
    shown = _shown(ticks, ground)
    found = [_text(ticks[at].name, ground.x(at), top + 19) for at in shown]
    years: list[int] = []
    # From the last, so that of two years side by side the one with its months is named.
    for at, before in reversed(list(zip(shown, [None, *shown], strict=False))):
        year = ticks[at].year
        if year and (before is None or ticks[before].year != year):
            free = ground.x(years[-1]) - width(ticks[years[-1]].year) / 2 - 4 if years else ground.right + 20
            if ground.x(at) + width(year) / 2 <= free:
                years.append(at)
    found += [_text(ticks[at].year, ground.x(at), top + 37) for at in reversed(years)]
    return [Markup('<g text-anchor="middle">{}</g>').format(_joined(found))], 44 if years else 26


def _shown(ticks: Sequence[Tick], ground: _Ground) -> list[int]:
    """Which points are named: all, or every second, third …"""
    wide = [width(tick.name) for tick in ticks]
    every = next((each for each in (1, 2, 3, 4, 6, 12) if _has_room(wide[::each], each * ground.slot)), 24)
    return list(range(0, len(ticks), every))


def _has_room(wide: Sequence[float], slot: float) -> bool:
    return all((one + two) / 2 + 2 <= slot for one, two in pairwise(wide))


def _lines(chart: Chart, ground: _Ground, voice: Voice, prefix: str) -> Iterator[Markup]:
    """A line for each series, broken where the table has nothing; a point alone is marked at least."""
    marked = len(chart.labels) <= _MOST_MARKS
    # The first is drawn last: where lines meet, it lies on top.
    for at, each in reversed(list(enumerate(chart.series))):
        points = [None if value is None else (ground.x(place), ground.y(value)) for place, value in enumerate(each.values)]
        line: list[str] = []
        alone: list[tuple[float, float]] = []
        for place, point in enumerate(points):
            if point is None:
                continue
            before = points[place - 1] if place else None
            after = points[place + 1] if place + 1 < len(points) else None
            if after is not None and before is None:
                line.append(f"M{_n(point[0])} {_n(point[1])}")
            elif before is not None:
                line.append(f"L{_n(point[0])} {_n(point[1])}")
            if marked or (before is None and after is None):
                alone.append(point)
        drawn = Markup('<path{0} d="{1}"/>').format(_stroke(at), "".join(line)) if line else Markup()
        yield Markup('<g class="c{0}">{1}{2}</g>').format(at + 1, drawn, _marks(at, alone))
    if len(chart.series) == 1:
        yield from _numbers(chart.series[0], ground, voice)


def _numbers(series: Series, ground: _Ground, voice: Voice) -> Iterator[Markup]:
    """The numbers on a single line: all of a short one, else the highest, the lowest and the last."""
    values = series.values
    texts = {at: voice.numerals(ground.scale.written(value)) for at, value in enumerate(values) if value is not None}
    known = [value for value in values if value is not None]
    wanted = list(texts)
    if len(texts) > _MOST_LABELLED or any(width(text) + 4 > ground.slot for text in texts.values()):
        wanted = list(dict.fromkeys([values.index(max(known)), values.index(min(known)), wanted[-1]]))
    found: list[tuple[float, Markup]] = []
    for at in wanted:
        value = values[at]
        x = min(max(ground.x(at), ground.left + width(texts[at]) / 2), WIDE - width(texts[at]) / 2)
        if value is None or any(abs(x - other) < width(texts[at]) + 6 for other, _ in found if len(wanted) < len(texts)):
            continue
        beside = [near for near in (*values[max(at - 1, 0) : at], *values[at + 1 : at + 2]) if near is not None]
        above = all(value >= near for near in beside) or ground.y(value) + 20 > ground.bottom
        found.append((x, _text(texts[at], x, ground.y(value) + (-9 if above else 19), "v")))
    yield Markup('<g text-anchor="middle">{}</g>').format(_joined(text for _, text in found))


def _bars(chart: Chart, ground: _Ground, voice: Voice, prefix: str) -> Iterator[Markup]:
    """The bars of each series side by side; their numbers where every one of them has room."""
    count = len(chart.series)
    wide = min(ground.slot * 0.78 / count, _WIDEST_BAR)
    gap = 3 if count > 1 else 0
    zero = ground.y(Decimal(0))
    texts: list[tuple[str, float, float]] = []
    for at, each in enumerate(chart.series):
        bars = []
        for place, value in enumerate(each.values):
            if value is None:
                continue
            x = ground.x(place) + (at - count / 2) * wide + gap / 2
            y = ground.y(value)
            if value:
                bars.append(f"M{_n(x)} {_n(zero)}V{_n(y)}h{_n(wide - gap)}V{_n(zero)}z")
            texts.append((voice.numerals(ground.scale.written(value)), x + (wide - gap) / 2, y - 6 if value >= 0 else y + 16))
        yield Markup('<path class="c{0}"{1} d="{2}"/>').format(at + 1, _filled(at, prefix), "".join(bars))
    room = ground.slot - 4 if count == 1 else wide + 2
    if all(width(text) <= room for text, _, _ in texts):
        yield Markup('<g text-anchor="middle">{}</g>').format(_joined(_text(text, x, y, "v") for text, x, y in texts))


def _rows(chart: Chart, voice: Voice) -> tuple[Markup, float]:
    """A bar lying for each kind, its name above and its number behind."""
    series = chart.series[0]
    values = [value or Decimal(0) for value in series.values]
    steps = scale(values, from_zero=True)
    texts = [voice.numerals(steps.written(value)) for value in values]
    unit = chart_words.unit(chart, voice, millions=steps.by == MILLION)
    longest = WIDE - max(map(width, texts)) - 18
    greatest = max(values) or Decimal(1)
    parts = [_text(_cut(chart_words.heading(chart, unit), WIDE), 0, LETTER, "b")]
    y = _ROW + 6.0
    for name, value, text in zip(chart.labels, values, texts, strict=True):
        long = float(value / greatest) * longest
        parts.append(_text(_cut(str(name), WIDE), 0, y + LETTER))
        parts.append(Markup('<path class="c1" fill="currentColor" d="M0 {}h{}v14H0z"/>').format(_n(y + 20), _n(max(long, 1))))
        parts.append(_text(text, max(long, 1) + 8, y + 32, "v"))
        y += 46
    return _joined(parts), y - 6


def _filled(at: int, prefix: str) -> Markup:
    fill = _FILLS[at]
    plain = fill if fill == "currentColor" else f"url(#{prefix}-{fill})"
    light = Markup(' fill-opacity=".2"') if at == 2 else Markup()
    return Markup(' fill="{}"{} stroke="currentColor"').format(plain, light)


def _stroke(at: int) -> Markup:
    dashes = Markup(' stroke-dasharray="{}"').format(_DASHES[at]) if _DASHES[at] else Markup()
    return Markup(' stroke="currentColor" stroke-width="2.5" stroke-linejoin="round"{}').format(dashes)


def _marks(at: int, points: Iterable[tuple[float, float]]) -> Markup:
    """The marks of a series: discs, squares, triangles, diamonds. A line of no length is drawn as its own end, round or square."""
    cap, shape = _MARKS[at]
    places = "".join(f"M{_n(x)} {_n(y - (0 if cap else 5))}{shape}" for x, y in points)
    drawn = Markup('stroke="currentColor" stroke-width="7" stroke-linecap="{}"').format(cap) if cap else Markup('fill="currentColor"')
    return Markup('<path {} d="{}"/>').format(drawn, places) if places else Markup()


def _text(text: str, x: float, y: float, kind: str = "") -> Markup:
    named = Markup(' class="{}"').format(kind) if kind else Markup()
    return Markup('<text{} x="{}" y="{}">{}</text>').format(named, _n(x), _n(y), _clean(text))


def _cut(text: str, room: float) -> str:
    """The text, or as much of it as has room."""
    plain = " ".join(text.split())
    if width(plain) <= room:
        return plain
    end = next(end for end in range(len(plain), 0, -1) if width(plain[:end]) + LETTER <= room)
    # A vowel or tone belongs to the letter before it.
    while end > 1 and eye_width(plain[end]) == 0:
        end -= 1
    return f"{plain[:end].rstrip()}…"


def _clean(text: str) -> Markup:
    """A text of the officer's: escaped, and without what no XML may hold."""
    return escape(_NOT_XML.sub("", text))


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _n(value: float) -> str:
    """A place in the drawing, to a tenth of a unit."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace("-0", "0") if round(value, 1) == 0 else f"{value:.1f}".removesuffix(".0")
