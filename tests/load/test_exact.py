"""Numbers with a fraction keep the value that was typed."""

from fractions import Fraction

import pytest

from oitgen.load.exact import fraction
from oitgen.load.fields import Mapping, Reader, read


@pytest.mark.parametrize(
    ("typed", "value"), [("98.89", Fraction(9889, 100)), ("๙๘.๘๙", Fraction(9889, 100)), ("30", Fraction(30)), ("0.1", Fraction(1, 10))]
)
def test_a_decimal_is_exact(typed: str, value: Fraction) -> None:
    node, _ = read(f"a: {typed}", "x.yaml")
    assert isinstance(node, Mapping)

    assert fraction(node.get("a"), Reader()) == value


def test_what_is_no_number_is_a_finding() -> None:
    reader = Reader()
    node, _ = read("a: much", "x.yaml")
    assert isinstance(node, Mapping)

    assert fraction(node.get("a"), reader) is None
    assert [each.rule for each in reader.findings] == ["value-wrong"]
