"""องค์ประกอบ: one required element with its evidence, as its section of the item's page."""

from collections.abc import Iterable
from dataclasses import replace

from oitgen.model import arranged, posts, scans
from oitgen.model.catalogue import Element
from oitgen.model.document import Document, Evidence, Passage, Post, Section, Served, Statement, WebLink
from oitgen.model.joined import Joined
from oitgen.model.open_table import MOST_SHOWN
from oitgen.model.plan import PlannedTable
from oitgen.model.readiness import ElementReadiness, ItemReadiness, SlotReadiness
from oitgen.model.scans import wants_paper
from oitgen.model.site import Year
from oitgen.render import agency, facts
from oitgen.render.context import Badge, ChannelBlock, ElementBlock, Link, NewsLine, Part, SlotBlock, SlotGrid, TableBlock, YearTable
from oitgen.render.item_texts import ItemTexts
from oitgen.render.procurement_blocks import explorer
from oitgen.render.scene import Scene
from oitgen.thai import FiscalYear, Period, normalise


class ElementMaker:
    """Makes the sections of one item's page."""

    def __init__(self, scene: Scene, year: Year, item: ItemReadiness) -> None:
        self.scene = scene
        self.year = year
        self.item = item
        self.gaps = scene.site.config.settings.show_gaps
        self.texts = ItemTexts(scene, year, item.disclosure)
        self.in_text = scene.site.pictures_in_texts(year, item.disclosure)

    def blocks(self) -> tuple[ElementBlock, ...]:
        """Every element that is not part of another one, numbered in the criteria's order."""
        shown = [element for element in self.item.elements if not element.element.part_of]
        return self._texts_once(self._news_once(tuple(self._block(number, element) for number, element in enumerate(shown, 1))))

    def _news_once(self, blocks: tuple[ElementBlock, ...]) -> tuple[ElementBlock, ...]:
        """The same posts may serve two elements; they are listed under the first, and the others say where."""
        first: dict[tuple[NewsLine, ...], ElementBlock] = {}
        made = []
        for block in blocks:
            listed = first.setdefault(block.news, block) if block.news else block
            if listed is not block:
                there = Link(self.scene.say("The news under “{element}”", element=listed.short), f"#{listed.anchor}")
                block = replace(block, news=(), passages=(*block.passages, there))
            made.append(block)
        return tuple(made)

    def _texts_once(self, blocks: tuple[ElementBlock, ...]) -> tuple[ElementBlock, ...]:
        """A text that serves two elements is shown under the first, and the others say where."""
        seen: set[str] = set()
        made = []
        for block in blocks:
            there = tuple(Link(text.title or block.short, f"#{text.anchor}") for text in block.texts if text.anchor in seen)
            own = tuple(text for text in block.texts if text.anchor not in seen)
            seen |= {text.anchor for text in own}
            made.append(replace(block, texts=own, passages=(*block.passages, *there)) if there else block)
        return tuple(made)

    def is_in_text(self, document: Document) -> bool:
        """Whether a picture is shown in one of the item's texts already."""
        return document.is_image and normalise(document.files[0].path) in self.in_text

    def _block(self, number: int, state: ElementReadiness) -> ElementBlock:
        scene, element = self.scene, state.element
        loose = self._loose(state)
        served = {each.thing.role.partition(":")[0] for each in state.evidence if isinstance(each.thing, Served)}
        roles = {each.thing.role for each in state.evidence if isinstance(each.thing, Served)}
        badge = facts.badge_of_element(self.item, state, scene.voice, gaps=self.gaps)
        passages, elsewhere = self._passages(state)
        lacking = badge is not None and badge.tone == "missing" and not self._has_grid(state)
        return ElementBlock(
            number=scene.voice.numerals(str(number)),
            anchor=element.id,
            title=scene.voice.words(element.title),
            short=self._short(element),
            badge=badge,
            optional=element.optional,
            grid=self._grid(state),
            texts=self.texts.of(state.evidence),
            passages=passages,
            people=(agency.executives(scene, self.year) if "people-executive" in served else ())
            + (agency.boards(scene, self.year) if "people-board" in served else ()),
            contact=agency.contact(scene, self.year.agency) if "contact" in served else None,
            channels=self._channels(served) or self._by_phone(element, state),
            survey=agency.survey(scene, self.year.survey) if "eit-survey" in served else None,
            social=self._social(roles),
            links=(
                *self._services(element, served),
                *(scene.shelf.link(each.thing) for each in loose if isinstance(each.thing, WebLink)),
                *elsewhere,
            ),
            news=tuple(scene.news_line(post) for post in self.posts(element)) if "news" in served else (),
            groups=scene.shelf.groups(
                [each.thing for each in loose if isinstance(each.thing, Document)],
                self._short(element),
                language=bool(element.languages),
                paper=wants_paper(element),
                fields=arranged.fields(element),
            ),
            statements=tuple(scene.shelf.statement(each.thing) for each in loose if isinstance(each.thing, Statement)),
            year_table=self._year_table(state),
            tables=self._tables(state),
            parts=tuple(self._part(part) for part in self.item.elements if part.element.part_of == element.id),
            due=facts.due(state.slots[0].due if state.slots else state.due, scene.voice) if lacking else "",
        )

    def _short(self, element: Element) -> str:
        # Short names are Thai folder names; an English page has the criterion's English alone.
        return self.scene.voice.numerals(element.short) if self.scene.lang == "th" else self.scene.voice.words(element.title)

    def _loose(self, state: ElementReadiness) -> tuple[Evidence, ...]:
        """Evidence that stands in no cell of a grid."""
        if self._has_grid(state):
            cells = {each for slot in state.slots for each in slot.evidence} | {each for each in state.further if each.period is not None}
            return tuple(each for each in state.evidence if each not in cells)
        return state.evidence

    @staticmethod
    def _has_grid(state: ElementReadiness) -> bool:
        return len(state.slots) > 1

    def _together(self, state: ElementReadiness) -> tuple[Joined, PlannedTable] | None:
        """The table the element's periods make together."""
        return self.scene.plan.joined.get((self.year.fiscal_year.be, self.item.disclosure.item.code, state.element.id))

    def _year_table(self, state: ElementReadiness) -> YearTable | None:
        found = self._together(state)
        if found is None:
            return None
        scene, element, (together, planned) = self.scene, state.element, found
        maker, short = scene.shelf.maker, self._short(element)
        name = f"{short} {self.year.fiscal_year.be}"
        if together.is_procurement:
            return explorer(maker, together, scene.insides.tables, planned, short, name)
        return YearTable(
            maker.of_year(together, scene.insides.tables, planned, scene.say("{what}, all periods", what=short), f"{element.id}-all", name),
            (*maker.nones(together), *maker.left_out(together)),
            maker.sums(together, scene.insides.tables, scene.say("{what}, sums by period", what=short), f"{element.id}-sums"),
        )

    def _tables(self, state: ElementReadiness) -> tuple[TableBlock, ...]:
        """The tables in the cells of a grid that stand in no table of the year."""
        if not self._has_grid(state):
            return ()
        found = self._together(state)
        loose = {each.thing for each in self._loose(state) if isinstance(each.thing, Document)}
        documents = dict.fromkeys(each.thing for each in state.evidence if isinstance(each.thing, Document) and each.thing not in loose)
        most = max(MOST_SHOWN // max(len(documents), 1), 20)
        shelf, short, wanted = self.scene.shelf, self._short(state.element), arranged.fields(state.element)
        left = found[0].of if found else None
        return tuple(
            table
            for document in documents
            for table in shelf.tables(document, shelf.title(document, short), fields=wanted, most=most, without=left)
        )

    def _passages(self, state: ElementReadiness) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        """Ways to the texts that are evidence: those on this page, and those on the page of another language."""
        links = [self.texts.passage(each.thing) for each in state.evidence if isinstance(each.thing, Passage)]
        sections = [each.thing for each in state.evidence if isinstance(each.thing, Section) and facts.is_written(each.thing)]
        here = [section for section in sections if self.texts.is_here(section)]
        if not links:
            # A text with an anchor stands right here; one that opens the page stands above.
            links += [self.texts.link(section) for section in here if not section.anchor]
        if not here and not self._has_grid(state):
            links += [self.texts.link(section) for section in sections]
        if not links and not state.evidence and self._is_maybe_written(state) and (first := self.texts.first()):
            links.append(Link(self.scene.say("See the text of this page"), first))
        links = list(dict.fromkeys(links))
        return tuple(link for link in links if not link.lang), tuple(link for link in links if link.lang)

    def _is_maybe_written(self, state: ElementReadiness) -> bool:
        unknown = facts.is_shown(self.item, state) is None
        return unknown and facts.texts_might_be(self.item.disclosure, state)

    def _channels(self, served: set[str]) -> tuple[ChannelBlock, ...]:
        scene, channels = self.scene, self.year.channels
        made = []
        if "complaint-channel" in served and channels.corruption is not None:
            note = scene.say("A channel of its own, apart from general complaints") if channels.corruption_is_apart else ""
            made.append(agency.channel(scene, channels.corruption, scene.say("Reports of corruption and misconduct"), "", note))
        if {"two-way-channel", "feedback"} & served and channels.qa is not None:
            made.append(agency.channel(scene, channels.qa, scene.say("Questions and answers"), ""))
        if "feedback" in served and channels.feedback is not None:
            made.append(agency.channel(scene, channels.feedback, scene.say("Opinions and suggestions"), ""))
        return tuple(made)

    def _by_phone(self, element: Element, state: ElementReadiness) -> tuple[ChannelBlock, ...]:
        """Whom to call, where the element asks for a channel nobody has named."""
        titles = {
            "complaint-channel": self.scene.say("Reports of corruption and misconduct"),
            "two-way-channel": self.scene.say("Questions and answers"),
            "feedback": self.scene.say("Opinions and suggestions"),
        }
        title = titles.get(element.role)
        return tuple(agency.by_phone(self.year.agency, title, self.scene)) if title and not state.evidence else ()

    def _social(self, roles: set[str]) -> tuple[Link, ...]:
        networks = {role.partition(":")[2] for role in roles if role.startswith("social")}
        if not networks:
            return ()
        every = zip(self.year.agency.social, agency.social(self.year.agency), strict=True)
        return tuple(link for (network, _), link in every if "" in networks or network in networks)

    def _services(self, element: Element, served: set[str]) -> tuple[Link, ...]:
        if "eservice" not in served:
            return ()
        services = self.year.channels.eservices
        if element.role == "eservice:any":
            return tuple(Link(self.scene.voice.named(service.name), service.url) for service in services)
        own = (
            [service for service in services if service.element == element.id]
            or [service for service in services if not service.element]
            or services
        )
        return tuple(Link(self.scene.voice.named(service.name), service.url) for service in own)

    def posts(self, element: Element) -> tuple[Post, ...]:
        """The posts that serve an element by its role."""
        return posts.of_element(self.year, self.item.disclosure, element, self.scene.site.news)

    def _part(self, part: ElementReadiness) -> Part:
        pointed = tuple(self.texts.passage(each.thing) for each in part.evidence if isinstance(each.thing, Passage))
        return Part(part.element.id, self.scene.voice.words(part.element.title), pointed)

    def _grid(self, state: ElementReadiness) -> SlotGrid | None:
        if not self._has_grid(state):
            return None
        slots = tuple(self._slot(state, slot) for slot in state.slots if self.gaps or slot.is_shown)
        further = self._further(state)
        if not slots and not further:
            return None
        first, last = state.slots[0].period, state.slots[-1].period
        span = self.scene.voice.period(Period(first.first, last.last))
        return SlotGrid(span, facts.count(self.item, state, self.scene.voice), slots, further)

    def _further(self, state: ElementReadiness) -> tuple[SlotBlock, ...]:
        periods = tuple(dict.fromkeys(each.period for each in state.further if each.period is not None))
        return tuple(
            self._cell(state.element, period, [each for each in state.further if each.period == period]) for period in sorted(periods)
        )

    def _slot(self, state: ElementReadiness, slot: SlotReadiness) -> SlotBlock:
        cell = self._cell(state.element, slot.period, slot.evidence)
        shown = facts.slot_is_shown(self.item, state, slot)
        if slot.is_shown:
            return cell if shown else replace(cell, tone="plain")
        due = facts.due(slot.due, self.scene.voice)
        if shown is None:
            return replace(cell, tone="plain", due=due)
        return replace(cell, tone="missing", due=due, badge=Badge(self.scene.say("Not yet published"), "missing"))

    def _cell(self, element: Element, period: Period, evidence: Iterable[Evidence]) -> SlotBlock:
        scene, here = self.scene, list(evidence)
        documents = [each.thing for each in here if isinstance(each.thing, Document)]
        statements = [each.thing for each in here if isinstance(each.thing, Statement)]
        name = scene.voice.period(period)
        title, year = self._names(period)
        scanned = scans.scans(documents) if wants_paper(element) else ()
        paged = {id(page) for scan in scanned for page in scan.pages}
        single = [document for document in documents if id(document) not in paged]
        blocks = tuple(
            scene.shelf.opened(
                document,
                scene.shelf.block(document, "" if document.line else fallback, period=document.period != period, top=4),
                period,
                self._periods_of(element, document),
            )
            for document, fallback in zip(single, scene.shelf.fallbacks(single, name), strict=True)
        )
        blocks += tuple(scene.shelf.scan_in_cell(scan, name) for scan in scanned)
        links = [self.texts.link(each.thing) for each in here if isinstance(each.thing, Section) and facts.is_written(each.thing)]
        links += [scene.shelf.link(each.thing) for each in here if isinstance(each.thing, WebLink)]
        return SlotBlock(
            anchor=f"{element.id}-{period.key}",
            title=title,
            year=year,
            tone="published" if documents or links else "none",
            documents=blocks,
            statements=tuple(scene.shelf.statement(statement) for statement in statements),
            period=name,
            links=tuple(links),
        )

    def _periods_of(self, element: Element, document: Document) -> tuple[Period, ...]:
        """Every period of an element a document stands for."""
        return tuple(each.period for each in self.item.disclosure.of(element) if each.thing is document and each.period is not None)

    def _names(self, period: Period) -> tuple[str, str]:
        """A cell's two lines: the month (or quarter), and its year."""
        voice = self.scene.voice
        if period.kind == "month":
            year = period.first.be if voice.lang == "th" else period.first.be - 543
            return voice.month(period.first, year=False), voice.numerals(str(year))
        if period.kind == "quarter":
            return voice.say("Quarter {number}", number=period.part), self._fiscal(period.fiscal_year)
        return voice.period(period), ""

    def _fiscal(self, year: FiscalYear) -> str:
        return self.scene.voice.numerals(str(year.be)) if self.scene.lang == "th" else str(year.be - 543)
