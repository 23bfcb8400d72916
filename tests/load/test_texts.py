"""One Markdown file of the site."""

import datetime
from pathlib import Path

import pytest

from oitgen.load import markdown, texts
from oitgen.load.folders import Entry
from oitgen.load.means import Means
from oitgen.model.agency import Ignore

MEANS = Means(markdown.html, datetime.date(2025, 1, 1))


def entry(folder: Path, name: str, text: str | bytes) -> Entry:
    place = folder / name
    place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Entry(f"content/{name}", place, place.stat().st_size, 0, 0)


@pytest.mark.parametrize(
    ("name", "lang", "base"), [("ก.md", "th", "ก"), ("ก.en.md", "en", "ก"), ("index.EN.md", "en", "index"), ("broken.md", "th", "broken")]
)
def test_the_name_tells_the_language(tmp_path: Path, name: str, lang: str, base: str) -> None:
    text, _ = texts.read(entry(tmp_path, name, "x"), MEANS)

    assert (text.lang, text.name) == (lang, base)


def test_an_anchor_keeps_headings_of_one_page_apart(tmp_path: Path) -> None:
    text, _ = texts.read(entry(tmp_path, "ก.md", "## หัวข้อ"), MEANS, anchor="ก")

    assert [heading.id for heading in text.prose.headings] == ["h-ก-หัวข้อ"]


@pytest.mark.parametrize(
    ("name", "inner", "anchor"), [("index.md", (), ""), ("ก.md", (), "ก"), ("index.md", ("งาน 1",), "งาน-1"), ("ก.en.md", ("ข",), "ข-ก")]
)
def test_the_anchor_of_a_text_is_made_of_its_folders_and_its_name(name: str, inner: tuple[str, ...], anchor: str) -> None:
    assert texts.anchor_of(Entry(f"content/{name}", Path(name), 1, 0, 0), inner) == anchor


def test_an_iit_code_holds_the_whole_text_and_points_at_its_line(tmp_path: Path) -> None:
    text, (finding,) = texts.read(entry(tmp_path, "ก.md", "---\ntitle: ก\n---\nต้น\nรหัส IIT: abcd1234\n"), MEANS)

    assert (text.held is not None, text.is_shown, text.prose.html) == (True, False, "")
    assert (finding.rule, finding.place.line, str(text.fate().fate)) == ("iit-public", 5, "held")


def test_a_reason_releases_what_would_be_held(tmp_path: Path) -> None:
    for reason, held in (("ตรวจแล้ว", False), ("", True)):
        means = Means(markdown.html, MEANS.today, ignored=(Ignore("iit-public", "content/ก.md", reason),))
        text, _ = texts.read(entry(tmp_path, "ก.md", "รหัส IIT: abcd1234"), means)
        assert (text.held is not None) == held


def test_a_text_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    text, (finding,) = texts.read(Entry("content/ก.md", tmp_path / "gone.md", 1, 0, 0), MEANS)

    assert (text.is_shown, finding.rule) == (False, "file-unreadable")


def test_a_text_too_long_for_a_page_is_held(tmp_path: Path) -> None:
    text, (finding,) = texts.read(Entry("content/ก.md", tmp_path / "ก.md", 3 * 1024 * 1024, 0, 0), MEANS)

    assert (text.is_shown, finding.rule) == (False, "text-too-long")


def test_the_old_thai_encoding_is_read(tmp_path: Path) -> None:
    text, _ = texts.read(entry(tmp_path, "ก.md", "สวัสดี".encode("cp874")), MEANS)

    assert text.prose.text.strip() == "สวัสดี"
