"""หน่วยงาน: who publishes, how to reach it, and how its site is set up."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from oitgen.model.catalogue import Line
from oitgen.model.finding import Level, Place
from oitgen.model.words import LANGUAGES, Lang, Words
from oitgen.thai import FiscalYear, arabic, normalise


@dataclass(frozen=True, slots=True)
class Parent:
    """A body above the agency: its names and central documents are not foreign."""

    name: Words
    url: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """Where the office stands. `image` is a path from the site folder."""

    lat: float | None = None
    lon: float | None = None
    url: str = ""
    image: str = ""
    image_place: Place = field(default=Place(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Agency:
    """หน่วยงาน: the facts a contact page shows.

    `id` is the unit's code in the assessment system. `social` pairs a network
    (facebook, line, youtube, tiktok, x, instagram) with its address, in the
    order of site.yaml. `logo` is a path from the site folder.
    """

    name: Words
    short_name: str = ""
    id: str = ""
    parents: tuple[Parent, ...] = ()
    aliases: tuple[str, ...] = ()
    province: str = ""
    lines: tuple[Line, ...] = ()
    kind: str = ""
    address: Words = Words()
    phones: tuple[str, ...] = ()
    fax: str = ""
    emergency: str = ""
    emails: tuple[str, ...] = ()
    hours: Words = Words()
    map: Map | None = None
    social: tuple[tuple[str, str], ...] = ()
    logo: str = ""
    logo_place: Place = field(default=Place(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach the agency. `two_way`: the agency answers there."""

    url: str = ""
    name: Words = Words()
    phone: str = ""
    email: str = ""
    address: Words = Words()
    two_way: bool = False

    @property
    def means(self) -> frozenset[tuple[str, str]]:
        """Every way it can be reached, as what it is and in a form to compare."""
        phone = "".join(filter(str.isdigit, arabic(self.phone)))
        ways = (
            ("url", self.url.rstrip("/").casefold()),
            ("phone", phone),
            ("email", self.email.casefold()),
            ("address", normalise(self.address.th or self.address.en)),
        )
        return frozenset((kind, way) for kind, way in ways if way)


@dataclass(frozen=True, slots=True)
class EService:
    """An online service. `element` is the id of the element it serves, or empty."""

    name: Words
    url: str
    element: str = ""
    place: Place = field(default=Place(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels of section 4: questions, feedback, complaints, corruption, e-services."""

    qa: Channel | None = None
    feedback: Channel | None = None
    complaint: Channel | None = None
    corruption: Channel | None = None
    eservices: tuple[EService, ...] = ()

    def serving(self, role: str, element: str) -> tuple[Channel | EService, ...]:
        """What serves an element (by its id) that has this role; nothing for a role no channel serves."""
        role, _, tag = role.partition(":")
        match role:
            case "feedback":
                return tuple(channel for channel in (self.feedback, self.qa) if channel)
            case "two-way-channel":
                # A mere form is not enough: the element asks for a channel where the agency answers.
                return tuple(channel for channel in (self.qa, self.feedback) if channel and channel.two_way)
            case "complaint-channel":
                return (self.corruption,) if self.corruption else ()
            case "eservice":
                return tuple(service for service in self.eservices if tag == "any" or service.element in ("", element))
            case _:
                return ()

    @property
    def corruption_is_apart(self) -> bool:
        """Whether nothing that leads to the corruption channel leads to general complaints too; False where one is not there."""
        if self.corruption is None or self.complaint is None:
            return False
        return not self.corruption.means & self.complaint.means

    @property
    def corruption_is_same(self) -> bool:
        """Whether the corruption channel is that of general complaints: at one web address, or without any means of its own."""
        if self.corruption is None or self.complaint is None:
            return False
        own, general = self.corruption.means, self.complaint.means
        one_address = any(kind == "url" for kind, _ in own & general)
        return one_address or (bool(own) and own <= general)


@dataclass(frozen=True, slots=True)
class Survey:
    """แบบวัด EIT: where citizens answer, and between which days (both included)."""

    url: str
    opens: date | None = None
    closes: date | None = None


class Group(StrEnum):
    """The three kinds of people a site shows; any other group is a board."""

    EXECUTIVE = "executive"
    HEAD = "head"
    BOARD = "board"


@dataclass(frozen=True, slots=True)
class Person:
    """One executive, head of work or member of a board.

    `photo` is a path from the site folder. `group` is the officer's own word;
    `kind` says which of the three it is. `status` is "", "vacant" or "acting".
    `since` and `until` are days, both included.
    """

    name: Words
    position: Words = Words()
    photo: str = ""
    phone: str = ""
    email: str = ""
    group: str = ""
    unit: str = ""
    bio: str = ""
    since: date | None = None
    until: date | None = None
    status: str = ""
    place: Place = Place()

    @property
    def kind(self) -> Group:
        """executive and head as such; every other group is a board."""
        return Group(self.group) if self.group in ("executive", "head") else Group.BOARD

    def serves_on(self, day: date) -> bool:
        """Whether the person holds the post on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class YearConfig:
    """One entry of `years:`.

    `owners` pairs an item's code with who owes it. `deadline` is the day the
    submission window closes, where site.yaml says so or (after loading) where
    only the assessment's calendar does.
    """

    fiscal_year: FiscalYear
    catalogue: str = ""
    survey: Survey | None = None
    owners: tuple[tuple[str, str], ...] = ()
    deadline: date | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Licence:
    """สัญญาอนุญาต: on what terms the open data may be used, as site.yaml says. `url` is where they can be read, or empty."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The `site:` key. `url` ends with `/` where it is set. `digits` is for display only. `licence` is None where nobody states one."""

    url: str = ""
    languages: tuple[Lang, ...] = LANGUAGES
    digits: str = "arabic"
    theme: str = "default"
    colour: str = ""
    show_gaps: bool = True
    licence: Licence | None = None


@dataclass(frozen=True, slots=True)
class Ignore:
    """One entry of `checks.ignore`: this rule on this path is accepted, and why."""

    rule: str
    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Checks:
    """The `checks:` key: levels by rule (None: off) and accepted findings."""

    levels: tuple[tuple[str, Level | None], ...] = ()
    ignore: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """All of site.yaml and the people of the site folder's root.

    `years` is empty where site.yaml names none. `allow` are file names of
    active types (svg, html …) that may be published all the same.
    """

    agency: Agency
    channels: Channels = Channels()
    survey: Survey | None = None
    years: tuple[YearConfig, ...] = ()
    settings: Settings = Settings()
    checks: Checks = Checks()
    people: tuple[Person, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearFacts:
    """content/<year>/agency.yaml and people.yaml: what holds for that year instead.

    None: nothing said, the site's own facts hold. What is said replaces the
    site's key as a whole for `people`, and key by key for the others.
    """

    agency: Agency
    channels: Channels
    survey: Survey | None
    people: tuple[Person, ...]
