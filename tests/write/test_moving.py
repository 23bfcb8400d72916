"""A move cut off after it was decided, and what others did before it was finished."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oitgen import write
from oitgen.model.output import Rendered
from oitgen.write import inventory, journal
from oitgen.write.inventory import Entry
from oitgen.write.journal import Journal, Move


def known(path: str, text: str) -> Entry:
    return Entry(path, "s", len(text), hashlib.sha256(text.encode()).hexdigest())


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A site of `page` and `gone`, and a decided move: `page` changes, `fresh` comes, `gone` goes."""
    output = tmp_path / "public"
    write.files(output, [Rendered(name, b"old", "s") for name in ("page", "gone")], tool="t")
    staging = write.prepare_folder(output) / "new"
    staging.mkdir()
    (staging / "000000").write_text("new")
    (staging / "000001").write_text("fresh")
    moves = (Move("000000", known("page", "new"), known("page", "old")), Move("000001", known("fresh", "fresh"), None))
    journal.write(write.prepare_folder(output), Journal("t", moves, (), (known("gone", "old"),), ()))
    return output


def held(output: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in sorted(output.iterdir()) if each.name != write.MANIFEST}


def test_it_is_finished_by_recover_and_only_once(output: Path) -> None:
    assert write.recover(output) is True
    assert write.recover(output) is False

    assert held(output) == {"fresh": "fresh", "page": "new"}
    assert set(inventory.read(output)) == {"fresh", "page"}


def test_the_next_build_finishes_it_before_it_begins(output: Path) -> None:
    written = write.files(output, [Rendered("page", b"new", "s"), Rendered("fresh", b"fresh", "s")], tool="t")

    assert (written.written, written.unchanged) == ((), 2)


def test_a_foreign_file_put_there_meanwhile_is_kept_and_not_called_ours(output: Path) -> None:
    (output / "fresh").write_text("theirs")

    write.recover(output)

    assert held(output) == {"fresh": "theirs", "page": "new"}
    assert set(inventory.read(output)) == {"page"}


def test_a_foreign_file_in_the_place_of_a_removed_one_is_kept(output: Path) -> None:
    (output / "gone").write_text("theirs")

    write.recover(output)

    assert held(output) == {"fresh": "fresh", "gone": "theirs", "page": "new"}
    assert set(inventory.read(output)) == {"fresh", "page"}


def test_a_prepared_file_that_a_power_cut_emptied_is_not_used(output: Path) -> None:
    (write.prepare_folder(output) / "new" / "000000").write_text("")

    write.recover(output)

    assert held(output) == {"fresh": "fresh", "page": "old"}
    assert set(inventory.read(output)) == {"fresh", "page"}


LOCKED = """
import sys
from pathlib import Path
from oitgen import write
from oitgen.model.output import Rendered

def viewer(event, args):
    if event == "os.rename" and str(args[1]).endswith("b.pdf") or event == "os.remove" and str(args[0]).endswith("c.pdf"):
        raise PermissionError(13, "open in a viewer")

sys.addaudithook(viewer)
written = write.files(Path(sys.argv[1]), [Rendered(name, b"new", "s") for name in ("a.pdf", "b.pdf", "d.pdf")], tool="t")
print([(each.rule, each.place.path) for each in written.findings])
"""


def test_a_file_held_by_a_viewer_is_left_and_the_others_go_on(tmp_path: Path) -> None:
    output = tmp_path / "public"
    write.files(output, [Rendered(name, b"old", "s") for name in ("a.pdf", "b.pdf", "c.pdf")], tool="t")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    run = subprocess.run([sys.executable, "-c", LOCKED, str(output)], capture_output=True, text=True, env=environment, check=True)

    assert run.stdout.strip() == "[('output-locked', 'public/b.pdf'), ('output-locked', 'public/c.pdf')]"
    assert held(output) == {"a.pdf": "new", "b.pdf": "old", "c.pdf": "old", "d.pdf": "new"}
    # It is still ours: once the viewer is closed, the next build puts it right.
    again = write.files(output, [Rendered(name, b"new", "s") for name in ("a.pdf", "b.pdf", "d.pdf")], tool="t")
    assert (again.written, again.removed) == (("b.pdf", write.MANIFEST), ("c.pdf",))
