"""checks: in site.yaml names a rule that does not exist, so the line has no effect.

Wrong:  checks: {levels: {slot-mising: error}}
Right:  checks: {levels: {slot-missing: error}}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from oitgen.check import loading
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message

ID = "rule-unknown"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each name that is no rule's."""
    checks = case.site.config.checks
    known = (*case.rules, *loading.RULES)
    for name in dict.fromkeys((*(rule for rule, _ in checks.levels), *(each.rule for each in checks.ignore))):
        if name not in known:
            close = get_close_matches(name, known, n=1)
            yield Finding(
                ID,
                Level.WARN,
                Place("site.yaml"),
                message("checks: names the rule {rule}, which does not exist.", rule=name),
                message("Did you mean {nearest}?", nearest=close[0])
                if close
                else message("Write the name that stands in brackets in the finding."),
            )
