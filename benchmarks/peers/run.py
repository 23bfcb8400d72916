"""Builds and previews of our program and its peers on the same site, measured in turn.

    python -m benchmarks.peers --home FOLDER [--sizes S,M] [--rounds 7,3] [--only oitgen,hugo] [--serve S] [--saves 20]

In a round every generator builds its site cold, unchanged, with one page edited and with one document added; who begins
changes from round to round, so that whatever else the machine does falls on all alike. What comes out is checked each time.
The tables are printed in Markdown; what goes on is told on the error stream.
"""

import argparse
import contextlib
import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.check import document
from benchmarks.cost import Cost, Failed, cost, environment
from benchmarks.peers import content
from benchmarks.peers.adapters import ALL
from benchmarks.peers.content import SIZES, Document, Page, Site
from benchmarks.peers.generators import Absent, Generator

STEPS = ("cold", "unchanged", "page edited", "document added")
ADDED = Document("doc99999.pdf", "เอกสารที่เพิ่มมา")


@dataclass
class Measured:
    """What one generator needed, round by round; `failed` says why it left."""

    version: str
    steps: dict[str, list[Cost]] = field(default_factory=lambda: {step: [] for step in STEPS})
    start: float = 0.0
    saves: list[float] = field(default_factory=list)
    failed: str = ""


def round_of(generator: Generator, mark: str, limit: float) -> dict[str, Cost]:
    """The four builds of one round. Raises Failed where a build fails or its output is not what was asked for.

    `mark` stands in the edited page, and in no page before.
    """
    page = generator.site.edited
    edited = replace(page, body=f"{page.body}\n{mark}A\n")
    longer = replace(page, body=f"{page.body}\n{mark}B\n", documents=(*page.documents, ADDED))
    added = generator.beside(page) / ADDED.name
    spent = {}

    def build(step: str) -> None:
        spent[step] = cost(generator.build(), generator.folder, limit=limit, variables=generator.variables)

    generator.clean()
    try:
        build("cold")
        check_all(generator)
        build("unchanged")
        check_page(generator, page)
        generator.write(edited)
        build("page edited")
        check_page(generator, edited, f"{mark}A")
        generator.write(longer)
        added.write_bytes(document(99_999, "pdf", 60_000))
        build("document added")
        check_page(generator, longer, f"{mark}B")
    finally:
        added.unlink(missing_ok=True)
        generator.write(page)
    return spent


def check_all(generator: Generator) -> None:
    """Whether every page is there with its title, and every document with its bytes. Raises Failed."""
    for page in generator.pages():
        check_page(generator, page, page.title)


def check_page(generator: Generator, page: Page, *words: str) -> None:
    """Whether a page is there with these words, and links each of its documents to a file of the same size. Raises Failed."""
    made = generator.made(page)
    text = made.read_text(encoding="utf-8") if made.exists() else ""
    missing = [word for word in words if word not in text]
    for each in page.documents:
        link = re.search(rf'href="([^"?#]*{re.escape(each.name)})"', text)
        root = generator.folder / generator.output if link and link[1].startswith("/") else made.parent
        copy = root / link[1].lstrip("/") if link else None
        if copy is None or not copy.exists() or copy.stat().st_size != (generator.beside(page) / each.name).stat().st_size:
            missing.append(each.name)
    if missing or not text:
        raise Failed(f"{generator.name}: {made.relative_to(generator.folder)} lacks {', '.join(missing) or 'everything'}")


def builds(generators: Sequence[Generator], measured: Mapping[str, Measured], rounds: int, limit: float) -> None:
    """Measures so many rounds, after one that is not counted: in it Python keeps the modules it compiled."""
    for number in range(rounds + 1):
        first = number % max(1, len(generators))
        for generator in (*generators[first:], *generators[:first]):
            mine = measured[generator.name]
            if mine.failed:
                continue
            try:
                spent = round_of(generator, f"EDIT{number}", limit)
            except Failed as trouble:
                mine.failed = str(trouble)
                spent = {}
            # Large sites beside each other would not fit into memory.
            generator.clean()
            if number:
                for step, one in spent.items():
                    mine.steps[step].append(one)
            tell(f"round {number} of {rounds}, {generator.name}: {mine.failed or f'{sum(one.wall for one in spent.values()):.2f} s'}")


def saves(generator: Generator, measured: Measured, count: int, limit: float) -> None:
    """Measures how long after a save the preview gives the changed page, asked every 5 ms, and how soon it answers at all.

    Raises Failed where it does not.
    """
    page = generator.site.edited
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    generator.clean()
    started = time.perf_counter()
    with subprocess.Popen(
        generator.serve(port), cwd=generator.folder, env=environment(generator.variables), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as running:  # fmt: skip

        def seen_after(words: str, limit: float) -> float:
            """Seconds from `started` until the page has these words."""
            while words not in page_of(port, generator.address(page.path)):
                if running.poll() is not None:
                    raise Failed("the preview ended by itself")
                if time.perf_counter() - started > limit:
                    raise Failed(f"{words} was not served within {limit:.0f} s")
                time.sleep(0.005)
            return time.perf_counter() - started

        try:
            measured.start = seen_after("<h1", limit)
            # Some answer before they have begun to watch.
            time.sleep(5)
            for number in range(count):
                # Some watch in steps of half a second: pauses of different lengths meet them at different moments.
                time.sleep(2 + 0.13 * (number % 7))
                started = time.perf_counter()
                generator.write(replace(page, body=f"{page.body}\nSAVE{number:04d}\n"))
                measured.saves.append(seen_after(f"SAVE{number:04d}", 30))
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGTERM)
            try:
                running.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
            generator.write(page)
            generator.clean()


def page_of(port: int, address: str) -> str:
    """The page the preview gives; empty where it does not answer."""
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        asking.request("GET", address)
        answer = asking.getresponse()
        text = answer.read().decode("utf-8", "replace")
        return text if answer.status == http.HTTPStatus.OK else ""
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        asking.close()


def built_table(name: str, measured: Mapping[str, Measured]) -> str:
    """The builds of one size as a table in Markdown; times are compared with Hugo's, or with the first row's without it."""
    rows = {each: mine for each, mine in measured.items() if mine.steps["cold"]}
    beside = rows.get("hugo") or next(iter(rows.values()), None)
    lines = [f"| {name} | {' | '.join(STEPS)} | processors, cold | memory |", f"|---|{'---:|' * (len(STEPS) + 2)}"]
    for each, mine in sorted(rows.items(), key=lambda row: median(row[1].steps["cold"])):
        cells = [f"{each} {mine.version}"]
        for step in STEPS:
            if not mine.steps[step] or beside is None:
                cells.append("–")
                continue
            walls = [one.wall for one in mine.steps[step]]
            ratio = median(mine.steps[step]) / median(beside.steps[step])
            cells.append(f"**{median(mine.steps[step]):.3f}** ({min(walls):.3f}–{max(walls):.3f}) ×{ratio:.2f}")
        cells.append(f"{statistics.median(one.cpu for one in mine.steps['cold']):.2f}")
        cells.append(f"{max(one.memory for step in STEPS for one in mine.steps[step]):.0f}")
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def median(costs: Sequence[Cost]) -> float:
    """The median of the seconds on the clock."""
    return statistics.median(one.wall for one in costs)


def served_table(name: str, measured: Mapping[str, Measured]) -> str:
    """The previews of one size as a table in Markdown."""
    lines = [f"| {name} | save to page | from – to | saves | start to page |", "|---|---:|---:|---:|---:|"]
    rows = [(statistics.median(mine.saves), each, mine) for each, mine in measured.items() if mine.saves]
    for middle, each, mine in sorted(rows, key=lambda row: row[0]):
        span = f"{min(mine.saves):.3f} – {max(mine.saves):.3f}"
        lines.append(f"| {each} {mine.version} | **{middle:.3f}** | {span} | {len(mine.saves)} | {mine.start:.2f} |")
    return "\n".join(lines)


def tell(text: str) -> None:
    """What is going on, with the load of the machine."""
    print(f"{text} (load {os.getloadavg()[0]:.1f})", file=sys.stderr, flush=True)


def laid_out(site: Site, home: Path, folder: Path, only: Sequence[str]) -> tuple[list[Generator], dict[str, Measured], list[str]]:
    """The generators that are installed with their sites, a place for their figures, and who is absent and why."""
    content.write_documents(site, folder / "documents")
    generators, measured, absent = [], {}, []
    for number, kind in enumerate(ALL):
        generator = kind(home, site, folder / f"{number}")
        if only and kind.name not in only:
            continue
        try:
            measured[kind.name] = Measured(generator.version())
        except Absent as why:
            absent.append(str(why))
            continue
        generator.lay_out(folder / "documents")
        generators.append(generator)
    # A file written in the last two seconds may change again unseen, so our program would read it once more.
    time.sleep(2.5)
    return generators, measured, absent


def main() -> None:
    """Measures what was asked for and prints the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--home", type=Path, default=Path("peers"), help="folder the peers are installed in")
    options.add_argument("--sizes", default="S", help="S, M, L; empty for previews only")
    options.add_argument("--rounds", default="3", help="rounds for each size, the last one for all that follow")
    options.add_argument("--only", default="", help="names of generators")
    options.add_argument("--serve", default="", help="sizes whose previews are measured")
    options.add_argument("--saves", type=int, default=20)
    options.add_argument("--limit", type=float, default=600, help="seconds one build may take")
    options.add_argument("--work", type=Path, help="folder to work in, better in memory than on a disk")
    asked = options.parse_args()
    sizes, served, only = ([part for part in text.split(",") if part] for text in (asked.sizes, asked.serve, asked.only))
    rounds = [int(part) for part in asked.rounds.split(",")]
    for name in dict.fromkeys((*sizes, *served)):
        with tempfile.TemporaryDirectory(dir=asked.work) as place:
            size = SIZES[name]
            generators, measured, absent = laid_out(content.site(size), asked.home.resolve(), Path(place), only)
            said = f"{name}: {size.items} items, {size.pages:,} pages, {size.documents:,} documents"
            if name in sizes:
                number = rounds[min(sizes.index(name), len(rounds) - 1)]
                builds(generators, measured, number, asked.limit)
                print(f"\n{said}; {number} rounds, {os.cpu_count()} processors; seconds, MB, × of Hugo\n")
                print(built_table(name, measured), flush=True)
            for generator in generators if name in served else ():
                mine = measured[generator.name]
                if mine.failed or not generator.serves:
                    continue
                try:
                    saves(generator, mine, asked.saves, asked.limit)
                except Failed as trouble:
                    mine.failed = f"{generator.name}: preview: {trouble}"
                tell(f"preview of {generator.name}: {len(mine.saves)} saves")
            if name in served:
                print(f"\n{said}; previews; seconds\n\n{served_table(name, measured)}", flush=True)
            for why in (*absent, *(mine.failed for mine in measured.values() if mine.failed)):
                print(f"\nLeft out: {why}", flush=True)
