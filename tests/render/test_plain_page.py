"""Plain pages, news posts, and the list of news."""

from pathlib import Path

from tests.built import built_with, links, picture


def test_a_plain_page_shows_its_text_under_one_heading(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"about.md": "---\ntitle: เกี่ยวกับ\n---\n# หัวเรื่อง\n\n## ย่อย\n\nข้อความ\n"})
    assert len(found.tree("about/").css("h1")) == 1
    assert "ข้อความ" in found.said("about/")


def test_a_post_shows_its_day_its_photos_and_its_items(tmp_path: Path) -> None:
    content = {
        "news/2568-01-15 trip/index.md": "---\ntitle: ออกหน่วย\nalso_for: [O7]\n---\nข้อความ\n",
        "news/2568-01-15 trip/ภาพหนึ่ง.jpg": picture(30, 20),
        "news/2568-01-15 trip/ภาพสอง.jpg": picture(30, 20),
    }
    found = built_with(tmp_path, content, previews=True)
    (path,) = (page.removesuffix("index.html") for page in found.pages if page.startswith("news/2568"))
    assert "15 มกราคม 2568" in found.said(path)
    assert len(found.tree(path).css("main img")) == 2
    assert "../../2568/o7/" in links(found.page(path))


def test_a_photo_shown_in_the_text_is_not_shown_twice(tmp_path: Path) -> None:
    content = {"news/2568-01-15 trip/index.md": "![งาน](photo.jpg)\n", "news/2568-01-15 trip/photo.jpg": picture(30, 20)}
    found = built_with(tmp_path, content, previews=True)
    (path,) = (page.removesuffix("index.html") for page in found.pages if page.startswith("news/2568"))
    assert len(found.tree(path).css("main img")) == 1


def test_news_stands_by_fiscal_year_and_undated_news_last(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["news/2568-01-15 ก.md", "news/2567-09-30 ข.md", "news/ค.md"])
    headings = [node.text(strip=True) for node in found.tree("news/").css("main h2")]
    assert ["2568" in headings[0], "2567" in headings[1], headings[2]] == [True, True, "ไม่ระบุวันที่"]


def test_posts_lead_to_the_newer_and_the_older(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["news/2568-01-15 a.md", "news/2568-01-16 b.md", "news/2568-01-17 c.md"])
    paths = sorted(page.removesuffix("index.html") for page in found.pages if page.startswith("news/2568"))
    neighbours = [f"../{path.removeprefix('news/')}" for path in (paths[0], paths[2])]
    assert set(neighbours) <= set(links(found.page(paths[1])))


def test_a_text_in_the_other_language_alone_is_marked(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"about.en.md": "English text"}, yaml="site: {languages: [th]}")
    assert 'lang="en"' in found.page("about/").partition("<main")[2]
