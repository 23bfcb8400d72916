"""Where a piece of evidence stands on the site, as an assessor would be sent there."""

from oitgen.model.document import Document, Evidence, Passage, Section, Served, Statement, WebLink
from oitgen.model.plan import PageKind, Plan
from oitgen.thai import normalise


def addresses(plan: Plan, year: int, code: str, evidence: Evidence) -> tuple[str, ...]:
    """Output paths ("2568/o7/2567-10.pdf", "2568/o7/#anchor"), one for each format of a document; a link is its own address."""
    page = page_of(plan, year, code)
    here = f"{page}#{evidence.element}"
    match evidence.thing:
        case Document(files=files):
            return tuple(plan.files[path] for file in files if (path := normalise(file.path)) in plan.files)
        case Section(path=path):
            return (plan.texts.get(normalise(path), page),)
        case Passage(path=path, anchor=anchor):
            return (f"{plan.texts.get(normalise(path), page).partition('#')[0]}#{anchor}",)
        case WebLink(url=url):
            return (url,)
        case Statement(file=file) if file is not None and normalise(file.path) in plan.files:
            return (plan.files[normalise(file.path)],)
        case Statement(period=period):
            return (f"{here}-{period.key}" if period is not None and evidence.period == period else here,)
        case Served():
            return (here,)


def all_addresses(plan: Plan, year: int, code: str, evidence: tuple[Evidence, ...]) -> list[str]:
    """Those of several pieces of evidence, each once."""
    return list(dict.fromkeys(address for each in evidence for address in addresses(plan, year, code, each)))


def page_of(plan: Plan, year: int, code: str) -> str:
    """The address of an item's page."""
    page = plan.page(PageKind.ITEM, "th", year=year, code=code)
    return page.path if page is not None else ""
