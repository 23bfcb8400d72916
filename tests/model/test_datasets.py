"""A dataset is what one element shows as tables in one year."""

from datetime import date
from pathlib import Path

from tests.datasets import STATISTICS, months, statistics, told


def test_each_element_with_a_table_is_a_dataset(tmp_path: Path) -> None:
    found = told(tmp_path, {**months("2567-10"), "2568/O11/2 จุดตรวจ จุดสกัด/2567-10.xlsx": statistics()}).datasets

    assert [each.key for each in found] == ["2568-o11-crime-statistics", "2568-o11-checkpoint-statistics"]


def test_an_element_of_documents_without_tables_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, {f"{STATISTICS}/2567-10.pdf": b"%PDF"}).datasets == ()


def test_an_item_that_asks_not_to_be_found_is_not_listed(tmp_path: Path) -> None:
    hidden = {**months("2567-10"), "2568/O11/index.md": "---\nnoindex: true\n---\nก\n"}

    assert told(tmp_path, hidden).datasets == ()


def test_it_covers_its_first_period_to_its_last(tmp_path: Path) -> None:
    (found,) = told(tmp_path, months("2567-12", "2567-10")).datasets

    assert found.covers is not None
    assert found.covers.key == "2568-q1"
    assert [part.periods[0].key for part in found.parts] == ["2567-10", "2567-12"]


def test_it_returns_as_often_as_the_criterion_asks(tmp_path: Path) -> None:
    content = {**months("2567-10"), "2568/O12/แผนการใช้จ่ายงบประมาณ/แผน 2568.xlsx": statistics()}

    assert [each.returns for each in told(tmp_path, content).datasets] == ["month", "year"]


def test_periods_alike_make_one_table_and_none_stands_apart(tmp_path: Path) -> None:
    (found,) = told(tmp_path, months("2567-10", "2567-11")).datasets

    assert found.whole is not None
    assert found.whole[1].csv == "2568/o11/crime-statistics/2568.csv"
    assert found.apart == ()
    assert len(found.parts) == 2


def test_one_period_alone_stands_apart(tmp_path: Path) -> None:
    (found,) = told(tmp_path, months("2567-10")).datasets

    assert found.whole is None
    assert found.apart == found.parts


def test_the_formats_of_a_document_are_its_files(tmp_path: Path) -> None:
    (found,) = told(tmp_path, {**months("2567-10"), f"{STATISTICS}/2567-10 สถิติคดี.pdf": b"%PDF"}).datasets

    assert [path for path, _ in found.parts[0].files] == [f"2568/o11/crime-statistics/2567-10.{each}" for each in ("pdf", "xlsx")]


def test_the_day_of_a_change_is_what_somebody_says(tmp_path: Path) -> None:
    (silent,) = told(tmp_path / "a", months("2567-10")).datasets
    (dated,) = told(tmp_path / "b", {**months("2567-10"), "2568/O11/index.md": "---\nupdated: 2568-04-02\n---\n"}).datasets

    assert silent.changed is None
    assert dated.changed == date(2025, 4, 2)
