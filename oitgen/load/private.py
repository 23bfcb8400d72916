"""Values of YAML that must not be public: citizens' identity numbers, and the IIT survey's links and codes.

What Markdown texts hold is looked for in `texts`; this is for what is typed
into site.yaml, people.yaml and front matter, which pages show as well.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from oitgen.load import holding
from oitgen.load.fields import Mapping, Node, Reader, Scalar, Sequence
from oitgen.load.holding import Held
from oitgen.model.agency import Ignore
from oitgen.model.finding import Message, message
from oitgen.thai import eye_column, normalise

_ADDRESS = re.compile(r"https?://\S+")


def withheld(reader: Reader, node: Node | None, ignored: Iterable[Ignore] = (), *, iit: bool = True, addresses: bool = True) -> Node | None:
    """The tree without the values that must not be public; each is an error with its place.

    `ignored` are the entries of `checks.ignore`: one with a reason releases
    the values of its file from its rule. `iit`: whether the IIT survey is
    looked for; `addresses`: also in values that are an address and nothing
    else, which some readers judge themselves.
    """
    listed = tuple(ignored)
    if isinstance(node, Scalar):
        found = _held(node, listed, iit and (addresses or not _ADDRESS.fullmatch(node.text.strip())))
        if found is not None:
            _report(reader, node, found)
        return None if found is not None else node
    if isinstance(node, Sequence):
        return replace(
            node,
            items=tuple(kept for each in node.items if (kept := withheld(reader, each, listed, iit=iit, addresses=addresses)) is not None),
        )
    if isinstance(node, Mapping):
        entries = tuple(
            (key, kept)
            for key, value in node.entries
            if (kept := withheld(reader, value, listed, iit=iit, addresses=addresses)) is not None
        )
        return replace(node, entries=entries)
    return None


def _held(node: Scalar, ignored: tuple[Ignore, ...], iit: bool) -> Held | None:
    line = node.spot.lines[node.spot.line] if node.spot.line < len(node.spot.lines) else ""
    for found in (*holding.citizen_ids(node.text, line), *(holding.iit(node.text) if iit else ())):
        released = any(each.rule == found.rule and each.reason and normalise(each.path) == normalise(node.spot.path) for each in ignored)
        if not released:
            return found
    return None


def _report(reader: Reader, node: Scalar, found: Held) -> None:
    shown = holding.masked(node.place.excerpt)
    at = shown.find(holding.masked(node.text[found.start : found.end]))
    place = replace(node.place, excerpt=shown, column=eye_column(shown, at) if at >= 0 else node.place.column)
    reader.report(found.rule, place, *_SAID[found.rule])


_SAID: dict[str, tuple[Message, Message]] = {
    "citizen-id": (
        message("A citizen's identity number stands here; this value is not published."),
        message("Delete the number, or hide all but its last digits."),
    ),
    "iit-public": (
        message("This value gives the IIT survey or its code to the public, so it is not published."),
        message("Delete the IIT address and code. They may be given to the agency's own staff only."),
    ),
}
