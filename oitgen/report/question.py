"""One question to a person: the criterion's words, the files, and what no machine can know."""

from oitgen.model.confirmation import Question
from oitgen.model.finding import message
from oitgen.model.words import Lang
from oitgen.report.text import plain
from oitgen.report.todo import periods_of
from oitgen.text import said


def told(question: Question, number: int, of: int, lang: Lang) -> str:
    """The question as it is asked, ending where the answer is typed."""
    periods = f" · {periods_of(question.periods, lang)}" if question.periods else ""
    lines = [
        "",
        f"[{number}/{of}] {question.year} {question.item.code} {question.item.title.said(lang)}{periods}",
        said(message("Asked for: {criterion}", criterion=question.element.title.said(lang)), lang),
        said(message("To be confirmed because: {why}", why=question.why), lang),
        *(f"  - {exhibit.file}" for exhibit in question.exhibits),
        said(message("Is this what is asked for? yes / no / Enter: skip / stop: "), lang),
    ]
    return "\n".join(plain(line) for line in lines)
