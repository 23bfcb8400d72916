"""A survey that is not the NACC's is told."""

from pathlib import Path

import pytest

from tests.readied import readied_with

RULE = "eit-host"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://bit.ly/eit", "is shortened"),
        ("https://forms.gle/a", "does not lead"),
        ("https://docs.google.com/forms/d/a", "does not lead"),
    ],
)
def test_another_survey_is_told(tmp_path: Path, url: str, words: str) -> None:
    (found,) = readied_with(tmp_path, yaml=f"eit: '{url}'").of_rule(RULE)
    assert words in found.message.id
    assert (found.place.path, found.item) == ("site.yaml", "O6")


@pytest.mark.parametrize("url", ["https://itap.nacc.go.th/go/eit/a", "https://itas.nacc.go.th/go/eit/a", "http://www.nacc.go.th/eit"])
def test_the_systems_of_the_nacc_are_no_fault(tmp_path: Path, url: str) -> None:
    assert readied_with(tmp_path, yaml=f"eit: '{url}'").of_rule(RULE) == []


def test_a_link_in_the_items_folder_is_looked_at_too(tmp_path: Path) -> None:
    link = {"2568/O6/4 ลิงก์แบบวัด EIT/แบบวัด.url": "[InternetShortcut]\nURL=https://bit.ly/eit\n"}
    assert [each.place.path for each in readied_with(tmp_path, link).of_rule(RULE)] == ["content/2568/O6/4 ลิงก์แบบวัด EIT/แบบวัด.url"]
