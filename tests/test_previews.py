"""Documents are opened once, in a worker; what no reader can open is told, and photos lose what the camera wrote."""

import io
import time
from dataclasses import replace
from pathlib import Path

import PIL.Image
import pytest

from oitgen import previews, work
from oitgen.load import folders
from oitgen.load.folders import Entry
from oitgen.memo import Memo, Seen
from oitgen.model.finding import Level
from oitgen.model.progress import Stage
from oitgen.model.site import Fate
from oitgen.previews import Opener
from tests import papers
from tests.builders import site_with
from tests.built import built_with, pdf, picture


def opener(folder: Path, memo: Memo) -> Opener:
    return Opener(memo, Seen(memo), folder / ".oitgen" / "pictures", work.Inline())


def entries(folder: Path, content: dict[str, str | bytes]) -> tuple[Entry, ...]:
    return folders.listing(site_with(folder, content), "content", ()).entries


def photo(**tags: str) -> bytes:
    """A photo with what a telephone writes into it: its maker and where it was taken."""
    image = PIL.Image.new("RGB", (40, 20), "#7b1113")
    exif = image.getexif()
    exif[0x010F] = "Secret Camera"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"Secret Comment")
    return out.getvalue()


def test_pages_and_pixels_are_known_by_path(tmp_path: Path) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.pdf": pdf(3), "2568/O7/ข.png": picture(30, 20, "PNG"), "2568/O7/ค.doc": b"x"})
    with Memo(None, "test") as memo:
        opened, findings = opener(tmp_path, memo).contents(listed)
    assert {path: (found.pages, found.width, found.height) for path, found in opened.by_path.items()} == {
        "content/2568/O7/ก.pdf": (3, 0, 0),
        "content/2568/O7/ข.png": (0, 30, 20),
        "content/2568/O7/ค.doc": (0, 0, 0),
    }
    assert findings == ()


def test_a_large_picture_is_known_by_the_size_it_is_shown_in(tmp_path: Path) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.jpg": picture(3200, 1600)})
    with Memo(None, "test") as memo:
        opened, _ = opener(tmp_path, memo).contents(listed)
    (entry,) = listed
    shown = previews.file(entry, opened.of(entry.path))
    assert (shown.width, shown.height) == (1600, 800)


@pytest.mark.parametrize(("name", "rule"), [("ก.pdf", "document-damaged"), ("ก.jpg", "picture-damaged"), ("ก.heic", "picture-private")])
def test_a_broken_file_is_an_error_at_its_path(tmp_path: Path, name: str, rule: str) -> None:
    listed = entries(tmp_path, {f"2568/O7/{name}": b"broken"})
    with Memo(None, "test") as memo:
        _, (finding,) = opener(tmp_path, memo).contents(listed)
    assert (finding.rule, finding.level, finding.place.path) == (rule, Level.ERROR, f"content/2568/O7/{name}")


@pytest.mark.parametrize("endless", [papers.forms(30), papers.forms(1, 5)])
def test_a_file_that_hangs_its_reader_costs_itself_alone_and_only_once(tmp_path: Path, endless: bytes) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.pdf": endless, "2568/O7/ข.pdf": pdf(2)})
    with Memo(None, "test") as memo, work.executor(1, guarded=True) as workers:
        guarded = Opener(memo, Seen(memo), tmp_path / "pictures", workers, limit=2.0)
        opened, (finding,) = guarded.contents(listed)
        begun = time.monotonic()
        assert guarded.contents(listed) == (opened, (finding,))
    assert time.monotonic() - begun < 1
    assert (finding.rule, finding.place.path) == ("document-damaged", "content/2568/O7/ก.pdf")
    assert [found.pages for found in opened.by_path.values()] == [0, 2]


def test_what_was_learned_is_remembered_with_its_problem(tmp_path: Path) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.pdf": pdf(2), "2568/O7/ข.pdf": b"broken"})
    with Memo(tmp_path / ".oitgen", "test") as memo:
        first = opener(tmp_path, memo).contents(listed)
    with Memo(tmp_path / ".oitgen", "test") as memo:
        assert opener(tmp_path, memo).contents(listed) == first


def test_words_are_fetched_from_where_they_are_remembered(tmp_path: Path) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.pdf": papers.pdf("คำแรก", "คำหลัง"), "2568/O7/ข.pdf": b"broken"})
    for _ in range(2):
        with Memo(tmp_path / ".oitgen", "test") as memo:
            library, _ = opener(tmp_path, memo).contents(listed)
            assert library.of("content/2568/O7/ก.pdf").text == ""
            assert [library.text(f"content/2568/O7/{name}.pdf") for name in "กขค"] == ["คำแรก\fคำหลัง", "", ""]


def test_a_public_picture_holds_pixels_alone_and_stands_upright(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/ภาพ.jpg": photo()}, previews=True)
    (data,) = (data for path, data in found.files.items() if path.endswith(".jpg"))
    assert b"Secret" not in data
    with PIL.Image.open(io.BytesIO(data)) as shown:
        assert shown.size == (20, 40)
        assert not dict(shown.getexif())


@pytest.mark.parametrize("data", [b"broken", picture(400, 400)[:1200]])
def test_a_picture_no_reader_can_open_is_neither_published_nor_shown(tmp_path: Path, data: bytes) -> None:
    found = built_with(tmp_path, {"2568/O21/ภาพ.jpg": data}, previews=True)
    assert [path for path in found.files if path.endswith(".jpg")] == []
    assert ".jpg" not in found.page("2568/o21/")
    assert [entry.fate for entry in found.outcome.site.ledger] == [Fate.LEFT_OUT]
    assert "picture-damaged" in found.rules


def test_a_portrait_no_reader_can_open_is_not_shown_but_its_person_is(tmp_path: Path) -> None:
    people = "- {name: สมชาย ตัวอย่าง, position: ผู้กำกับการ, group: executive, photo: head.jpg}\n"
    found = built_with(tmp_path, files={"people.yaml": people, "head.jpg": b"broken"}, previews=True)
    assert "picture-damaged" in found.rules
    assert "สมชาย ตัวอย่าง" in found.said("people/")
    assert found.tree("people/").css("main img") == []


def tagged(kind: str) -> bytes:
    """A picture of another kind, with its place and maker."""
    image = PIL.Image.new("RGB", (40, 20), "#7b1113")
    exif = PIL.Image.Exif()
    exif[0x010F] = "Secret Camera"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    image.save(out, kind, **({} if kind == "BMP" else {"exif": exif}))
    return out.getvalue()


@pytest.mark.parametrize(("suffix", "kind"), [("jfif", "JPEG"), ("jpe", "JPEG"), ("bmp", "BMP"), ("avif", "AVIF")])
def test_pictures_of_other_suffixes_lose_place_and_camera_too(tmp_path: Path, suffix: str, kind: str) -> None:
    found = built_with(tmp_path, {f"2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/ภาพ.{suffix}": tagged(kind)}, previews=True)
    (data,) = (data for path, data in found.files.items() if path.startswith("2568/o21/") and not path.endswith(".html"))
    assert b"Secret" not in data
    with PIL.Image.open(io.BytesIO(data)) as shown:
        assert shown.format == {"BMP": "PNG"}.get(kind, kind)
        assert not shown.getexif().get_ifd(0x8825)


@pytest.mark.parametrize("suffix", ["tif", "tiff"])
def test_a_scan_in_tiff_is_published_as_one_pdf_without_place_and_camera(tmp_path: Path, suffix: str) -> None:
    folder = "2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA"
    found = built_with(tmp_path, {f"{folder}/order.{suffix}": tagged("TIFF"), f"{folder}/order.pdf": papers.pdf("คำสั่ง")}, previews=True)
    (base,) = (path.removesuffix(".pdf") for path in found.files if path.endswith("/order.pdf"))
    data = found.files[f"{base}.{suffix}.pdf"]
    assert data.startswith(b"%PDF-")
    assert b"Secret" not in data
    assert f"{base}.{suffix}-page1.webp" in found.files
    (link,) = (
        node for node in found.tree("2568/o24/").css("main .doc-title a") if (node.attributes["href"] or "").endswith(f"{suffix}.pdf")
    )
    assert (link.attributes["download"], link.attributes["type"]) == (f"order.{suffix}.pdf", "application/pdf")
    assert "ไฟล์สแกน" in link.text()


def test_what_must_be_converted_waits_for_a_build_that_opens_documents(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O24/order.tif": tagged("TIFF")}, previews=False)
    assert [path for path in found.files if "tif" in path] == []
    assert [(entry.fate, entry.reason is not None) for entry in found.outcome.site.ledger] == [(Fate.LEFT_OUT, True)]


def test_a_picture_whose_place_cannot_be_removed_is_not_published(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/ภาพ.heic": b"\0\0\0\x18ftypheic"}, previews=True)
    assert "picture-private" in found.rules
    assert [path for path in found.files if path.endswith(".heic")] == []
    assert [(entry.fate, entry.reason is not None) for entry in found.outcome.site.ledger] == [(Fate.LEFT_OUT, True)]


@pytest.mark.parametrize("name", ["2567-10.pdf", "2567-10.docx", "2567-10.xlsx", "2567-10.heif"])
@pytest.mark.parametrize("data", [photo(), picture(8, 8, "PNG"), tagged("TIFF")])
def test_a_photo_by_another_name_is_not_published(tmp_path: Path, name: str, data: bytes) -> None:
    found = built_with(tmp_path, {f"2568/O7/{name}": data}, previews=True)
    assert "type-wrong" in found.rules
    assert [path for path in found.files if data == found.files[path]] == []
    assert [entry.fate for entry in found.outcome.site.ledger] == [Fate.LEFT_OUT]


def test_copies_nobody_wants_any_more_are_forgotten(tmp_path: Path) -> None:
    place = tmp_path / "content/2568/O21/ภาพ.jpg"
    built_with(tmp_path, {"2568/O21/ภาพ.jpg": picture()}, previews=True)
    place.unlink()
    built_with(tmp_path, {}, previews=True)
    assert list((tmp_path / ".oitgen" / "pictures").iterdir()) == []


def test_without_previews_nothing_is_opened_and_the_officer_is_told(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/2567-10.pdf": b"broken", "2568/O21/ภาพ.jpg": b"broken"}, previews=False)
    (told,) = (finding for finding in found.outcome.findings if finding.rule == "not-checked")
    assert (told.level, dict(told.message.args)) == (Level.WARN, {"count": "2", "photos": "1"})
    assert "document-damaged" not in found.rules
    assert found.files["2568/o7/2567-10.pdf"] == b"broken"


def test_records_that_were_forgotten_are_read_anew(tmp_path: Path) -> None:
    listed = entries(tmp_path, {"2568/O7/ก.xlsx": papers.xlsx({"ก": [["ชื่อ", "จำนวน"], ["a", 1], ["b", 2]]})})
    real = {entry.path: entry.real for entry in listed}
    with Memo(tmp_path / ".oitgen", "test") as memo:
        opened = opener(tmp_path, memo)
        library, _ = opened.contents(listed)
        tables = opened.tables(real, library)
        ((path, key),) = tables.keys.items()
        memo.put("records", key, b"broken")
        assert [records.rows for records in tables.records(path)] == [(("a", "1"), ("b", "2"))]
        assert [table.columns for table in tables.of(path)] == [("ชื่อ", "จำนวน")]


def test_documents_read_and_remembered_are_counted_each_once(tmp_path: Path) -> None:
    listed = entries(
        tmp_path, {"2568/O7/ก.pdf": pdf(3), "2568/O7/ข.xlsx": papers.xlsx({"งวด": [["เดือน"], ["ตุลาคม"]]}), "2568/O7/ค.md": "ข้อความ"}
    )
    told: list[tuple[Stage, int, int]] = []
    with Memo(None, "test") as memo:
        reader = replace(opener(tmp_path, memo), publishes=True, watch=lambda *each: told.append(each))

        reader.contents(listed)
        first = list(dict.fromkeys(told))
        told.clear()
        reader.contents(listed)

    assert first == told == [(Stage.READING, done, 2) for done in range(3)]


def test_a_picture_of_more_points_than_fit_is_told_how_to_be_made_smaller(tmp_path: Path) -> None:
    data = io.BytesIO()
    PIL.Image.new("1", (10_000, 9_000), 1).save(data, "PNG")
    found = built_with(tmp_path, {"2568/O24/ป้าย.png": data.getvalue()}, previews=True)
    told = next(each for each in found.outcome.findings if each.rule == "picture-damaged")
    assert told.hint is not None
    assert "4,000" in told.hint.id
