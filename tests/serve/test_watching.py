"""Something has changed: that, and nothing more, is told."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import DirModifiedEvent, FileClosedNoWriteEvent, FileModifiedEvent, FileMovedEvent, FileOpenedEvent
from watchdog.observers import Observer

from oitgen.serve.watching import Changes, Watch, watched

# Only a test that fails waits so long.
PATIENCE = 20.0


@pytest.fixture(params=[False, True], ids=["events", "polling"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, Changes, Watch]]:
    """A folder that is watched."""
    (tmp_path / "content").mkdir()
    (tmp_path / ".oitgen").mkdir()
    with watched(tmp_path, poll=request.param) as (changes, watch):
        yield tmp_path, changes, watch


def test_a_save_is_noticed(site: tuple[Path, Changes, Watch]) -> None:
    folder, changes, _ = site

    (folder / "content/a.md").write_text("a", encoding="utf-8")

    assert changes.wait(PATIENCE)


def test_a_change_in_a_folder_made_later_is_noticed(site: tuple[Path, Changes, Watch]) -> None:
    folder, changes, watch = site
    (folder / "people").mkdir()
    assert changes.wait(PATIENCE)
    watch.follow()

    (folder / "people/a.jpg").write_bytes(b"a")

    assert changes.wait(PATIENCE)


def test_a_folder_made_anew_under_its_old_name_is_watched_again(site: tuple[Path, Changes, Watch]) -> None:
    folder, changes, watch = site
    (folder / "content").rename(folder / "old")
    (folder / "content").mkdir()
    assert changes.wait(PATIENCE)
    watch.follow()
    # What the renaming still has to say.
    while changes.wait(1.5):
        watch.follow()

    (folder / "content/a.md").write_text("a", encoding="utf-8")

    assert changes.wait(PATIENCE)


def test_only_created_modified_moved_and_deleted_files_count(tmp_path: Path) -> None:
    changes, path = Changes(tmp_path), str(tmp_path / "content/a.md")

    for event in (FileOpenedEvent(path), FileClosedNoWriteEvent(path), DirModifiedEvent(str(tmp_path / "content"))):
        changes.on_any_event(event)
    assert not changes.wait(0)

    changes.on_any_event(FileModifiedEvent(path))
    assert changes.wait(0)
    assert not changes.wait(0)


def test_a_file_moved_in_from_a_place_that_does_not_matter_counts(tmp_path: Path) -> None:
    changes = Changes(tmp_path)

    changes.on_any_event(FileModifiedEvent(str(tmp_path / ".oitgen/memo")))
    assert not changes.wait(0)

    changes.on_any_event(FileMovedEvent(str(tmp_path / ".tmp1"), str(tmp_path / "site.yaml")))
    assert changes.wait(0)


def test_where_the_system_gives_no_events_the_folder_is_polled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(self: object, *_given: object, **_named: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "schedule", refusing)

    with watched(tmp_path, poll=False) as (changes, watch):
        (tmp_path / "site.yaml").write_text("a", encoding="utf-8")

        assert watch.polls
        assert changes.wait(PATIENCE)


def test_no_thread_is_left(tmp_path: Path) -> None:
    before = threading.active_count()

    with watched(tmp_path, poll=True):
        assert threading.active_count() > before

    assert threading.active_count() == before
