"""Where the agency's duties are asked for, a whole act is shown.

An assessor and a citizen want to read what this agency does, not search an
act of a hundred sections for it. Told are a PDF of more than eight pages that
begins with the title of an act, decree, code or regulation, and a text that
is hardly more than its sections, where nothing else answers the element. A
regulation on the duties themselves may stand.

Wrong:  content/2568/O2/1 อำนาจหน้าที่/พ.ร.บ.ตำรวจแห่งชาติ พ.ศ. 2565.pdf alone
Right:  a text that says what the agency does, and below it a link to the act
"""

import re
from collections.abc import Iterator

from oitgen.check import passages
from oitgen.check.case import Case, Paper
from oitgen.model.catalogue import Element
from oitgen.model.document import Document, Evidence, Passage, Section
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure

ID = "law-whole"

_DUTIES = re.compile(r"อำนาจหน้าที่|หน้าที่และอำนาจ")
_LAW = re.compile(r"^\W*(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด|ประมวลกฎหมาย|กฎกระทรวง|ระเบียบ)")
# What the Royal Gazette prints above a law.
_GAZETTE = re.compile(r"^\s*(?:หน้า|เล่ม|ตอนที่|ราชกิจจานุเบกษา|[\W\d]+$)")
_SECTION = re.compile(r"^\W*มาตรา\s?[\d๐-๙]+", re.MULTILINE)
_MOST_PAGES = 8
_MANY_SECTIONS = 8
# Less is a line that points at the file.
_LEAST_TEXT = 100


def check(case: Case) -> Iterator[Finding]:
    """One finding for each document or text that is a whole act."""
    for year in case.site.years:
        for disclosure in year.disclosures:
            for element in filter(_asks_for_duties, disclosure.item.elements):
                acts = [paper for paper in case.papers_of(disclosure) if _serves(paper, element) and _is_whole_act(paper)]
                texts = [each for each in disclosure.of(element) if _is_only_sections(_text(disclosure, each))]
                if _is_answered(disclosure, element, {paper.document for paper in acts}, texts):
                    continue
                for paper in acts:
                    yield _finding(Level.WARN, paper.place, element, disclosure.item.code, paper.be)
                for path in dict.fromkeys(each.thing.path for each in texts if isinstance(each.thing, Section | Passage)):
                    yield _finding(Level.INFO, Place(path), element, disclosure.item.code, year.fiscal_year.be)


def _finding(level: Level, place: Place, element: Element, code: str, be: int) -> Finding:
    return Finding(
        ID,
        level,
        place,
        message("{code}: a whole law is shown where “{element}” is asked for.", code=code, element=element.short),
        message("Write in a short text what this agency does, item by item, and give the law as a link or a file below it."),
        code,
        be,
    )


def _asks_for_duties(element: Element) -> bool:
    """Whether duties are wanted, and no law or regulation would do."""
    words = " ".join((element.short, *element.words))
    return bool(_DUTIES.search(words)) and not any(law in words for law in ("ระเบียบ", "กฎหมาย", "พระราช"))


def _serves(paper: Paper, element: Element) -> bool:
    """Whether a file is shown for an element: placed there, or lying unplaced in an item that asks for nothing else."""
    alone = not paper.evidence and len(paper.disclosure.item.elements) == 1
    return alone or any(evidence.element == element.id for evidence in paper.evidence)


def _is_whole_act(paper: Paper) -> bool:
    lines = [line for line in paper.contents.head.split("\n") if line.strip() and not _GAZETTE.match(line)]
    title = " ".join(lines[:2])
    return paper.contents.pages > _MOST_PAGES and bool(lines and _LAW.match(lines[0])) and not _DUTIES.search(title)


def _text(disclosure: Disclosure, evidence: Evidence) -> str:
    """The words of a text, or of what stands under a heading an officer points at; empty for anything else."""
    thing = evidence.thing
    if isinstance(thing, Passage):
        return passages.text_of(disclosure, thing)
    return f"{thing.prose.title}\n{thing.prose.text}" if isinstance(thing, Section) else ""


def _is_only_sections(text: str) -> bool:
    """Whether a text begins as a law does and most of its paragraphs are sections of it."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    sections = len(_SECTION.findall(text))
    begins = bool(paragraphs and any(_LAW.match(line) or _SECTION.match(line) for line in paragraphs[:2]))
    return begins and sections >= _MANY_SECTIONS and 2 * sections >= len(paragraphs)


def _points_at_a_file(evidence: Evidence) -> bool:
    return isinstance(evidence.thing, Section) and len(evidence.thing.prose.text) < _LEAST_TEXT


def _is_answered(disclosure: Disclosure, element: Element, acts: set[Document], texts: list[Evidence]) -> bool:
    """Whether anything else answers the element: a text, a document that is no act, a passage."""
    for each in disclosure.of(element):
        if isinstance(each.thing, Document):
            if each.thing not in acts:
                return True
        elif each not in texts and not _points_at_a_file(each):
            return True
    # What an officer points at is the answer; where nothing but files is placed, the item's own text may be.
    pointed = any(isinstance(each.thing, Passage) for each in texts)
    paths = {each.thing.path for each in texts if isinstance(each.thing, Section)}
    return not pointed and any(
        section.path not in paths and len(section.prose.text) >= _LEAST_TEXT and _DUTIES.search(section.prose.text)
        for section in disclosure.texts
    )
