"""What the generators have in common: a site laid out for one of them, and the commands it is built and served with."""

import json
import os
import re
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from benchmarks.cost import environment
from benchmarks.peers import themes
from benchmarks.peers.content import Kind, Page, Site

KINDS: tuple[Kind, ...] = ("home", "group", "item", "page")
_INNER = re.compile(r"\]\((page|file):([^)]+)\)")


class Absent(Exception):
    """A generator that is not installed or does not run; its text says which and why."""


class Generator(ABC):
    """One generator at work on a site in `folder`; `home` is the folder the peers are installed in.

    A subclass says where its files lie and how it is called: the program's
    path in `home`, and what follows it for a build and for a preview (none
    where it has none to measure). `state` are the folders and files that a
    cold build must not find.
    """

    name: ClassVar[str]
    program_path: ClassVar[str]
    builds: ClassVar[tuple[str, ...]]
    serves: ClassVar[tuple[str, ...]]
    output: ClassVar[str] = "public"
    state: ClassVar[tuple[str, ...]] = ()
    asks_version: ClassVar[str] = "--version"
    variables: ClassVar[Mapping[str, str]] = {}

    def __init__(self, home: Path, site: Site, folder: Path) -> None:
        self.home, self.site, self.folder = home, site, folder

    def program(self) -> tuple[str, ...]:
        """How it is started."""
        path = str(self.home / self.program_path)
        return ("node", path) if path.endswith("js") else (path,)

    def build(self) -> tuple[str, ...]:
        """The command of a build."""
        return (*self.program(), *(each.format(output=self.folder / self.output) for each in self.builds))

    def serve(self, port: int) -> tuple[str, ...]:
        """The command of its preview."""
        return (*self.program(), *(each.format(output=self.folder / self.output, port=port) for each in self.serves))

    @abstractmethod
    def matter(self, page: Page) -> str:
        """What stands above the text in a source file."""

    @abstractmethod
    def theme(self) -> dict[str, str]:
        """Settings and templates, by path."""

    def source(self, page: Page) -> Path:
        """The file a page is written in."""
        return self.folder / "content" / page.path / "index.md"

    def beside(self, page: Page) -> Path:
        """The folder of a page's documents."""
        return self.source(page).parent

    def address(self, path: str) -> str:
        """The address of a page of the neutral tree."""
        return f"/{path}/" if path else "/"

    def page_link(self, page: Page, path: str) -> str:
        """How a text of `page` names another page."""
        return self.address(path)

    def file_link(self, page: Page, name: str) -> str:
        """How a text of `page` names one of its documents."""
        return self.address(page.path) + name

    def body(self, page: Page) -> str:
        """A page's text with this generator's links."""
        link: dict[str, Callable[[Page, str], str]] = {"page": self.page_link, "file": self.file_link}
        return _INNER.sub(lambda found: f"]({link[found[1]](page, found[2])})", page.body)

    def made(self, page: Page) -> Path:
        """The finished page."""
        return self.folder / self.output / self.address(page.path).strip("/") / "index.html"

    def pages(self) -> tuple[Page, ...]:
        """The pages that get a source file."""
        return self.site.pages

    def version(self) -> str:
        """Its version. Raises Absent."""
        try:
            asked = [*self.program(), self.asks_version]
            done = subprocess.run(asked, capture_output=True, text=True, check=False, env=environment(self.variables))
        except OSError as trouble:
            raise Absent(f"{self.name}: not installed") from trouble
        found = re.search(r"\d+\.\d+[\w.]*", done.stdout)
        if done.returncode or not found:
            why = re.search(r"\w*Error: [^.\n]*", done.stderr)
            raise Absent(f"{self.name}: does not run ({why.group() if why else 'it names no version'})")
        return found.group()

    def lay_out(self, documents: Path) -> None:
        """Writes the whole source; documents are linked, for they are many and nobody changes them."""
        for page in self.pages():
            self.write(page)
            self.beside(page).mkdir(parents=True, exist_ok=True)
            for each in page.documents:
                os.link(documents / page.path / each.name, self.beside(page) / each.name)
        for path, text in self.theme().items():
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")

    def write(self, page: Page) -> None:
        """Writes one source file."""
        place = self.source(page)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(self.matter(page) + self.body(page), encoding="utf-8")

    def clean(self) -> None:
        """Takes away what builds have made."""
        for pattern in (self.output, *self.state):
            for place in self.folder.glob(pattern):
                if place.is_dir():
                    shutil.rmtree(place)
                else:
                    place.unlink()


def told(data: Any) -> str:
    """A value as JSON, which is YAML as well."""
    return json.dumps(data, ensure_ascii=False)


def listed(page: Page) -> list[dict[str, str]]:
    """A page's documents as front matter names them."""
    return [{"name": each.name, "title": each.title} for each in page.documents]


def yaml(page: Page, **more: Any) -> str:
    """Front matter in YAML."""
    fields = {"title": page.title, "day": page.day, "item": page.item, "documents": listed(page), **more}
    return "---\n" + "".join(f"{name}: {told(value)}\n" for name, value in fields.items()) + "---\n"


def children_written(site: Site, page: Page) -> str:
    """The list of an item's pages in Markdown, for generators whose templates cannot ask for it."""
    if page.kind != "item":
        return ""
    return "\n## หน้าย่อย\n\n" + "".join(f"- [{child.title}](page:{child.path})\n" for child in site.children(page))


def templates(pattern: str, kinds: tuple[Kind, ...] = KINDS, **names: str) -> dict[str, str]:
    """The templates of the small theme by path; the pattern has `{}` for the kind of page."""
    return {pattern.format(kind): themes.jinja(kind, **names) for kind in kinds}
