"""Site and plan → readiness and findings: one rule a file, listed here."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase

from oitgen.check import (
    as_of_missing,
    author_told,
    bank_account,
    causes,
    citizen_id_likely,
    colour_pale,
    contact_differs,
    contact_incomplete,
    corruption_same,
    count_few,
    document_large,
    document_scanned,
    document_twice,
    document_unread,
    doubts,
    eit_closed,
    eit_host,
    eit_insecure,
    eit_missing,
    element_missing,
    format_missing,
    image_name_camera,
    image_without_text,
    language_missing,
    law_whole,
    line_missing,
    link_drive,
    link_insecure,
    link_missing,
    link_test,
    macros_inside,
    mobile_number,
    name_foreign,
    news_few,
    none_undated,
    part_missing,
    people_incomplete,
    period_other,
    photo_located,
    photo_small,
    qa_one_way,
    qr_elsewhere,
    qr_unread,
    reference_wrong,
    risk_unassessed,
    rule_unknown,
    scan_as_pictures,
    sheet_hidden,
    signed_by_another,
    site_url_missing,
    slot_copied,
    slot_missing,
    table_missing,
    totals_wrong,
    twin_differs,
    unassigned,
    year_mistyped,
    year_stale,
)
from oitgen.check.case import Digest, case
from oitgen.check.readiness import readiness as of_site
from oitgen.model.agency import Checks
from oitgen.model.contents import Library
from oitgen.model.finding import Finding
from oitgen.model.plan import Plan
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site

RULES = (
    element_missing,
    slot_missing,
    format_missing,
    language_missing,
    unassigned,
    link_missing,
    corruption_same,
    site_url_missing,
    colour_pale,
    rule_unknown,
    # ---- years and names
    year_stale,
    period_other,
    year_mistyped,
    name_foreign,
    reference_wrong,
    contact_differs,
    law_whole,
    # ---- documents and tables
    twin_differs,
    totals_wrong,
    sheet_hidden,
    slot_copied,
    document_twice,
    document_scanned,
    table_missing,
    part_missing,
    count_few,
    line_missing,
    signed_by_another,
    risk_unassessed,
    photo_small,
    scan_as_pictures,
    document_large,
    # ---- facts of site.yaml, people and texts
    people_incomplete,
    contact_incomplete,
    qa_one_way,
    eit_missing,
    eit_host,
    eit_insecure,
    eit_closed,
    news_few,
    as_of_missing,
    none_undated,
    image_name_camera,
    image_without_text,
    link_drive,
    link_test,
    link_insecure,
    # ---- privacy
    bank_account,
    mobile_number,
    citizen_id_likely,
    author_told,
    photo_located,
    document_unread,
    macros_inside,
    qr_unread,
    qr_elsewhere,
)


def readiness(site: Site, plan: Plan, library: Library, digest: Digest, today: date) -> tuple[Readiness, tuple[Finding, ...]]:
    """The state of every element, and what every rule finds. `library` and `digest` tell of the files' insides and bytes."""
    found = of_site(site, library, today)
    judged = case(site, plan, found, library, digest, today, tuple(rule.ID for rule in RULES))
    findings = tuple(finding for rule in RULES for finding in rule.check(judged))
    return doubts.held_against(found, findings), findings


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
