"""oitgen serve ends with what it was interrupted by."""

from datetime import date
from pathlib import Path

import pytest

from oitgen import serve as room
from oitgen.commands import Told, serve
from oitgen.model.finding import message
from oitgen.serve.building import Job


def ended(folder: Path, monkeypatch: pytest.MonkeyPatch, **options: bool) -> tuple[Told, list[str], list[room.Asked]]:
    """A preview that is interrupted at once: what it gave, what it said, and what the room was asked."""
    asked: list[room.Asked] = []
    heard: list[str] = []

    def interrupted(_job: Job, given: room.Asked, _say: object) -> None:
        asked.append(given)
        raise KeyboardInterrupt

    monkeypatch.setattr(room, "serve", interrupted)
    told = serve.run(serve.Request(folder, "en", **options), lambda: date(2025, 4, 20), heard.append, lambda _error: message("ours"))
    return told, heard, asked


def test_an_interrupted_preview_says_that_it_has_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, heard, asked = ended(tmp_path, monkeypatch)

    assert (told.exit_code, told.text, heard) == (130, "", ["The preview has ended."])
    assert asked == [room.Asked(8000, poll=False, lang="en")]


def test_the_browser_is_opened_only_where_that_was_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, asked = ended(tmp_path, monkeypatch, open=True)

    assert asked[0].show is not None


def test_a_terminal_that_has_closed_does_not_disturb_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_text: str) -> None:
        raise OSError(5, "no terminal")

    def interrupted(_job: Job, _given: room.Asked, say: object) -> None:
        assert callable(say)
        say("told")
        raise KeyboardInterrupt

    monkeypatch.setattr(room, "serve", interrupted)

    assert serve.run(serve.Request(tmp_path, "en"), lambda: date(2025, 4, 20), closed, lambda _error: message("ours")).exit_code == 130
