from pathlib import Path

from oitgen.model.output import Rendered
from oitgen.write.inventory import Entry
from oitgen.write.preparing import Preparation


def prepared(output: Path, inventory: list[Entry], *paths: str) -> Preparation:
    staging = output.parent / "new"
    staging.mkdir()
    preparation = Preparation(output, staging, {each.path: each for each in inventory}, {})
    for path in paths:
        preparation.take(Rendered(path, b"text", "s"))
    return preparation


def test_preparing_touches_nothing_in_the_output(tmp_path: Path) -> None:
    preparation = prepared(tmp_path / "public", [], "index.html")

    assert [move.new.path for move in preparation.decided("t").moves] == ["index.html"]
    assert not (tmp_path / "public").exists()


def test_pages_move_after_the_documents_they_point_to(tmp_path: Path) -> None:
    decided = prepared(tmp_path / "public", [], "a.html", "z.pdf", "b.css").decided("t")

    assert [move.new.path for move in decided.moves] == ["b.css", "z.pdf", "a.html"]


def test_what_makes_room_is_removed_first(tmp_path: Path) -> None:
    inventory = [Entry(path, "s", 1, "") for path in ("a", "b/c", "d", "Page")]

    decided = prepared(tmp_path / "public", inventory, "a/x", "b", "page").decided("t")

    # On Windows and macOS "Page" is "page": removed later, the new one would go with it.
    assert [each.path for each in decided.clearing] == ["Page", "a", "b/c"]
    assert [each.path for each in decided.removals] == ["d"]
