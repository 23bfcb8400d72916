import os
import subprocess
import sys
import time
from pathlib import Path

from oitgen import memo
from oitgen.memo import Memo, Seen

OLD = 1_600_000_000


def kept(folder: Path, *, version: str = "1", limit: int = 1 << 20, **values: bytes) -> None:
    with Memo(folder, version, limit) as memo:
        for key, value in values.items():
            memo.put("page", key, value)


def known(folder: Path, key: str, version: str = "1") -> bytes | None:
    with Memo(folder, version) as memo:
        return memo.get("page", key)


def test_a_value_is_found_by_the_next_run(tmp_path: Path) -> None:
    kept(tmp_path, home=b"<p>")

    assert known(tmp_path, "home") == b"<p>"


def test_kinds_and_keys_do_not_run_into_each_other(tmp_path: Path) -> None:
    with Memo(tmp_path, "1") as memo:
        memo.put("ab", "c", b"1")

        assert memo.get("a", "bc") is None
        assert memo.get("ab", b"c") is None
        assert memo.get("ab", "c") == b"1"


def test_another_program_version_sees_nothing_and_sweeps_it_out(tmp_path: Path) -> None:
    kept(tmp_path, home=b"old")
    kept(tmp_path, version="2", home=b"new")

    assert known(tmp_path, "home", "2") == b"new"
    assert known(tmp_path, "home", "1") is None


def test_something_known_is_not_made_again(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> str:
        made.append(1)
        return "ตาราง"

    for _ in range(2):
        with Memo(tmp_path, "1") as memo:
            assert memo.remember("table", "x", make, str.encode, bytes.decode) == "ตาราง"
    assert made == [1]


def test_a_value_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    kept(tmp_path, x=b"\xff\xff")

    with Memo(tmp_path, "1") as memo:
        assert memo.remember("page", "x", lambda: "new", str.encode, bytes.decode) == "new"
    assert known(tmp_path, "x") == b"new"


def test_the_store_may_be_deleted_or_broken(tmp_path: Path) -> None:
    kept(tmp_path, home=b"<p>")

    for damage in (b"", b"not a store", b"SQLite format 3\0" + b"\xff" * 5000):
        (tmp_path / "memo").write_bytes(damage)
        assert known(tmp_path, "home") is None
        kept(tmp_path, home=b"<p>")
        assert known(tmp_path, "home") == b"<p>"


def test_a_value_changed_by_a_bad_disk_is_not_believed(tmp_path: Path) -> None:
    kept(tmp_path, home=b"a very particular value")
    store = tmp_path / "memo"

    store.write_bytes(store.read_bytes().replace(b"particular", b"peculiar!!"))

    assert known(tmp_path, "home") is None


def test_without_a_folder_or_in_an_unusable_one_it_remembers_for_this_run(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")

    for folder in (None, blocked):
        with Memo(folder, "1") as memo:
            memo.put("page", "home", b"<p>")
            assert memo.get("page", "home") == b"<p>"


def test_the_oldest_unused_entries_go_when_it_grows_too_large(tmp_path: Path) -> None:
    kept(tmp_path, limit=10_000, old=bytes(4000), used=bytes(4000))
    with Memo(tmp_path, "1", 10_000) as memo:
        memo.get("page", "used")
        memo.put("page", "new", bytes(3000))

    assert known(tmp_path, "old") is None
    assert known(tmp_path, "used") == bytes(4000)
    assert known(tmp_path, "new") == bytes(3000)


def test_a_run_that_finds_everything_writes_nothing(tmp_path: Path) -> None:
    kept(tmp_path, home=b"<p>")
    before = (tmp_path / "memo").stat().st_mtime_ns, (tmp_path / "memo").read_bytes()

    known(tmp_path, "home")

    assert ((tmp_path / "memo").stat().st_mtime_ns, (tmp_path / "memo").read_bytes()) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["memo"]


_RUN = """
import sys
from pathlib import Path
from oitgen.memo import Memo

with Memo(Path(sys.argv[1]), "1") as memo:
    for number in range(600):
        memo.put("page", f"{sys.argv[2]}-{number}", sys.argv[2].encode())
        if number == 550 and sys.argv[2] == "killed":
            import os, signal
            os.kill(os.getpid(), signal.SIGKILL)
"""


def test_runs_at_the_same_time_and_a_killed_one_leave_a_sound_store(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    runs = [subprocess.Popen([sys.executable, "-c", _RUN, str(tmp_path), name], env=environment) for name in ("a", "b", "killed")]
    for run in runs:
        run.wait(timeout=30)

    assert [run.returncode == 0 for run in runs] == [True, True, False]
    assert known(tmp_path, "a-599") == b"a"
    assert known(tmp_path, "b-599") == b"b"
    # The first batch of the killed run is there as a whole, the second not at all.
    assert known(tmp_path, "killed-0") == b"killed"
    assert known(tmp_path, "killed-540") is None


def seen(folder: Path, path: Path) -> str:
    with Memo(folder, "1") as memo:
        return Seen(memo).digest(path)


def test_an_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน.pdf"
    path.write_bytes(b"first")
    os.utime(path, (OLD, OLD))
    first = seen(tmp_path, path)

    # Same size, time and inode: only reading could tell.
    with path.open("r+b") as file:
        file.write(b"other")
    os.utime(path, (OLD, OLD))

    assert seen(tmp_path, path) == first


def test_another_size_or_time_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน.pdf"
    path.write_bytes(b"first")
    os.utime(path, (OLD, OLD))
    first = seen(tmp_path, path)

    path.write_bytes(b"other")
    os.utime(path, (OLD + 1, OLD + 1))

    assert seen(tmp_path, path) != first


def test_a_file_changed_within_two_seconds_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน.pdf"
    path.write_bytes(b"first")
    now = time.time_ns()
    os.utime(path, ns=(now, now))
    first = seen(tmp_path, path)

    with path.open("r+b") as file:
        file.write(b"other")
    os.utime(path, ns=(now, now))

    assert seen(tmp_path, path) != first


def test_of_a_folder_of_the_cache_only_what_is_wanted_is_kept(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).write_bytes(b"x")
    memo.keep_only({tmp_path / "b"}, tmp_path)
    memo.keep_only(set(), tmp_path / "not there")
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
