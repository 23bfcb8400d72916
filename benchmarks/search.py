"""How large the search of a site of 1,000 pages is, how long it takes to make, and how soon a browser shows first results.

    python -m benchmarks.search [--pages 1000] [--texts 3000] [--signs 2000] [--rounds 3]

Texts are drawn from the Thai of this repository, so that letters meet as they do in real ones. The browser asks on
the search page, each time with an empty cache; first results are there when the first one is on the page.
"""

import argparse
import gzip
import math
import random
import re
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from oitgen.model.contents import Contents, Library
from oitgen.search import files
from oitgen.search.text import FoundFile, Text
from tests.browser import provision
from tests.browser.server import serving
from tests.built import built

SITE = """\
agency: {name: {th: หน่วยงานทดสอบ, en: Test Agency}, kind: police-station, address: 1 ถนนทดสอบ, phone: 0 2000 0000}
years: {2568: {catalogue: police-station-2568}}
"""
QUESTIONS = (
    "งบประมาณ",
    "จัดซื้อจัดจ้าง 2568",
    "ต.ค.67",
    "ข้อ 15",
    "ผู้บังคับบัญชา",
    "แบบตรวจ ปี ๒๕๖๗",
    "เรื่องที่ 777",
    "เอกสารประกอบ เจ้าหน้าที่",
    "12,345",
    "รายงานผลการดำเนินงาน",
)


def pieces_of_thai(root: Path) -> list[str]:
    """What stands between spaces and signs in the Thai of this repository."""
    sources = [*root.glob("content/**/*.md"), *root.glob("docs/*.md"), *root.glob("oitgen/catalogues/*.yaml")]
    words = re.split(r"[\s\"'`{}\[\]():,|*#]+", " ".join(path.read_text(encoding="utf-8") for path in sorted(sources)))
    return [word for word in words if re.search("[ก-ฮ]", word) and len(word) < 60]


def written(words: list[str], signs: int, chance: random.Random) -> str:
    """A text of about so many signs: some words of its own again and again, others from everywhere, numbers between."""
    wanted, own, size = int(chance.lognormvariate(math.log(signs), 0.6)), chance.sample(words, 50), 0
    out = []
    while size < wanted:
        word = chance.choice(own if chance.random() < 0.4 else words)
        out.append(f"{word} {chance.randrange(99_999):,}" if chance.random() < 0.06 else word)
        size += len(out[-1]) + 1
    return re.sub(r"((?:\S+ ){12})", "\\1\n", " ".join(out))


def make(folder: Path, pages: int, signs: int, words: list[str]) -> None:
    """A site of so many news posts."""
    (folder / "content" / "news").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    chance = random.Random(1)
    for number in range(pages):
        name = f"{2560 + number % 9}-{number % 12 + 1:02d}-{number % 28 + 1:02d} เรื่องที่ {number}.md"
        (folder / "content" / "news" / name).write_text(written(words, signs, chance).replace("\n", "\n\n"), encoding="utf-8")


def sizes(folder: Path) -> dict[str, list[int]]:
    """The packed sizes of a search's files, in bytes, by kind."""
    found: dict[str, list[int]] = defaultdict(list)
    for path in folder.iterdir():
        found[path.name.split(".")[0]].append(len(gzip.compress(path.read_bytes(), 6)))
    return found


def told(found: dict[str, list[int]], texts: int) -> None:
    """Prints what the files weigh."""
    for kind, all_of_it in sorted(found.items()):
        total, most = sum(all_of_it) / 1024, max(all_of_it) / 1024
        shares = f"{total:7.0f} KB packed, at most {most:.1f} KB; {total / texts * 1000:.0f} KB per 1,000 texts"
        print(f"  {kind:9} {len(all_of_it):4} files, {shares}")


def index_alone(count: int, signs: int, words: list[str]) -> None:
    """The index of pages and documents that are all in memory: how long it takes, cold and remembered."""
    chance = random.Random(2)
    texts = [written(words, signs, chance) for _ in range(count)]
    library = Library({f"{number}.pdf": Contents(is_read=True, text=text) for number, text in enumerate(texts)})
    found = [
        Text(f"เรื่องที่ {n}", f"2568/o1/#{n}", f"{n * 2654435761 % 2**32:08x}", lambda n=n: (library.text(f"{n}.pdf"),), code="O1", year=2568,
             files=(FoundFile("PDF", f"เรื่องที่ {n}.pdf", f"2568/o1/{n}.pdf"),))
        for n in range(count)
    ]  # fmt: skip
    kept: dict[tuple[str, str], bytes] = {}

    def remember(kind: str, key: str, make: Callable[[], bytes]) -> bytes:
        if (kind, key) not in kept:
            kept[kind, key] = make()
        return kept[kind, key]

    for name in ("cold", "remembered"):
        started = time.perf_counter()
        files.index(found, remember)
        what = f"index of {count} texts of about {signs} signs ({sum(map(len, texts)) / 1e6:.1f} million)"
        print(f"{what}, {name}: {time.perf_counter() - started:.2f} s")


def main() -> None:
    """Makes the site, builds it, asks it, prints the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--texts", type=int, default=3000, help="texts of the index that is timed alone")
    options.add_argument("--signs", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    words = pieces_of_thai(Path())
    index_alone(asked.texts, asked.signs, words)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        make(folder, asked.pages, asked.signs, words)
        built(folder)
        site = folder / "public"
        pages = sum(1 for _ in site.rglob("*.html"))
        print(f"a site of {pages} pages")
        told(sizes(site / "assets" / "search"), pages)
        times = []
        with serving(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=provision.browser(), args=provision.browser_arguments())
            for question in QUESTIONS:
                rounds = []
                for _ in range(asked.rounds):
                    context = browser.new_context()
                    page = context.new_page()
                    page.goto(f"{address}search/", wait_until="load")
                    rounds.append(asked_of(page, question))
                    warm = asked_of(page, question + " ")
                    context.close()
                times.append(statistics.median(rounds))
                print(f"  {question:28} first results after {times[-1]:4.0f} ms, again {warm:4.0f} ms")
            browser.close()
    print(f"first results: median {statistics.median(times):.0f} ms, at most {max(times):.0f} ms")


def asked_of(page: Page, question: str) -> float:
    """Milliseconds from the question to the first result on the page."""
    return float(page.evaluate(_ASK, question))


_ASK = """
question => new Promise(done => {
    const results = document.getElementById('results'), started = performance.now();
    new MutationObserver((_, observer) => {
        if (!results.firstElementChild && results.getAttribute('aria-busy')) return;
        observer.disconnect();
        done(performance.now() - started);
    }).observe(results, {childList: true, attributes: true});
    document.getElementById('q').value = question;
    document.getElementById('search').requestSubmit();
})
"""


if __name__ == "__main__":
    main()
