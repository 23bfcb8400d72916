"""A number that may have a fraction, kept exact: a weight, a score, a limit."""

from fractions import Fraction

from oitgen.load.fields import Node, Reader


def fraction(node: Node | None, reader: Reader) -> Fraction | None:
    """The number just as it was typed (98.89 is 9889/100); None where there is none, with a finding where it is none."""
    found = reader.decimal(node)
    # The shortest text of a float is the one that was typed; its binary value is not.
    return None if found is None else Fraction(str(found))
