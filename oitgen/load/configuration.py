"""site.yaml, people and catalogues: what must be sound before anything is built."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from oitgen import resources
from oitgen.load import above_items, config, people
from oitgen.load.assessment import assessment_of
from oitgen.load.catalogue import catalogue_file, catalogues, newest
from oitgen.load.fields import nearest, text_of
from oitgen.load.folders import unreadable
from oitgen.model.agency import Ignore, Person, SiteConfig, YearConfig
from oitgen.model.assessment import submission_deadline, usual_deadline
from oitgen.model.catalogue import Catalogue
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.thai import FiscalYear

SITE_FILE = "site.yaml"
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What one site folder is set up to be; `years` run newest first, each with its catalogue."""

    folder: Path
    site: SiteConfig
    years: tuple[tuple[YearConfig, Catalogue], ...]
    findings: tuple[Finding, ...]

    @property
    def catalogues(self) -> dict[int, Catalogue]:
        """The catalogue of each year."""
        return {year.fiscal_year.be: catalogue for year, catalogue in self.years}


def configuration(folder: Path) -> Configuration:
    """The set-up of a site folder; OitgenError (exit 3) where site.yaml or a catalogue is unusable."""
    text, about_text = _site_text(folder)
    site, findings = config.site(text, SITE_FILE)
    if site is None:
        first = _decisive(findings)
        # That the name is missing is only what a mistyped key leads to.
        others = tuple(each for each in _errors(findings) if each != first and each.rule != "agency-name-missing")
        raise OitgenError(first, others=others)
    known = catalogues((resources.catalogue_dir(), folder / "catalogues"))
    listed, more = people_of(folder, "", site.checks.ignore)
    site = replace(site, people=listed)
    try:
        years, about_years = _years(folder, site, known)
    except OitgenError as error:
        raise _with_its_cause(error, _errors((*findings, *more))) from None
    return Configuration(folder, site, _by_calendar(folder, years), (*about_text, *findings, *more, *about_years))


def _errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.level is Level.ERROR)


def _with_its_cause(error: OitgenError, before: tuple[Finding, ...]) -> OitgenError:
    """The error beside all that was wrong before; where no years could be read, that comes first: it is likely why."""
    if before and error.finding.rule == "catalogue-missing":
        return OitgenError(before[0], error.exit_code, (*before[1:], error.finding))
    return OitgenError(error.finding, error.exit_code, (*error.others, *before))


def _decisive(findings: tuple[Finding, ...]) -> Finding:
    """Why site.yaml cannot be used at all, among whatever else is wrong in it."""
    errors = _errors(findings)
    # `nmae: สถานี…` is why the name is missing; the key is what to correct.
    mistyped = (each for each in errors if each.hint and dict(each.hint.args).get("nearest") in ("agency", "name"))
    return next(mistyped, None) or next((each for each in errors if each.rule == "agency-name-missing"), errors[0])


def _site_text(folder: Path) -> tuple[str, tuple[Finding, ...]]:
    try:
        return text_of((folder / SITE_FILE).read_bytes(), SITE_FILE)
    except FileNotFoundError:
        said = message("There is no site.yaml in this folder.")
        hint = message("Go to the folder of your site, or make a new one: oitgen init.")
    except OSError:
        said = message("site.yaml cannot be opened.")
        hint = message("Close the program that has it open, then try again.")
    raise OitgenError(Finding("site-missing", Level.ERROR, Place(SITE_FILE), said, hint))


def people_of(folder: Path, below: str, ignored: tuple[Ignore, ...] = ()) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of people.yaml, else of people.xlsx, in one folder (a path from the site folder).

    `ignored` are the entries of `checks.ignore`.
    """
    prefix = f"{below}/" if below else ""
    for name in ("people.yaml", "people.yml", "people.xlsx"):
        path = folder / prefix / name
        if not path.is_file():
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            said = message("This shortcut points outside the site folder and is not followed.")
            hint = message("Copy the file itself into this folder.")
            return (), (Finding("link-outside", Level.ERROR, Place(prefix + name), said, hint),)
        try:
            data = path.read_bytes()
        except OSError:
            return (), (unreadable(prefix + name),)
        if name.endswith("xlsx"):
            return people.from_workbook(data, prefix + name, ignored)
        text, findings = text_of(data, prefix + name)
        found, more = people.listed(text, prefix + name, ignored)
        return found, (*findings, *more)
    return (), ()


def _years(folder: Path, site: SiteConfig, known: dict[str, Path]) -> tuple[tuple[tuple[YearConfig, Catalogue], ...], tuple[Finding, ...]]:
    findings: list[Finding] = []
    wanted = site.years or tuple(YearConfig(year, survey=site.survey) for year in _year_folders(folder))
    loaded: dict[str, Catalogue] = {}
    found: dict[int, tuple[YearConfig, Catalogue]] = {}
    newest_one: Catalogue | None = None
    if not site.years or any(not year.catalogue for year in wanted):
        newest_one = _newest(site, known, findings)
    if not wanted and newest_one is not None:
        wanted = (YearConfig(newest_one.fiscal_year, survey=site.survey),)
    if not wanted or (newest_one is None and any(not year.catalogue for year in wanted)):
        raise OitgenError(_no_years(site))
    for year in wanted:
        catalogue = newest_one if not year.catalogue else loaded.get(year.catalogue) or _loaded(year, known, findings)
        if catalogue is None:
            continue
        loaded[catalogue.id] = catalogue
        if catalogue.fiscal_year != year.fiscal_year:
            findings.append(_other_year(year, catalogue))
            catalogue = catalogue.moved_to(year.fiscal_year)
        found[year.fiscal_year.be] = (year, catalogue)
    return tuple(found[be] for be in sorted(found, reverse=True)), tuple(findings)


def _year_folders(folder: Path) -> tuple[FiscalYear, ...]:
    content = folder / CONTENT
    is_own = content.is_dir() and content.resolve().is_relative_to(folder.resolve())
    names = sorted(each.name for each in content.iterdir() if each.is_dir()) if is_own else []
    return tuple(year for name in names if (year := above_items.year_of(name)) is not None)


def _newest(site: SiteConfig, known: dict[str, Path], findings: list[Finding]) -> Catalogue | None:
    if not site.agency.kind:
        return None
    usable = []
    for path in known.values():
        catalogue, _ = catalogue_file(path, path.name)
        if catalogue is not None:
            usable.append(catalogue)
    found = newest(usable, site.agency.kind)
    if found is None:
        kinds = sorted({catalogue.agency_type for catalogue in usable})
        said = message("No catalogue is for agencies of kind {kind}.", kind=site.agency.kind)
        close = nearest(site.agency.kind, kinds)
        hint = message("Did you mean {nearest}?", nearest=close) if close else message("Known kinds: {kinds}.", kinds=", ".join(kinds))
        raise OitgenError(Finding("kind-unknown", Level.ERROR, Place(SITE_FILE), said, hint))
    return found


def _loaded(year: YearConfig, known: dict[str, Path], findings: list[Finding]) -> Catalogue:
    if year.catalogue not in known:
        said = message("There is no catalogue {catalogue}.", catalogue=year.catalogue)
        close = nearest(year.catalogue, list(known))
        hint = (
            message("Did you mean {nearest}?", nearest=close)
            if close
            else message("Known catalogues: {catalogues}.", catalogues=", ".join(known))
        )
        raise OitgenError(Finding("catalogue-unknown", Level.ERROR, year.place, said, hint))
    path = known[year.catalogue]
    own = path.parent != resources.catalogue_dir()
    catalogue, found = catalogue_file(path, f"catalogues/{path.name}" if own else path.name)
    if catalogue is None:
        first, *others = _errors(found)
        raise OitgenError(first, others=tuple(others))
    findings.extend(found)
    return catalogue


def _other_year(year: YearConfig, catalogue: Catalogue) -> Finding:
    return Finding(
        "catalogue-other-year",
        Level.WARN,
        year.place,
        message(
            "The catalogue {catalogue} is that of {its_year}; its periods are moved to {year}.",
            catalogue=catalogue.id,
            its_year=catalogue.fiscal_year.be,
            year=year.fiscal_year.be,
        ),
        message("Use the catalogue of {year} as soon as there is one.", year=year.fiscal_year.be),
    )


def _no_years(site: SiteConfig) -> Finding:
    said = message("site.yaml does not say which catalogue (แบบตรวจ OIT) the site follows.")
    hint = message("Add a line kind: police-station below agency:, or a line 2568: {catalogue: police-station-2568} below years:.")
    return Finding("catalogue-missing", Level.ERROR, Place(SITE_FILE), said, hint)


def _by_calendar(folder: Path, years: tuple[tuple[YearConfig, Catalogue], ...]) -> tuple[tuple[YearConfig, Catalogue], ...]:
    """The years with the deadline of the assessment's calendar, where neither site.yaml nor the catalogue gives one.

    OitgenError (exit 3) where that calendar is asked for and cannot be used.
    """
    if all(year.deadline or catalogue.deadline for year, catalogue in years):
        return years
    made, _ = assessment_of(folder)
    return tuple(
        (year, catalogue)
        if year.deadline or catalogue.deadline
        else (replace(year, deadline=submission_deadline(made, year.fiscal_year, catalogue.id)), catalogue)
        for year, catalogue in years
    )


def deadline(year: YearConfig, catalogue: Catalogue) -> date:
    """The day the submission window closes: site.yaml, else the catalogue, else the calendar, else 30 April of the fiscal year.

    A loaded year holds the calendar's day where it decides. Source: calendars
    of FY2567 and FY2568 in assessment.yaml, step oit-answer.
    """
    if year.deadline is not None:
        return year.deadline
    if catalogue.deadline:
        return date.fromisoformat(catalogue.deadline)
    return usual_deadline(year.fiscal_year)
