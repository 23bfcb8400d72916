"""What is left to do, by owner."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from oitgen.model.readiness import State
from oitgen.model.score import ItemPoints, YearScore
from oitgen.report import todo
from oitgen.report.todo import Owner
from tests.assessed import LATE, MONTHLY, assessed, own_site
from tests.builders import site_with

SIX = ("2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03")


def owners(folder: Path, today: date = LATE) -> tuple[Owner, ...]:
    """The lists of a site folder."""
    return todo.owners(assessed(folder, today=today).readiness)


def test_what_is_met_is_on_no_list(tmp_path: Path) -> None:
    folder = own_site(tmp_path, "- {id: plan, kind: document, th: แผนงาน}", {"2568/M1/แผนงาน.pdf": "1"})

    assert owners(folder) == ()


def test_months_alike_are_one_task(tmp_path: Path) -> None:
    folder = own_site(tmp_path, MONTHLY, {"2568/M1/2567-10 รายงาน.pdf": "1"})

    (task,) = owners(folder)[0].tasks

    assert (task.code, task.state, task.told("th")) == ("M1", State.MISSING, "ยังไม่มี (พ.ย. 2567 – มี.ค. 2568)")
    assert task.due == date(2024, 12, 15)


def test_a_month_not_due_yet_is_a_task_of_its_own(tmp_path: Path) -> None:
    folder = own_site(tmp_path, MONTHLY, [f"2568/M1/{month} รายงาน.pdf" for month in SIX[:4]])

    tasks = owners(folder, date(2025, 3, 20))[0].tasks

    assert [(task.state, task.by("th")) for task in tasks] == [(State.MISSING, "15 มี.ค. 2568"), (State.NOT_DUE, "15 เม.ย. 2568")]


def test_a_part_waits_with_its_document(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={"2568/M1/ผลลัพธ์.pdf": "1"})

    assert [task.element.element.id for task in owners(folder)[0].tasks] == ["plan", "result"]


def test_a_missing_format_is_named(tmp_path: Path) -> None:
    folder = own_site(tmp_path, "- {id: plan, kind: document, th: แผนงาน, formats: [pdf, [xlsx, docx]]}", {"2568/M1/ก.pdf": "1"})

    (task,) = owners(folder)[0].tasks

    assert task.reason("th").endswith(": Excel / Word")


def test_the_folder_is_the_element_s_own_where_there_are_several(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={"2568/M1 ข้อทดสอบ/1 แผนงาน/ก.pdf": "1"})

    assert owners(folder)[0].tasks[-1].folder == "content/2568/M1 ข้อทดสอบ/2 ผลลัพธ์"


def test_what_site_yaml_serves_goes_into_site_yaml(tmp_path: Path) -> None:
    elements = "- {id: contact, kind: text, th: ติดต่อ, role: contact}\n- {id: heads, kind: text, th: ผู้บริหาร, role: people-executive}"

    assert [task.folder for task in owners(own_site(tmp_path, elements))[0].tasks] == ["site.yaml", "people.yaml"]


def test_a_text_goes_into_the_text_of_the_item(tmp_path: Path) -> None:
    (task,) = owners(own_site(tmp_path, "- {id: duties, kind: text, th: หน้าที่}"))[0].tasks

    assert task.folder == "content/2568/M1/index.md"


def test_what_is_only_to_be_looked_at_goes_nowhere(tmp_path: Path) -> None:
    tasks = owners(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))[0].tasks

    assert [task.goes_into for task in tasks] == ["", "", "content/2568/M1/2 ผลลัพธ์"]


def test_lists_go_by_owner(tmp_path: Path) -> None:
    folder = site_with(tmp_path, years=("2568: {catalogue: police-station-2568, owners: {O3: งานพิเศษ, O22: งานพิเศษ}}",))

    special = next(owner for owner in owners(folder) if owner.name == "งานพิเศษ")

    assert [errand.item.disclosure.item.code for errand in special.errands] == ["O3", "O22"]


def test_what_nobody_owns_comes_last(tmp_path: Path) -> None:
    (only,) = owners(own_site(tmp_path))

    assert (only.name, only.called("th")) == ("", "ยังไม่ได้ระบุผู้รับผิดชอบ")


def test_most_points_come_first(tmp_path: Path) -> None:
    readiness = assessed(site_with(tmp_path)).readiness
    codes = [item.disclosure.item.code for item in readiness.years[0].items]
    points = tuple(ItemPoints(code, Fraction(0), Fraction(0), Fraction(n, 10)) for n, code in enumerate(codes))
    score = YearScore(2568, "x", Fraction(0), Fraction(0), Fraction(40), points, ())

    for owner in todo.owners(readiness, [score]):
        stakes = [errand.points for errand in owner.errands]
        assert stakes == sorted(stakes, reverse=True)
    totals = [owner.points for owner in todo.owners(readiness, [score])]
    assert totals == sorted(totals, reverse=True)


def test_twelve_squares_tell_the_worst_of_each_month(tmp_path: Path) -> None:
    elements = f"{MONTHLY}\n- {{id: half, kind: document, th: ครึ่งปี, period: {{type: first-six-months, fiscal_year: 2568}}}}"
    readiness = assessed(own_site(tmp_path, elements, {"2568/M1/1 รายงาน/2567-10.pdf": "1"})).readiness

    squares = todo.twelve(readiness.years[0], readiness.years[0].items[0])

    assert squares == (*[State.MISSING] * 6, *[None] * 6)
