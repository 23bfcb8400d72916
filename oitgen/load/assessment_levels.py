"""`rating_levels:` of the assessment → the levels, tried from the top."""

from fractions import Fraction

from oitgen.load.exact import fraction
from oitgen.load.fields import Mapping, Node, Reader
from oitgen.model.assessment import RatingLevel
from oitgen.model.finding import message
from oitgen.model.words import Words

KEYS = ("source", "instruments_in_conditions", "evaluate", "levels", "notes")
# `total_max` is for people: the first level that holds counts, and 84.995 lies above a printed 84.99.
LEVEL_KEYS = ("id", "title_th", "title_en", "passes_target", "total_min", "total_max", "condition")
CONDITIONS = ("all_instruments_min", "any_instrument_below")


def levels(node: Node | None, scored: tuple[str, ...], reader: Reader) -> tuple[tuple[str, ...], tuple[RatingLevel, ...]]:
    """The ids whose scores the conditions speak of, and the levels; `scored` are all ids there are."""
    keys = reader.known(node, KEYS)
    judged = []
    for each in reader.sequence(keys.get("instruments_in_conditions")):
        id = reader.text(each)
        if id in scored:
            judged.append(id)
        else:
            said = message("{id} is neither an instrument without parts nor a part of one.", id=id)
            reader.report("assessment-invalid", each.place, said, message("Known here are: {choices}.", choices=", ".join(scored)))
    found = tuple(level for each in reader.sequence(keys.get("levels")) if (level := _level(each, reader)) is not None)
    if node is not None and not (found and _holds_always(found[-1])):
        said = message("The last level must hold for every total: total_min: 0 and no condition.")
        reader.report("assessment-invalid", keys["levels"].place if "levels" in keys else node.place, said)
    # Without a list, the conditions speak of everything that has a score of its own.
    return tuple(judged) if "instruments_in_conditions" in keys else scored, found


def _holds_always(level: RatingLevel) -> bool:
    return level.total_min <= 0 and level.every_min is None and level.some_below is None


def _level(node: Node, reader: Reader) -> RatingLevel | None:
    keys = reader.known(node, LEVEL_KEYS)
    id, least = reader.text(keys.get("id")), fraction(keys.get("total_min"), reader)
    every, some = _condition(keys.get("condition"), reader)
    if not id or least is None:
        reader.report("assessment-invalid", node.place, message("A level needs id and total_min."))
        return None
    title = Words(reader.text(keys.get("title_th")) or id, reader.text(keys.get("title_en")))
    return RatingLevel(id, title, reader.flag(keys.get("passes_target")), least, every, some)


def _condition(node: Node | None, reader: Reader) -> tuple[Fraction | None, Fraction | None]:
    """`none`, or a mapping of one or both conditions."""
    if not isinstance(node, Mapping):
        reader.choice(node, ("none",))
        return None, None
    keys = reader.known(node, CONDITIONS)
    return fraction(keys.get(CONDITIONS[0]), reader), fraction(keys.get(CONDITIONS[1]), reader)
