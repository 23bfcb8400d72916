"""What the search finds: pages with the words a reader sees, documents with theirs; never what is held or hidden."""

import json
from pathlib import Path
from typing import Any

import pytest

from oitgen.search.files import FOLDER
from tests import papers
from tests.built import Built, built_with, picture


def cards(found: Built) -> list[dict[str, Any]]:
    """Every text the search knows, with its words."""

    def said(kind: str, digest: str) -> Any:
        script = found.files[f"{FOLDER}{kind}.{digest}.js"].decode()
        return json.loads(script[script.index("(") + 1 : script.rindex(")")])

    (contents,) = (path for path in found.files if path.startswith(f"{FOLDER}contents."))
    told = said("contents", contents.split(".")[1])
    words = [piece for digest, _ in told["words"] for piece in said("words", digest)]
    names = ("title", "note", "code", "year", "address", "lang", "files", "heads", "first", "counts")
    made = []
    for digest, _ in told["cards"]:
        for card in said("cards", digest):
            each = dict(zip(names, card, strict=True))
            made.append(each | {"words": "".join(words[each["first"] : each["first"] + sum(each["counts"])])})
    return made


def card(found: Built, address: str) -> dict[str, Any]:
    """The one text at this address: a page's, or of a document's first file."""
    (one,) = (each for each in cards(found) if (each["files"][0][2] if each["files"] else each["address"]) == address)
    return one


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with pages, documents, things held and things hidden."""
    return built_with(
        tmp_path_factory.mktemp("sought"),
        {
            "2568/O7/2567-10 รายงาน.pdf": papers.pdf("ข้อความในพีดีเอฟ"),
            "2568/O7/2567-10 รายงาน.docx": papers.word("ข้อความในเวิร์ด"),
            "2568/O2/index.md": "# อำนาจ\n\nข้อความบนหน้า\n",
            "2568/O2/ย่อย/index.md": "# หน้าย่อย\n\nข้อความย่อย\n",
            "2568/O3/ภาพ.jpg": picture(),
            "2568/O3/คำสั่ง 1-9999-00000-00-5 เลขประจำตัวประชาชน.pdf": papers.pdf("เลขประจำตัวประชาชน 1-9999-00000-00-5"),
            "2568/O6/index.md": "---\nnoindex: true\n---\n\nลับจากเครื่องค้นหา\n",
            "2568/O6/เอกสารลับ.pdf": papers.pdf("ลับจากเครื่องค้นหา"),
            "news/2568-01-15 งานวัด.md": "ข้อความข่าว\n",
            "news/2568-02-01 ซ่อน.md": "---\nnoindex: true\n---\n\nลับจากเครื่องค้นหา\n",
            "about.md": "# เกี่ยวกับ\n\nข้อความธรรมดา\n",
        },
        previews=True,
    )


@pytest.mark.parametrize(
    ("address", "title", "note", "year", "words"),
    [
        ("2568/o2/", "อำนาจ", "O2 · ปีงบประมาณ พ.ศ. 2568", 2568, "ข้อความบนหน้า"),
        ("news/2568-01-15", "งานวัด", "15 มกราคม 2568", 2568, "ข้อความข่าว"),
        ("about/", "เกี่ยวกับ", "", 0, "ข้อความธรรมดา"),
        ("contact/", "ติดต่อ", "", 0, "ติดต่อสถานีตำรวจ"),
        ("privacy/", "นโยบาย", "", 0, "คุกกี้"),
        ("2568/", "2568", "", 2568, "O7"),
    ],
)
def test_a_page_is_found_by_what_a_reader_sees(site: Built, address: str, title: str, note: str, year: int, words: str) -> None:
    pages = [each for each in cards(site) if not each["files"]]
    found = next(each for each in sorted(pages, key=lambda each: len(each["address"])) if each["address"].startswith(address))
    assert title in found["title"]
    assert (found["note"], found["year"]) == (note, year)
    assert words in found["words"]


def test_a_document_is_one_text_with_all_its_formats(site: Built) -> None:
    found = card(site, "2568/o7/2567-10.pdf")
    assert found["files"] == [
        ["PDF", "2567-10 รายงาน.pdf", "2568/o7/2567-10.pdf"],
        ["Word", "2567-10 รายงาน.docx", "2568/o7/2567-10.docx"],
    ]
    assert found["title"] == "รายงาน ตุลาคม 2567"
    assert (found["code"], found["year"], found["note"]) == ("O7", 2568, "O7 · ปีงบประมาณ พ.ศ. 2568")
    assert found["address"].startswith("2568/o7/#")
    assert "ข้อความในพีดีเอฟ" in found["words"]
    assert "ข้อความในเวิร์ด" in found["words"]


def test_what_is_held_or_kept_from_search_engines_is_not_found(site: Built) -> None:
    told = json.dumps(cards(site), ensure_ascii=False)
    assert "99990000000" not in told.replace("-", "")
    assert "ลับจากเครื่องค้นหา" not in told
    assert "เอกสารลับ" not in told


def test_a_picture_is_found_through_its_page_alone(site: Built) -> None:
    assert not any(".jpg" in file[1] for each in cards(site) for file in each["files"])


def test_lists_of_pages_stand_last(site: Built) -> None:
    order = [each["address"] for each in cards(site) if not each["files"]]
    assert set(order[-3:]) == {"./", "2568/", "news/"}
    assert "sitemap/" not in order
    assert "search/" not in order


def test_every_address_is_that_of_a_planned_page_or_file(site: Built) -> None:
    for each in cards(site):
        path = each["address"].split("#")[0].removeprefix("./")
        assert f"{path}index.html" in site.files
        assert all(address in site.files for *_, address in each["files"])


def test_without_previews_documents_are_found_by_name(tmp_path: Path) -> None:
    found = card(built_with(tmp_path, {"2568/O7/2567-10 รายงาน.pdf": papers.pdf("ข้อความ")}), "2568/o7/2567-10.pdf")
    assert (found["title"], found["words"]) == ("รายงาน ตุลาคม 2567", "")


def test_words_are_found_by_the_next_build_that_opens_documents(tmp_path: Path) -> None:
    content = {"2568/O7/2567-10 รายงาน.pdf": papers.pdf("ข้อความ")}
    assert "ข้อความ" not in card(built_with(tmp_path, content), "2568/o7/2567-10.pdf")["words"]
    assert "ข้อความ" in card(built_with(tmp_path, content, previews=True), "2568/o7/2567-10.pdf")["words"]


def test_of_the_same_folder_the_same_search_is_made(tmp_path: Path) -> None:
    content = {"2568/O7/2567-10 รายงาน.pdf": papers.pdf("ข้อความ"), "2568/O2/index.md": "ก"}
    one, other = (built_with(tmp_path / name, content, previews=True) for name in ("a", "b"))
    assert {path: data for path, data in one.files.items() if path.startswith(FOLDER)} == {
        path: data for path, data in other.files.items() if path.startswith(FOLDER)
    }
