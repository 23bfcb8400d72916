"""The properties of a Word or Excel file name the person who made it.

Every reader can see them, and most officers do not know that they are there.
The name is often that of a clerk long gone, or of whoever made the form that
was copied. Only what looks like a person's name is told, and nobody who is
shown in people.yaml.

Wrong:  รายงาน ต.ค.67.docx, whose author is "สมหมาย ใจดี"
Right:  the same file after File > Info > Check for Issues > Inspect Document
"""

import re
from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.check.published import Published
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.thai import TITLE, untitled

ID = "author-told"
_THAI_NAME = re.compile(r"[ก-๎]{2,}(?: [ก-๎.]{2,}){1,2}")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z'-]+(?: [A-Za-z][A-Za-z'.-]+){1,2}")
# Offices and machines have names of two words too.
_NO_PERSON = re.compile(
    r"สำนัก|กอง|งาน|ฝ่าย|สถานี|สภ|สน\.|ส่วน|ศูนย์|กลุ่ม|เทศบาล|อบต|อบจ|ตำรวจ|ธุรการ|จังหวัด|อำเภอ|ตำบล|กรม|กระทรวง|โรงเรียน|คณะ|ผู้ใช้|เครื่อง|คอมพิวเตอร์|บริษัท|ร้าน|การเงิน|พัสดุ|"
    r"windows|user|office|microsoft|computer|notebook|laptop|desktop|personal|home|work|company|corporat|police|station|admin|default|apache|oracle|report|"
    r"crystal|adobe|google|canva|libre|excel|word|edition|team|group|center|centre|software|system|master|lenovo|dell|asus|acer|toshiba|samsung|intel|pc\b|kkd|xp\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each item and name, at the first of its files."""
    known = _known(case)
    hint = message("In Word or Excel: File > Info > Check for Issues > Inspect Document, remove the document properties, and save.")
    for (code, be, author), files in published.alike(case, lambda file: _told(file, known)):
        yield Finding(ID, Level.INFO, files[0].place, _said(author, len(files)), hint, code, be)


def _told(file: Published, known: frozenset[str]) -> tuple[str, int, str] | None:
    """A person whom the file names and the site does not."""
    author = " ".join(file.contents.author.split())
    # With a rank or without: the end of a name is the name.
    if not is_person(author) or any(name.endswith(untitled(author)) for name in known):
        return None
    return file.code, file.be, author


def _said(author: str, count: int) -> Message:
    if count == 1:
        return message("The properties of this file name a person as its author: {author}.", author=author)
    return message("The properties of {count} files, this one first, name a person as their author: {author}.", count=count, author=author)


def is_person(author: str) -> bool:
    """Whether it looks like the name of a person: with a title, or two or three words of letters that name no office and no machine."""
    if not author or _NO_PERSON.search(author):
        return False
    return bool(re.match(TITLE, author, re.IGNORECASE) or _THAI_NAME.fullmatch(author) or _LATIN_NAME.fullmatch(author))


def _known(case: Case) -> frozenset[str]:
    """The names of everybody people.yaml shows, in any year."""
    every = (*case.site.config.people, *(person for year in case.site.years for person in year.people))
    return frozenset(untitled(name) for person in every for name in (person.name.th, person.name.en) if name)
