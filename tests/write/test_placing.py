import hashlib
from pathlib import Path

import pytest

from oitgen.model.output import CopyOf
from oitgen.write import placing
from oitgen.write.placing import Ancestors, Patience


def test_patience_ends() -> None:
    patience = Patience(0.1)

    assert patience.waits()
    assert not patience.waits()


def test_the_highest_obstacle_above_a_path_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_text("")

    assert Ancestors(tmp_path).obstacle("a/b/c/d") == "a/b"
    assert Ancestors(tmp_path).obstacle("a/new/d") == ""
    assert Ancestors(tmp_path).obstacle("a") == ""


def test_folders_that_are_not_empty_stay(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "note").write_text("theirs")

    placing.tidy(tmp_path, "a/b/c/page")

    assert [each.name for each in tmp_path.rglob("*")] == ["a", "note"]


def test_a_digest_is_sha256_in_hex(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")

    assert placing.digest(tmp_path / "a") == hashlib.sha256(b"x").hexdigest()


def test_a_source_of_another_size_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"x")

    with pytest.raises(placing.SourceChangedError):
        placing.copy(CopyOf(source, 2, source.stat().st_mtime_ns, ""), tmp_path / "b")
    assert not (tmp_path / "b").exists()
