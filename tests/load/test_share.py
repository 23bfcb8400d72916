"""What one file brings to its item."""

from oitgen.load.share import Share, together
from oitgen.model.document import WebLink
from oitgen.model.words import Words


def test_shares_are_joined_in_their_order() -> None:
    first, second = (WebLink(Words(title), "https://example.go.th/") for title in ("ก", "ข"))

    assert together((Share(links=(first,)), Share(), Share(links=(second,)))) == Share(links=(first, second))
