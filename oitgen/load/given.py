"""The file of `oitgen score --given` → scores that are known already.

YAML, digits Thai or Arabic: `indicators: {"1": 100, "2": 98.89}`, or
`instruments: {IIT: 98.9, EIT1: 91, EIT2: 90.5, OIT: 88}`, or some of each.
"""

from collections.abc import Iterable
from fractions import Fraction

from oitgen.load.exact import fraction
from oitgen.load.fields import Node, Reader, Scalar, nearest, read
from oitgen.model.assessment import Assessment, Instrument
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.score import Given
from oitgen.thai import arabic

KEYS = ("indicators", "instruments")
_EXAMPLE = "instruments: {IIT: 95, EIT1: 90, EIT2: 88.5}"


def given(text: str, path: str, assessment: Assessment) -> tuple[Given | None, tuple[Finding, ...]]:
    """The scores of a text; None where one finding is an error."""
    node, found = read(text, path)
    reader = Reader()
    if node is None and not found:
        reader.report(
            "given-invalid", Place(path), message("This file is empty."), message("Write for instance: {example}", example=_EXAMPLE)
        )
    keys = reader.known(node, KEYS)
    codes = [measure.code for each in assessment.instruments for measure in each.measures]
    ids = [id for each in assessment.instruments for id in (each.id, *(part.id for part in each.parts))]
    made = Given(_scores(keys.get("indicators"), codes, reader), _scores(keys.get("instruments"), ids, reader))
    for instrument in assessment.instruments:
        _see_that_one_speaks(instrument, made, keys, reader)
    every = (*found, *reader.findings)
    return (None if any(each.level is Level.ERROR for each in every) else made), every


def _scores(node: Node | None, names: Iterable[str], reader: Reader) -> tuple[tuple[str, Fraction], ...]:
    known = tuple(names)
    found: dict[str, Fraction] = {}
    for key, value in reader.entries(node):
        name = arabic(key.text.strip())
        name = name if name in known else name.upper()
        if name not in known:
            close = nearest(name, known)
            hint = (
                message("Did you mean {nearest}?", nearest=close)
                if close
                else message("Known here are: {choices}.", choices=", ".join(known))
            )
            reader.report("given-invalid", key.place, message("{name} is not scored.", name=key.text), hint)
        elif name in found:
            reader.report("given-invalid", key.place, message("The score of {name} stands twice.", name=name), message("Keep one of them."))
        elif (number := _score(value, reader)) is not None:
            found[name] = number
    return tuple(found.items())


def _score(node: Node, reader: Reader) -> Fraction | None:
    found = fraction(node, reader)
    if found is not None and 0 <= found <= 100:
        return found
    # What is no number at all has been told by the reader; an empty value has not.
    if isinstance(node, Scalar) and (found is not None or not node.text.strip()):
        said = message("{value} is no score: a score is a number from 0 to 100.", value=node.text)
        reader.report("given-invalid", node.place, said)
    return None


def _see_that_one_speaks(instrument: Instrument, made: Given, keys: dict[str, Node], reader: Reader) -> None:
    """A score told in two ways would leave open which one counts."""
    codes, ids = dict(made.indicators), dict(made.instruments)
    ways = (
        instrument.id in ids,
        any(part.id in ids for part in instrument.parts),
        any(measure.code in codes for measure in instrument.measures),
    )
    if sum(ways) > 1:
        said = message("The score of {name} is given in two ways.", name=instrument.id)
        hint = message("Keep one: its indicators, or its parts, or the instrument as a whole.")
        reader.report("given-invalid", keys["instruments"].place, said, hint)
