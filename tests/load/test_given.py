"""The file of known scores: digits of both kinds, one way to say a score, mistakes at their line."""

from fractions import Fraction
from pathlib import Path

import pytest

from oitgen.load.assessment import assessment_of
from oitgen.load.given import given
from oitgen.model.finding import Finding
from oitgen.model.score import Given

ASSESSMENT, _ = assessment_of(Path("no-such-folder"))


def read_given(text: str) -> tuple[Given | None, tuple[Finding, ...]]:
    """The scores of a text."""
    return given(text, "scores.yaml", ASSESSMENT)


def test_thai_and_arabic_digits_are_the_same() -> None:
    found, told = read_given('indicators: {"๑": ๙๘.๘๙, 2: "100"}\ninstruments: {eit1: 85}\n')

    assert told == ()
    assert found == Given((("1", Fraction(9889, 100)), ("2", Fraction(100))), (("EIT1", Fraction(85)),))


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("", "given-invalid", 0),
        ("indicator: {1: 100}", "key-unknown", 1),
        ("indicators:\n  11: 100", "given-invalid", 2),
        ("instruments:\n  ITI: 100", "given-invalid", 2),
        ("instruments:\n  IIT: 101", "given-invalid", 2),
        ("instruments:\n  IIT: -1", "given-invalid", 2),
        ("instruments:\n  IIT:", "given-invalid", 2),
        ("instruments:\n  IIT: สูง", "value-wrong", 2),
        ("instruments:\n  IIT: [90, 91]", "value-wrong", 2),
        ("indicators:\n  1: 90\n  ๑: 91", "given-invalid", 3),
        ("instruments:\n  EIT: 90\n  EIT1: 91", "given-invalid", 2),
        ("indicators: {1: 90}\ninstruments:\n  IIT: 91", "given-invalid", 3),
        ("instruments: {IIT: 90", "yaml-unreadable", 1),
    ],
)
def test_a_mistake_is_told_once_at_its_line(text: str, rule: str, line: int) -> None:
    found, told = read_given(text)

    assert found is None
    assert [(each.rule, each.place.path, each.place.line) for each in told] == [(rule, "scores.yaml", line)]


def test_the_nearest_name_is_offered() -> None:
    _, (told,) = read_given("instruments: {EIT3: 90}")

    assert told.hint is not None
    assert dict(told.hint.args)["nearest"] in ("EIT", "EIT1", "EIT2")
