"""What HTML a page may hold, and what an officer is told of the rest.

Our own list: nh3's drops ids, classes and footnote anchors. It is applied
twice: `first` so that the tree holds nothing unknown, `last` so that nothing
this package adds can widen it.
"""

import re
from collections.abc import Iterator

import nh3

from oitgen.load.markdown.parser import ADDRESS
from oitgen.load.markdown.places import Places
from oitgen.model.finding import Finding, Level, message

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure "
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup "
    "table tbody td tfoot th thead tr u ul var wbr".split()
)
_EVERYWHERE = frozenset({"id", "class", "title", "lang", "dir", ADDRESS})
_ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": _EVERYWHERE,
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "td": frozenset({"colspan", "rowspan", "style", "align"}),
    "th": frozenset({"colspan", "rowspan", "style", "align"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "details": frozenset({"open"}),
}
_ADDED: dict[str, frozenset[str]] = {
    "*": (_EVERYWHERE - {ADDRESS}) | {"aria-label", "aria-hidden", "role", "tabindex"},
    "a": frozenset({"href", "rel"}),
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "details": frozenset({"open"}),
}
# Dropped without a word: the page looks as the officer meant without them.
_NOT_MISSED = frozenset({"target", "rel", "loading", "border", "cellpadding", "cellspacing"})
_WITHOUT_THEIR_TEXT = {"script", "style", "template", "iframe", "object", "noscript", "textarea", "select", "svg", "math"}
# Raw addresses pass the first time so that `targets` can judge and report them; the last pass lets only these through.
_SCHEMES = {"http", "https", "mailto", "tel", "oitgen"}
_JUDGED_LATER = _SCHEMES | {"javascript", "data", "vbscript", "file", "ftp"} | set("abcdefghijklmnopqrstuvwxyz")

_FIRST = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    clean_content_tags=_WITHOUT_THEIR_TEXT,
    filter_style_properties={"text-align"},
    link_rel=None,
    url_schemes=_JUDGED_LATER,
)
_LAST = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in _ADDED.items()},
    clean_content_tags=_WITHOUT_THEIR_TEXT,
    link_rel=None,
    url_schemes=_SCHEMES,
)

_RAW_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?")
_RAW_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")


def first(made: str) -> str:
    """The HTML the Markdown reader made, without anything a page may not hold; addresses not yet judged."""
    return _FIRST.clean(made)


def last(dressed: str) -> str:
    """The finished HTML."""
    return _LAST.clean(dressed)


def findings(pieces: tuple[str, ...], places: Places) -> Iterator[Finding]:
    """What was taken out of the raw HTML of a text, with its place."""
    for piece in pieces:
        for found in _RAW_TAG.finditer(piece):
            tag = found.group(1).lower()
            if tag not in _TAGS:
                yield _removed(f"<{tag}>", found.group(), places)
                continue
            allowed = _NOT_MISSED | _EVERYWHERE | _ATTRIBUTES.get(tag, frozenset())
            for name in _RAW_ATTRIBUTE.findall(found.group(2)):
                if name.lower() not in allowed:
                    yield _removed(f"{name.lower()}=", found.group(), places)


def _removed(what: str, written: str, places: Places) -> Finding:
    return Finding(
        "html-removed",
        Level.WARN,
        places.of(written.split("\n")[0]),
        message("{what} was left out of the page: this HTML is not published.", what=what),
        message("Write it with Markdown instead. For a video or a map, put its address in the text as a link."),
    )
