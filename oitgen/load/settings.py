"""The keys years, site, checks and publish of site.yaml."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from oitgen.load.addresses import swallowed, web
from oitgen.load.agency import survey, written
from oitgen.load.fields import Mapping, Node, Reader, Scalar
from oitgen.model.agency import Checks, Ignore, Licence, Settings, Survey, YearConfig
from oitgen.model.finding import Level, message
from oitgen.model.words import LANGUAGES, Lang
from oitgen.thai import FiscalYear, arabic

_YEAR = re.compile(r"(?:FY|ITA|OIT|ปี(?:งบประมาณ)?)?\s*(?:พ\.?\s?ศ\.?)?\s*(\d+)", re.IGNORECASE)
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_FOLDER_NAME = re.compile(r"[^./\\:*?\"<>|\s][^/\\:*?\"<>|]*")
_DIGITS = {"ไทย": "thai", "เลขไทย": "thai", "อารบิก": "arabic", "เลขอารบิก": "arabic"}
_SITE_SYNONYMS = {"license": "licence", "สัญญาอนุญาต": "licence"}
_LEVELS = {"error": Level.ERROR, "warn": Level.WARN, "warning": Level.WARN, "info": Level.INFO, "off": None, "ปิด": None}


def years(reader: Reader, node: Node | None, base: Survey | None) -> tuple[YearConfig, ...]:
    """The entries of `years:`, in the order of the file. `base` is the survey of the whole site."""
    found: dict[FiscalYear, YearConfig] = {}
    for key, value in _year_entries(reader, node):
        year = _fiscal_year(reader, key)
        if year in found:
            said = message("The year {year} stands twice; the first one is used.", year=year.be)
            reader.report("key-duplicate", key.place, said, message("Keep one of them."))
        elif year is not None:
            found[year] = _year(reader, key, year, value, base)
    return tuple(found.values())


def settings(reader: Reader, node: Node | None) -> Settings:
    """The `site:` key."""
    found = written(reader.known(node, ("url", "languages", "digits", "theme", "show_gaps", "licence"), _SITE_SYNONYMS))
    theme, colour = _theme(reader, found.get("theme"))
    return Settings(
        url=_site_url(reader, found.get("url")),
        languages=_languages(reader, found.get("languages")),
        digits=_digits(reader, found.get("digits")),
        theme=theme,
        colour=colour,
        show_gaps=reader.flag(found.get("show_gaps"), default=True),
        licence=_licence(reader, found.get("licence")),
    )


def checks(reader: Reader, node: Node | None) -> Checks:
    """The `checks:` key. Whether a rule of that name exists is for the rules to say."""
    found = reader.known(node, ("levels", "ignore"))
    levels = []
    for rule, value in reader.entries(found.get("levels")):
        level = reader.choice(value, tuple(_LEVELS))
        if level:
            levels.append((rule.text, _LEVELS[level]))
    return Checks(tuple(levels), tuple(_ignored(reader, found.get("ignore"))))


def allowed(reader: Reader, node: Node | None) -> tuple[str, ...]:
    """`publish.allow`: file names of active types. What else stands under `publish:` is not read here."""
    found = {key.text: value for key, value in reader.entries(node)}
    return reader.texts(found.get("allow"))


def _year_entries(reader: Reader, node: Node | None) -> Iterator[tuple[Scalar, Node | None]]:
    """Year and what is said of it; `years: [2568, 2567]` says all there is to say where the catalogue follows from the kind."""
    if isinstance(node, Mapping):
        yield from node.entries
        return
    for each in reader.sequence(node):
        if isinstance(each, Mapping):
            yield from each.entries
        elif isinstance(each, Scalar):
            yield each, None
        else:
            reader.report("value-wrong", each.place, message("A year is wanted here."), message("Write it as {year}:", year=2568))


def _fiscal_year(reader: Reader, key: Scalar) -> FiscalYear | None:
    match = _YEAR.fullmatch(arabic(key.text).strip())
    number = int(match[1]) if match and len(match[1]) <= 4 else 0
    try:
        return FiscalYear(number)
    except ValueError:
        said = message("{value} is not a fiscal year of the Buddhist era.", value=key.text)
        # 2025 and 68 are what people write when they mean 2568.
        meant = number + 543 if 1957 <= number <= 2150 else number + 2500 if 0 < number < 100 else 2568
        reader.report("year-wrong", key.place, said, message("Write it as {year}:", year=meant))
        return None


def _year(reader: Reader, key: Scalar, year: FiscalYear, node: Node | None, base: Survey | None) -> YearConfig:
    if isinstance(node, Scalar):
        return YearConfig(year, catalogue=reader.text(node), place=key.place)
    found = written(reader.known(node, ("catalogue", "eit", "owners", "deadline")))
    owners = tuple((arabic(code.text).strip(), ", ".join(reader.texts(who))) for code, who in reader.entries(found.get("owners")))
    return YearConfig(
        fiscal_year=year,
        catalogue=reader.text(found.get("catalogue")),
        survey=survey(reader, found["eit"], base) if "eit" in found else None,
        owners=tuple((code, who) for code, who in owners if who),
        deadline=reader.day(found.get("deadline")),
        place=key.place,
    )


def _site_url(reader: Reader, node: Node | None) -> str:
    url = web(reader, node)
    if not url or node is None:
        return ""
    parts = urlsplit(url)
    if parts.query or parts.fragment:
        said = message("The address of the site must not hold ? or #.")
        reader.report("value-wrong", node.place, said, message("Write it as https://www.example.go.th/."))
        return ""
    return url if url.endswith("/") else f"{url}/"


def _languages(reader: Reader, node: Node | None) -> tuple[Lang, ...]:
    wanted = {reader.choice(each, LANGUAGES) for each in reader.sequence(node)} - {""}
    if node is not None and wanted and "th" not in wanted:
        said = message("Thai (th) cannot be left out: the pages at the root of the site are Thai.")
        reader.report("value-wrong", node.place, said, message("Write languages: [th, en]."))
    return tuple(lang for lang in LANGUAGES if lang == "th" or lang in wanted) if wanted else LANGUAGES


def _digits(reader: Reader, node: Node | None) -> str:
    said = reader.choice(node, ("arabic", "thai", *_DIGITS), "arabic")
    return _DIGITS.get(said, said)


def _theme(reader: Reader, node: Node | None) -> tuple[str, str]:
    found = reader.known(node, ("name", "colour"), {"color": "colour", "สี": "colour"}) if isinstance(node, Mapping) else {}
    named = found.get("name") if isinstance(node, Mapping) else node
    name = reader.text(named)
    if name and named is not None and not _FOLDER_NAME.fullmatch(name):
        said = message("{value} is not the name of a theme folder.", value=name)
        reader.report("value-wrong", named.place, said, message("Write the name of a folder in themes/, or default."))
        name = ""
    return name or "default", _colour(reader, found.get("colour"))


def _colour(reader: Reader, node: Node | None) -> str:
    text = reader.text(node)
    if node is None or ((_COLOUR.fullmatch(text) or not text) and not swallowed(node)):
        return text
    said = message("The colour cannot be read.")
    reader.report("value-wrong", node.place, said, message('Write it in quotes, with # and six digits or letters a to f: "#7b1113".'))
    return ""


def _licence(reader: Reader, node: Node | None) -> Licence | None:
    """The terms of open data: a name, or a name with its address. Nothing is assumed where nothing is said."""
    if not isinstance(node, Mapping):
        name = reader.text(node)
        return Licence(name) if name else None
    found = reader.known(node, ("name", "url"))
    name, url = reader.text(found.get("name")), web(reader, found.get("url"))
    if name or url:
        return Licence(name or url, url)
    return None


def _ignored(reader: Reader, node: Node | None) -> list[Ignore]:
    ignored = []
    for each in reader.sequence(node):
        found = reader.known(each, ("rule", "path", "reason"))
        rule, path, reason = (reader.text(found.get(key)) for key in ("rule", "path", "reason"))
        if rule and path and reason:
            ignored.append(Ignore(rule, path.replace("\\", "/").removeprefix("./"), reason))
        elif found:
            said = message("An accepted finding needs rule, path and reason; this one does not count.")
            hint = message("Write - {example}.", example="{rule: image-large, path: content/2568/O7/photo.jpg, reason: ภาพต้นฉบับ}")
            reader.report("value-missing", each.place, said, hint)
    return ignored
