"""When a page of ours stands in place of the site's."""

from datetime import date
from pathlib import Path

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from oitgen.serve.shown import Failure, Shown
from tests.builders import site_with


def outcome(folder: Path) -> Outcome:
    """That of a build of a small site."""
    return pipeline.build(site_with(folder), folder / "public", today=date(2025, 4, 20), previews=False, jobs=1)


def test_before_the_first_build_has_ended_there_is_no_page() -> None:
    assert Shown().blocked


def test_a_failure_that_will_pass_keeps_the_last_good_pages(tmp_path: Path) -> None:
    assert not Shown(2, outcome(tmp_path), Failure()).blocked


def test_settings_that_cannot_be_used_stand_in_place_of_every_page(tmp_path: Path) -> None:
    assert Shown(2, outcome(tmp_path), Failure(instead=True)).blocked
