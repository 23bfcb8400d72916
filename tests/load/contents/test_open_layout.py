"""An .ods tells what it hides and what it merges."""

import zipfile
from pathlib import Path

import pytest

from oitgen.load import contents, tables
from oitgen.load.contents import open_layout
from oitgen.load.contents.layout import Area, Layout
from oitgen.model.contents import Hidden, SignKind
from tests import containers

HEAD = [["ชื่อ", "โทร", "จำนวน"]]


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "ก.ods"
    path.write_bytes(data)
    return path


def of(folder: Path, *, before: str = "", more: str = "", styles: str = "") -> Layout:
    return open_layout.layouts(saved(folder, containers.ods({"ก": HEAD}, before=before, more=more, styles=styles)))["ก"]


def row(*cells: str, properties: str = "") -> str:
    told = "".join(f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in cells)
    return f"<table:table-row {properties}>{told}</table:table-row>"


def column(properties: str = "", count: int = 1) -> str:
    return f'<table:table-column table:number-columns-repeated="{count}" {properties}/>'


COLLAPSED, FILTERED = 'table:visibility="collapse"', 'table:visibility="filter"'


def test_hidden_columns_and_rows_are_told_and_in_neither_words_nor_tables(tmp_path: Path) -> None:
    rows = row("ก", "โทร 0 2000 0001", "1") + row("แถวลับ", "ข", "2", properties=FILTERED) + row("ค", "ง", "3")
    path = saved(tmp_path, containers.ods({"ก": HEAD}, before=column() + column(COLLAPSED) + column(), more=rows))
    found = contents.read(str(path), "ods")
    assert found.hidden == (Hidden("ก", columns=("B",), rows=1),)
    assert found.text == "ชื่อ | จำนวน\nก | 1\nค | 3"
    # The download holds them all the same.
    assert [sign.kind for sign in found.signs] == [SignKind.PHONE]
    ((table, records),) = tables.read(str(path), "ods")
    assert (table.columns, records.rows) == (("ชื่อ", "จำนวน"), (("ก", "1"), ("ค", "3")))


def test_one_element_stands_for_many_also_in_a_header_or_a_group(tmp_path: Path) -> None:
    columns = f"<table:table-header-columns>{column(count=2)}</table:table-header-columns>"
    columns += f"<table:table-column-group>{column(COLLAPSED, count=3)}</table:table-column-group>{column(COLLAPSED, count=16000)}"
    rows = f"<table:table-header-rows>{row('ก')}</table:table-header-rows>"
    twice = 'table:number-rows-repeated="2"'
    rows += f"{row(properties=twice)}<table:table-row-group>{row(properties=f'{COLLAPSED} {twice}')}</table:table-row-group>{row('ข')}"
    found = of(tmp_path, before=columns, more=rows)
    assert (found.columns, found.rows) == ([(3, 5), (6, 16005)], {5, 6})


def test_a_folded_group_is_hidden(tmp_path: Path) -> None:
    folded = '<table:table-row-group table:display="false">'
    inner = f"{folded}{row('ก')}<table:table-row-group>{row('ข')}</table:table-row-group></table:table-row-group>{row('ค')}"
    assert of(tmp_path, more=inner).rows == {2, 3}


def test_what_has_no_width_or_height_is_hidden_too(tmp_path: Path) -> None:
    styles = '<style:style style:name="co9"><style:table-column-properties style:column-width="0cm"/></style:style>'
    styles += '<style:style style:name="ro9"><style:table-row-properties style:row-height="0.00in"/></style:style>'
    styles += '<style:style style:name="co1"><style:table-column-properties style:column-width="0.8cm"/></style:style>'
    named = 'table:style-name="{}"'.format
    found = of(tmp_path, before=column(named("co1")) + column(named("co9")), more=row("ก", properties=named("ro9")), styles=styles)
    assert (found.columns, found.rows) == ([(2, 2)], {2})


def test_merged_cells_are_an_area(tmp_path: Path) -> None:
    wide = '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"/><table:covered-table-cell/>'
    found = of(tmp_path, more=f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{wide}</table:table-row>')
    assert found.merged == [Area(2, 3, 4, 4)]


def test_a_table_within_a_cell_counts_nothing(tmp_path: Path) -> None:
    inner = f'<table:table table:name="ใน">{row("ก", properties=COLLAPSED)}</table:table>'
    found = of(
        tmp_path, more=f"<table:table-row><table:table-cell>{inner}</table:table-cell></table:table-row>{row('ข', properties=COLLAPSED)}"
    )
    assert found.rows == {3}


def test_empty_rows_that_stand_for_many_keep_the_place_of_those_below(tmp_path: Path) -> None:
    rows = row(properties='table:number-rows-repeated="3"') + row("ลับ", "ลับ", "9", properties=COLLAPSED) + row("ค", "ง", "3")
    found = contents.read(str(saved(tmp_path, containers.ods({"ก": HEAD}, more=rows))), "ods")
    assert (found.text, found.hidden) == ("ชื่อ | โทร | จำนวน\nค | ง | 3", (Hidden("ก", rows=1),))


def test_broken_xml_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="broken"):
        of(tmp_path, more="<table:table-row><")
    with pytest.raises(zipfile.BadZipFile):
        open_layout.layouts(saved(tmp_path, b"PK"))
    with pytest.raises(ValueError, match="DTD"):
        open_layout.layouts(saved(tmp_path, containers.archive({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"})))
