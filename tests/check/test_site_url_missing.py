"""Without its own address a site has no sitemap and no feed, and says so."""

from pathlib import Path

from oitgen.model.finding import Level, Place
from tests.readied import readied_with

RULE = "site-url-missing"


def test_a_site_without_its_address_is_told_so_once(tmp_path: Path) -> None:
    (told,) = readied_with(tmp_path).of_rule(RULE)
    assert (told.level, told.place) == (Level.INFO, Place("site.yaml"))


def test_a_site_with_its_address_is_not(tmp_path: Path) -> None:
    assert readied_with(tmp_path, yaml='site: {url: "https://tuayang.example.go.th/"}').of_rule(RULE) == []
