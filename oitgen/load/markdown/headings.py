"""Headings: the page's title, levels that fit under the page's own, anchors."""

from oitgen.load.markdown.places import Places
from oitgen.load.markdown.tree import Node, line
from oitgen.model.finding import Finding, Level, message
from oitgen.model.prose import Heading
from oitgen.thai import folded, heading_slug

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_LOWEST = 6


def title(root: Node) -> str:
    """The text of a leading `# …`, taken out of the tree; "" where the text begins otherwise."""
    for at, child in enumerate(root.children):
        if isinstance(child, str):
            if child.strip():
                return ""
        elif child.tag == "h1":
            del root.children[at]
            return line(child)
        else:
            return ""
    return ""


def skipping(root: Node, places: Places) -> tuple[Finding, ...]:
    """One finding at the first heading that skips a level below the one above it; the page is mended, the text is not."""
    above = 0
    for node in root.walk():
        level = _LEVELS.get(node.tag, 0)
        if not level or not (said := line(node)):
            continue
        if above and level > above + 1:
            told = message("The heading “{heading}” skips a level; the page shows it one level below the heading before it.", heading=said)
            hint = message("Write {marks} before it.", marks="#" * (above + 1))
            return (Finding("heading-order", Level.INFO, places.of(f"{'#' * level} {said}", said), told, hint),)
        above = level
    return ()


def anchored(root: Node, top: int, prefix: str) -> tuple[tuple[Heading, ...], dict[str, str]]:
    """Fits levels and anchors in place; gives the headings and what officers may call each anchor by.

    The shallowest heading becomes `top`, and no level is skipped on the way
    down. A heading's own id (`{#name}`) names its anchor instead of its words.
    Every id becomes ours (`h-…`): an officer's may not stand in for an
    element's anchor on the same page.
    """
    headings: list[Heading] = []
    above: list[int] = []
    taken: dict[str, int] = {}
    names: dict[str, str] = {}
    for node in root.walk():
        own = node.attributes.pop("id", "")
        if node.tag in _LEVELS:
            said = line(node)
            if not said:
                # An empty heading is announced by screen readers, and has no anchor.
                node.tag = "p"
                continue
            level = _fitted(_LEVELS[node.tag], above, top)
            node.tag = f"h{level}"
            anchor = _unique(f"h-{prefix}{heading_slug(own) or heading_slug(said) or 'x'}", taken)
            node.attributes["id"] = anchor
            headings.append(Heading(level, said, anchor))
            for name in (own, said, heading_slug(said), anchor, f"h-{heading_slug(said)}"):
                names.setdefault(folded(name), anchor)
        elif own and not own.startswith(("fn:", "fnref")):
            node.attributes["id"] = _unique(f"h-{prefix}{heading_slug(own) or 'x'}", taken)
            names.setdefault(folded(own), node.attributes["id"])
        elif own and own not in taken:
            # A footnote's; `dress.footnotes` names it anew. A second one of that name was typed as raw HTML.
            taken[own] = 1
            node.attributes["id"] = own
    names.pop("", None)
    return tuple(headings), names


def _fitted(level: int, above: list[int], top: int) -> int:
    while above and above[-1] >= level:
        above.pop()
    above.append(level)
    return min(top + len(above) - 1, _LOWEST)


def _unique(wanted: str, taken: dict[str, int]) -> str:
    found = wanted
    number = taken.get(wanted, 0)
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    # The number last given is remembered, so that a thousand equal headings need no million tries.
    taken[wanted] = max(number, 1)
    taken[found] = taken.get(found, 1)
    return found
