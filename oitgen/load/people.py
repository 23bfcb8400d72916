"""people.yaml and people.xlsx → the executives, heads of work and boards of an agency."""

from collections.abc import Sequence as Series
from dataclasses import replace

from oitgen.load.addresses import email, path, phone
from oitgen.load.fields import Mapping, Node, Reader, nearest, read
from oitgen.load.people_sheet import rows
from oitgen.load.private import withheld
from oitgen.model.agency import Group, Ignore, Person
from oitgen.model.finding import Finding, Level, message
from oitgen.model.words import Words

KEYS = (
    "name",
    "name_en",
    "position",
    "position_en",
    "photo",
    "phone",
    "email",
    "group",
    "unit",
    "bio",
    "since",
    "until",
    "status",
)
SYNONYMS = {
    "ชื่อ": "name",
    "ชื่อ-สกุล": "name",
    "ชื่อ-นามสกุล": "name",
    "ชื่อ สกุล": "name",
    "ชื่อ นามสกุล": "name",
    "ชื่อสกุล": "name",
    "ยศ ชื่อ สกุล": "name",
    "ยศ-ชื่อ-สกุล": "name",
    "ชื่ออังกฤษ": "name_en",
    "ชื่อภาษาอังกฤษ": "name_en",
    "ตำแหน่ง": "position",
    "ตำแหน่งอังกฤษ": "position_en",
    "ตำแหน่งภาษาอังกฤษ": "position_en",
    "รูป": "photo",
    "รูปภาพ": "photo",
    "รูปถ่าย": "photo",
    "ภาพถ่าย": "photo",
    "โทรศัพท์": "phone",
    "เบอร์โทรศัพท์": "phone",
    "เบอร์โทร": "phone",
    "หมายเลขโทรศัพท์": "phone",
    "โทร": "phone",
    "อีเมล": "email",
    "อีเมล์": "email",
    "กลุ่ม": "group",
    "หน่วย": "unit",
    "สังกัด": "unit",
    "สายงาน": "unit",
    "ฝ่าย": "unit",
    "ประวัติ": "bio",
    "ตั้งแต่": "since",
    "ตั้งแต่วันที่": "since",
    "ถึง": "until",
    "ถึงวันที่": "until",
    "สถานะ": "status",
}
# Some keyboards write ำ as two characters, which look the same.
_SYNONYMS = {**{key.replace("ำ", "ํา"): name for key, name in SYNONYMS.items()}, **SYNONYMS}
_GROUPS = {
    "ผู้บริหาร": Group.EXECUTIVE,
    "ผู้บริหารหน่วยงาน": Group.EXECUTIVE,
    "executives": Group.EXECUTIVE,
    "หัวหน้างาน": Group.HEAD,
    "หัวหน้าสายงาน": Group.HEAD,
    "หัวหน้าส่วนราชการ": Group.HEAD,
    "heads": Group.HEAD,
    "คณะกรรมการ": Group.BOARD,
    "กรรมการ": Group.BOARD,
}
_STATUSES = {
    "vacant": "vacant",
    "acting": "acting",
    "ว่าง": "vacant",
    "ตำแหน่งว่าง": "vacant",
    "รักษาการ": "acting",
    "รักษาการแทน": "acting",
    "รักษาราชการแทน": "acting",
    "ปฏิบัติหน้าที่แทน": "acting",
}


def listed(text: str, path: str, ignored: tuple[Ignore, ...] = ()) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of people.yaml, in its order: a list, or a list under the key `people`.

    `ignored` are the entries of `checks.ignore`, which may release what is held back.
    """
    root, unreadable = read(text, path)
    reader = Reader()
    if isinstance(root, Mapping) and not any(_SYNONYMS.get(key.text, key.text) in KEYS for key, _ in root.entries):
        root = reader.known(root, ("people",), {"บุคลากร": "people"}).get("people")
    people = _people(reader, reader.sequence(withheld(reader, root, ignored)))
    return people, (*unreadable, *reader.findings)


def from_workbook(data: bytes, path: str, ignored: tuple[Ignore, ...] = ()) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of people.xlsx, in its order; a place's line is the row number.

    Every visible sheet with a row of column names is read. A workbook that
    cannot be read gives a finding and no people.
    """
    reader = Reader()
    nodes = (withheld(reader, node, ignored) for node in rows(reader, data, path, KEYS, SYNONYMS))
    return _people(reader, tuple(node for node in nodes if node is not None)), reader.findings


def _people(reader: Reader, nodes: Series[Node]) -> tuple[Person, ...]:
    return tuple(person for node in nodes if (person := _person(reader, node)) is not None)


def _person(reader: Reader, node: Node) -> Person | None:
    found = reader.known(node, KEYS, _SYNONYMS)
    if not found:
        return None
    person = Person(
        name=_in_both(reader, found, "name"),
        position=_in_both(reader, found, "position"),
        photo=path(reader, found.get("photo")),
        phone=", ".join(text for each in reader.sequence(found.get("phone")) if (text := phone(reader, each))),
        email=email(reader, found.get("email")),
        group=_group(reader, found.get("group")),
        unit=reader.text(found.get("unit")),
        bio=reader.text(found.get("bio")),
        since=reader.day(found.get("since")),
        until=reader.day(found.get("until")),
        status=_STATUSES.get(reader.choice(found.get("status"), tuple(_STATUSES)), ""),
        place=node.place,
    )
    if person.since and person.until and person.until < person.since:
        said = message("{name} leaves the post before taking it, so is never shown as current.", name=person.name.th)
        reader.report("value-wrong", found["until"].place, said, message("Check the days of since and until."))
    if not person.name and person.status != "vacant":
        said = message("This person has no name.")
        reader.report("value-missing", node.place, said, message("Add name:, or status: vacant where nobody holds the post."))
    return person if person.name or person.position else None


def _in_both(reader: Reader, found: dict[str, Node], key: str) -> Words:
    words = reader.words(found.get(key))
    english = reader.text(found.get(f"{key}_en"))
    return replace(words, en=english) if english else words


def _group(reader: Reader, node: Node | None) -> str:
    """executive, head or board where that is meant, else the officer's own word for a board."""
    text = reader.text(node)
    if not text or node is None:
        return ""
    plain = text.casefold()
    if plain in tuple(Group):
        return plain
    if text in _GROUPS:
        return _GROUPS[text]
    if close := nearest(text, tuple(Group)):
        # Any word is allowed, so a slip of the hand would silently make an executive a board.
        said = message("{value} is shown as a board of that name.", value=text)
        reader.report("value-unknown", node.place, said, message("Did you mean {nearest}?", nearest=close), Level.INFO)
    return text
