"""The officer's folder as it lies on disk."""

import os
from pathlib import Path

import pytest

from oitgen.load import folders
from oitgen.load.folders import Listing
from oitgen.model.finding import Level

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows asks for a special right to make links")


def listed(folder: Path, *paths: str, allow: tuple[str, ...] = (), content: bytes = b"x") -> Listing:
    for path in paths:
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return folders.listing(folder, "content", allow)


def names(listing: Listing) -> list[str]:
    return [entry.path.removeprefix("content/") for entry in listing.entries]


def left_out(listing: Listing) -> list[str]:
    return [each.path.removeprefix("content/") for each in listing.left_out]


def test_files_come_in_the_order_people_expect(tmp_path: Path) -> None:
    assert names(listed(tmp_path, "ก/10.pdf", "ก/๒.pdf", "ก/1.pdf")) == ["ก/1.pdf", "ก/๒.pdf", "ก/10.pdf"]


def test_a_missing_content_folder_is_an_empty_listing(tmp_path: Path) -> None:
    assert folders.listing(tmp_path, "content").entries == ()


@pytest.mark.parametrize(
    "path",
    [
        ".hidden", "_สิ่งที่ต้องมี.txt", "~$แผน.docx", "Thumbs.db", "desktop.ini", "a.tmp", "A.BAK", "เก่า/a.pdf",
        "ยกเลิก/a.pdf", "ไม่ใช้/a.pdf", "สำรอง/ข/a.pdf", "Old/a.pdf", "backup/a.pdf", "_ร่าง/a.pdf", ".git/a",
    ],
)  # fmt: skip
def test_what_is_put_aside_is_left_out_and_listed(tmp_path: Path, path: str) -> None:
    listing = listed(tmp_path, path, "ข้อ/เก็บ.pdf")

    assert (names(listing), left_out(listing), listing.findings) == (["ข้อ/เก็บ.pdf"], [path], ())


@pytest.mark.parametrize("path", ["ร่าง/a.pdf", "ร่าง TOR.pdf", "ของเก่า/a.pdf", "older/a.pdf", "ก_.pdf"])
def test_a_draft_of_terms_and_the_like_are_real_documents(tmp_path: Path, path: str) -> None:
    assert names(listed(tmp_path, path)) == [path]


@pytest.mark.parametrize("name", ["a.exe", "a.JS", "a.html", "a.svg", "a.php", "a.bat", "a.scr"])
def test_active_types_are_not_published(tmp_path: Path, name: str) -> None:
    listing = listed(tmp_path, name)

    assert (names(listing), left_out(listing)) == ([], [name])
    assert [(finding.rule, finding.level) for finding in listing.findings] == [("type-active", Level.ERROR)]


def test_an_active_type_is_published_where_site_yaml_allows_the_file(tmp_path: Path) -> None:
    assert names(listed(tmp_path, "ผัง.svg", "b.svg", allow=("ผัง.SVG",))) == ["ผัง.svg"]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("a.lnk", "file-pointer"),
        ("a.gdoc", "file-pointer"),
        ("a.gsheet", "file-pointer"),
        ("a.zip", "file-archive"),
        ("a.rar", "file-archive"),
    ],
)
def test_shortcuts_and_archives_are_findings_that_say_what_to_do(tmp_path: Path, name: str, rule: str) -> None:
    (finding,) = listed(tmp_path, name).findings

    assert (finding.rule, finding.hint is not None) == (rule, True)


def test_an_empty_file_is_a_finding(tmp_path: Path) -> None:
    listing = listed(tmp_path, "a.pdf", content=b"")

    assert (left_out(listing), listing.findings[0].rule) == (["a.pdf"], "file-empty")


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the refusal has to come from opening itself.
    listed(tmp_path, "a.pdf", "b.pdf")
    real_open = Path.open

    def refusing(path: Path, *args: object, **more: object) -> object:
        if path.name == "a.pdf":
            raise PermissionError(13, "held open")
        return real_open(path, *args, **more)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", refusing)
    listing = folders.listing(tmp_path, "content")

    assert (names(listing), left_out(listing), listing.findings[0].rule) == (["b.pdf"], ["a.pdf"], "file-unreadable")


def test_a_link_inside_the_site_folder_is_followed(tmp_path: Path) -> None:
    listed(tmp_path, "กลาง/a.pdf")
    (tmp_path / "content" / "ข้อ").symlink_to(tmp_path / "content" / "กลาง")
    (tmp_path / "b.pdf").write_bytes(b"b")
    (tmp_path / "content" / "b.pdf").symlink_to(tmp_path / "b.pdf")

    assert names(folders.listing(tmp_path, "content")) == ["b.pdf", "กลาง/a.pdf", "ข้อ/a.pdf"]


@pytest.mark.parametrize(
    ("target", "rule"), [("..", "link-outside"), ("content", "link-circle"), ("content/ก", "link-circle"), ("nowhere", "link-broken")]
)
def test_a_link_that_leads_astray_is_a_finding(tmp_path: Path, target: str, rule: str) -> None:
    site = tmp_path / "site"
    listed(site, "ก/a.pdf")
    (site / "content" / "ก" / "ลัด").symlink_to(site / target)

    listing = folders.listing(site, "content")

    assert ([finding.rule for finding in listing.findings], left_out(listing)) == ([rule], ["ก/ลัด"])


def test_two_links_that_lead_to_each_other_end(tmp_path: Path) -> None:
    listed(tmp_path, "ก/a.pdf", "ข/b.pdf")
    (tmp_path / "content/ก/ลัด").symlink_to(tmp_path / "content/ข")
    (tmp_path / "content/ข/ลัด").symlink_to(tmp_path / "content/ก")

    assert len(folders.listing(tmp_path, "content").entries) < 10


def test_what_is_no_file_is_left_out(tmp_path: Path) -> None:
    listed(tmp_path, "a.pdf")
    os.mkfifo(tmp_path / "content" / "pipe")

    assert left_out(folders.listing(tmp_path, "content")) == ["pipe"]


def test_files_that_lie_too_deep_are_listed_too(tmp_path: Path) -> None:
    deep = "/".join("ก" for _ in range(26)) + "/a.pdf"
    listing = listed(tmp_path, deep)

    assert (left_out(listing), listing.findings[0].rule) == ([deep], "folder-too-deep")


@pytest.mark.parametrize(
    "name",
    ["ก ข #1 100% +&.pdf", 'it\'s "ok".pdf', "ก.ข.ค.pdf", "ก" * 60 + ".pdf", "กำ.pdf", "กํา.pdf", "ไม่มีนามสกุล"],
)
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    assert names(listed(tmp_path, name)) == [name]


def test_names_that_differ_only_in_capitals_or_in_spelling_are_two_files(tmp_path: Path) -> None:
    assert len(listed(tmp_path, "A.pdf", "a.pdf", "กำ.pdf", "กํา.pdf").entries) == 4


@pytest.mark.parametrize(
    ("name", "format", "stem"), [("a.PDF", "pdf", "a"), ("a.b.docx", "docx", "a.b"), (".x", "", ".x"), ("a", "", "a"), ("a.", "", "a")]
)
def test_the_suffix_is_told_from_the_name(name: str, format: str, stem: str) -> None:
    entry = folders.Entry(f"content/{name}", Path(name), 1, 0, 0)

    assert (entry.format, entry.stem) == (format, stem)


@POSIX
def test_a_circle_is_refused_where_the_folder_is_named_relatively(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content/a").mkdir(parents=True)
    (tmp_path / "content/a/b").symlink_to(tmp_path / "content/a")
    monkeypatch.chdir(tmp_path)

    found = folders.listing(Path(), "content")

    assert [finding.rule for finding in found.findings] == ["link-circle"]
    assert found.folders == ("content/a",)


@POSIX
def test_content_that_leads_back_or_out_is_not_followed(tmp_path: Path) -> None:
    for name, target, rule in (("back", ".", "link-circle"), ("out", "..", "link-outside")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "content").symlink_to(target)

        assert [finding.rule for finding in folders.listing(tmp_path / name, "content").findings] == [rule]
