"""What a build says at its end."""

from pathlib import Path

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.report import summary
from oitgen.text import said
from tests.builders import site_with
from tests.built import built


def finding(level: Level) -> Finding:
    """A finding of one level."""
    return Finding("r", level, Place(), message("Nothing to list."))


def test_findings_are_counted_by_level() -> None:
    told = said(summary.counts((finding(Level.ERROR), finding(Level.WARN), finding(Level.WARN))), "th")

    assert told == "ต้องแก้ 1 เรื่อง · ยังไม่ครบ 2 เรื่อง · ควรตรวจดู 0 เรื่อง"


def test_nothing_to_mend_is_said() -> None:
    assert said(summary.counts(()), "en") == "Nothing is left to mend."


def test_names_of_what_changed_stand_below_the_counts(tmp_path: Path) -> None:
    site = site_with(tmp_path, {"news/2568-01-15 จราจรวันเด็ก.md": "ตั้งจุดบริการ\n"})
    built(site)
    (site / "content" / "news" / "2568-01-15 จราจรวันเด็ก.md").write_text("ตั้งจุดบริการสองจุด\n", encoding="utf-8")
    outcome = built(site).outcome

    told = summary.build(outcome.site, outcome.plan, outcome.findings, outcome.written, "public", "th").splitlines()

    assert told[1].startswith("เขียนใหม่ ")
    assert told[2].startswith("  เปลี่ยน: จราจรวันเด็ก")
    assert told[3].startswith("ไฟล์ในโฟลเดอร์: ")
