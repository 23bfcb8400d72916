"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent

# The same examples on every machine and in every run: a failure seen once can be seen again. Slow machines are no failure.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make golden` gives this option; reading the difference stays a person's work."""
    parser.addoption("--rewrite-golden", action="store_true", help="write what the golden sites give now as what is expected")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout these tests stand in."""
    return REPOSITORY


@pytest.fixture(scope="session")
def rewrite_golden(request: pytest.FixtureRequest) -> bool:
    """True where `make golden` asks for new expected files."""
    return bool(request.config.getoption("--rewrite-golden"))
