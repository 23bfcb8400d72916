"""How long oitgen check takes on 43 items with 2,000 documents: cold, unchanged, one file changed; and its memory.

    python -m benchmarks.check [--documents 2000] [--kilobytes 200] [--pages 1] [--rounds 3]

Documents are real: PDFs with pages of Thai text, workbooks with tables, Word
files. They are filled up to the size asked for. Every figure is the wall time
of a whole process (`python -m oitgen check`), the median of the rounds; cold
means without memo. The folder is made anew in a temporary place.
"""

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.cost import cost
from tests import papers

SITE = """\
agency: {name: จังหวัดทดสอบ, kind: province, address: 1 ถนนทดสอบ, phone: 0 2000 0000}
years: {2566: {catalogue: province-2566}}
site: {url: "https://test.example/"}
"""
WORDS = "หน่วยงาน ประชาชน ข้อมูล รายงาน การให้บริการ งบประมาณ ความโปร่งใส เจ้าหน้าที่ แผนงาน ผลการดำเนินงาน".split()
MONTHS = ("2565-10", "2565-11", "2565-12", "2566-01", "2566-02", "2566-03")


def page(number: int) -> str:
    """A page of Thai prose, unlike any other."""
    lines = (" ".join(WORDS[(number * 7 + line * 3 + word) % len(WORDS)] for word in range(8)) for line in range(30))
    return f"รายงานเรื่องที่ {number} ปีงบประมาณ พ.ศ. 2566\n" + "\n".join(lines)


def document(number: int, format: str, size: int, pages: int = 1) -> bytes:
    """A real document of that size; what fills it up is a stream no page shows."""
    if format == "pdf":
        made = papers.pdf(*(page(number + place) for place in range(pages)))
        return made + b"%" + random.Random(number).randbytes(max(0, size - len(made)) // 2).hex().encode()
    if format == "xlsx":
        rows: list[list[papers.Cell]] = [["ที่", "รายการ", "วงเงิน"]]
        rows += [[line, f"รายการที่ {number}-{line}", 1000 * line + number] for line in range(1, 60)]
        made = papers.xlsx({"ข้อมูล": rows})
    else:
        made = papers.word(*page(number).split("\n"))
    comment = random.Random(number).randbytes(min(65_000, max(0, size - len(made))) // 2).hex().encode()
    return made[:-2] + len(comment).to_bytes(2, "little") + comment


def make(folder: Path, documents: int, size: int, pages: int = 1) -> None:
    """A site folder of the province catalogue: its 43 items with their shares of the documents."""
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    for number in range(documents):
        format = ("pdf", "pdf", "xlsx", "docx")[number % 4]
        place = folder / "content" / "2566" / f"O{number % 43 + 1}" / f"ชุดที่ {number // 258}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{MONTHS[number // 43 % 6]} เอกสาร {number}.{format}").write_bytes(document(number, format, size, pages))


def timed(folder: Path, verb: str = "check") -> tuple[float, float]:
    """The wall time of one command in seconds, and the memory of its main process in MB."""
    command = [sys.executable, "-m", "oitgen", verb, str(folder), "--today", "2566-03-20"]
    spent = cost(command, Path.cwd(), allowed=(0, 1))
    return spent.wall, spent.memory


def warm_up(folder: Path, verb: str = "check") -> None:
    """One command on a folder of four documents, not counted: Python keeps the modules it compiled."""
    folder.mkdir()
    make(folder, 4, 20_000)
    timed(folder, verb)


def main() -> None:
    """Makes the folder, checks it, prints the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--kilobytes", type=int, default=200)
    options.add_argument("--pages", type=int, default=1, help="pages of text in each PDF, 2,400 signs each")
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        warm_up(Path(place) / "warm")
        folder = Path(place) / "site"
        folder.mkdir()
        make(folder, asked.documents, asked.kilobytes << 10, asked.pages)
        cold, unchanged, changed = [], [], []
        for number in range(asked.rounds):
            shutil.rmtree(folder / ".oitgen", ignore_errors=True)
            cold.append(timed(folder))
            # A file written in the last two seconds may change again unseen, so it is read once more.
            time.sleep(2.5)
            timed(folder)
            unchanged.append(timed(folder))
            (path,) = (folder / "content").rglob("* เอกสาร 0.pdf")
            path.write_bytes(document(number + asked.documents, "pdf", 20_000))
            changed.append(timed(folder))
    what = f"{asked.documents} documents of {asked.kilobytes} KB and {asked.pages} pages"
    print(f"43 items, {what}, {asked.rounds} rounds, {os.cpu_count()} processors")
    for name, figures in (("cold", cold), ("unchanged", unchanged), ("one file changed", changed)):
        times, memory = [each[0] for each in figures], max(each[1] for each in figures)
        print(f"{name:18} median {statistics.median(times):.2f} s   ({min(times):.2f} – {max(times):.2f})   at most {memory:.0f} MB")


if __name__ == "__main__":
    main()
