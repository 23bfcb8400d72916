from oitgen.load.markdown import bounds


def test_a_long_and_busy_page_is_within_bounds() -> None:
    page = "".join(
        f"## หัวข้อ {number}\n\nข้อความ **หนา** [ไฟล์](รายงาน.pdf) <https://example.go.th/{number}>\n\n- ก\n    - ข\n        - ค\n\n"
        "| ก | ข |\n|---|---|\n" + "| [1](a.pdf) | 2 |\n" * 20
        for number in range(60)
    )
    assert not bounds.exceeded(page)


def test_a_table_of_a_thousand_rows_is_within_bounds() -> None:
    assert not bounds.exceeded("| a | b | c |\n|---|---|---|\n" + "| 1 | [ไฟล์ (1)](a.pdf) | [x] |\n" * 900)


def test_lists_within_lists_without_end_are_not() -> None:
    assert bounds.exceeded("> - " * 10 + "ก")
    assert bounds.exceeded(" " * 44 + "- ก")


def test_more_than_a_million_signs_are_not() -> None:
    assert bounds.exceeded("ก" * 1_000_001)
