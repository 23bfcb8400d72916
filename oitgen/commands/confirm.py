"""oitgen confirm: a person looks at what no machine can judge, and says so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import oitgen
from oitgen import pipeline
from oitgen.commands import Told, naming
from oitgen.load import answers
from oitgen.load.answers import Answer
from oitgen.model.confirmation import Confirmation, Question
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.progress import Watch, unwatched
from oitgen.model.words import Lang
from oitgen.records import confirmed
from oitgen.report import question as asking
from oitgen.report import text
from oitgen.text import said
from oitgen.thai import normalise

# A question → what was typed; None where nobody is there to answer any more.
Ask = Callable[[str], str | None]
_STOP = frozenset({"พอ", "เลิก", "หยุด", "q", "quit", "stop"})
ID = "confirm-answer"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line; `source` is a filled-in workbook, or None; `by` who confirms, where that was said."""

    folder: Path
    today: date
    lang: Lang
    item: str = ""
    source: Path | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class _Count:
    """What became of the questions; `refused` are those answered with no."""

    yes: int = 0
    skipped: int = 0
    refused: tuple[Question, ...] = ()


def run(asked: Request, ask: Ask, watch: Watch = unwatched) -> Told:
    """Asks, or reads the answers of a workbook, and writes confirmed-<year>.csv. `watch` is told how far the site is read."""
    outcome = naming.only(pipeline.assess(asked.folder, today=asked.today, version=oitgen.__version__, watch=watch), asked.item)
    if asked.source is not None:
        return _imported(asked, asked.source, outcome.questions)
    if not outcome.questions:
        return Told(text=said(message("Nothing waits to be confirmed."), asked.lang))
    by = asked.by.strip() or (ask(said(message("Who confirms? Name or position: "), asked.lang)) or "").strip()
    if not by:
        return Told(
            2, said(message("Nothing was confirmed: a confirmation needs the name of whoever looked. Add --by and a name."), asked.lang)
        )
    count = _asked(replace(asked, by=by), outcome.questions, ask)
    left = len(outcome.questions) - count.yes
    return Told(text=_closing(count.yes, left, count.refused, asked.lang))


def _asked(asked: Request, questions: tuple[Question, ...], ask: Ask) -> _Count:
    """One question after the other; each answer is kept at once, so that stopping loses nothing."""
    count = _Count()
    for number, question in enumerate(questions, 1):
        typed = ask(asking.told(question, number, len(questions), asked.lang))
        if typed is None or typed.strip().casefold() in _STOP:
            break
        match answers.understood(typed):
            case True:
                confirmed.write(asked.folder, question.year, _confirmations(question, asked.by, asked.today))
                count = replace(count, yes=count.yes + 1)
            case False:
                count = replace(count, refused=(*count.refused, question))
            case None:
                count = replace(count, skipped=count.skipped + 1)
    return count


def _confirmations(question: Question, by: str, on: date) -> tuple[Confirmation, ...]:
    item, element = question.item.code, question.element.id
    return tuple(Confirmation(question.year, item, element, each.file, each.sha256, by, on) for each in question.exhibits)


def _closing(yes: int, left: int, refused: Iterable[Question], lang: Lang) -> str:
    lines = [message("Confirmed: {yes} · left to confirm: {left}", yes=yes, left=left)]
    for question in refused:
        files = ", ".join(exhibit.file for exhibit in question.exhibits)
        lines.append(
            message(
                "{code} {element}: not what is asked for: {files}. Move it into the folder of its own element, or replace it.",
                code=question.item.code,
                element=question.element.short,
                files=files,
            )
        )
    return "\n".join(said(line, lang) for line in lines) + "\n"


_Key = tuple[int, str, str, str]


def _imported(asked: Request, source: Path, questions: tuple[Question, ...]) -> Told:
    """The answers of a workbook: each holds only while the file is the one that was listed."""
    given, findings = answers.answers(source)
    open_now: dict[_Key, tuple[Question, str]] = {
        (question.year, question.item.code, question.element.id, normalise(each.file)): (question, each.sha256)
        for question in questions
        for each in question.exhibits
    }
    newest = max((question.year for question in questions), default=0)
    before, _ = confirmed.read(asked.folder, {answer.year or newest for answer in given} - {0})
    known = {(each.year, each.item, each.element, normalise(each.file)): each for each in before}
    taken, accepted, refused, problems = [], [], [], list(findings)
    for answer in given:
        key = (answer.year or newest, answer.item, answer.element, normalise(answer.file))
        if answer.yes is False:
            taken += [known[key]] if key in known else []
            refused += [open_now[key][0]] if key in open_now else []
        elif answer.yes:
            problem = _problem(answer, key, open_now, known, asked.by)
            if problem is not None:
                problems.append(_finding(source, answer, *problem))
            elif key in open_now:
                by = answer.by or asked.by
                accepted.append(Confirmation(key[0], key[1], key[2], answer.file, answer.sha256, by, asked.today))
    _keep(asked.folder, accepted, taken)
    done = len(tuple(_whole(questions, accepted)))
    closing = _closing(done, len(questions) - done, dict.fromkeys(refused), asked.lang)
    listed = text.findings(problems, asked.lang) if problems else ""
    return Told(int(any(each.level is Level.ERROR for each in problems)), f"{listed}\n{closing}" if listed else closing)


def _keep(folder: Path, accepted: list[Confirmation], taken: list[Confirmation]) -> None:
    by_year: dict[int, tuple[list[Confirmation], list[Confirmation]]] = defaultdict(lambda: ([], []))
    for each in accepted:
        by_year[each.year][0].append(each)
    for each in taken:
        by_year[each.year][1].append(each)
    for year, (given, back) in by_year.items():
        confirmed.write(folder, year, given, back)


def _whole(questions: Iterable[Question], accepted: Iterable[Confirmation]) -> Iterator[Question]:
    """The questions all of whose files were confirmed."""
    known = {(each.year, each.item, each.element, normalise(each.file)) for each in accepted}
    for question in questions:
        if all((question.year, question.item.code, question.element.id, normalise(each.file)) in known for each in question.exhibits):
            yield question


def _problem(
    answer: Answer, key: _Key, open_now: dict[_Key, tuple[Question, str]], known: dict[_Key, Confirmation], by: str
) -> tuple[Message, Message] | None:
    if key in known and known[key].sha256 == answer.sha256 and key not in open_now:
        return None
    if not (answer.by or by):
        return message("The line says yes, but not who confirmed it."), message(
            "Write a name into the last column, or add --by and a name."
        )
    if key not in open_now:
        said = message("Nothing of {file} waits to be confirmed for this element any more.", file=answer.file)
        return said, message("Make a new list: oitgen check --format xlsx")
    if open_now[key][1] != answer.sha256:
        said = message("{file} has changed since the list was made, so the answer does not count.", file=answer.file)
        return said, message("Make a new list, and look at the file again: oitgen check --format xlsx")
    return None


def _finding(source: Path, answer: Answer, said: Message, hint: Message) -> Finding:
    return Finding(ID, Level.ERROR, Place(source.name, answer.line), said, hint, answer.item, answer.year)
