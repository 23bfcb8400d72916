"""The agency's own facts: what the elements for contact and people still want of them, and in which file a year's facts are written."""

from oitgen.model.agency import Agency, Person
from oitgen.model.catalogue import Element, Field
from oitgen.model.finding import Place
from oitgen.model.site import Site, Year
from oitgen.thai import without_title

SITE = Place("site.yaml")
_OWN = ("agency.yaml", "agency.yml")

# The key below agency: that gives a part of the contact element.
CONTACT_KEYS = {"agency-name": "name", "address": "address", "phone": "phone", "fax": "fax", "email": "email", "map": "map"}

# What a part's title or other names speak of.
_WORDS = {"photo": ("รูป", "ภาพ"), "contact": ("ติดต่อ", "โทร"), "position": ("ตำแหน่ง",), "surname": ("สกุล",)}


def contact_lacks(agency: Agency, element: Element) -> tuple[Field, ...]:
    """The parts of a contact element that the agency's facts do not give; a part no key can give is never lacking."""
    given = {
        "agency-name": bool(agency.name),
        "address": bool(agency.address),
        "phone": bool(agency.phones),
        "fax": bool(agency.fax),
        "email": bool(agency.emails),
        "map": agency.map is not None,
    }
    return tuple(field for field in element.fields if not given.get(field.id, True))


def person_lacks(person: Person, element: Element) -> tuple[str, ...]:
    """The titles of the parts an element asks for that a person does not have."""
    vacant = person.status == "vacant"
    has = {
        "photo": bool(person.photo) or vacant,
        "contact": bool(person.phone or person.email) or vacant,
        "position": bool(person.position),
        # A person without any name is told when people are read.
        "surname": vacant or not person.name or has_surname(person.name.th or person.name.en),
    }
    return tuple(field.title.th for field in element.fields if not has.get(_part((field.title.th, *field.aliases)), True))


def has_surname(name: str) -> bool:
    """Whether a name has two words beside rank and form of address: "พ.ต.อ.สมมติ ตัวอย่างดี"."""
    return len(without_title(name).split()) > 1


def _part(words: tuple[str, ...]) -> str:
    return next((part for part, signs in _WORDS.items() if any(sign in word for word in words for sign in signs)), "")


def addresses(year: Year, element: Element) -> tuple[str, ...]:
    """The web addresses that serve an element by its role; a channel without one (a telephone alone) gives none."""
    role, _, tag = element.role.partition(":")
    if role == "social":
        return tuple(url for network, url in year.agency.social if not tag or network == tag)
    return tuple(channel.url for channel in year.channels.serving(element.role, element.id) if channel.url)


def written_in(site: Site, year: Year, key: str) -> Place:
    """The file that says what holds for `key` (agency, channels or eit) in a year: its own agency.yaml where that says otherwise."""
    config = site.config
    surveys = (config.survey, *(each.survey for each in config.years))
    same = {"agency": year.agency == config.agency, "channels": year.channels == config.channels, "eit": year.survey in surveys}
    own = own_file(site, year)
    return SITE if same[key] or not own else Place(own)


def own_file(site: Site, year: Year) -> str:
    """The path of the year's own agency.yaml; empty where it has none."""
    be = str(year.fiscal_year.be)
    found = [entry.path for entry in site.ledger if entry.path.rpartition("/")[2].casefold() in _OWN]
    named = [path for path in found if be in path]
    return (named or found or [""])[0] if len(named) == 1 or len(found) == 1 else ""
