"""The server of the preview, in a thread of its own."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from oitgen.model.finding import message
from oitgen.serve import errors, ports
from oitgen.serve.application import Preview, Served, is_plain, serving
from oitgen.serve.building import Job, built
from oitgen.serve.shown import Failure, Shown
from tests.builders import TODAY, site_with


@contextmanager
def served(folder: Path, told: list[Exception] | None = None) -> Iterator[tuple[Served, str]]:
    """A preview of a folder that has not been built yet, and its address."""
    listener, port = ports.listening(0)
    job = Job(folder, lambda: TODAY, lambda _error: message("ours"))
    preview = Preview(job, port, "th", (told if told is not None else []).append)
    with serving(preview, listener) as server:
        yield server, f"http://127.0.0.1:{port}/"


def ask(address: str, **headers: str) -> tuple[int, bytes]:
    """Status and body."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shown]:
    """A built site."""
    folder = site_with(tmp_path_factory.mktemp("site"), {"2568/O2/index.md": "ข้อความ"})
    return folder, built(Job(folder, lambda: TODAY, lambda _error: message("ours")), Shown())


def test_before_the_first_build_every_page_says_so_and_waits(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        status, body = ask(f"{address}2568/o2/")

    assert status == 503
    assert "กำลังสร้างตัวอย่าง".encode() in body
    assert b"live.js" in body


def test_another_state_is_shown_at_once(site: tuple[Path, Shown]) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        server.show(shown)
        good = ask(f"{address}2568/o2/")
        server.show(Shown(2, shown.outcome, Failure(mistake=message("ours"))))
        kept = ask(f"{address}2568/o2/")
        server.show(Shown(3, shown.outcome, Failure(instead=True)))
        blocked = ask(f"{address}2568/o2/")

    assert (good[0], kept[0], blocked[0]) == (200, 200, 500)
    assert "ข้อความ".encode() in good[1]
    assert "ข้อความ".encode() in kept[1]
    assert b"<p>ours</p>" in kept[1]
    assert "ข้อความ".encode() not in blocked[1]


def test_a_part_of_a_document_can_be_asked_for_as_viewers_do(site: tuple[Path, Shown]) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        server.show(shown)

        assert ask(f"{address}robots.txt", Range="bytes=0-9") == (206, (folder / ".oitgen/preview/robots.txt").read_bytes()[:10])


def test_the_script_and_the_style_of_the_preview_are_served(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        for name in ("live.js", "board.js", "preview.css", "board.css", "icon.svg", "sarabun-thai-400.woff2"):
            assert ask(f"{address}_oitgen/{name}")[0] == 200
        assert ask(f"{address}_oitgen/board.html")[0] != 200
        assert ask(f"{address}_oitgen/application.py")[0] != 200


def test_the_board_is_served_before_the_first_build_after_it_and_when_the_last_one_failed(site: tuple[Path, Shown]) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        first = ask(f"{address}_oitgen/")
        server.show(shown)
        good = ask(f"{address}_oitgen")
        server.show(Shown(2, shown.outcome, Failure(mistake=message("ours"), instead=True)))
        failed = ask(f"{address}_oitgen/")

    assert (first[0], good[0], failed[0]) == (200, 200, 200)
    assert "กำลังสร้างตัวอย่าง".encode() in first[1]
    assert "ทั้งปีในหน้าเดียว".encode() in good[1]
    assert b"live.js" in good[1]
    assert b"ours" in failed[1]
    assert "ทั้งปีในหน้าเดียว".encode() in failed[1]


@pytest.mark.parametrize(
    ("query", "lang"),
    [("", "th"), ("?lang=en", "en"), ("?lang=xx&year=%E0%B9%94", "th"), ("?year=99999999999", "th"), ("?lang=en&year=2568", "en")],
)
def test_the_board_speaks_the_language_asked_for(site: tuple[Path, Shown], query: str, lang: str) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        server.show(shown)
        status, body = ask(f"{address}_oitgen/{query}")

    assert status == 200
    assert f'<html lang="{lang}">'.encode() in body
    assert f'data-lang="{lang}"'.encode() in body


def test_another_website_may_not_read_the_board(site: tuple[Path, Shown]) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        server.show(shown)

        assert ask(f"{address}_oitgen/", Host="example.com")[0] == ask(f"{address}_oitgen", Host="example.com")[0] == 403


def test_every_page_has_the_way_to_the_board(site: tuple[Path, Shown]) -> None:
    folder, shown = site
    with served(folder) as (server, address):
        server.show(shown)

        assert all(b'<a href="/_oitgen/">' in ask(f"{address}{path}")[1] for path in ("", "2568/o2/", "2568/o7/", "nothing/"))


def test_a_mistake_in_an_answer_is_told_and_the_server_lives_on(site: tuple[Path, Shown], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, shown = site
    told: list[Exception] = []

    def failing(*_given: object) -> str:
        raise ZeroDivisionError

    with served(folder, told) as (server, address):
        server.show(shown)
        with monkeypatch.context() as patched:
            patched.setattr(errors, "bar", failing)
            failed = ask(address)[0]
        after = ask(address)[0]

    assert (failed, after) == (500, 200)
    assert [type(error) for error in told] == [ZeroDivisionError]


def test_no_thread_is_left(tmp_path: Path) -> None:
    before = threading.active_count()

    with served(tmp_path):
        assert threading.active_count() == before + 1

    assert threading.active_count() == before


@pytest.mark.parametrize("host", ["", "a b", "a;script-src", "a,b", "a\nb", "a'b"])
def test_a_host_that_would_change_the_policy_is_not_put_into_it(host: str) -> None:
    assert not is_plain(host)
    assert is_plain("[::1]:8000")
