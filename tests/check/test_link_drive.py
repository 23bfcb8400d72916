"""Evidence lies on the agency's website, not on a drive."""

from pathlib import Path

import pytest

from oitgen.check.link_drive import is_on_a_drive
from tests.readied import readied_with

RULE = "link-drive"


def test_a_text_is_told_once_however_many_links_it_holds(tmp_path: Path) -> None:
    text = "ก\n\n[ก](https://drive.google.com/file/d/1)\n\n[ข](https://1drv.ms/x)\n"
    (found,) = readied_with(tmp_path, {"2568/O7/index.md": text}).of_rule(RULE)
    assert (found.place.line, found.item, dict(found.message.args)["count"]) == (3, "O7", "2")


def test_a_link_file_is_told(tmp_path: Path) -> None:
    link = {"2568/O12/แผน.url": "[InternetShortcut]\nURL=https://www.dropbox.com/s/a\n"}
    assert [each.place.path for each in readied_with(tmp_path, link).of_rule(RULE)] == ["content/2568/O12/แผน.url"]


def test_an_album_of_the_news_and_a_form_of_site_yaml_prove_nothing(tmp_path: Path) -> None:
    content = {"news/2568-01-15 ข่าว.md": "[อัลบั้ม](https://drive.google.com/drive/folders/1)\n"}
    assert readied_with(tmp_path, content, yaml="channels: {feedback: {url: 'https://docs.google.com/forms/d/1'}}").of_rule(RULE) == []


@pytest.mark.parametrize(
    ("url", "drive"),
    [
        ("https://docs.google.com/spreadsheets/d/1", True),
        ("https://police.sharepoint.com/a", True),
        ("https://docs.google.com/forms/d/1", False),
        ("https://forms.gle/1", False),
        ("https://mydropbox.com/", False),
        ("https://www.google.com/maps", False),
    ],
)
def test_a_stored_file_is_told_from_a_form(url: str, drive: bool) -> None:
    assert is_on_a_drive(url) is drive
