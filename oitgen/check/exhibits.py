"""What a person looks at when confirming: each piece of evidence with the digest of exactly what was seen."""

import hashlib
from dataclasses import dataclass

from oitgen.check import passages
from oitgen.check.case import Digest
from oitgen.model import posts
from oitgen.model.agency import Agency, Channels, Group, Person, Survey
from oitgen.model.confirmation import Exhibit
from oitgen.model.document import Document, Evidence, Passage, Section, Served, Statement, WebLink
from oitgen.model.site import Disclosure, Site, Year
from oitgen.thai import normalise

_PEOPLE = {"people-executive": (Group.EXECUTIVE, Group.HEAD), "people-board": (Group.BOARD,)}


@dataclass(frozen=True, slots=True)
class Showcase:
    """The exhibits of one site."""

    site: Site
    digest: Digest

    def of(self, year: Year, disclosure: Disclosure, evidence: Evidence) -> tuple[Exhibit, ...]:
        """What to look at for one piece of evidence: every format of a document, since a person vouches for all of them."""
        thing = evidence.thing
        match thing:
            case Document():
                return tuple(Exhibit(file.path, self.digest(file.path)) for file in thing.files)
            case Section():
                return (Exhibit(thing.path, _of_words(thing.prose.text)),)
            case Passage():
                return (Exhibit(f"{thing.path}#{thing.anchor}", _of_words(passages.text_of(disclosure, thing))),)
            case WebLink():
                return (Exhibit(thing.url, _of(thing.url)),)
            case Statement(file=file) if file is not None:
                return (Exhibit(file.path, self.digest(file.path)),)
            case Statement():
                period = f"#{thing.period.key}" if thing.period else ""
                return (Exhibit(f"{thing.path}{period}", _of_words(f"{thing.text} {thing.unit} {thing.date or ''}")),)
            case Served():
                return (self._served(year, disclosure, evidence, thing.role),)

    def _served(self, year: Year, disclosure: Disclosure, evidence: Evidence, role: str) -> Exhibit:
        """The facts behind a role: whatever else changes in site.yaml, these are what was looked at."""
        name = role.partition(":")[0]
        if name == "news":
            return Exhibit(f"content/news#{role}", _of("\n".join(self._news(year, disclosure, evidence))))
        if name in _PEOPLE:
            return Exhibit(f"people.yaml#{role}", _of("\n".join(self._person(each) for each in year.people if each.kind in _PEOPLE[name])))
        return Exhibit(f"site.yaml#{role}", _of(repr(_facts(year, name))))

    def _news(self, year: Year, disclosure: Disclosure, evidence: Evidence) -> tuple[str, ...]:
        shown = posts.of_element(year, disclosure, disclosure.item.element(evidence.element), self.site.news)
        return tuple(f"{post.path} {_of_words(post.prose.text if post.prose else '')}" for post in shown)

    def _person(self, person: Person) -> str:
        photo = self.digest(person.photo) if person.photo else ""
        facts = (person.name, person.position, person.phone, person.email, person.unit, person.bio, person.since, person.until)
        return f"{facts!r} {person.group} {person.status} {photo}"


def _facts(year: Year, role: str) -> Agency | Channels | Survey | tuple[tuple[str, str], ...] | None:
    match role:
        case "contact":
            return year.agency
        case "social":
            return year.agency.social
        case "eit-survey":
            return year.survey
        case _:
            return year.channels


def _of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _of_words(text: str) -> str:
    """The digest of a text's words: spaces and line ends are no words."""
    return _of(" ".join(normalise(text).split()))
