import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from oitgen import write
from oitgen.model.finding import OitgenError
from oitgen.model.output import CopyOf, Rendered, Written
from oitgen.model.progress import Stage
from tests.privileges import as_nobody

TOOL = "oitgen 1"


def build(output: Path, *, clean: bool = False, **pages: str) -> Written:
    """Builds a site of small pages: `home="a"` is the file `home` holding `a`; `__` stands for `/`."""
    return write.files(output, [page(path.replace("__", "/"), text) for path, text in pages.items()], tool=TOOL, clean=clean)


def page(path: str, text: str) -> Rendered:
    return Rendered(path, text.encode(), f"content/{path}.md")


def copy_of(path: Path) -> CopyOf:
    seen = path.stat()
    return CopyOf(path, seen.st_size, seen.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())


def held(output: Path) -> dict[str, str]:
    """Every file in the output but the manifest, with its text; links are not followed."""
    names = sorted(each for each in output.rglob("*") if each.is_file() and each.name != write.MANIFEST)
    return {each.relative_to(output).as_posix(): each.read_text() for each in names}


def times(output: Path) -> dict[str, int]:
    return {str(each): each.lstat().st_mtime_ns for each in (output, *output.rglob("*"))}


def rules(written: Written) -> list[tuple[str, str]]:
    return [(each.rule, each.place.path) for each in written.findings]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def test_the_output_holds_what_was_rendered(output: Path) -> None:
    written = build(output, index="home", y2568__o7__index="items")

    assert held(output) == {"index": "home", "y2568/o7/index": "items"}
    assert written == Written(("index", write.MANIFEST, "y2568/o7/index"), (), 0, (), fresh={"index", "y2568/o7/index"})


def test_nothing_but_lock_and_stamps_is_left_beside_the_output(output: Path) -> None:
    build(output, index="home")

    assert sorted(each.name for each in write.prepare_folder(output).rglob("*")) == ["lock", "stamps.json"]


def test_the_manifest_lists_path_source_size_and_sha256_and_no_date(output: Path) -> None:
    build(output, b="2", a="1")

    manifest = json.loads((output / write.MANIFEST).read_text())
    one, two = (hashlib.sha256(text).hexdigest() for text in (b"1", b"2"))
    assert manifest == {
        "schema": 1,
        "tool": TOOL,
        "files": [
            {"path": "a", "source": "content/a.md", "size": 1, "sha256": one},
            {"path": "b", "source": "content/b.md", "size": 1, "sha256": two},
        ],
    }


def test_a_build_in_which_nothing_changed_writes_nothing(output: Path) -> None:
    build(output, index="home", y__page="text")
    before = times(output)

    for clean in (False, True):
        assert build(output, index="home", y__page="text", clean=clean) == Written(unchanged=2)
    assert times(output) == before


def test_only_the_page_that_changed_is_written(output: Path) -> None:
    build(output, index="home", news="old")
    before = (output / "index").stat().st_mtime_ns

    assert build(output, index="home", news="new").written == ("news", write.MANIFEST)
    assert (output / "index").stat().st_mtime_ns == before
    assert held(output) == {"index": "home", "news": "new"}


def test_what_is_no_longer_planned_is_removed_with_its_emptied_folders(output: Path) -> None:
    build(output, index="home", y2567__o1__index="old", y2567__o2="kept")

    assert build(output, index="home", y2567__o2="kept").removed == ("y2567/o1/index",)
    assert not (output / "y2567" / "o1").exists()
    assert held(output) == {"index": "home", "y2567/o2": "kept"}


def test_nothing_that_oitgen_did_not_write_is_touched(output: Path) -> None:
    build(output, index="home", y__page="text")
    (output / "CNAME").write_text("theirs")
    (output / "y" / "note").write_text("theirs")
    (output / "empty").mkdir()

    build(output, index="home")

    assert held(output) == {"CNAME": "theirs", "index": "home", "y/note": "theirs"}
    assert (output / "empty").is_dir()


def test_a_file_of_ours_edited_by_hand_is_put_right(output: Path) -> None:
    build(output, index="home")
    (output / "index").write_text("by hand")

    assert build(output, index="home").written == ("index",)
    assert held(output) == {"index": "home"}


def test_an_edit_that_keeps_size_and_time_is_found_by_clean_and_without_stamps(output: Path) -> None:
    for clean in (True, False):
        build(output, index="home")
        seen = (output / "index").stat()
        (output / "index").write_text("HOME")
        os.utime(output / "index", ns=(seen.st_atime_ns, seen.st_mtime_ns))
        if not clean:
            (write.prepare_folder(output) / "stamps.json").unlink()

        assert build(output, index="home", clean=clean).written == ("index",)
        assert held(output) == {"index": "home"}


def test_the_same_bytes_in_a_file_not_ours_are_adopted(output: Path) -> None:
    output.mkdir()
    (output / "index").write_text("home")

    assert build(output, index="home") == Written((write.MANIFEST,), (), 1, ())
    assert build(output).removed == ("index",)


def test_other_bytes_in_a_file_not_ours_are_kept_and_said(output: Path) -> None:
    output.mkdir()
    (output / "index").write_text("theirs")

    written = build(output, index="home", news="n")

    assert rules(written) == [("output-foreign", "public/index")]
    assert held(output) == {"index": "theirs", "news": "n"}
    assert build(output).removed == ("news",)
    assert held(output) == {"index": "theirs"}


def test_without_the_manifest_files_with_our_bytes_are_adopted_again(output: Path) -> None:
    build(output, index="home")
    for damage in ("", "[]", '{"files": 3}', '{"files": [{"path": "../x", "source": "", "size": 0, "sha256": ""}, 7]}'):
        (output / write.MANIFEST).write_text(damage)
        assert build(output, index="home") == Written((write.MANIFEST,), (), 1, ())


def test_a_tampered_manifest_reaches_nothing_outside(output: Path) -> None:
    build(output, index="home")
    outside = output.parent / "secret"
    outside.write_text("theirs")
    files = [{"path": path, "source": "", "size": 6, "sha256": "0"} for path in ("../secret", str(outside), "a/../../secret", "..\\secret")]
    (output / write.MANIFEST).write_text(json.dumps({"schema": 1, "files": files}))

    build(output)

    assert outside.read_text() == "theirs"


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    build(output, a="file", b__c__d="deep", b__e="deep")

    build(output, a__x="below", b="file")
    assert held(output) == {"a/x": "below", "b": "file"}


def test_a_folder_with_something_foreign_does_not_become_a_file(output: Path) -> None:
    build(output, b__c="ours")
    (output / "b" / "note").write_text("theirs")

    written = build(output, b="file")

    assert rules(written) == [("output-foreign", "public/b")]
    assert held(output) == {"b/note": "theirs"}


def test_an_empty_foreign_folder_and_a_foreign_file_above_stay(output: Path) -> None:
    (output / "a").mkdir(parents=True)
    (output / "b").write_text("theirs")

    written = build(output, a="file", b__x="below", b__y="below", c="fine")

    assert rules(written) == [("output-foreign", "public/a"), ("output-foreign", "public/b")]
    assert held(output) == {"b": "theirs", "c": "fine"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right that office accounts lack")
def test_links_in_the_output_are_never_followed(output: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page").write_text("theirs")
    build(output, a__page="ours", b="ours", c__page="ours")
    for name, target in (("a", outside), ("b", outside / "page"), ("c", outside)):
        (output / name / "page").unlink(missing_ok=True) if name != "b" else (output / name).unlink()
        if name != "b":
            (output / name).rmdir()
        (output / name).symlink_to(target)

    written = build(output, a__page="new", b="new")

    assert rules(written) == [("output-foreign", "public/a"), ("output-foreign", "public/b")]
    assert held(outside) == {"page": "theirs"}
    assert all((output / name).is_symlink() for name in "abc")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right that office accounts lack")
def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "srv").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "srv")

    build(tmp_path / "public", index="home")

    assert held(tmp_path / "srv") == {"index": "home"}
    assert (tmp_path / "public").is_symlink()


def test_a_read_only_file_of_ours_is_replaced_and_removed(output: Path) -> None:
    build(output, index="home", news="n")
    for name in ("index", "news"):
        (output / name).chmod(0o444)

    build(output, index="new")

    assert held(output) == {"index": "new"}


@pytest.mark.parametrize("path", ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "C:/a", "a\0b", write.MANIFEST])
def test_a_path_that_could_leave_the_output_is_our_bug(output: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path of the output"):
        write.files(output, [page(path, "x")], tool=TOOL)
    assert not output.exists()


@pytest.mark.parametrize(("one", "two"), [("a", "a"), ("a/B", "a/b")])
def test_two_files_at_one_address_are_our_bug(output: Path, one: str, two: str) -> None:
    with pytest.raises(ValueError, match="one address"):
        write.files(output, [page(one, "x"), page(two, "x")], tool=TOOL)


def test_a_file_that_is_also_a_folder_is_our_bug(output: Path) -> None:
    with pytest.raises(ValueError, match="the folder of"):
        write.files(output, [page("a", "x"), page("a/b", "x")], tool=TOOL)


def test_a_failure_while_rendering_leaves_the_last_good_site(output: Path) -> None:
    build(output, index="home")
    before = times(output)

    def rendered() -> Iterator[Rendered]:
        yield page("index", "new")
        raise FileNotFoundError("a template")

    with pytest.raises(FileNotFoundError, match="a template"):
        write.files(output, rendered(), tool=TOOL)
    assert times(output) == before
    assert not (write.prepare_folder(output) / "new").exists()


def test_an_officers_file_is_copied_not_linked(output: Path, tmp_path: Path) -> None:
    source = tmp_path / "รายงาน ต.ค.67.pdf"
    source.write_text("report")

    write.files(output, [Rendered("o7/2567-10.pdf", copy_of(source), source.name)], tool=TOOL)
    with source.open("r+") as file:
        file.write("REPORT")

    assert held(output) == {"o7/2567-10.pdf": "report"}
    assert (output / "o7/2567-10.pdf").stat().st_nlink == 1


def test_an_empty_and_a_large_file_are_copied_whole(output: Path, tmp_path: Path) -> None:
    for name, content in (("empty", ""), ("large", "x" * 5_000_000)):
        (tmp_path / name).write_text(content)

    write.files(output, [Rendered(name, copy_of(tmp_path / name), name) for name in ("empty", "large")], tool=TOOL)

    assert held(output) == {"empty": "", "large": "x" * 5_000_000}


def test_a_source_that_changed_or_went_since_it_was_read_keeps_the_old_file(output: Path, tmp_path: Path) -> None:
    sources = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for source in sources:
        source.write_text("old")
    write.files(output, [Rendered(each.name, copy_of(each), each.name) for each in sources], tool=TOOL)
    for source in sources:
        source.write_text("newer")
    rendered = [Rendered(each.name, copy_of(each), each.name) for each in sources]
    sources[0].write_text("being saved")
    sources[1].unlink()

    written = write.files(output, rendered, tool=TOOL)

    assert rules(written) == [("source-changed", "a.pdf"), ("source-changed", "b.pdf")]
    assert held(output) == {"a.pdf": "old", "b.pdf": "old"}
    assert write.files(output, [], tool=TOOL).removed == ("a.pdf", "b.pdf")


def test_an_output_folder_that_is_a_file_is_refused(output: Path) -> None:
    output.write_text("theirs")

    with pytest.raises(OitgenError) as refused:
        build(output, index="home")
    assert (refused.value.exit_code, refused.value.finding.rule) == (4, "output-is-file")
    assert output.read_text() == "theirs"


def test_a_folder_without_permission_is_refused() -> None:
    # Not in tmp_path: only its owner may enter that one at all.
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(OitgenError) as refused:
            build(folder / "public", index="home")
        folder.chmod(0o755)
    assert (refused.value.exit_code, refused.value.finding.rule) == (4, "output-forbidden")


def test_recover_creates_nothing_where_nothing_was_cut_off(output: Path) -> None:
    assert write.recover(output) is False
    assert list(output.parent.iterdir()) == []


def test_a_manifest_that_is_a_folder_is_kept_and_said(output: Path) -> None:
    (output / write.MANIFEST).mkdir(parents=True)

    assert rules(build(output, index="home")) == [("output-foreign", f"public/{write.MANIFEST}")]
    assert (output / write.MANIFEST).is_dir()


def test_what_is_new_and_where_the_removed_came_from_is_told(tmp_path: Path) -> None:
    output = tmp_path / "public"
    write.files(output, [Rendered("kept.html", b"1", "page"), Rendered("gone.pdf", b"2", "content/2568/O7/รายงาน.pdf")], tool=TOOL)

    told = write.files(output, [Rendered("kept.html", b"other", "page"), Rendered("fresh.html", b"3", "page")], tool=TOOL)

    assert told.fresh == {"fresh.html"}
    assert dict(told.sources) == {"gone.pdf": "content/2568/O7/รายงาน.pdf"}


def test_every_file_moved_or_removed_is_counted(tmp_path: Path) -> None:
    output, told = tmp_path / "public", list[tuple[Stage, int, int]]()
    write.files(output, [Rendered("gone.pdf", b"1", "s")], tool=TOOL)

    write.files(output, [Rendered("a.html", b"2", "s"), Rendered("b.html", b"3", "s")], tool=TOOL, watch=lambda *each: told.append(each))

    assert told == [(Stage.WRITING, done, 3) for done in range(4)]
