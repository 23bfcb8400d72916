"""checks: in site.yaml names a rule that does not exist, so the line has no effect.

Wrong:  checks: {levels: {slot-mising: error}}
Right:  checks: {levels: {slot-missing: error}}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from oitgen.check import loading
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.plan import Plan
from oitgen.model.site import Site

ID = "rule-unknown"
# The rules with a file of their own in this room; a test compares.
OF_FILES = (
    "colour-pale",
    "corruption-same",
    "element-missing",
    "format-missing",
    "language-missing",
    "link-missing",
    "rule-unknown",
    "site-url-missing",
    "slot-missing",
    "unassigned",
)


def check(site: Site, plan: Plan) -> Iterator[Finding]:
    """One finding for each name that is no rule's."""
    checks = site.config.checks
    known = (*OF_FILES, *loading.RULES)
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
