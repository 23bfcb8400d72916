"""What front matter says about other files."""

from pathlib import Path

import pytest

from tests.builders import loaded_with

BODY = "\n## อำนาจหน้าที่\nเนื้อความ\n"


def matter(text: str) -> str:
    return f"---\n{text}\n---\n{BODY}"


@pytest.mark.parametrize("element", ["duties", "1", "๑"])
@pytest.mark.parametrize("anchor", ["#อำนาจหน้าที่", "#h-อำนาจหน้าที่"])
def test_an_anchor_is_evidence_of_an_element_named_by_id_or_number(tmp_path: Path, element: str, anchor: str) -> None:
    site = loaded_with(tmp_path, {"2568/O2/index.md": matter(f'evidence: {{{element}: "{anchor}"}}')})

    assert (site.filled("O2"), site.placings("O2")) == ({"duties": ["#h-อำนาจหน้าที่"]}, {"#h-อำนาจหน้าที่": "stated"})


def test_an_anchor_in_a_section_is_found_by_its_heading(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O2/ภารกิจ.md": matter('evidence: {duties: "#อำนาจหน้าที่"}')})

    assert "#h-ภารกิจ-อำนาจหน้าที่" in site.filled("O2")["duties"]


def test_files_and_addresses_are_evidence(tmp_path: Path) -> None:
    text = matter(
        'evidence:\n  area: [ข้อมูล.pdf, "https://data.example.go.th/"]\nlinks:\n  - {title: ข้อมูลเปิด, url: "https://data.example.go.th/"}'
    )
    site = loaded_with(tmp_path, {"2568/O2/index.md": text, "2568/O2/ข้อมูล.pdf": "x"})

    assert site.filled("O2")["area"] == ["https://data.example.go.th/", "ข้อมูล.pdf"]
    assert set(site.placings("O2").values()) == {"stated"}


def test_what_is_stated_wins_over_the_folder(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O11/index.md": matter('evidence: {2: ["1 สถิติคดี/ต.ค.67.pdf"]}'), "2568/O11/1 สถิติคดี/ต.ค.67.pdf": "x"})

    assert list(site.filled("O11")) == ["checkpoint-statistics 2567-10"]


def test_a_text_may_be_stated_as_evidence(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path, {"2568/O11/index.md": matter("evidence: {1: [ตาราง.md]}"), "2568/O11/ตาราง.md": "---\nperiod: ต.ค. 67\n---\nx"}
    )

    assert site.filled("O11") == {"crime-statistics 2567-10": ["ตาราง.md"]}


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("evidence: {9: ก.pdf}", "evidence-unknown"),
        ("evidence: {nothing: ก.pdf}", "evidence-unknown"),
        ("evidence: {area: ไม่มี.pdf}", "evidence-missing"),
        ("evidence: {area: ../../../../ก.pdf}", "evidence-missing"),
        ("files: [{file: ไม่มี.pdf, title: ก}]", "file-entry-missing"),
    ],
)
def test_what_is_not_there_is_a_finding_at_its_line(tmp_path: Path, said: str, rule: str) -> None:
    site = loaded_with(tmp_path, {"2568/O2/index.md": matter(said), "2568/O2/ก.pdf": "x"})

    assert (site.rules, site.found(rule).place.line) == ([rule], 2)


def test_a_name_nearly_right_gets_did_you_mean(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O2/index.md": matter("evidence: {area: ข้อมล.pdf}"), "2568/O2/ข้อมูล.pdf": "x"})
    hint = site.found("evidence-missing").hint

    assert hint is not None
    assert dict(hint.args) == {"nearest": "ข้อมูล.pdf"}


def test_entries_give_titles_periods_languages_and_slugs(tmp_path: Path) -> None:
    text = matter("files:\n  - {file: s01.pdf, title: สถิติ, title_en: Statistics, period: ต.ค. 67, language: en, slug: stats, note: สำเนา}")
    site = loaded_with(tmp_path, {"2568/O11/1 สถิติคดี/index.md": text, "2568/O11/1 สถิติคดี/s01.pdf": "x"})
    (document,) = site.documents("O11")

    assert document.period is not None
    assert (document.title.th, document.title.en, document.period.key) == ("สถิติ", "Statistics", "2567-10")
    assert (document.language, document.slug, document.note) == ("en", "stats", "สำเนา")


def test_a_file_may_serve_further_items(tmp_path: Path) -> None:
    text = matter("files: [{file: แผน.pdf, also_for: [O18]}]")
    site = loaded_with(tmp_path, {"2568/O20/index.md": text, "2568/O20/แผน.pdf": "x"})

    assert site.filled("O18") == {"policy": ["แผน.pdf"]}
    assert [entry.path for entry in site.site.ledger] == ["content/2568/O20/index.md", "content/2568/O20/แผน.pdf"]
    assert site.item("O18").folders == ()


def test_a_section_may_serve_a_further_item(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O8/หมายเหตุ.md": "---\nalso_for: [O9]\n---\nก"})

    assert [section.title.th for code in ("O8", "O9") for section in site.item(code).sections] == ["หมายเหตุ", "หมายเหตุ"]


def test_a_further_item_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    text = matter("files: [{file: แผน.pdf, also_for: [O99]}]")
    site = loaded_with(tmp_path, {"2568/O20/index.md": text, "2568/O20/แผน.pdf": "x"})

    assert (site.rules, site.found("also-for-unknown").place.path) == (["also-for-unknown"], "content/2568/O20/index.md")


def test_evidence_may_lie_in_another_items_folder(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O3/index.md": matter("evidence: {1: ../O18/ก.pdf}"), "2568/O18/ก.pdf": "x"})

    assert (site.filled("O3"), site.filled("O18")) == ({"laws-by-category": ["ก.pdf"]}, {"policy": ["ก.pdf"]})


def test_a_draft_states_no_passages(tmp_path: Path) -> None:
    assert loaded_with(tmp_path, {"2568/O2/index.md": matter('status: draft\nevidence: {1: "#อำนาจหน้าที่"}')}).item("O2").is_empty


def test_one_file_may_be_stated_for_two_elements(tmp_path: Path) -> None:
    text = matter("evidence: {area: [ข้อมูล.pdf, ลิงก์.url, เรื่อง.md], duties: [ข้อมูล.pdf, ลิงก์.url, เรื่อง.md]}")
    site = loaded_with(
        tmp_path,
        {"2568/O2/index.md": text, "2568/O2/ข้อมูล.pdf": "x", "2568/O2/ลิงก์.url": "URL=https://a.example.go.th/", "2568/O2/เรื่อง.md": "x"},
    )

    both = {"ข้อมูล.pdf", "https://a.example.go.th/", "เรื่อง.md"}
    assert {key: set(shown) & both for key, shown in site.filled("O2").items() if key in ("area", "duties")} == {
        "area": both,
        "duties": both,
    }
    assert set(site.placings("O2").values()) == {"stated"}
    assert len(site.item("O2").documents) == 1


@pytest.mark.parametrize("held", [False, True])
def test_a_draft_or_held_text_states_nothing(tmp_path: Path, held: bool) -> None:
    said = "\n".join(
        [
            "title: ชื่อ",
            "updated: 2568-01-02",
            "as_of: 2568-01-02",
            "summary: ย่อ",
            "owner: งานหนึ่ง",
            "signed_by: ผู้ลงนาม",
            "noindex: true",
            'evidence: {area: [ข้อมูล.pdf, "https://a.example.go.th/", ไม่มี.pdf]}',
            "files: [{file: ข้อมูล.pdf, title: ชื่อไฟล์, also_for: [O5]}]",
            'links: [{title: ก, url: "https://a.example.go.th/"}]',
            "" if held else "status: draft",
        ]
    )
    text = f"---\n{said}\n---\n" + ("https://itap.nacc.go.th/go/iit/made-up" if held else "")
    site = loaded_with(tmp_path, {"2568/O2/index.md": text, "2568/O2/ข้อมูล.pdf": "x"})
    item = site.item("O2")

    assert (str(item.title.th), item.updated, item.as_of, item.summary, item.signed_by, item.noindex) == ("", None, None, "", "", False)
    assert "งานหนึ่ง" not in item.owner
    assert ("stated" in site.placings("O2").values(), item.links) == (False, ())
    assert [document.title.th for document in item.documents] == ["ข้อมูล"]
    assert site.item("O5").is_empty
    assert site.rules == (["iit-public"] if held else [])
