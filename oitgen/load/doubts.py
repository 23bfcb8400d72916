"""What is said where the path of a file contradicts itself or cannot be right."""

from oitgen.load.names import NamePart
from oitgen.model.catalogue import Element, Item
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.thai import Period


def of_name(path: str, said: NamePart, *, asked: bool) -> tuple[Finding, ...]:
    """What cannot be right in a name; several periods only where the item asks for periods."""
    found: list[Finding] = []
    if asked and len(said.periods) > 1:
        shown = said.periods
        found.append(
            Finding(
                "period-ambiguous",
                Level.ERROR,
                Place(path),
                message("The name can be read as several periods ({periods}), so it fills none.", periods=shown),
                message("Write one period into the name, for instance 2567-10."),
            )
        )
    if said.doubtful:
        found.append(
            Finding(
                "year-doubtful",
                Level.WARN,
                Place(path),
                message("The year {year} in the name is not written as a year should be.", year=said.doubtful),
                message("Write the Buddhist year with four digits of one kind, for instance 2567."),
            )
        )
    if said.impossible:
        found.append(
            Finding(
                "date-impossible",
                Level.WARN,
                Place(path),
                message("There is no such day: {day}.", day=said.impossible),
                message("Correct the day in the file's name."),
            )
        )
    return tuple(found)


def contradiction(path: str, own: Period, above: Period) -> Finding:
    """Two periods in one path."""
    return Finding(
        "period-contradiction",
        Level.WARN,
        Place(path),
        message("The file's name says {own}, its folder says {above}; the file's name holds.", own=own, above=above),
        message("Move the file to the right folder, or correct its name."),
    )


def elsewhere(path: str, here: str, named: str) -> Finding:
    """A file named for another item than the one it lies in."""
    return Finding(
        "item-elsewhere",
        Level.WARN,
        Place(path),
        message("The file's name says {named}, but it lies in the folder of {here}; the folder holds.", named=named, here=here),
        message("Move it to the folder of {named} if it belongs there.", named=named),
        here,
    )


def number_against_words(path: str, item: Item, numbered: Element, meant: Element) -> Finding:
    """A folder whose number is one element's and whose words are another's."""
    return Finding(
        "element-number",
        Level.WARN,
        Place(path),
        message(
            "The folder's number is that of “{numbered}”, its words are those of “{meant}”; the words hold.",
            numbered=numbered.short,
            meant=meant.short,
        ),
        message("Rename the folder so that number and words agree."),
        item.code,
    )
