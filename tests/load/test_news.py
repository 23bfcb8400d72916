"""Dated posts."""

from pathlib import Path

import pytest

from oitgen.model.document import Post
from tests.builders import IMMIGRATION_2567, POLICE_2568, Loaded, loaded_with, named


def only(site: Loaded) -> Post:
    (post,) = site.site.news
    return post


def with_tags(tags: str, more: str = "") -> str:
    return f"---\ntags: {tags}\n{more}---\nเนื้อความ\n"


@pytest.mark.parametrize("folder", ["news", "ข่าว", "ข่าวประชาสัมพันธ์", "News"])
def test_a_dated_text_of_the_news_folder_is_a_post(tmp_path: Path, folder: str) -> None:
    post = only(loaded_with(tmp_path, {f"{folder}/2568-01-15 ประชุม.md": "เนื้อความ"}))

    assert (str(post.date), post.title.th, post.slug.startswith("2568-01-15-")) == ("2025-01-15", "ประชุม", True)


def test_a_folder_is_a_post_with_its_photos_and_files(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path,
        [
            "news/2568-01-15 ประชุม/index.md",
            "news/2568-01-15 ประชุม/ก.pdf",
            "news/2568-01-15 ประชุม/รูป/1.jpg",
            "news/2568-01-15 ประชุม/index.en.md",
        ],
    )
    post = only(site)

    assert ([named(photo) for photo in post.photos], [named(each) for each in post.documents]) == (["1.jpg"], ["ก.pdf"])
    assert (post.prose_en is not None, {str(entry.fate) for entry in site.site.ledger}) == (True, {"published"})


def test_a_dated_folder_with_a_single_text_is_one_post(tmp_path: Path) -> None:
    post = only(loaded_with(tmp_path, ["news/2568-01-15 ประชุม/ข้อความ.md", "news/2568-01-15 ประชุม/1.jpg"]))

    assert (str(post.date), post.title.th, len(post.photos)) == ("2025-01-15", "ประชุม", 1)


def test_posts_may_be_kept_in_folders_of_years(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["news/2568/2568-01-15 ก.md", "news/2568/2568-01-16 ข/index.md", "news/2568/2568-01-16 ข/1.jpg"])

    assert [(post.title.th, len(post.photos)) for post in site.site.news] == [("ข", 1), ("ก", 0)]


def test_newest_first_and_no_post_is_dropped_for_its_date(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["news/2560-01-01 เก่า.md", "news/ไม่มีวัน.md", "news/2569-01-01 ใหม่.md"])

    assert [post.title.th for post in site.site.news] == ["ใหม่", "เก่า", "ไม่มีวัน"]
    assert site.rules == ["news-undated"]


def test_front_matter_wins_over_the_name(tmp_path: Path) -> None:
    post = only(
        loaded_with(tmp_path, {"news/2568-01-15 ก.md": "---\ntitle: ข\ntitle_en: B\ndate: 2568-02-01\nslug: b\nsummary: ค\n---\nก"})
    )

    assert (post.title.th, post.title.en, str(post.date), post.slug, post.summary.th) == ("ข", "B", "2025-02-01", "b", "ค")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("news/ภาพ.jpg", "![ภาพ](ภาพ.jpg)"),
        ("news/รูป/ภาพ.jpg", "![ภาพ](รูป/ภาพ.jpg)"),
        ("news/2568-01-15 ก (2).jpg", "x"),
        ("รูป/ภาพ.jpg", "![ภาพ](../รูป/ภาพ.jpg)"),
    ],
)
def test_a_picture_that_a_text_shows_or_that_bears_its_name_is_published(tmp_path: Path, path: str, text: str) -> None:
    site = loaded_with(tmp_path, {"news/2568-01-15 ก.md": text, path: b"x"})

    assert (str(site.fate(path).fate), site.rules) == ("published", [])


@pytest.mark.parametrize("path", ["news/ภาพ.jpg", "news/รูป/ก.pdf"])
def test_a_file_no_post_claims_is_left_out_with_a_finding(tmp_path: Path, path: str) -> None:
    site = loaded_with(tmp_path, ["news/2568-01-15 ก.md", path])

    assert (str(site.fate(path).fate), site.rules) == ("left-out", ["news-without-text"])


def test_an_index_of_the_news_folder_itself_is_not_shown(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["news/index.md"])

    assert (site.site.news, site.rules, str(site.fate("index.md").fate)) == ((), ["news-index"], "left-out")


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("head", "head"), ("หัวหน้าสถานี", "head"), ("ITA", "ita"), ("eit", "eit"), ("ผลการดำเนินงาน", "performance"), ("อื่น", "อื่น")],
)
def test_tags_are_known_by_the_words_officers_use(tmp_path: Path, typed: str, tag: str) -> None:
    assert only(loaded_with(tmp_path, {"news/2568-01-15 ก.md": with_tags(typed)})).tags == (tag,)


@pytest.mark.parametrize("typed", ["O25", "o๒๕", "025", "[O25]"])
def test_also_for_joins_an_item_of_the_posts_own_fiscal_year(tmp_path: Path, typed: str) -> None:
    site = loaded_with(tmp_path, {"news/2567-10-01 ก.md": f"---\nalso_for: {typed}\n---\nก"}, years=(POLICE_2568, IMMIGRATION_2567))

    assert only(site).items == ((2568, "O25"),)


def test_also_for_of_an_unknown_item_is_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"news/2568-01-15 ก.md": "---\nalso_for: O99\n---\nก"})

    assert (only(site).items, site.rules) == ((), ["also-for-unknown"])


@pytest.mark.parametrize(
    ("tags", "date", "codes"),
    [
        ("head", "2568-01-15", ["O19"]),
        ("ita", "2568-01-15", ["O6"]),
        ("performance", "2567-10-01", ["O6"]),
        ("head", "2567-09-30", []),
        ("อื่น", "2568-01-15", []),
    ],
)
def test_an_item_is_served_by_posts_of_its_tag_and_fiscal_year(tmp_path: Path, tags: str, date: str, codes: list[str]) -> None:
    site = loaded_with(tmp_path, {f"news/{date} ก.md": with_tags(tags)})

    assert [disclosure.item.code for disclosure in site.site.years[0].disclosures if disclosure.evidence] == codes


def test_a_post_folder_inside_an_item_keeps_its_photos(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O19/2567-12-09 ประชุม/index.md", "2568/O19/2567-12-09 ประชุม/1.jpg", "2568/O19/ลอย.jpg"])
    post = only(site)

    assert (post.items, [named(photo) for photo in post.photos], site.others("O19")) == (((2568, "O19"),), ["1.jpg"], ["ลอย.jpg"])


def test_a_post_of_two_items_is_one_post(tmp_path: Path) -> None:
    assert only(loaded_with(tmp_path, ["2568/O20-O21/2567-12-09 ประชุม.md"])).items == ((2568, "O20"), (2568, "O21"))


@pytest.mark.parametrize(("text", "fate"), [("---\nstatus: draft\n---\nก", "left-out"), ("รหัส IIT: abcd1234", "held")])
def test_drafts_and_held_texts_are_no_posts(tmp_path: Path, text: str, fate: str) -> None:
    site = loaded_with(tmp_path, {"news/2568-01-15 ก.md": text})

    assert (site.site.news, str(site.fate("ก.md").fate)) == ((), fate)


@pytest.mark.parametrize("name", ["2568-02-30 กิจกรรม.md", "2568-02-30 กิจกรรม/index.md"])
def test_a_day_no_calendar_has_is_told_as_such(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, {f"news/{name}": "# กิจกรรม"})

    assert (site.rules, only(site).date) == (["date-impossible"], None)
