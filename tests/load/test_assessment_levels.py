"""Rating levels: conditions as values, and no total without a level."""

from fractions import Fraction

from oitgen.load.assessment_levels import levels
from oitgen.load.fields import Reader, read
from oitgen.model.assessment import RatingLevel

LAST = "{id: low, title_th: ต่ำ, total_min: 0}"


def read_levels(text: str) -> tuple[tuple[str, ...], tuple[RatingLevel, ...], list[str]]:
    """What is judged, the levels, and the ids of the messages."""
    node, unreadable = read(text, "assessment.yaml")
    assert unreadable == ()
    reader = Reader()
    judged, found = levels(node, ("IIT", "EIT1"), reader)
    return judged, found, [each.message.id for each in reader.findings]


def test_conditions_are_read_with_the_level() -> None:
    _, found, told = read_levels(
        "levels:\n  - {id: a, total_min: 95, condition: {all_instruments_min: 95}}\n"
        f"  - {{id: b, total_min: 85, condition: {{any_instrument_below: 85}}}}\n  - {LAST}"
    )

    assert told == []
    assert [(each.id, each.total_min, each.every_min, each.some_below) for each in found] == [
        ("a", Fraction(95), Fraction(95), None),
        ("b", Fraction(85), None, Fraction(85)),
        ("low", Fraction(0), None, None),
    ]


def test_a_condition_may_be_said_to_be_none() -> None:
    assert read_levels(f"levels: [{LAST[:-1]}, condition: none}}]")[2] == []


def test_without_a_list_conditions_speak_of_every_score() -> None:
    assert read_levels(f"levels: [{LAST}]")[0] == ("IIT", "EIT1")


def test_an_instrument_with_parts_is_judged_by_them_only() -> None:
    judged, _, told = read_levels(f"instruments_in_conditions: [IIT, EIT]\nlevels: [{LAST}]")

    assert judged == ("IIT",)
    assert told == ["{id} is neither an instrument without parts nor a part of one."]
