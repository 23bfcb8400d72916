"""A declaration of none does not say on which day it was made, or by which unit.

The criteria want a statement by the unit responsible, with its day. Without
them the period stays to be confirmed by a person. Of a file, its first and
last lines are looked at too; a scan is left to a person.

Wrong:  content/2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.md      (empty)
Right:  the same file with the line: ประกาศ ณ วันที่ 2 ธ.ค. 67 งานอำนวยการ
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.contents import Contents, SignKind
from oitgen.model.document import Evidence, Placing, Statement
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.thai import day, read_name

ID = "none-undated"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each declaration, however many periods it is for."""
    told = set()
    for year, item, element in case.readiness.elements():
        for evidence in (*element.evidence, *element.further):
            statement = evidence.thing
            if not isinstance(statement, Statement) or evidence.placing is Placing.CONFIRMED:
                continue
            place = _place(evidence, statement)
            lacks = _lacking(case, statement)
            if lacks is None or (place, statement.period) in told:
                continue
            told.add((place, statement.period))
            code = item.disclosure.item.code
            said = message("{code}: this declaration of none lacks {parts}.", code=code, parts=lacks)
            yield Finding(ID, Level.WARN, place, said, _hint(evidence, statement), code, year.year.fiscal_year.be)


def _place(evidence: Evidence, statement: Statement) -> Place:
    return evidence.place if evidence.place.path else Place(statement.path)


def _lacking(case: Case, statement: Statement) -> Message | None:
    contents = case.library.of(statement.file.path) if statement.file else None
    if contents is not None and (not contents.is_read or contents.is_scan or contents.problem):
        return None
    dated = statement.date is not None or (contents is not None and _is_dated(contents))
    owned = bool(statement.unit) or (contents is not None and bool(contents.of(SignKind.BODY, SignKind.SIGNER)))
    if dated and owned:
        return None
    if dated:
        return message("its unit")
    return message("its day") if owned else message("its day and its unit")


def _is_dated(contents: Contents) -> bool:
    """Whether the first or last lines of a file name a day."""
    for line in f"{contents.head}\n{contents.end}".split("\n"):
        found = read_name(line)
        if found.date or found.as_of or day(line.strip()):
            return True
    return False


def _hint(evidence: Evidence, statement: Statement) -> Message:
    if statement.file is not None:
        return message("Write the day of the declaration and the unit into the document, or the day into its name: ลว. 2 ธ.ค. 67.")
    if evidence.placing is Placing.STATED:
        return message("Write {example}.", example="none: [{period: 2567-11, unit: งานอำนวยการ, date: 2567-12-02}]")
    return message("Write its day on a line of its own, as: ประกาศ ณ วันที่ 2 ธ.ค. 67. The unit is owner: in its front matter.")
