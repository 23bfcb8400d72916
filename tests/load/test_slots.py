"""Documents of one item into the slots of its elements."""

from pathlib import Path

from oitgen.load import above_items, slots
from oitgen.load.configuration import configuration
from oitgen.load.pieces import ItemSense
from oitgen.load.placing import Placement
from oitgen.model.document import Document, File, Placing
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Period
from tests.builders import site_with


def settled(folder: Path, period: str, placement: Placement | None) -> slots.Settled:
    catalogue = configuration(site_with(folder)).catalogues[2568]
    sense = ItemSense(catalogue.item("O7"), FiscalYear(2568), above_items.numbering(catalogue))
    document = Document(Words("ก"), (File("content/ก.pdf", "pdf", 1),), period=Period.from_key(period) if period else None)
    return slots.settled([(document, placement)], sense)


def test_a_document_fills_the_slot_of_its_period(tmp_path: Path) -> None:
    found = settled(tmp_path, "2567-10", Placement("monthly-report", Placing.ONLY))

    assert ([each.period.key for each in found.evidence if each.period], found.others, found.findings) == (["2567-10"], (), ())


def test_a_document_without_an_element_is_among_the_others(tmp_path: Path) -> None:
    assert len(settled(tmp_path, "2567-10", None).others) == 1


def test_a_period_nobody_asks_for_is_a_finding_of_its_item(tmp_path: Path) -> None:
    found = settled(tmp_path, "2560", Placement("monthly-report", Placing.FOLDER))

    assert ([(each.rule, each.item, each.year) for each in found.findings], len(found.others)) == ([("slot-outside", "O7", 2568)], 1)


def test_no_period_serves_the_element_as_a_whole_with_advice(tmp_path: Path) -> None:
    found = settled(tmp_path, "", Placement("monthly-report", Placing.FOLDER))

    assert ([each.period for each in found.evidence], [each.rule for each in found.findings]) == ([None], ["period-missing"])
