"""Follows every link of a built site on disk, as a strict web server or a file:// browser would."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LINKS = ("a@href", "area@href", "link@href", "img@src", "script@src", "source@src", "video@src", "iframe@src", "object@data")
_OWN_HOST = "site.invalid"


@dataclass(frozen=True)
class Tree:
    """A built site: a folder, the address it was built for, and whether it is read without a server."""

    folder: Path
    address: str = ""
    without_server: bool = False

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Every HTML page, as a path from the folder."""
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")))

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file by its exact name: a server on Linux tells upper from lower case."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def anchors(self) -> dict[str, frozenset[str]]:
        """The ids of each page."""
        return {page: frozenset(node.attributes["id"] or "" for node in self.parsed[page].css("[id]")) for page in self.pages}

    @cached_property
    def parsed(self) -> dict[str, LexborHTMLParser]:
        """Each page, read once."""
        return {page: LexborHTMLParser((self.folder / page).read_text(encoding="utf-8")) for page in self.pages}


def broken(tree: Tree) -> list[str]:
    """What does not lead anywhere: "page: link (why)"; empty when all is well."""
    return [f"{page}: {link} ({why})" for page in tree.pages for link in _links(tree, page) if (why := _problem(tree, page, link))]


def _links(tree: Tree, page: str) -> Iterator[str]:
    for kind in _LINKS:
        tag, attribute = kind.split("@")
        for node in tree.parsed[page].css(f"{tag}[{attribute}]"):
            yield node.attributes[attribute] or ""
    for node in tree.parsed[page].css("[srcset]"):
        for candidate in (node.attributes["srcset"] or "").split(","):
            yield candidate.split()[0]


def _problem(tree: Tree, page: str, link: str) -> str:
    """Why this link of this page leads nowhere; empty where it is fine or leaves the site."""
    base = f"http://{_OWN_HOST}{urlsplit(tree.address).path or '/'}"
    by_server = not tree.without_server
    if tree.address and link.startswith(tree.address):
        # The public address, as in a canonical link, always means the site on its server.
        link, by_server = base + link.removeprefix(tree.address), True
    # Without a server a page is its file; with one, the index page is its folder.
    here = base + (page.removesuffix("index.html") if by_server else page)
    target = urlsplit(urljoin(here, link))
    if target.hostname != _OWN_HOST:
        return ""
    if not target.path.startswith(urlsplit(base).path):
        return "leaves the folder of the site"
    file = unquote(target.path.removeprefix(urlsplit(base).path))
    if by_server and (file == "" or file.endswith("/")):
        file += "index.html"
    if file not in tree.files:
        return "no such file"
    anchor = unquote(target.fragment)
    return "no such anchor" if anchor and file in tree.anchors and anchor not in tree.anchors[file] else ""
