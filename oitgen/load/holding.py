"""What must not be published by mistake: the IIT survey and citizens' identity numbers."""

from dataclasses import dataclass

from oitgen.model.contents import Contents, SignKind
from oitgen.signs import personal, survey
from oitgen.signs.personal import masked
from oitgen.signs.spot import Spot

__all__ = ["Held", "citizen_ids", "iit", "masked", "rule_of_contents", "rule_of_name"]

_RULES = {SignKind.CITIZEN_ID: "citizen-id", SignKind.IIT: "iit-public"}


@dataclass(frozen=True, slots=True)
class Held:
    """Something that must not be public. `rule` is "iit-public" or "citizen-id"; `start` and `end` are offsets in the text."""

    rule: str
    start: int
    end: int


def iit(text: str) -> tuple[Held, ...]:
    """Links to the IIT survey and its codes."""
    return tuple(_held(spot) for spot in survey.signs(text))


def citizen_ids(text: str, context: str = "") -> tuple[Held, ...]:
    """Valid citizen numbers with words beside them that say what they are (in the text or the `context` around it)."""
    return tuple(_held(spot) for spot in personal.citizen_ids(text, context))


def rule_of_name(path: str) -> str:
    """Why a path must not be shown ("iit-public", "citizen-id"); empty where it may."""
    found = iit(path) or citizen_ids(path)
    return found[0].rule if found else ""


def rule_of_contents(contents: Contents) -> str:
    """Why a document must not be shown, by what stands in it; empty where it may."""
    if any(survey.is_iit(code) for code in contents.codes):
        return "iit-public"
    return next((_RULES[sign.kind] for sign in contents.of(SignKind.IIT, SignKind.CITIZEN_ID)), "")


def _held(spot: Spot) -> Held:
    return Held(_RULES[spot.kind], spot.start, spot.end)
