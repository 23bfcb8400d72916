"""Which months a workbook's sheets are named for, and which of them are titled for another."""

import pytest

from oitgen.check import sheets
from oitgen.model.contents import Contents, Library, Table
from oitgen.model.document import Document, File
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Month, Period

YEAR = FiscalYear(2568)
WHOLE = Period.year(YEAR)


def months(*names: str, tables: tuple[Table, ...] = ()) -> list[str]:
    document = Document(Words("ก"), (File("ก.xlsx", "xlsx", 1),), period=WHOLE)
    library = Library({"ก.xlsx": Contents(sheets=names, tables=tables)})
    return sorted(str(Period.month(month).key) for month in sheets.months(document, library))


def test_sheets_named_for_months_show_these_months() -> None:
    assert months("สรุป", "ปี 2568", "ตค67", "ธ.ค.") == ["2567-10", "2567-12"]
    assert months("ไตรมาส 1", "ม.ค.68") == ["2567-10", "2567-11", "2567-12", "2568-01"]


def test_a_sheet_that_is_only_numbered_is_of_the_month_its_title_names() -> None:
    assert months("1", "ตค67", tables=(Table(("ก",), (), "1", ("เดือนพฤศจิกายน 2567",)),)) == ["2567-10", "2567-11"]


@pytest.mark.parametrize("names", [(), ("Sheet1",), ("ตค67",), ("ตค67", "Sheet2"), ("ปี 2568", "ตค67")])
def test_else_a_document_shows_all_of_its_period(names: tuple[str, ...]) -> None:
    assert months(*names) == [Period.month(month).key for month in YEAR.months]


def test_a_month_s_file_may_hold_the_sheets_of_the_months_before() -> None:
    december = Period.month(Month(2567, 12))
    document = Document(Words("ก"), (File("ก.xlsx", "xlsx", 1),), period=december)
    library = Library({"ก.xlsx": Contents(sheets=("ต.ค.67", "พ.ย.67", "ธ.ค.67"))})
    assert sheets.months(document, library) == {Month(2567, 12)}
    library = Library({"ก.xlsx": Contents(sheets=("ต.ค.67", "พ.ย.67", "Sheet3"))})
    assert sheets.months(document, library) == {Month(2567, 12)}


def test_a_document_without_a_period_shows_no_month() -> None:
    document = Document(Words("ก"), (File("ก.xlsx", "xlsx", 1),))
    assert sheets.months(document, Library()) == frozenset()


def test_months_of_names_and_titles_are_compared_whatever_their_years() -> None:
    tables = (Table(("ก",), (), "ต.ค.", ("เดือนตุลาคม 2566",)), Table(("ก",), (), "พ.ย.", ("เดือนตุลาคม 2567",)))
    october, november = (Period.month(Month(2567, month)) for month in (10, 11))
    assert list(sheets.misnamed(Contents(tables=tables), YEAR)) == [("พ.ย.", november, october)]
    assert list(sheets.misnamed(Contents(tables=tables[1:]), YEAR)) == []
