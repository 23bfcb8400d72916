"""Where in a text a sign stands."""

from dataclasses import dataclass

from oitgen.model.contents import SignKind


@dataclass(frozen=True, slots=True)
class Spot:
    """A sign's kind, what it says, and its offsets in the text."""

    kind: SignKind
    text: str
    start: int
    end: int
