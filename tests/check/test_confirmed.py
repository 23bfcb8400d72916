"""What a person confirmed is met, as long as it is what the person saw."""

from datetime import date
from pathlib import Path

import pytest

from oitgen.model.confirmation import Confirmation
from oitgen.model.document import Placing
from oitgen.model.outcome import Outcome
from oitgen.records import confirmed
from tests.assessed import LATE, assessed, own_site, state

PLAN = "2568/M1/แผนงาน.pdf"
MONTHLY = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}, must_be_current: true}"


def confirm_all(folder: Path, *, but: str = "") -> Outcome:
    """Says yes to every question save those of one element; what the site is then."""
    for question in assessed(folder).questions:
        if question.element.id != but:
            rows = (
                Confirmation(question.year, question.item.code, question.element.id, each.file, each.sha256, "ผกก.", LATE)
                for each in question.exhibits
            )
            confirmed.write(folder, question.year, rows)
    return assessed(folder)


def test_a_file_placed_by_words_is_met_once_a_person_says_so(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})
    assert state(assessed(folder), "plan") == "to-confirm"

    outcome = confirm_all(folder)

    assert state(outcome, "plan") == "met"
    evidence = outcome.readiness.year(2568).item("M1").element("plan").evidence
    assert [each.placing for each in evidence] == [Placing.CONFIRMED]
    assert outcome.questions == ()


def test_a_replaced_file_loses_its_confirmation(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})
    confirm_all(folder)
    (folder / "content" / PLAN).write_text("2")

    outcome = assessed(folder)

    assert state(outcome, "plan") == "to-confirm"
    (stale,) = (finding for finding in outcome.findings if finding.rule == "confirmation-stale")
    assert (stale.place.path, stale.item, stale.year) == (f"content/{PLAN}", "M1", 2568)


def test_the_same_bytes_again_are_confirmed_again(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})
    confirm_all(folder)
    (folder / "content" / PLAN).write_text("2")
    (folder / "content" / PLAN).write_text("1")

    assert state(assessed(folder), "plan") == "met"


def test_a_new_format_of_a_document_has_to_be_looked_at_too(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})
    confirm_all(folder)
    (folder / "content/2568/M1/แผนงาน.docx").write_text("2")

    assert state(assessed(folder), "plan") == "to-confirm"


def test_a_part_is_met_where_its_document_was_confirmed_for_it(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})

    assert state(confirm_all(folder, but="plan"), "part") == "met"
    assert state(assessed(folder), "plan") == "to-confirm"


def test_a_part_is_not_met_by_what_was_confirmed_for_its_whole(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})

    assert state(confirm_all(folder, but="part"), "part") == "to-confirm"


def test_a_confirmed_text_may_be_wrapped_anew_but_not_reworded(tmp_path: Path) -> None:
    elements = "- {id: duties, kind: text, th: หน้าที่}"
    folder = own_site(tmp_path, elements, {"2568/M1/index.md": "มีหน้าที่ รักษาความสงบ\n"})
    assert state(confirm_all(folder), "duties") == "met"

    (folder / "content/2568/M1/index.md").write_text("มีหน้าที่\nรักษาความสงบ\n\n", encoding="utf-8")
    assert state(assessed(folder), "duties") == "met"

    (folder / "content/2568/M1/index.md").write_text("มีหน้าที่ รักษาความสะอาด\n", encoding="utf-8")
    assert state(assessed(folder), "duties") == "to-confirm"


def test_each_month_is_confirmed_by_itself(tmp_path: Path) -> None:
    months = {f"2568/M1/{month} รายงาน.pdf": month for month in ("2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03")}
    folder = own_site(tmp_path, MONTHLY, months)
    assert len(assessed(folder).questions) == 6
    assert state(confirm_all(folder), "report") == "met"

    (folder / "content/2568/M1/2568-01 รายงาน.pdf").write_text("new")

    slots = assessed(folder).readiness.year(2568).item("M1").element("report").slots
    assert [slot.period.key for slot in slots if slot.state == "to-confirm"] == ["2568-01"]


def test_a_confirmation_never_mends_a_missing_format(tmp_path: Path) -> None:
    elements = "- {id: plan, kind: document, th: แผนงาน, formats: [[pdf], [docx]]}"
    folder = own_site(tmp_path, elements, {PLAN: "1"})
    digest = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    confirmed.write(folder, 2568, [Confirmation(2568, "M1", "plan", f"content/{PLAN}", digest, "ผกก.", LATE)])

    outcome = assessed(folder)

    assert outcome.readiness.year(2568).item("M1").element("plan").evidence[0].placing is Placing.CONFIRMED
    assert state(outcome, "plan") == "partial"


def test_a_declared_none_without_a_date_is_one_once_a_person_says_so(tmp_path: Path) -> None:
    elements = (
        "- {id: report, kind: document, th: รายงาน, period: {type: monthly}, may_declare_none: true, none_statement_th: ไม่มีการจัดซื้อจัดจ้าง}"
    )
    folder = own_site(tmp_path, elements, {"2568/M1/2567-11 ไม่มีการจัดซื้อจัดจ้าง.pdf": "1"})
    assert [question.periods[0].key for question in assessed(folder).questions] == ["2567-11"]

    slots = confirm_all(folder).readiness.year(2568).item("M1").element("report").slots

    assert [slot.period.key for slot in slots if slot.state == "none-declared"] == ["2567-11"]


def test_a_confirmation_of_another_year_confirms_nothing(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={PLAN: "1"})
    confirm_all(folder)
    confirmed.path(folder, 2568).rename(confirmed.path(folder, 2567))

    assert state(assessed(folder), "plan") == "to-confirm"


@pytest.mark.parametrize("today", [date(2025, 1, 1), LATE])
def test_addresses_stay_whatever_is_confirmed(tmp_path: Path, today: date) -> None:
    folder = own_site(tmp_path, content={PLAN: "1", "2568/M1/ผลลัพธ์.pdf": "2"})
    before = assessed(folder, today=today).plan

    after = confirm_all(folder).plan

    assert (before.pages, before.documents) == (after.pages, after.documents)
