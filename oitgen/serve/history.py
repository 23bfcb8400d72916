"""What a preview remembers of the builds before the last one: the fate of what was saved, and when each finding arose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oitgen.model.finding import Finding, Message
from oitgen.model.outcome import Outcome
from oitgen.serve.saves import Save, Snapshot, saves, snapshot

# So many fates are remembered; a burst of two hundred files is counted, not listed.
KEPT = 30

# A finding without its line: it stays the same one when lines above it come or go.
Known = tuple[str, str, Message, str, int]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one build found saved; `number` is the build's, `count` that of all files where only the first are kept."""

    number: int
    saves: tuple[Save, ...]
    count: int


@dataclass(frozen=True, slots=True)
class History:
    """`batches` run newest first. `since` tells for each finding of the last good build which build it arose in.

    0 is the first build: what was there at the start is not new. `latest` is
    the last build that brought anything, `last` what the last good one left.
    """

    batches: tuple[Batch, ...] = ()
    since: Mapping[Known, int] = field(default_factory=dict)
    latest: int = 0
    last: Snapshot | None = field(default=None, repr=False)

    def arose(self, finding: Finding) -> int:
        """The build the finding arose in; 0 where it was there from the start."""
        return self.since.get(_known(finding), 0)

    def is_new(self, finding: Finding) -> bool:
        """Whether the last build that brought anything brought it."""
        return 0 < self.latest == self.arose(finding)


NOTHING_YET = History()


def after(history: History, outcome: Outcome | None, number: int) -> History:
    """The history after one more build, which has that number; one that failed has the outcome before it and adds nothing."""
    before = history.last
    if outcome is None or (before is not None and outcome is before.outcome):
        return history
    known, now = [_known(finding) for finding in outcome.findings], snapshot(outcome)
    if before is None:
        return History(since=dict.fromkeys(known, 0), last=now)
    found = saves(before, now)
    since = {each: history.since.get(each, number) for each in known}
    batches = (Batch(number, found[:KEPT], len(found)), *history.batches) if found else history.batches
    changed = bool(found) or since.keys() != history.since.keys()
    return History(_bounded(batches), since, number if changed else history.latest, now)


def _bounded(batches: tuple[Batch, ...]) -> tuple[Batch, ...]:
    """The newest batches, until enough fates are told."""
    total, kept = 0, []
    for batch in batches:
        if total >= KEPT:
            break
        kept.append(batch)
        total += len(batch.saves)
    return tuple(kept)


def _known(finding: Finding) -> Known:
    return finding.rule, finding.place.path, finding.message, finding.item, finding.year
