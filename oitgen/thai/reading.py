"""What a folder or file name says about time."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from oitgen.thai.calendar import BE_AHEAD, FiscalYear, Month
from oitgen.thai.digits import arabic
from oitgen.thai.span import Period
from oitgen.thai.spotting import Word, words
from oitgen.thai.text import normalise

# Names that cameras, scanners, telephones and LINE give: their numbers are serials and upload days.
_MACHINE = re.compile(
    r"""(?:
      (?:IMG|DSC[NF]?|_DSC|VID|MVIMG|PXL|PANO|GOPR|FB_IMG|KM|SKM|MX|EPSON|HP)[-_ ]?[0-9_]{3,}
    | IMG[-_ ]E?[0-9]{3,} | P[0-9]{7} | S__[0-9]+ | CamScanner\b | Adobe\sScan | Screen[ _-]?shot | ภาพหน้าจอ
    | LINE_(?:ALBUM|MOVIE|NOTE|P[0-9]) | (?:received|inbound|messageImage)[-_ ]?[0-9] | WhatsApp\s(?:Image|Video)
    | (?:scan|สแกน|scanned|photo|image)[-_ ]?[0-9]{2,}[0-9_. -]*$ | scan[-_ ]?[0-9]{4} | doc[0-9]{8,}
    | [0-9]{8}[-_ ][0-9]{4,6} | [0-9]{9,}[0-9_ -]*$ | (?:19|20)[0-9]{6}$
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE_SIGN = re.compile(r"[\s_.]{0,3}(?:[-–—~]{1,2}|ถึง|จนถึง|to)[\s_.]{0,3}", re.IGNORECASE)
_LIST_SIGN = re.compile(r"(?:[\s_.,/+&]|และ|กับ){1,6}")
_SORT_NUMBER = re.compile(
    r"\s*(?:[(\[][0-9]{1,3}[)\]]|[0-9]{1,3}[.)](?![0-9])|[0-9]{1,3}(?=[_-])|[0-9]{1,2}(?=\s+(?!\s|[0-9]|ปี|เดือน|วัน|ส\b|ส\.|คน|ครั้ง|ชั่วโมง|นาที|ขั้นตอน|ข้อ|ด้าน|ประเภท|มาตรการ|จังหวัด)))[\s._-]{0,5}"
)
_CUT = "\0"
_AROUND_CUT = re.compile(r"(?:(?<=[^\s._]{3})\.)?[\s_,–—-]{0,9}[(\[]?[\s_,–—-]{0,9}\0[\s\0_,.–—-]*[)\]]?[\s_,–—-]*")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
# In a field nothing else can be meant; in a name 3/2568 is the number of a meeting.
_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{4}|[0-9]{4}/[0-9]{2}")
_EDGES = " _,-–—/"


@dataclass(frozen=True, slots=True)
class NameReading:
    """What a name says about time.

    `periods` is empty when it names none, has one entry when clear, and every
    reading when ambiguous. `date` is the document's own date, `as_of` the day
    its facts hold for. `from_fiscal_year`: the year was taken from the context.
    `doubtful_year` is a year as written that cannot be right (25567), or mixes
    digits (256๗); `impossible` a day no calendar has, as written. `rest` is
    the name without all that. A `machine_name` comes from a camera, scanner or
    LINE and says nothing.
    """

    periods: tuple[Period, ...] = ()
    date: datetime.date | None = None
    as_of: datetime.date | None = None
    from_fiscal_year: bool = False
    doubtful_year: str = ""
    impossible: str = ""
    rest: str = ""
    machine_name: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    """One period a name speaks of; the lowest `rank`, then the shortest, is heard."""

    rank: int
    period: Period
    from_context: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        return self.rank, self.period.length if self.rank < 2 else 0


@lru_cache(maxsize=65536)
def read_name(name: str, year: FiscalYear | None = None) -> NameReading:
    """What a folder or file name (without its suffix) says; `year` is the fiscal year it lies in."""
    plain = normalise(name).replace(_CUT, " ")
    text = arabic(plain)
    if _MACHINE.match(text.strip()):
        return NameReading(rest=plain.strip(), machine_name=True)
    start = _after_sort_number(text)
    spoken = tuple(_heard(words(text), text, start))
    days = tuple(word for word in spoken if word.kind == "day" and word.role in ("", "day", "monthly"))
    claims = tuple(_claims(spoken, text, year))
    own = _first_day(spoken, "dated") or _own_day(days, spoken, text, start)
    if not claims:
        claims = _day_claims(days, text, start)
    claims = _finest(claims)
    periods = tuple(dict.fromkeys(claim.period for claim in claims))
    doubtful = [plain[slice(*word.year_at)] for word in spoken if _is_doubtful(word, plain)]
    impossible = [plain[word.start : word.end].strip() for word in spoken if word.kind == "impossible"]
    return NameReading(
        periods=periods,
        date=own,
        as_of=_first_day(spoken, "as-of"),
        from_fiscal_year=any(claim.from_context for claim in claims),
        doubtful_year=next(iter(doubtful), ""),
        impossible=next(iter(impossible), ""),
        rest=_rest(plain, spoken, start),
    )


def period(text: str, year: FiscalYear | None = None) -> Period | None:
    """The period a whole text names; None when it names none, several, or says more than that."""
    plain = arabic(normalise(text)).strip()
    if _SLASHED.fullmatch(plain):
        plain = plain.replace("/", "-")
    try:
        return Period.from_key(plain.lower())
    except ValueError:
        pass
    reading = read_name(plain, year)
    clear = len(reading.periods) == 1 and not (reading.rest or reading.doubtful_year or reading.impossible or reading.date or reading.as_of)
    return reading.periods[0] if clear else None


def _after_sort_number(text: str) -> int:
    found = _SORT_NUMBER.match(text)
    return found.end() if found and found.end() < len(text) else 0


def _heard(spoken: Iterable[Word], text: str, start: int) -> Iterator[Word]:
    """The words that do speak of time: no numbers, no years of laws, no chance letters.

    A year after the name of a law is the law's own, unless it is named as a fiscal year.
    """
    law = False
    before: Word | None = None
    all_words = tuple(spoken)
    for place, word in enumerate(all_words):
        law = law or word.kind == "law"
        if word.kind in ("law", "number") or (law and word.kind in ("year", "years", "doubtful") and word.worded < 2 and not word.month):
            continue
        if word.weak and not _is_whole(word, text, start):
            after = all_words[place + 1] if place + 1 < len(all_words) else None
            if not (_joined(before, word, text) or _joined(word, after, text)):
                continue
        before = word
        yield word


def _is_whole(word: Word, text: str, start: int) -> bool:
    return not text[start : word.start].strip() and not text[word.end :].strip()


def _joined(first: Word | None, second: Word | None, text: str) -> bool:
    """Whether a range sign, and nothing else, stands between two months or days."""
    if not first or not second or not {first.kind, second.kind} <= {"month", "day"} or second.role in ("dated", "as-of"):
        return False
    return bool(_RANGE_SIGN.fullmatch(text, first.end, second.start))


def _listed(first: Word, second: Word, text: str) -> bool:
    return first.kind == second.kind == "month" and bool(_LIST_SIGN.fullmatch(text, first.end, second.start))


def _claims(spoken: tuple[Word, ...], text: str, year: FiscalYear | None) -> Iterator[_Claim]:
    """Every period the words name, days left aside."""
    own = _own_year(spoken)
    timed = _with_years(spoken, text)
    skip = False
    for place, word in enumerate(timed):
        after = timed[place + 1] if place + 1 < len(timed) else None
        if skip:
            skip = False
        elif word.role in ("dated", "as-of"):
            continue
        elif after and _joined(word, after, text):
            skip = True
            yield from _range_claims(word, after, own, year)
        elif word.kind == "month" and (month := _month(word, own, year)):
            yield _Claim(0 if word.role == "monthly" else 1, Period.month(month), not word.be and not own)
        elif word.kind == "part" and (of := _fiscal(word.be) or _own(own) or year):
            yield _Claim(
                _part_rank(word), Period(of.months[word.place], of.months[min(word.place + word.months, 12) - 1]), not (word.be or own)
            )
        elif word.kind == "year":
            yield _Claim(5 if word.worded == 2 else 6 if word.worded else 7, Period.year(FiscalYear(word.be)))
        elif word.kind == "years":
            yield _Claim(8, Period.years(FiscalYear(word.be), FiscalYear(word.until)))


def _part_rank(word: Word) -> int:
    return 2 if word.months == 3 else 3 if word.months == 6 else 4


def _range_claims(first: Word, last: Word, own: Word | None, year: FiscalYear | None) -> Iterator[_Claim]:
    begin, end = _month(first, own, year), _month(last, own, year)
    if not begin or not end:
        return
    rank, from_context = 0 if first.role == "monthly" else 1, not (first.be or last.be or own)
    if begin <= end:
        yield _Claim(rank, Period(begin, end), from_context)
    else:  # written backwards: nobody can say which of the two is wrong
        yield from (_Claim(rank, Period.month(month), from_context) for month in (begin, end))


def _with_years(spoken: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """The words, with the years that months share: "ต.ค. - ธ.ค. 67", "ต.ค. 67 - ม.ค."."""
    shared = list(spoken)
    for place in range(len(shared) - 2, -1, -1):
        word, after = shared[place], shared[place + 1]
        if word.kind == "month" and not word.be and after.be and (_joined(word, after, text) or _listed(word, after, text)):
            shared[place] = replace(word, be=after.be - (word.month > after.month))
    for place in range(1, len(shared)):
        word, before = shared[place], shared[place - 1]
        if word.kind == "month" and not word.be and before.be and _joined(before, word, text):
            shared[place] = replace(word, be=before.be + (word.month < before.month))
    return tuple(shared)


def _own_year(spoken: tuple[Word, ...]) -> Word | None:
    """The one year a name gives beside its months and quarters, the best worded first."""
    for worded in (2, 1, 0):
        years = {word.be: word for word in spoken if word.kind == "year" and word.worded == worded}
        if years:
            return next(iter(years.values())) if len(years) == 1 else None
    return None


def _own(word: Word | None) -> FiscalYear | None:
    return _fiscal(word.be) if word else None


def _fiscal(be: int) -> FiscalYear | None:
    return FiscalYear(be) if 2500 <= be <= 2700 else None


def _month(word: Word, own: Word | None, year: FiscalYear | None) -> Month | None:
    """The calendar month meant; a month without a year takes it from a fiscal year."""
    if word.be:
        return Month(word.be, word.month) if 2500 <= word.be <= 2699 else None
    if not own:
        return year.month(word.month) if year else None
    month = FiscalYear(own.be).month(word.month)
    # "ปี 2567 เดือนตุลาคม" lying in FY2568 says the calendar year.
    if own.worded < 2 and year and month.fiscal_year != year and own.be < 2700:
        calendar = Month(own.be, word.month)
        return calendar if calendar.fiscal_year == year else month
    return month


def _finest(claims: tuple[_Claim, ...]) -> tuple[_Claim, ...]:
    """The claims that are heard: months before quarters, quarters before halves, halves before years."""
    finest = min((claim.weight for claim in claims), default=None)
    return tuple(claim for claim in claims if claim.weight == finest)


def _date(word: Word) -> datetime.date:
    return datetime.date(word.be - BE_AHEAD, word.month, word.day)


def _first_day(spoken: tuple[Word, ...], role: str) -> datetime.date | None:
    return next((_date(word) for word in spoken if word.kind == "day" and word.role == role), None)


def _own_day(days: tuple[Word, ...], spoken: tuple[Word, ...], text: str, start: int) -> datetime.date | None:
    """The document's day: the one it begins with, or the only one; the ends of a range are not."""
    ends = {word for pair in pairwise(spoken) if _joined(*pair, text) for word in pair}
    single = [word for word in days if word not in ends]
    if single and not text[start : single[0].start].strip():
        return _date(single[0])
    different = {_date(word) for word in single}
    return different.pop() if len(different) == 1 else None


def _day_claims(days: tuple[Word, ...], text: str, start: int) -> tuple[_Claim, ...]:
    """Where nothing else speaks, a day speaks for its month; the day a name begins with speaks alone."""
    if days and not text[start : days[0].start].strip():
        days = days[:1]
    return tuple(_Claim(1, Period.month(Month(word.be, word.month))) for word in days if 2500 <= word.be <= 2699)


def _is_doubtful(word: Word, plain: str) -> bool:
    """Whether a year cannot be right, or is typed in two kinds of digits."""
    digits = plain[slice(*word.year_at)]
    return word.kind == "doubtful" or (digits != "" and not digits.isascii() and any(sign.isascii() for sign in digits))


def _rest(plain: str, spoken: tuple[Word, ...], start: int) -> str:
    parts, at = [], start
    for word in spoken:
        between = plain[at : max(word.start, at)]
        parts += ["" if _RANGE_SIGN.fullmatch(between) else between, _CUT]
        at = max(word.end, at)
    return _tidied("".join([*parts, plain[at:]]))


def _tidied(text: str) -> str:
    """What remains, without the brackets and dashes that held what was cut."""
    if _CUT in text:
        text = _AROUND_CUT.sub(_bridge, text)
    text = _EMPTY_BRACKETS.sub(" ", text)
    return " ".join(text.replace("_", " ").split()).strip(_EDGES)


def _bridge(found: re.Match[str]) -> str:
    """A space, and the bracket that is still wanted when only its partner went."""
    around = found.group()
    opened, closed = any(sign in around for sign in "(["), any(sign in around for sign in ")]")
    if opened == closed:
        return " "
    return " (" if opened else ") "
