"""One cause, one finding: what follows from another finding of the same file is not told beside it."""

from collections.abc import Iterable, Mapping

from oitgen.model.finding import Finding

# Each rule with those that say the same of a file more exactly.
CAUSES: Mapping[str, frozenset[str]] = {
    "unassigned": frozenset({"slot-outside"}),
    "period-missing": frozenset({"period-ambiguous", "date-impossible"}),
}


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those whose cause is told of the same file."""
    every = tuple(findings)
    told = {(finding.rule, finding.place.path) for finding in every}
    return tuple(each for each in every if not any((cause, each.place.path) in told for cause in CAUSES.get(each.rule, ())))
