"""Photos with a place are told once for each folder, since the website's copies have none."""

from pathlib import Path

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "photo-located"


def test_photos_of_a_folder_are_one_finding_with_their_count(tmp_path: Path) -> None:
    content = {f"2568/O18/รูป{number}.jpg": papers.photo(located=True, size=(64, 48 + number)) for number in (1, 2, 3)}
    (finding,) = readied_with(tmp_path, {**content, "2568/O18/รูป4.jpg": papers.photo()}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.INFO, "O18", 2568)
    assert dict(finding.message.args)["count"] == "3"


def test_a_photo_of_a_news_post_is_told_too(tmp_path: Path) -> None:
    content = {"news/2568-01-15 ข่าว/index.md": "# ข่าว", "news/2568-01-15 ข่าว/1.jpg": papers.photo(located=True)}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.place.path, finding.item) == ("content/news/2568-01-15 ข่าว/1.jpg", "")


def test_photos_without_a_place_and_unopened_ones_say_nothing(tmp_path: Path) -> None:
    assert readied_with(tmp_path / "a", {"2568/O18/รูป.jpg": papers.photo()}, opened=True).of_rule(RULE) == []
    assert readied_with(tmp_path / "b", {"2568/O18/รูป.jpg": papers.photo(located=True)}).of_rule(RULE) == []
