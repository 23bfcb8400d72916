"""Relative addresses: every page works below any path, and one tree of them from a disk."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

from oitgen.model.plan import PlannedPage


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as seen from one page. `for_disk` names index.html, so that pages open without a server.

    404.html is shown at any depth, so its links begin at the path part of
    site.url (`anchor`).
    """

    page: PlannedPage
    for_disk: bool = False
    anchor: str = ""

    def to(self, path: str) -> str:
        """The address of an output path ("2568/o7/#x", "" for home) from this page."""
        path, mark, fragment = path.partition("#")
        if self.for_disk and (not path or path.endswith("/")):
            path = f"{path}index.html"
        tail = f"{mark}{quote(fragment, safe='%-._~!$&()*+,;=:@/?')}" if fragment else ""
        if self.anchor:
            return f"{self.anchor}{path}{tail}"
        if tail and path == (self.page.file if self.for_disk else self.page.path):
            return tail
        return f"{_relative(self.page.path.rpartition('/')[0], path)}{tail}"


@lru_cache(1 << 16)
def _relative(folder: str, path: str) -> str:
    """The way from a folder to a path, both from the output's root; a folder's address ends with `/`."""
    here, there = folder.split("/") if folder else [], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def anchor_of(site_url: str) -> str:
    """The path part of site.url; `/` without one."""
    path = urlsplit(site_url).path
    return path if path.endswith("/") else f"{path}/"


def public(site_url: str, path: str) -> str:
    """The whole public address of an output path; empty without site.url."""
    return f"{site_url}{path}" if site_url else ""
