"""The periods that the sheets of a workbook are named for: one file may hold a sheet for each month of the year."""

from collections.abc import Iterator

from oitgen.model.contents import Contents, Library, Table
from oitgen.model.document import Document
from oitgen.model.joined import named_for
from oitgen.thai import FiscalYear, Month, Period, read_name

# One sheet alone may have kept a name nobody looked at.
_FEWEST = 2


def months(document: Document, library: Library) -> frozenset[Month]:
    """The months a document shows: those its sheets are named for, where several are, else all of its period.

    A sheet whose name says nothing is of the period its title names.
    """
    whole = document.period
    if whole is None:
        return frozenset()
    told = (period for file in document.files for period in _periods(library.of(file.path), whole.fiscal_year))
    # Beside its own sheet a month's file may hold those of the months before.
    named = {period for period in told if whole.covers(period) and period != whole}
    if len(named) < _FEWEST:
        return frozenset(whole.months)
    return frozenset(month for period in named for month in period.months)


def misnamed(contents: Contents, year: FiscalYear) -> Iterator[tuple[str, Period, Period]]:
    """Each sheet of several that is named for one period while its title names another: its name, and the two.

    Names of sheets rarely say a year, so the months alone are compared.
    """
    named = [(table, period) for table in contents.tables if (period := named_for(table.name, year)) is not None]
    for table, period in named if len(named) >= _FEWEST else ():
        told = _titled(table, year)
        if told is not None and not {month.month for month in period.months} & {month.month for month in told.months}:
            yield table.name, period, told


def _periods(contents: Contents, year: FiscalYear) -> Iterator[Period]:
    titled = {table.name: _titled(table, year) for table in contents.tables}
    for name in contents.sheets:
        found = named_for(name, year) or titled.get(name)
        if found is not None:
            yield found


def _titled(table: Table, year: FiscalYear) -> Period | None:
    """The one period the lines above a table name; a day in them is none."""
    said = {period for title in table.titles for period in _undated(title, year)}
    return said.pop() if len(said) == 1 else None


def _undated(title: str, year: FiscalYear) -> tuple[Period, ...]:
    reading = read_name(title, year)
    return reading.periods if reading.date is None and reading.as_of is None else ()
