"""Every published file once, wherever it is shown: with an item, in news, on a plain page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from oitgen.check.case import Case
from oitgen.model import document
from oitgen.model.contents import Contents, Sign
from oitgen.model.finding import Place

Key = TypeVar("Key")

WORKBOOKS = document.WORKBOOKS | {"xls", "ods", "csv", "tsv"}


@dataclass(frozen=True, slots=True)
class Published:
    """One published file that was opened. `code` and `be` are those of the first item it is shown for; empty and 0 elsewhere."""

    path: str
    contents: Contents
    code: str = ""
    be: int = 0

    @property
    def format(self) -> str:
        """Its lower-case suffix without the dot."""
        return self.path.rpartition(".")[2].lower()

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return Place(self.path)

    def at(self, sign: Sign) -> Place:
        """Where in the file a sign stands."""
        return Place(self.path, excerpt=sign.excerpt)


def files(case: Case) -> Iterator[Published]:
    """The published files that were opened, items first; none under --no-previews."""
    first: dict[str, Published] = {}
    for paper in case.papers:
        first.setdefault(paper.file.path, Published(paper.file.path, paper.contents, paper.code, paper.be))
    for planned in case.plan.documents:
        first.setdefault(planned.source, Published(planned.source, case.library.of(planned.source)))
    yield from (each for each in first.values() if each.path in case.library.by_path)


def alike(case: Case, key: Callable[[Published], Key | None]) -> Iterator[tuple[Key, tuple[Published, ...]]]:
    """The files of which the same is to be said, each key once and in the files' order; those without a key are left out."""
    told: dict[Key, list[Published]] = {}
    for file in files(case):
        if (found := key(file)) is not None:
            told.setdefault(found, []).append(file)
    yield from ((found, tuple(those)) for found, those in told.items())
