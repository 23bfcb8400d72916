"""Asks outside addresses whether they still answer: `oitgen check --external`, and never a build.

Each address is asked once, politely, and by a network's rules alone: what a
browser would show is not judged. Only what is surely gone is told; a website
that is slow, busy or shy of programs may be well. Nothing is ever asked of
addresses inside the office or of this computer.
"""

import http.client
import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.outside import Outside
from oitgen.model.progress import Count, Stage, Watch, unwatched

MOST = 500
# Websites that show programs something else than people; what they answer says nothing.
_SHY = ("facebook.com", "fb.com", "instagram.com", "tiktok.com", "x.com", "twitter.com", "linkedin.com", "line.me", "m.me")
_HEADERS = {"User-Agent": "oitgen link check", "Accept": "*/*"}
# After these a whole request may still be answered.
_HEAD_REFUSED = frozenset({400, 403, 404, 405, 410, 501})
_MOVED = frozenset({301, 302, 303, 307, 308})
_USUAL = {"http": 80, "https": 443}
_GONE = frozenset({404, 410})
_NAMELESS = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
# Verdicts of OpenSSL no browser would overlook. A chain that is not complete is none: browsers mend it.
_CERTIFICATES = {
    10: message("its certificate has expired"),
    18: message("its certificate is of its own making"),
    62: message("its certificate is for another website"),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How addresses are asked. `allow` says whether a number (IP address) may be asked at all."""

    allow: Callable[[str], bool]
    workers: int = 8
    at_once: int = 2
    timeout: float = 10
    whole: float = 120
    redirects: int = 3
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one address: gone for this reason, or not. `heard`: whether anything answered at all."""

    gone: Message | None = None
    heard: bool = False


UNKNOWN = Answer()


def is_public(number: str) -> bool:
    """Whether an IP address belongs to the open internet."""
    try:
        return ipaddress.ip_address(number.partition("%")[0]).is_global
    except ValueError:
        return False


POLITE = Manner(is_public)


def findings(addresses: Iterable[Outside], manner: Manner = POLITE, watch: Watch = unwatched) -> tuple[Finding, ...]:
    """What is gone, in the order of the addresses; and how many could not be asked, where that is so."""
    every = tuple(addresses)
    wanted = tuple(dict.fromkeys(each.url.partition("#")[0] for each in every if not _is_shy(each.url)))
    answers = asked(_in_turn(wanted)[:MOST], manner, watch)
    left = len(wanted) - len(answers)
    if answers and not any(answer.heard for answer in answers.values()):
        return (_unchecked(len(wanted), message("nothing answered; perhaps this computer is not connected to the internet")),)
    found = [_gone(each, answer.gone) for each in every if (answer := answers.get(each.url.partition("#")[0])) and answer.gone]
    return (*found, *((_unchecked(left, message("they were too many, or too slow")),) if left else ()))


def asked(urls: Sequence[str], manner: Manner, watch: Watch = unwatched) -> dict[str, Answer]:
    """The answers that came in time; several are asked at once, of one host no more than `at_once`."""
    ends = time.monotonic() + manner.whole
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for url in urls:
        waiting.put(url)
    came: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
    gates = {_host(url): threading.BoundedSemaphore(manner.at_once) for url in urls}

    def work() -> None:
        while time.monotonic() < ends:
            try:
                url = waiting.get_nowait()
            except queue.Empty:
                return
            with gates[_host(url)]:
                came.put((url, _answer(url, manner, ends)))

    # A server may keep a thread waiting for ever; as a daemon it does not keep the program.
    for _ in range(min(manner.workers, len(urls))):
        threading.Thread(target=work, name="oitgen link check", daemon=True).start()
    answers: dict[str, Answer] = {}
    count = Count(watch, Stage.ASKING, len(urls))
    while len(answers) < len(urls) and (left := ends - time.monotonic()) > 0:
        try:
            url, answer = came.get(timeout=left)
        except queue.Empty:
            break
        answers[url] = answer
        count.step(url)
    return answers


def _answer(url: str, manner: Manner, ends: float) -> Answer:
    """One address, its redirects followed. Whatever goes wrong and is not known for certain is no verdict."""
    try:
        return _followed(url, manner, ends)
    except ssl.SSLCertVerificationError as error:
        return Answer(_CERTIFICATES.get(error.verify_code), heard=True)
    except ConnectionRefusedError:
        return Answer(message("its server accepts no connection"))
    except socket.gaierror as error:
        return Answer(message("there is no website of this name") if error.errno in _NAMELESS else None)
    except (OSError, http.client.HTTPException, ValueError):
        return UNKNOWN


def _followed(url: str, manner: Manner, ends: float) -> Answer:
    for _ in range(manner.redirects + 1):
        parts = urlsplit(url)
        numbers = _numbers(parts, manner.allow) if parts.scheme in ("http", "https") else ()
        if not numbers:
            return UNKNOWN
        status, target = _status(parts, numbers, "HEAD", manner, ends)
        if status in _HEAD_REFUSED:
            status, target = _status(parts, numbers, "GET", manner, ends)
        if status not in _MOVED or not target:
            return Answer(message("the page is not there ({status})", status=status) if status in _GONE else None, heard=True)
        url = urljoin(url, target)
    return Answer(heard=True)


def _numbers(parts: SplitResult, allow: Callable[[str], bool]) -> tuple[str, ...]:
    """The IP addresses of a host, if every one may be asked. What is asked is these numbers, never the name again."""
    name = _name(parts)
    found = socket.getaddrinfo(name, _port(parts), type=socket.SOCK_STREAM) if name else []
    numbers = tuple(dict.fromkeys(str(each[4][0]) for each in found))
    return numbers if all(map(allow, numbers)) else ()


def _status(parts: SplitResult, numbers: Sequence[str], method: str, manner: Manner, ends: float) -> tuple[int, str]:
    """The status of one request, and where it points on to. Nothing of the page itself is read."""
    raw = _connected(numbers, _port(parts), manner, ends)
    try:
        if parts.scheme == "https":
            raw = (manner.tls or ssl.create_default_context()).wrap_socket(raw, server_hostname=_name(parts))
        connection = http.client.HTTPConnection(_name(parts), _port(parts))
        # The usual port is not named to the server.
        connection.default_port = _USUAL[parts.scheme]
        connection.sock = raw
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
        connection.request(method, path + query, headers=_HEADERS)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location") or ""
    finally:
        raw.close()


def _connected(numbers: Sequence[str], port: int, manner: Manner, ends: float) -> socket.socket:
    """A connection to the first of a host's addresses that takes one."""
    refused: OSError = TimeoutError()
    for number in numbers:
        timeout = min(manner.timeout, ends - time.monotonic())
        if timeout <= 0:
            break
        try:
            return socket.create_connection((number, port), timeout)
        except OSError as error:
            refused = error
    raise refused


def _name(parts: SplitResult) -> str:
    return (parts.hostname or "").encode("idna").decode("ascii")


def _port(parts: SplitResult) -> int:
    return parts.port or _USUAL[parts.scheme]


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_shy(url: str) -> bool:
    name = _host(url)
    return any(name == shy or name.endswith(f".{shy}") for shy in _SHY)


def _in_turn(urls: Iterable[str]) -> list[str]:
    """The addresses so that hosts take turns: one with many links does not keep the others waiting."""
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(_host(url), []).append(url)
    return [url for row in zip_longest(*by_host.values()) for url in row if url is not None]


def _gone(each: Outside, why: Message) -> Finding:
    said = message("{address} cannot be opened: {why}.", address=each.shown, why=why)
    hint = message("Open it in a browser. If it does not open, correct it or take it away.")
    return Finding("link-dead", Level.WARN, each.place, said, hint, each.code, each.be)


def _unchecked(count: int, why: Message) -> Finding:
    said = message("{count} outside addresses were not checked: {why}.", count=count, why=why)
    return Finding("link-unchecked", Level.INFO, Place(), said, message("Run the check again later, or open them in a browser."))
