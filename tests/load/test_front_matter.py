"""Front matter and body of a Markdown text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.load import front_matter
from oitgen.model.finding import Finding, Level
from oitgen.model.front_matter import FrontMatter
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Period

PATH = "content/2568/O5/index.md"


def matter(lines: str) -> FrontMatter:
    """The front matter of these lines, in which nothing is wrong."""
    read, _, _, findings = front_matter.split(f"---\n{lines}\n---\n", PATH, FiscalYear(2568))
    assert findings == ()
    return read


def findings_of(lines: str) -> tuple[Finding, ...]:
    """What is wrong with these lines."""
    return front_matter.split(f"---\n{lines}\n---\n", PATH, FiscalYear(2568))[3]


def rules_of(lines: str) -> list[str]:
    """The rules of what is wrong with these lines."""
    return [finding.rule for finding in findings_of(lines)]


def test_every_key_is_read() -> None:
    read = matter("""\
title: ช่องทางติดต่อ
title_en: Contact
summary: สรุปสั้น ๆ
date: 15 มกราคม 2568
period: ต.ค.
as_of: 2568-03-31
updated: 2567-02-29
owner: งานอำนวยการ
status: ready
signed_by: ผู้กำกับการ
tags: [ita, head]
also_for: [O7]
slug: contact
noindex: true""")

    assert read.title == Words("ช่องทางติดต่อ", "Contact")
    assert read.summary == Words("สรุปสั้น ๆ")
    assert (read.date, read.as_of, read.updated) == (date(2025, 1, 15), date(2025, 3, 31), date(2024, 2, 29))
    assert (read.period_text, read.period) == ("ต.ค.", Period.from_key("2567-10"))
    assert (read.owner, read.status, read.signed_by, read.slug) == ("งานอำนวยการ", "ready", "ผู้กำกับการ", "contact")
    assert (read.tags, read.also_for, read.noindex) == (("ita", "head"), ("O7",), True)


def test_keys_and_values_may_be_thai() -> None:
    read = matter("""\
หัวข้อ: ติดต่อ
สรุป: สั้น
วันที่: ๑๕/๑/๒๕๖๘
งวด: ไตรมาส 1
ข้อมูล ณ: 31 มี.ค. 2568
ปรับปรุงล่าสุด: 2568-04-01
ผู้รับผิดชอบ: งานอำนวยการ
สถานะ: ร่าง
ลงนามโดย: ผู้กำกับการ
แท็ก: ita, head
ใช้กับข้อ: O7, O๑๒""")

    assert (read.title.th, read.status, read.period) == ("ติดต่อ", "draft", Period.from_key("2568-q1"))
    assert (read.date, read.as_of, read.updated) == (date(2025, 1, 15), date(2025, 3, 31), date(2025, 4, 1))
    assert (read.tags, read.also_for) == (("ita", "head"), ("O7", "O๑๒"))


@pytest.mark.parametrize("title", ["010", "0771234567", "16:30", "no", "yes", "2568-10-01", "1e3", "0x1F"])
def test_text_stays_text(title: str) -> None:
    assert matter(f"title: {title}").title.th == title


def test_declared_none_is_a_list_of_periods() -> None:
    read = matter("""\
none:
  - {period: พ.ย. 67, unit: งานพัสดุ, date: 2567-12-01, text: ไม่มีการจัดซื้อจัดจ้าง}
  - ธ.ค.""")

    first, second = read.none
    assert (first.period, first.unit, first.date) == (Period.from_key("2567-11"), "งานพัสดุ", date(2024, 12, 1))
    assert (second.period, second.place.line) == (Period.from_key("2567-12"), 4)


def test_evidence_names_elements_and_what_shows_them() -> None:
    read = matter("""\
evidence:
  ๑: แผน.pdf
  contact-phone: ["#h-โทร", "https://example.go.th/a", 'ย่อย\\ไฟล์.pdf']""")

    first, second = read.evidence
    assert (first.element, [text for text, _ in first.targets]) == ("1", ["แผน.pdf"])
    assert second.element == "contact-phone"
    assert [text for text, _ in second.targets] == ["#h-โทร", "https://example.go.th/a", "ย่อย/ไฟล์.pdf"]
    assert (second.targets[0][1].line, second.targets[0][1].column) == (4, 19)


def test_an_anchor_without_quotes_is_noticed() -> None:
    assert rules_of("evidence:\n  1: #h-contact") == ["value-wrong"]
    assert rules_of("evidence:\n  1:\n    - #h-contact") == ["value-wrong"]


def test_an_address_that_could_run_a_program_is_no_evidence() -> None:
    assert rules_of("evidence:\n  1: 'javascript:alert(1)'") == ["url-unsafe"]


def test_files_may_be_described_or_just_named() -> None:
    read = matter("""\
files:
  - file: a.pdf
    title: แผน
    title_en: Plan
    period: ปีงบประมาณ 2568
    language: อังกฤษ
    note: ฉบับแปล
    also_for: O3
  - b.pdf""")

    first, second = read.files
    assert (first.file, first.title, first.language) == ("a.pdf", Words("แผน", "Plan"), "en")
    assert (first.period, first.note, first.also_for) == (Period.from_key("2568"), "ฉบับแปล", ("O3",))
    assert (second.file, second.place.line) == ("b.pdf", 10)


def test_links_may_be_addresses_alone() -> None:
    first, second = matter("links:\n  - {title: คู่มือ, url: 'https://example.go.th/a'}\n  - https://example.go.th/b").links

    assert (first.title.th, first.url) == ("คู่มือ", "https://example.go.th/a")
    assert second.url == "https://example.go.th/b"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("tittle: ก", "key-unknown"),
        ("date: 2568-02-30", "value-wrong"),
        ("period: เมื่อวาน", "value-wrong"),
        ("status: done", "value-unknown"),
        ("noindex: maybe", "value-wrong"),
        ("slug: ติดต่อ", "value-wrong"),
        ("slug: ../up", "value-wrong"),
        ("files: [{title: ก}]", "value-missing"),
        ("links: [{title: ก}]", "value-missing"),
        ("links: ['javascript:x']", "url-unsafe"),
        ("links: ['https://itas.nacc.go.th/go/iit/abc']", "iit-public"),
        ("evidence: [a.pdf]", "value-wrong"),
        ("title: [ก, ข]", "value-wrong"),
    ],
)
def test_a_mistake_is_one_finding_and_the_rest_is_used(line: str, rule: str) -> None:
    read, _, _, findings = front_matter.split(f"---\n{line}\nowner: งานอำนวยการ\n---\n", PATH)

    assert [(finding.rule, finding.level, finding.place.line) for finding in findings] == [(rule, Level.ERROR, 2)]
    assert read.owner == "งานอำนวยการ"


def test_a_colon_in_a_title_asks_for_quotes_at_its_place() -> None:
    text = "---\nowner: งานอำนวยการ\ntitle: O5: ติดต่อ\n---\n# เนื้อหา\n"

    read, body, first_line, (finding,) = front_matter.split(text, PATH)

    assert (finding.rule, finding.place.line, finding.place.excerpt) == ("yaml-unreadable", 3, "title: O5: ติดต่อ")
    assert finding.place.column == 10
    assert finding.hint is not None
    assert '"text: more text"' in finding.hint.id
    assert "whole file" not in finding.message.id
    assert (read.title, body, first_line) == (Words(), "# เนื้อหา\n", 5)


def test_a_text_without_front_matter_is_all_body() -> None:
    read, body, first_line, findings = front_matter.split("# หัวข้อ\n\n---\n\nเนื้อหา", PATH)

    assert (read.title, body, first_line, findings) == (Words(), "# หัวข้อ\n\n---\n\nเนื้อหา", 1, ())


@pytest.mark.parametrize("opening", ["---", "---  ", "\ufeff---"])
@pytest.mark.parametrize("closing", ["---", "--- ", "..."])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_fences_are_known_however_an_editor_saves_them(opening: str, closing: str, end: str) -> None:
    text = end.join([opening, "title: ก", closing, "เนื้อหา", "ต่อ"])

    read, body, first_line, findings = front_matter.split(text, PATH)

    assert findings == ()
    assert (read.title.th, body, first_line) == ("ก", "เนื้อหา\nต่อ", 4)


def test_blank_lines_above_the_front_matter_do_not_matter() -> None:
    read, body, first_line, findings = front_matter.split("\n\n---\nหัวข้อ: ก\n---\nเนื้อหา", PATH)

    assert (read.title.th, body, first_line, findings) == ("ก", "เนื้อหา", 6, ())


def test_a_rule_across_the_page_is_no_front_matter() -> None:
    read, body, first_line, findings = front_matter.split("\n---\n\nเนื้อหา\n\n---\n", PATH)

    assert (read.title, body, first_line, findings) == (Words(), "\n---\n\nเนื้อหา\n\n---\n", 1, ())


def test_front_matter_that_is_never_closed_is_shown_as_text() -> None:
    text = "---\ntitle: ก\n\nเนื้อหา\n"

    read, body, first_line, (finding,) = front_matter.split(text, PATH)

    assert (finding.rule, finding.level, finding.place.line) == ("front-matter-unclosed", Level.ERROR, 1)
    assert (read.title, body, first_line) == (Words(), text, 1)


def test_front_matter_that_is_a_list_is_found_and_the_body_kept() -> None:
    read, body, _, (finding,) = front_matter.split("---\n- ก\n- ข\n---\nเนื้อหา", PATH)

    assert (finding.rule, finding.place.line) == ("value-wrong", 2)
    assert (read.title, body) == (Words(), "เนื้อหา")


def test_empty_front_matter_says_nothing() -> None:
    read, body, first_line, findings = front_matter.split("---\n---\nเนื้อหา", PATH)

    assert (read.title, body, first_line, findings) == (Words(), "เนื้อหา", 3, ())


def test_a_month_without_any_year_is_no_period() -> None:
    read, _, _, findings = front_matter.split("---\nperiod: ต.ค.\n---\n", PATH)

    assert (read.period_text, read.period) == ("ต.ค.", None)
    assert [finding.rule for finding in findings] == ["value-wrong"]


@given(st.text(st.sampled_from("-.:#\n\r\ufeff \t[]{}&*!|>%@`'\"กำทtile0"), max_size=60))
def test_no_text_is_too_strange_and_no_body_is_lost(text: str) -> None:
    _, body, first_line, _ = front_matter.split("---\ntitle: ก\n---\n" + text, PATH)

    assert body == text.replace("\r\n", "\n").replace("\r", "\n")
    assert first_line == 4
    front_matter.split(text, PATH)
    front_matter.split("---\n" + text + "\n---\n", PATH)
