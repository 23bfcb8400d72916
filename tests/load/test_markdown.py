import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from selectolax.lexbor import LexborHTMLParser

from oitgen.load import markdown
from oitgen.model.finding import Level, Place
from oitgen.model.prose import Prose

PATH = "content/2568/O7/index.md"


def read(text: str, **options: str | int) -> Prose:
    return markdown.html(text, PATH, **options)  # type: ignore[arg-type]  # options are passed on as they come


def rules(prose: Prose) -> list[str]:
    return [finding.rule for finding in prose.findings]


def test_a_leading_heading_is_the_title_and_leaves_the_body() -> None:
    prose = read("# รายงาน **ประจำเดือน**\n\nข้อความ\n")
    assert prose.title == "รายงาน ประจำเดือน"
    assert prose.html == "<p>ข้อความ</p>"


def test_a_heading_behind_text_is_no_title() -> None:
    prose = read("ข้อความ\n\n# หัวข้อ\n")
    assert prose.title == ""
    assert prose.headings[0].level == 3


def test_headings_fit_below_the_page_and_never_skip_a_level() -> None:
    prose = read("# ชื่อ\n\n## ก\n\n##### ข\n\n## ค\n", top=3)
    assert [(each.level, each.text) for each in prose.headings] == [(3, "ก"), (4, "ข"), (3, "ค")]


def test_a_heading_keeps_its_thai_vowels_and_tones_in_its_anchor() -> None:
    assert read("## ข้อมูลที่ตั้ง\n").headings[0].id == "h-ข้อมูลที่ตั้ง"


def test_equal_headings_get_anchors_of_their_own() -> None:
    prose = read("## ก\n\n## ก\n\n## ก 2\n\n## ก\n", prefix="s-")
    ids = [each.id for each in prose.headings]
    assert ids[:2] == ["h-s-ก", "h-s-ก-2"]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("written", ["#ช่องทางที่-1", "<#ช่องทางที่ 1>", "#h-ช่องทางที่-1", "#mine"])
def test_a_link_to_a_heading_finds_it_under_its_prefix(written: str) -> None:
    prose = read(f"## ช่องทางที่ 1 {{#mine}}\n\n[ดู]({written})\n", prefix="two-")
    assert prose.links[0].url == "#h-two-mine"


def test_a_link_to_no_heading_stays_for_the_caller_to_judge() -> None:
    assert read("[ดู](#ไม่มี)").links[0].url == "#ไม่มี"


def test_a_table_and_a_list_right_under_a_paragraph_are_seen() -> None:
    prose = read("ดังนี้\n- หนึ่ง\n- สอง\n\nตาราง\n| ก | ข |\n|---|--:|\n| 1 | 2 |\nต่อ\n")
    assert prose.tables == 1
    assert prose.html.count("<li>") == 2
    assert 'class="align-right"' in prose.html
    assert "<p>ต่อ</p>" in prose.html
    assert "style=" not in prose.html


def test_a_table_is_named_scrolls_and_has_headers() -> None:
    prose = read("## สถิติคดี\n\n| ก | |\n|---|---|\n| 1 | 2 |\n")
    assert '<div class="scroll" role="region" tabindex="0" aria-label="ตาราง 1 สถิติคดี">' in prose.html
    assert '<th scope="col">ก</th>' in prose.html
    assert "<td></td>" in prose.html


def test_lines_numbered_as_thai_offices_do_stay_lines_of_their_own() -> None:
    prose = read("ระเบียบ\n๑. ข้อแรก\n๒. ข้อสอง\nก. ย่อย\n(๑) ย่อย\n๑) ย่อย\n")
    assert prose.html.count("<br>") == 5


def test_an_indented_paragraph_is_no_code() -> None:
    assert "<code>" not in read("\tตามที่หน่วยงานได้ประกาศ\n").html


def test_hashtags_are_no_heading() -> None:
    assert read("#สภตัวอย่าง #บริการประชาชน\n").headings == ()


def test_tasks_are_signs_with_words_and_no_controls() -> None:
    prose = read("- [x] เสร็จ\n- [ ] รอ\n")
    assert "☑" in prose.html
    assert "☐" in prose.html
    assert "ยังไม่ได้ทำ:" in prose.html
    assert "<input" not in prose.html


def test_footnotes_of_two_texts_can_share_a_page() -> None:
    one, two = (read("ก[^1] ข[^1]\n\n[^1]: หมายเหตุ\n", prefix=prefix) for prefix in ("a-", "b-"))
    ids = re.findall(r'id="([^"]+)"', one.html + two.html)
    assert len(ids) == len(set(ids)) == 6
    assert 'href="#fn-a-1"' in one.html
    assert 'aria-label="กลับไปที่เนื้อหาของเชิงอรรถ 1"' in one.html
    assert one.links == ()
    assert one.text == "ก ข\nหมายเหตุ"


def test_an_image_without_a_description_can_be_found() -> None:
    prose = read("![](รูป 1.jpg) ![ป้าย](a.jpg)")
    assert [image.text for image in prose.images] == ["", "ป้าย"]
    assert 'class="no-alt"' in prose.html
    assert prose.html.count('loading="lazy"') == 2


def test_an_image_on_another_website_becomes_a_link() -> None:
    prose = read("![ป้าย](https://example.go.th/a.png)")
    assert "<img" not in prose.html
    assert rules(prose) == ["image-outside"]
    assert prose.links[0].url == "https://example.go.th/a.png"


def test_a_bare_address_becomes_a_link_without_the_thai_that_follows() -> None:
    prose = read("ดู https://example.go.th/a_b_c. หรือ https://x.go.thครับ (https://y.go.th/z) `https://no.go.th`")
    assert [link.url for link in prose.links] == ["https://example.go.th/a_b_c", "https://x.go.th", "https://y.go.th/z"]
    assert 'rel="noopener"' in prose.html


@pytest.mark.parametrize(
    "written", ["[ก](javascript:alert(1))", "[ก](JaVaScript:x)", "[ก](data:text/html,x)", '<a href="vbscript:x">ก</a>']
)
def test_an_address_that_runs_something_loses_its_link(written: str) -> None:
    prose = read(f"บรรทัดแรก\n\n{written}\n")
    assert rules(prose) == ["url-unsafe"]
    assert prose.findings[0].level is Level.ERROR
    assert prose.findings[0].place.line == 3
    assert "href" not in prose.html
    assert "ก" in prose.text


@pytest.mark.parametrize("address", ["file:///C:/a.pdf", r"C:\Users\x\a b.pdf", r"\\server\share\a.pdf", "../../../../x.pdf"])
def test_a_file_on_somebodys_computer_keeps_only_its_text(address: str) -> None:
    prose = read(f"ดู [รายงาน]({address}) ที่นี่")
    assert rules(prose) == ["link-local"]
    assert dict(prose.findings[0].message.args)["address"] == address
    assert prose.findings[0].place.column > 1
    assert prose.html == "<p>ดู รายงาน ที่นี่</p>"


def test_html_that_must_not_be_published_is_reported_where_it_stands() -> None:
    prose = read('ข้อความ\n\n<script>alert(1)</script>\n\n<b onclick="x">หนา</b>\n<iframe src="x"></iframe>\n', first_line=5)
    assert rules(prose) == ["html-removed"] * 3
    assert [finding.place.line for finding in prose.findings] == [7, 9, 10]
    assert not re.search("script|onclick|iframe|alert", prose.html)
    assert "<b>หนา</b>" in prose.html


def test_template_syntax_is_plain_text() -> None:
    assert read("{{ 7*7 }} {% raw %}").html == "<p>{{ 7*7 }} {% raw %}</p>"


def test_places_count_as_the_eye_does() -> None:
    prose = read("ที่นี่ [ก](ก ข.pdf)")
    assert prose.links[0].place == Place(PATH, 1, 8, "ที่นี่ [ก](ก ข.pdf)")


def test_what_stands_in_code_is_left_alone() -> None:
    prose = read("```\n<script>\n[x](a b.pdf)\n- ก\n```\n\n`<script>` [ก](a b.pdf)\n")
    assert prose.findings == ()
    assert "[x](a b.pdf)\n- ก" in prose.html
    assert prose.links[0].place.line == 7


EVERYTHING = (
    "# ก\n\n## ข {#x}\n\n[^1] <div id='x'><p>ก<p>ข</div>\n\n- [ ] ก\n    - ข\n\n> ก\n\nก | ข\n--|--\n1 | 2\n\n"
    "ข้อความ <div>กล่อง</div> <a href='a.pdf'>ก <a href='b.pdf'>ข</a></a>\n\n[^1]: ก\n\nศัพท์\n: ความหมาย\n"
)


def test_the_html_is_well_formed_and_no_id_is_used_twice() -> None:
    html = read(EVERYTHING).html
    reparsed = LexborHTMLParser(f"<!doctype html><body>{html}</body>").body
    assert reparsed is not None
    assert (reparsed.html or "").replace("\n", "") == f"<body>{html}</body>".replace("\n", "")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_one_text_leaves_no_trace_in_the_next() -> None:
    texts = [f"[a]\n\n[a]: x{number}.pdf\n\n*[ก]: {number}\n\nก[^1]\n\n[^1]: ก\n" for number in range(40)]
    alone = [read(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(read, texts)) == alone


def test_a_text_too_tangled_is_shown_plain() -> None:
    prose = read("<b>ก\nข\n\n" + "[" * 50_000, first_line=3)
    assert prose.html.startswith("<p>&lt;b&gt;ก<br>\nข</p>\n<p>[[[")
    assert rules(prose) == ["markdown-too-deep"]
    assert prose.findings[0].place.line == 3


HOSTILE = {
    "open brackets": "[" * 50_000,
    "open links": "[a](" * 20_000,
    "open references": "[a][" * 20_000,
    "spread brackets": ("[a](" * 30 + "\n\n") * 1_500,
    "quotes": ">" * 5_000,
    "lists in one line": "- " * 500,
    "numbers in one line": "1. " * 300,
    "nested lists": "".join("  " * depth + "- a\n" for depth in range(500)),
    "stars": "*" * 100_000,
    "backticks": "`" * 30_000,
    "pipes": "|" * 1_000_000,
    "backslashes": "\\" * 200_000,
    "open tags": "<a " * 60_000,
    "open declarations": "<![" * 60_000,
    "open comments": "<!--" * 50_000,
    "boxes": "<div>\n" * 30_000,
    "wide table": "|".join("a" * 2_000) + "\n" + "|".join("-" * 2_000) + "\n" + "a|b\n" * 40_000,
    "headings": "# a\n" * 50_000,
    "equal names": "a\n{: #a }\n\n" * 1_900,
    "definitions": "a\n: b\n" * 30_000,
    "footnotes": "x[^1] " * 30_000 + "\n\n[^1]: b",
    "fences": "```\n````\n" * 20_000,
    "line starts": "๑. ก\n" * 40_000,
    "spaces": "a" + " " * 199_000 + "b",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_done_in_seconds(name: str) -> None:
    begun = time.process_time()
    prose = read(HOSTILE[name])
    # Two seconds is what we ask for; twice that keeps a busy machine from failing the test.
    assert time.process_time() - begun < 4
    assert "<script" not in prose.html


def test_a_footnote_anchor_typed_twice_as_html_is_used_once() -> None:
    assert read('<p id="fn:1">ก</p>\n<p id="fn:1">ข</p>\n').html.count("id=") <= 1


def test_an_anchor_of_the_officers_own_is_kept_under_its_prefix() -> None:
    prose = read("## วิธีการ {#own-id}\n\n[ไป](#own-id) [และ](#วิธีการ)\n", prefix="p-")

    assert [heading.id for heading in prose.headings] == ["h-p-own-id"]
    assert [target.url for target in prose.links] == ["#h-p-own-id", "#h-p-own-id"]


@pytest.mark.parametrize("text", ["1. ก\n2. ข\n๑. ค\n๒. ง\n", "1. ก\n2. ข\n\n๑. ค\n๒. ง\n", "- ก\n- ข\n๑. ค\n๒. ง\n"])
def test_a_row_of_thai_numbers_is_no_part_of_the_list_above_it(text: str) -> None:
    made = read(text).html

    assert "<p>๑. ค<br>\n๒. ง</p>" in made
    assert made.count("<li>") == 2


def test_thai_numbers_keep_their_digits() -> None:
    assert read("๑. ค\n๒. ง\n").html == "<p>๑. ค<br>\n๒. ง</p>"
