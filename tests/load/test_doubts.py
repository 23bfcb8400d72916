"""What is said where the path of a file contradicts itself or cannot be right."""

import pytest

from oitgen.load import doubts, names
from oitgen.thai import FiscalYear, Period


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("รายงาน ต.ค. 67", []),
        ("ต.ค. 67 หรือ พ.ย. 67", ["period-ambiguous"]),
        ("รายงาน ต.ค. 25567", ["year-doubtful"]),
        ("รายงาน 31 ก.พ. 68", ["date-impossible"]),
    ],
)
def test_each_doubt_is_one_finding_with_a_way_out(name: str, rules: list[str]) -> None:
    found = doubts.of_name("content/ก.pdf", names.read(name, FiscalYear(2568), file=True), asked=True)

    assert [finding.rule for finding in found] == rules
    assert all(finding.hint for finding in found)


def test_several_periods_matter_only_where_periods_are_asked_for() -> None:
    assert doubts.of_name("content/ก.pdf", names.read("ต.ค. 67 หรือ พ.ย. 67", FiscalYear(2568), file=True), asked=False) == ()


def test_a_contradiction_names_both_periods() -> None:
    finding = doubts.contradiction("content/ก.pdf", Period.from_key("2567-11"), Period.from_key("2567-10"))

    assert dict(finding.message.args) == {"own": Period.from_key("2567-11"), "above": Period.from_key("2567-10")}


def test_a_file_in_another_items_folder_is_told_where_it_belongs() -> None:
    finding = doubts.elsewhere("content/ก.pdf", "O18", "O7")

    assert (finding.rule, finding.item) == ("item-elsewhere", "O18")
