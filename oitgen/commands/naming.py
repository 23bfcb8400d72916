"""One item of all: `--item O7`, however it is typed."""

from dataclasses import replace

from oitgen.load import codes
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.outcome import Outcome
from oitgen.model.readiness import Readiness, YearReadiness


def only(outcome: Outcome, typed: str) -> Outcome:
    """The outcome as if there were no other item: readiness, questions and findings. All of it where nothing was typed."""
    if not typed:
        return outcome
    years = tuple(kept for year in outcome.readiness.years if (kept := _of(year, typed)).items)
    if not years:
        known = outcome.readiness.years[0].year.catalogue.id
        said = message("{catalogue} has no item {code}.", catalogue=known, code=typed)
        hint = message("All items are shown by: oitgen list items")
        raise OitgenError(Finding("explain-unknown", Level.ERROR, Place(), said, hint), exit_code=2)
    wanted = {(year.year.fiscal_year.be, item.disclosure.item.code) for year in years for item in year.items}
    codes_wanted = {code for _, code in wanted}
    findings = tuple(each for each in outcome.findings if (each.year, each.item) in wanted or (not each.year and each.item in codes_wanted))
    questions = tuple(each for each in outcome.questions if (each.year, each.item.code) in wanted)
    return replace(outcome, readiness=Readiness(years), findings=findings, questions=questions)


def _of(year: YearReadiness, typed: str) -> YearReadiness:
    known = tuple(item.code for item in year.year.catalogue.items)
    wanted = codes.read(typed, codes.numbering(known), zero_is_letter=True).codes
    return replace(year, items=tuple(item for item in year.items if item.disclosure.item.code in wanted))
