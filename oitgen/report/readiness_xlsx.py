"""Readiness as a workbook for the meeting: the summary, what is to be done, and what a person has to confirm.

`oitgen confirm --from` reads the last sheet back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO

from oitgen.model.confirmation import Question
from oitgen.model.finding import message
from oitgen.model.readiness import Readiness, State
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import sheet, todo
from oitgen.report.listing import STATES
from oitgen.report.sheet import Cell
from oitgen.report.todo import DONE, Errand, Owner, Task
from oitgen.text import said
from oitgen.thai import write_date

# What `oitgen confirm` finds its columns by, in either language; answers are never translated, so that every Excel offers the same.
ANSWERS = ("ใช่", "ไม่ใช่", "ข้าม")
_DIGEST = "sha256"


def workbook(
    readiness: Readiness, scores: Iterable[YearScore], questions: Sequence[Question], *, agency: str, today: date, lang: Lang
) -> bytes:
    """The workbook's bytes."""
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    known = tuple(scores)
    book = Workbook()
    book.properties.created = book.properties.modified = datetime.combine(today, time())
    book.properties.creator = "oitgen"
    first = book.worksheets[0]
    first.title = said(message("Summary"), lang)
    sheet.fill(first, *_summary(readiness, known, agency, today, lang))
    sheet.fill(book.create_sheet(said(message("To do"), lang)), *_todo(readiness, known, lang))
    asked = book.create_sheet(said(message("To be confirmed"), lang))
    header, rows = _questions(questions, lang)
    sheet.fill(asked, header, rows)
    choice = DataValidation(type="list", formula1=f'"{",".join(ANSWERS)}"', allow_blank=True)
    asked.add_data_validation(choice)
    choice.add(f"{_letter(len(header) - 1)}2:{_letter(len(header) - 1)}{max(len(rows) + 1, 2)}")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _letter(number: int) -> str:
    return chr(ord("A") + number - 1)


Table = tuple[tuple[str, ...], list[tuple[Cell, ...]]]


def _summary(readiness: Readiness, scores: tuple[YearScore, ...], agency: str, today: date, lang: Lang) -> Table:
    by_year = {score.year: score for score in scores}
    names = (message("Year"), message("Catalogue"), message("By"), message("Items"), message("Items complete"))
    points = (message("Points, sure"), message("Points, possible"), message("Points, full"), message("Agency"), message("Checked on"))
    header = tuple(said(each, lang) for each in (*names, *(STATES[state] for state in State), *points))
    rows: list[tuple[Cell, ...]] = []
    for year in readiness.years:
        counts = Counter(element.state for item in year.items for element in item.elements if element.wanted)
        score = by_year.get(year.year.fiscal_year.be)
        deadline = write_date(year.year.deadline, lang) if year.year.deadline is not None else ""
        rows.append(
            (
                year.year.fiscal_year.be,
                year.year.catalogue.id,
                deadline,
                len(year.items),
                sum(item.state in DONE for item in year.items),
                *(counts[state] for state in State),
                *((round(float(each), 2) for each in (score.sure, score.possible, score.full)) if score else (None, None, None)),
                agency,
                write_date(today, lang),
            )
        )
    return header, rows


def _todo(readiness: Readiness, scores: tuple[YearScore, ...], lang: Lang) -> Table:
    names = (
        message("Owed by"),
        message("Year"),
        message("Item"),
        message("Title"),
        message("Element"),
        message("State"),
        message("Period"),
    )
    more = (message("Why"), message("By"), message("Put into"), message("The item's points at stake"))
    rows = [
        _task(owner, errand, task, lang) for owner in todo.owners(readiness, scores) for errand in owner.errands for task in errand.tasks
    ]
    return tuple(said(each, lang) for each in (*names, *more)), rows


def _task(owner: Owner, errand: Errand, task: Task, lang: Lang) -> tuple[Cell, ...]:
    return (
        owner.called(lang),
        errand.year,
        task.code,
        errand.item.disclosure.item.title.said(lang),
        task.element.element.short,
        said(STATES[task.state], lang),
        todo.periods_of(task.periods, lang),
        task.reason(lang),
        task.by(lang),
        task.goes_into,
        round(errand.points, 4),
    )


def _questions(questions: Sequence[Question], lang: Lang) -> Table:
    names = (message("Year"), message("Item"), message("Element"), message("Criterion"), message("Period"), message("Why"), message("File"))
    header = (*(said(each, lang) for each in names), _DIGEST, said(message("Answer"), lang), said(message("Confirmed by"), lang))
    return header, [row for question in questions for row in _asked(question, lang)]


def _asked(question: Question, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """One line for each file; the last two cells are for whoever looks."""
    for exhibit in question.exhibits:
        yield (
            question.year,
            question.item.code,
            question.element.id,
            question.element.title.said(lang),
            todo.periods_of(question.periods, lang),
            said(question.why, lang),
            exhibit.file,
            exhibit.sha256,
            None,
            None,
        )
