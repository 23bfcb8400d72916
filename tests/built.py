"""Sites built for a test: the output as a mapping from path to bytes, and small real files to put in."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import PIL.Image
from selectolax.lexbor import LexborHTMLParser

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from tests import papers
from tests.builders import POLICE_2568, TODAY, site_with

# The machine's own books on a build: they name sizes and sources, and are no page.
BOOKS = frozenset({"oitgen.manifest.json"})


@dataclass(frozen=True)
class Built:
    """One build. `files` are the output's paths with their bytes."""

    outcome: Outcome
    files: Mapping[str, bytes]

    def page(self, path: str) -> str:
        """The HTML of a page by its address: "2568/o7/", "" for home."""
        return self.files[path if path.endswith(".html") else f"{path}index.html"].decode()

    def tree(self, path: str) -> LexborHTMLParser:
        """The page, parsed."""
        return LexborHTMLParser(self.page(path))

    def said(self, path: str) -> str:
        """The words of a page's main part, with single spaces."""
        main = self.tree(path).css_first("main")
        assert main is not None
        return " ".join(main.text(separator=" ").split())

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of all pages."""
        return tuple(sorted(path for path in self.files if path.endswith(".html")))

    @property
    def rules(self) -> list[str]:
        """The rules of all findings, each once, sorted."""
        return sorted({finding.rule for finding in self.outcome.findings})


def built(folder: Path, *, today: date = TODAY, file_links: bool = False, base_url: str = "", previews: bool = False) -> Built:
    """The site of a folder, built into its `public` folder (`public-file` with `file_links`)."""
    output = folder / ("public-file" if file_links else "public")
    outcome = pipeline.build(
        folder, output, today=today, file_links=file_links, base_url=base_url, previews=previews, jobs=1, version="test"
    )
    return Built(outcome, tree_of(output))


def built_with(
    folder: Path,
    content: Iterable[str] | Mapping[str, str | bytes] = (),
    *,
    years: Iterable[str] = (POLICE_2568,),
    yaml: str = "",
    files: Mapping[str, str | bytes] | None = None,
    today: date = TODAY,
    previews: bool = False,
) -> Built:
    """A site folder made and built in one breath."""
    return built(site_with(folder, content, years=years, yaml=yaml, files=files), today=today, previews=previews)


def tree_of(output: Path) -> dict[str, bytes]:
    """Every file of an output folder, by path."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}


def links(page: str) -> list[str]:
    """Every address a page names, in its order."""
    found = []
    for node in LexborHTMLParser(page).css("[href], [src], [srcset], [action]"):
        found += [value for name in ("href", "src", "srcset", "action") if (value := node.attributes.get(name)) is not None]
    return found


def is_outside(url: str) -> bool:
    """Whether an address leaves the site: https, tel, mailto, geo …"""
    return bool(urlsplit(url).scheme)


def target(page: str, url: str) -> str:
    """The output path an inner address leads to from the page at the path `page`; a folder ends with `/`."""
    path = unquote(urlsplit(url).path)
    parts = page.split("/")[:-1]
    if path.startswith("/"):
        parts, path = [], path[1:]
    if not path:
        return page
    for part in path.split("/"):
        if part == "..":
            assert parts, f"{url} leads out of the site from {page}"
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def picture(width: int = 8, height: int = 8, kind: str = "JPEG") -> bytes:
    """A small real picture."""
    out = io.BytesIO()
    PIL.Image.new("RGB", (width, height), "#7b1113").save(out, kind)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A small real PDF with a word on each page."""
    return papers.pdf(*(f"หน้าที่ {number} ของเอกสารตัวอย่าง" for number in range(1, pages + 1)))
