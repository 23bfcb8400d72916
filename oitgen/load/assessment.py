"""assessment.yaml → Assessment: instruments and weights, rating levels, calendars.

A pure function of text and path. Whatever is wrong is a finding of level
error at its line, and a file with one is not usable: a weight read wrongly
would promise points that nobody gives.
"""

from functools import lru_cache
from pathlib import Path

from oitgen import resources
from oitgen.load.assessment_calendar import CalendarReader
from oitgen.load.assessment_levels import levels
from oitgen.load.exact import fraction
from oitgen.load.fields import Node, Reader, read, text_of
from oitgen.model.assessment import DISCLOSURE, Assessment, Instrument, Measure, Part
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.words import Words

# What is not read here is kept for people: questions, samples, systems, a worked example.
KEYS = (
    "schema",
    "sources",
    "method_fiscal_year",
    "target",
    "systems",
    "indicators",
    "instruments",
    "score_aggregation",
    "not_scored_rules",
    "not_scored_notes",
    "minimum_samples",
    "minimum_sample_notes",
    "rating_levels",
    "calendars",
    "notes",
)
NEEDED = ("target", "indicators", "instruments", "rating_levels")
INSTRUMENT_KEYS = (
    "id",
    "title_th",
    "title_en",
    "weight_percent",
    "indicators",
    "parts",
    "questions",
    "questions_stated",
    "respondents_th",
    "access",
    "publish_rules",
    "how_th",
    "notes",
)
PART_KEYS = ("id", "title_th", "title_en", "weight_percent", "how_th", "collected_by", "access", "publish")


def assessment_of(folder: Path) -> tuple[Assessment, tuple[Finding, ...]]:
    """The assessment a site folder goes by: its own catalogues/assessment.yaml, else the bundled one.

    OitgenError (exit 3) where that file is unusable.
    """
    own = next((path for suffix in ("yaml", "yml") if (path := folder / "catalogues" / f"assessment.{suffix}").is_file()), None)
    shown = f"catalogues/{own.name}" if own is not None else resources.assessment().name
    try:
        data = (own or resources.assessment()).read_bytes()
    except OSError:
        said = message("The file {path} cannot be opened.", path=shown)
        hint = message("Close the program that has it open, then try again.")
        raise OitgenError(Finding("assessment-invalid", Level.ERROR, Place(shown), said, hint)) from None
    text, found = text_of(data, shown)
    made, more = assessment(text, shown)
    every = (*found, *more)
    if made is None:
        raise OitgenError(next(finding for finding in every if finding.level is Level.ERROR))
    return made, every


# The bundled one is long and the same in every run of a process that watches a folder.
@lru_cache(maxsize=8)
def assessment(text: str, path: str) -> tuple[Assessment | None, tuple[Finding, ...]]:
    """The assessment of a text; None where one finding is an error."""
    node, found = read(text, path)
    reader = Reader()
    if node is None and not found:
        reader.report("assessment-invalid", Place(path), message("This file is empty."))
    whole = _assessment(node, reader, path) if node is not None else None
    every = (*found, *reader.findings)
    return (None if any(each.level is Level.ERROR for each in every) else whole), every


def _assessment(node: Node, reader: Reader, path: str) -> Assessment | None:
    keys = reader.known(node, KEYS)
    for key in NEEDED:
        if key not in keys:
            said = message("The key {key} is missing from this file.", key=key)
            reader.report(
                "assessment-invalid", Place(path), said, message("Take the file that comes with oitgen and change only what is new.")
            )
    instruments = _instruments(keys.get("instruments"), _measures(keys.get("indicators"), reader), reader, path)
    judged, rated = levels(keys.get("rating_levels"), tuple(id for each in instruments for id, _ in each.scored), reader)
    target = reader.known(keys.get("target"), ("pass_score", "th", "en", "share_percent"))
    passed = fraction(target.get("pass_score"), reader)
    calendars = CalendarReader(reader).calendars(keys.get("calendars"))
    if passed is None:
        # A target that is not there has been told above; one without its number has not.
        if "target" in keys and "pass_score" not in target:
            reader.report("assessment-invalid", keys["target"].place, message("The key {key} is missing here.", key="pass_score"))
        return None
    return Assessment(instruments, rated, judged, passed, calendars)


def _measures(node: Node | None, reader: Reader) -> dict[str, tuple[Measure, str]]:
    """The indicators by code, each with the id of its instrument."""
    found: dict[str, tuple[Measure, str]] = {}
    for each in reader.sequence(node):
        keys = reader.known(each, ("code", "instrument", "title_th", "title_en"))
        code = reader.text(keys.get("code"))
        if not code:
            reader.report("assessment-invalid", each.place, message("An indicator has no code."))
        elif code in found:
            reader.report("assessment-invalid", each.place, message("The indicator {code} stands twice.", code=code))
        else:
            title = Words(reader.text(keys.get("title_th")) or code, reader.text(keys.get("title_en")))
            found[code] = Measure(code, title), reader.text(keys.get("instrument"))
    return found


def _instruments(node: Node | None, measures: dict[str, tuple[Measure, str]], reader: Reader, path: str) -> tuple[Instrument, ...]:
    found: dict[str, Instrument] = {}
    for each in reader.sequence(node):
        instrument = _instrument(each, measures, reader)
        if instrument is None:
            continue
        if instrument.id in found:
            reader.report("assessment-invalid", each.place, message("{id} stands twice.", id=instrument.id))
        found[instrument.id] = instrument
    if node is None:
        return ()
    if DISCLOSURE not in found:
        reader.report(
            "assessment-invalid", node.place, message("There is no instrument {id}; the items of a catalogue belong to it.", id=DISCLOSURE)
        )
    whole = sum(each.weight for each in found.values())
    if whole != 100:
        said = message("The weights of all instruments add up to {sum}, not to 100.", sum=f"{float(whole):g}")
        reader.report("assessment-invalid", node.place, said, message("Correct weight_percent."))
    return tuple(found.values())


def _instrument(node: Node, measures: dict[str, tuple[Measure, str]], reader: Reader) -> Instrument | None:
    keys = reader.known(node, INSTRUMENT_KEYS)
    id, weight = reader.text(keys.get("id")), fraction(keys.get("weight_percent"), reader)
    own = []
    for each in reader.sequence(keys.get("indicators")):
        code = reader.text(each)
        if code not in measures:
            reader.report("assessment-invalid", each.place, message("There is no indicator {code} in this file.", code=code))
        elif measures[code][1] not in ("", id):
            said = message("The indicator {code} belongs to {other}.", code=code, other=measures[code][1])
            reader.report("assessment-invalid", each.place, said)
        else:
            own.append(measures[code][0])
    if not id or not weight or not own:
        reader.report("assessment-invalid", node.place, message("An instrument needs id, weight_percent and indicators."))
        return None
    title = Words(reader.text(keys.get("title_th")) or id, reader.text(keys.get("title_en")))
    parts = tuple(part for each in reader.sequence(keys.get("parts")) if (part := _part(each, reader)) is not None)
    if parts and sum(part.weight for part in parts) != weight:
        said = message("The weights of the parts of {id} do not add up to its own weight.", id=id)
        reader.report("assessment-invalid", keys["parts"].place, said, message("Correct weight_percent."))
    return Instrument(id, title, weight, tuple(own), parts)


def _part(node: Node, reader: Reader) -> Part | None:
    keys = reader.known(node, PART_KEYS)
    id, weight = reader.text(keys.get("id")), fraction(keys.get("weight_percent"), reader)
    if not id or not weight:
        reader.report("assessment-invalid", node.place, message("A part needs id and weight_percent."))
        return None
    return Part(id, Words(reader.text(keys.get("title_th")) or id, reader.text(keys.get("title_en"))), weight)
