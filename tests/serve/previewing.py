"""A real preview in a process of its own, as an officer starts it, and a browser's part in it."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any, TypeVar

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.conftest import REPOSITORY

T = TypeVar("T")
# Long enough for a machine that does much else; a test that succeeds never waits for it.
PATIENCE = 60.0


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """What comes of it, on a thread of its own: a browser of other tests may keep a loop running on this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: "Message[str, str]"
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True)
class Running:
    """A preview under way."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    def ask(self, path: str, **headers: str) -> Answer:
        """What the server answers, whatever its status; redirects are followed."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/{path}", headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    def until(self, path: str, holds: Callable[[Answer], bool]) -> Answer:
        """The first answer of which that holds."""
        return until(lambda: self.ask(path), holds)

    def write(self, path: str, content: str | bytes) -> None:
        """Saves a file of the officer's."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())

    async def listening(self, *, origin: str = "") -> WebSocketClientConnection:
        """A browser that listens, its handshake done."""
        own = f"http://127.0.0.1:{self.port}"
        request = HTTPRequest(f"ws://127.0.0.1:{self.port}/_oitgen/live", headers={"Origin": origin or own})
        connection = await websocket_connect(request)
        await connection.write_message(json.dumps({"command": "hello", "protocols": []}))
        await connection.write_message(json.dumps({"command": "info", "url": own}))
        return connection

    def said(self) -> str:
        """What stands on the terminal so far."""
        return self.log.read_text(encoding="utf-8")


async def heard(connection: WebSocketClientConnection, command: str) -> dict[str, Any]:
    """The next message of that kind."""
    while True:
        said = await connection.read_message()
        assert said is not None, "the server closed the connection"
        message: dict[str, Any] = json.loads(said)
        if message["command"] == command:
            return message


def until(look: Callable[[], T], holds: Callable[[T], bool]) -> T:
    """The first thing seen of which that holds."""
    end = time.monotonic() + PATIENCE
    while not holds(seen := look()):
        assert time.monotonic() < end, f"in vain: {seen!r:.2000}"
        time.sleep(0.02)
    return seen


@contextmanager
def running(folder: Path, *options: str, stop: int = signal.SIGINT) -> Iterator[Running]:
    """A preview of the folder while the block lasts, on a free port; it is seen to end by itself when told to."""
    log = folder.with_name(f"{folder.name}.log")
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "oitgen", "serve", str(folder), "--port", "0", *options],
            cwd=folder.parent,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", "OITGEN_LANG": "en", "NO_COLOR": "1"},
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            # A group of its own, by which a test finds what it left behind.
            start_new_session=True,
        )
    try:
        said = until(lambda: log.read_text(encoding="utf-8"), lambda said: "Ctrl+C" in said or process.poll() is not None)
        found = re.search(r"127\.0\.0\.1:(\d+)", said)
        assert found, said
        yield Running(folder, int(found[1]), process, log)
        process.send_signal(stop)
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()
