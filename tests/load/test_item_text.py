"""One Markdown text of an item."""

from pathlib import Path

import pytest

from tests.builders import loaded_with

TABLE = "|ก|ข|\n|-|-|\n|1|2|\n"


def test_index_opens_the_page_and_other_texts_are_sections_in_natural_order(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path, {"2568/O9/index.md": "เปิด", "2568/O9/10 ท้าย.md": "ก", "2568/O9/2 กลาง.md": "# หัวเรื่อง\nข"}).item("O9")

    assert [(section.anchor, section.title.th) for section in disclosure.opening] == [("", "")]
    assert [(section.anchor, section.title.th) for section in disclosure.sections] == [("h-2-กลาง", "หัวเรื่อง"), ("h-10-ท้าย", "ท้าย")]


def test_a_flat_text_named_by_the_code_alone_opens_the_page(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path, {"2568/O9.md": "เปิด", "2568/O9 หมายเหตุ.md": "ก"}).item("O9")

    assert (len(disclosure.opening), [section.title.th for section in disclosure.sections]) == (1, ["หมายเหตุ"])


def test_english_texts_are_sections_of_their_own(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path, {"2568/O9/ก.md": "ก", "2568/O9/ก.en.md": "# Notes\nx"}).item("O9")

    assert [(each.anchor, each.lang, each.title.th, each.title.en) for each in disclosure.sections] == [
        ("h-ก", "th", "ก", ""), ("h-ก-en", "en", "", "Notes"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2567-12-09 ประชุม.md", "x"),
        ("9 ธ.ค. 67 ประชุม.md", "x"),
        ("ข่าวประชุม.md", "---\ndate: 2567-12-09\n---\nx"),
        ("ประชุม.md", "---\ndate: 2567-12-09\n---\nx"),
        ("2567-12-09 ประชุม/index.md", "x"),
    ],
)
def test_a_dated_text_is_news_of_the_item(tmp_path: Path, name: str, text: str) -> None:
    site = loaded_with(tmp_path, {f"2568/O19/{name}": text})
    (post,) = site.site.news

    assert (str(post.date), post.items) == ("2024-12-09", ((2568, "O19"),))
    assert (site.item("O19").sections, site.item("O19").pages, list(site.placings("O19"))) == ((), (), ["role: news:head"])


@pytest.mark.parametrize("name", ["2567-10 รายงาน.md", "รายงาน 9 ธ.ค. 67.md"])
def test_a_month_or_a_later_date_makes_no_news(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, {f"2568/O9/{name}": "x"})

    assert (site.site.news, len(site.item("O9").sections)) == ((), 1)


@pytest.mark.parametrize(
    ("path", "text", "filled", "placing"),
    [
        ("O11/1 สถิติคดี/ต.ค.67.md", TABLE, "crime-statistics 2567-10", "folder"),
        ("O11/1 สถิติคดี/ก.md", f"---\nperiod: ต.ค. 67\n---\n{TABLE}", "crime-statistics 2567-10", "folder"),
        ("O11/ส่วนที่ 2 ต.ค.67.md", TABLE, "checkpoint-statistics 2567-10", "stated"),
        ("O11/คดีอาญา.md", f"---\nperiod: ต.ค. 67\n---\n{TABLE}", "crime-statistics 2567-10", "words"),
        ("O15/ข้อมูล.md", f"---\nperiod: ต.ค. 67\n---\n{TABLE}", "sokhoro1 2567-10", "only"),
    ],
)
def test_a_text_with_a_period_fills_a_slot(tmp_path: Path, path: str, text: str, filled: str, placing: str) -> None:
    code, _, name = path.partition("/")
    site = loaded_with(tmp_path, {f"2568/{path}": text})

    assert site.filled(code) == {filled: [name.rpartition("/")[2]]}
    assert (list(site.placings(code).values()), site.item(code).sections) == ([placing], ())


def test_a_text_of_the_wrong_month_fills_nothing_and_stays_a_section(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O11/1 สถิติคดี/ต.ค.66.md": TABLE})

    assert (site.filled("O11"), site.rules, len(site.item("O11").sections)) == ({}, ["slot-outside"], 1)


def test_the_opening_text_may_be_evidence_and_still_opens_the_page(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O15/index.md": f"---\nperiod: ต.ค. 67\n---\n{TABLE}"})

    assert (site.filled("O15"), len(site.item("O15").opening)) == ({"sokhoro1 2567-10": ["index.md"]}, 1)


def test_an_index_in_an_elements_or_periods_folder_is_a_section_named_by_it(tmp_path: Path) -> None:
    disclosure = loaded_with(tmp_path, {"2568/O9/งานจราจร/index.md": "ก", "2568/O9/ต.ค.67/index.md": "ข"}).item("O9")

    assert [section.title.th for section in disclosure.sections] == ["งานจราจร", "ต.ค.67"]
    assert disclosure.pages == ()


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("---\nstatus: draft\n---\nร่าง", "left-out"),
        ("ลิงก์ https://itap.nacc.go.th/iit/1", "held"),
        ("---\nstatus: ready\n---\nก", "published"),
    ],
)
def test_drafts_are_left_out_and_what_must_not_be_public_is_held(tmp_path: Path, text: str, fate: str) -> None:
    site = loaded_with(tmp_path, {"2568/O9/ก.md": text})

    assert (str(site.fate("ก.md").fate), bool(site.item("O9").sections)) == (fate, fate == "published")


def test_broken_front_matter_costs_only_itself(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O9/index.md": "---\ntitle: [ก\n---\nเนื้อความ", "2568/O9/ก.pdf": "x"})

    assert (len(site.item("O9").opening), site.filled("O9")) == (1, {"service-manuals": ["ก.pdf"]})
    assert site.rules == ["yaml-unreadable"]


def test_what_a_declared_none_says_beyond_its_statement_is_a_section(tmp_path: Path) -> None:
    body = "ไม่มีการจัดซื้อจัดจ้างในเดือนนี้\n\nงานอำนวยการตรวจทะเบียนคุมสัญญาแล้ว\n\nผู้ตรวจคือหัวหน้างาน\n"
    item = loaded_with(tmp_path, {"2568/O15/2567-11 ไม่มีการจัดซื้อจัดจ้าง.md": body}).item("O15")

    assert [each.element for each in item.evidence] == ["sokhoro1"]
    assert [section.prose.text.splitlines()[-1] for section in item.sections] == ["ผู้ตรวจคือหัวหน้างาน"]


def test_a_declared_none_that_says_no_more_is_no_section(tmp_path: Path) -> None:
    item = loaded_with(tmp_path, {"2568/O15/2567-11 ไม่มีการจัดซื้อจัดจ้าง.md": "ไม่มีการจัดซื้อจัดจ้าง\n"}).item("O15")

    assert (len(item.evidence), item.sections) == (1, ())
