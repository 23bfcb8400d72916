"""What a person is asked: each thing once, and nothing a machine can judge."""

from pathlib import Path

from tests.assessed import assessed, own_site


def test_nothing_is_asked_of_what_is_met_or_missing(tmp_path: Path) -> None:
    elements = "- {id: plan, kind: document, th: แผนงาน}\n- {id: photo, kind: image, th: ภาพ}"
    folder = own_site(tmp_path, elements, {"2568/M1/แผนงาน.pdf": "1"})

    assert assessed(folder).questions == ()


def test_a_question_names_criterion_and_every_format_of_the_document(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1", "2568/M1/แผนงาน.docx": "2"})

    question = assessed(folder).questions[0]

    assert (question.year, question.item.code, question.element.title.th) == (2568, "M1", "แผนงาน")
    assert [each.file for each in question.exhibits] == ["content/2568/M1/แผนงาน.pdf", "content/2568/M1/แผนงาน.docx"]
    assert question.exhibits[0].sha256 == "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"


def test_one_file_for_several_months_is_asked_about_once(tmp_path: Path) -> None:
    elements = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}}"
    folder = own_site(tmp_path, elements, {"2568/M1/ต.ค.67-ธ.ค.67.pdf": "1"})

    (question,) = assessed(folder).questions

    assert [period.key for period in question.periods] == ["2567-10", "2567-11", "2567-12"]
