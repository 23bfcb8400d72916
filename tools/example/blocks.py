"""What a paper is made of, whatever file format it ends in."""

from dataclasses import dataclass

Cell = str | int | float

AGENCY = "สถานีตำรวจภูธรตัวอย่าง"
HEAD = "พ.ต.อ.สมมติ ตัวอย่างดี"
HEAD_POSITION = f"ผู้กำกับการ{AGENCY}"
NOTE = {
    "th": "เอกสารตัวอย่างของเว็บไซต์ตัวอย่าง บุคคล หน่วยงาน และตัวเลขทั้งหมดเป็นข้อมูลสมมติ",
    "en": "Example document of an example website. All persons, agencies and figures are invented.",
}
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Title:
    """Centred bold lines at the top; the first is the largest."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph whose first line is indented, as official letters have it."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph without indent."""

    text: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """Numbered lines; `prefix` stands before each number."""

    items: tuple[str, ...]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """Lines that begin with a dash."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A flow chart: boxes from top to bottom."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below a heading row. `widths` are proportions; with `total` the last row is bold."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG with its caption."""

    jpeg: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, and when. An example is never signed by hand."""

    date: str
    name: str = HEAD
    position: str = HEAD_POSITION


Block = Title | Heading | Text | Line | Numbered | Bullets | Steps | Table | Picture | Signature


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. `name` is what the file calls itself; `size` is that of tables, in points."""

    name: str
    blocks: tuple[Block, ...]
    wide: bool = False
    thai_digits: bool = False
    language: str = "th"
    size: float = 13

    def digits(self, text: str) -> str:
        """The text in the digits this paper is written in."""
        return text.translate(_THAI_DIGITS) if self.thai_digits else text


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: titles, a heading row, rows, closing lines. `widths` are in characters."""

    name: str
    titles: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    total: bool = False
    after: tuple[str, ...] = ()
    wide: bool = True


def shown(value: Cell) -> str:
    """A cell as people read it: baht with two decimals, counts with commas."""
    match value:
        case float():
            return f"{value:,.2f}"
        case int():
            return f"{value:,}"
        case _:
            return value
