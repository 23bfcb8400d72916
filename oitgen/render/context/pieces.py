"""The smallest parts: links, badges, pictures, files."""

from dataclasses import dataclass, field
from typing import Literal

Tone = Literal["published", "partly", "missing", "none", "plain"]


def explained(text: str) -> dict[str, str]:
    """The metadata of a field: one line of help for whoever writes a theme."""
    return {"help": text}


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    label: str = field(metadata=explained("the words of the link"))
    url: str = field(metadata=explained("its address, relative to the page, or absolute"))
    note: str = field(default="", metadata=explained("one line below the link, or empty"))
    current: bool = field(default=False, metadata=explained("whether it leads to the page itself or the part of the site it stands in"))
    lang: str = field(default="", metadata=explained("language of the page it leads to, where it is another one"))


@dataclass(frozen=True, slots=True)
class Badge:
    """A fact about publication: words first, colour second."""

    text: str = field(metadata=explained("the fact, for instance เผยแพร่แล้ว or 5 จาก 6 เดือน"))
    tone: Tone = field(metadata=explained("published, partly, missing, none or plain: picks the colour"))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to show."""

    url: str = field(metadata=explained("its address"))
    alt: str = field(metadata=explained("what it shows, for those who do not see it; may be empty for decoration"))
    width: int = field(default=0, metadata=explained("in pixels, 0 where unknown"))
    height: int = field(default=0, metadata=explained("in pixels, 0 where unknown"))
    caption: str = field(default="", metadata=explained("shown under the picture, or empty"))
    srcset: str = field(
        default="", metadata=explained("addresses of the same picture in WebP with their widths, for a source element, or empty")
    )
    at_once: bool = field(default=False, metadata=explained("whether it is the first picture of its page, not to be loaded lazily"))


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as written and as dialled."""

    text: str = field(metadata=explained("as the agency writes it"))
    url: str = field(metadata=explained("tel: address"))
    label: str = field(default="", metadata=explained("what it is for, or empty"))


@dataclass(frozen=True, slots=True)
class FileLink:
    """One file format of a document."""

    url: str = field(metadata=explained("its address"))
    format: str = field(metadata=explained("PDF, Excel, Word, CSV, JPEG …"))
    facts: str = field(metadata=explained("size and pages: 1.2 MB · 18 หน้า"))
    download: str = field(default="", metadata=explained("the officer's file name, kept on download"))
    type: str = field(default="", metadata=explained("media type"))
    label: str = field(default="", metadata=explained("full words for those who hear the link: PDF ต.ค. 2567 …"))
