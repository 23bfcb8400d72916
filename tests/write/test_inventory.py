from pathlib import Path

from oitgen.write.inventory import MANIFEST, Entry, dumped, entry, read, sound

HOME = Entry("index.html", "content/หน้าแรก.md", 4, "ab")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(dumped([HOME], "oitgen 1"))

    assert read(tmp_path) == {HOME.path: HOME}


def test_the_order_of_the_entries_makes_no_difference() -> None:
    other = Entry("a.html", "", 0, "")

    assert dumped([HOME, other], "t") == dumped([other, HOME], "t")


def test_an_entry_of_another_shape_is_none() -> None:
    assert entry({"path": "a", "source": "", "size": "4", "sha256": ""}) is None
    assert entry({"path": "../a", "source": "", "size": 4, "sha256": ""}) is None
    assert entry(["a"]) is None


def test_a_path_is_sound_inside_the_output_only() -> None:
    assert sound("2568/o7/2567-10.pdf")
    assert not any(map(sound, ("", "/a", "a/..", "a//b", "C:/a", "a\\b")))
