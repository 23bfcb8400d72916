"""Whether there is text where an officer points: `evidence: {duties: "#หน้าที่"}`."""

import re
from html import unescape

from oitgen.model.document import Passage, Section
from oitgen.model.site import Disclosure
from oitgen.thai import normalise

_TAG = re.compile(r"<[^>]*>")
_HEADING = re.compile(r"<h([1-6])[\s>]")
# What shows something without being text.
_SHOWN = re.compile(r"<(?:img|table)[\s>]")


def has_text(disclosure: Disclosure, passage: Passage) -> bool:
    """Whether the passage is there and anything stands under its heading."""
    return any(_under(section, passage.anchor) for section in _texts(disclosure) if normalise(section.path) == normalise(passage.path))


def text_of(disclosure: Disclosure, passage: Passage) -> str:
    """The words under the passage's heading; empty where it is not there."""
    for section in _texts(disclosure):
        if normalise(section.path) == normalise(passage.path) and (found := _words(section, passage.anchor)):
            return found
    return ""


def _words(section: Section, anchor: str) -> str:
    if anchor == section.anchor:
        return section.prose.text
    found = _body(section, anchor)
    return "" if found is None else unescape(_TAG.sub(" ", found)).strip()


def _texts(disclosure: Disclosure) -> tuple[Section, ...]:
    placed = tuple(each.thing for each in disclosure.evidence if isinstance(each.thing, Section))
    return (*disclosure.opening, *disclosure.sections, *placed)


def _under(section: Section, anchor: str) -> bool:
    if anchor == section.anchor:
        return bool(section.prose.text.strip())
    body = _body(section, anchor)
    return body is not None and _is_shown(body)


def _body(section: Section, anchor: str) -> str | None:
    """The HTML under a heading (or of any other part with an id); None where it is not there."""
    _, found, rest = section.prose.html.partition(f' id="{anchor}"')
    if not found:
        return None
    level = next((heading.level for heading in section.prose.headings if heading.id == anchor), 0)
    _, _, body = rest.partition(f"</h{level}>" if level else ">")
    return body[: _end(body, level)]


def _end(body: str, level: int) -> int:
    """Where the next heading of the same weight begins; lesser ones belong to this one."""
    return next((match.start() for match in _HEADING.finditer(body) if level and int(match.group(1)) <= level), len(body))


def _is_shown(html: str) -> bool:
    return bool(_SHOWN.search(html) or _TAG.sub("", re.sub(r"<h[1-6].*?</h[1-6]>", "", html, flags=re.DOTALL)).strip())
