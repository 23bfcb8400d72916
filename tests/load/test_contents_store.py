"""What stands in documents goes into the memo and comes back as it was."""

import json
from dataclasses import fields

import hypothesis.strategies as st
import pytest
from hypothesis import given

from oitgen import signs
from oitgen.load import contents_store
from oitgen.model.contents import Contents, Fault, Hidden, Part, Sign, SignKind, Table
from oitgen.model.finding import message

WHOLE = Contents(
    problem="damaged",
    really="html",
    pages=3,
    width=20,
    height=10,
    is_read=True,
    letters=99,
    head="ชื่อเรื่อง\nบรรทัดที่สอง",
    end="(ลงชื่อ)",
    tables=(Table(("ที่", "รายการ"), (("1", "ก"), ("2", "ข")), "ชีต", ("หัวตาราง",), 3, 2),),
    hidden=(Hidden("ชีตซ่อน", whole=True), Hidden("ชีต", columns=("C", "D"), rows=2)),
    author="นายสมมติ ทดลอง",
    located=True,
    signs=(Sign(SignKind.PHONE, "0 7500 0191", Part.END, page=2, line=3, sheet="ก", excerpt="โทร 0 7500 0191"),),
    amounts=frozenset({"54000", "180.5"}),
    repeated=(("54000", 2),),
    figures=(("ตุลาคม", ("5", "4")),),
    faults=(Fault("ก", "รวม", message("{total} in all, but {done} settled and {open} in progress", total="3", done="1", open="1")),),
    sketch=frozenset({1, 2, 3}),
    grams=120,
    sheets=("ก", "ตค67"),
    codes=("https://itap.nacc.go.th/go/eit/x",),
    unpictured=True,
    macros=True,
    foreign=True,
)


@pytest.mark.parametrize("contents", [Contents(), WHOLE, Contents(is_read=True), Contents(problem="encrypted")])
def test_contents_come_back_as_they_were(contents: Contents) -> None:
    assert contents_store.loaded(contents_store.dumped(contents)) == contents


def test_what_says_nothing_takes_no_room() -> None:
    assert contents_store.dumped(Contents()) == b"{}"


@pytest.mark.parametrize("data", [b"", b"[]", b"nonsense", b'{"signs": [[1]]}', b'{"unknown": 1}', b'{"tables": [1]}', b"\xff"])
def test_other_bytes_are_refused_so_that_the_file_is_read_anew(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        contents_store.loaded(data)


def test_signs_keep_their_places() -> None:
    found = signs.found("โทร 0 7500 0191\nอีเมล a@example.go.th")
    assert contents_store.signs_of(contents_store.signs_told(found)) == found


def test_every_field_is_stored() -> None:
    told = json.loads(contents_store.dumped(WHOLE))
    assert set(told) == {field.name for field in fields(Contents)} - {"text"}


TEXT = st.text(max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NUMBER = st.integers(0, 1 << 32)
ANY = st.builds(
    Contents,
    problem=TEXT,
    pages=NUMBER,
    is_read=st.booleans(),
    head=TEXT,
    tables=st.lists(st.builds(Table, TEXTS, st.lists(TEXTS, max_size=3).map(tuple), TEXT, TEXTS, NUMBER, NUMBER), max_size=2).map(tuple),
    hidden=st.lists(st.builds(Hidden, TEXT, st.booleans(), TEXTS, NUMBER), max_size=2).map(tuple),
    signs=st.lists(st.builds(Sign, st.sampled_from(SignKind), TEXT, st.sampled_from(Part), NUMBER, NUMBER, TEXT, TEXT), max_size=2).map(
        tuple
    ),
    amounts=st.frozensets(TEXT, max_size=3),
    repeated=st.lists(st.tuples(TEXT, NUMBER), max_size=2).map(tuple),
    sketch=st.frozensets(NUMBER, max_size=3),
    codes=TEXTS,
)


@given(ANY)
def test_any_contents_come_back_as_they_were(contents: Contents) -> None:
    assert contents_store.loaded(contents_store.dumped(contents)) == contents


@given(st.binary(max_size=200), st.integers(0, 400))
def test_bytes_that_a_broken_disk_changed_are_refused_or_make_contents(noise: bytes, place: int) -> None:
    data = contents_store.dumped(WHOLE)
    try:
        found = contents_store.loaded(data[:place] + noise + data[place + len(noise) :])
    except (ValueError, KeyError, TypeError):
        return
    assert isinstance(found, Contents)


def test_words_come_back_and_anything_else_is_refused() -> None:
    assert contents_store.unpacked(contents_store.packed("คำ\fหน้า 2")) == "คำ\fหน้า 2"
    with pytest.raises(ValueError, match="not packed by us"):
        contents_store.unpacked(b"broken")
