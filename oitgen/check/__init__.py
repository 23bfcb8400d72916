"""Site and plan → readiness and findings: one rule a file, listed here."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase

from oitgen.check import (
    causes,
    colour_pale,
    corruption_same,
    element_missing,
    format_missing,
    language_missing,
    link_missing,
    rule_unknown,
    site_url_missing,
    slot_missing,
    unassigned,
)
from oitgen.check.readiness import readiness as of_site
from oitgen.model.agency import Checks
from oitgen.model.finding import Finding
from oitgen.model.plan import Plan
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site

RULES = (element_missing, slot_missing, format_missing, language_missing)
SITE_RULES = (unassigned, link_missing, corruption_same, site_url_missing, colour_pale, rule_unknown)


def readiness(site: Site, plan: Plan, today: date) -> tuple[Readiness, tuple[Finding, ...]]:
    """The state of every element, and what every rule finds."""
    found = of_site(site, today)
    findings = [finding for rule in RULES for finding in rule.check(found)]
    findings += [finding for rule in SITE_RULES for finding in rule.check(site, plan)]
    return found, tuple(findings)


def settled(findings: Iterable[Finding], checks: Checks) -> tuple[Finding, ...]:
    """The findings under the officer's own levels, each cause once, without those that are off or accepted with a reason."""
    levels = dict(checks.levels)
    kept = []
    for finding in causes.told_once(findings):
        if finding.rule in levels and levels[finding.rule] is None:
            continue
        if any(each.rule == finding.rule and each.reason and fnmatchcase(finding.place.path, each.path) for each in checks.ignore):
            continue
        level = levels.get(finding.rule)
        kept.append(replace(finding, level=level) if level is not None else finding)
    return tuple(dict.fromkeys(kept))
