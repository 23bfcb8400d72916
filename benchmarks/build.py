"""How long a build takes: 300 pages with 1,500 attachments, cold and unchanged.

    python -m benchmarks.build [--pages 300] [--files 1500] [--rounds 5]

Every figure is the wall time of a whole process (`python -m oitgen build
--no-previews`), the median of the rounds; cold means without output and
without memo. The folder is made anew in a temporary place and removed at the
end. Nothing here is a test: a slow machine is not a fault of the program.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.cost import cost

MONTHS = ("ต.ค.67", "พ.ย.67", "ธ.ค.67", "ม.ค.68", "ก.พ.68", "มี.ค.68")
WORDS = "หน่วยงาน ประชาชน ข้อมูล รายงาน การให้บริการ งบประมาณ ความโปร่งใส เจ้าหน้าที่ แผนงาน ผลการดำเนินงาน".split()
SITE = """\
agency:
  name: {th: หน่วยงานทดสอบ, en: Test Agency}
  kind: police-station
  address: 1 ถนนทดสอบ
  phone: 0 2000 0000
years:
  2568: {catalogue: police-station-2568}
site: {url: "https://test.example/"}
"""


def text(number: int, lines: int) -> str:
    """A page of Thai prose with a heading, a list and a table."""
    prose = "\n\n".join(" ".join(WORDS[(number + line + word) % len(WORDS)] for word in range(24)) for line in range(lines))
    return f"# เรื่องที่ {number}\n\n{prose}\n\n## ตาราง\n\n| ก | ข |\n|---|---|\n| {number} | {lines} |\n\n- ข้อหนึ่ง\n- ข้อสอง\n"


def make(folder: Path, pages: int, files: int) -> None:
    """A site folder: news posts and item texts, and attachments of 20 to 60 KB spread over 25 items."""
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    news = folder / "content" / "news"
    news.mkdir(parents=True)
    for number in range(pages - 25):
        name = f"2568-{number % 12 + 1:02d}-{number % 28 + 1:02d} เรื่องที่ {number}.md"
        (news / name).write_text(text(number, 3 + number % 9), encoding="utf-8")
    items = [folder / "content" / "2568" / f"O{code}" for code in range(1, 26)]
    for number, item in enumerate(items):
        item.mkdir(parents=True)
        (item / "index.md").write_text(text(number, 4), encoding="utf-8")
    for number in range(files):
        item = items[number % 25]
        suffix = ("pdf", "docx", "xlsx")[number // 150 % 3]
        path = item / f"ชุด {number // 450}" / f"{MONTHS[number // 25 % 6]} เอกสาร {number // 450}.{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes((f"%PDF-1.4 {number} ".encode() * 2000)[: 20_000 + number * 37 % 40_000])


def timed(folder: Path) -> float:
    """The wall time of one build, in seconds."""
    command = [sys.executable, "-m", "oitgen", "build", str(folder), "--no-previews", "--today", "2568-03-20"]
    return cost(command, Path.cwd(), allowed=(0, 1)).wall


def main() -> None:
    """Makes the folder, builds it, prints the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=300)
    options.add_argument("--files", type=int, default=1500)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "site"
        folder.mkdir()
        make(folder, asked.pages, asked.files)
        # Not counted: Python keeps the modules it compiled.
        timed(folder)
        cold, unchanged, edited = [], [], []
        for number in range(asked.rounds):
            for made in (folder / "public", folder / ".oitgen", folder / ".public.oitgen"):
                shutil.rmtree(made, ignore_errors=True)
            cold.append(timed(folder))
            unchanged.append(timed(folder))
            page = folder / "content" / "2568" / "O1" / "index.md"
            page.write_text(f"{page.read_text(encoding='utf-8')}\nแก้ไขครั้งที่ {number}\n", encoding="utf-8")
            edited.append(timed(folder))
        written = sum(1 for path in (folder / "public").rglob("*") if path.is_file())
    print(f"{asked.pages} texts, {asked.files} attachments, {written} files written, {asked.rounds} rounds, {os.cpu_count()} processors")
    for name, figures in (("cold", cold), ("unchanged", unchanged), ("one page edited", edited)):
        print(f"{name:16} median {statistics.median(figures):.2f} s   ({min(figures):.2f} – {max(figures):.2f})")


if __name__ == "__main__":
    main()
