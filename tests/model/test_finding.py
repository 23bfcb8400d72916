"""Findings and their messages are values."""

from oitgen.model.finding import Finding, Level, OitgenError, Place, message
from oitgen.thai import Month, Period


def test_arguments_keep_what_they_are_until_somebody_reads_them() -> None:
    october = Period(Month(2567, 10), Month(2567, 10))
    inner = message("Thai")
    assert message("{a} {b} {c}", a=3, b=inner, c=october).args == (("a", "3"), ("b", inner), ("c", october))


def test_equal_findings_are_one() -> None:
    def made() -> Finding:
        return Finding("x", Level.WARN, Place("a", 1), message("x", a=1))

    assert len({made(), made()}) == 1


def test_an_error_that_stops_the_run_carries_its_finding_and_exit_code() -> None:
    found = Finding("x", Level.ERROR, Place("site.yaml"), message("No site"))
    assert (str(OitgenError(found)), OitgenError(found).exit_code, OitgenError(found, 4).exit_code) == ("No site", 3, 4)
