"""A Markdown text, read: what it shows and what it points at."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from oitgen.model.contents import Sign
from oitgen.model.finding import Finding, Place
from oitgen.thai import heading_slug, normalise

_SCHEME = "oitgen:"


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body. `id` is its anchor, without `#`."""

    level: int
    text: str
    id: str


def heading_meant(headings: Iterable[Heading], said: str) -> Heading | None:
    """The heading that is meant by what an officer writes after `#`: its anchor, its words, or the end of its anchor; None for none."""
    known, words = tuple(headings), heading_slug(said.removeprefix("h-"))
    exact = next((each for each in known if said in (each.id, each.text) or each.id == f"h-{said}"), None)
    return exact or next((each for each in known if words and (heading_slug(each.text) == words or each.id.endswith(f"-{words}"))), None)


@dataclass(frozen=True, slots=True)
class Target:
    """What one link or image points at, as it stands in `Prose.html`.

    `url` is `oitgen:<path from the site folder>[#anchor]` (percent-encoded)
    for a file, `#…` within the page, or an outside address. `text` is what
    the link says, or what the image's description says ("": none given).
    """

    url: str
    text: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Prose:
    """One Markdown text. `html` is sanitised; `text` is its words alone.

    `title` is the text of a leading `# …`, which `html` no longer holds.
    `text` has one line for each block; it is for search, counts and scans.
    `signs` carry the lines of the file.
    """

    html: str = ""
    title: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    text: str = ""
    findings: tuple[Finding, ...] = ()
    tables: int = 0
    signs: tuple[Sign, ...] = ()

    @property
    def pictures(self) -> frozenset[str]:
        """The site's own pictures it shows, by their path in normal form."""
        inner = (target.url.removeprefix(_SCHEME) for target in self.images if target.url.startswith(_SCHEME))
        return frozenset(normalise(unquote(url.partition("#")[0])) for url in inner)
