"""A finding of a file is one of the item the file was put to."""

from pathlib import Path

from oitgen.check import whose
from oitgen.model.finding import Finding, Level, Place, message
from tests.readied import readied_with


def finding(path: str, item: str = "", year: int = 0) -> Finding:
    return Finding("rule", Level.WARN, Place(path), message("nothing is there"), None, item, year)


def test_the_ledger_tells_the_item(tmp_path: Path) -> None:
    site = readied_with(tmp_path, ["2568/O7/2567-10 รายงาน.pdf"]).site
    (told,) = whose.with_items([finding("content/2568/O7/2567-10 รายงาน.pdf")], site)
    assert (told.item, told.year) == ("O7", 2568)


def test_what_is_known_already_or_belongs_to_no_item_stays(tmp_path: Path) -> None:
    site = readied_with(tmp_path, ["2568/O7/2567-10 รายงาน.pdf"]).site
    given = (finding("content/2568/O7/2567-10 รายงาน.pdf", "O8", 2567), finding("site.yaml"))
    assert whose.with_items(given, site) == given
