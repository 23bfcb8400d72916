"""Documents, photos and statements: what each link says, and in which language."""

import io
from pathlib import Path

import PIL.Image

from oitgen.model.words import Words
from oitgen.render.documents import other_language
from tests import papers
from tests.built import Built, built_with, pdf, picture, target


def files_of(found: Built, path: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in found.tree(path).css("main a[download]")]


def test_twins_stand_side_by_side_with_size_and_pages(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/2567-10 ก.pdf": pdf(3), "2568/O7/2567-10 ก.docx": b"x" * 2048}, previews=True)
    assert "3 หน้า" in found.said("2568/o7/")
    assert "2 KB" in found.said("2568/o7/")
    assert len(files_of(found, "2568/o7/")) == 2


def test_every_link_says_what_it_is_of_even_to_a_listener(tmp_path: Path) -> None:
    found = built_with(tmp_path, [f"2568/O7/2567-{month} รายงาน.pdf" for month in (10, 11, 12)])
    said = [node.attributes.get("aria-label") or node.text(separator=" ") for node in found.tree("2568/o7/").css("main a[download]")]
    assert len(set(said)) == 3


def test_photos_have_descriptions_and_a_camera_s_name_is_none(tmp_path: Path) -> None:
    names = ("IMG_20250115_101500.jpg", "IMG_20250115_101600.jpg", "มอบนโยบาย.jpg")
    folder = "2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง"
    found = built_with(tmp_path, {f"{folder}/{name}": picture(30, 20) for name in names}, previews=True)
    alts = [node.attributes.get("alt") or "" for node in found.tree("2568/o21/").css("main img")]
    assert len(alts) == len(set(alts)) == 3
    assert [alt for alt in alts if "IMG" in alt or not alt] == []
    assert [node for node in found.tree("2568/o21/").css("main img") if node.attributes.get("width") != "30"] == []
    assert alts[:2] == ["ภาพกิจกรรมจัดการความเสี่ยง ภาพที่ 1 จาก 3", "ภาพกิจกรรมจัดการความเสี่ยง ภาพที่ 2 จาก 3"]


def test_what_is_no_picture_by_its_name_is_called_a_picture_of_it(tmp_path: Path) -> None:
    post = "news/2568-01-15 ประชุมจิตอาสา"
    content = {f"{post}/index.md": "ก", f"{post}/S__25673729.jpg": picture(8, 9), f"{post}/image2.jpg": picture(9, 9)}
    found = built_with(tmp_path, content, previews=True)
    (page,) = (path for path in found.pages if path.startswith("news/2568-01-15"))
    alts = [node.attributes["alt"] for node in found.tree(page).css(".gallery img")]
    assert alts == ["ภาพประชุมจิตอาสา ภาพที่ 1 จาก 2", "ภาพประชุมจิตอาสา ภาพที่ 2 จาก 2"]


def test_earlier_versions_fold_under_the_newest(tmp_path: Path) -> None:
    names = ["แผน ปรับปรุงครั้งที่ 1.pdf", "แผน ปรับปรุงครั้งที่ 2.pdf"]
    found = built_with(tmp_path, [f"2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/{name}" for name in names])
    folded = found.tree("2568/o24/").css("main details a[download]")
    assert [node.attributes.get("download") for node in folded] == names[:1]


def test_a_declared_none_is_shown_with_unit_and_date(tmp_path: Path) -> None:
    matter = "---\nnone:\n  - {period: 2567-11, unit: งานอำนวยการ, date: 2567-12-01, text: ไม่มีการจัดซื้อจัดจ้างในเดือนนี้}\n---\n"
    # Words that belong together are kept on one line, each in an element of its own.
    said = built_with(tmp_path, {"2568/O15/index.md": matter}).said("2568/o15/").replace(" ", "")
    assert [text for text in ("ไม่มีการจัดซื้อจัดจ้างในเดือนนี้", "งานอำนวยการ", "1ธันวาคม2567") if text not in said] == []


def test_dates_of_a_document_come_from_its_name(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/คำสั่ง ลงวันที่ 3 เม.ย. 2568.pdf"])
    assert "ลงวันที่ 3 เมษายน 2568" in found.said("2568/o24/")


def test_the_language_of_words_is_told_where_it_is_not_the_page_s() -> None:
    assert other_language(Words("ก", "a"), "th") == ""
    assert other_language(Words("ก"), "en") == "th"
    assert other_language(Words(en="a"), "th") == "en"


def test_a_document_without_a_title_is_called_by_its_period_once(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O7/ต.ค.67.pdf"])
    cell = found.tree("2568/o7/").css_first('[id="monthly-report-2567-10"] a[download]')
    assert cell is not None
    assert "ตุลาคม 2567 ตุลาคม 2567" not in " ".join((cell.attributes.get("aria-label") or cell.text(separator=" ")).split())


FOLDER = "2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA"


def test_a_document_shows_its_first_page_beside_its_title(tmp_path: Path) -> None:
    found = built_with(tmp_path, {f"{FOLDER}/คำสั่ง.pdf": papers.scan(), f"{FOLDER}/ว่าง.pdf": papers.pdf("")}, previews=True)
    (shown,) = found.tree("2568/o24/").css("main img")
    assert (shown.attributes["alt"], shown.attributes["width"], shown.attributes["height"]) == ("", "240", "320")
    assert target("2568/o24/index.html", shown.attributes["src"] or "") in found.files


def test_a_month_shows_the_first_page_of_its_document(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/2567-10.pdf": papers.scan()}, previews=True)
    assert [node.attributes["src"] for node in found.tree("2568/o7/").css(".slot img")] == ["2567-10-page1.webp"]


def test_the_reader_of_a_scan_is_told_that_it_cannot_be_searched(tmp_path: Path) -> None:
    content = {f"{FOLDER}/คำสั่ง.pdf": papers.scan(), f"{FOLDER}/แผน.pdf": papers.pdf("แผนงานที่มีตัวอักษรให้ค้นหาได้ " * 3)}
    told = [node.text() for node in built_with(tmp_path, content, previews=True).tree("2568/o24/").css("main p.facts")]
    assert len(told) == 2
    assert len([text for text in told if "ไฟล์สแกน ค้นหาข้อความไม่ได้" in text]) == 1


def test_the_reader_of_a_file_that_does_not_open_is_told(tmp_path: Path) -> None:
    content = {f"{FOLDER}/คำสั่ง.pdf": b"%PDF-1.4\n" + b"x" * 200, f"{FOLDER}/แผน.pdf": papers.pdf("แผนงานที่มีตัวอักษรให้ค้นหาได้ " * 3)}
    told = [node.text() for node in built_with(tmp_path, content, previews=True).tree("2568/o24/").css("main p.facts")]
    assert ["ไฟล์เสียหาย เปิดไม่ได้" in text for text in told] == [True, False]


def test_without_previews_there_is_no_small_picture(tmp_path: Path) -> None:
    found = built_with(tmp_path, {f"{FOLDER}/คำสั่ง.pdf": papers.scan(), f"{FOLDER}/ภาพ.jpg": picture(900, 600)})
    assert [path for path in found.files if path.endswith(".webp")] == []
    assert "ไฟล์สแกน" not in found.said("2568/o24/")


def test_a_photo_is_offered_in_the_widths_of_screens_with_its_own_format_as_fallback(tmp_path: Path) -> None:
    folder = "2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง"
    found = built_with(tmp_path, {f"{folder}/มอบนโยบาย.jpg": picture(2000, 1000)}, previews=True)
    page = found.tree("2568/o21/")
    (source,) = page.css("main picture source")
    assert source.attributes["type"] == "image/webp"
    offered = [part.split() for part in (source.attributes["srcset"] or "").split(",")]
    assert [width for _, width in offered] == ["480w", "960w", "1600w"]
    for address, width in offered:
        with PIL.Image.open(io.BytesIO(found.files[target("2568/o21/index.html", address)])) as shown:
            assert (shown.format, f"{shown.width}w") == ("WEBP", width)
    (fallback,) = page.css("main picture img")
    assert (fallback.attributes["src"] or "").endswith(".jpg")
    assert (fallback.attributes["width"], fallback.attributes["height"], fallback.attributes["loading"]) == ("1600", "800", "lazy")


def test_the_first_photo_of_a_post_does_not_wait_to_be_scrolled_to(tmp_path: Path) -> None:
    post = "news/2568-01-15 ประชุม"
    content = {f"{post}/index.md": "ก", f"{post}/ก.jpg": picture(600, 400), f"{post}/ข.jpg": picture(600, 401)}
    found = built_with(tmp_path, content, previews=True)
    (page,) = (path for path in found.pages if path.startswith("news/2568-01-15"))
    lazy = [node.attributes.get("loading") for node in found.tree(page).css("main .gallery img")]
    assert lazy == [None, "lazy"]


def test_pictures_of_pages_are_shown_as_one_document_in_order(tmp_path: Path) -> None:
    content = {f"{FOLDER}/คำสั่ง_{n:04}.jpg": picture(827, 1160 + n) for n in (10, 9)}
    page = built_with(tmp_path, content, previews=True).tree("2568/o24/")
    assert [node.text().split("(")[0].strip() for node in page.css("main .doc-title")] == ["คำสั่ง"]
    assert [node.attributes["alt"] for node in page.css("main .pages img")] == ["คำสั่ง หน้า 1 จาก 2", "คำสั่ง หน้า 2 จาก 2"]
    assert [node.attributes["height"] for node in page.css("main .pages img")] == ["1169", "1170"]
    assert page.css("main figure") == []
