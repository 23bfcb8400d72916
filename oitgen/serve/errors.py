"""What is shown in place of a page that cannot be built, and the bar of findings under one that can."""

from collections import Counter
from html import escape

from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.outcome import Outcome
from oitgen.model.plan import PageKind, PlannedPage
from oitgen.model.words import Lang
from oitgen.report.text import ordered, placed, plain, pointed
from oitgen.serve.page import ROOM
from oitgen.serve.shown import Failure, Shown
from oitgen.text import said


def instead(shown: Shown, lang: Lang) -> str:
    """A whole page: what is wrong and how to mend it, or that the first build is not done yet."""
    if shown.failure is None:
        title, body = (
            message("The preview is being made"),
            _paragraph(message("The first time takes longest. This page changes by itself."), lang),
        )
    else:
        title = message("The page cannot be shown yet")
        body = _failure(shown.failure, lang)
        body += _paragraph(message("Mend it and save the file: the page comes back by itself."), lang)
        body += _way(lang)
    heading = escape(said(title, lang))
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{heading}</title>\n'
        f'<link rel="stylesheet" href="{ROOM}preview.css">\n</head>\n<body class="oitgen-page">\n'
        f"<main>\n<h1>{heading}</h1>\n{body}</main>\n</body>\n</html>\n"
    )


def bar(shown: Shown, page: PlannedPage | None, lang: Lang) -> str:
    """The bar under a page; empty where there is nothing to say."""
    found = of_page(shown.outcome, page) if shown.outcome and page else ()
    if shown.failure:
        told = said(message("The last save could not be built. What you see is the state before it."), lang)
        return _bar(told, _failure(shown.failure, lang), "failed", lang, is_open=True)
    return _bar(_counted(found, lang), _list(found, lang), "found", lang) if found else ""


def way(lang: Lang) -> str:
    """What stands in the bar's place where there is nothing to say: the way to the board."""
    label = escape(said(message("Preview"), lang))
    return f'<aside class="oitgen-bar oitgen-well" lang="{lang}" aria-label="{label}">{_way(lang)}</aside>\n'


def of_page(outcome: Outcome, page: PlannedPage) -> tuple[Finding, ...]:
    """The findings that concern a page: of its item, else of its text; those of the whole site stand on the home page."""
    sources = {each.source for each in outcome.plan.pages if each.source}
    return ordered(each for each in outcome.findings if _concerns(each, page, sources))


def page_of(outcome: Outcome, file: str) -> PlannedPage | None:
    """The page a file of the output holds."""
    return next((page for page in outcome.plan.pages if page.file == file), None)


def _concerns(finding: Finding, page: PlannedPage, sources: set[str]) -> bool:
    if page.source and finding.place.path == page.source:
        return True
    if page.code:
        return finding.item == page.code and finding.year in (0, page.year)
    return page.kind is PageKind.HOME and not finding.item and finding.place.path not in sources


def _bar(told: str, body: str, kind: str, lang: Lang, *, is_open: bool = False) -> str:
    label = escape(said(message("Preview: what is to be done on this page"), lang))
    state = " open" if is_open else ""
    return (
        f'<aside class="oitgen-bar oitgen-{kind}" lang="{lang}" aria-label="{label}">'
        f"<details{state}><summary>{escape(told)}</summary>\n{body}</details>{_way(lang)}</aside>\n"
    )


def _way(lang: Lang) -> str:
    return f'<p class="oitgen-way"><a href="{ROOM}">{escape(said(message("Readiness board"), lang))}</a></p>\n'


def _counted(found: tuple[Finding, ...], lang: Lang) -> str:
    levels = Counter(each.level for each in found)
    parts = [said(_count(level, levels[level]), lang) for level in Level if levels[level]]
    return " · ".join((said(message("On this page:"), lang), *parts))


def _count(level: Level, count: int) -> Message:
    match level:
        case Level.ERROR:
            return message("to be mended: {count}", count=count)
        case Level.WARN:
            return message("not complete yet: {count}", count=count)
        case _:
            return message("to be looked at: {count}", count=count)


def _failure(failure: Failure, lang: Lang) -> str:
    mistake = _paragraph(failure.mistake, lang) if failure.mistake else ""
    return mistake + (_list(failure.findings, lang) if failure.findings else "")


def _list(found: tuple[Finding, ...], lang: Lang) -> str:
    return f"<ul>\n{''.join(_item(each, lang) for each in found)}</ul>\n"


def _item(found: Finding, lang: Lang) -> str:
    where = placed(found.place)
    lines = [f"<code>{escape(where)}</code> " if where else ""]
    lines.append(f"<strong>{escape(plain(said(found.message, lang)))}</strong> <small>[{escape(found.rule)}]</small>")
    if found.place.excerpt.strip():
        lines.append(f"<pre>{escape(chr(10).join(pointed(found.place)))}</pre>")
    if found.hint is not None:
        lines.append(f'<p class="oitgen-hint">→ {escape(plain(said(found.hint, lang)))}</p>')
    return f'<li class="oitgen-{found.level.value}">{"".join(lines)}</li>\n'


def _paragraph(told: Message, lang: Lang) -> str:
    return f"<p>{escape(plain(said(told, lang)))}</p>\n"
