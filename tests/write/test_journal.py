from pathlib import Path

from oitgen.write import journal
from oitgen.write.inventory import Entry
from oitgen.write.journal import Journal, Move

OLD, NEW = Entry("a", "content/ก.md", 1, "old"), Entry("a", "content/ก.md", 2, "new")
DECIDED = Journal("oitgen 1", (Move("000000", NEW, OLD), Move("000001", Entry("b", "", 0, ""), None)), (OLD,), (NEW,), (OLD, NEW))


def test_a_decided_move_is_read_back(tmp_path: Path) -> None:
    journal.write(tmp_path, DECIDED)

    assert journal.read(tmp_path) == DECIDED


def test_a_closed_or_damaged_journal_decides_nothing(tmp_path: Path) -> None:
    journal.write(tmp_path, DECIDED)
    (tmp_path / "journal.json").write_bytes(b'{"schema": 1, "moves"')
    assert journal.read(tmp_path) is None

    journal.close(tmp_path)
    assert journal.read(tmp_path) is None
    assert not journal.stands(tmp_path)


def test_a_tampered_journal_takes_files_from_the_prepare_folder_only(tmp_path: Path) -> None:
    journal.write(tmp_path, Journal("t", (Move("../../secret", NEW, None),), (), (), ()))

    found = journal.read(tmp_path)

    assert found is not None
    assert found.moves == ()
