"""ITA: the instruments, what each weighs, which total is which level, and when what is due."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from oitgen.model.words import Words
from oitgen.thai import FiscalYear

# The instrument that a catalogue of items belongs to, and the step of a calendar in which agencies file it.
DISCLOSURE = "OIT"
FILING = "oit-answer"


@dataclass(frozen=True, slots=True)
class Measure:
    """ตัวชี้วัด of the assessment (1 to 10), by the code its results are published under."""

    code: str
    title: Words


@dataclass(frozen=True, slots=True)
class Part:
    """ส่วน: a part of an instrument with a score of its own (EIT1, EIT2). `weight` is in points of the 100."""

    id: str
    title: Words
    weight: Fraction


@dataclass(frozen=True, slots=True)
class Instrument:
    """แบบวัด: IIT, EIT or OIT. `weight` is in points of the 100; its parts, where it has any, add up to it."""

    id: str
    title: Words
    weight: Fraction
    measures: tuple[Measure, ...]
    parts: tuple[Part, ...] = ()

    @property
    def scored(self) -> tuple[tuple[str, Fraction], ...]:
        """What is scored and weighed by itself: its parts, or the instrument where it has none."""
        return tuple((part.id, part.weight) for part in self.parts) or ((self.id, self.weight),)


@dataclass(frozen=True, slots=True)
class RatingLevel:
    """ระดับผลการประเมิน: holds from `total_min` on, where its condition on the single scores holds too.

    `every_min`: each of the scores named by the assessment is at least that.
    `some_below`: one of them is below that. None: no such condition.
    """

    id: str
    title: Words
    passes_target: bool
    total_min: Fraction
    every_min: Fraction | None = None
    some_below: Fraction | None = None

    def holds(self, total: Fraction, scores: tuple[Fraction, ...]) -> bool:
        """Whether a total with these single scores is of this level."""
        return (
            total >= self.total_min
            and (self.every_min is None or all(score >= self.every_min for score in scores))
            and (self.some_below is None or any(score < self.some_below for score in scores))
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a calendar, from `first` to `last` (CE, both included; a month named alone counts whole).

    `doubtful` names the ends (`from`, `to`) that look like misprints of the source.
    """

    id: str
    title: Words
    first: date
    last: date
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """ปฏิทินการประเมิน of one fiscal year, as agencies of one kind were given it.

    `source` is the catalogue it was printed with; `applies_to` names further
    catalogues it holds for.
    """

    id: str
    fiscal_year: FiscalYear
    steps: tuple[Step, ...]
    source: str = ""
    applies_to: tuple[str, ...] = ()

    def step(self, id: str) -> Step | None:
        """The step of that id; None where the calendar has none."""
        return next((step for step in self.steps if step.id == id), None)


# Compared by identity, as a catalogue is: loaded once a run, and long.
@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """วิธีการประเมิน ITA.

    `levels` are tried from the top, the first that holds counts; their
    conditions speak of the scores named in `judged`. `pass_score` is the total
    from which an agency reaches the national target.
    """

    instruments: tuple[Instrument, ...]
    levels: tuple[RatingLevel, ...]
    judged: tuple[str, ...]
    pass_score: Fraction
    calendars: tuple[Calendar, ...] = ()

    @property
    def disclosure(self) -> Instrument:
        """The instrument whose items a catalogue lists."""
        return next(each for each in self.instruments if each.id == DISCLOSURE)


def usual_deadline(year: FiscalYear) -> date:
    """The day filing closes where nobody says otherwise: 30 April of the fiscal year, as in the calendars of FY2567 and FY2568."""
    return date(year.be - 543, 4, 30)


def submission_deadline(assessment: Assessment, year: FiscalYear, catalogue: str) -> date | None:
    """The last day to file the OIT form of a fiscal year, by its calendar; None where no calendar tells.

    The calendar printed with the catalogue of that id, or naming it, speaks
    first; else the others of the year, the earliest day of them: filing too
    early costs nothing. A day that looks like a misprint decides nothing.
    """
    found = [
        (calendar, step.last)
        for calendar in assessment.calendars
        if calendar.fiscal_year == year and (step := calendar.step(FILING)) is not None and "to" not in step.doubtful
    ]
    own = [last for calendar, last in found if catalogue and catalogue in (calendar.source, *calendar.applies_to)]
    return min(own or [last for _, last in found], default=None)
