"""Small pictures are made of published files, once for the same bytes, and no file costs more than itself."""

import time
from pathlib import Path

from oitgen import work
from oitgen.memo import Memo, Seen
from oitgen.model.output import CopyOf
from oitgen.model.plan import PlannedView
from oitgen.views import Viewer
from tests import papers
from tests.built import built_with, picture


def copy_of(path: Path, data: bytes, seen: Seen) -> CopyOf:
    path.write_bytes(data)
    return CopyOf(path, len(data), path.stat().st_mtime_ns, seen.digest(path))


def viewer(folder: Path, memo: Memo) -> Viewer:
    return Viewer(memo, folder / "views", work.Inline())


def test_each_view_tells_its_size_and_what_is_impossible_is_left_out(tmp_path: Path) -> None:
    planned = [
        PlannedView("a-page1.webp", "ก.pdf", 240),
        PlannedView("b-page1.webp", "ข.pdf", 240),
        PlannedView("c-480.webp", "ค.jpg", 480),
    ]
    with Memo(None, "test") as memo:
        made = viewer(tmp_path, memo)
        copies = {
            "ก.pdf": copy_of(tmp_path / "1.pdf", papers.scan(), Seen(memo)),
            "ข.pdf": copy_of(tmp_path / "2.pdf", b"broken", Seen(memo)),
            "ค.jpg": copy_of(tmp_path / "3.jpg", picture(960, 480), Seen(memo)),
        }
        found = made.views(planned, copies)
    assert {path: (view.source, view.width, view.height) for path, view in found.items()} == {
        "a-page1.webp": ("ก.pdf", 240, 320),
        "c-480.webp": ("ค.jpg", 480, 240),
    }


def test_what_was_made_or_found_impossible_is_remembered(tmp_path: Path) -> None:
    planned = [PlannedView("a-page1.webp", "ก.pdf", 240), PlannedView("b-page1.webp", "ข.pdf", 240)]
    with Memo(tmp_path / ".oitgen", "test") as memo:
        made = viewer(tmp_path, memo)
        copies = {name: copy_of(tmp_path / name, data, Seen(memo)) for name, data in (("ก.pdf", papers.scan()), ("ข.pdf", b"broken"))}
        first = made.views(planned, copies)
    for name in copies:
        (tmp_path / name).unlink()
    with Memo(tmp_path / ".oitgen", "test") as memo:
        assert viewer(tmp_path, memo).views(planned, copies) == first
    assert [*first] == ["a-page1.webp"]


def test_a_file_that_hangs_its_reader_has_none_and_hangs_it_only_once(tmp_path: Path) -> None:
    planned = [PlannedView("a-page1.webp", "ก.pdf", 240), PlannedView("b-page1.webp", "ข.pdf", 240)]
    with Memo(None, "test") as memo, work.executor(1, guarded=True) as workers:
        seen = Seen(memo)
        made = Viewer(memo, tmp_path / "views", workers, limit=1.0)
        copies = {"ก.pdf": copy_of(tmp_path / "1.pdf", papers.forms(30), seen), "ข.pdf": copy_of(tmp_path / "2.pdf", papers.scan(), seen)}
        assert "b-page1.webp" in made.views(planned, copies)
        begun = time.monotonic()
        assert "b-page1.webp" in made.views(planned, copies)
    assert time.monotonic() - begun < 0.5


def test_views_nobody_wants_any_more_are_forgotten(tmp_path: Path) -> None:
    place = tmp_path / "content/2568/O21/ภาพ.jpg"
    found = built_with(tmp_path, {"2568/O21/ภาพ.jpg": picture(900, 600)}, previews=True)
    assert len([path for path in found.files if path.endswith(".webp")]) == 2
    place.unlink()
    found = built_with(tmp_path, {}, previews=True)
    assert [path for path in found.files if path.endswith(".webp")] == []
    assert list((tmp_path / ".oitgen" / "views").iterdir()) == []


def test_a_view_says_nothing_of_place_and_camera(tmp_path: Path) -> None:
    data = papers.photo(located=True)
    found = built_with(tmp_path, {"2568/O21/ภาพ.jpg": data}, previews=True)
    assert [path for path, each in found.files.items() if path.endswith((".jpg", ".webp")) and (b"Exif" in each or b"EXIF" in each)] == []


def test_a_build_that_opens_nothing_forgets_nothing(tmp_path: Path) -> None:
    built_with(tmp_path, {"2568/O21/ภาพ.jpg": picture(900, 600)}, previews=True)
    kept = sorted((tmp_path / ".oitgen" / "views").iterdir())
    built_with(tmp_path, {}, previews=False)
    assert kept
    assert sorted((tmp_path / ".oitgen" / "views").iterdir()) == kept
