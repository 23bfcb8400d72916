"""The words of a page are those a reader sees."""

from oitgen.search.page import tidy, words


def test_the_words_are_those_of_the_main_part_a_line_for_each_block() -> None:
    page = "<header>หัว</header><main id=x><h1>ชื่อ <b>เรื่อง</b></h1><p>ก &amp; ข<br>ค</p></main><footer>ท้าย</footer>"
    assert words(page) == "ชื่อ เรื่อง\nก & ข\nค"


def test_navigation_scripts_and_what_a_theme_leaves_out_are_no_words() -> None:
    page = """<main><nav><ul><li>ทาง</li></ul></nav>ก<script type="application/ld+json">{"a": "<p>"}</script>
    <div data-search="off"><div>ใน</div>นอก</div><form>ฟอร์ม</form><!-- ลับ -->ข</main>"""
    assert words(page) == "ก\nข"


def test_what_a_text_only_mentions_is_no_tag() -> None:
    assert words("<main><p>ใช้ &lt;b&gt; ได้</p></main>") == "ใช้ <b> ได้"


def test_a_page_without_a_main_part_is_taken_whole() -> None:
    assert words("<p>ก</p>") == "ก"


def test_a_tidy_text_keeps_lines_and_pages_alone() -> None:
    assert tidy(" ก \t\u00a0ข\x00\r\n\n \nค\x0cง\ud800 ") == "ก ข\nค\x0cง"
