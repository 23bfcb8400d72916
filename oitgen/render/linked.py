"""Texts of officers get their final links: `oitgen:` addresses become relative ones."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from html import escape, unescape
from urllib.parse import unquote

from oitgen.model.plan import Plan
from oitgen.model.prose import Prose
from oitgen.render.addresses import Addresses
from oitgen.thai import normalise

_LINK = re.compile(r'<a ([^>]*?)href="oitgen:([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_ANY_LINK = re.compile(r"<a\b.*?</a>", re.DOTALL)
_PICTURE = re.compile(r'<img ([^>]*?)src="oitgen:([^"]*)"([^>]*)>')


def address(target: str, plan: Plan) -> str | None:
    """The output path an inner address names; None where nothing of the site is meant.

    The same reading as the rule link-missing uses, through the same plan.
    """
    path, _, anchor = target.partition("#")
    source = normalise(unquote(path))
    found = plan.address(source)
    if found is None:
        return None
    return f"{found.partition('#')[0]}#{plan.anchor(source, unquote(anchor))}" if anchor else found


# What is known of a published document by its output path: the officer's name for it, and its format and size in words.
About = Callable[[str], tuple[str, str] | None]
# The copies in WebP of a published picture by its output path, as a source element names them; empty where there are none.
Copies = Callable[[str], str]
# The picture of a published document's first page by the document's output path: its address, width and height.
FirstPage = Callable[[str], tuple[str, int, int] | None]
# What browsers show in the place of a picture.
_SHOWN_FORMATS = frozenset({"jpg", "jpeg", "png", "gif", "webp", "avif", "svg"})

# How wide a picture of a text is shown: as wide as the text.
_SHOWN = "(max-width: 44rem) 92vw, 42rem"
_LAZY = re.compile(r'\s?loading="lazy"')


def html(
    prose: Prose,
    plan: Plan,
    addresses: Addresses,
    sizes: Mapping[str, tuple[int, int]],
    about: About = lambda _: None,
    copies: Copies = lambda _: "",
    first_page: FirstPage = lambda _: None,
    *,
    at_once: bool = False,
) -> str:
    """The prose with working links; a link that leads nowhere becomes its words, a picture that is not there its description.

    `sizes` pairs a picture's output path with width and height, so that a
    page does not jump while it loads. A link to a document keeps the
    officer's name on download, and `about` says what will be loaded. `copies`
    are a picture's smaller ones; `at_once`: its first picture does not wait to be scrolled to.
    What no browser shows as a picture (a scan that has become a PDF) is a link
    to it, with its first page where there is a picture of that.
    """
    waiting = [at_once]

    def link(match: re.Match[str]) -> str:
        before, target, after, words = match.groups()
        found = address(unescape(target), plan)
        if found is None:
            return words
        href = f'href="{escape(addresses.to(found), quote=True)}"'
        told = about(found)
        if told is None:
            return f"<a {before}{href}{after}>{words}</a>"
        name, facts = told
        return f'<a {before}{href} download="{escape(name, quote=True)}"{after}>{words}</a> <span class="facts">({escape(facts)})</span>'

    def picture(match: re.Match[str], *, is_linked: bool = False) -> str:
        before, target, after = match.groups()
        found = address(unescape(target), plan)
        alt = re.search(r'alt="([^"]*)"', before + after)
        said = alt.group(1) if alt else ""
        if found is None:
            return f"<em>{said}</em>" if said else ""
        if found.rpartition(".")[2] not in _SHOWN_FORMATS:
            return _document(addresses.to(found), said, about(found), first_page(found), is_linked=is_linked)
        width, height = sizes.get(found, (0, 0))
        measured = f'width="{width}" height="{height}" ' if width and height else ""
        shown = f'<img {before}{measured}src="{escape(addresses.to(found), quote=True)}"{after}>'
        if waiting.pop() if waiting else False:
            shown = _LAZY.sub("", shown)
        smaller = copies(found)
        if not smaller:
            return shown
        return f'<picture><source type="image/webp" srcset="{escape(smaller, quote=True)}" sizes="{_SHOWN}">{shown}</picture>'

    def linked_pictures(match: re.Match[str]) -> str:
        # A link within a link is no HTML.
        return _PICTURE.sub(partial(picture, is_linked=True), match.group())

    return _PICTURE.sub(picture, _LINK.sub(link, _ANY_LINK.sub(linked_pictures, prose.html)))


def _document(url: str, said: str, about: tuple[str, str] | None, first_page: tuple[str, int, int] | None, *, is_linked: bool) -> str:
    """A document that a text shows as a picture: its first page if there is one, and the way to it unless a link leads elsewhere."""
    name, facts = about or ("", "")
    seen = said or escape(name or unquote(url.rpartition("/")[2]), quote=True)
    if first_page is not None:
        source, width, height = first_page
        seen = f'<img src="{escape(source, quote=True)}" width="{width}" height="{height}" alt="{seen}" loading="lazy">'
    if is_linked:
        return seen
    saved = f' download="{escape(name, quote=True)}"' if name else ""
    told = f' <span class="facts">({escape(facts)})</span>' if facts else ""
    return f'<a href="{escape(url, quote=True)}"{saved}>{seen}</a>{told}'


_HEADING = re.compile(r"<(/?)h([1-6])(?=[\s>])")


def raised(html: str, top: int) -> str:
    """The same text with its headings moved so that h3 becomes h`top`."""
    if top == 3:
        return html
    return _HEADING.sub(lambda match: f"<{match.group(1)}h{min(6, max(2, int(match.group(2)) + top - 3))}", html)
