"""Whose an English document is."""

import pytest

from oitgen.check import english_names

OWN = ("Nong Bua Loi Subdistrict Administrative Organization",)
OTHER = "Khao Khwang Subdistrict Administrative Organization"


@pytest.mark.parametrize(
    "text", [f"Announcement of {OTHER}\nRe: No Gift Policy", f"Chief Executive of\n{OTHER}", f"The {OTHER.replace('z', 's')} announces"]
)
def test_another_body_of_its_kind_is_named(text: str) -> None:
    assert english_names.another(text, OWN).startswith("Khao Khwang Subdistrict") or english_names.another(text, OWN).startswith("The Khao")


@pytest.mark.parametrize(
    "text",
    [
        "Announcement of Nong Bua Loi Subdistrict Administrative Organization",
        "Announcement of Nongbualoy Subdistrict Administrative Organisation",
        f"Nong Bua Loi Subdistrict Administrative Organization together with {OTHER}",
        "The Subdistrict Administrative Organization announces",
        "Every Local Subdistrict Administrative Organization",
        "Sawang Arom Police Station",
        "No Gift Policy",
        "",
    ],
)
def test_its_own_name_partners_and_other_kinds_are_no_fault(text: str) -> None:
    assert english_names.another(text, OWN) == ""


def test_where_its_own_english_name_is_unknown_nothing_can_be_said() -> None:
    assert english_names.another(f"Announcement of {OTHER}", ()) == ""
