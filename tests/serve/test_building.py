"""One build for the preview, whatever happens in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from oitgen import pipeline
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.serve.building import Job, built, changed, differ
from oitgen.serve.shown import Failure, Shown
from tests.builders import site_with

TODAY = date(2025, 4, 20)


def job(folder: Path, trouble: Finding | Message | None = None) -> Job:
    """A job whose unforeseen troubles are told so."""
    return Job(folder, lambda: TODAY, lambda _error: trouble or message("a mistake"))


def test_a_build_goes_into_the_previews_own_folder(tmp_path: Path) -> None:
    shown = built(job(site_with(tmp_path)), Shown())

    assert (shown.number, shown.failure) == (1, None)
    assert (tmp_path / ".oitgen/preview/index.html").is_file()
    assert "index.html" in changed(shown)
    assert not (tmp_path / "public").exists()


def test_settings_that_cannot_be_used_stand_in_place_of_the_pages(tmp_path: Path) -> None:
    first = built(job(site_with(tmp_path)), Shown())
    (tmp_path / "site.yaml").write_text("agency: [", encoding="utf-8")

    second = built(job(tmp_path), first)

    assert (second.number, second.outcome) == (2, first.outcome)
    assert second.failure is not None
    assert second.failure.instead
    assert second.failure.findings[0].rule == "yaml-unreadable"
    assert changed(second) == ()


def test_a_mistake_of_ours_keeps_the_last_good_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built(job(site_with(tmp_path)), Shown())
    monkeypatch.setattr(pipeline, "build", _raising(ZeroDivisionError()))

    assert built(job(tmp_path), first) == replace(first, number=2, failure=Failure(mistake=message("a mistake")))


def test_a_file_that_vanishes_while_it_is_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oitgen.serve.building._PAUSE", 0.0)
    real, left = pipeline.build, [FileNotFoundError(), PermissionError()]

    def build(*given: object, **named: object) -> object:
        if left:
            raise left.pop()
        return real(*given, **named)  # type: ignore[arg-type]  # passed on as they are

    monkeypatch.setattr(pipeline, "build", build)

    assert built(job(site_with(tmp_path)), Shown()).failure is None


def test_what_the_system_refuses_for_good_is_told_and_not_taken_for_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oitgen.serve.building._PAUSE", 0.0)
    monkeypatch.setattr(pipeline, "build", _raising(PermissionError()))
    refused = Finding("no-permission", Level.ERROR, Place(), message("refused"))

    assert built(job(tmp_path, refused), Shown()).failure == Failure((refused,))


def test_a_build_that_changed_nothing_is_not_told(tmp_path: Path) -> None:
    first = built(job(site_with(tmp_path)), Shown())
    second = built(job(tmp_path), first)

    assert differ(Shown(), first)
    assert not differ(first, second)


def test_a_failure_is_told_once_and_so_is_its_end(tmp_path: Path) -> None:
    good = built(job(site_with(tmp_path)), Shown())
    failed = replace(good, number=2, failure=Failure(mistake=message("a mistake")))

    assert differ(good, failed)
    assert not differ(failed, replace(failed, number=3))
    assert differ(failed, built(job(tmp_path), failed))


def _raising(error: Exception) -> object:
    def build(*_given: object, **_named: object) -> object:
        raise error

    return build
