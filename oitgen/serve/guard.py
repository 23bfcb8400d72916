"""Who may ask: this computer's own browser, under this computer's own name.

Any website may point a name of its own at 127.0.0.1, or open a socket to it;
what an officer has not published yet must not be read that way.
"""

_NAMES = ("localhost", "127.0.0.1", "[::1]")
_HTTP = 80


def hosts(port: int) -> frozenset[str]:
    """The Host headers that are ours."""
    named = {f"{name}:{port}" for name in _NAMES}
    return frozenset(named | set(_NAMES) if port == _HTTP else named)


def is_host(host: str | None, port: int) -> bool:
    """Whether a Host header names this computer and the preview's port."""
    return host is not None and host.strip().lower() in hosts(port)


def is_origin(origin: str | None, host: str | None, port: int) -> bool:
    """Whether a page of the preview itself asks."""
    return is_host(host, port) and origin is not None and origin.lower() == f"http://{(host or '').strip().lower()}"
