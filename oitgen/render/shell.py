"""What every page has around its own content: names, navigation, footer, language switch."""

import re
from collections.abc import Iterable

from oitgen.model.agency import Agency
from oitgen.model.colour import readable
from oitgen.model.plan import PageKind
from oitgen.model.words import Lang
from oitgen.render import agency
from oitgen.render.addresses import public
from oitgen.render.context import Link, Picture, Shell
from oitgen.render.scene import Scene
from oitgen.thai import normalise

_LANGUAGE_NAMES: dict[Lang, str] = {"th": "ภาษาไทย", "en": "English"}
# Words that say what kind of body it is; its letters are taken from its own name.
_BODY = re.compile(
    r"^(สถานีตำรวจ(?:ภูธร|นครบาล)?|ตรวจคนเข้าเมือง(?:จังหวัด)?|ด่านตรวจคนเข้าเมือง|เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|จังหวัด|สำนักงาน|กรม|โรงพยาบาล|โรงเรียน)"
)
_LEADING_VOWEL = "เแโใไ"


def shell(
    scene: Scene,
    title: str,
    *,
    description: str = "",
    trail: tuple[Link, ...] = (),
    noindex: bool = False,
    image: str = "",
    scripts: Iterable[str] = (),
) -> Shell:
    """The shell of one page. `scripts` are those of the theme it can use, by name."""
    settings = scene.site.config.settings
    name = scene.voice.named(scene.agency.name)
    other: Lang = "en" if scene.lang == "th" else "th"
    page = scene.page
    twin = scene.plan.page(page.kind, other, year=page.year, code=page.code, source=page.source)
    alternate = Link(_LANGUAGE_NAMES[other], scene.addresses.to(twin.path), lang=other) if twin else None
    parent = scene.agency.parents[0].name if scene.agency.parents else None
    return Shell(
        lang=scene.lang,
        title=title,
        site_name=name,
        parent_name=scene.voice.named(parent) if parent else "",
        initials=initials(scene.agency, scene.lang),
        root=scene.addresses.to(""),
        home=scene.to(PageKind.HOME),
        stylesheet=scene.addresses.to(scene.assets.stylesheet),
        icon=scene.addresses.to(scene.assets.icon) if scene.assets.icon else "",
        logo=_logo(scene),
        scripts=tuple(scene.addresses.to(scene.assets.scripts[name]) for name in scripts if name in scene.assets.scripts),
        # From a disk a browser refuses to preload fonts (and then loads them all the same).
        preloads=() if scene.addresses.for_disk else tuple(scene.addresses.to(path) for path in scene.assets.preloads),
        description=description,
        canonical="" if page.kind is PageKind.ERROR else public(settings.url, page.path),
        share_image=public(settings.url, image or _seal(scene)) if image or _seal(scene) else "",
        alternate=alternate,
        alternate_canonical=public(settings.url, twin.path) if twin else "",
        search=scene.to(PageKind.SEARCH),
        feed=scene.addresses.to("feed.xml") if settings.url else "",
        noindex=noindex or page.kind is PageKind.ERROR,
        navigation=_navigation(scene),
        trail=(Link(scene.say("Home"), scene.to(PageKind.HOME)), *trail) if page.kind not in (PageKind.HOME, PageKind.ERROR) else (),
        contact=agency.contact(scene, scene.agency, images=False),
        channels=_channels(scene),
        about=_about(scene),
        colour=readable(settings.colour),
        kind=_kind(page.kind),
    )


def _kind(kind: PageKind) -> str:
    if kind in (PageKind.PRIVACY, PageKind.ACCESSIBILITY):
        return "policy"
    return "page" if kind is PageKind.SUBPAGE else kind.value


def _seal(scene: Scene) -> str:
    """The output path of the agency's own seal, for previews in messages; empty without one."""
    return scene.plan.files.get(normalise(scene.agency.logo), "") if scene.agency.logo else ""


def _logo(scene: Scene) -> Picture | None:
    # The agency's name stands beside its seal, so the seal itself says nothing more.
    return scene.shelf.portrait(scene.agency.logo, "", dict(scene.portraits)) if scene.agency.logo else None


def initials(agency: Agency, lang: Lang) -> str:
    """Two letters for the seal of an agency without a logo."""
    if lang == "en" and agency.name.en:
        words = re.findall(r"[A-Za-z]+", agency.name.en)
        return "".join(word[0] for word in words[:2]).upper()
    name = _BODY.sub("", agency.name.th or agency.name.en).strip() or agency.name.th
    consonants = [letter for letter in name if "ก" <= letter <= "ฮ" or (letter.isascii() and letter.isalpha())]
    return "".join(consonants[:2])


def _navigation(scene: Scene) -> tuple[Link, ...]:
    here = scene.page.kind
    newest = scene.newest.fiscal_year.be
    oit = here in (PageKind.YEAR, PageKind.ITEM, PageKind.SUBPAGE)
    links = [
        Link(scene.say("Home"), scene.to(PageKind.HOME), current=here is PageKind.HOME),
        Link(
            scene.say("OIT public information"),
            scene.to(PageKind.YEAR, year=newest),
            current=oit,
            lang=scene.foreign(PageKind.YEAR, year=newest),
        ),
        Link(
            scene.say("News and activities"),
            scene.to(PageKind.NEWS),
            current=here in (PageKind.NEWS, PageKind.POST),
            lang=scene.foreign(PageKind.NEWS),
        ),
        Link(scene.say("Executives"), scene.to(PageKind.PEOPLE), current=here is PageKind.PEOPLE),
        Link(scene.say("Contact us"), scene.to(PageKind.CONTACT), current=here is PageKind.CONTACT),
    ]
    if not scene.site.news:
        links.pop(2)
    return tuple(link for link in links if link.url)


def _channels(scene: Scene) -> tuple[Link, ...]:
    channels = scene.site.config.channels
    contact = PageKind.CONTACT
    listed = [
        (channels.qa, scene.say("Questions and answers"), "qa"),
        (channels.corruption, scene.say("Report corruption"), "corruption"),
        (channels.feedback, scene.say("Give an opinion"), "feedback"),
        (channels.complaint, scene.say("General complaints"), "complaint"),
    ]
    links = [Link(label, scene.to(contact, anchor=anchor)) for channel, label, anchor in listed if channel is not None]
    if scene.newest.survey is not None:
        links.append(Link(scene.say("Answer the EIT survey"), scene.to(PageKind.EIT)))
    return tuple(links)


def _about(scene: Scene) -> tuple[Link, ...]:
    pages = [
        (PageKind.PRIVACY, scene.say("Privacy policy")),
        (PageKind.ACCESSIBILITY, scene.say("Accessibility of this website")),
        (PageKind.SITEMAP, scene.say("Site map")),
    ]
    if scene.to(PageKind.OPEN_DATA):
        pages.insert(0, (PageKind.OPEN_DATA, scene.say("Open data")))
    links = [Link(label, scene.to(kind), lang=scene.foreign(kind)) for kind, label in pages]
    for page in scene.site.pages:
        if page.slug and not page.noindex:
            links.insert(
                0,
                Link(
                    scene.voice.named(page.title),
                    scene.to(PageKind.PAGE, source=page.path),
                    lang=scene.foreign(PageKind.PAGE, source=page.path),
                ),
            )
    return tuple(links)
