"""Cells as a sheet's layout shows them."""

from oitgen.load.contents import laid
from oitgen.load.contents.grids import Grid
from oitgen.load.contents.layout import Area, Layout
from oitgen.model.contents import Hidden

GRID = Grid("ก", (("a", "b"), ("", "d")))


def test_a_merged_area_says_the_same_in_each_of_its_cells() -> None:
    assert laid.merged(GRID, Layout(merged=[Area(1, 1, 2, 1)])).rows == (("a", "b"), ("a", "d"))


def test_only_what_holds_anything_is_hidden() -> None:
    assert laid.hidden(GRID, Layout(columns=[(2, 9)], rows={2, 3}), is_shown=True) == Hidden("ก", columns=("B",), rows=1)
    assert laid.hidden(GRID, Layout(columns=[(3, 9)], rows={3}), is_shown=True) is None
    assert laid.hidden(GRID, None, is_shown=False) == Hidden("ก", whole=True)


def test_where_nobody_knows_what_is_hidden_nothing_is_shown() -> None:
    assert laid.shown(GRID, None) == Grid("ก", ())
    assert laid.shown(GRID, Layout()) is None
    assert laid.shown(GRID, Layout(rows={1})) == Grid("ก", (("", "d"),))
