"""What a build says it changed, in the names people know: sites built twice with something changed between."""

from collections.abc import Callable, Mapping
from pathlib import Path

from oitgen.model.output import Written
from oitgen.model.words import Lang
from oitgen.report.changes import changes
from oitgen.text import said
from tests.builders import site_with
from tests.built import built, pdf

O7 = "O7 รายงานการปฏิบัติราชการประจำเดือน"
CONTENT: Mapping[str, str | bytes] = {
    f"2568/{O7}/2567-10 รายงาน.pdf": pdf(),
    f"2568/{O7}/2567-11 รายงาน.pdf": pdf(2),
    "news/2568-01-15 จราจรวันเด็ก.md": "ตั้งจุดบริการ\n",
    "news/2568-01-20 อบรมจราจร.md": "อบรมแล้ว\n",
}


def told_after(folder: Path, change: Callable[[Path], object], lang: Lang = "th") -> list[str]:
    """The lines of the second of two builds; `change` is made to the content folder between them."""
    site_with(folder, CONTENT)
    built(folder)
    change(folder / "content")
    outcome = built(folder).outcome
    return [said(line, lang) for line in changes(outcome.site, outcome.plan, outcome.written, lang)]


def test_a_new_document_is_named_by_its_file(tmp_path: Path) -> None:
    told = told_after(tmp_path, lambda content: (content / "2568" / O7 / "2567-12 รายงาน.pdf").write_bytes(pdf(3)))

    assert told[0] == "ใหม่: 2567-12 รายงาน.pdf"
    assert told[1].startswith("เปลี่ยน: O7 ")
    assert len(told) == 2


def test_a_document_with_other_bytes_has_changed(tmp_path: Path) -> None:
    told = told_after(tmp_path, lambda content: (content / "2568" / O7 / "2567-11 รายงาน.pdf").write_bytes(pdf(4)), "en")

    assert len(told) == 1
    assert told[0].startswith("Changed: 2567-11 รายงาน.pdf, O7 ")


def test_a_document_that_is_gone_is_named_by_the_file_it_came_from(tmp_path: Path) -> None:
    told = told_after(tmp_path, lambda content: (content / "2568" / O7 / "2567-11 รายงาน.pdf").unlink())

    assert told[-1] == "นำออก: 2567-11 รายงาน.pdf"


def test_a_post_is_named_by_its_title_and_comes_before_the_pages_that_list_it(tmp_path: Path) -> None:
    told = told_after(
        tmp_path, lambda content: (content / "news" / "2568-02-01 ประชุมประจำเดือน.md").write_text("ประชุมแล้ว\n", encoding="utf-8")
    )

    assert told[0] == "ใหม่: ประชุมประจำเดือน"
    assert "หน้าแรก" in told[1]


def test_a_post_that_is_gone_is_named_by_its_file(tmp_path: Path) -> None:
    told = told_after(tmp_path, lambda content: (content / "news" / "2568-01-15 จราจรวันเด็ก.md").unlink())

    assert told[-1] == "นำออก: 2568-01-15 จราจรวันเด็ก.md"


def test_five_are_named_and_the_rest_is_counted(tmp_path: Path) -> None:
    def seven(content: Path) -> None:
        for day in range(1, 8):
            (content / "news" / f"2568-02-0{day} กิจกรรมที่ {day}.md").write_text("ข่าว\n", encoding="utf-8")

    told = told_after(tmp_path, seven)

    assert told[0].startswith("ใหม่: กิจกรรมที่ ")
    assert told[0].count("กิจกรรมที่") == 5
    assert told[0].endswith(" และอีก 2 รายการ")
    assert told[1].removeprefix("เปลี่ยน: ").split(" ")[0].isdigit()
    assert told[1].endswith(" หน้าหรือเอกสาร")


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    def two(content: Path) -> None:
        for item in ("O8 ก", "O9 ข"):
            (content / "2568" / item).mkdir()
            (content / "2568" / item / "คู่มือ.pdf").write_bytes(pdf(len(item)))

    told = told_after(tmp_path, two)

    assert told[0] == "ใหม่: content/2568/O8 ก/คู่มือ.pdf, content/2568/O9 ข/คู่มือ.pdf"


def test_nothing_is_named_where_nothing_has_changed(tmp_path: Path) -> None:
    assert told_after(tmp_path, lambda _: None) == []


def test_nothing_is_named_where_most_of_the_site_is_new(tmp_path: Path) -> None:
    site_with(tmp_path, CONTENT)
    outcome = built(tmp_path).outcome

    assert changes(outcome.site, outcome.plan, outcome.written, "th") == ()


def test_files_for_machines_are_not_named(tmp_path: Path) -> None:
    outcome = built(site_with(tmp_path, CONTENT)).outcome

    assert changes(outcome.site, outcome.plan, Written(written=("robots.txt",), unchanged=60), "th") == ()
