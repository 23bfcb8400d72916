"""The pictures that site.yaml, a year's agency.yaml and people.yaml name."""

from dataclasses import replace

from oitgen.load.configuration import Configuration
from oitgen.load.folders import Entry, Listing
from oitgen.load.means import Means
from oitgen.load.passwords import unseen
from oitgen.model.agency import Person
from oitgen.model.document import File
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Year
from oitgen.thai import normalise


def named(config: Configuration, years: tuple[Year, ...], means: Means, listing: Listing) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """Every picture named, by the path it is named by; one that is not there is a finding where it is named."""
    known = {normalise(entry.path): entry for entry in listing.entries}
    files: list[File] = []
    findings: list[Finding] = []
    for path, place in _wanted(config, years).items():
        entry = known.get(normalise(path)) or _entry(config, path)
        if entry is None:
            said = message("There is no picture {path} in the site folder.", path=path)
            findings.append(Finding("picture-missing", Level.ERROR, place, said, message("Put the picture there, or correct its name.")))
        else:
            files.append(replace(means.file(entry), path=path))
    return tuple(files), unseen(tuple(findings))


def only_there(people: tuple[Person, ...], files: tuple[File, ...]) -> tuple[Person, ...]:
    """The people, without the photos that are not there: such a person is shown, and lacks a photo."""
    known = {file.path for file in files}
    return tuple(replace(person, photo="") if person.photo and person.photo not in known else person for person in people)


def _wanted(config: Configuration, years: tuple[Year, ...]) -> dict[str, Place]:
    """Each path with the first place that names it."""
    wanted: dict[str, Place] = {}
    for agency in (config.site.agency, *(year.agency for year in years)):
        wanted.setdefault(agency.logo, agency.logo_place)
        if agency.map is not None:
            wanted.setdefault(agency.map.image, agency.map.image_place)
    for person in (*config.site.people, *(person for year in years for person in year.people)):
        wanted.setdefault(person.photo, person.place)
    wanted.pop("", None)
    return wanted


def _entry(config: Configuration, path: str) -> Entry | None:
    real = (config.folder / path).resolve()
    if not real.is_relative_to(config.folder.resolve()) or not real.is_file():
        return None
    found = real.stat()
    return Entry(path, real, found.st_size, found.st_mtime_ns, found.st_ino)
