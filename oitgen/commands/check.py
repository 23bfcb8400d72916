"""oitgen check: what is missing, who owes it, by when, what it costs."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import oitgen
from oitgen import pipeline
from oitgen.check import score as scoring
from oitgen.commands import Told, naming
from oitgen.commands.build import exit_code
from oitgen.load import answers
from oitgen.load.assessment import assessment_of
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.outcome import Outcome
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import data, readiness_html, readiness_json, readiness_text, readiness_xlsx, summary, text
from oitgen.text import said

REPORTS = "reports"
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


def run(asked: Request) -> Told:
    """The report; 1 where something is to be mended, or with `strict` where something is not complete."""
    assessment, about_scores = assessment_of(asked.folder)
    whole = pipeline.assess(asked.folder, today=asked.today, version=oitgen.__version__)
    scores = tuple(scoring.year_score(year, assessment) for year in whole.readiness.years)
    outcome = naming.only(whole, asked.item)
    code = exit_code((*about_scores, *outcome.findings), strict=asked.strict)
    told = text.findings((*about_scores, *outcome.findings), asked.lang, whole=asked.verbose, strict=asked.strict)
    if asked.form == "text":
        report = f"{_text(outcome, scores, asked)}\n{said(summary.counts(outcome.findings), asked.lang)}\n"
        if asked.output is None:
            return Told(code, told, report)
        made = _COLOUR.sub("", f"{report}\n{told}").encode()
    elif asked.form == "json":
        report = data.written(
            readiness_json.value(outcome, scores, today=asked.today, tool=f"oitgen {oitgen.__version__}", lang=asked.lang)
        )
        if asked.output is None:
            return Told(code, data=report)
        made = report.encode()
    else:
        made = _page(outcome, scores, asked) if asked.form == "html" else _workbook(outcome, scores, asked)
    target = asked.output or _free(asked.folder / REPORTS, f"check-{_buddhist(asked.today)}", asked.form)
    _write(target, made)
    closing = (message("The report is in {file}.", file=str(target)), summary.counts(outcome.findings))
    return Told(code, "\n".join(said(line, asked.lang) for line in closing) + "\n")


def _text(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> str:
    return readiness_text.text(outcome.readiness, scores, agency=_agency(outcome, asked), today=asked.today, lang=asked.lang)


def _page(outcome: Outcome, scores: tuple[YearScore, ...], asked: Request) -> bytes:
    agency = _agency(outcome, asked)
    return readiness_html.page(outcome.readiness, scores, outcome.findings, agency=agency, today=asked.today, lang=asked.lang).encode()


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
    if path.is_dir():
        said = message("{path} is a folder; name a file.", path=str(path))
        raise OitgenError(Finding("output-in-site", Level.ERROR, Place(), said), exit_code=2)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made)
