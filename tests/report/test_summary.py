"""What a build says at its end."""

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.report import summary
from oitgen.text import said


def finding(level: Level) -> Finding:
    """A finding of one level."""
    return Finding("r", level, Place(), message("Nothing to list."))


def test_findings_are_counted_by_level() -> None:
    told = said(summary.counts((finding(Level.ERROR), finding(Level.WARN), finding(Level.WARN))), "th")

    assert told == "ต้องแก้ 1 เรื่อง · ยังไม่ครบ 2 เรื่อง · ควรตรวจดู 0 เรื่อง"


def test_nothing_to_mend_is_said() -> None:
    assert said(summary.counts(()), "en") == "Nothing is left to mend."
