"""Readiness → the points a year can expect, over the catalogue's own tree; known scores → the total.

An item counts whole: all its points where it is met or declared as none, all
of them as possible where nothing of it is missing or in part, else none. That
is an assumption of ours: no source says what a part of an item is worth
(docs/decisions/0018-an-item-counts-whole.md).

How a tree of any depth is read, after the assessment's table (item →
sub-indicator → indicator → instrument, each the mean of what is below it):

- the nodes at the top are the indicators, and weigh the same;
- the nodes right below one are its sub-indicators, and weigh the same;
- everything deeper is a heading: a sub-indicator's items weigh the same,
  however many headings stand between;
- items that hang on the indicator itself are one more sub-indicator together;
  in a tree of one level that means: they share the indicator among themselves;
- a level made up for evenness (synthetic) is looked through, at any depth, so
  it changes no mean; a node without items is as if it were not there.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from oitgen.model.assessment import Assessment, Instrument
from oitgen.model.catalogue import Catalogue, Indicator
from oitgen.model.readiness import ItemReadiness, State, YearReadiness
from oitgen.model.score import NONE, Given, IndicatorPoints, ItemPoints, Total, YearScore

_SURE = (State.MET, State.NONE_DECLARED)
_LOST = (State.MISSING, State.PARTIAL)


def year_score(year: YearReadiness, assessment: Assessment) -> YearScore:
    """The points of one year, item by item."""
    catalogue = year.year.catalogue
    full = weights(catalogue, assessment.disclosure.weight)
    points = {item.disclosure.item.code: _points(item, full) for item in year.items}
    indicators = tuple(_indicator(each, points) for each in tops(catalogue))
    items = tuple(points.values())
    return YearScore(
        year=year.year.fiscal_year.be,
        catalogue=catalogue.id,
        sure=sum((each.sure for each in items), NONE),
        possible=sum((each.possible for each in items), NONE),
        full=sum((each.full for each in items), NONE),
        items=items,
        indicators=indicators,
    )


def weights(catalogue: Catalogue, whole: Fraction) -> dict[str, Fraction]:
    """What each item is worth where the whole catalogue is worth `whole`; they add up to it."""
    found: dict[str, Fraction] = {}
    indicators = tops(catalogue)
    for indicator in indicators:
        parts = tuple(_parts(indicator))
        for part in parts:
            for code in part:
                found[code] = whole / len(indicators) / len(parts) / len(part)
    return found


def tops(catalogue: Catalogue) -> tuple[Indicator, ...]:
    """The indicators that are scored: the top of the tree, without what was made up and what is empty."""
    return tuple(node for node in _seen_through(catalogue.indicators, at_top=True) if node.all_items())


def lacking(given: Given, assessment: Assessment) -> tuple[str, ...]:
    """The scores that are still wanted for a total: codes of indicators, or the id of what has no score at all."""
    codes, ids = dict(given.indicators), dict(given.instruments)
    return tuple(name for instrument in assessment.instruments for name in _wanted(instrument, codes, ids))


def completed(given: Given, assessment: Assessment, year: YearScore, *, possible: bool) -> Given:
    """The scores with those of the disclosure that nobody knows yet as this year can expect them."""
    disclosure = assessment.disclosure
    known = dict(given.indicators)
    if disclosure.id in dict(given.instruments):
        return given
    own = {each.code: (each.possible if possible else each.sure) / each.full * 100 for each in year.indicators}
    if set(own) == {measure.code for measure in disclosure.measures}:
        return Given((*given.indicators, *((code, score) for code, score in own.items() if code not in known)), given.instruments)
    # A catalogue with indicators of its own cannot be told apart by them: its points stand for the whole instrument.
    whole = (year.possible if possible else year.sure) / year.full * 100
    return Given(given.indicators, (*given.instruments, (disclosure.id, whole)))


def total(given: Given, assessment: Assessment) -> Total:
    """The total of known scores and its level; ValueError where `lacking` names anything.

    Where an instrument has one score and two parts (EIT), the one score
    stands for both parts.
    """
    if wanted := lacking(given, assessment):
        raise ValueError(f"no total without {', '.join(wanted)}")
    scores: dict[str, Fraction] = {}
    shared = []
    for instrument in assessment.instruments:
        known = _scores(instrument, given)
        scores |= known
        if instrument.parts and not all(part.id in dict(given.instruments) for part in instrument.parts):
            shared.append(instrument.id)
    weighed = [(scores[id], weight) for instrument in assessment.instruments for id, weight in instrument.scored]
    whole = sum((score * weight for score, weight in weighed), NONE) / 100
    judged = tuple(scores[id] for id in assessment.judged)
    # The loader sees to it that the last level holds for every total.
    level = next(each for each in assessment.levels if each.holds(whole, judged))
    return Total(whole, level, tuple(scores.items()), tuple(shared))


def _points(item: ItemReadiness, full: Mapping[str, Fraction]) -> ItemPoints:
    code = item.disclosure.item.code
    worth = full[code]
    sure = worth if item.state in _SURE else NONE
    return ItemPoints(code, sure, NONE if item.state in _LOST else worth, worth)


def _indicator(node: Indicator, points: Mapping[str, ItemPoints]) -> IndicatorPoints:
    own = [points[code] for code in node.all_items()]
    return IndicatorPoints(
        code=node.code,
        title=node.title,
        sure=sum((each.sure for each in own), NONE),
        possible=sum((each.possible for each in own), NONE),
        full=sum((each.full for each in own), NONE),
    )


def _parts(indicator: Indicator) -> Iterator[tuple[str, ...]]:
    """The items of each sub-indicator, and together those that hang on the indicator itself."""
    loose = (*indicator.items, *(code for child in indicator.children for code in _made_up(child)))
    if loose:
        yield loose
    yield from (codes for child in _seen_through(indicator.children) if (codes := child.all_items()))


def _seen_through(nodes: Iterable[Indicator], *, at_top: bool = False) -> Iterator[Indicator]:
    """The nodes, and in place of one that was made up those below it.

    At the top a made-up node that holds items itself stays: they hang on nothing else.
    """
    for node in nodes:
        if not node.synthetic or (at_top and _made_up(node)):
            yield node
        else:
            yield from _seen_through(node.children, at_top=at_top)


def _made_up(node: Indicator) -> tuple[str, ...]:
    """The items that hang on a made-up node, or on one below it with nothing real between."""
    return (*node.items, *(code for child in node.children for code in _made_up(child))) if node.synthetic else ()


def _wanted(instrument: Instrument, codes: Mapping[str, Fraction], ids: Mapping[str, Fraction]) -> tuple[str, ...]:
    parts = tuple(part.id for part in instrument.parts)
    if instrument.id in ids or (parts and all(id in ids for id in parts)):
        return ()
    if any(id in ids for id in parts):
        return tuple(id for id in parts if id not in ids)
    missing = tuple(measure.code for measure in instrument.measures if measure.code not in codes)
    return missing if len(missing) < len(instrument.measures) else (parts or (instrument.id,))


def _scores(instrument: Instrument, given: Given) -> dict[str, Fraction]:
    """The score of an instrument and of each of its parts."""
    ids, codes = dict(given.instruments), dict(given.indicators)
    if instrument.parts and all(part.id in ids for part in instrument.parts):
        own = {part.id: ids[part.id] for part in instrument.parts}
        return {instrument.id: sum((own[part.id] * part.weight for part in instrument.parts), NONE) / instrument.weight, **own}
    of_measures = [codes[measure.code] for measure in instrument.measures if measure.code in codes]
    one = ids[instrument.id] if instrument.id in ids else sum(of_measures, NONE) / len(of_measures)
    return {instrument.id: one, **{part.id: one for part in instrument.parts}}
