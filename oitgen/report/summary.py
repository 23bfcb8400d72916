"""What a build did, in a few lines at the end of the screen."""

from collections import Counter

from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.output import Written
from oitgen.model.plan import Plan
from oitgen.model.site import Fate, Site
from oitgen.model.words import Lang
from oitgen.report.changes import changes
from oitgen.text import said


def build(site: Site, plan: Plan, findings: tuple[Finding, ...], written: Written, folder: str, lang: Lang) -> str:
    """What was published, what has changed, and how many things are to be done."""
    named = [f"  {said(line, lang)}" for line in changes(site, plan, written, lang)]
    first, last = (_published(plan, folder), _changed(written)), (_fates(site), counts(findings))
    return "\n".join([*(said(line, lang) for line in first), *named, *(said(line, lang) for line in last)]) + "\n"


def counts(findings: tuple[Finding, ...]) -> Message:
    """How many findings there are of each level."""
    by_level = Counter(finding.level for finding in findings)
    if not by_level:
        return message("Nothing is left to mend.")
    return message(
        "To be mended: {errors} · not complete yet: {warnings} · to be looked at: {infos}",
        errors=by_level[Level.ERROR],
        warnings=by_level[Level.WARN],
        infos=by_level[Level.INFO],
    )


def _published(plan: Plan, folder: str) -> Message:
    return message(
        "The site is in {folder}: {pages} pages, {documents} documents", folder=folder, pages=len(plan.pages), documents=len(plan.documents)
    )


def _changed(written: Written) -> Message:
    if not written.written and not written.removed:
        return message("Nothing has changed since the last build; nothing was written.")
    return message(
        "Written: {written} · removed: {removed} · unchanged: {unchanged}",
        written=len(written.written),
        removed=len(written.removed),
        unchanged=written.unchanged,
    )


def _fates(site: Site) -> Message:
    fates = Counter(entry.fate for entry in site.ledger)
    return message(
        "Files in the folder: {published} published, {merged} joined with their other format, {held} held back, {left_out} left out, "
        "{read} read as settings. Each one: oitgen list files",
        published=fates[Fate.PUBLISHED],
        merged=fates[Fate.MERGED],
        held=fates[Fate.HELD],
        left_out=fates[Fate.LEFT_OUT],
        read=fates[Fate.READ],
    )
