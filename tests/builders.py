"""Site folders made for a test, and the sites loaded from them."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from oitgen import previews
from oitgen.load import contents, folders, markdown
from oitgen.load import site as loading
from oitgen.load.configuration import configuration
from oitgen.load.means import Means
from oitgen.model.contents import Library
from oitgen.model.document import Document, Evidence, Passage, Section, Served, Statement, WebLink
from oitgen.model.finding import Finding, Level
from oitgen.model.site import Disclosure, LedgerEntry, Site
from tests import papers

TODAY = datetime.date(2025, 4, 20)
POLICE_2568 = "2568: {catalogue: police-station-2568}"
IMMIGRATION_2567 = "2567: {catalogue: immigration-2567}"


@dataclass(frozen=True)
class Loaded:
    """A loaded site with short ways to ask what tests ask."""

    site: Site
    findings: tuple[Finding, ...]
    library: Library = field(default_factory=Library)

    def item(self, code: str, year: int = 2568) -> Disclosure:
        """The disclosure of one item."""
        return next(each for each in self.site.years if each.fiscal_year.be == year).disclosure(code)

    def filled(self, code: str, year: int = 2568) -> dict[str, list[str]]:
        """What shows each element or slot of an item: {"monthly-report 2567-10": ["a.pdf + a.docx"]}."""
        found: dict[str, list[str]] = {}
        for evidence in self.item(code, year).evidence:
            key = f"{evidence.element} {evidence.period.key}" if evidence.period else evidence.element
            found.setdefault(key, []).append(told(evidence))
        return found

    def placings(self, code: str, year: int = 2568) -> dict[str, str]:
        """How each piece of evidence came to its element, by its name."""
        return {told(evidence): str(evidence.placing) for evidence in self.item(code, year).evidence}

    def documents(self, code: str, year: int = 2568) -> list[Document]:
        """The documents among an item's evidence, in order."""
        return [evidence.thing for evidence in self.item(code, year).evidence if isinstance(evidence.thing, Document)]

    def others(self, code: str, year: int = 2568) -> list[str]:
        """The documents of an item that serve no element."""
        return [named(document) for document in self.item(code, year).others]

    @property
    def rules(self) -> list[str]:
        """The rules of all findings, each once, sorted."""
        return sorted({finding.rule for finding in self.findings})

    def found(self, rule: str) -> Finding:
        """The one finding of a rule."""
        (only,) = (finding for finding in self.findings if finding.rule == rule)
        return only

    def fate(self, ending: str) -> LedgerEntry:
        """The ledger's entry of the one file whose path ends so."""
        (only,) = (entry for entry in self.site.ledger if entry.path.endswith(ending))
        return only

    @property
    def errors(self) -> list[str]:
        """The rules of findings of level error, with their paths."""
        return [f"{finding.rule} {finding.place.path}" for finding in self.findings if finding.level is Level.ERROR]


def named(document: Document) -> str:
    """A document by its file names: "a.pdf + a.docx (before: b.pdf)"."""
    own = " + ".join(file.name for file in document.files)
    return own + (f" (before: {', '.join(named(each) for each in document.older)})" if document.older else "")


def told(evidence: Evidence) -> str:
    """A piece of evidence in one short text."""
    match evidence.thing:
        case Document() as document:
            return named(document)
        case Section(path=path):
            return path.rpartition("/")[2]
        case WebLink(url=url):
            return url
        case Statement(text=text):
            return f"none: {text}"
        case Served(role=role):
            return f"role: {role}"
        case Passage(anchor=anchor):
            return f"#{anchor}"


def site_with(
    folder: Path,
    content: Iterable[str] | Mapping[str, str | bytes] = (),
    *,
    years: Iterable[str] = (POLICE_2568,),
    yaml: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """A site folder. `content` are paths below content/ (with what they hold, or something made up).

    `files` count from the site folder itself. `yaml` is added to site.yaml.
    """
    lines = ["agency:", "  name: สถานีตำรวจภูธรตัวอย่าง", "  kind: police-station"]
    if years:
        lines += ["years:", *(f"  {year}" for year in years)]
    whole: dict[str, str | bytes] = {"site.yaml": "\n".join([*lines, yaml]) + "\n"}
    texts = content if isinstance(content, Mapping) else {path: papers.plain(path) for path in content}
    whole.update({f"content/{path}": text for path, text in texts.items()})
    whole.update(files or {})
    for path, text in whole.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def loaded(folder: Path, *, opened: bool = False) -> Loaded:
    """The site of a folder, as the pipeline would load it; its documents are opened where that is asked for."""
    config = configuration(folder)
    listing = folders.listing(folder, "content", config.site.allow)
    library = Library({each.path: contents.read(str(each.real), each.format) for each in listing.entries if opened and each.format != "md"})
    files = {each.path: previews.file(each, library.of(each.path)) for each in listing.entries}
    means = Means(markdown.html, TODAY, files, library, config.site.checks.ignore)
    site, findings = loading.site(config, listing, means)
    return Loaded(site, (*config.findings, *findings), library)


def loaded_with(
    folder: Path,
    content: Iterable[str] | Mapping[str, str | bytes] = (),
    *,
    years: Iterable[str] = (POLICE_2568,),
    yaml: str = "",
    files: Mapping[str, str | bytes] | None = None,
    opened: bool = False,
) -> Loaded:
    """A site folder made and loaded in one breath."""
    return loaded(site_with(folder, content, years=years, yaml=yaml, files=files), opened=opened)
