"""The stages in order: load, plan, check, render, write."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from oitgen import check, external, plan, previews, resources, text, views, word_previews, work, write
from oitgen.check import confirmed, outside, questions, whose
from oitgen.check.case import all_writings
from oitgen.check.exhibits import Showcase
from oitgen.load import configuration, contents_store, folders, markdown, prose_store
from oitgen.load import site as loading
from oitgen.load.configuration import CONTENT, Configuration
from oitgen.load.folders import Listing
from oitgen.load.means import Means, Prosaist
from oitgen.memo import Memo, Seen
from oitgen.model.contents import Library
from oitgen.model.document import IMAGE_FORMATS
from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.model.insides import Insides
from oitgen.model.outcome import Outcome
from oitgen.model.output import Rendered
from oitgen.model.plan import Plan
from oitgen.model.progress import Count, Stage, Watch, unwatched
from oitgen.model.prose import Prose
from oitgen.model.site import Site
from oitgen.model.views import by_source
from oitgen.model.word_preview import NO_PREVIEWS
from oitgen.model.words import Lang
from oitgen.plan import insides
from oitgen.previews import Opener
from oitgen.records import confirmed as confirmations
from oitgen.render import files
from oitgen.render.files import Ink
from oitgen.thai import normalise

CACHE = ".oitgen"


@dataclass(frozen=True, slots=True)
class _Run:
    """One run on one site folder.

    `previews`: whether documents may be opened; `trusting`: whether what an
    earlier run remembered is believed; `watch` is told how far the run is.
    """

    folder: Path
    today: date
    previews: bool
    memo: Memo
    seen: Seen
    opener: Opener
    config: Configuration
    listing: Listing
    watch: Watch
    trusting: bool = True


def assess(
    folder: Path,
    *,
    today: date,
    previews: bool = True,
    jobs: int = 0,
    version: str = "",
    asking: external.Manner | None = None,
    watch: Watch = unwatched,
) -> Outcome:
    """What the site folder holds and how far it has come; writes nothing but the memo.

    With `asking`, every outside address is asked in that manner whether it still answers.
    """
    with _run(folder, today, previews, jobs, version, watch) as run:
        outcome = _assessed(run, "")
        asked = questions.questions(_showcase(run, outcome.site), outcome.readiness)
        dead = external.findings(outside.all_outside(outcome.site, all_writings(outcome.site)), asking, watch) if asking else ()
        return replace(outcome, findings=check.settled((*outcome.findings, *dead), run.config.site.checks), questions=asked)


def build(
    folder: Path,
    output: Path,
    *,
    today: date,
    clean: bool = False,
    base_url: str = "",
    file_links: bool = False,
    previews: bool = True,
    jobs: int = 0,
    version: str = "",
    watch: Watch = unwatched,
) -> Outcome:
    """The whole way from the officer's folder to the output folder.

    OitgenError where site.yaml or a catalogue is unusable (exit 3), or disk or
    permission refuse (exit 4); then the last good output is whole.
    """
    write.recover(output)
    with _run(folder, today, previews, jobs, version, watch, clean=clean, publishes=True) as run:
        outcome = _assessed(run, base_url)
        rendered, about_pictures = _rendered(run, outcome, file_links=file_links)
        watched = _watched(rendered, outcome.plan, watch)
        written = write.files(output, watched, tool=f"oitgen {version}".strip(), clean=clean, watch=watch)
        findings = check.settled((*outcome.findings, *about_pictures, *written.findings), run.config.site.checks)
        return replace(outcome, findings=findings, written=written)


def _assessed(run: _Run, base_url: str) -> Outcome:
    library, unreadable = _library(run)
    config = _based(run.config, base_url)
    run.watch(Stage.CHECKING, 0, 0)
    files = {entry.path: previews.file(entry, library.of(entry.path)) for entry in run.listing.entries}
    means = Means(_remembering(run.memo), run.today, files, library, config.site.checks.ignore)
    site, loaded = loading.site(config, previews.sound(run.listing, unreadable, opened=run.previews), means)
    portraits, damaged = run.opener.measured(site.files, run.folder) if run.previews else (site.files, ())
    site = replace(site, files=portraits)
    run.watch(Stage.CHECKING, 0, 0)
    planned, clashes = plan.outputs(site, library)
    showcase = _showcase(run, site)
    believed, unbelieved = confirmations.read(run.folder, config.catalogues)
    # Addresses are planned without it: what a person confirms moves nothing.
    readiness, ruled = check.readiness(confirmed.site(showcase, believed), planned, library, showcase.digest, run.today)
    stale = confirmed.findings(showcase, believed)
    # As they were told; who ends the run settles them, once.
    told = (*config.findings, *unreadable, *loaded, *damaged, *clashes, *unbelieved, *stale, *ruled)
    return Outcome(site, planned, readiness, whose.with_items(told, site), library=library)


def _library(run: _Run) -> tuple[Library, tuple[Finding, ...]]:
    """What stands in the documents; without previews none is opened, and that is told."""
    if not run.previews:
        return Library(), _unopened(run.listing)
    return run.opener.contents(run.listing.entries)


def _rendered(run: _Run, outcome: Outcome, *, file_links: bool) -> tuple[Iterator[Rendered], tuple[Finding, ...]]:
    real = {entry.path: entry.real for entry in run.listing.entries}
    real |= {file.path: run.folder / file.path for file in outcome.site.files}
    sources = {document.source: real[document.source] for document in outcome.plan.documents if document.source in real}
    made, findings = run.opener.public(sources) if run.previews else ({}, ())
    for finding in findings:
        real.pop(finding.place.path, None)
    tables = run.opener.tables({source: file for source, file in sources.items() if source in real}, outcome.library)
    word = word_previews.previews(run.opener, sources, run.folder / CACHE / "word") if run.previews else NO_PREVIEWS
    planned = insides.with_inner(
        insides.with_tables(outcome.plan, outcome.site, tables, outcome.library),
        {source: len(pictures) for source, pictures in word.pictures.items()},
    )
    copies = previews.as_they_are(outcome.plan, real, made, run.seen)
    viewer = views.Viewer(run.memo, run.folder / CACHE / "views", run.opener.workers, watch=run.watch)
    theme, fallback = _theme(run.folder, outcome.site.config.settings.theme)
    ink = Ink(
        theme=theme,
        fallback=fallback,
        translate=text.translate,
        remember=lambda kind, key, make: run.memo.remember(kind, key, make, bytes, bytes),
        language=text.digest(),
        copies=copies,
        today=run.today,
        insides=Insides(
            outcome.library, tables, word, by_source(viewer.views(outcome.plan.views, copies).values()) if run.previews else {}
        ),
        keeps_templates=run.trusting,
        for_disk=file_links,
    )
    return files.files(outcome.site, planned, outcome.readiness, ink), findings


def _watched(rendered: Iterator[Rendered], plan: Plan, watch: Watch) -> Iterator[Rendered]:
    """The same files; pages and documents are counted as they are taken."""
    pages, documents = {page.file for page in plan.pages}, {document.path for document in plan.documents}
    made, placed = Count(watch, Stage.PAGES, len(pages)), None
    for each in rendered:
        if each.path in documents:
            placed = placed or Count(watch, Stage.COPYING, len(documents))
        yield each
        if each.path in pages:
            made.step(each)
        elif placed is not None and each.path in documents:
            placed.step(each)


def _showcase(run: _Run, site: Site) -> Showcase:
    """The site's exhibits; a file's digest is worked out when somebody asks for it."""
    real = {normalise(entry.path): entry.real for entry in run.listing.entries}
    real |= {normalise(file.path): run.folder / file.path for file in site.files}

    def digest(path: str) -> str:
        try:
            return run.seen.digest(real[normalise(path)])
        except (OSError, KeyError):
            return ""

    return Showcase(site, digest)


@contextmanager
def _run(
    folder: Path,
    today: date,
    opened: bool,
    jobs: int,
    version: str,
    watch: Watch,
    *,
    clean: bool = False,
    publishes: bool = False,
) -> Iterator[_Run]:
    work.seldom_collecting()
    config = configuration.configuration(folder)
    listing = folders.listing(folder, CONTENT, config.site.allow)
    # A clean build trusts nothing that was remembered.
    processes = jobs or min(4, os.cpu_count() or 1)
    with Memo(None if clean else folder / CACHE, version) as memo, work.executor(processes, guarded=True) as workers:
        seen = Seen(memo)
        opener = Opener(memo, seen, folder / CACHE / "pictures", workers, publishes=publishes, watch=watch)
        yield _Run(folder, today, opened, memo, seen, opener, config, listing, watch, not clean)


def _based(config: Configuration, base_url: str) -> Configuration:
    if not base_url:
        return config
    url = base_url if base_url.endswith("/") else f"{base_url}/"
    return replace(config, site=replace(config.site, settings=replace(config.site.settings, url=url)))


def _remembering(memo: Memo) -> Prosaist:
    def prose(text: str, path: str, *, prefix: str = "", first_line: int = 1, lang: Lang = "th") -> Prose:
        key = f"{contents_store.VERSION}\0{path}\0{prefix}\0{first_line}\0{lang}\0{text}"
        return memo.remember(
            "prose",
            key,
            lambda: markdown.html(text, path, prefix=prefix, first_line=first_line, lang=lang),
            prose_store.dumped,
            prose_store.loaded,
        )

    return prose


def _theme(folder: Path, name: str) -> tuple[Path, Path | None]:
    """The agency's own theme (with the default's files where it has none), else a bundled one."""
    default = resources.theme("default")
    own, bundled = folder / "themes" / name, resources.theme(name)
    if own.is_dir() and own.resolve() != default.resolve():
        return own, default
    if bundled.is_dir():
        return bundled, None if name == "default" else default
    said = message("There is no theme {name}.", name=name)
    raise OitgenError(
        Finding(
            "theme-unknown",
            Level.ERROR,
            Place("site.yaml"),
            said,
            message("Write theme: default, or make the folder themes/{name}.", name=name),
        )
    )


def _unopened(listing: Listing) -> tuple[Finding, ...]:
    """Under --no-previews nothing inside documents is checked, and photos keep what the camera wrote into them."""
    waiting = [entry for entry in listing.entries if entry.format not in previews.READ_ANYWAY]
    if not waiting:
        return ()
    count, photos = len(waiting), sum(entry.format in IMAGE_FORMATS for entry in waiting)
    said = message("{count} files were not opened, so nothing inside them was checked.", count=count)
    if photos:
        said = message(
            "{count} files were not opened, so nothing inside them was checked; {photos} of them are photos, "
            "and keep the place they were taken at.",
            count=count,
            photos=photos,
        )
    return (Finding("not-checked", Level.WARN, Place(""), said, message("Build without --no-previews before you publish.")),)
