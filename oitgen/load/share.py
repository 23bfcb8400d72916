"""What one file brings to the page of its item."""

from dataclasses import dataclass

from oitgen.load.layout import Shelf
from oitgen.load.pieces import Piece
from oitgen.load.placing import Placement
from oitgen.load.texts import Text
from oitgen.model.document import Evidence, Section, WebLink
from oitgen.model.finding import Finding
from oitgen.model.site import LedgerEntry


@dataclass(frozen=True, slots=True)
class Share:
    """One file's share of an item: most fields stay empty.

    `placed` are files not yet joined to documents. `posts` are news among the
    item's files, `attached` the files in such a post's folder.
    """

    evidence: tuple[Evidence, ...] = ()
    opening: tuple[Section, ...] = ()
    sections: tuple[Section, ...] = ()
    links: tuple[WebLink, ...] = ()
    posts: tuple[tuple[Shelf, Text], ...] = ()
    attached: tuple[Shelf, ...] = ()
    placed: tuple[tuple[Piece, Placement | None], ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    findings: tuple[Finding, ...] = ()


def together(shares: tuple[Share, ...]) -> Share:
    """All shares as one, in their order."""
    return Share(
        evidence=tuple(each for share in shares for each in share.evidence),
        opening=tuple(each for share in shares for each in share.opening),
        sections=tuple(each for share in shares for each in share.sections),
        links=tuple(each for share in shares for each in share.links),
        posts=tuple(each for share in shares for each in share.posts),
        attached=tuple(each for share in shares for each in share.attached),
        placed=tuple(each for share in shares for each in share.placed),
        ledger=tuple(each for share in shares for each in share.ledger),
        findings=tuple(each for share in shares for each in share.findings),
    )
