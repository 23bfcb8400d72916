"""A built page on its way to the browser: what the preview adds, in memory only."""

import hashlib
import re
from html import escape

from oitgen.model.words import Lang

ROOM = "/_oitgen/"
_END = re.compile(rb"</body\s*>", re.IGNORECASE)
_STYLES = re.compile(rb'\bassets/[^"\'<>\s]*\.css\b')
# An attribute's value that begins at the site's own root.
_ROOTED = '(?<==")%s(?=[^/"][^"]*"|")'


def previewed(page: bytes, number: int, bar: str = "", *, lang: Lang = "th", blocked: bool = False) -> bytes:
    """The page with the bar of findings and the preview's script before the end of its body.

    `number` is that of the build. The script is told a digest of the page
    without the names of its style sheets: while that stays, nothing but looks
    has changed and the page need not be loaded again. `lang` is the language it
    speaks to the officer. `blocked` marks a page that stands in place of another.
    """
    look = f'<link rel="stylesheet" href="{ROOM}preview.css">'.encode() if bar else b""
    added = look + bar.encode()
    digest = hashlib.sha256(_STYLES.sub(b"", page) + added).hexdigest()[:16]
    marks = f'data-build="{number}" data-page="{digest}" data-lang="{lang}"{" data-blocked" if blocked else ""}'
    script = f'<script src="{ROOM}live.js" {marks} defer></script>\n'.encode()
    ends = list(_END.finditer(page))
    at = ends[-1].start() if ends else len(page)
    return page[:at] + added + script + page[at:]


def rooted(page: bytes, root: str) -> bytes:
    """The page for addresses that do not exist, whose links begin at the path of site.url, as it must be at this server's root."""
    if root == "/":
        return page
    return re.sub((_ROOTED % re.escape(escape(root))).encode(), b"/", page)
