"""oitgen score: the points to be expected, what each item is worth, and the total that known scores give."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import oitgen
from oitgen import pipeline
from oitgen.check import score as scoring
from oitgen.commands import Told
from oitgen.load import given as scores_file
from oitgen.load.assessment import assessment_of
from oitgen.load.configuration import SITE_FILE
from oitgen.load.fields import text_of
from oitgen.model.assessment import Assessment
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.progress import Watch, unwatched
from oitgen.model.readiness import YearReadiness
from oitgen.model.score import Given, YearScore
from oitgen.model.words import Lang
from oitgen.report import data, text
from oitgen.report import score as report


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line. `given` is the file of scores already known, or None."""

    folder: Path
    today: date
    lang: Lang
    given: Path | None = None
    as_json: bool = False


Scored = tuple[YearScore, YearReadiness]


def run(asked: Request, watch: Watch = unwatched) -> Told:
    """The points of every year, newest first; with known scores, the total and its level.

    Scores that leave nothing open need no site: the official result of an
    agency can be worked out in any folder. What they leave open of OIT is
    taken from the newest year of the site, as sure and as possible. `watch` is
    told how far it is.
    """
    assessment, findings = assessment_of(asked.folder)
    known, wrong = _given(asked.given, assessment) if asked.given else (Given(), ())
    findings = (*findings, *wrong)
    if known is None:
        return Told(1, text.findings(findings, asked.lang))
    alone = not scoring.lacking(known, assessment)
    years = () if alone and not (asked.folder / SITE_FILE).is_file() else _scored(asked, assessment, watch)
    if asked.given is None:
        return Told(text=text.findings(findings, asked.lang), data=_points(years, asked))
    sure = known if alone else scoring.completed(known, assessment, years[0][0], possible=False)
    if missing := scoring.lacking(sure, assessment):
        return Told(1, text.findings((*findings, _incomplete(asked.given, missing)), asked.lang))
    found = scoring.total(sure, assessment)
    possible = None if alone else scoring.total(scoring.completed(known, assessment, years[0][0], possible=True), assessment)
    if asked.as_json:
        told = data.written(report.total_values(found, possible, asked.lang))
    else:
        closing = report.totals(found, possible, assessment.pass_score, asked.lang)
        told = f"{_points(years, asked)}\n{closing}" if years else closing
    return Told(text=text.findings(findings, asked.lang), data=told)


def _given(path: Path, assessment: Assessment) -> tuple[Given | None, tuple[Finding, ...]]:
    shown = path.as_posix()
    content, found = text_of(path.read_bytes(), shown)
    made, more = scores_file.given(content, shown, assessment)
    return made, (*found, *more)


def _scored(asked: Request, assessment: Assessment, watch: Watch) -> tuple[Scored, ...]:
    # Documents are opened as in a build: one that is damaged brings no points.
    readiness = pipeline.assess(asked.folder, today=asked.today, version=oitgen.__version__, watch=watch).readiness
    return tuple((scoring.year_score(year, assessment), year) for year in readiness.years)


def _incomplete(path: Path, missing: tuple[str, ...]) -> Finding:
    said = message("There is no total yet: these scores are missing: {names}.", names=", ".join(missing))
    hint = message("Add them to the file. Only the scores of OIT may be left out: they are then taken from this site.")
    return Finding("given-incomplete", Level.ERROR, Place(path.as_posix()), said, hint)


def _points(years: tuple[Scored, ...], asked: Request) -> str:
    if asked.as_json:
        return data.written({"years": [report.year_values(score, year, asked.lang) for score, year in years]})
    # The year under assessment whole; of those before, whose result is known, a line.
    newest = [report.year(*years[0], asked.lang)]
    return "\n".join((*newest, *(f"{score.year} · {report.brief(score, asked.lang)}\n" for score, _ in years[1:])))
