"""oitgen list: the ledger of files, the items, what is missing, the catalogues."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import oitgen
from oitgen import pipeline, resources
from oitgen.commands import Told
from oitgen.load.catalogue import catalogue_file, catalogues
from oitgen.model.finding import Finding, message
from oitgen.model.progress import Watch, unwatched
from oitgen.model.words import Lang
from oitgen.report import data, listing, text
from oitgen.report.listing import Listing
from oitgen.report.table import table
from oitgen.text import said


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line; `what` is files, items, missing or catalogues."""

    what: str
    folder: Path
    today: date
    lang: Lang
    as_json: bool = False


def run(asked: Request, watch: Watch = unwatched) -> Told:
    """The listing; findings are no part of it, save for a catalogue that cannot be read. `watch` is told how far it is."""
    found, findings = _listing(asked, watch)
    if asked.as_json:
        return Told(data=data.written(list(found.values)))
    told = text.findings(findings, asked.lang) if findings else ""
    if not found.rows:
        return Told(text="\n".join(each for each in (told, said(message("Nothing to list."), asked.lang)) if each))
    return Told(text=told, data=table(found.header, found.rows))


def _listing(asked: Request, watch: Watch) -> tuple[Listing, tuple[Finding, ...]]:
    if asked.what == "catalogues":
        return _catalogues(asked)
    # With documents opened, so that files have the fates a build gives them.
    assessed = pipeline.assess(asked.folder, today=asked.today, version=oitgen.__version__, watch=watch)
    match asked.what:
        case "files":
            return listing.files(assessed.site, asked.lang), ()
        case "items":
            return listing.items(assessed.readiness, asked.lang), ()
        case _:
            return listing.missing(assessed.readiness, asked.lang), ()


def _catalogues(asked: Request) -> tuple[Listing, tuple[Finding, ...]]:
    """The packaged ones and those of the site folder."""
    known = catalogues((resources.catalogue_dir(), asked.folder / "catalogues"))
    read = [catalogue_file(path, path.name) for path in known.values()]
    usable = tuple(catalogue for catalogue, _ in read if catalogue is not None)
    return listing.catalogues(usable, asked.lang), tuple(finding for _, findings in read for finding in findings)
