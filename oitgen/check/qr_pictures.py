"""What rules on QR codes look at: every picture and PDF that is shown, with the words by which it is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from oitgen.check.case import Case
from oitgen.model.contents import Contents
from oitgen.model.document import IMAGE_FORMATS
from oitgen.model.finding import Place
from oitgen.model.site import Year
from oitgen.thai import normalise

_SCHEME = "oitgen:"
QR = re.compile(r"(?<![a-z])qr(?![a-z])|(?<![a-z])qr[\s_-]?code|คิวอาร์|(?<![a-z])eit(?![a-z])[^a-z]*(?:code|โค้ด|โค๊ด)", re.IGNORECASE)
EIT = re.compile(r"(?<![a-z])eit(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture or PDF. `called` is its file name with what it is titled and described as; `year` is None on a page of no year."""

    path: str
    called: str
    contents: Contents
    place: Place
    year: Year | None = None
    code: str = ""

    @property
    def be(self) -> int:
        """The fiscal year (Buddhist era) it is shown in; 0 for none."""
        return self.year.fiscal_year.be if self.year else 0

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture that could be read."""
        return self.contents.width > 0 and self.path.rpartition(".")[2].lower() in IMAGE_FORMATS


def shown(case: Case) -> Iterator[Shown]:
    """Each file of an item and each picture of a text, once."""
    first: dict[str, Shown] = {}
    for paper in case.papers:
        title = paper.document.title
        called = f"{paper.file.name} {title.th} {title.en}"
        first.setdefault(normalise(paper.file.path), Shown(paper.file.path, called, paper.contents, paper.place, paper.year, paper.code))
    for writing in case.writings:
        for image in writing.prose.images:
            if image.url.startswith(_SCHEME):
                path = normalise(unquote(image.url.removeprefix(_SCHEME).partition("#")[0]))
                called = f"{path.rpartition('/')[2]} {image.text}"
                known = first.get(path)
                if known is None or not QR.search(known.called):
                    first[path] = Shown(path, called, case.library.of(path), image.place, writing.year, writing.code)
    yield from first.values()
