"""Whom a document names as its author, and which names nobody chose."""

import pytest

from oitgen.load.contents import authors


def test_the_first_name_somebody_chose_is_told() -> None:
    assert authors.named("User", "สมหมาย  ใจดี") == "สมหมาย ใจดี"
    assert authors.named("สมหมาย ใจดี", "อีกคน") == "สมหมาย ใจดี"


@pytest.mark.parametrize("name", ["", None, " ", "openpyxl", "Windows User", "ผู้ใช้ Windows", "HP"])
def test_names_of_programs_and_machines_are_nobodys(name: str | None) -> None:
    assert authors.named(name) == ""
