"""Pictures are described for those who cannot see them."""

from pathlib import Path

from tests.readied import readied_with

RULE = "image-without-text"


def test_a_text_is_told_once_at_its_first_bare_picture(tmp_path: Path) -> None:
    text = "ก\n\n![ตำรวจหน้าตลาด](ก.jpg)\n\n![](ก.jpg)\n\n![ก.jpg](ก.jpg)\n"
    (found,) = readied_with(tmp_path, {"2568/O5/index.md": text, "2568/O5/ก.jpg": b"x"}).of_rule(RULE)
    assert (found.place.path, found.place.line, found.item) == ("content/2568/O5/index.md", 5, "O5")
    assert dict(found.message.args)["count"] == "2"


def test_news_and_pages_are_looked_at_too(tmp_path: Path) -> None:
    content = {"news/2568-01-15 ข่าว.md": "![](ก.jpg)\n", "news/ก.jpg": b"x", "ประวัติ.md": "![](news/ก.jpg)\n"}
    assert len(readied_with(tmp_path, content).of_rule(RULE)) == 2
