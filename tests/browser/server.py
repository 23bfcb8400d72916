"""A strict little web server for tests: exact names, and the headers that the site itself asks its host for."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar


def shipped_headers(site: Path) -> dict[str, str]:
    """The headers that `_headers` sets for every address of the site."""
    headers: dict[str, str] = {}
    everywhere = False
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace():
            everywhere = line.strip() == "/*"
        elif everywhere and ":" in line:
            name, value = line.split(":", 1)
            headers[name.strip()] = value.strip()
    return headers


class _StrictHandler(SimpleHTTPRequestHandler):
    headers_of_site: ClassVar[dict[str, str]]

    def end_headers(self) -> None:
        for name, value in self.headers_of_site.items():
            # The test server speaks plain HTTP, where this header only makes the browser refuse later tests.
            if name.lower() != "strict-transport-security":
                self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path: object) -> None:
        self.send_error(404)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of the site while it is served on this machine."""

    class Handler(_StrictHandler):
        headers_of_site = shipped_headers(site)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
