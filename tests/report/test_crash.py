"""What a developer is told of a mistake of ours."""

import datetime
import os

from oitgen.report import crash

NOW = datetime.datetime(2025, 3, 1, 12, 0, tzinfo=datetime.UTC)


def test_versions_time_and_traceback_are_there() -> None:
    try:
        raise ValueError("ข้อผิดพลาด")
    except ValueError as error:
        told = crash.facts(error, "9.9", NOW)

    assert "oitgen 9.9" in told
    assert "Python 3" in told
    assert "2025-03-01 12:00 UTC" in told
    assert "ValueError: ข้อผิดพลาด" in told


def test_no_environment_variable_is_there() -> None:
    told = crash.facts(ValueError("x"), "9.9", NOW)

    assert os.environ["PATH"] not in told
