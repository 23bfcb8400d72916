"""The index of one fiscal year: the catalogue's tree with its items."""

from oitgen.model.catalogue import Catalogue, Indicator
from oitgen.model.plan import PageKind
from oitgen.model.readiness import ItemReadiness, YearReadiness
from oitgen.model.site import Year
from oitgen.render import facts
from oitgen.render.context import Badge, Figure, IndicatorBlock, ItemLine, Link, TextBlock, YearCard, YearContext
from oitgen.render.scene import Scene
from oitgen.render.shell import shell

_NOTE = 90


def year(scene: Scene, found: Year) -> YearContext:
    """The year's items under their indicators, with counts of what is published."""
    voice, state = scene.voice, scene.readiness.year(found.fiscal_year.be)
    name = voice.year(found.fiscal_year)
    title = scene.say("Public information, {year}", year=name)
    lead = _lead(scene, found.catalogue)
    return YearContext(
        shell=shell(scene, title, description=f"{lead} · {voice.named(scene.agency.name)}"),
        title=title,
        lead=lead,
        figures=_figures(scene, state) if scene.site.config.settings.show_gaps else (),
        indicators=tuple(_indicator(scene, found, state, node, 1, 1) for node in found.catalogue.indicators),
        texts=_intro(scene, found, "", 3),
        years=tuple(
            Link(voice.year(other.fiscal_year), scene.to(PageKind.YEAR, year=other.fiscal_year.be))
            for other in scene.site.years
            if other.fiscal_year != found.fiscal_year
        ),
        source=_source(scene, found),
    )


def _lead(scene: Scene, catalogue: Catalogue) -> str:
    title, count = scene.voice.words(catalogue.title), len(catalogue.items)
    if _is_grouped_by_nacc(catalogue):
        return scene.say("{catalogue}: {count} items, grouped by the indicators of the NACC", catalogue=title, count=count)
    return scene.say("{catalogue}: {count} items", catalogue=title, count=count)


def _is_grouped_by_nacc(catalogue: Catalogue) -> bool:
    """Whether the grouping is the commission's own: an agency's own catalogue, or one whose grouping is inferred, cannot say so."""
    # A packaged catalogue is known by its bare name; an agency's own lies in the folder catalogues.
    return "/" not in catalogue.path and not catalogue.source.inferred


def _source(scene: Scene, found: Year) -> str:
    source = found.catalogue.source
    parts = [source.text if scene.lang == "th" else ""]
    if source.inferred:
        parts.append(scene.say("The grouping of the items, or a part of the periods, is inferred."))
    return " ".join(part for part in parts if part)


def _figures(scene: Scene, state: YearReadiness) -> tuple[Figure, ...]:
    voice = scene.voice
    total = len(state.items)
    done, empty = facts.done_items(state), facts.empty_items(state)
    documents = sum(len(document.files) for item in state.items for document in item.disclosure.documents if not document.is_image)
    return (
        Figure(voice.numerals(f"{done} / {total}"), scene.say("items published"), "published"),
        Figure(voice.numerals(str(empty)), scene.say("items not yet published"), "missing" if empty else "plain"),
        Figure(voice.numerals(f"{documents:,}"), scene.say("files of documents"), "plain"),
    )


def _indicator(scene: Scene, found: Year, state: YearReadiness, node: Indicator, level: int, heading_level: int) -> IndicatorBlock:
    repeats = node.synthetic
    below = heading_level if repeats else heading_level + 1
    return IndicatorBlock(
        code=scene.voice.numerals(node.code),
        title=scene.voice.words(node.title),
        anchor=f"indicator-{node.code}",
        level=heading_level,
        heading=not repeats,
        texts=_intro(scene, found, node.code, heading_level + 2),
        items=tuple(_line(scene, state.item(code), found) for code in node.items),
        children=tuple(_indicator(scene, found, state, child, level + 1, below) for child in node.children),
        footnotes=tuple(scene.voice.numerals(note) for note in node.footnotes) if scene.lang == "th" else (),
    )


def _intro(scene: Scene, found: Year, code: str, top: int) -> tuple[TextBlock, ...]:
    return tuple(scene.text(section, top=top, titled=False) for indicator, section in found.intros if indicator == code)


def _line(scene: Scene, item: ItemReadiness, found: Year) -> ItemLine:
    code = item.disclosure.item.code
    title = item.disclosure.title.th or scene.voice.words(item.disclosure.item.title)
    return ItemLine(
        code=code,
        title=title,
        url=scene.to(PageKind.ITEM, year=found.fiscal_year.be, code=code),
        note=item.disclosure.summary or _note(scene, item),
        badge=facts.badge_of_item(item, scene.voice, gaps=scene.site.config.settings.show_gaps),
    )


def _note(scene: Scene, item: ItemReadiness) -> str:
    """The names of the elements, as many as fit on a line; nothing where the only one repeats the title."""
    names = [scene.voice.numerals(element.element.short) for element in facts.tops(item)]
    if len(names) < 2:
        return ""
    shown: list[str] = []
    for name in names:
        if sum(map(len, shown)) + len(name) > _NOTE:
            return f"{' · '.join(shown)} …"
        shown.append(name)
    return " · ".join(shown)


def card(scene: Scene, found: Year, *, latest: bool) -> YearCard:
    """One year on the home page."""
    state = scene.readiness.year(found.fiscal_year.be)
    done, total = facts.done_items(state), len(state.items)
    voice = scene.voice
    badge = Badge(
        scene.say("{done} of {total} items published", done=done, total=total),
        "published" if done == total else "partly" if done else "missing",
    )
    return YearCard(
        title=voice.year(found.fiscal_year),
        url=scene.to(PageKind.YEAR, year=found.fiscal_year.be),
        span=f"{voice.month(found.fiscal_year.months[0])} – {voice.month(found.fiscal_year.months[-1])}",
        badge=badge if scene.site.config.settings.show_gaps else None,
        done=done,
        total=total,
        is_latest=latest,
    )
