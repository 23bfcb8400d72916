"""oitgen check: what is missing, who owes it, by when, what it costs."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import oitgen
from oitgen import external, pipeline, resources
from oitgen.check import score as scoring
from oitgen.commands import Told, naming
from oitgen.commands.build import exit_code
from oitgen.load import answers
from oitgen.load.assessment import assessment_of
from oitgen.load.configuration import CONTENT
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.outcome import Outcome
from oitgen.model.progress import Watch, unwatched
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import data, readiness_html, readiness_json, readiness_text, readiness_xlsx, summary, text
from oitgen.text import said

REPORTS = "reports"
_SUFFIXES = {"text": "txt"}
_COLOUR = re.compile("\x1b\\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line; `item` and `output` are empty where they were not named."""

    folder: Path
    today: date
    lang: Lang
    strict: bool = False
    item: str = ""
    form: str = "text"
    output: Path | None = None
    verbose: bool = False
    external: bool = False


def run(asked: Request, watch: Watch = unwatched) -> Told:
    """The report; 1 where something is to be mended, or with `strict` where something is not complete. `watch` is told how far it is."""
    assessment, about_scores = assessment_of(asked.folder)
    asking = external.POLITE if asked.external else None
    whole = pipeline.assess(asked.folder, today=asked.today, version=oitgen.__version__, asking=asking, watch=watch)
    scores = tuple(scoring.year_score(year, assessment) for year in whole.readiness.years)
    outcome = naming.only(whole, asked.item)
    outcome = replace(outcome, findings=(*about_scores, *outcome.findings))
    code = exit_code(outcome.findings, strict=asked.strict)
    listed = text.findings(outcome.findings, asked.lang, whole=asked.verbose, strict=asked.strict)
    if asked.output is None and asked.form == "text":
        return Told(code, listed, _text(outcome, scores, asked))
    if asked.output is None and asked.form == "json":
        return Told(code, data=_json(outcome, scores, asked))
    match asked.form:
        case "text":
            made = _COLOUR.sub("", f"{_text(outcome, scores, asked)}\n{listed}").encode()
        case "json":
            made = _json(outcome, scores, asked).encode()
        case "html":
            made = _page(outcome, scores, asked).encode()
        case _:
            made = _workbook(outcome, scores, asked)
    target = _target(asked)
    _write(target, made)
    closing = (message("The report is in {file}.", file=str(target)), summary.counts(outcome.findings))
    return Told(code, "\n".join(said(line, asked.lang) for line in closing) + "\n")


def _text(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> str:
    report = readiness_text.text(outcome.readiness, scores, agency=_agency(outcome, asked), today=asked.today, lang=asked.lang)
    return f"{report}\n{said(summary.counts(outcome.findings), asked.lang)}\n"


def _json(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> str:
    tool = f"oitgen {oitgen.__version__}"
    return data.written(readiness_json.value(outcome, scores, today=asked.today, tool=tool, lang=asked.lang))


def _page(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> str:
    agency = _agency(outcome, asked)
    fonts = {path.stem: path.read_bytes() for path in resources.fonts()}
    return readiness_html.page(outcome.readiness, scores, outcome.findings, agency=agency, today=asked.today, lang=asked.lang, fonts=fonts)


def _workbook(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> bytes:
    agency = _agency(outcome, asked)
    return readiness_xlsx.workbook(outcome.readiness, scores, outcome.questions, agency=agency, today=asked.today, lang=asked.lang)


def _agency(outcome: Outcome, asked: Request) -> str:
    return outcome.site.config.agency.name.said(asked.lang)


def _buddhist(day: date) -> str:
    return f"{day.year + 543}-{day:%m-%d}"


def _free(folder: Path, stem: str, form: str) -> Path:
    """Where to write; a workbook that somebody has begun to fill in is never written over."""
    for number in range(1, 1000):
        path = folder / (f"{stem}.{form}" if number == 1 else f"{stem}-{number}.{form}")
        if form != "xlsx" or not path.exists() or not _is_answered(path):
            return path
    return folder / f"{stem}.{form}"


def _is_answered(path: Path) -> bool:
    given, findings = answers.answers(path)
    return bool(findings) or any(answer.yes is not None or answer.by for answer in given)


def _write(path: Path, made: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made)


def _target(asked: Request) -> Path:
    """The file to write: the one named, a new one in the folder named, else one of the folder of reports."""
    stem = f"check-{_buddhist(asked.today)}"
    named = asked.output
    if named is None or named.is_dir():
        return _free(named or asked.folder / REPORTS, stem, _SUFFIXES.get(asked.form, asked.form))
    if named.suffix.lower() in (".yaml", ".yml") or named.resolve().is_relative_to((asked.folder / CONTENT).resolve()):
        said = message("The report cannot be written to {file}: the agency's own files lie there.", file=str(named))
        hint = message("Choose another file with -o.")
        raise OitgenError(Finding("output-in-site", Level.ERROR, Place(named.name), said, hint), exit_code=2)
    return named
