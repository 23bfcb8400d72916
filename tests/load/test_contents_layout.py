"""A sheet's XML tells what is merged, what is hidden, and how far its filled cells reach."""

import io

import pytest

from oitgen.load.contents import layout
from oitgen.load.contents.layout import Area, Layout


def of(rows: str, *, before: str = "", after: str = "") -> Layout:
    return layout.layout(io.BytesIO(f"<worksheet xmlns='x'>{before}<sheetData>{rows}</sheetData>{after}</worksheet>".encode()))


def test_only_cells_that_hold_anything_count() -> None:
    found = of('<row r="2"><c r="C2"><v>1</v></c><c r="Z2" s="3"/></row><row r="1048576"/>')
    assert (found.row, found.column, found.filled) == (2, 3, 1)


def test_cells_without_an_address_come_one_after_another() -> None:
    found = of("<row><c><v>1</v></c><c/><c><is><t>ก</t></is></c></row><row><c><v>1</v></c></row>")
    assert (found.row, found.column, found.filled) == (2, 3, 3)


def test_one_entry_hides_several_columns() -> None:
    found = of("", before='<cols><col min="2" max="4" hidden="1"/><col min="5" max="5"/><col min="6" max="16384" hidden="true"/></cols>')
    assert found.columns == [(2, 4), (6, 16384)]


def test_hidden_rows_and_merged_areas_are_told() -> None:
    merged = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B3"/></mergeCells>'
    found = of('<row r="1" hidden="1"/><row/><row hidden="0"/>', after=merged)
    assert (found.rows, found.merged) == ({1}, [Area(1, 1, 1, 3), Area(3, 2, 3, 2)])


def test_what_has_no_width_or_height_is_hidden_too() -> None:
    columns = (
        '<cols><col min="1" max="1" width="9.1"/><col min="2" max="3" width="0" customWidth="1"/><col min="4" max="4" width="0.0"/></cols>'
    )
    found = of('<row r="1" ht="0" customHeight="1"/><row r="2" ht="15"/><row r="3" ht="0.0"/><row r="4" ht="?"/>', before=columns)
    assert (found.columns, found.rows) == ([(2, 3), (4, 4)], {1, 3})


def test_where_columns_have_no_width_unless_they_say_so_the_others_are_hidden() -> None:
    columns = '<sheetFormatPr defaultColWidth="0"/><cols><col min="2" max="3" width="9"/><col min="5" max="5" hidden="1"/></cols>'
    assert sorted(of("", before=columns).columns) == [(1, 1), (4, 4), (5, 5), (6, 16384)]


def test_where_rows_have_no_height_unless_they_are_written_the_written_ones_are_shown() -> None:
    # Excel leaves such a row out of the file altogether; one that is there without a height has the usual one.
    assert not of('<row r="1"/><row r="2" ht="20"/>', before='<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>').rows


def test_what_is_hidden_beyond_a_stray_cell_is_told_as_well() -> None:
    stray = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="900"><c r="A900"><v>1</v></c></row>'
    padding = "<row><!-- " + "x" * 70_000 + " --></row>"
    merged = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    found = of(f'{stray}{padding}<row r="902" hidden="1"/>', after=merged)
    assert found.is_vast
    assert (found.rows, found.merged) == ({902}, [Area(1, 1, 1, 3)])


def test_elements_may_have_a_prefix() -> None:
    data = b"<x:worksheet xmlns:x='x'><x:sheetData><x:row r='1'><x:c r='B1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    assert layout.layout(io.BytesIO(data)).column == 2


@pytest.mark.parametrize(
    ("rows", "is_vast"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', True),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>', False),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', False),
        ('<row r="1"><c r="ZZZZZZZ99999999999999"><v>1</v></c></row>', True),
        ('<row r="1"><c r="A1048576"><v>1</v></c><c r="T1"><v>1</v></c></row>', True),
    ],
)
def test_a_stray_cell_far_away_makes_a_sheet_vast(rows: str, is_vast: bool) -> None:
    assert of(rows).is_vast is is_vast


@pytest.mark.parametrize("data", [b"", b"no xml", b"<worksheet><row r='x'><c r='?'><v>", b"<!DOCTYPE a><a/>"[:9]])
def test_of_broken_xml_as_much_is_told_as_can_be_read(data: bytes) -> None:
    assert not layout.layout(io.BytesIO(data)).is_vast


def test_a_document_type_is_refused() -> None:
    with pytest.raises(ValueError, match="DTD"):
        layout.layout(io.BytesIO(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"))


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16384, "XFD")])
def test_a_column_has_its_letters(column: int, letters: str) -> None:
    assert layout.letters(column) == letters
    assert layout.cell(f"{letters}7") == (7, column)
