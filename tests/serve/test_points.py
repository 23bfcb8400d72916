"""The points on the board are those of the commands."""

from pathlib import Path

from oitgen import pipeline
from oitgen.check import score
from oitgen.load.assessment import assessment_of
from oitgen.serve.points import scores
from tests.builders import TODAY, site_with


def test_they_are_those_that_the_check_counts(tmp_path: Path) -> None:
    outcome = pipeline.assess(site_with(tmp_path), today=TODAY, previews=False, jobs=1)
    assessment, _ = assessment_of(tmp_path)

    assert scores(tmp_path, outcome) == tuple(score.year_score(year, assessment) for year in outcome.readiness.years)


def test_without_a_build_or_a_usable_assessment_there_are_none(tmp_path: Path) -> None:
    outcome = pipeline.assess(site_with(tmp_path), today=TODAY, previews=False, jobs=1)
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues/assessment.yaml").write_text("target: [", encoding="utf-8")

    assert scores(tmp_path, None) == scores(tmp_path, outcome) == ()
