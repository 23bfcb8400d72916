"""The web server of the preview: pages, documents and the socket that tells browsers of a build."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest

from oitgen import resources
from oitgen.model.plan import PlannedPage
from oitgen.model.words import LANGUAGES, Lang
from oitgen.render.addresses import anchor_of
from oitgen.render.machine import CSP
from oitgen.serve import board, board_page, errors, toasts
from oitgen.serve.board import Asked
from oitgen.serve.building import Job
from oitgen.serve.guard import is_host, is_origin
from oitgen.serve.page import ROOM, previewed, rooted
from oitgen.serve.points import scores
from oitgen.serve.shown import Shown
from oitgen.write.inventory import sound

# The site's own policy, and the socket of the preview: older browsers do not count it to 'self'.
_HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
)
# Not asked of the system: some computers call a script or a style sheet plain text.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xls": "application/vnd.ms-excel",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}

_YEAR = 4


class Preview:
    """What the server serves: a folder, and the state that the builder swaps whole."""

    def __init__(self, job: Job, port: int, lang: Lang, trouble: Callable[[Exception], None]) -> None:
        self.job = job
        self.folder = job.output
        self.port = port
        self.lang: Lang = lang
        self.trouble = trouble
        self.shown = Shown()


class _Ours(web.RequestHandler):
    """What every answer of the preview has in common."""

    preview: Preview

    def prepare(self) -> None:
        if not is_host(self.request.headers.get("Host"), self.preview.port):
            raise web.HTTPError(403)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        for name, value in _HEADERS:
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", _policy(self.request))

    def write_error(self, status_code: int, **_given: object) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")

    def log_exception(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(error, Exception) and not isinstance(error, web.HTTPError | ConnectionError):
            self.preview.trouble(error)


class _Site(_Ours, web.StaticFileHandler):
    """The built site: pages with what the preview adds, everything else as it lies there."""

    def initialize(self, preview: Preview) -> None:  # type: ignore[override]  # our own argument
        self.preview = preview
        super().initialize(str(preview.folder))

    async def get(self, path: str, include_body: bool = True) -> None:
        """A file of the site, a page in its place, or the site's own 404."""
        is_sound = not path or sound(path.removesuffix("/"))
        if self.preview.shown.blocked and _is_page(path):
            self._blocked()
        elif is_sound and path and not path.endswith("/") and (self.preview.folder / path).is_dir():
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(f"{self.request.path}/{query}")
        elif is_sound and _is_page(path) and (content := _content(self.preview.folder / _file(path))) is not None:
            self._page(content, _file(path))
        elif is_sound and not path.endswith("/") and path and (self.preview.folder / path).is_file():
            await super().get(path, include_body)
        else:
            self._missing()

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> str | None:
        # The base class would remember digests of files that have changed since.
        return None

    def get_content_type(self) -> str:
        path = Path(self.absolute_path or "")
        return _TYPES.get(path.suffix.lower(), "application/octet-stream")

    def get_cache_time(self, path: str, modified: object, mime_type: str) -> int:
        return 0

    def _blocked(self) -> None:
        shown, lang = self.preview.shown, self.preview.lang
        self.set_status(503 if shown.failure is None else 500)
        self._html(previewed(errors.instead(shown, lang).encode(), shown.number, lang=lang, blocked=True))

    def _page(self, content: bytes, file: str) -> None:
        shown = self.preview.shown
        page = errors.page_of(shown.outcome, file) if shown.outcome else None
        self._previewed(content, page)

    def _missing(self) -> None:
        self.set_status(404)
        shown = self.preview.shown
        content = _content(self.preview.folder / "404.html")
        if shown.blocked or content is None:
            raise web.HTTPError(404)
        root = anchor_of(shown.outcome.site.config.settings.url) if shown.outcome else "/"
        self._previewed(rooted(content, root), None)

    def _previewed(self, content: bytes, page: PlannedPage | None) -> None:
        shown, lang = self.preview.shown, self.preview.lang
        self._html(previewed(content, shown.number, errors.bar(shown, page, lang) or errors.way(lang), lang=lang))

    def _html(self, content: bytes) -> None:
        self.set_header("Content-Type", _TYPES[".html"])
        self.finish(content)


class _Asset(_Ours):
    """The preview's own scripts, styles and typeface."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, name: str) -> None:
        faces = {path.name: path for path in resources.fonts()}
        self.set_header("Content-Type", _TYPES[Path(name).suffix])
        self.finish(faces.get(name, resources.preview_file(name)).read_bytes())


class _Board(_Ours):
    """The readiness board: of the year asked for, in the language asked for, whatever became of the last build."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self) -> None:
        shown, wanted = self.preview.shown, self.get_query_argument("lang", "")
        lang = next((each for each in LANGUAGES if each == wanted), self.preview.lang)
        year = self.get_query_argument("year", "")
        job = self.preview.job
        asked = Asked(lang, job.today(), job.folder, int(year) if len(year) == _YEAR and year.isdecimal() else 0)
        made = board_page.page(board.board(shown, scores(job.folder, shown.outcome), asked))
        self.set_header("Content-Type", _TYPES[".html"])
        self.finish(previewed(made.encode(), shown.number, lang=lang))


class _Silent:
    """livereload asks its watcher what changed; ours watches nothing, watchdog does."""

    filepath = None


class _Live(_Ours, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The socket. livereload's own handler speaks its protocol; who may speak with it is ours."""

    watcher = _Silent()

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def check_origin(self, origin: str) -> bool:
        """A page of another website may not listen."""
        return is_origin(origin, self.request.headers.get("Host"), self.preview.port)

    def on_message(self, message: str | bytes) -> None:
        """The handshake; then the number of the build, so that a page from before it knows."""
        try:
            super().on_message(message)
        except (AttributeError, TypeError, ValueError):
            self.close()
            return
        if self in LiveReloadHandler.waiters:
            shown = self.preview.shown
            self.send_message({"command": "build", "number": shown.number, "saved": toasts.newest(shown.history)})


class Served:
    """The running server, as the builder sees it from its own thread."""

    def __init__(self, preview: Preview, loop: asyncio.AbstractEventLoop) -> None:
        self._preview = preview
        self._loop = loop

    def show(self, shown: Shown) -> None:
        """Shows another state; browsers are not told yet."""
        self._preview.shown = shown

    def tell(self, paths: tuple[str, ...]) -> None:
        """Tells every browser what became of the files saved last, and that these paths of the output are new."""
        self._loop.call_soon_threadsafe(_tell, toasts.newest(self._preview.shown.history), paths)


def _tell(saved: dict[str, object] | None, paths: tuple[str, ...]) -> None:
    for waiter in tuple(LiveReloadHandler.waiters) if saved else ():
        waiter.send_message({"command": "saved", "saved": saved})
    _Live.reload_waiters("\n".join(paths))


def application(preview: Preview) -> web.Application:
    """All addresses of the preview. Those of the site begin with a year or a word, so none of them can meet ours."""
    given = {"preview": preview}
    routes: list[tuple[str, type[web.RequestHandler], dict[str, Any]]] = [
        (rf"{ROOM}((?:live|board)\.js|(?:preview|board)\.css|icon\.svg|sarabun-(?:thai|latin)-(?:400|700)\.woff2)", _Asset, given),
        (rf"{ROOM}live", _Live, given),
        (rf"{ROOM}?", _Board, given),
        (r"/(.*)", _Site, given),
    ]
    return web.Application(routes, log_function=lambda _handler: None)


@contextlib.contextmanager
def serving(preview: Preview, listener: socket.socket) -> Iterator[Served]:
    """Serves from a thread of its own while the block lasts; the block's thread builds, and hears Ctrl-C."""
    # What tornado mutters about a browser that left is nothing for an officer.
    logging.getLogger("tornado").addHandler(logging.NullHandler())
    logging.getLogger("livereload").addHandler(logging.NullHandler())
    loop = asyncio.SelectorEventLoop()
    ended = asyncio.Event()
    ready = threading.Event()
    thread = threading.Thread(target=_run, args=(loop, preview, listener, ready, ended), name="oitgen-serve", daemon=True)
    thread.start()
    ready.wait()
    try:
        yield Served(preview, loop)
    finally:
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(ended.set)
        thread.join()


def _run(loop: asyncio.AbstractEventLoop, preview: Preview, listener: socket.socket, ready: threading.Event, ended: asyncio.Event) -> None:
    async def serve() -> None:
        server = HTTPServer(application(preview))
        server.add_socket(listener)
        ready.set()
        await ended.wait()
        server.stop()
        for waiter in tuple(LiveReloadHandler.waiters):
            waiter.close()
        await server.close_all_connections()

    try:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())
    finally:
        ready.set()


def _policy(request: HTTPServerRequest) -> str:
    return CSP.replace("connect-src 'self'", f"connect-src 'self' ws://{request.host}" if is_plain(request.host) else "connect-src 'self'")


def is_plain(host: str) -> bool:
    """Whether a host can stand in a header: no sign that would end it or begin another word of the policy."""
    return bool(host) and all(sign.isalnum() or sign in ".:[]-" for sign in host)


def _is_page(path: str) -> bool:
    return not path or path.endswith(("/", ".html")) or "." not in path.rpartition("/")[2]


def _file(path: str) -> str:
    return f"{path}index.html" if not path or path.endswith("/") else path


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
