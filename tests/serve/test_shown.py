"""When a page of ours stands in place of the site's."""

from datetime import date
from pathlib import Path

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from oitgen.serve.shown import Failure, Shown, remembered
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


def test_the_state_after_a_build_knows_what_was_saved_since_the_one_before(tmp_path: Path) -> None:
    first = remembered(Shown(), Shown(1, outcome(tmp_path)))
    (tmp_path / "content/2568/O2").mkdir(parents=True)
    (tmp_path / "content/2568/O2/index.md").write_text("ข้อความ", encoding="utf-8")

    second = remembered(first, Shown(2, outcome(tmp_path)))
    failed = remembered(second, Shown(3, second.outcome, Failure()))

    assert first.history.batches == ()
    assert [save.path for batch in second.history.batches for save in batch.saves] == ["content/2568/O2/index.md"]
    assert failed.history == second.history
