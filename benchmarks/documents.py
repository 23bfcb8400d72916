"""How long oitgen build takes with many documents, and with one very long sheet.

    python -m benchmarks.documents [--documents 2000] [--kilobytes 200] [--rows 10000] [--rounds 3]

The folder is that of `benchmarks.check`: real PDFs, workbooks and Word files. Cold
means without memo and output, unchanged a second build of the same folder. The
long sheet lies alone in a site of its own; what its table adds to the page is
the page's size less that of the same page with a sheet of two rows. Figures are
wall times of whole processes, medians of the rounds.
"""

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks import check
from tests import papers

_SHEET = Path("content", "2566", "O11 แผน", "แผนการใช้จ่าย 2566.xlsx")


def sheet(rows: int) -> bytes:
    """A workbook of ten columns."""
    header: list[papers.Cell] = ["ที่", "รายการ", "แหล่งงบ", "วิธี", "หมายเหตุ", "บาท", "วันที่", "ก", "ข", "ค"]
    body: list[list[papers.Cell]] = [
        [line, f"รายการที่ {line}", "งบดำเนินงาน", "เฉพาะเจาะจง", "-", line * 10.5, "1 ต.ค. 2565", line, 2 * line, "x"]
        for line in range(1, rows + 1)
    ]
    return papers.xlsx({"ข้อมูล": [header, *body]})


def builds(folder: Path, rounds: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Cold and unchanged builds, each with its time in seconds and the main process's memory in MB."""
    cold, unchanged = [], []
    for _ in range(rounds):
        for made in (".oitgen", "public", ".public.oitgen"):
            shutil.rmtree(folder / made, ignore_errors=True)
        cold.append(check.timed(folder, "build"))
        # A file written in the last two seconds may change again unseen, so it is read once more.
        time.sleep(2.5)
        check.timed(folder, "build")
        unchanged.append(check.timed(folder, "build"))
    return cold, unchanged


def told(name: str, figures: list[tuple[float, float]]) -> None:
    """Prints one line of figures."""
    times, memory = [each[0] for each in figures], max(each[1] for each in figures)
    print(f"{name:24} median {statistics.median(times):.2f} s   ({min(times):.2f} – {max(times):.2f})   at most {memory:.0f} MB")


def long_sheet(folder: Path, rows: int, rounds: int) -> None:
    """Builds a site of one sheet, short and long, and prints what the long one costs."""
    sizes = []
    for count in (2, rows):
        shutil.rmtree(folder, ignore_errors=True)
        (folder / _SHEET).parent.mkdir(parents=True)
        (folder / "site.yaml").write_text(check.SITE, encoding="utf-8")
        (folder / _SHEET).write_bytes(sheet(count))
        cold, _ = builds(folder, rounds)
        told(f"a sheet of {count:,} rows", cold)
        sizes.append((folder / "public" / "2566" / "o11" / "index.html").stat().st_size)
    print(f"{'its table on the page':24} {(sizes[1] - sizes[0]) / 1024:.0f} KB")


def main() -> None:
    """Makes the folders, builds them, prints the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--kilobytes", type=int, default=200)
    options.add_argument("--rows", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        check.warm_up(Path(place) / "warm", "build")
        folder = Path(place) / "site"
        folder.mkdir()
        check.make(folder, asked.documents, asked.kilobytes << 10)
        print(f"{asked.documents} documents of {asked.kilobytes} KB, {asked.rounds} rounds, {os.cpu_count()} processors")
        cold, unchanged = builds(folder, asked.rounds)
        told("cold", cold)
        told("unchanged", unchanged)
        long_sheet(Path(place) / "sheet", asked.rows, asked.rounds)


if __name__ == "__main__":
    main()
