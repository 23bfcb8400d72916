"""Previews of Word files are made once for the same bytes, in a worker, and cost nobody else anything."""

from dataclasses import replace
from pathlib import Path

import pytest

from oitgen import word_previews, work
from oitgen.memo import Memo, Seen
from oitgen.previews import Opener
from tests import papers
from tests.builders import site_with
from tests.built import Built, built, built_with, picture
from tests.manuscripts import drawing, manuscript, paragraph

WITH_PICTURE = manuscript(paragraph("รายงาน") + f"<w:p>{drawing('p', 'สถานี')}</w:p>", pictures={"p": picture()})


def opener(folder: Path, memo: Memo, workers: work.Inline | work.Processes | None = None, limit: float = 20.0) -> Opener:
    return Opener(memo, Seen(memo), folder / "pictures", workers or work.Inline(), limit)


def sources(folder: Path, **files: bytes) -> dict[str, Path]:
    """Files of these names (ก.docx is written `ก_docx`), by their paths."""
    found = {}
    for name, data in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data)
        found[f"content/{path.name}"] = path
    return found


def test_only_word_files_are_opened_and_only_what_can_be_shown_is_shown(tmp_path: Path) -> None:
    files = sources(tmp_path, ก_docx=papers.word("เนื้อความ"), ข_pdf=papers.word("เนื้อความ"), ค_docx=b"broken")
    with Memo(None, "test") as memo:
        found = word_previews.previews(opener(tmp_path, memo), files, tmp_path / "word")

        preview = found.of("content/ก.docx")

    assert [*found.pictures] == ["content/ก.docx"]
    assert preview is not None
    assert preview.html == "<p>เนื้อความ</p>"


def test_a_preview_is_remembered_with_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sources(tmp_path, ก_docx=WITH_PICTURE)
    with Memo(tmp_path / "memo", "test") as memo:
        first = word_previews.previews(opener(tmp_path, memo), files, tmp_path / "word")
    monkeypatch.setattr(word_previews, "_made", None)

    with Memo(tmp_path / "memo", "test") as memo:
        again = word_previews.previews(opener(tmp_path, memo), files, tmp_path / "word")
        assert again.of("content/ก.docx") is not None

    assert again.pictures == first.pictures
    assert len(first.pictures["content/ก.docx"]) == 1


def test_a_picture_that_has_gone_from_the_cache_is_made_again(tmp_path: Path) -> None:
    files = sources(tmp_path, ก_docx=WITH_PICTURE)
    with Memo(None, "test") as memo:
        (copy,) = word_previews.previews(opener(tmp_path, memo), files, tmp_path / "word").pictures["content/ก.docx"]
        copy.path.unlink()

        word_previews.previews(opener(tmp_path, memo), files, tmp_path / "word")

    assert copy.path.is_file()


def test_pictures_nobody_shows_any_more_leave_the_cache(tmp_path: Path) -> None:
    with Memo(None, "test") as memo:
        word_previews.previews(opener(tmp_path, memo), sources(tmp_path, ก_docx=WITH_PICTURE), tmp_path / "word")
        word_previews.previews(opener(tmp_path, memo), {}, tmp_path / "word")

    assert [*(tmp_path / "word").iterdir()] == []


def test_a_file_that_takes_too_long_is_without_a_preview_and_is_not_tried_again(tmp_path: Path) -> None:
    # Small as files, and each a second's work to unpack.
    vast = dict.fromkeys((f"p{number}" for number in range(12)), picture(8000, 8000, "PNG"))
    endless = manuscript("".join(f"<w:p>{drawing(id)}</w:p>" for id in vast), pictures=vast)
    files = sources(tmp_path, ก_docx=endless, ข_docx=papers.word("เนื้อความ"))
    with Memo(None, "test") as memo, work.executor(1, guarded=True) as workers:
        guarded = Opener(memo, Seen(memo), tmp_path / "pictures", workers, limit=2.0)
        found = word_previews.previews(guarded, files, tmp_path / "word")

        again = word_previews.previews(replace(guarded, limit=60.0), files, tmp_path / "word")

    assert "content/ก.docx" not in found.pictures
    assert "content/ก.docx" not in again.pictures
    assert "content/ข.docx" in again.pictures


def site(folder: Path, *, previews: bool = True) -> Built:
    return built_with(
        folder, {"2568/O7/2567-10 รายงาน.docx": WITH_PICTURE, "2568/O7/2567-10 รายงาน.pdf": papers.pdf("ก")}, previews=previews
    )


def test_a_word_file_is_read_on_the_page_with_its_pictures_beside_it(tmp_path: Path) -> None:
    found = site(tmp_path)

    shown = found.tree("2568/o7/").css_first("main details.preview")
    assert shown is not None
    image = shown.css_first("img")
    assert image is not None
    assert (image.attributes["src"], image.attributes["alt"]) == ("2567-10.docx-1.webp", "สถานี")
    assert found.files["2568/o7/2567-10.docx-1.webp"][8:12] == b"WEBP"


def test_without_previews_no_word_file_is_opened(tmp_path: Path) -> None:
    found = site(tmp_path, previews=False)

    assert "preview" not in found.page("2568/o7/")
    assert not [path for path in found.files if path.endswith(".webp")]


def test_a_second_build_gives_the_same_bytes_and_a_build_without_takes_them_away(tmp_path: Path) -> None:
    first = site(tmp_path)

    again = built(tmp_path, previews=True)
    without = built(tmp_path)

    assert again.files == first.files
    assert again.outcome.written is not None
    assert again.outcome.written.written == ()
    assert "2568/o7/2567-10.docx-1.webp" not in without.files


def test_a_file_that_is_held_is_shown_nowhere(tmp_path: Path) -> None:
    held = papers.word("เลขประจำตัวประชาชน 1-1037-02071-81-1 ของผู้ร้อง")

    found = built_with(tmp_path, {"2568/O7/2567-10 รายงาน.docx": held}, previews=True)

    assert "02071" not in found.page("2568/o7/")
    assert "preview" not in found.page("2568/o7/")


def test_the_same_bytes_under_two_names_have_pictures_at_both_addresses(tmp_path: Path) -> None:
    folder = site_with(tmp_path, {f"2568/O7/2567-{month} รายงาน.docx": WITH_PICTURE for month in (10, 11)})

    found = built(folder, previews=True)

    assert found.files["2568/o7/2567-10.docx-1.webp"] == found.files["2568/o7/2567-11.docx-1.webp"]
