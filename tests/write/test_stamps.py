import os
from pathlib import Path

from oitgen.write import stamps
from oitgen.write.inventory import Entry

PAGE = Entry("page", "s", 3, "sum")


def test_a_file_is_trusted_while_size_time_and_bytes_are_the_remembered_ones(tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_text("new")
    stamps.write(tmp_path, tmp_path, [PAGE], {})
    known = stamps.read(tmp_path)

    assert stamps.trusts(known, "page", page.stat(), "sum")
    assert not stamps.trusts(known, "page", page.stat(), "other")
    os.utime(page, (1, 1))
    assert not stamps.trusts(known, "page", page.stat(), "sum")


def test_nothing_new_is_not_written_again(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("new")
    stamps.write(tmp_path, tmp_path, [PAGE], {})
    known, before = stamps.read(tmp_path), (tmp_path / "stamps.json").stat().st_mtime_ns

    stamps.write(tmp_path, tmp_path, [PAGE], known)

    assert (tmp_path / "stamps.json").stat().st_mtime_ns == before


def test_damaged_or_forgotten_stamps_trust_nothing(tmp_path: Path) -> None:
    for damage in ("", "[]", '{"a": 3}', '{"a": [1, 2]}', "[" * 100_000):
        (tmp_path / "stamps.json").write_text(damage)
        assert stamps.read(tmp_path) == {}
    stamps.forget(tmp_path)
    assert stamps.read(tmp_path) == {}
