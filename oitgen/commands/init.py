"""oitgen init: a new site folder, with a folder for every item and a note in each of what belongs there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from oitgen import resources
from oitgen.commands import Told, starter
from oitgen.load.above_items import year_of
from oitgen.load.catalogue import catalogue_file, catalogues
from oitgen.load.configuration import CONTENT, SITE_FILE, deadline
from oitgen.model.agency import YearConfig
from oitgen.model.catalogue import Catalogue, Item
from oitgen.model.finding import Finding, Level, Message, OitgenError, Place, message
from oitgen.model.words import Lang
from oitgen.report import requirement
from oitgen.text import said
from oitgen.thai import FiscalYear, arabic

_NEWS = "news"
_NO_NAME = "ชื่อหน่วยงานของท่าน"
# A question and the answer that is taken when nothing is typed → what was typed.
Ask = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line; what is empty is asked for, or takes what is usual."""

    folder: Path
    catalogue: str
    year: str
    name: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the new folder. `mark`: it begins with a byte order mark, for Notepad and Excel of older Windows."""

    path: str
    text: str
    mark: bool = False


def run(asked: Request, ask: Ask | None) -> Told:
    """Makes the folder; nothing that is there already is touched. Without `ask` nothing is asked."""
    _refuse_what_is_there(asked.folder)
    known = _known(asked)
    catalogue = _catalogue(asked, known, ask)
    year = _year(asked, catalogue, ask)
    name = asked.name.strip() or (ask(said(message("Name of the agency"), asked.lang), _NO_NAME) if ask else "") or _NO_NAME
    files = tuple(_files(name, catalogue, year))
    for file in files:
        _write(asked.folder, file)
    return Told(text=_closing(asked, len(catalogue.items), year, name))


def _closing(asked: Request, items: int, year: FiscalYear, name: str) -> str:
    lines = [
        message(
            "A new site folder is ready: {folder} ({items} items, fiscal year {year})", folder=str(asked.folder), items=items, year=year.be
        )
    ]
    if name == _NO_NAME:
        lines.append(message("Write the agency's name into site.yaml before you publish."))
    lines.append(
        message(
            "Next: read {start}, put files into the folders of {content}, then run: oitgen build",
            start=starter.START,
            content=f"{CONTENT}/{year.be}",
        )
    )
    return "\n".join(said(line, asked.lang) for line in lines) + "\n"


def _refuse_what_is_there(folder: Path) -> None:
    for place in (folder, *folder.parents):
        if place.is_file():
            told = message("{folder} is a file, so no site folder can be made there.", folder=str(place))
            raise _refusal(place.name, told, message("Choose another name for the folder."))
    names = (SITE_FILE, "people.yaml", CONTENT, starter.START, *(name for name, _ in starter.HELPERS))
    for name in names:
        if (folder / name).exists():
            told = message("There is already a {name} in this folder. Nothing was changed.", name=name)
            raise _refusal(name, told, message("Choose an empty folder: oitgen init NAME"))


def _refusal(path: str, told: Message, hint: Message) -> OitgenError:
    return OitgenError(Finding("init-refused", Level.ERROR, Place(path), told, hint), exit_code=2)


def _known(asked: Request) -> tuple[Catalogue, ...]:
    """Every catalogue that can be used, the newest year first; the one that was asked for must be among them."""
    usable = []
    for id, path in catalogues((resources.catalogue_dir(), asked.folder / "catalogues")).items():
        catalogue, findings = catalogue_file(path, path.name)
        if catalogue is not None:
            usable.append(catalogue)
        elif id == asked.catalogue.strip():
            raise OitgenError(next(finding for finding in findings if finding.level is Level.ERROR))
    return tuple(sorted(usable, key=lambda each: (-each.fiscal_year.be, each.id)))


def _catalogue(asked: Request, known: tuple[Catalogue, ...], ask: Ask | None) -> Catalogue:
    """The one that was named or chosen; without either, that of the year asked for, else the newest."""
    wanted = asked.catalogue.strip()
    if not wanted and ask is None:
        year = year_of(asked.year.strip())
        return next((each for each in known if each.fiscal_year == year), known[0])
    wanted = wanted or (ask(_choices(known, asked.lang), "1") if ask else "")
    named = {each.id: each for each in known} | {str(n): each for n, each in enumerate(known, 1)}
    if found := named.get(arabic(wanted)):
        return found
    told = message("There is no catalogue {catalogue}.", catalogue=wanted)
    raise _refusal("", told, message("Known catalogues: {catalogues}.", catalogues=", ".join(each.id for each in known)))


def _choices(known: tuple[Catalogue, ...], lang: Lang) -> str:
    lines = [said(message("Which catalogue (แบบตรวจ OIT) does the agency follow? Type its number."), lang)]
    lines += [f"  {n}  {each.agency_type_name.said(lang)} {each.fiscal_year.be}  ({each.id})" for n, each in enumerate(known, 1)]
    return "\n".join((*lines, ""))


def _year(asked: Request, catalogue: Catalogue, ask: Ask | None) -> FiscalYear:
    usual = str(catalogue.fiscal_year.be)
    typed = asked.year.strip() or (ask(said(message("Fiscal year"), asked.lang), usual) if ask else usual) or usual
    year = year_of(typed)
    if year is None:
        raise _refusal("", message("{value} is not a fiscal year.", value=typed), message("Write it as 2568."))
    return year


def _files(name: str, catalogue: Catalogue, year: FiscalYear) -> Iterator[_File]:
    """Every file of the folder. Every folder holds one, so that none is lost when the folder is copied or zipped."""
    asked_for = catalogue if catalogue.fiscal_year == year else catalogue.moved_to(year)
    folders = [(item, f"{CONTENT}/{year.be}/{starter.item_folder(item)}") for item in asked_for.items]
    yield _File(SITE_FILE, starter.site_yaml(name, catalogue, year))
    yield _File("people.yaml", starter.PEOPLE)
    yield _File(starter.START, starter.start(name, year, folders[0][1].rsplit("/", 1)[-1]), mark=True)
    for helper, text in starter.HELPERS:
        yield _File(helper, text)
    yield _File(f"{CONTENT}/{_NEWS}/{starter.NOTE}", starter.NEWS_NOTE, mark=True)
    by = deadline(YearConfig(year), asked_for)
    for item, folder in folders:
        yield from _notes(asked_for, item, folder, by)


def _notes(catalogue: Catalogue, item: Item, folder: str, by: date) -> Iterator[_File]:
    owner = ", ".join(item.responsible)
    yield _File(f"{folder}/{starter.NOTE}", requirement.item(catalogue, item, owner, by, "th"), mark=True)
    for element in item.top_elements:
        if inner := requirement.folder_name(item, element):
            yield _File(f"{folder}/{inner}/{starter.NOTE}", requirement.element(item, element, owner, by, "th"), mark=True)


def _write(folder: Path, file: _File) -> None:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    # "x": even a file that appeared a moment ago is not overwritten.
    with path.open("xb") as new:
        new.write((b"\xef\xbb\xbf" if file.mark else b"") + file.text.replace("\n", "\r\n").encode())
