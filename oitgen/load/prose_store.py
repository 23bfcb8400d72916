"""Prose as bytes and back, for the memo: plain JSON, no pickles."""

import json
from collections.abc import Mapping, Sequence

from oitgen.model.finding import Finding, Level, Message, Place
from oitgen.model.prose import Heading, Prose, Target

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def dumped(prose: Prose) -> bytes:
    """The bytes of a prose."""
    told: Json = [
        prose.html,
        prose.title,
        [[heading.level, heading.text, heading.id] for heading in prose.headings],
        [_target(target) for target in prose.links],
        [_target(target) for target in prose.images],
        prose.text,
        [_finding(finding) for finding in prose.findings],
        prose.tables,
    ]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def loaded(data: bytes) -> Prose:
    """The prose of such bytes; ValueError, KeyError or TypeError for any others."""
    html, title, headings, links, images, text, findings, tables = json.loads(data)
    return Prose(
        html=html,
        title=title,
        headings=tuple(Heading(*heading) for heading in headings),
        links=tuple(_target_of(*target) for target in links),
        images=tuple(_target_of(*target) for target in images),
        text=text,
        findings=tuple(_finding_of(*finding) for finding in findings),
        tables=tables,
    )


def _place(place: Place) -> Json:
    return [place.path, place.line, place.column, place.excerpt]


def _target(target: Target) -> Json:
    return [target.url, target.text, _place(target.place)]


def _target_of(url: str, text: str, place: list[str]) -> Target:
    return Target(url, text, _place_of(place))


def _place_of(place: list[str]) -> Place:
    path, line, column, excerpt = place
    return Place(path, int(line), int(column), excerpt)


def _message(message: Message | None) -> Json:
    if message is None:
        return None
    return [message.id, [[name, _message(value) if isinstance(value, Message) else value] for name, value in message.args]]


def _message_of(told: list[list[list[str]]] | None) -> Message | None:
    if told is None:
        return None
    id, args = told
    return Message(str(id), tuple((name, value if isinstance(value, str) else _message_of(value) or "") for name, value in args))


def _finding(finding: Finding) -> Json:
    return [finding.rule, finding.level.value, _place(finding.place), _message(finding.message), _message(finding.hint)]


def _finding_of(rule: str, level: str, place: list[str], message: list[list[list[str]]], hint: list[list[list[str]]] | None) -> Finding:
    said = _message_of(message)
    if said is None:
        raise ValueError("a finding says something")
    return Finding(rule, Level(level), _place_of(place), said, _message_of(hint))
