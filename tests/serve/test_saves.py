"""What became of the files that were just saved."""

from collections.abc import Callable
from pathlib import Path

import pytest

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from oitgen.serve.saves import Save, What, saves, snapshot
from tests import papers
from tests.builders import IMMIGRATION_2567, POLICE_2568, TODAY, site_with

REPORT = "content/2568/O7 รายงาน/รายงาน ต.ค.67.pdf"
Change = Callable[[Path], object]


def outcome(folder: Path) -> Outcome:
    """What the folder holds now."""
    return pipeline.assess(folder, today=TODAY, previews=False, jobs=1)


def written(path: str, content: str | bytes = "ข้อความ") -> Change:
    """A file saved."""

    def change(folder: Path) -> None:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def told(folder: Path, change: Change) -> tuple[Save, ...]:
    """The fates that a change gives."""
    before = outcome(folder)
    change(folder)
    return saves(snapshot(before), snapshot(outcome(folder)))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two years with one report, a text and a document in an element's folder."""
    content = {
        "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": papers.pdf("october"),
        "2568/O2/index.md": "อำนาจหน้าที่",
        "2568/O12/1 แผน/แผนการใช้จ่าย.pdf": papers.pdf("plan"),
    }
    return site_with(tmp_path, content, years=(POLICE_2568, IMMIGRATION_2567))


def test_nothing_saved_is_nothing_told(site: Path) -> None:
    assert told(site, lambda _: None) == ()


def test_a_document_of_a_month_fills_its_slot_in_the_officers_words(site: Path) -> None:
    (save,) = told(site, written("content/2568/O7 รายงาน/รายงาน พ.ย.67.pdf", papers.pdf("november")))

    assert save.told("th") == "ใส่ช่อง พฤศจิกายน 2567 ของ O7 แล้ว"
    assert save.told("en") == "The slot November 2024 of O7 is filled."
    assert save.page == "2568/o7/#monthly-report-2567-11"


def test_what_a_filled_slot_still_wants_is_told_with_it(site: Path) -> None:
    (save,) = told(site, written("content/2568/O7 รายงาน/รายงาน พ.ย.67.pdf", papers.pdf("november")))

    assert not save.is_well
    assert "Word" in " ".join(save.more("th"))


def test_a_twin_is_told_and_the_file_it_joins_is_not(site: Path) -> None:
    (save,) = told(site, written(REPORT.replace(".pdf", ".docx"), papers.word("october")))

    assert (save.path, save.what) == (REPORT.replace(".pdf", ".docx"), What.SLOT)
    assert save.is_well


def test_where_an_item_has_several_elements_the_slot_names_its_own(site: Path) -> None:
    (save,) = told(site, written("content/2568/O11/1 สถิติคดี/ธ.ค.67.pdf", papers.pdf("december")))

    assert save.told("th") == "ใส่ช่อง ธันวาคม 2567 · สถิติคดี ของ O11 แล้ว"


def test_a_file_for_several_months_is_told_once(site: Path) -> None:
    (save,) = told(site, written("content/2568/O11/1 สถิติคดี/ต.ค.-ธ.ค.67.pdf", papers.pdf("quarter")))

    assert "ต.ค. 2567 – ธ.ค. 2567" in save.told("th")


def test_a_document_without_a_period_serves_its_element(site: Path) -> None:
    (save,) = told(site, written("content/2568/O12/1 แผน/แผนการใช้จ่าย.pdf", papers.pdf("another plan")))

    assert (save.what, save.page) == (What.ELEMENT, "2568/o12/#spending-plan")


def test_a_document_of_no_element_comes_with_the_folder_to_move_it_to(site: Path) -> None:
    (save,) = told(site, written("content/2568/O12/เอกสาร.pdf", papers.pdf("what")))

    assert (save.what, save.is_well) == (What.OTHER, False)
    assert "2 รายงานผลการใช้จ่ายงบประมาณ" in save.more("th")[-1]


def test_a_moved_document_is_told_once_at_its_new_place(site: Path) -> None:
    written("content/2568/O12/เอกสาร.pdf", papers.pdf("what"))(site)

    (save,) = told(site, lambda folder: (folder / "content/2568/O12/เอกสาร.pdf").rename(folder / REPORT.replace("ต.ค.67", "ม.ค.68")))

    assert (save.what, save.periods[0].key) == (What.SLOT, "2568-01")


def test_a_removed_document_leaves_its_slot_and_that_is_told(site: Path) -> None:
    (save,) = told(site, lambda folder: (folder / REPORT).unlink())

    assert save.told("th") == "นำ รายงาน ต.ค.67.pdf ออกจากช่อง ตุลาคม 2567 ของ O7 แล้ว"
    assert save.more("th")[0].startswith("ยังไม่มี")


def test_an_older_year_is_named(site: Path) -> None:
    (save,) = told(site, written("content/2567/O2/index.md"))

    assert save.told("th") == "ปรับข้อความของ O2 ปี 2567 แล้ว"


@pytest.mark.parametrize(
    ("path", "content", "what"),
    [
        ("content/2568/O2/index.md", "ใหม่", What.TEXT),
        ("content/2568/O2/index.md", "---\nowner: งานสืบสวน\n---\nอำนาจหน้าที่", What.TEXT),
        ("content/news/2568-01-15 ประชุม.md", "ข่าว", What.NEWS),
        ("content/นโยบาย.md", "หน้า", What.PAGE),
        ("content/2568/O7 รายงาน/โปรแกรม.exe", "MZ", What.LEFT_OUT),
        ("content/2568/people.yaml", "[]", What.READ),
        ("people.yaml", "- {name: สมชาย ตัวอย่าง, position: สารวัตร, group: executive}", What.READ),
    ],
)
def test_each_kind_of_file_has_its_fate(site: Path, path: str, content: str, what: What) -> None:
    assert [(save.path, save.what) for save in told(site, written(path, content))] == [(path, what)]


def test_a_file_that_is_held_back_says_why(site: Path) -> None:
    (save,) = told(site, written("content/2568/O2/index.md", "เลขประจำตัวประชาชน 1-1014-00000-01-6 และ https://itap.nacc.go.th/iit/x IIT"))

    assert save.what is What.HELD
    assert save.more("th")


def test_files_that_office_programs_write_for_themselves_are_not_told(site: Path) -> None:
    assert told(site, written("content/2568/O7 รายงาน/~$งาน.docx")) == ()


def test_settings_are_told_though_no_ledger_holds_them(site: Path) -> None:
    def change(folder: Path) -> None:
        place = folder / "site.yaml"
        place.write_text(f"{place.read_text(encoding='utf-8')}\nsite: {{digits: thai}}\n", encoding="utf-8")

    assert [save.told("en") for save in told(site, change)] == ["site.yaml is read."]


def test_every_file_of_the_ledger_has_its_placement(site: Path) -> None:
    now = outcome(site)

    assert len(snapshot(now).placements) == len(now.site.ledger)


def test_a_name_that_would_turn_the_text_around_is_shown_without_its_signs() -> None:
    assert "\u202e" not in Save("content/a\u202egpj.exe", What.LEFT_OUT).told("th")
