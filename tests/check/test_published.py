"""Every published file that was opened, each once, wherever it is shown."""

from pathlib import Path

from oitgen.check import published
from tests import papers
from tests.readied import readied_with


def test_files_of_items_come_with_their_item_and_those_of_news_without(tmp_path: Path) -> None:
    content = {
        "2568/O20-O21 ความเสี่ยง/แผน.pdf": papers.pdf("แผน"),
        "news/2568-01-15 ข่าว/index.md": "# ข่าว",
        "news/2568-01-15 ข่าว/แนบ.pdf": papers.pdf("แนบ"),
    }
    found = list(published.files(readied_with(tmp_path, content, opened=True).case))
    assert [(each.path.rpartition("/")[2], each.code, each.be, each.format) for each in found] == [
        ("แผน.pdf", "O20", 2568, "pdf"),
        ("แนบ.pdf", "", 0, "pdf"),
    ]


def test_what_was_not_opened_is_not_there(tmp_path: Path) -> None:
    assert list(published.files(readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf("ก")}).case)) == []


def test_files_alike_come_together_and_those_without_a_key_not_at_all(tmp_path: Path) -> None:
    content = {f"2568/O20-O21 ความเสี่ยง/{name}": papers.pdf(name) for name in ("1.pdf", "2.pdf", "ก.pdf")}
    case = readied_with(tmp_path, content, opened=True).case

    found = [
        (key, [file.path.rpartition("/")[2] for file in files])
        for key, files in published.alike(case, lambda file: file.format if "ก" not in file.path else None)
    ]

    assert found == [("pdf", ["1.pdf", "2.pdf"])]
