"""Take any one file away: only what listed it changes, and what had nothing else is missing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oitgen import pipeline
from oitgen.model.document import Document, Evidence, Passage, Section, Statement
from oitgen.model.outcome import Outcome
from oitgen.model.readiness import ElementReadiness, State
from tests.assessed import LATE, example

# Enough to meet every kind of evidence; all of them would take minutes.
TIMES = 48
# Where an element of a year stands: year, item, element.
Where = tuple[int, str, str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A copy of the example site."""
    return example(tmp_path_factory.mktemp("example"), repository)


@pytest.fixture(scope="module")
def whole(site: Path) -> Outcome:
    """The example as it is."""
    return pipeline.assess(site, today=LATE)


def files_of(evidence: Evidence) -> tuple[str, ...]:
    """The files a piece of evidence lists."""
    match evidence.thing:
        case Document() as document:
            return tuple(file.path for file in document.files)
        case Section(path=path) | Passage(path=path) | Statement(path=path):
            return (path,)
        case _:
            return ()


def elements(outcome: Outcome) -> dict[Where, ElementReadiness]:
    return {
        (year.year.fiscal_year.be, item.disclosure.item.code, element.element.id): element
        for year, item, element in outcome.readiness.elements()
    }


def states(element: ElementReadiness) -> tuple[object, ...]:
    return element.state, *((slot.period, slot.state) for slot in element.slots)


def leaning(outcome: Outcome, codes: set[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The items that depend on these."""
    for year in outcome.readiness.years:
        be = year.year.fiscal_year.be
        for item in year.items:
            if any((be, code) in codes for code in item.disclosure.item.depends_on):
                yield be, item.disclosure.item.code


def evidence_files(outcome: Outcome) -> list[str]:
    """So many of the files that are evidence, evenly from the first item to the last."""
    found = {path for element in elements(outcome).values() for each in element.evidence for path in files_of(each)}
    return [sorted(found)[place * len(found) // TIMES] for place in range(TIMES)]


@pytest.mark.parametrize("place", range(TIMES))
def test_only_what_listed_a_file_changes_when_it_is_taken_away(site: Path, whole: Outcome, tmp_path: Path, place: int) -> None:
    path = evidence_files(whole)[place]
    before = elements(whole)
    listing = {where for where, element in before.items() if any(path in files_of(each) for each in element.evidence)}
    shutil.move(site / path, tmp_path / "away")
    try:
        after = elements(pipeline.assess(site, today=LATE))
    finally:
        shutil.move(tmp_path / "away", site / path)

    changed = {where for where, element in before.items() if states(element) != states(after[where])}
    near = set(leaning(whole, {(be, code) for be, code, _ in listing}))
    assert {where for where in changed - listing if where[:2] not in near} == set()
    alone = {where for where in listing if all(files_of(each) == (path,) for each in before[where].evidence) and not before[where].slots}
    tops = {where for where in alone if not before[where].element.part_of}
    assert {after[where].state for where in tops} <= {State.MISSING}
    for where in listing - alone:
        emptied = [
            slot.period for slot in before[where].slots if slot.evidence and all(files_of(each) == (path,) for each in slot.evidence)
        ]
        assert {slot.state for slot in after[where].slots if slot.period in emptied} <= {State.MISSING}
