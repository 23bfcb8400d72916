"""Tables of Word: rows of one width, and a header where the first rows are one."""

import re
from dataclasses import dataclass

from oitgen.load.markdown.tree import Node, line
from oitgen.thai import arabic

_MOST_COLUMNS = 63
_NUMBER = re.compile(r"[-(]?[0-9][0-9,]*(?:\.[0-9]+)?\)?%?|-")


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell, and the columns (from 0, the last not included) and rows it covers."""

    node: Node
    left: int
    right: int
    rows: int


def set_right(root: Node) -> None:
    """Sets every table right: cells that cover no more than there is, rows of one width, a head where there is one."""
    for node in root.walk():
        if node.tag == "table":
            _set_right(node)
        if node.tag in ("td", "th"):
            _plain(node)


def unbolded(node: Node) -> None:
    """Takes bold from what the page makes bold itself."""
    for each in node.walk():
        if each.tag == "strong":
            each.tag = ""


def _aligned(grid: list[list[_Cell]], count: int) -> None:
    """Columns of numbers stand to the right, with what heads them; the first only counts the rows, or names them."""
    below = [cell for row in grid[count:] for cell in row if line(cell.node)]
    for column in {cell.left for cell in below if cell.left}:
        here = [cell for cell in below if cell.left == column]
        if all(_is_number(cell.node) for cell in here):
            for cell in (*here, *(cell for row in grid[:count] for cell in row if (cell.left, cell.right) == (column, column + 1))):
                cell.node.add_class("align-right")


def _plain(cell: Node) -> None:
    """A cell of one paragraph needs no paragraph."""
    match cell.children:
        case [Node(tag="p") as only]:
            cell.children = only.children


def _set_right(table: Node) -> None:
    heads = [row for part in _parts(table, "thead") for row in _parts(part, "tr")]
    rows = [*heads, *(row for part in _parts(table, "tbody") for row in _parts(part, "tr")), *_parts(table, "tr")]
    rows = [row for row in rows if _cells(row)]
    if not rows:
        table.tag, table.children = "", []
        return
    grid = _laid(rows)
    count = _head(grid, len([row for row in heads if _cells(row)]))
    for number, row in enumerate(grid):
        for cell in row:
            cell.node.tag = "th" if number < count else "td"
            if number < count:
                unbolded(cell.node)
    _aligned(grid, count)
    if not count:
        # Signatures side by side and forms to fill in: whoever hears the page is not told of columns that have no names.
        table.attributes["role"] = "presentation"
    body = Node("tbody", {}, list(rows[count:]))
    table.children = [Node("thead", {}, list(rows[:count])), body] if count else [body]


def _parts(node: Node, tag: str) -> list[Node]:
    return [each for each in node.children if isinstance(each, Node) and each.tag == tag]


def _cells(row: Node) -> list[Node]:
    return [*(each for each in row.children if isinstance(each, Node) and each.tag in ("td", "th"))]


def _laid(rows: list[Node]) -> list[list[_Cell]]:
    """The cells of every row with what they cover; rows that are too short get an empty cell at their end."""
    taken: list[int] = []
    grid = []
    for number, row in enumerate(rows):
        at, laid = 0, []
        for node in _cells(row):
            while at < len(taken) and taken[at] > number:
                at += 1
            span = max(1, _span(node, "colspan", _MOST_COLUMNS))
            free = next((step for step in range(1, span) if at + step < len(taken) and taken[at + step] > number), span)
            cell = _Cell(node, at, at + free, _span(node, "rowspan", len(rows) - number))
            _covers(cell)
            taken += [0] * (cell.right - len(taken))
            taken[cell.left : cell.right] = [number + cell.rows] * free
            at = cell.right
            laid.append(cell)
        grid.append(laid)
    _filled(rows, grid)
    return grid


def _span(node: Node, name: str, most: int) -> int:
    told = node.attributes.get(name, "")
    return min(max(int(told), 1), most) if told.isdecimal() else 1


def _covers(cell: _Cell) -> None:
    for name, count in (("colspan", cell.right - cell.left), ("rowspan", cell.rows)):
        cell.node.attributes.pop(name, None)
        if count > 1:
            cell.node.attributes[name] = str(count)


def _filled(rows: list[Node], grid: list[list[_Cell]]) -> None:
    width = max((cell.right for row in grid for cell in row), default=0)
    ends = [0] * len(rows)
    for number, row in enumerate(grid):
        for cell in row:
            for below in range(number, number + cell.rows):
                ends[below] = max(ends[below], cell.right)
    for number, row in enumerate(grid):
        if ends[number] < width:
            cell = _Cell(Node("td"), ends[number], width, 1)
            _covers(cell)
            rows[number].children.append(cell.node)
            row.append(cell)


def _head(grid: list[list[_Cell]], said: int) -> int:
    """How many rows are the table's head: those Word repeats on each page, else the first where it is one.

    A head takes in what its cells reach down to; what reaches to the end is no head.
    """
    count = said or (1 if _is_head(grid) else 0)
    at = 0
    while at < count:
        count = max(count, *(at + cell.rows for cell in grid[at])) if grid[at] else count
        at += 1
    return count if count < len(grid) else 0


def _is_head(grid: list[list[_Cell]]) -> bool:
    """Whether the first rows name columns: all their cells say something, and either they alone are bold or numbers stand below them."""
    first = grid[0]
    reach = max((cell.rows for cell in first), default=1)
    names = [cell for row in grid[:reach] for cell in row]
    below = [cell for row in grid[reach:] for cell in row if line(cell.node)]
    if len(first) < 2 or not below or any(not line(cell.node) or _is_number(cell.node) for cell in names):
        return False
    if all(_is_bold(cell.node) for cell in names):
        return not all(_is_bold(cell.node) for cell in below)
    columns = [[cell for cell in below if cell.left == left] for left in {cell.left for cell in below} if left >= first[1].left]
    return any(len(column) > 1 and all(_is_number(cell.node) for cell in column) for column in columns)


def _is_number(node: Node) -> bool:
    return bool(_NUMBER.fullmatch(arabic(line(node))))


def _is_bold(node: Node) -> bool:
    """Whether all words below a node are bold."""
    return all(
        each.tag in ("strong", "br", "img") or not line(each) or _is_bold(each) if isinstance(each, Node) else not each.strip()
        for each in node.children
    )
