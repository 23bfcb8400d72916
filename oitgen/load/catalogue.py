"""แบบตรวจ as a YAML text → Catalogue.

A pure function of text and path, so a memo may keep its result. Whatever is
wrong is a finding of level error at its line; a catalogue with one is not
usable, because a requirement read wrongly costs an agency its points.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from oitgen.load.catalogue_item import ItemReader, joined
from oitgen.load.catalogue_period import fiscal_year
from oitgen.load.catalogue_tree import TreeReader
from oitgen.load.fields import Mapping, Node, Reader, Scalar, read, text_of
from oitgen.model.assessment import usual_deadline
from oitgen.model.catalogue import Catalogue, Indicator, Item, Line, Source
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.words import Words

KEYS = (
    "schema",
    "id",
    "title_th",
    "title_en",
    "fiscal_year",
    "fiscal_year_range",
    "first_six_months",
    "content_cycle_year",
    "content_cycle_range",
    "agency_type",
    "reporting_system",
    "item_count",
    "source",
    "confidence",
    "grouping",
    "group_codes",
    "deadline",
    "notes",
    "indicators",
    "process_groups",
    "items",
)
_ID = re.compile(rb'^id:[ \t]*["\']?([A-Za-z0-9][A-Za-z0-9_.-]*)', re.MULTILINE)
INFERRED = ("inferred", "guessed", "assumed")


def catalogues(folders: Iterable[Path]) -> dict[str, Path]:
    """Catalogue files by their id; a later folder wins, so an agency's own copy replaces ours."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.y*ml")) if folder.is_dir() else ():
            if path.suffix in (".yaml", ".yml") and path.stem != "assessment" and not path.name.startswith((".", "_", "~$")):
                found[_id_of(path)] = path
    return dict(sorted(found.items()))


def catalogue_file(path: Path, shown: str) -> tuple[Catalogue | None, tuple[Finding, ...]]:
    """The catalogue of a file; `shown` is how findings name it."""
    try:
        data = path.read_bytes()
    except OSError:
        said = message("The catalogue file {path} cannot be opened.", path=shown)
        return None, (Finding("catalogue-invalid", Level.ERROR, Place(shown), said),)
    text, found = text_of(data, shown)
    read_from, more = catalogue(text, shown)
    return read_from, (*found, *more)


# A catalogue is long and nearly never changes; who watches a folder asks for it after every save.
@lru_cache(maxsize=64)
def catalogue(text: str, path: str) -> tuple[Catalogue | None, tuple[Finding, ...]]:
    """The catalogue of a text; None where one finding is an error."""
    node, found = read(text, path)
    reader = Reader()
    if node is None and not found:
        reader.report(
            "catalogue-invalid",
            Place(path),
            message("This catalogue is empty."),
            message("Delete the file, or copy a whole catalogue into it."),
        )
    whole = _catalogue(node, reader, path) if node is not None else None
    every = (*found, *reader.findings)
    return (None if any(each.level is Level.ERROR for each in every) else whole), every


def newest(known: Iterable[Catalogue], kind: str) -> Catalogue | None:
    """The catalogue of the latest fiscal year for that kind of agency; None where there is none."""
    return max((each for each in known if each.agency_type == kind), key=lambda each: (each.fiscal_year, each.id), default=None)


def _id_of(path: Path) -> str:
    """The id a catalogue gives itself, found without reading the whole of it; else the file's name."""
    try:
        with path.open("rb") as file:
            found = _ID.search(file.read(8192))
    except OSError:
        return path.stem
    return found[1].decode() if found else path.stem


def _catalogue(node: Node, reader: Reader, path: str) -> Catalogue | None:
    if not isinstance(node, Mapping):
        reader.report("catalogue-invalid", node.place, message("A catalogue begins with keys such as id, fiscal_year and items."))
        return None
    keys = reader.known(node, KEYS)
    for key in ("id", "title_th", "fiscal_year", "agency_type", "indicators", "items"):
        if not joined(keys.get(key)):
            said = message("The key {key} is missing from this catalogue.", key=key)
            reader.report(
                "catalogue-invalid", Place(path), said, message("Copy it from one of the catalogues shown by: oitgen list catalogues.")
            )
    year = fiscal_year(keys.get("fiscal_year"), reader)
    cycle = fiscal_year(keys.get("content_cycle_year"), reader) or year
    kind = keys.get("agency_type")
    kind_keys = reader.known(kind, ("id", "th", "en")) if isinstance(kind, Mapping) else {}
    items = _items(keys.get("items"), ItemReader(reader, cycle, _processes(keys.get("process_groups"), reader)), reader)
    tree = TreeReader(reader, tuple(item.code for item in items)).indicators(keys.get("indicators"))
    _check_count(keys.get("item_count"), items, reader)
    if year is None:
        return None
    deadline = reader.day(keys.get("deadline"))
    if deadline is None and cycle is not None and cycle != year:
        # What tells of a later year than the criteria's is filed in that year; no calendar of the criteria's year holds.
        deadline = usual_deadline(cycle)
    return Catalogue(
        id=reader.text(keys.get("id")),
        title=Words(reader.text(keys.get("title_th")), reader.text(keys.get("title_en"))),
        fiscal_year=year,
        agency_type=reader.text(kind_keys.get("id")) if kind_keys else reader.text(kind),
        agency_type_name=Words(reader.text(kind_keys.get("th")), reader.text(kind_keys.get("en"))),
        indicators=tree,
        items=items,
        source=_source(keys, tree, items, reader),
        notes=reader.texts(keys.get("notes")),
        deadline=deadline.isoformat() if deadline else "",
        path=path,
        cycle=cycle if cycle != year else None,
    )


def _items(node: Node | None, of: ItemReader, reader: Reader) -> tuple[Item, ...]:
    items: dict[str, Item] = {}
    for each in reader.sequence(node):
        item = of.item(each)
        if item is None:
            continue
        if item.code in items:
            reader.report(
                "catalogue-invalid",
                each.place,
                message("The item {code} stands twice in this catalogue.", code=item.code),
                message("Keep one of them."),
            )
        elif any(item.slug == other.slug for other in items.values()):
            said = message("The slug {slug} of item {code} is already that of another item.", slug=item.slug, code=item.code)
            reader.report("catalogue-invalid", each.place, said)
        else:
            items[item.code] = item
    for each in reader.sequence(node):
        named = each.get("depends_on") if isinstance(each, Mapping) else None
        for code in reader.sequence(named):
            if isinstance(code, Scalar) and code.text not in items:
                reader.report("catalogue-invalid", code.place, message("There is no item {code} in this catalogue.", code=code.text))
    return tuple(items.values())


def _processes(node: Node | None, reader: Reader) -> dict[str, Line]:
    """The second arrangement some catalogues give: its groups by code, as things an element may be wanted for each of."""
    found: dict[str, Line] = {}
    for each in reader.sequence(node):
        keys = reader.known(each, ("code", "title_th", "title_en", "items"))
        code = reader.text(keys.get("code"))
        found[code] = Line(reader.text(keys.get("title_th")) or code, (code,))
    return found


def _check_count(node: Node | None, items: tuple[Item, ...], reader: Reader) -> None:
    wanted = reader.number(node)
    if node is not None and wanted is not None and wanted != len(items):
        said = message("item_count says {wanted} items, but the catalogue holds {count}.", wanted=wanted, count=len(items))
        reader.report("catalogue-invalid", node.place, said)


def _source(keys: dict[str, Node], tree: tuple[Indicator, ...], items: tuple[Item, ...], reader: Reader) -> Source:
    node = keys.get("source")
    parts = reader.known(node, ("text", "seed", "kind", "basis")) if isinstance(node, Mapping) else {}
    text = reader.words(parts.get("text")).said("th") if parts else reader.text(node)
    confidence, grouping = reader.text(keys.get("confidence")), reader.text(keys.get("grouping"))
    doubts = (confidence, grouping, *(item.grouping for item in items))
    return Source(
        text=text or reader.text(parts.get("kind")),
        basis=reader.text(parts.get("basis")),
        confidence=confidence,
        grouping=grouping,
        inferred=any(each.startswith(INFERRED) for each in doubts),
    )
