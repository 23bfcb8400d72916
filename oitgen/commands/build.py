"""oitgen build: the officer's folder → the site."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import oitgen
from oitgen import pipeline
from oitgen.commands import Told
from oitgen.commands.output import target
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.output import Written
from oitgen.model.progress import Watch, unwatched
from oitgen.model.words import Lang
from oitgen.report import summary, text


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line. `output` is None where it was not named; `jobs` 0 lets the program choose."""

    folder: Path
    output: Path | None
    today: date
    lang: Lang
    strict: bool = False
    clean: bool = False
    base_url: str = ""
    file_links: bool = False
    previews: bool = True
    jobs: int = 0
    verbose: bool = False


def run(asked: Request, watch: Watch = unwatched) -> tuple[Told, Told | None]:
    """Builds the site; 1 where something is to be mended, or with `strict` where something is not complete.

    The second answer is that of the same build once more, where nothing stood
    in the way of writing. `watch` is told how far it is.
    """
    output = target(asked.folder, asked.output, file_links=asked.file_links)
    _refuse(asked.folder, output)
    made = pipeline.build(
        asked.folder,
        output,
        today=asked.today,
        clean=asked.clean,
        base_url=asked.base_url,
        file_links=asked.file_links,
        previews=asked.previews,
        jobs=asked.jobs,
        version=oitgen.__version__,
        watch=watch,
    )
    listed = text.findings(made.findings, asked.lang, whole=asked.verbose, strict=asked.strict)

    def told(written: Written) -> Told:
        closing = summary.build(made.site, made.plan, made.findings, written, str(output), asked.lang)
        return Told(exit_code(made.findings, strict=asked.strict), f"{listed}\n{closing}" if listed else closing)

    written = made.written
    if written.findings:
        return told(written), None
    return told(written), told(Written(unchanged=written.unchanged + len(written.written)))


def exit_code(findings: tuple[Finding, ...], *, strict: bool) -> int:
    """1 where a finding is an error, or with `strict` a warning; else 0."""
    fatal = {Level.ERROR, Level.WARN} if strict else {Level.ERROR}
    return int(any(finding.level in fatal for finding in findings))


def _refuse(folder: Path, output: Path) -> None:
    """The output may not lie where it would be read as content, or would mingle with the officer's own files."""
    site, wanted = folder.resolve(), output.resolve()
    if wanted == site or site.is_relative_to(wanted) or wanted.is_relative_to(site / "content"):
        said = message("The site cannot be written to {folder}: the agency's own files lie there.", folder=str(output))
        hint = message("Choose another folder with -o, or leave -o out: the site is then written to public.")
        raise OitgenError(Finding("output-in-site", Level.ERROR, Place(output.name), said, hint), exit_code=2)
