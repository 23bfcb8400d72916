"""A number that may have a fraction, kept exact: a weight, a score, a limit."""

from fractions import Fraction

from oitgen.load.fields import Node, Reader
from oitgen.model.finding import message


def fraction(node: Node | None, reader: Reader) -> Fraction | None:
    """The number just as it was typed (98.89 is 9889/100); None where there is none, with a finding where it is none."""
    found = reader.decimal(node)
    # The shortest text of a float is the one that was typed; its binary value is not.
    return None if found is None else Fraction(str(found))


def score(node: Node | None, reader: Reader, rule: str) -> Fraction | None:
    """The same, from 0 to 100."""
    found = fraction(node, reader)
    if found is None or node is None or 0 <= found <= 100:
        return found
    said = message("{value} is no score: a score is a number from 0 to 100.", value=reader.text(node))
    reader.report(rule, node.place, said)
    return None
