"""Every sign of a text, in its order, with its line and what stands around it."""

import pytest

from oitgen import signs
from oitgen.model.contents import Part, SignKind

LETTER = """ประกาศสถานีตำรวจภูธรตัวอย่าง
ปีงบประมาณ พ.ศ. 2568
โทร 0 7500 0191
อีเมล a@example.go.th"""


def test_signs_come_in_the_order_of_the_text_with_their_lines() -> None:
    found = [(sign.kind, sign.line) for sign in signs.found(LETTER, Part.HEAD)]
    assert found == sorted(found, key=lambda each: each[1])
    assert {(SignKind.BODY, 1), (SignKind.FISCAL_YEAR, 2), (SignKind.PHONE, 3), (SignKind.EMAIL, 4)} <= set(found)


def test_a_sign_has_the_part_it_was_looked_for_in() -> None:
    assert {sign.part for sign in signs.found(LETTER, Part.END)} == {Part.END}


def test_a_text_without_signs_has_none() -> None:
    assert signs.found("") == ()
    assert signs.found("ข้อความธรรมดา\nสองบรรทัด") == ()


def test_what_stands_around_a_sign_is_its_line_cut_to_what_an_eye_takes_in() -> None:
    (sign,) = signs.found(f"{'ก' * 200} ปีงบประมาณ 2568 {'ข' * 200}\nบรรทัดอื่น")
    assert sign.excerpt.startswith("…")
    assert sign.excerpt.endswith("…")
    assert "2568" in sign.excerpt
    assert len(sign.excerpt) <= 92


@pytest.mark.parametrize("kind", [SignKind.CITIZEN_ID, SignKind.PHONE])
def test_a_citizens_number_is_hidden_in_every_excerpt_of_its_line(kind: SignKind) -> None:
    found = signs.found("เลขบัตรประชาชน 1-2345-67890-12-1 โทร 0 7500 0191")
    (sign,) = (each for each in found if each.kind is kind)
    assert "67890" not in sign.excerpt


@pytest.mark.parametrize(
    "text",
    [
        "ก" * 20_000,
        "1" * 20_000,
        "1 " * 10_000,
        "สภ." * 7_000,
        "โทร " * 5_000,
        "a@" * 10_000,
        "ปีงบประมาณ " * 2_000,
        "(" * 20_000,
        "IIT รหัส " * 2_500,
        "ลงชื่อ " * 3_000,
        ". " * 10_000,
    ],
)
@pytest.mark.parametrize("part", Part)
def test_no_text_makes_looking_slow(text: str, part: Part) -> None:
    # Each of these made an earlier pattern go back and forth; the whole test is to end at once.
    assert len(signs.found(text, part)) <= 20_000
