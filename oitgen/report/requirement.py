"""What an item requires, in plain text: for `explain`, and for the note `init` puts into every folder."""

from collections.abc import Iterator
from datetime import date

from oitgen.model.catalogue import Catalogue, Element, Item, Kind
from oitgen.model.finding import Message, message
from oitgen.model.words import Lang, Words
from oitgen.text import said
from oitgen.thai import Period, write_date, write_period

_FORMATS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "structured": "Excel, CSV, JSON / XML"}
_SUFFIXES = {"structured": "xlsx"}
_LANGUAGES = {"th": message("Thai"), "en": message("English")}
_NO_ROLE = frozenset({Kind.TEXT, Kind.LINK, Kind.CHANNEL})


def item(catalogue: Catalogue, item: Item, owner: str, deadline: date | None, lang: Lang) -> str:
    """The item with its elements in the criteria's order, who owes it, and by when."""
    lines = [f"{item.code} {_words(item.title, lang)}", _words(catalogue.title, lang), *_owed(owner, deadline, lang), ""]
    lines.append(said(message("What is required"), lang))
    for number, element in enumerate(item.top_elements, 1):
        lines.extend(("", *_element(item, element, number, lang)))
    if notes := (*item.remarks, *item.footnotes):
        lines.extend(("", said(message("Remarks of the OIT form"), lang), *(f"- {note}" for note in notes)))
    return "\n".join(lines) + "\n"


def element(item: Item, element: Element, owner: str, deadline: date | None, lang: Lang) -> str:
    """One element alone: the note in its own folder."""
    number = next((n for n, each in enumerate(item.top_elements, 1) if each.id == element.id), 1)
    head = [f"{item.code} {_words(item.title, lang)}", *_owed(owner, deadline, lang), ""]
    return "\n".join((*head, *_element(item, element, number, lang))) + "\n"


def takes_files(element: Element) -> bool:
    """Whether files are what the element is shown with: neither site.yaml nor a text of index.md serves it."""
    return not element.role and element.kind not in _NO_ROLE


def folder_name(item: Item, element: Element) -> str:
    """The name of an element's folder: "1 สถิติคดี"; empty where its files lie in the item's folder itself."""
    if not takes_files(element) or sum(takes_files(each) for each in item.top_elements) < 2:
        return ""
    return next((f"{n} {file_name(each.short)}" for n, each in enumerate(item.top_elements, 1) if each.id == element.id), "")


def file_name(text: str) -> str:
    """The text without what Windows forbids in names."""
    kept = "".join(" " if sign in '<>:"/\\|?*' or sign < " " else sign for sign in text)
    return " ".join(kept.split()).rstrip(". ")


def examples(item: Item, element: Element) -> tuple[str, ...]:
    """File names that are read as this element's first slot, one for each format asked for."""
    period = f"{_written_in_names(element.slots[0])} " if element.slots else ""
    image = element.kind is Kind.IMAGE
    asked = item.wanted_formats(element)
    suffixes = ("jpg",) if image else tuple(_SUFFIXES.get(choice[0], choice[0]) for choice in asked) or ("pdf",)
    return tuple(f"{period}{file_name(element.short)}.{suffix}" for suffix in dict.fromkeys(suffixes))


def _owed(owner: str, deadline: date | None, lang: Lang) -> Iterator[str]:
    if owner:
        yield said(message("Owed by: {owner}", owner=owner), lang)
    if deadline is not None:
        yield said(message("Publish by: {day}", day=write_date(deadline, lang)), lang)


def _element(item: Item, element: Element, number: int, lang: Lang) -> Iterator[str]:
    yield f"{number}. {element.short}"
    if _words(element.title, lang) != element.short:
        yield f"   {_words(element.title, lang)}"
    for line in _conditions(item, element, lang):
        yield f"   - {said(line, lang)}"
    for part in (each for each in item.elements if each.part_of == element.id):
        yield f"   - {said(message('It must contain: {part}', part=_words(part.title, lang)), lang)}"


def _conditions(item: Item, element: Element, lang: Lang) -> Iterator[Message]:
    if element.optional:
        yield message("Not obligatory")
    yield _where(item, element)
    if element.fields:
        names = ", ".join(_words(field.title, lang) for field in element.fields)
        yield (
            message("With, for instance: {fields}", fields=names)
            if element.fields_are_examples
            else message("With: {fields}", fields=names)
        )
    if element.per:
        yield message("For each of: {lines}", lines=", ".join(line.name for line in element.per))
    if len(element.languages) > 1:
        yield message("In Thai and in English; write the language into the file's name, for instance ภาษาอังกฤษ")
    elif element.languages:
        yield message("In this language: {language}", language=_LANGUAGES.get(element.languages[0], element.languages[0]))
    if element.min_count > 1:
        yield message("At least {count}", count=element.min_count)
    if element.must_be_current:
        yield message("It must be the present state of things.")
    if element.as_of_required:
        yield message("Say the day the data are of, for instance ณ วันที่ 31 มี.ค. 2568 in the file's name.")
    if element.issued_by:
        yield message("It must be signed by the head of the agency; say so with signed_by: in index.md.")
    if takes_files(element):
        yield from _files(item, element, lang)


def _files(item: Item, element: Element, lang: Lang) -> Iterator[Message]:
    """What the files must be, in which periods, and what they may be called."""
    if formats := item.wanted_formats(element):
        shown = " + ".join(" / ".join(_FORMATS.get(name, name) for name in choice) for choice in formats)
        yield message("File formats, all of them beside each other under the same name: {formats}", formats=shown)
    if element.slots:
        yield message("Periods: {periods}", periods=", ".join(write_period(slot, lang, short=True) for slot in element.slots))
    if element.inferred:
        yield message("The criterion names no periods; these are our reading of it.")
    if element.due_day_of_month:
        yield message("Each by day {day} of the following month", day=element.due_day_of_month)
    if element.may_declare_none:
        statement = element.none_statement or "ไม่มี"
        yield message("Where a period has none, put a file whose name holds the period and these words: {statement}", statement=statement)
    yield message("For instance: {names}", names=", ".join(examples(item, element)))


def _where(item: Item, element: Element) -> Message:
    """Where an officer puts it."""
    role, _, tag = element.role.partition(":")
    match role:
        case "":
            folder = folder_name(item, element)
            if folder:
                return message("Put the files into the folder: {folder}", folder=folder)
            if takes_files(element):
                return message("Put the files into the folder of {code}", code=item.code)
            # Source: design, section 8: a text is met only where an officer points at it.
            return message(
                "Write it as a text in index.md in the folder of {code}, below a heading, and say so in its head: "
                'evidence: {element}: "#heading"',
                code=item.code,
                element=element.id,
            )
        case "news" if tag:
            return message("No file is needed here: news in content/news with the tag {tag} appear by themselves", tag=tag)
        case "news":
            return message("No file is needed here: news in content/news appear by themselves")
        case "people-executive":
            return message("No file is needed here: it comes from people.yaml (group: executive and head)")
        case "people-board":
            return message("No file is needed here: it comes from people.yaml (group: board)")
        case _:
            return message("No file is needed here: it comes from {key} in site.yaml", key=_KEYS.get(role, role))


_KEYS = {
    "contact": "agency:",
    "social": "agency: social:",
    "feedback": "channels: feedback:",
    "two-way-channel": "channels: qa:",
    "complaint-channel": "channels: corruption:",
    "eservice": "channels: eservices:",
    "eit-survey": "eit:",
}


def _written_in_names(period: Period) -> str:
    """The period as it is best put into a file's name."""
    match period.kind:
        case "quarter":
            return f"ไตรมาส {period.part} ปี {period.fiscal_year.be}"
        case "half" if period.part == 1:
            return f"รอบ 6 เดือนแรก ปี {period.fiscal_year.be}"
        case "year":
            return f"ปีงบประมาณ {period.key}"
        case _:
            return period.key


def _words(words: Words, lang: Lang) -> str:
    return words.said(lang)
