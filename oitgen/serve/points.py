"""The points each year can expect, as `oitgen check` counts them."""

from pathlib import Path

from oitgen.check import score
from oitgen.load.assessment import assessment_of
from oitgen.model.finding import OitgenError
from oitgen.model.outcome import Outcome
from oitgen.model.score import YearScore


def scores(folder: Path, outcome: Outcome | None) -> tuple[YearScore, ...]:
    """One score for each year; none before the first build, or while the agency's own catalogues/assessment.yaml cannot be used."""
    if outcome is None:
        return ()
    try:
        assessment, _ = assessment_of(folder)
    except OitgenError:
        # The commands tell what is wrong with it; a board without points is still a board.
        return ()
    return tuple(score.year_score(year, assessment) for year in outcome.readiness.years)
