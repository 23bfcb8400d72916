"""Which files a text points at."""

from oitgen.load import pointers
from oitgen.model.prose import Prose, Target


def test_an_inner_address_names_a_path() -> None:
    assert pointers.path_of("oitgen:content/2568/%E0%B8%81%20b.pdf#x") == "content/2568/ก b.pdf"


def test_outer_addresses_and_anchors_name_none() -> None:
    assert (pointers.path_of("https://example.go.th/a.pdf"), pointers.path_of("#h-a")) == ("", "")


def test_links_and_pictures_count_as_typed_and_in_normal_form() -> None:
    prose = Prose(links=(Target("oitgen:content/กํา.pdf", "ก"),), images=(Target("oitgen:content/a.png", ""),))

    assert pointers.paths(prose) == {"content/กํา.pdf", "content/กำ.pdf", "content/a.png"}
