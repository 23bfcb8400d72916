"""A survey without encryption is told."""

from pathlib import Path

import pytest

from tests.readied import readied_with


@pytest.mark.parametrize(("url", "count"), [("http://itap.nacc.go.th/go/eit/a", 1), ("https://itap.nacc.go.th/go/eit/a", 0)])
def test_answers_travel_encrypted_or_it_is_told(tmp_path: Path, url: str, count: int) -> None:
    site = readied_with(tmp_path, yaml=f"eit: '{url}'")
    assert len(site.of_rule("eit-insecure")) == count
    assert site.of_rule("link-insecure") == []
