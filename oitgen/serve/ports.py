"""A port of this computer alone."""

import errno
import socket

from oitgen.model.finding import Finding, Level, OitgenError, Place, message

ADDRESS = "127.0.0.1"
_TRIED = 20
_LAST = 65535
# Taken, reserved by Windows, or for the administrator only: the next may be free.
_BUSY = frozenset(
    {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES), getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)}
)


def listening(port: int) -> tuple[socket.socket, int]:
    """A socket that listens on the port, or on the next free one, and its number. OitgenError (exit 4) where none is free."""
    for each in range(port, min(port + _TRIED, _LAST) + 1):
        try:
            listener = socket.create_server((ADDRESS, each), backlog=128)
        except OSError as error:
            if error.errno not in _BUSY:
                raise
            continue
        listener.setblocking(False)
        return listener, int(listener.getsockname()[1])
    text = message("No port from {first} to {last} is free.", first=port, last=min(port + _TRIED, _LAST))
    hint = message("Close other previews, or choose another port with --port.")
    raise OitgenError(Finding("port-busy", Level.ERROR, Place(), text, hint), exit_code=4)
