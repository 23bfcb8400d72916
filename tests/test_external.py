"""Outside addresses are asked once and politely, against a server of our own that stops by itself."""

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from oitgen import external
from oitgen.external import POLITE, Manner
from oitgen.model.finding import Finding, Level, Message, Place
from oitgen.model.outside import Outside, Use
from oitgen.model.progress import Stage

HERE = Manner(lambda number: number == "127.0.0.1", timeout=2, whole=10)


@dataclass
class Server:
    """What was asked, and how many were asked at once."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    now: int = 0
    most: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def serving(answers: Callable[[str, str], tuple[int, str]], certificate: Path | None = None) -> Iterator[Server]:
    """A server on this computer; `answers` gives status and Location for a method and a path."""
    seen = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer()

        def do_GET(self) -> None:
            self._answer()

        def _answer(self) -> None:
            with seen.lock:
                seen.asked.append(f"{self.command} {self.path}")
                seen.agents.add(self.headers["User-Agent"])
                seen.now += 1
                seen.most = max(seen.most, seen.now)
            status, location = answers(self.command, self.path)
            with seen.lock:
                seen.now -= 1
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A visitor who leaves in the middle is no mistake."""

    server = Quiet(("127.0.0.1", 0), Handler)
    seen.address = f"http://127.0.0.1:{server.server_port}"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        seen.address = f"https://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def link(url: str, path: str = "content/2568/O7/index.md") -> Outside:
    return Outside(url, Place(path, 3), Use.TEXT, "", "O7", 2568)


def why(finding: Finding) -> str:
    reason = dict(finding.message.args)["why"]
    return reason.id if isinstance(reason, Message) else ""


def usual(method: str, path: str) -> tuple[int, str]:
    """A page that is there, one that is gone, one that answers GET alone, one that has moved."""
    if path.startswith("/gone"):
        return (404 if path == "/gone" else 410), ""
    if path == "/shy":
        return (405 if method == "HEAD" else 200), ""
    if path == "/busy":
        return 503, ""
    if path.startswith("/moved/"):
        left = int(path.removeprefix("/moved/"))
        return 302, f"/moved/{left - 1}" if left else "/gone"
    return 200, ""


def test_only_what_is_gone_is_told() -> None:
    with serving(usual) as server:
        addresses = [link(f"{server.address}/{name}") for name in ("fine", "gone", "gone-for-ever", "shy", "busy")]
        found = external.findings(addresses, HERE)
    assert [(each.rule, each.level, each.item, each.place.line) for each in found] == [("link-dead", Level.WARN, "O7", 3)] * 2
    assert [why(each) for each in found] == ["the page is not there ({status})"] * 2


def test_an_address_is_asked_once_and_told_wherever_it_stands() -> None:
    with serving(usual) as server:
        found = external.findings(
            [link(f"{server.address}/gone#a"), link(f"{server.address}/gone#b", "site.yaml"), link(f"{server.address}/x")], HERE
        )
    assert [each.place.path for each in found] == ["content/2568/O7/index.md", "site.yaml"]
    assert sorted(server.asked) == ["GET /gone", "HEAD /gone", "HEAD /x"]
    assert server.agents == {"oitgen link check"}


@pytest.mark.parametrize(("moves", "count"), [(2, 1), (3, 0)])
def test_three_redirects_are_followed_and_no_more(moves: int, count: int) -> None:
    with serving(usual) as server:
        assert len(external.findings([link(f"{server.address}/moved/{moves}"), link(f"{server.address}/x")], HERE)) == count


def test_nothing_inside_the_office_is_asked() -> None:
    with serving(usual) as server:
        found = external.findings([link(f"{server.address}/gone"), link(server.address.replace("127.0.0.1", "localhost"))], POLITE)
    assert server.asked == []
    assert [each.rule for each in found] == ["link-unchecked"]


def test_a_redirect_into_the_office_is_not_followed() -> None:
    with serving(usual) as inner, serving(lambda method, path: (302, inner.address.replace("127.0.0.1", "127.0.0.2") + "/gone")) as outer:
        assert external.findings([link(f"{outer.address}/a")], HERE) != ()
        assert inner.asked == []


def test_a_port_nobody_listens_at_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with serving(usual) as server:
            found = external.findings([link(f"http://127.0.0.1:{port}/"), link(f"{server.address}/x")], HERE)
    assert [why(each) for each in found] == ["its server accepts no connection"]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made by openssl")
def test_a_certificate_of_ones_own_making_is_told_and_one_that_is_trusted_is_not(tmp_path: Path) -> None:
    made = tmp_path / "certificate.pem"
    options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(["openssl", "req", *options, "-keyout", made, "-out", tmp_path / "own.pem"], check=True, capture_output=True)
    made.write_bytes(made.read_bytes() + (tmp_path / "own.pem").read_bytes())
    with serving(usual, made) as server:
        found = external.findings([link(f"{server.address}/x")], HERE)
        trusting = replace(HERE, tls=ssl.create_default_context(cafile=str(tmp_path / "own.pem")))
        trusted = external.findings([link(f"{server.address}/x"), link(f"{server.address}/gone")], trusting)
    assert [why(each) for each in found] == ["its certificate is of its own making"]
    assert [why(each) for each in trusted] == ["the page is not there ({status})"]


def test_a_name_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def names(host: str, *more: object, **named: object) -> object:
        if host.endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME if host.startswith("no") else socket.EAI_AGAIN, "")
        return real(host, *more, **named)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(socket, "getaddrinfo", names)
    with serving(usual) as server:
        found = external.findings([link("http://no.invalid/"), link("http://later.invalid/"), link(f"{server.address}/x")], HERE)
    assert [(dict(each.message.args)["address"], why(each)) for each in found] == [
        ("http://no.invalid/", "there is no website of this name")
    ]


def test_without_any_answer_the_connection_is_doubted_and_no_link() -> None:
    (found,) = external.findings([link("http://127.0.0.9/a"), link("http://127.0.0.9/b")], HERE)
    assert (found.rule, found.level, dict(found.message.args)["count"]) == ("link-unchecked", Level.INFO, "2")


def test_without_addresses_nothing_is_told() -> None:
    assert external.findings([], HERE) == ()


def test_one_host_is_asked_two_at_once_at_most() -> None:
    def slow(method: str, path: str) -> tuple[int, str]:
        time.sleep(0.05)
        return 200, ""

    with serving(slow) as server:
        external.findings([link(f"{server.address}/{number}") for number in range(10)], HERE)
    assert (len(server.asked), server.most) == (10, 2)


def test_the_whole_run_has_its_bound() -> None:
    let_go = threading.Event()

    def stuck(method: str, path: str) -> tuple[int, str]:
        let_go.wait(5)
        return 200, ""

    with serving(stuck) as server:
        began = time.monotonic()
        found = external.findings([link(f"{server.address}/{number}") for number in range(3)], replace(HERE, whole=0.3))
        took = time.monotonic() - began
        let_go.set()
    assert took < 2
    assert [(each.rule, dict(each.message.args)["count"]) for each in found] == [("link-unchecked", "3")]


def test_more_than_the_most_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(external, "MOST", 2)
    with serving(usual) as server:
        (found,) = external.findings([link(f"{server.address}/{number}") for number in range(5)], HERE)
    assert dict(found.message.args)["count"] == "3"
    assert len(server.asked) == 2


def test_websites_that_show_programs_another_face_are_not_asked() -> None:
    assert external.findings([link("https://www.facebook.com/tuayang.example"), link("https://line.me/R/ti/p/@x")], HERE) == ()


@pytest.mark.parametrize("url", ["http://[x", "http://a b/", "http://127.0.0.1:99999/", "http://", "https://xn--/", "http://ก..th/"])
def test_what_is_no_address_is_no_crash(url: str) -> None:
    assert [each.rule for each in external.findings([link(url)], HERE)] == ["link-unchecked"]


def test_thai_words_of_an_address_are_asked_as_they_are() -> None:
    with serving(usual) as server:
        external.findings([link(f"{server.address}/รายงาน 1.pdf?ปี=2568&a=%20"), link(f"{server.address}/%E0%B8%81")], HERE)
    assert sorted(server.asked) == [
        "HEAD /%E0%B8%81",
        "HEAD /%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99%201.pdf?%E0%B8%9B%E0%B8%B5=2568&a=%20",
    ]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("x", False),
    ],
)
def test_numbers_of_the_open_internet_are_known(number: str, public: bool) -> None:
    assert external.is_public(number) is public


def test_answers_are_counted_as_they_come() -> None:
    told: list[tuple[Stage, int, int]] = []

    with serving(lambda _method, _path: (200, "")) as server:
        external.asked([f"{server.address}/{number}" for number in range(3)], HERE, lambda *each: told.append(each))

    assert told == [(Stage.ASKING, done, 3) for done in range(4)]
