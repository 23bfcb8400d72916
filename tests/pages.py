"""The pages of documentation, taken apart: their tables and fenced examples, with the marks that say how to run them.

A mark is `<!-- test: … -->` right before a table or a fence; it is not seen on the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY

DOCS = REPOSITORY / "docs"
GUIDE, CATALOGUES = DOCS / "officer-guide.md", DOCS / "catalogues.md"
PAGES = (REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md")))
_PIECE = re.compile(
    r"(?:^<!-- test: (?P<mark>[^\n]+) -->\n)?^(?P<block>```(?P<kind>\w*)\n.*?^```$|\|[^\n]*(?:\n\|[^\n]*)*)", re.MULTILINE | re.DOTALL
)
_SPAN = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    text: str

    @property
    def spans(self) -> tuple[str, ...]:
        """The pieces of code in it."""
        return tuple(_SPAN.findall(self.text))

    @property
    def plain(self) -> str:
        """All of it without the signs of code; empty for a dash, which means nothing."""
        bare = self.text.replace("`", "")
        return "" if bare == "—" else bare


@dataclass(frozen=True)
class Piece:
    """A table or a fenced example of a page; `kind` is "table" or what the fence says, `mark` "" where there is none."""

    page: Path
    mark: str
    kind: str
    body: str

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of a table below its heading."""
        return tuple(tuple(Cell(cell.strip()) for cell in line[1:-1].split("|")) for line in self.body.split("\n")[2:])

    @property
    def keys(self) -> tuple[str, ...]:
        """The code in the first column."""
        return tuple(span for row in self.rows for span in row[0].spans)


def _pieces(page: Path) -> Iterator[Piece]:
    for found in _PIECE.finditer(page.read_text(encoding="utf-8")):
        block: str = found["block"]
        fenced = block.startswith("```")
        body = block.partition("\n")[2].removesuffix("```") if fenced else block
        yield Piece(page, found["mark"] or "", found["kind"] or "text" if fenced else "table", body)


PIECES = tuple(piece for page in PAGES for piece in _pieces(page))


def rows(mark: str) -> list[Any]:
    """Every row of the tables with this mark, as a test's parameters; a mark that no page has is a mistake of the test."""
    found = [(piece, row) for piece in PIECES if piece.mark == mark and piece.kind == "table" for row in piece.rows]
    assert found, mark
    return [pytest.param(*row, id=f"{piece.page.stem}: {row[0].plain}") for piece, row in found]


def examples(mark: str) -> list[Any]:
    """Every fenced example with this mark; one that ends with a space is only the beginning of marks."""
    found = [each for each in PIECES if each.kind != "table" and (each.mark == mark or (mark.endswith(" ") and each.mark.startswith(mark)))]
    assert found, mark
    return [pytest.param(piece, id=f"{piece.page.stem}: {piece.mark}") for piece in found]


def table(mark: str) -> Piece:
    """The one table with this mark."""
    (only,) = (piece for piece in PIECES if piece.mark == mark and piece.kind == "table")
    return only


def waiting() -> tuple[str, ...]:
    """Commands that are being made, and stand in a remark of the guide until it describes them."""
    found = re.findall(r"<!-- to be described here: ([a-z ]+) -->", GUIDE.read_text(encoding="utf-8"))
    return tuple(" ".join(found).split())


def links(page: Path) -> list[tuple[str, str]]:
    """The links of a page, each as path and anchor; those of examples are left aside."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"\]\(([^)#\s]*)#?([^)]*)\)", text)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\u0e31-\u0e4e -]", "", heading).lower().replace(" ", "-") for heading in headings}
