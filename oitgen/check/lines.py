"""Lines of work in the months of one element: a month in which one is absent has to be looked at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from oitgen.model.document import Document
from oitgen.model.finding import message
from oitgen.model.readiness import SlotReadiness, State
from oitgen.model.site import Disclosure

EVERY_LINE = "ทุกสายงาน"


def fewer(disclosure: Disclosure, slots: tuple[SlotReadiness, ...]) -> tuple[SlotReadiness, ...]:
    """The slots; one that shows fewer lines of work than the others do is to be confirmed, with the absent line named.

    Only where every line owes the item, and names or folders tell the lines apart.
    """
    if EVERY_LINE not in disclosure.owner:
        return slots
    told = [_lines(slot) for slot in slots]
    # A line of work that shows up in one month alone is no habit.
    usual = {line for line, times in Counter(line for each in told for line in each).items() if times > 1}
    return tuple(_judged(slot, sorted(usual - here) if here else []) for slot, here in zip(slots, told, strict=True))


def _judged(slot: SlotReadiness, absent: list[str]) -> SlotReadiness:
    if not absent or slot.state is not State.MET:
        return slot
    return replace(slot, state=State.TO_CONFIRM, why=message("other periods have it, this one lacks: {lines}", lines=", ".join(absent)))


def _lines(slot: SlotReadiness) -> frozenset[str]:
    return frozenset(_named(each.thing for each in slot.evidence if isinstance(each.thing, Document)))


def _named(documents: Iterable[Document]) -> Iterable[str]:
    return (document.line for document in documents if document.line)
