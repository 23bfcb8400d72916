"""The agency's own facts as pages show them: contact, channels, survey, people."""

import re
from datetime import date

from oitgen.model.agency import Agency, Channel, Channels, Group, Person, Survey
from oitgen.model.plan import PageKind
from oitgen.model.site import Year
from oitgen.render.context import ChannelBlock, Contact, Link, PeopleGroup, PersonCard, Phone, Picture, SurveyBlock
from oitgen.render.scene import Scene
from oitgen.thai import arabic

_NETWORKS = {"facebook": "Facebook", "line": "LINE", "youtube": "YouTube", "tiktok": "TikTok", "x": "X", "instagram": "Instagram"}
QR_SVG = "eit/eit-qr.svg"
QR_PNG = "eit/eit-qr.png"


def phone(text: str, label: str = "") -> Phone:
    """A number as it is written, and as it is dialled."""
    # "0 7561 1222-3" and "0 7561 1222 ต่อ 12" dial their first number.
    dialled = re.sub(r"(?:ต่อ|ext|,|-\s*\d{1,2}\s*$|ถึง).*$", "", arabic(text), flags=re.IGNORECASE)
    return Phone(text, f"tel:{re.sub(r'[^0-9+*#]', '', dialled)}", label)


def contact(scene: Scene, agency: Agency, *, images: bool = True) -> Contact:
    """How to reach the agency."""
    voice = scene.voice
    phones = [phone(text) for text in agency.phones]
    if agency.emergency:
        phones.append(phone(agency.emergency, scene.say("Emergency")))
    place = agency.map
    coordinates = f"{place.lat}, {place.lon}" if place and place.lat is not None and place.lon is not None else ""
    url = place.url if place and place.url else f"geo:{coordinates.replace(' ', '')}" if coordinates else ""
    return Contact(
        name=voice.named(agency.name),
        address=voice.named(agency.address),
        phones=tuple(phones),
        fax=agency.fax,
        emails=agency.emails,
        hours=voice.named(agency.hours),
        map=Link(scene.say("Map and directions"), url) if url else None,
        map_image=_map_image(scene, agency) if images else None,
        coordinates=coordinates,
        social=social(agency),
        page=scene.to(PageKind.CONTACT),
    )


def _map_image(scene: Scene, agency: Agency) -> Picture | None:
    if agency.map is None or not agency.map.image:
        return None
    return scene.shelf.portrait(agency.map.image, scene.say("Map of {name}", name=scene.voice.named(agency.name)), dict(scene.portraits))


def social(agency: Agency) -> tuple[Link, ...]:
    """The agency's social networks."""
    return tuple(Link(_NETWORKS.get(network, network), url) for network, url in agency.social)


def channel(scene: Scene, found: Channel, title: str, anchor: str, note: str = "") -> ChannelBlock:
    """One channel with all that is known of it."""
    named = scene.voice.named(found.name)
    return ChannelBlock(
        title=title,
        note=note,
        links=(Link(named or scene.say("Open the online channel"), found.url),) if found.url else (),
        phones=(phone(found.phone),) if found.phone else (),
        emails=(found.email,) if found.email else (),
        address=scene.voice.named(found.address),
        anchor=anchor,
    )


def channels(scene: Scene, agency: Agency, found: Channels) -> tuple[ChannelBlock, ...]:
    """Every channel of the contact page, in the order citizens ask for them."""
    blocks = []
    if found.qa is not None:
        blocks.append(channel(scene, found.qa, scene.say("Questions and answers"), "qa"))
    else:
        blocks += by_phone(agency, scene.say("Questions and answers"), scene)
    if found.feedback is not None:
        blocks.append(channel(scene, found.feedback, scene.say("Opinions and suggestions"), "feedback"))
    if found.complaint is not None:
        blocks.append(channel(scene, found.complaint, scene.say("General complaints"), "complaint"))
    if found.corruption is not None:
        note = scene.say("A channel of its own, apart from general complaints") if found.corruption_is_apart else ""
        blocks.append(channel(scene, found.corruption, scene.say("Reports of corruption and misconduct"), "corruption", note))
    else:
        blocks += by_phone(agency, scene.say("Reports of corruption and misconduct"), scene)
    if found.eservices:
        links = tuple(Link(scene.voice.named(service.name), service.url) for service in found.eservices)
        blocks.append(ChannelBlock(scene.say("Online services"), links=links, anchor="e-service"))
    return tuple(blocks)


def by_phone(agency: Agency, title: str, scene: Scene) -> list[ChannelBlock]:
    """What stands where site.yaml names no channel: no link, and whom to call; nothing where no number is known."""
    if not agency.phones:
        return []
    return [
        ChannelBlock(
            title, scene.say("No channel of its own is named. Please call the agency."), phones=tuple(phone(each) for each in agency.phones)
        )
    ]


def survey(scene: Scene, found: Survey | None) -> SurveyBlock | None:
    """The EIT survey with its QR code; whether it is open depends on the day of the build."""
    if found is None:
        return None
    alt = scene.say("QR code of the EIT survey: {url}", url=found.url)
    return SurveyBlock(
        url=found.url,
        qr=Picture(scene.addresses.to(qr_path(scene, found, QR_SVG)), alt),
        qr_png=scene.addresses.to(qr_path(scene, found, QR_PNG)),
        status=_status(scene, found),
        is_open=is_open(found, scene.today),
        opens=scene.voice.date(found.opens),
        closes=scene.voice.date(found.closes),
        page=scene.to(PageKind.EIT),
    )


def qr_path(scene: Scene, found: Survey, path: str) -> str:
    """Where the code of a survey lies: a year with a survey of its own has a code of its own."""
    if scene.newest.survey is not None and found.url == scene.newest.survey.url:
        return path
    year = next(year for year in scene.site.years if year.survey is not None and year.survey.url == found.url)
    return f"{year.fiscal_year.be}/{path.rpartition('/')[2]}"


def is_open(found: Survey, today: date) -> bool:
    """Whether citizens can answer on that day; a survey without dates is taken as open."""
    return not (found.opens and today < found.opens) and not (found.closes and today > found.closes)


def _status(scene: Scene, found: Survey) -> str:
    opens, closes = scene.voice.date(found.opens), scene.voice.date(found.closes)
    if found.opens and scene.today < found.opens:
        return scene.say("Opens on {date}", date=opens)
    if found.closes and scene.today > found.closes:
        return scene.say("Closed since {date}", date=closes)
    return scene.say("Can be answered until {date}", date=closes) if closes else ""


def card(scene: Scene, person: Person) -> PersonCard:
    """One person."""
    voice = scene.voice
    name = voice.named(person.name)
    status = {"vacant": scene.say("Vacant"), "acting": scene.say("Acting")}.get(person.status, "")
    return PersonCard(
        name=name or scene.say("Vacant"),
        position=voice.named(person.position),
        unit=person.unit,
        status=status if name else "",
        photo=scene.shelf.portrait(person.photo, name, dict(scene.portraits)) if person.photo else None,
        phones=(phone(person.phone),) if person.phone else (),
        email=person.email,
        bio=person.bio if scene.lang == "th" else "",
    )


def executives(scene: Scene, year: Year) -> tuple[PeopleGroup, ...]:
    """Executives and heads of work, as two groups."""
    people = scene.current_people(year)
    groups = ((Group.EXECUTIVE, scene.say("Executives"), "group-executives"), (Group.HEAD, scene.say("Heads of work"), "group-heads"))
    return tuple(
        PeopleGroup(title, members, anchor)
        for kind, title, anchor in groups
        if (members := tuple(card(scene, person) for person in people if person.kind is kind))
    )


def boards(scene: Scene, year: Year) -> tuple[PeopleGroup, ...]:
    """Every board under the name its members' group gives it."""
    people = [person for person in scene.current_people(year) if person.kind is Group.BOARD]
    names = tuple(dict.fromkeys(person.group for person in people))
    return tuple(
        PeopleGroup(
            scene.say("Board") if name == "board" else name,
            tuple(card(scene, person) for person in people if person.group == name),
            f"group-board-{number}" if number > 1 else "group-board",
        )
        for number, name in enumerate(names, 1)
    )
