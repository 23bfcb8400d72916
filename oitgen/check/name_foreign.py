"""A document or text carries the name of another agency.

Most often it was copied from a neighbour and one name was left standing.
In the file's name, the title, the letterhead or the signature this is told
as a warning, where the agency's own name does not stand beside it; there also
a body of another kind, as a municipality on the site of a province. In running
text it is told once for a file, where the other agency's officers or orders
are spoken of as the agency's own. Neighbours, partners, bodies above the
agency, schools and hospitals may be named freely; so may anybody in news.

Wrong:  content/2568/O12/1 แผน/แผน 2568.pdf, headed "สถานีตำรวจภูธรแบบอย่าง" on the site of สถานีตำรวจภูธรตัวอย่าง
Right:  the agency's own plan; if the other name is right, say why under checks: ignore: in site.yaml
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oitgen.check import english_names, other_kinds
from oitgen.check.case import Case, Paper, Writing
from oitgen.check.own_names import Own, bare, own_of
from oitgen.model.contents import Part, Sign, SignKind
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.signs import bodies
from oitgen.thai import TITLE, normalise, without_title

ID = "name-foreign"

_MOST = 3
_MOST_AUTHORS = 2
# What stands before a partner's or neighbour's name; a letter's addressee is no author either.
_BESIDE = re.compile(
    r"(?:กับ|และ|หรือ|ณ|จาก|ส่วนหนึ่งของ|เหนือ|ใต้|ตะวันออก|ตะวันตก|ดูงาน|เยี่ยม|ต้อนรับ|พื้นที่|เขต|ท้องที่|ระหว่าง|ประสาน(?:งาน)?|ส่ง|ถึง|ใกล้|"
    r"ติดต่อ|ข้างเคียง|คือ|ได้แก่|ทิศ[ก-๙]*|ต่อ|ที่|ให้|ยัง|ไป|เรียน|เช่น|อดีต\S*)"
    r"[\s:|]*(?:ท่าน|ผู้กำกับการ|ผกก\.|หัวหน้า|เจ้าหน้าที่|ตำรวจ)?\s*$"
)
_ADDRESSED = re.compile(r"^\s*(?:เรียน|ถึง|อ้างถึง|สิ่งที่ส่งมา|สำเนาส่ง)")
_OFFICE = re.compile(r"(?:ผู้กำกับการ|ผกก\.|สารวัตรใหญ่|สวญ\.|หัวหน้า|ประกาศ|คำสั่ง|ของ|สังกัด|นายก(?:เทศมนตรี|องค์การ\S*)?|ปลัด)\s?$")
# Somebody of another station, as those present are listed.
_SOMEBODY = re.compile(rf"{TITLE}\s?[ก-๎]{{2,}} [ก-๎]{{2,}}")
# What a letterhead's or announcement's own line begins with; whoever is named below it is spoken of.
_LETTERHEAD = re.compile(r"^\s*(?:(?:ส่วนราชการ|ประกาศ|คำสั่ง|ที่ทำการ)\s*|ส่วนราชการ\s*(?:(?:สำนักปลัด|กอง|งาน|ฝ่าย|ส่วน|กลุ่ม|หน่วย)[ก-๎]*\s*){1,3})$")
# The rest of an address that may stand between a name and its province.
_STREET = re.compile(r"(?<![ก-๎])(?:(?:เลขที่)?\s*[\d๐-๙/]+\s*|(?:หมู่(?:ที่)?|ม\.|ถนน|ถ\.|ตำบล|ต\.|อำเภอ|อ\.)\s?[ก-๎\d๐-๙]+\s*)+$")
# A letterhead of a province; addresses and places of meetings are longer.
_PROVINCE_ALONE = re.compile(
    r"^\s*(?:ประกาศ|คำสั่ง|ส่วนราชการ)?\s*(?:(?:รอง|ปลัด)?(?:ผู้ว่าราชการ)?|(?:หัวหน้า)?(?:สำนักงาน|ศูนย์|ที่ทำการ|ศาลากลาง)[ก-๎]{0,30})จังหวัด[ก-๎]+\s*$"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A foreign name: where it stands, and whether it can only be the author's."""

    name: str
    place: Place
    certain: bool


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file that carries another agency's name."""
    news = {path for post in case.site.news for path in (post.path, post.path_en)}
    owns = {year.fiscal_year.be: own_of(case.site, year) for year in case.site.years}
    everywhere = own_of(case.site, None)
    for paper in case.papers:
        yield from _told(_in_paper(paper, owns[paper.be]), paper.code, paper.be)
    for writing in case.writings:
        if writing.path not in news:
            yield from _told(_in_writing(writing, owns.get(writing.be, everywhere)), writing.code, writing.be)


def _told(found: Iterable[_Seen], code: str, be: int) -> Iterator[Finding]:
    seen = tuple({each.name: each for each in sorted(found, key=lambda each: each.certain)}.values())
    certain = [each for each in seen if each.certain]
    # Nobody signs with three names: that is a list.
    if len({bare(bodies.long_form(each.name)) for each in certain}) > _MOST_AUTHORS:
        certain = []
    if not seen:
        return
    names = ", ".join(each.name for each in (certain or seen)[:_MOST])
    level, told, hint = (
        (
            Level.WARN,
            message("The title, letterhead or signature bears another agency's name: {names}.", names=names),
            message("Put the agency's own document here, or correct the name in it."),
        )
        if certain
        else (
            Level.INFO,
            message("Another agency is named here: {names}.", names=names),
            message("Look whether the text was copied from there and the name was left standing."),
        )
    )
    yield Finding(ID, level, (certain or seen)[0].place, told, hint, code, be)


def _in_paper(paper: Paper, own: Own) -> Iterator[_Seen]:
    contents = paper.contents
    for title in dict.fromkeys((paper.file.name, paper.document.title.th)):
        for name, line in _named(title):
            if _is_author(name, line, own):
                yield _Seen(name, paper.place, certain=True)
    named = contents.of(SignKind.BODY)
    is_english = paper.document.language == "en"
    # Looked for where it matters alone: most documents name no body at all.
    knows_itself = (named or is_english) and (
        own.is_in(contents.head) or own.is_in(contents.end) or any(own.is_in(sign.excerpt) for sign in named)
    )
    signed = _signatures(contents.end, contents.of(SignKind.SIGNER))
    yield from _of_another_kind(paper, named, signed, own)
    if is_english and not knows_itself and (name := english_names.another(f"{contents.head}\n{contents.end}", own.english)):
        yield _Seen(name, paper.place, certain=True)
    for sign in named:
        if bodies.family(sign.text) == "province" and "province" not in own.families:
            if sign.part is Part.HEAD and _is_misplaced(sign.text, sign.excerpt, contents.head, own):
                yield _Seen(sign.text, paper.at(sign), certain=True)
            continue
        if not _is_foreign(sign.text, own):
            continue
        of_head = sign.part is Part.HEAD and (not own.is_in(contents.head) or _is_letterhead(sign))
        of_signature = bare(sign.excerpt) in signed
        if of_signature and _is_signed(named, signed, own):
            # Two who sign together.
            continue
        if (of_head or of_signature) and _is_author(sign.text, sign.excerpt, own):
            yield _Seen(sign.text, paper.at(sign), certain=True)
        elif _is_left_standing(sign, own, alone=not knows_itself):
            yield _Seen(sign.text, paper.at(sign), certain=False)


def _of_another_kind(paper: Paper, named: tuple[Sign, ...], signed: frozenset[str], own: Own) -> Iterator[_Seen]:
    """Letterheads and signatures of bodies of other kinds."""
    is_signed = _is_signed(named, signed, own)
    if (office := other_kinds.office(paper.contents.head, own)) and not own.is_in(paper.contents.end):
        yield _Seen(office, paper.place, certain=False)
    for sign in named:
        of_head = sign.part is Part.HEAD and other_kinds.is_author(sign.text, sign.excerpt, paper.contents.head, own)
        below = not is_signed and bare(sign.excerpt) in signed
        if of_head or (below and other_kinds.is_signer(sign.text, sign.excerpt, own)):
            yield _Seen(sign.text, paper.at(sign), certain=True)


def _is_signed(named: tuple[Sign, ...], signed: frozenset[str], own: Own) -> bool:
    """Whether the agency stands below a signature, by its name or as a mayor's town."""
    return any(map(own.is_in, signed)) or any(bare(sign.excerpt) in signed and own.holds(sign.text) for sign in named)


def _in_writing(writing: Writing, own: Own) -> Iterator[_Seen]:
    named = [sign for sign in writing.prose.signs if sign.kind is SignKind.BODY]
    knows_itself = own.is_in(writing.prose.text)
    for sign in named:
        if not _is_foreign(sign.text, own):
            continue
        if sign.part is Part.HEAD and _is_author(sign.text, sign.excerpt, own):
            yield _Seen(sign.text, writing.at(sign), certain=True)
        elif _is_left_standing(sign, own, alone=not knows_itself):
            yield _Seen(sign.text, writing.at(sign), certain=False)


def _named(title: str) -> Iterator[tuple[str, str]]:
    """The bodies a title names, each with the title."""
    plain = normalise(title)
    for spot in bodies.signs(plain, Part.HEAD):
        yield spot.text, plain


def _is_foreign(name: str, own: Own) -> bool:
    """Whether a name is that of a body the agency could be taken for: of its own kind, or police above it in another province."""
    kind = bodies.family(name)
    if not kind or own.holds(name):
        return False
    elsewhere = bool(own.stated) and bodies.province_of(name) not in own.provinces
    return kind in own.families or (kind == "provincial-police" and "station" in own.families and elsewhere)


def _is_misplaced(name: str, line: str, head: str, own: Own) -> bool:
    """Whether a letterhead puts the agency into another province: that stands right after the agency's own name."""
    if not own.stated or bodies.province_of(name) in own.provinces:
        return False
    before = bare(_STREET.sub("", head.partition(line)[0] + _before(name, line)))
    return any(before.endswith(each) for each in own.names)


def _is_author(name: str, line: str, own: Own) -> bool:
    """Whether a title's or letterhead's line gives the name as that of who made the document."""
    if not _is_foreign(name, own) or _ADDRESSED.match(line):
        return False
    if bodies.family(name) == "province":
        return bool(_PROVINCE_ALONE.match(line))
    return not own.is_in(line) and not _BESIDE.search(_before(name, line))


def _is_letterhead(sign: Sign) -> bool:
    """Whether the name stands where a document says who issued it."""
    return bool(_LETTERHEAD.match(_before(sign.text, sign.excerpt)))


def _is_left_standing(sign: Sign, own: Own, *, alone: bool) -> bool:
    """Whether running text takes the other body for the agency: names its officers, or (`alone`: the agency is nowhere) begins with it."""
    before = _before(sign.text, sign.excerpt)
    if bodies.family(sign.text) not in own.families - {"province"} or _BESIDE.search(before) or _ADDRESSED.match(sign.excerpt):
        return False
    if not alone and _SOMEBODY.search(before):
        return False
    return bool(_OFFICE.search(before)) or (alone and not before.strip(" *-#>|…"))


def _before(name: str, line: str) -> str:
    """What stands before a name in its line, however it is spaced or shortened there; the whole line where it is not found."""
    spellings = (name, name.replace(" ", ""), name.replace("จังหวัด", "จว."), name.replace("จังหวัด", "จว. "), name.replace("จังหวัด", "จังหวัด "))
    return next((line[: line.index(each)] for each in spellings if each in line), line)


def _signatures(end: str, signers: tuple[Sign, ...]) -> frozenset[str]:
    """The lines that stand right below a signer's name, where his office and agency are written, as bare letters."""
    lines = [bare(line) for line in end.split("\n")]
    below = (at for at, line in enumerate(lines) for sign in signers if bare(without_title(sign.text)) in line)
    return frozenset(line for at in below for line in lines[at : at + 3] if line)
