"""One item's folder(s) → its Disclosure."""

from pathlib import Path

import pytest

from tests.builders import loaded_with


def test_an_item_without_a_folder_is_an_empty_disclosure(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path).item("O7")

    assert (disclosure.is_empty, disclosure.folders) == (True, ())


def test_front_matter_of_the_opening_text_tells_of_the_item(tmp_path: Path) -> None:
    text = "---\ntitle: ชื่อใหม่\ntitle_en: New\nsummary: สรุป\nowner: งานสืบสวน\nas_of: 2568-03-31\nnoindex: true\n---\nเนื้อความ"
    disclosure = loaded_with(tmp_path, {"2568/O7/index.md": text}).item("O7")

    assert (disclosure.title.th, disclosure.title.en, disclosure.summary, disclosure.owner) == ("ชื่อใหม่", "New", "สรุป", "งานสืบสวน")
    assert (str(disclosure.as_of), disclosure.noindex) == ("2025-03-31", True)


def test_the_english_sister_gives_the_english_title(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path, {"2568/O7/index.md": "ไทย", "2568/O7/index.en.md": "# Monthly report\nEnglish"}).item("O7")

    assert (disclosure.title.en, [section.lang for section in disclosure.opening]) == ("Monthly report", ["th", "en"])


def test_the_last_update_of_any_text_is_the_items(tmp_path: Path) -> None:
    files = {"2568/O2/index.md": "---\nupdated: 2568-01-01\n---\nก", "2568/O2/ข.md": "---\nupdated: 2568-02-01\n---\nข"}

    assert str(loaded_with(tmp_path, files).item("O2").updated) == "2025-02-01"


def test_evidence_is_in_the_order_of_the_criteria_then_of_the_calendar(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path, [f"2568/O11/{element}/{month}.pdf" for element in ("2 จุดตรวจ", "1 สถิติคดี") for month in ("ม.ค.68", "ต.ค.67")]
    )

    assert list(site.filled("O11")) == [
        "crime-statistics 2567-10", "crime-statistics 2568-01", "checkpoint-statistics 2567-10", "checkpoint-statistics 2568-01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "key"),
    [("แจ้งความออนไลน์.url", "online-complaint"), ("2 ระบบเสียค่าปรับออนไลน์/จ่าย.url", "online-fine"), ("ส่วนที่ 3 ติดตาม.url", "case-tracking")],
)
def test_a_saved_address_is_evidence_of_a_link(tmp_path: Path, name: str, key: str) -> None:
    site = loaded_with(tmp_path, {f"2568/O10/{name}": "[InternetShortcut]\r\nURL=https://service.example.go.th/\r\n"})

    assert (site.filled("O10"), str(site.fate(name).fate)) == ({key: ["https://service.example.go.th/"]}, "published")


def test_any_other_saved_address_is_shown_under_its_name(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O7/เว็บกลาง.url": "[InternetShortcut]\nURL=https://central.example.go.th/\n"})

    assert [(link.title.th, link.url) for link in site.item("O7").links] == [("เว็บกลาง", "https://central.example.go.th/")]


def test_a_shortcut_without_an_address_is_left_out_with_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O7/เว็บกลาง.url": "ว่าง"})

    assert (site.rules, str(site.fate("เว็บกลาง.url").fate)) == (["link-empty"], "left-out")


def test_what_serves_no_element_is_published_among_the_others(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O11/ใดๆ.pdf"])

    assert (site.others("O11"), str(site.fate("ใดๆ.pdf").fate), site.fate("ใดๆ.pdf").item) == (["ใดๆ.pdf"], "published", "2568/O11")


def test_a_twin_is_merged_and_an_older_version_published(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/2567-10.pdf", "2568/O7/2567-10.docx", "2568/O7/2567-10 แก้ไขครั้งที่ 2.pdf"])

    assert {entry.path.rpartition("/")[2]: str(entry.fate) for entry in site.site.ledger} == {
        "2567-10.pdf": "published", "2567-10.docx": "merged", "2567-10 แก้ไขครั้งที่ 2.pdf": "published",
    }  # fmt: skip


def test_texts_of_one_name_in_two_folders_have_anchors_of_their_own(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O9 ก/งานจราจร/ก.md": "ก", "2568/O9 ก/ก.md": "ก", "2568/O9 ข/ก.md": "ก"})

    assert sorted(section.anchor for section in site.item("O9").sections) == ["h-ก", "h-ก-2", "h-งานจราจร-ก"]


def test_a_document_is_titled_by_its_name_without_code_and_period(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/O7 2. รายงานผล ประจำเดือน ต.ค.67.pdf"])
    (document,) = site.documents("O7")

    assert document.title.th == "รายงานผล"


def test_who_signed_is_carried_on(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O2/index.md": "---\nsigned_by: ผู้กำกับการ สภ.ตัวอย่าง\n---\nเนื้อความ\n"})

    assert site.item("O2").signed_by == "ผู้กำกับการ สภ.ตัวอย่าง"


def test_the_files_of_a_draft_page_keep_their_place_on_the_item(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O2/เรื่องย่อย/index.md": "---\nstatus: draft\n---\nx", "2568/O2/เรื่องย่อย/ก.pdf": "x"})

    assert str(site.fate("ก.pdf").fate) == "published"
