"""What a row or a column is called that adds up others: รวม, รวมทั้งสิ้น, ยอดยกไป, total.

Three questions are asked of such a name, each stricter than the one before:
is it a sum at all, is it the sum of all others, and does it say so and nothing
else. Who shows a table asks the first, who draws one the second, and who
reckons after an officer the third.
"""

import re
from collections.abc import Sequence

from oitgen.thai import letters

# "รวมถึง", "รวมพลัง", "รวมกลุ่ม" begin another word.
_SUM = re.compile(
    r"\s*(?:(?:ยอด|ผล|จำนวน|เป็น)?(?:เงิน)?รวม(?!ถึง|ทั้งที่|พลัง|ใจ|มิตร|กลุ่ม|ตัว)|(?:เป็น|จำนวน)?(?:เงิน)?ทั้ง(?:สิ้น|หมด)"
    r"|ยอดยก|(?:grand |sub)?total\b)",
    re.IGNORECASE,
)
# "รวมไตรมาส 1" adds up some of the others; "รวมค่าปรับ" is one of them.
_TOTAL = re.compile(r"(?:ผล|ยอด)?รวม(?!ถึง|ค่า|ไตรมาส|เดือน|หมวด|ข้อ|[0-9])|ทั้งหมด|ทั้งสิ้น|(?:grand)?total$|sum$|จำนวน(?:รวม|ทั้งหมด|ทั้งสิ้น)")
_BARE = re.compile(r"(?:รวม|ยอดรวม|ผลรวม)(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เป็นเงินทั้งสิ้น|เงิน|เงินทั้งสิ้น|จำนวน|จำนวนเงิน)?|(?:grand)?total")
_NO_WORD = re.compile(r"\s*(?:[-–—_]?|[-–]?[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?)\s*")


def label(row: Sequence[str]) -> str:
    """What a row is called: its first cell that holds a word."""
    return next((cell for cell in row if not _NO_WORD.fullmatch(cell)), "")


def is_sum(row: Sequence[str]) -> bool:
    """Whether a row sums up others, all of them or some."""
    return bool(_SUM.match(label(row)))


def is_total(name: str) -> bool:
    """Whether a row or column of this name sums up all the others."""
    return bool(_TOTAL.match(letters(name)))


def is_bare_total(row: Sequence[str]) -> bool:
    """Whether a row is called the sum of all rows above it, and nothing more."""
    said = label(row)
    # Asked first, for most rows are none: "รวม" may be spaced out, nothing else stands between its letters.
    return ("รวม" in said.replace(" ", "") or "total" in said.casefold()) and bool(_BARE.fullmatch(letters(said)))
