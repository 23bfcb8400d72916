"""A catalogue file becomes requirements, or a sentence that says what is wrong with it."""

from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load.catalogue import catalogue, catalogue_file, catalogues, newest
from oitgen.model.catalogue import Catalogue
from oitgen.model.finding import Finding

SMALL = """\
id: health-2571
title_th: แบบตรวจของโรงพยาบาล
fiscal_year: 2571
agency_type: hospital
indicators:
  - code: A
    title_th: ข้อมูล
    items: [K-01]
items:
  - code: K-01
    title_th: รายงาน
    slug: report
    elements:
      - {id: report, kind: document, th: รายงานประจำเดือนของโรงพยาบาล, period: {type: monthly}}
"""


def loaded(text: str) -> Catalogue:
    found, findings = catalogue(text, "catalogues/x.yaml")
    assert found is not None, findings
    return found


def faults(text: str) -> list[Finding]:
    found, findings = catalogue(text, "catalogues/x.yaml")
    assert found is None
    return list(findings)


def said(finding: Finding) -> str:
    return finding.message.id.format(**{name: str(value) for name, value in finding.message.args})


def test_a_catalogue_needs_no_o_no_third_level_and_no_added_keys() -> None:
    found = loaded(SMALL)

    item = found.item("K-01")
    assert found.agency_type == "hospital"
    assert [node.code for node in found.trail("K-01")] == ["A"]
    assert item.topics == ("report",)
    assert item.elements[0].short == "รายงานประจำเดือนของโรงพยาบาล"
    assert item.elements[0].words == ("รายงานประจำเดือนของโรงพยาบาล",)
    assert (item.elements[0].role, item.formats, item.elements[0].formats) == ("", (), None)


def test_the_years_of_the_texts_may_differ_from_the_year_of_the_criteria() -> None:
    found = loaded(SMALL.replace("fiscal_year: 2571\n", "fiscal_year: 2571\ncontent_cycle_year: 2572\n"))

    assert found.item("K-01").element("report").slots[0].key == "2571-10"
    # What is filed in April of the year of the criteria cannot tell of the year after it.
    assert found.deadline == "2029-04-30"


def test_a_deadline_of_either_era_is_kept_as_a_ce_day() -> None:
    assert loaded(SMALL + "deadline: 2571-04-30\n").deadline == "2028-04-30"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("fiscal_year: 2571", "fiscal_year: 2028", 3, "2028 is not of the Buddhist era"),
        ("fiscal_year: 2571", "fiscal_yaer: 2571", 3, "fiscal_yaer is not known"),
        ("items: [K-01]", "items: [K-1]", 8, "names item K-1, which"),
        ("items: [K-01]", "items: [K-01, K-01]", 8, "already stands in indicator A"),
        ("items: [K-01]", "items: []", 6, "stands in no indicator"),
        ("kind: document", "kind: dokument", 14, "dokument is not known"),
        ("kind: document", "kind: document, formats: [pfd]", 14, "pfd is not known"),
        ("kind: document", "kind: document, part_of: repord", 14, "part of repord"),
        ("kind: document", "kind: document, role: contakt", 14, "contakt is not known"),
        ("kind: document", "kind: document, short_th: a/b", 14, "cannot be the name of a folder"),
        ("{type: monthly}", "{type: weekly}", 14, "weekly is not known"),
        ("{type: monthly}", "{type: monthly, from: 2024-13}", 14, "2024-13 is not a month"),
        ("{type: monthly}", "{type: monthly, from: 2025-01, to: 2024-01}", 14, "ends before it begins"),
        ("{type: monthly}", "{type: quarterly, quarters: [5]}", 14, "quarters 1 to 4"),
        ("id: report,", "", 14, "no id"),
        ("slug: report", "slug: รายงาน", 12, "cannot stand in an address"),
        ("    slug: report", "    slug: report\n    depends_on: [K-99]", 13, "no item K-99"),
        ("    slug: report", "    slug: report\n    choose: {at_least: 1, of: [nothing]}", 13, "lets choose nothing"),
        ("  - code: K-01\n    title_th: รายงาน", "  - title_th: รายงาน", 10, "An item has no code"),
    ],
)
def test_a_fault_is_one_sentence_at_its_line(old: str, new: str, line: int, says: str) -> None:
    assert old in SMALL

    found = faults(SMALL.replace(old, new, 1))

    assert any(says in said(each) and each.place.line == line for each in found), [(said(each), each.place.line) for each in found]


def test_an_element_or_item_written_twice_is_named() -> None:
    twice = SMALL + "      - {id: report, kind: text, th: อีก}\n"
    items = SMALL + SMALL[SMALL.index("  - code: K-01") :]

    assert "report stands twice" in said(faults(twice)[0])
    assert "K-01 stands twice" in said(faults(items)[0])


@pytest.mark.parametrize("key", ["id", "title_th", "fiscal_year", "agency_type", "indicators", "items"])
def test_a_missing_key_is_named(key: str) -> None:
    lines, dropped = SMALL.splitlines(keepends=True), False
    kept = []
    for line in lines:
        dropped = line.startswith(f"{key}:") or (dropped and line.startswith(" "))
        kept += [] if dropped else [line]

    assert any(f"The key {key} is missing" in said(each) for each in faults("".join(kept)))


@pytest.mark.parametrize("text", ["", "- a\n", "just a text\n", "id: [", "items: {a: b}\n", "id: x\nitems: [1, [2], {}]\nindicators: 5\n"])
def test_a_hostile_catalogue_is_findings_and_nothing_else(text: str) -> None:
    assert faults(text)


def test_a_count_that_does_not_hold_is_named() -> None:
    assert "holds 1" in said(faults(SMALL + "item_count: 43\n")[0])


def test_an_agencys_own_file_replaces_ours_by_id_whatever_it_is_called(tmp_path: Path) -> None:
    own = tmp_path / "แก้ไข.yaml"
    own.write_text(SMALL.replace("health-2571", "police-station-2568"), encoding="utf-8")
    new = tmp_path / "health.yaml"
    new.write_text(SMALL, encoding="utf-8")
    (tmp_path / "assessment.yaml").write_text("x", encoding="utf-8")

    found = catalogues((resources.catalogue_dir(), tmp_path))

    assert found["police-station-2568"] == own
    assert found["health-2571"] == new
    assert found["province-2566"].parent == resources.catalogue_dir()
    assert "assessment" not in found


def test_a_file_that_is_gone_is_a_finding(tmp_path: Path) -> None:
    found, findings = catalogue_file(tmp_path / "gone.yaml", "catalogues/gone.yaml")

    assert found is None
    assert [each.place.path for each in findings] == ["catalogues/gone.yaml"]


def test_the_newest_catalogue_of_a_kind_is_chosen() -> None:
    old, new = loaded(SMALL), loaded(SMALL.replace("2571", "2572"))

    assert newest((new, old), "hospital") == new
    assert newest((new, old), "police-station") is None


REFERENCE = """\
schema: oit-catalogue/1
id: health-2571
title_th: "แบบตรวจของโรงพยาบาล"
title_en: "Checklist for hospitals"
fiscal_year: 2571
fiscal_year_range: {from: "2027-10-01", to: "2028-09-30"}
first_six_months: {from: "2027-10", to: "2028-03"}
content_cycle_year: 2571
agency_type: {id: hospital, th: "โรงพยาบาล", en: "hospital"}
reporting_system: ITAP
item_count: 1
source:
  seed: 000_0000000000000000.txt
  kind: "A hospital's own plan."
  basis: item-requirements
grouping: stated
group_codes: assigned
notes: ["หมายเหตุ"]
indicators:
  - code: "9"
    title_th: "ข้อมูล"
    title_en: "Data"
    sub_indicators:
      - code: "9.1"
        title_th: "ข้อมูลพื้นฐาน"
        title_en: "Basics"
        groups: [{code: "9.1.1", title_th: "ก", title_en: "A", title_source: agency, synthetic: true, footnotes_th: ["ข"], items: [O1]}]
process_groups: [{code: "1", title_th: "กระบวนงาน", title_en: "Process", items: [O1]}]
items:
  - code: O1
    title_th: "รายงาน"
    title_en: "Report"
    slug: report
    responsible: ["งานอำนวยการ"]
    formats: [pdf, {any_of: [docx, xlsx]}]
    refers_by_name: ["แผน"]
    grouping: inferred
    variants: ["รายงานผล"]
    agency_schedule: ["มกราคม"]
    choose: {at_least: 1, of: [report]}
    remarks_th: ["ก"]
    footnotes_th: ["ข"]
    elements:
      - id: report
        kind: table
        th: "รายงานรายเดือน"
        en: "Monthly report"
        period: {type: monthly, fiscal_year: 2571, from: "2027-10", to: "2028-03", within: first-six-months}
        may_declare_none: true
        none_scope: month
        none_statement_th: "ไม่มี"
        none_condition_th: "ถ้าไม่มี"
        none_alternative: detailed-explanation
        languages: [th, en]
        min_count: 2
        count_unit: "ช่องทาง"
        fields: [{id: name, th: "ชื่อ", en: "Name", languages: [th]}]
        fields_are_examples: true
        per: {process_groups: ["1"]}
        accepts: [link, qr]
        role: eit-survey
        separate_from_general: true
        must_be_current: true
        as_of_required: true
        as_of: "2028-03"
        issued_by: current-head
        official_form: "สขร.1"
        due_day_of_month: 5
        due_days_after_event: 30
        optional: true
        from_title: true
    notes: ["ค"]
"""


def test_a_catalogue_in_the_shape_of_the_reference_loads_as_it_is() -> None:
    found = loaded(REFERENCE)

    assert (found.source.text, found.source.basis) == ("A hospital's own plan.", "item-requirements")
    assert found.item("O1").element("report").none_statement == "ไม่มี"
