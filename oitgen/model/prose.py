"""A Markdown text, read: what it shows and what it points at."""

from dataclasses import dataclass

from oitgen.model.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body. `id` is its anchor, without `#`."""

    level: int
    text: str
    id: str


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
    """

    html: str = ""
    title: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    text: str = ""
    findings: tuple[Finding, ...] = ()
    tables: int = 0
