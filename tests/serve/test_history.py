"""What a preview remembers of earlier builds."""

from dataclasses import replace
from pathlib import Path

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.outcome import Outcome
from oitgen.serve import history
from oitgen.serve.history import KEPT, NOTHING_YET
from tests import papers
from tests.builders import site_with
from tests.serve.test_shown import outcome

WRONG = Finding("a-rule", Level.ERROR, Place("a.md", 3), message("wrong"))


def with_findings(made: Outcome, *found: Finding) -> Outcome:
    """The same outcome with these findings."""
    return replace(made, findings=found)


def test_what_was_there_at_the_start_is_not_new(tmp_path: Path) -> None:
    first = with_findings(outcome(tmp_path), WRONG)

    told = history.after(NOTHING_YET, first, 1)

    assert (told.batches, told.is_new(WRONG)) == ((), False)


def test_a_finding_is_new_until_a_build_brings_something_else(tmp_path: Path) -> None:
    clean = outcome(tmp_path)
    other = replace(WRONG, rule="another")
    start = history.after(NOTHING_YET, clean, 1)

    second = history.after(start, with_findings(clean, WRONG), 2)
    nothing = history.after(second, with_findings(clean, WRONG), 3)
    fourth = history.after(nothing, with_findings(clean, WRONG, other), 4)

    assert second.is_new(WRONG)
    assert nothing.is_new(WRONG)
    assert (fourth.is_new(WRONG), fourth.is_new(other)) == (False, True)
    assert (fourth.arose(WRONG), fourth.arose(other)) == (2, 4)


def test_a_finding_stays_the_same_when_lines_above_it_come_and_go(tmp_path: Path) -> None:
    before = with_findings(outcome(tmp_path), WRONG)
    start = history.after(NOTHING_YET, before, 1)
    moved = replace(WRONG, place=replace(WRONG.place, line=9))

    assert not history.after(start, with_findings(before, moved), 2).is_new(moved)


def test_a_build_that_failed_adds_nothing(tmp_path: Path) -> None:
    made = outcome(tmp_path)
    start = history.after(NOTHING_YET, made, 1)

    assert history.after(start, made, 2) is start
    assert history.after(NOTHING_YET, None, 1) is NOTHING_YET


def test_of_a_burst_the_first_are_told_and_all_are_counted(tmp_path: Path) -> None:
    before = outcome(tmp_path)
    names = [f"2568/O8/คู่มือ {number}.pdf" for number in range(KEPT + 5)]
    site_with(tmp_path, {name: papers.plain(name) for name in names})

    told = history.after(history.after(NOTHING_YET, before, 1), outcome(tmp_path), 2)

    assert (len(told.batches[0].saves), told.batches[0].count, told.batches[0].number) == (KEPT, KEPT + 5, 2)


def test_only_so_much_is_remembered(tmp_path: Path) -> None:
    now = outcome(tmp_path)
    told = history.after(NOTHING_YET, now, 1)
    for number in range(2, 6):
        names = [f"2568/O8/คู่มือ {number} {part}.pdf" for part in range(KEPT - 1)]
        site_with(tmp_path, {name: papers.plain(name) for name in names})
        now = outcome(tmp_path)
        told = history.after(told, now, number)

    assert [batch.number for batch in told.batches] == [5, 4]
