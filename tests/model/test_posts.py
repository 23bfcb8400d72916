"""Which posts serve an element."""

from pathlib import Path

from oitgen.model import posts
from tests.builders import loaded_with


def test_a_post_of_the_tag_or_of_the_item_in_the_elements_year(tmp_path: Path) -> None:
    content = {
        "news/2568-01-15 ก.md": "---\ntags: [head]\n---\nก\n",
        "2568/O19/2568-02-15 ข.md": "ข\n",
        "news/2567-01-15 ค.md": "---\ntags: [head]\n---\nค\n",
        "news/2568-03-15 ง.md": "---\ntags: [ita]\n---\nง\n",
    }
    site = loaded_with(tmp_path, content).site
    year = site.years[0]
    disclosure = year.disclosure("O19")
    found = posts.of_element(year, disclosure, disclosure.item.element("news"), site.news)
    assert [post.path.rpartition("/")[2] for post in found] == ["2568-02-15 ข.md", "2568-01-15 ก.md"]


def test_where_the_texts_speak_of_the_next_year_its_posts_serve_too(tmp_path: Path) -> None:
    content = {f"news/{day} ก{day}.md": "ก\n" for day in ("2566-09-30", "2567-03-04", "2568-02-14", "2568-10-01")}
    site = loaded_with(tmp_path, content, years=("2567: {catalogue: local-government-2567}",)).site
    year = site.years[0]
    disclosure = year.disclosure("O5")
    found = posts.of_element(year, disclosure, disclosure.item.element("news"), site.news)
    assert [str(post.date) for post in found] == ["2025-02-14", "2024-03-04"]
