"""Which places matter, and which give no events."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from oitgen.serve.places import is_remote, is_watched, on_disk

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/office\\040files cifs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/sdb1 /mnt/c/local ext4 rw 0 0
drive: /mnt/cloud fuse.rclone rw 0 0
"""


@pytest.mark.parametrize("path", ["content/2568/O7/a.pdf", "site.yaml", "themes/ours/style.css", "content/public/a.pdf", "content/reports"])
def test_what_an_officer_keeps_matters(tmp_path: Path, path: str) -> None:
    assert is_watched(tmp_path, tmp_path / path)


@pytest.mark.parametrize(
    "path",
    [".oitgen/memo", "public/index.html", ".public.oitgen/lock", "public-file/a.pdf", "reports/a.html", ".git/index", "content/.~lock.a#"],
)
def test_what_oitgen_writes_and_what_is_hidden_does_not(tmp_path: Path, path: str) -> None:
    assert not is_watched(tmp_path, tmp_path / path)


def test_a_site_built_under_another_name_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www/oitgen.manifest.json").write_text("{}", encoding="utf-8")

    assert not is_watched(tmp_path, tmp_path / "www/index.html")


def test_a_place_outside_the_folder_does_not_matter(tmp_path: Path) -> None:
    assert not is_watched(tmp_path / "site", tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/srv/site", False),
        ("/mnt/office files/site", True),
        ("/mnt/c/Users/a/site", True),
        ("/mnt/c/local/site", False),
        ("/mnt/cloud/site", True),
        ("/srv/OneDrive - Office/site", True),
        ("//server/share/site", True),
    ],
)
def test_network_drives_and_onedrive_are_told_from_disks(tmp_path: Path, folder: str, remote: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")

    assert is_remote(Path(folder), mounts) is remote


def test_without_a_table_of_mounts_a_folder_is_taken_for_a_disks(tmp_path: Path) -> None:
    assert not is_remote(Path("/srv/site"), tmp_path / "missing")


def test_a_path_is_written_as_this_computer_writes_it() -> None:
    assert on_disk(PureWindowsPath("C:/งาน"), "content/2568/O7") == "C:\\งาน\\content\\2568\\O7"
    assert on_disk(PurePosixPath("/srv"), "content/2568/O7") == "/srv/content/2568/O7"
