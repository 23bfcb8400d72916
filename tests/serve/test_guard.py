"""Who may ask."""

import pytest

from oitgen.serve.guard import is_host, is_origin


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LocalHost:8000"])
def test_this_computers_names_with_the_port_are_ours(host: str) -> None:
    assert is_host(host, 8000)


@pytest.mark.parametrize("host", [None, "", "localhost", "localhost:8001", "a.example:8000", "127.0.0.1.a.example:8000", "10.0.0.2:8000"])
def test_any_other_name_is_not(host: str | None) -> None:
    assert not is_host(host, 8000)


def test_at_the_usual_port_browsers_name_none() -> None:
    assert is_host("localhost", 80)


def test_a_page_of_the_preview_is_its_own_origin() -> None:
    assert is_origin("http://localhost:8000", "localhost:8000", 8000)


@pytest.mark.parametrize(
    "origin", [None, "null", "https://localhost:8000", "http://localhost:3000", "http://example.com", "http://127.0.0.1:8000"]
)
def test_any_other_origin_is_refused(origin: str | None) -> None:
    assert not is_origin(origin, "localhost:8000", 8000)


def test_an_origin_that_agrees_with_a_foreign_host_is_refused() -> None:
    assert not is_origin("http://example.com:8000", "example.com:8000", 8000)
