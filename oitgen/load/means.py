"""What loading borrows from the pipeline: remembered results and the officer's releases."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from oitgen.load.folders import Entry
from oitgen.model.agency import Ignore
from oitgen.model.contents import Library
from oitgen.model.document import File
from oitgen.model.prose import Prose
from oitgen.model.words import Lang
from oitgen.thai import normalise


class Prosaist(Protocol):
    """Markdown → Prose; the pipeline passes one that remembers."""

    def __call__(self, text: str, path: str, *, prefix: str = "", first_line: int = 1, lang: Lang = "th") -> Prose: ...


@dataclass(frozen=True, slots=True)
class Means:
    """`files` pairs a path with the file and what a reader found in it (pages, pixels); `library` with its contents.

    `captions` are those of photos, by path.
    `ignored` are the entries of `checks.ignore`; only one with a reason
    releases a held file.
    """

    prose: Prosaist
    today: date
    files: Mapping[str, File] = field(default_factory=dict)
    library: Library = field(default_factory=Library)
    ignored: tuple[Ignore, ...] = ()
    captions: Mapping[str, str] = field(default_factory=dict)

    def file(self, entry: Entry) -> File:
        """The file with pages and pixels, or with size and format alone; a photo with its caption."""
        file = self.files.get(entry.path) or File(entry.path, entry.format, entry.size, entry.mtime_ns)
        caption = self.captions.get(entry.path, "")
        return replace(file, caption=caption) if caption else file

    def released(self, rule: str, path: str) -> bool:
        """Whether a person has released this path from this rule, with a reason."""
        return any(each.rule == rule and each.reason and normalise(each.path) == normalise(path) for each in self.ignored)
