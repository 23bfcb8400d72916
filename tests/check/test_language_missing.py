"""An announcement asked for in two languages is shown in both."""

from pathlib import Path

from oitgen.model.finding import Level
from oitgen.text import said
from tests.readied import readied_with

RULE = "language-missing"


def test_the_thai_announcement_alone_lacks_its_translation(tmp_path: Path) -> None:
    (told,) = readied_with(tmp_path, ["2568/O18/ประกาศนโยบาย.pdf"]).of_rule(RULE)
    assert (told.level, told.item) == (Level.WARN, "O18")
    assert "อังกฤษ" in said(told.message, "th")


def test_the_translation_alone_lacks_the_thai(tmp_path: Path) -> None:
    (told,) = readied_with(tmp_path, ["2568/O18/Anti-Bribery Policy EN.pdf"]).of_rule(RULE)
    assert "ไทย" in said(told.message, "th")


def test_both_together_are_complete(tmp_path: Path) -> None:
    assert readied_with(tmp_path, ["2568/O18/ประกาศนโยบาย.pdf", "2568/O18/ประกาศนโยบาย EN.pdf"]).of_rule(RULE) == []


def test_nothing_at_all_is_the_affair_of_another_rule(tmp_path: Path) -> None:
    assert readied_with(tmp_path).of_rule(RULE) == []
