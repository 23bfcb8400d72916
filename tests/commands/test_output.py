"""The usual places of a built site."""

from pathlib import Path

from oitgen.commands.output import target


def test_a_site_is_written_beside_its_content_unless_a_place_is_named() -> None:
    folder = Path("เว็บ")
    assert target(folder, None, file_links=False) == folder / "public"
    assert target(folder, None, file_links=True) == folder / "public-file"
    assert target(folder, Path("ที่อื่น"), file_links=True) == Path("ที่อื่น")
