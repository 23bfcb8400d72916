"""site.yaml → who the agency is and how its site is set up; agency.yaml → what holds for one year instead."""

from oitgen.load.agency import agency, channels, survey
from oitgen.load.fields import Reader, read
from oitgen.load.passwords import removed, unseen
from oitgen.load.private import withheld
from oitgen.load.settings import allowed, checks, settings, years
from oitgen.model.agency import Agency, Channels, SiteConfig, Survey
from oitgen.model.finding import Finding, Place, message
from oitgen.model.words import Words

_KEYS = ("agency", "channels", "eit", "years", "site", "checks", "publish")


def site(text: str, path: str) -> tuple[SiteConfig | None, tuple[Finding, ...]]:
    """All of site.yaml; `people` is left empty.

    None where it cannot be used: it is not YAML, or names no agency. A
    finding of level error then tells why; every other mistake costs only the
    value it is in.
    """
    root, unreadable = read(text, path)
    if root is None and unreadable:
        return None, unseen(unreadable)
    reader = Reader()
    keys = reader.known(removed(reader, root), _KEYS)
    rules = checks(reader, keys.pop("checks", None))
    found = {key: kept for key, node in keys.items() if (kept := withheld(reader, node, rules.ignore, addresses=False)) is not None}
    read_agency = agency(reader, found.get("agency"), Agency(Words()))
    read_survey = survey(reader, found.get("eit"), None)
    config = SiteConfig(
        agency=read_agency,
        channels=channels(reader, found.get("channels"), Channels()),
        survey=read_survey,
        years=years(reader, found.get("years"), read_survey),
        settings=settings(reader, found.get("site")),
        checks=rules,
        allow=allowed(reader, found.get("publish")),
    )
    if not read_agency.name:
        place = found["agency"].place if "agency" in found else Place(path)
        said = message("The name of the agency is missing, so no site can be made.")
        hint = message("Write two lines: agency: and below it, two spaces further in, name: and the name of your agency.")
        reader.report("agency-name-missing", place, said, hint)
    return (config if read_agency.name else None), unseen((*unreadable, *reader.findings))


def year_facts(text: str, path: str, base: SiteConfig) -> tuple[tuple[Agency, Channels, Survey | None], tuple[Finding, ...]]:
    """What holds for one year: the keys of its agency.yaml, and `base` for every key it does not write.

    `base.survey` is the survey of that year as far as site.yaml tells it.
    """
    root, unreadable = read(text, path)
    reader = Reader()
    tree = withheld(reader, removed(reader, root), base.checks.ignore, addresses=False)
    found = reader.known(tree, ("agency", "channels", "eit"))
    facts = (
        agency(reader, found.get("agency"), base.agency),
        channels(reader, found.get("channels"), base.channels),
        survey(reader, found.get("eit"), base.survey),
    )
    return facts, unseen((*unreadable, *reader.findings))
