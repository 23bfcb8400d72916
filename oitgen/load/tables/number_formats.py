"""How a spreadsheet shows a number: the part of its number formats that offices use.

Source: ECMA-376 part 1, 18.8.31 (numFmts). Fractions and scientific notation
are shown as plain numbers.
"""

import operator
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from oitgen.load.contents import office
from oitgen.thai import thai_digits

# Conditions, colours, currencies and languages; a currency's sign stands before the dash.
_BRACKETED = re.compile(r"\[(?:\$(?P<sign>[^\]-]*)(?:-[^\]]*)?|[^\]]*)\]")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_COMPARED = {"<": operator.lt, ">": operator.gt, "=": operator.eq, "<=": operator.le, ">=": operator.ge, "<>": operator.ne}
# The numerals a language asks for stand in the first two of its eight digits.
_THAI_NUMERALS = re.compile(r"\[\$[^\]-]*-0?D[0-9A-F]{6}\]", re.IGNORECASE)
_PADDING = re.compile(r"(\\.|\"[^\"]*\")|[_*].", re.DOTALL)
# A semicolon between quotes parts nothing.
_SECTION = re.compile(r"(?:\"[^\"]*\"?|\\.|\[[^\]]*\]|[_*].|[^;])+|;", re.DOTALL)
_PIECE = re.compile(
    r"\"(?P<words>[^\"]*)\"?|\\(?P<literal>.)|(?P<general>General|Standard|@)|(?P<exponent>e[+-])"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<letter>[a-z])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_MOST_DECIMALS = 10
# Up to here every whole number is itself.
_WHOLE = 2**53
# As many digits as the greatest number has, with its decimals.
_EXACT = Context(prec=400)
# No spreadsheet takes a longer format for one.
_MOST_DIGITS = 100
# So many zeros before the point are no count: they fill a code up.
_CODE = 3

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
    "59": "t0",
    "60": "t0.00",
    "61": "t#,##0",
    "62": "t#,##0.00",
    "67": "t0%",
    "68": "t0.00%",
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
    """One section of a number format. `pieces` are its kinds and signs; `whole` and `decimals` the places among them that
    digits take, before and after the point. `is_plain` says the number as no format would. `shift` is by how many places
    of ten it is moved.
    """

    pieces: tuple[tuple[str, str], ...]
    whole: tuple[int, ...] = ()
    point: int | None = None
    decimals: tuple[int, ...] = ()
    grouped: bool = False
    shift: int = 0
    is_plain: bool = False
    is_thai: bool = False

    @property
    def is_fixed(self) -> bool:
        """Whether it shows its words whatever the number is."""
        return not self.is_plain and not self.whole and not self.decimals

    @property
    def is_hidden(self) -> bool:
        """Whether nothing at all is shown."""
        return self.is_fixed and not "".join(sign for _, sign in self.pieces).strip()

    @property
    def is_mask(self) -> bool:
        """Whether it writes a code and no quantity: words between its digits, or many zeros to fill it up."""
        if self.decimals or self.shift or self.grouped or not self.whole:
            return False
        between = self.pieces[self.whole[0] : self.whole[-1]]
        has_signs = any(kind not in ("digit", "comma") and sign.strip() for kind, sign in between)
        return has_signs or sum(self.pieces[at][1] == "0" for at in self.whole) >= _CODE

    def rounded(self, value: Decimal) -> Decimal:
        """A number as exactly as it is shown."""
        moved = value.scaleb(self.shift, _EXACT)
        return moved if self.is_plain else moved.quantize(Decimal(1).scaleb(-len(self.decimals)), ROUND_HALF_UP, _EXACT)

    def said(self, value: Decimal) -> str:
        """A number that is not below zero as it is shown."""
        rounded = self.rounded(value)
        whole, _, decimals = f"{rounded:f}".partition(".")
        filled = dict(self._filled(whole.lstrip("0"))) | dict(zip(self.decimals, self._shown(decimals), strict=False))
        if self.point is not None:
            is_bare = bool(self.decimals) and not any(filled[at] for at in self.decimals)
            filled[self.point] = ("" if self.whole else whole.lstrip("0")) + ("" if is_bare else ".")
        told = {"digit": "", "general": _written(rounded) if self.is_plain else ""}
        text = "".join(filled.get(at, told.get(kind, sign)) for at, (kind, sign) in enumerate(self.pieces))
        return thai_digits(text) if self.is_thai else text

    def _filled(self, digits: str) -> Iterator[tuple[int, str]]:
        """The digits before the point spread over their places from the right; the first place takes what is left."""
        for right, at in enumerate(reversed(self.whole)):
            own = digits[-1 - right : len(digits) - right] if right < len(digits) else ""
            if at == self.whole[0]:
                own = digits[: max(len(digits) - right, 0)]
            own = own or {"0": "0", "?": " "}.get(self.pieces[at][1], "")
            yield at, "".join(reversed([*self._grouped(own, right)]))

    def _grouped(self, digits: str, right: int) -> Iterator[str]:
        for place, digit in enumerate(reversed(digits), right):
            if self.grouped and place and place % 3 == 0 and digit != " ":
                digit += ","
            yield digit

    def _shown(self, decimals: str) -> list[str]:
        shown = list(decimals)
        for place in range(len(self.decimals) - 1, -1, -1):
            if self.pieces[self.decimals[place]][1] == "0" or shown[place] != "0":
                break
            shown[place] = ""
        return shown


def shown(value: float, code: str) -> str:
    """A number as the format `code` shows it; empty where it hides it."""
    found, says_sign = _chosen(value, code)
    if found.is_hidden:
        return ""
    exact = abs(decimal(value))
    is_signed = value < 0 and not says_sign and (found.is_fixed or found.rounded(exact) != 0)
    return f"{'-' if is_signed else ''}{found.said(exact)}"


def hides(value: float, code: str) -> bool:
    """Whether a format shows nothing of a number."""
    return _chosen(value, code)[0].is_hidden


def hides_words(code: str) -> bool:
    """Whether a format shows nothing of a text: its fourth section is for texts, and empty."""
    parts = sections(code)
    return len(parts) > 3 and _section(parts[3]).is_hidden


def is_code(value: float, code: str) -> bool:
    """Whether a number is a code that its format writes: a telephone, a postal code, a number of a register."""
    return value >= 0 and value == int(value) and _chosen(value, code)[0].is_mask


def decimal(value: float) -> Decimal:
    """A number exactly as a spreadsheet takes it: with fifteen digits that count, for it calculates with no more."""
    return Decimal(int(value)) if abs(value) < _WHOLE and value == int(value) else Decimal(f"{value:.15g}")


def plain(value: float) -> str:
    """A number as programs write it, without exponent and superfluous zeros."""
    if abs(value) < _WHOLE and value == int(value):
        return str(int(value))
    return _written(decimal(value))


def _written(value: Decimal) -> str:
    if value == value.to_integral_value():
        return f"{int(value)}"
    text = f"{value:.{_MOST_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _chosen(value: float, code: str) -> tuple[NumberFormat, bool]:
    """The section for a number, and whether it says itself that the number is less than zero."""
    if ";" not in code and "[" not in code:
        return _section(code if code.strip() else "General"), False
    parts = sections(code)[:3]
    conditions = [_CONDITION.search(each) for each in parts]
    if any(conditions):
        return _met(value, parts, conditions)
    if value < 0 and len(parts) > 1:
        return _section(parts[1]), True
    return _section(parts[2] if value == 0 and len(parts) > 2 else parts[0]), False


def _met(value: float, parts: tuple[str, ...], conditions: list[re.Match[str] | None]) -> tuple[NumberFormat, bool]:
    """The first section whose condition is met; one without a condition is for all others, the second of three for those below zero."""
    for at, (section, condition) in enumerate(zip(parts, conditions, strict=True)):
        if condition is not None and _COMPARED[condition[1]](value, float(condition[2])):
            return _section(section), condition[1] in ("<", "<=") and float(condition[2]) <= 0
        if condition is None and (value < 0 or at != 1 or len(parts) < 3):
            return _section(section), at == 1 and len(parts) > 2
    return _section("General"), False


@lru_cache(512)
def sections(code: str) -> tuple[str, ...]:
    """The sections of a format: for numbers above, below and at zero, and for texts."""
    found = [""]
    for match in _SECTION.finditer(code):
        if match[0] == ";":
            found.append("")
        else:
            found[-1] = match[0]
    return tuple(found) if code.strip() else ("General",)


@lru_cache(512)
def _section(code: str) -> NumberFormat:
    bare = _PADDING.sub(lambda match: match[1] or "", code)
    bare = _BRACKETED.sub(lambda match: f'"{match["sign"]}"' if match["sign"] else "", bare)
    pieces = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _PIECE.finditer(bare)]
    kinds = [kind for kind, _ in pieces]
    digits = [at for at, kind in enumerate(kinds) if kind == "digit"]
    is_thai = bool(_THAI_NUMERALS.search(code))
    if digits and digits[0] and pieces[digits[0] - 1] in (("letter", "t"), ("letter", "T")):
        # "t#,##0" is "#,##0" in Thai digits.
        pieces[digits[0] - 1] = ("letter", "")
        is_thai = True
    is_fraction = bool(digits) and ("other", "/") in pieces[digits[0] :]
    is_of_days = not digits and "letter" in kinds
    if "exponent" in kinds or is_fraction or is_of_days or len(digits) > _MOST_DIGITS or (not pieces and "[" in code):
        return NumberFormat((("general", ""),), is_plain=True, is_thai=is_thai)
    point = next((at for at, kind in enumerate(kinds) if kind == "point" and digits and (digits[0] < at or at + 1 in digits)), None)
    end = len(pieces) if point is None else point
    whole = tuple(at for at in digits if at < end)
    commas = [at for at, kind in enumerate(kinds) if kind == "comma"]
    # Commas right behind the digits tell how many thousands are left out.
    behind = {at for at in commas if digits and {*range(digits[-1] + 1, at)} <= {*commas} and at > digits[-1]}
    behind |= {at for at in commas if whole and whole[-1] < at < end}
    between = {at for at in commas if whole and whole[0] < at < whole[-1]}
    # The first place takes all that is left: "#" before another one says nothing.
    while len(whole) > 1 and pieces[whole[0]][1] == "#" and {*range(whole[0] + 1, whole[1])} <= between:
        whole = whole[1:]
    for at in behind | between:
        pieces[at] = ("comma", "")
    return NumberFormat(
        tuple(pieces),
        whole,
        point,
        tuple(at for at in digits if at > end),
        bool(between),
        2 * kinds.count("percent") - 3 * len(behind),
        "general" in kinds and not digits,
        is_thai,
    )
