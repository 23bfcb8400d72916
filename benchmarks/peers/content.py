"""A disclosure site that belongs to no generator: pages as values, documents as real files.

Inside a text, `page:o1/p0007` and `file:doc00003.pdf` stand for addresses; each
generator puts in its own. The same size always gives the same site.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from benchmarks.check import document

Kind = Literal["home", "group", "item", "page"]


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything; `pages` counts items and the pages below them."""

    items: int
    pages: int
    documents: int
    kilobytes: int


SIZES = {"S": Size(25, 60, 150, 60), "M": Size(43, 1_000, 2_000, 200), "L": Size(43, 10_000, 100, 20)}


@dataclass(frozen=True, slots=True)
class Document:
    """A file that lies beside the page that lists it."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `path` is its address in the neutral tree: "" for home, `g1` for a group of items, `o1`, `o1/p0001`."""

    kind: Kind
    path: str
    title: str
    day: str = "2025-01-01"
    body: str = ""
    documents: tuple[Document, ...] = ()

    @property
    def item(self) -> str:
        """The item it is or belongs to: `o1`."""
        return self.path.partition("/")[0]

    @property
    def is_written(self) -> bool:
        """Whether somebody wrote it; the others are lists of items."""
        return self.kind in ("item", "page")


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site. `groups` are the keys and titles of groups, each with its items."""

    size: Size
    groups: tuple[tuple[str, str, tuple[Page, ...]], ...]
    pages: tuple[Page, ...]

    agency = "หน่วยงานตัวอย่าง"

    @property
    def data(self) -> dict[str, Any]:
        """What templates draw the navigation from, as JSON has it."""
        return {
            "agency": self.agency,
            "groups": [
                {"key": key, "title": title, "members": [{"path": item.path, "title": item.title} for item in items]}
                for key, title, items in self.groups
            ],
        }

    def children(self, item: Page) -> tuple[Page, ...]:
        """The pages below an item."""
        return tuple(page for page in self.pages if page.kind == "page" and page.item == item.path)

    @property
    def edited(self) -> Page:
        """The page that is edited while time is taken: one below an item, with documents of its own."""
        return next(page for page in reversed(self.pages) if page.kind == "page" and page.documents)


WHO = "งานพัสดุ,ฝ่ายอำนวยการ,งานการเงิน,ผู้บังคับบัญชา,งานบุคคล,ฝ่ายแผนงาน,ศูนย์บริการประชาชน,งานตรวจสอบ".split(",")
DOES = "เผยแพร่,ปรับปรุง,สรุป,ติดตาม,รับรอง,ทบทวน,จัดส่ง,รวบรวม,ประเมิน".split(",")
WHAT = (
    "แผนการใช้จ่ายงบประมาณ,ผลการจัดซื้อจัดจ้าง,สถิติการให้บริการ,คู่มือการปฏิบัติงาน,เรื่องร้องเรียน,มาตรการป้องกันการทุจริต,"
    "ประมวลจริยธรรม,แผนพัฒนาบุคลากร,ผลความพึงพอใจ,โครงสร้างหน่วยงาน,นโยบายไม่รับของขวัญ,การประเมินความเสี่ยง"
).split(",")
HOW = "ตามระเบียบ,ภายในกำหนด,ต่อผู้บังคับบัญชา,ทางเว็บไซต์ของหน่วยงาน,ในไตรมาสที่ผ่านมา,เพื่อความโปร่งใส,ครบทุกด้าน".split(",")
HEADINGS = "ความเป็นมา,วัตถุประสงค์,ขั้นตอน,ผลที่ได้,อุปสรรค,ข้อเสนอแนะ,ผู้รับผิดชอบ".split(",")


def site(size: Size) -> Site:
    """The site of that size: home, groups of up to seven items, items, and pages shared out among the items."""
    chance = random.Random(size.pages)
    codes = [f"o{number}" for number in range(1, size.items + 1)]
    below = [codes[number % size.items] for number in range(size.pages - size.items)]
    paths = codes + [f"{code}/p{number:04d}" for number, code in enumerate(below)]
    listed: list[list[Document]] = [[] for _ in paths]
    for number in range(size.documents):
        # From the end, so that every page below an item gets some before the items do.
        ending = ("pdf", "pdf", "pdf", "xlsx", "docx")[number % 5]
        listed[-1 - number % size.pages].append(Document(f"doc{number:05d}.{ending}", f"{chance.choice(WHAT)} ฉบับที่ {number}"))
    written = []
    for path, documents in zip(paths, listed, strict=True):
        code, _, name = path.partition("/")
        title = f"{chance.choice(WHAT)} เรื่องที่ {name}" if name else f"{code.upper()} {chance.choice(WHAT)}"
        body = "\n\n".join(_text(chance, paths, documents)) + "\n"
        day = f"2025-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        written.append(Page("page" if name else "item", path, title, day, body, tuple(documents)))
    items = written[: size.items]
    groups = tuple(
        (f"g{number}", f"ตัวชี้วัดที่ {number} {WHAT[number]}", tuple(items[start : start + 7]))
        for number, start in enumerate(range(0, size.items, 7), 1)
    )
    lists = [Page("home", "", "หน้าหลัก"), *(Page("group", key, title) for key, title, _ in groups)]
    return Site(size, groups, (*lists, *written))


def write_documents(site: Site, folder: Path) -> None:
    """Real documents in `folder`, each in its page's path; about as large as the size says, the smallest half as large as the largest."""
    for page in site.pages:
        for each in page.documents:
            number, ending = int(each.name[3:8]), each.name.rpartition(".")[2]
            place = folder / page.path / each.name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(document(number, ending, (site.size.kilobytes << 10) * (70 + number * 37 % 70) // 100))


def _text(chance: random.Random, paths: list[str], documents: list[Document]) -> Iterator[str]:
    """The blocks of a text; every third text has 3 to 9 KB, the others 0.7 to 2.5."""
    wanted = chance.randrange(3_000, 9_000) if chance.random() < 1 / 3 else chance.randrange(700, 2_500)
    yield _sentences(chance, 3)
    while wanted > 0:
        block = "\n\n".join((f"## {chance.choice(HEADINGS)}", _sentences(chance, 2), _block(chance, paths, documents)))
        wanted -= len(block.encode())
        yield block


def _sentences(chance: random.Random, count: int) -> str:
    told = [f"{chance.choice(WHO)}{chance.choice(DOES)}{chance.choice(WHAT)}{chance.choice(HOW)}" for _ in range(count)]
    told[0] = f"**{told[0]}**"
    return " ".join(told)


def _block(chance: random.Random, paths: list[str], documents: list[Document]) -> str:
    """A list, a table, a quotation or a paragraph of links."""
    match chance.randrange(4):
        case 0:
            return "\n".join(f"- {_sentences(chance, 1)}" for _ in range(4))
        case 1:
            rows = (f"| {number} | {chance.choice(WHAT)} | {chance.randrange(9_000_000):,} |" for number in range(1, 8))
            return "\n".join(("| ที่ | รายการ | บาท |", "|---:|---|---:|", *rows))
        case 2:
            return f"> {_sentences(chance, 1)}"
        case _:
            file = f" และ [เอกสาร](file:{chance.choice(documents).name})" if documents else ""
            return f"ดู [{chance.choice(WHAT)}](page:{chance.choice(paths)}){file}"
