"""Prose as bytes and back, for the memo: plain JSON, no pickles."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache

from oitgen.load.contents_store import signs_of, signs_told
from oitgen.model.finding import Argument, Finding, Level, Message, Place
from oitgen.model.prose import Heading, Prose, Target

Told = str | int | None | list["Told"]
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
        signs_told(prose.signs),
    ]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


# A preview reads the same bytes at every save; what they say cannot be changed by anybody.
@lru_cache(1 << 13)
def loaded(data: bytes) -> Prose:
    """The prose of such bytes; ValueError, KeyError or TypeError for any others."""
    html, title, headings, links, images, text, findings, tables, signs = json.loads(data)
    return Prose(
        html=html,
        title=title,
        headings=tuple(Heading(*heading) for heading in headings),
        links=tuple(_target_of(*target) for target in links),
        images=tuple(_target_of(*target) for target in images),
        text=text,
        findings=tuple(_finding_of(*finding) for finding in findings),
        tables=tables,
        signs=signs_of(signs),
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
    return None if message is None else [message.id, [[name, _argument(value)] for name, value in message.args]]


def _argument(value: Argument) -> Json:
    match value:
        case str():
            return value
        case Message():
            return _message(value)
        case _:
            raise TypeError("what Markdown finds speaks of no periods")


def _message_of(told: Told) -> Message:
    match told:
        case [str(id), [*args]]:
            return Message(id, tuple(_argument_of(arg) for arg in args))
        case _:
            raise ValueError("no message")


def _argument_of(told: Told) -> tuple[str, Argument]:
    match told:
        case [str(name), str(value)]:
            return name, value
        case [str(name), value]:
            return name, _message_of(value)
        case _:
            raise ValueError("no argument")


def _finding(finding: Finding) -> Json:
    return [finding.rule, finding.level.value, _place(finding.place), _message(finding.message), _message(finding.hint)]


def _finding_of(rule: str, level: str, place: list[str], message: Told, hint: Told) -> Finding:
    return Finding(rule, Level(level), _place_of(place), _message_of(message), None if hint is None else _message_of(hint))
