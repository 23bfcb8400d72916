"""One item of a catalogue and its elements."""

import re

from oitgen.load.catalogue_period import timing
from oitgen.load.fields import Mapping, Node, Reader, Scalar, Sequence, nearest
from oitgen.model.catalogue import Choice, Element, Field, Formats, Item, Kind, Line
from oitgen.model.finding import message
from oitgen.model.words import Words
from oitgen.thai import FiscalYear

FORMS = ("pdf", "docx", "xlsx", "structured", "csv", "json", "xml", "ods", "odt", "pptx", "jpg", "png")
ACCEPTS = ("link", "qr", "image", "document")
ROLES = (
    "contact",
    "people-executive",
    "people-board",
    "feedback",
    "two-way-channel",
    "complaint-channel",
    "social",
    "eit-survey",
    "eservice",
    "news",
)
TAGGED_ROLES = ("news", "social", "eservice")  # news:head, social:line
ITEM_KEYS = (
    "code",
    "title_th",
    "title_en",
    "slug",
    "topics",
    "responsible",
    "formats",
    "depends_on",
    "refers_by_name",
    "grouping",
    "variants",
    "agency_schedule",
    "choose",
    "remarks_th",
    "footnotes_th",
    "notes",
    "elements",
)
ELEMENT_KEYS = (
    "id",
    "kind",
    "role",
    "part_of",
    "short_th",
    "words",
    "th",
    "en",
    "period",
    "formats",
    "languages",
    "min_count",
    "count_unit",
    "may_declare_none",
    "none_scope",
    "none_statement_th",
    "none_condition_th",
    "none_alternative",
    "fields",
    "fields_are_examples",
    "per",
    "accepts",
    "separate_from_general",
    "must_be_current",
    "as_of_required",
    "as_of",
    "issued_by",
    "official_form",
    "due_day_of_month",
    "due_days_after_event",
    "optional",
    "from_title",
    "notes",
)
SHORT = 40
LONGEST = 60  # a title up to here is better whole than cut inside a word
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MARK = re.compile("[\u0e30-\u0e3a\u0e45-\u0e4e]")
# Before these words a Thai title may be parted; none of them stands inside or at the end of another word.
_JOINT = re.compile(" |และ|หรือ|เพื่อ|สำหรับ|เกี่ยวกับ|ซึ่ง")
# These stand inside others too (หน้าที่, ภายใน, ติดตาม, สิ่งของ), so they only help where nothing better does.
_WEAK_JOINT = re.compile(r" |(?<!หน้า|พื้น|สถาน)ที่|(?<!ภาย)ใน|(?<!ติด)ตาม|(?<!สิ่ง)ของ|โดย|ให้|ไปใช้|เจ้าหน้าที่")
_UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


def joined(node: Node | None) -> bool:
    """Whether a key has anything at all under it."""
    if isinstance(node, Scalar):
        return bool(node.text.strip())
    return bool(node.items if isinstance(node, Sequence) else node.entries) if node else False


def short_of(text: str) -> str:
    """A text as a name that Windows takes for a folder: cut to 40 characters between two words.

    Where no space or joining word tells the words apart so early, it may have
    up to 60 characters.
    """
    plain = " ".join(_UNSAFE.sub(" ", text).split())
    if len(plain) > SHORT:
        joints = _joints(_JOINT, plain, SHORT // 2)
        near = [at for at in joints if at <= SHORT]
        if near:
            plain = plain[: near[-1]]
        elif len(plain) > LONGEST:
            further = joints[:1] or _joints(_WEAK_JOINT, plain, SHORT // 4)[-1:]
            plain = plain[: further[0] if further else _between_syllables(plain)]
    return plain.rstrip(". ")


def _joints(pattern: re.Pattern[str], plain: str, least: int) -> list[int]:
    return [found.start() for found in pattern.finditer(plain) if least <= found.start() <= LONGEST]


def _between_syllables(plain: str) -> int:
    """Where to cut a text in which nothing tells the words apart: no vowel or tone mark is parted from its consonant."""
    at = SHORT
    while at > SHORT // 2 and (_MARK.match(plain[at]) or plain[at - 1] in "เแโใไ"):
        at -= 1
    return at


class ItemReader:
    """Reads items; `cycle` is the year the texts speak of, `processes` the catalogue's process groups by code."""

    def __init__(self, reader: Reader, cycle: FiscalYear | None, processes: dict[str, Line]) -> None:
        self._reader = reader
        self._cycle = cycle
        self._processes = processes

    def item(self, node: Node) -> Item | None:
        """One item; None where it has no code to be found by."""
        reader = self._reader
        keys = reader.known(node, ITEM_KEYS)
        code = reader.text(keys.get("code"))
        if not code:
            reader.report("catalogue-invalid", node.place, message("An item has no code."), message("Add a line such as code: O7."))
            return None
        for key in ("title_th", "elements"):
            if not joined(keys.get(key)):
                reader.report("catalogue-invalid", node.place, message("The item {code} has no {key}.", code=code, key=key))
        slug = self._slug(keys.get("slug")) or code.lower()
        elements = self._elements(keys.get("elements"), code)
        topics = tuple(self._slug(each) for each in reader.sequence(keys.get("topics")))
        return Item(
            code=code,
            title=Words(reader.text(keys.get("title_th")), reader.text(keys.get("title_en"))),
            slug=slug,
            topics=tuple(each for each in topics if each) or (slug,),
            elements=elements,
            responsible=reader.texts(keys.get("responsible")),
            formats=self._formats(keys.get("formats")),
            depends_on=reader.texts(keys.get("depends_on")),
            variants=reader.texts(keys.get("variants")),
            choose=self._choice(keys.get("choose"), elements, code),
            remarks=reader.texts(keys.get("remarks_th")),
            footnotes=reader.texts(keys.get("footnotes_th")),
            grouping=reader.text(keys.get("grouping")),
        )

    def _elements(self, node: Node | None, code: str) -> tuple[Element, ...]:
        reader = self._reader
        found: dict[str, tuple[Element, Node]] = {}
        for each in reader.sequence(node):
            element = self._element(each, code)
            if element is None:
                continue
            if element.id in found:
                said = message("The element {id} stands twice in item {code}.", id=element.id, code=code)
                reader.report("catalogue-invalid", each.place, said)
            else:
                found[element.id] = (element, each)
        for element, each in found.values():
            if element.part_of and (element.part_of not in found or element.part_of == element.id):
                said = message(
                    "The element {id} is part of {other}, which item {code} does not have.", id=element.id, other=element.part_of, code=code
                )
                close = nearest(element.part_of, tuple(found))
                reader.report("catalogue-invalid", each.place, said, message("Did you mean {nearest}?", nearest=close) if close else None)
        self._refuse_circles(found, code)
        return tuple(element for element, _ in found.values())

    def _refuse_circles(self, found: dict[str, tuple[Element, Node]], code: str) -> None:
        """Elements that are part of each other belong nowhere and could never be met; a circle is told once."""
        told: set[str] = set()
        for start in found:
            chain: list[str] = []
            at = start
            while at in found and at not in chain:
                chain.append(at)
                at = found[at][0].part_of
            circle = chain[chain.index(at) :] if at in chain else []
            if len(circle) < 2 or told & set(circle):
                continue
            told.update(circle)
            said = message("In item {code} these elements are part of each other in a circle: {ids}.", code=code, ids=", ".join(circle))
            hint = message("Take part_of away from the one that holds the others.")
            self._reader.report("catalogue-invalid", found[circle[-1]][1].place, said, hint)

    def _element(self, node: Node, code: str) -> Element | None:
        reader = self._reader
        keys = reader.known(node, ELEMENT_KEYS)
        name = self._slug(keys.get("id"))
        if not name or not joined(keys.get("th")):
            if not joined(keys.get("id")) or name:
                key = "th" if name else "id"
                reader.report("catalogue-invalid", node.place, message("An element of item {code} has no {key}.", code=code, key=key))
            return None
        text, flag, number = reader.text, reader.flag, reader.number
        title = Words(text(keys.get("th")), text(keys.get("en")))
        short = text(keys.get("short_th")) or short_of(title.th)
        if "short_th" in keys and (len(short) > SHORT or _UNSAFE.search(short) or short.endswith(".")):
            said = message(
                '{value} cannot be the name of a folder: at most {limit} characters, none of / \\ : * ? " < > |, no dot at the end.',
                value=short,
                limit=SHORT,
            )
            reader.report("catalogue-invalid", keys["short_th"].place, said)
        when = timing(keys.get("period"), self._cycle, reader)
        return Element(
            id=name,
            kind=Kind(reader.choice(keys.get("kind"), tuple(Kind), Kind.DOCUMENT)),
            title=title,
            short=short,
            words=tuple(dict.fromkeys((short, *reader.texts(keys.get("words")))))
            if "words" in keys
            else tuple(dict.fromkeys((short, title.th))),
            period_type=when.type,
            slots=when.slots,
            granularity=when.granularity,
            must_cover=when.must_cover,
            inferred=when.inferred,
            formats=self._formats(keys["formats"]) if "formats" in keys else None,
            languages=tuple(reader.choice(each, ("th", "en")) for each in reader.sequence(keys.get("languages"))),
            min_count=number(keys.get("min_count"), 1) or 0,
            count_unit=text(keys.get("count_unit")),
            may_declare_none=flag(keys.get("may_declare_none")),
            none_scope=reader.choice(keys.get("none_scope"), ("month", "period")),
            none_statement=text(keys.get("none_statement_th")),
            fields=tuple(self._field(each) for each in reader.sequence(keys.get("fields"))),
            fields_are_examples=flag(keys.get("fields_are_examples")),
            per=self._per(keys.get("per")),
            part_of=text(keys.get("part_of")),
            accepts=tuple(reader.choice(each, ACCEPTS) for each in reader.sequence(keys.get("accepts"))),
            role=self._role(keys.get("role")),
            as_of_required=flag(keys.get("as_of_required")),
            as_of=text(keys.get("as_of")),
            must_be_current=flag(keys.get("must_be_current")),
            issued_by=reader.choice(keys.get("issued_by"), ("current-head",)),
            separate_from_general=flag(keys.get("separate_from_general")),
            optional=flag(keys.get("optional")),
            due_day_of_month=number(keys.get("due_day_of_month"), 1) or 0,
            due_days_after_event=number(keys.get("due_days_after_event"), 1) or 0,
            official_form=text(keys.get("official_form")),
            from_title=flag(keys.get("from_title")),
        )

    def _slug(self, node: Node | None) -> str:
        text = self._reader.text(node)
        if not text or node is None or _SLUG.fullmatch(text):
            return text
        said = message("{value} cannot stand in an address: only a-z, 0-9 and - between them.", value=text)
        self._reader.report("catalogue-invalid", node.place, said)
        return ""

    def _formats(self, node: Node | None) -> Formats:
        reader = self._reader
        found: list[tuple[str, ...]] = []
        for each in reader.sequence(node):
            named = reader.known(each, ("any_of",)).get("any_of") if isinstance(each, Mapping) else each
            found.append(tuple(form for one in reader.sequence(named) if (form := reader.choice(one, FORMS))))
        return tuple(each for each in found if each)

    def _field(self, node: Node) -> Field:
        reader = self._reader
        if isinstance(node, Scalar):
            return Field(node.text, Words(node.text))
        keys = reader.known(node, ("id", "th", "en", "aliases", "languages"))
        title = Words(reader.text(keys.get("th")), reader.text(keys.get("en")))
        return Field(reader.text(keys.get("id")) or title.th, title, reader.texts(keys.get("aliases")))

    def _per(self, node: Node | None) -> tuple[Line, ...]:
        """A list of `{name, aliases}`, or as the reference has it `{th: [names]}` or `{process_groups: [codes]}`."""
        reader = self._reader
        if not isinstance(node, Mapping):
            return tuple(self._line(each) for each in reader.sequence(node))
        keys = reader.known(node, ("th", "process_groups", "name", "aliases"))
        if "name" in keys:
            return (self._line(node),)
        groups: list[Line] = []
        for each in reader.sequence(keys.get("process_groups")):
            code = reader.text(each)
            if code in self._processes:
                groups.append(self._processes[code])
            else:
                said = message("There is no process group {code} in this catalogue.", code=code)
                reader.report("catalogue-invalid", each.place, said)
        return (*(self._line(each) for each in reader.sequence(keys.get("th"))), *groups)

    def _line(self, node: Node) -> Line:
        if not isinstance(node, Mapping):
            return Line(self._reader.text(node))
        keys = self._reader.known(node, ("name", "aliases", "note"))
        return Line(self._reader.text(keys.get("name")), self._reader.texts(keys.get("aliases")))

    def _role(self, node: Node | None) -> str:
        text = self._reader.text(node)
        base, _, tag = text.partition(":")
        if tag and base in TAGGED_ROLES:
            return text
        return self._reader.choice(node, ROLES)

    def _choice(self, node: Node | None, elements: tuple[Element, ...], code: str) -> Choice | None:
        reader = self._reader
        if node is None:
            return None
        keys = reader.known(node, ("at_least", "of"))
        ids = tuple(element.id for element in elements)
        for each in reader.sequence(keys.get("of")):
            if reader.text(each) not in ids:
                said = message("The item {code} lets choose {id}, which is none of its elements.", code=code, id=reader.text(each))
                reader.report("catalogue-invalid", each.place, said)
        return Choice(reader.number(keys.get("at_least"), 1) or 1, reader.texts(keys.get("of")))
