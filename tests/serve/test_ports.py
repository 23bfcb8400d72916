"""A port of this computer alone."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from oitgen.model.finding import OitgenError
from oitgen.serve.ports import ADDRESS, listening


@contextmanager
def opened(port: int) -> Iterator[tuple[socket.socket, int]]:
    """A listening socket that is closed again."""
    listener, found = listening(port)
    with listener:
        yield listener, found


def test_nobody_outside_this_computer_can_reach_it() -> None:
    with opened(0) as (listener, port):
        assert listener.getsockname() == (ADDRESS, port)


def test_where_a_port_is_in_use_the_next_free_one_is_taken() -> None:
    with opened(0) as (_, taken), opened(taken) as (_, port):
        assert taken < port <= taken + 20


def test_where_none_is_free_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oitgen.serve.ports._TRIED", 0)

    with opened(0) as (_, taken), pytest.raises(OitgenError) as refused:
        listening(taken)

    assert (refused.value.exit_code, refused.value.finding.rule) == (4, "port-busy")
