"""assessment.yaml: weights that add up, levels that leave no gap, an agency's own file before ours."""

from fractions import Fraction
from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load.assessment import assessment, assessment_of
from oitgen.model.finding import OitgenError

OWN = """\
target: {pass_score: 80}
indicators:
  - {code: "1", instrument: IIT, title_th: หนึ่ง}
  - {code: "9", instrument: OIT, title_th: เก้า}
instruments:
  - {id: IIT, weight_percent: 60, indicators: ["1"]}
  - {id: OIT, weight_percent: 40, indicators: ["9"]}
rating_levels:
  levels:
    - {id: good, title_th: ผ่าน, passes_target: true, total_min: 80}
    - {id: rest, title_th: ปรับปรุง, total_min: 0}
"""


def rules(text: str) -> list[tuple[str, int]]:
    """The rule and line of each finding."""
    return [(each.rule, each.place.line) for each in assessment(text, "assessment.yaml")[1]]


def test_the_bundled_file_is_read_without_a_word() -> None:
    path = resources.assessment()

    made, findings = assessment(path.read_text(encoding="utf-8"), path.name)

    assert findings == ()
    assert made is not None
    assert [(each.id, each.weight) for each in made.instruments] == [("IIT", Fraction(30)), ("EIT", Fraction(30)), ("OIT", Fraction(40))]
    assert [each.code for instrument in made.instruments for each in instrument.measures] == [str(number) for number in range(1, 11)]
    assert made.instruments[1].scored == (("EIT1", Fraction(15)), ("EIT2", Fraction(15)))
    assert made.judged == ("IIT", "EIT1", "EIT2", "OIT")
    assert [each.title.th for each in made.levels] == ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"]
    assert made.pass_score == 85


def test_the_agencys_own_file_stands_for_ours(tmp_path: Path) -> None:
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "assessment.yaml").write_text(OWN, encoding="utf-8")

    made, findings = assessment_of(tmp_path)

    assert findings == ()
    assert made.pass_score == 80
    assert made.judged == ("IIT", "OIT")


def test_without_one_ours_is_read(tmp_path: Path) -> None:
    assert assessment_of(tmp_path)[0].pass_score == 85


def test_a_broken_file_of_the_agency_stops_with_3_and_names_it(tmp_path: Path) -> None:
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "assessment.yaml").write_text(OWN.replace("60", "50"), encoding="utf-8")

    with pytest.raises(OitgenError) as stopped:
        assessment_of(tmp_path)

    assert stopped.value.exit_code == 3
    assert stopped.value.finding.rule == "assessment-invalid"
    assert stopped.value.finding.place.path == "catalogues/assessment.yaml"


def test_the_own_file_of_the_test_is_sound() -> None:
    assert rules(OWN) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("weight_percent: 60", "weight_percent: 50", 6),  # 90 together
        ("weight_percent: 60", "weight: 60", 6),  # an unknown key
        ("weight_percent: 60", "weight_percent: sixty", 6),
        ('indicators: ["9"]', 'indicators: ["9", "11"]', 7),
        ('indicators: ["9"]', 'indicators: ["1"]', 7),  # that of another instrument
        ("id: OIT", "id: OTI", 6),  # nothing a catalogue belongs to
        ('{code: "9"', "{code: '1'", 4),
        ("total_min: 0}", "total_min: 10}", 10),  # a total of 5 would have no level
        ("total_min: 80}", "total_min: 80, condition: {all_instrument_min: 3}}", 10),
        ("{pass_score: 80}", "{}", 1),
        ("target: {pass_score: 80}\n", "", 0),
    ],
)
def test_a_mistake_is_told_at_its_line_and_makes_the_file_unusable(right: str, wrong: str, line: int) -> None:
    text = OWN.replace(right, wrong, 1)
    assert text != OWN

    made, findings = assessment(text, "assessment.yaml")

    assert made is None
    assert line in {each.place.line for each in findings}


def test_parts_weigh_as_much_as_the_whole() -> None:
    text = OWN.replace('indicators: ["1"]}', 'indicators: ["1"], parts: [{id: A, weight_percent: 30}, {id: B, weight_percent: 20}]}')

    assert rules(text) == [("assessment-invalid", 6)]


def test_an_empty_file_is_told() -> None:
    assert rules("") == [("assessment-invalid", 0)]
