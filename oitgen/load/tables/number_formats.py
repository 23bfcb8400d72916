"""How a spreadsheet shows a number: the part of its number formats that offices use.

Source: ECMA-376 part 1, 18.8.31 (numFmts). Fractions and scientific notation
are shown as plain numbers.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from oitgen.load.contents import office

# Conditions, colours, currencies and languages; a currency's sign stands before the dash.
_BRACKETED = re.compile(r"\[(?:\$(?P<sign>[^\]-]*)(?:-[^\]]*)?|[^\]]*)\]")
_PADDING = re.compile(r"_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PATTERN = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?,*")
_MOST_DECIMALS = 10
_GENERAL = frozenset({"general", "@", "standard"})


# The formats that have a number and no words in the file; those from 59 on are Thai.
_BUILT_IN = {
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "14": "d/m/yyyy",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
    "22": "d/m/yyyy h:mm",
    "37": "#,##0;-#,##0",
    "38": "#,##0;-#,##0",
    "39": "#,##0.00;-#,##0.00",
    "40": "#,##0.00;-#,##0.00",
    "41": '#,##0;-#,##0;"-"',
    "42": '#,##0;-#,##0;"-"',
    "43": '#,##0.00;-#,##0.00;"-"',
    "44": '#,##0.00;-#,##0.00;"-"',
    "59": "0",
    "60": "0.00",
    "61": "#,##0",
    "62": "#,##0.00",
    "67": "0%",
    "68": "0.00%",
    "71": "d/m/yyyy",
    "72": "d-mmm-yy",
    "74": "mmm-yy",
}


def of_styles(package: office.Package) -> dict[str, str]:
    """The number format of each style of a workbook, by the style's number."""
    main = package.main("xl/workbook.xml")
    part = next((part for kind, part in package.related(main).values() if kind == "styles"), "xl/styles.xml")
    told = package.tree(part)
    if told is None:
        return {}
    own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in told.iter("numFmt")}
    cells = told.find("cellXfs")
    listed = () if cells is None else cells.iter("xf")
    return {str(number): own.get(id := each.get("numFmtId", ""), _BUILT_IN.get(id, "General")) for number, each in enumerate(listed)}


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """One section of a number format. `optional` of its `decimals` are shown only where they are not zero, and
    without `zero` nothing stands before the point of a number below one.
    """

    before: str = ""
    after: str = ""
    decimals: int = 0
    optional: int = 0
    grouped: bool = False
    hundredfold: bool = False
    thousandths: int = 0
    zero: bool = True
    general: bool = False
    is_fixed: bool = False

    def said(self, value: float) -> str:
        """A number as it is shown; a fixed section shows its words whatever the number is."""
        if self.is_fixed:
            return self.before
        scaled = abs(value) * (100 if self.hundredfold else 1) / 1000**self.thousandths
        if self.general:
            text = plain(scaled)
        else:
            text = f"{scaled:{',' if self.grouped else ''}.{self.decimals}f}"
            for _ in range(self.optional):
                text = text[:-1] if text.endswith("0") else text
            text = text.removesuffix(".")
            text = text if self.zero or not text.startswith("0") else text[1:]
        return f"{self.before}{text}{self.after}"


def shown(value: float, code: str) -> str:
    """A number as the format `code` shows it; a format of its own for less than zero says the sign itself."""
    sections = code.split(";")
    own = value < 0 and len(sections) > 1 and bool(sections[1].strip())
    zero = value == 0 and len(sections) > 2
    found = _section(sections[1] if own else sections[2] if zero else sections[0])
    text = found.said(value)
    return f"-{text}" if value < 0 and not own and text.strip("0.,") else text


def plain(value: float) -> str:
    """A number as programs write it, without exponent and superfluous zeros."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.{_MOST_DECIMALS}f}"
    return text.rstrip("0").rstrip(".")


@lru_cache(512)
def _section(code: str) -> NumberFormat:
    bare = _PADDING.sub("", _BRACKETED.sub(lambda match: match["sign"] or "", code))
    # Words between quotes keep their places, and their signs are no pattern.
    words: list[str] = []

    def kept(match: re.Match[str]) -> str:
        words.append(match[1] if match[1] is not None else match[2])
        return chr(0xE000 + len(words) - 1)

    held = _LITERAL.sub(kept, bare)
    pattern = _PATTERN.search(held)
    if pattern is None:
        # A dash for zero, or General.
        literal = _with_words(held, words).strip()
        return NumberFormat(before=literal, is_fixed=True) if literal and literal.lower() not in _GENERAL else NumberFormat(general=True)
    before, after = held[: pattern.start()], held[pattern.end() :]
    if "/" in after or after.lower().startswith("e"):
        return NumberFormat(general=True)
    whole, _, decimals = pattern[0].partition(".")
    trailing = len(pattern[0]) - len(pattern[0].rstrip(","))
    decimals = decimals.rstrip(",")
    return NumberFormat(
        before=_with_words(before, words).lstrip(),
        after=_with_words(after, words).rstrip(),
        decimals=len(decimals),
        optional=len(decimals) - len(decimals.rstrip("#?")),
        grouped="," in whole.rstrip(","),
        hundredfold="%" in held,
        thousandths=trailing,
        zero="0" in whole,
    )


def _with_words(text: str, words: list[str]) -> str:
    return "".join(words[ord(letter) - 0xE000] if 0xE000 <= ord(letter) < 0xE000 + len(words) else letter for letter in text)
