"""The words a reader sees on a page, from its finished HTML."""

import html
import re

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^>]*)>", re.DOTALL)
# Navigation says what other pages hold; the rest is not read by people.
_LEFT_OUT = frozenset({"nav", "script", "style", "template", "noscript", "form"})
_OFF = re.compile(r'\bdata-search="off"')
# What stands within a line; every other tag ends one.
_INLINE = frozenset("a abbr b bdi bdo cite code data dfn em i img kbd mark q s small span strong sub sup time tspan u var wbr".split())


def words(page: str) -> str:
    """The words of a page's main part, a line for each block.

    A theme leaves a part out with `data-search="off"` on its element.
    """
    found = _MAIN.search(page)
    return tidy(html.unescape("".join(_pieces(found[1] if found else page))))


def _pieces(source: str) -> list[str]:
    kept: list[str] = []
    at, depth, outside = 0, 0, ""
    for tag in _TAG.finditer(source):
        if not outside:
            kept.append(source[at : tag.start()])
        at = tag.end()
        closing, name = tag[1], (tag[2] or "").lower()
        if outside:
            depth += (name == outside) * (-1 if closing else 1)
            outside = outside if depth else ""
        elif not closing and (name in _LEFT_OUT or _OFF.search(tag[3] or "")):
            outside, depth = name, 1
        elif name not in _INLINE:
            kept.append("\n")
    if not outside:
        kept.append(source[at:])
    return kept


_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Neither matches what is as it should be: of a long text that is nearly everything.
_SPACES = re.compile("[\t\r\v\u00a0\u2028\u2029][ \t\r\v\u00a0\u2028\u2029]*| [ \t\r\v\u00a0\u2028\u2029]+")
_LINES = re.compile(" \n[ \n]*|\n[ \n]+")


def tidy(text: str) -> str:
    """A text without control signs and needless space; ends of lines and pages (form feeds) stay."""
    return _LINES.sub("\n", _SPACES.sub(" ", _UNSEEN.sub("", text))).strip(" \n")
