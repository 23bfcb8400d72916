"""`calendars:` of the assessment → the steps of each year with their days."""

import re
from calendar import monthrange
from datetime import date

from oitgen import thai
from oitgen.load.fields import Node, Reader
from oitgen.model.assessment import Calendar, Step
from oitgen.model.finding import message
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, arabic

KEYS = ("id", "fiscal_year", "source", "applies_to", "stages", "notes")
STAGE_KEYS = ("phase_th", "phase_en", "steps")
STEP_KEYS = ("id", "from", "to", "be", "th", "en", "doubtful")
_MONTH = re.compile(r"([0-9]{4}-(?:0?[1-9]|1[0-2]))")


class CalendarReader:
    """Reads the calendars of one file."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def calendars(self, node: Node | None) -> tuple[Calendar, ...]:
        """Every calendar that can be read."""
        return tuple(found for each in self._reader.sequence(node) if (found := self._calendar(each)) is not None)

    def _calendar(self, node: Node) -> Calendar | None:
        reader = self._reader
        keys = reader.known(node, KEYS)
        year = reader.number(keys.get("fiscal_year"))
        if year is None or not 2500 <= year <= 2700:
            said = message("A calendar needs the fiscal year of the Buddhist era it is for.")
            reader.report("assessment-invalid", node.place, said, message("Write the fiscal year as 2568."))
            return None
        steps: list[Step] = []
        for stage in reader.sequence(keys.get("stages")):
            inside = reader.known(stage, STAGE_KEYS).get("steps")
            steps.extend(step for each in reader.sequence(inside) if (step := self._step(each)) is not None)
        id = reader.text(keys.get("id"))
        return Calendar(id, FiscalYear(year), tuple(steps), reader.text(keys.get("source")), reader.texts(keys.get("applies_to")))

    def _step(self, node: Node) -> Step | None:
        reader = self._reader
        keys = reader.known(node, STEP_KEYS)
        id = reader.text(keys.get("id"))
        first, last = self._end(keys.get("from"), last=False), self._end(keys.get("to"), last=True)
        if not id or first is None or last is None:
            reader.report("assessment-invalid", node.place, message("A step of a calendar needs id, from and to."))
            return None
        if last < first:
            reader.report("assessment-invalid", keys["to"].place, message("This period ends before it begins."))
        doubtful = tuple(reader.choice(each, ("from", "to")) for each in reader.sequence(keys.get("doubtful")))
        return Step(id, Words(reader.text(keys.get("th")) or id, reader.text(keys.get("en"))), first, last, doubtful)

    def _end(self, node: Node | None, *, last: bool) -> date | None:
        """A day, or a month alone: then its first or its last day."""
        text = arabic(self._reader.text(node))
        if _MONTH.fullmatch(text) and (first := thai.day(f"{text}-01")) is not None:
            return first.replace(day=monthrange(first.year, first.month)[1]) if last else first
        return self._reader.day(node)
