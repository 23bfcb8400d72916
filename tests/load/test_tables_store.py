"""Tables and records come back from the memo as they were, and nothing else does."""

import pytest

from oitgen.load import tables_store
from oitgen.model.open_table import Cell, CellKind, OpenTable, Records

TABLE = OpenTable(
    name="ก",
    titles=("ชื่อเรื่อง",),
    header=((Cell("a", "a", across=2), None, Cell("b", "b")),),
    columns=("a", "a (2)", "b"),
    rows=((Cell("1,000", "1000", CellKind.NUMBER), Cell(), Cell("ค", "ค", url="https://a.go.th/")), (None, Cell("–", ""), Cell("x", "x"))),
    numeric=(True, False, False),
    count=7,
    notes=("หมายเหตุ",),
)


def test_tables_come_back() -> None:
    assert tables_store.loaded(tables_store.dumped((TABLE, TABLE))) == (TABLE, TABLE)


def test_records_come_back() -> None:
    records = Records(("ก", "ข"), (("1", ""), ("2", "ค")), (True, False))
    assert tables_store.unpacked(tables_store.packed((records,))) == (records,)


@pytest.mark.parametrize("data", [b"", b"broken", b"{}", b"[1]", b"[[1,2]]"])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        tables_store.loaded(data)
    with pytest.raises((ValueError, KeyError, TypeError)):
        tables_store.unpacked(data)
