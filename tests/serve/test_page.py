"""What the preview adds to a page, in memory."""

import re

from oitgen.serve.page import previewed, rooted

PAGE = b'<html><head><link rel="stylesheet" href="../assets/style.0a.css"></head><body><p>text</p></body></html>'


def digest(page: bytes) -> str:
    """What the script is told of a page."""
    found = re.search(rb'data-page="([0-9a-f]+)"', page)
    assert found
    return found[1].decode()


def test_the_script_stands_before_the_end_of_the_body() -> None:
    assert re.search(
        rb'<p>text</p><script src="/_oitgen/live.js" data-build="3" data-page="\w{16}" data-lang="th" defer></script>\n</body></html>$',
        previewed(PAGE, 3),
    )


def test_the_last_end_of_a_body_counts_even_in_a_large_page() -> None:
    page = b"<body><pre>&lt;/body></body></pre>" + b"x" * 200_000 + b"</BODY ></html>"

    assert previewed(page, 1).endswith(b"</script>\n</BODY ></html>")
    assert previewed(page, 1).count(b"live.js") == 1


def test_a_page_without_an_end_gets_the_script_at_its_end() -> None:
    assert previewed(b"<p>text", 1).endswith(b"defer></script>\n")


def test_another_style_sheet_leaves_the_digest_as_it_was() -> None:
    assert digest(previewed(PAGE, 1)) == digest(previewed(PAGE.replace(b"style.0a", b"style.1b"), 2))


def test_another_word_or_another_bar_changes_the_digest() -> None:
    assert (
        len({digest(previewed(PAGE, 1)), digest(previewed(PAGE.replace(b"text", b"word"), 1)), digest(previewed(PAGE, 1, "<aside>"))}) == 3
    )


def test_a_page_in_place_of_another_is_marked() -> None:
    assert b' data-lang="th" data-blocked defer>' in previewed(PAGE, 1, blocked=True)
    assert b"data-blocked" not in previewed(PAGE, 1)


def test_links_from_the_sites_path_lead_to_this_servers_root() -> None:
    page = b'<a href="/oit/">home</a> <a href="/oit/2568/">year</a> <a href="https://a.example/oit/">other</a> /oit/'

    assert rooted(page, "/oit/") == b'<a href="/">home</a> <a href="/2568/">year</a> <a href="https://a.example/oit/">other</a> /oit/'


def test_a_site_at_its_hosts_root_stays_as_it_is() -> None:
    assert rooted(PAGE, "/") == PAGE
