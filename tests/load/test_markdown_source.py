from oitgen.load.markdown import source


def test_a_file_name_with_spaces_and_brackets_becomes_an_address() -> None:
    ready = source.prepared(source.lines_of('[ก](รายงาน (1).pdf "คำอธิบาย") [ข](b.pdf) [ค](..\\x y.pdf)'))
    assert ready.text == '[ก](รายงาน%20%281%29.pdf "คำอธิบาย") [ข](b.pdf) [ค](..%5Cx%20y.pdf)'
    assert dict(ready.typed)["รายงาน%20%281%29.pdf"] == "รายงาน (1).pdf"


def test_words_in_brackets_behind_a_link_are_no_file() -> None:
    line = "[ก](ข้อ 1 และ ข้อ 2) [ก]( https://example.go.th )"
    assert source.prepared((line,)).text == line


def test_a_list_gets_its_blank_line_once() -> None:
    text = "ดังนี้\n1. ก\n2. ข\n   ต่อ\n3. ค"
    assert source.prepared(source.lines_of(text)).text == text.replace("ดังนี้\n", "ดังนี้\n\n")


def test_a_fence_that_nothing_closes_is_text() -> None:
    assert "\n\n- ก" in source.prepared(source.lines_of("```\nก\n- ก")).text


def test_line_ends_of_windows_and_signs_html_cannot_hold_are_read() -> None:
    assert source.lines_of("\ufeffก\r\nข\x00\r\n") == ("ก", "ข ", "")
