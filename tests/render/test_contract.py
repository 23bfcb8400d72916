"""The page about the theme contract says what the classes say."""

import dataclasses
from pathlib import Path

from oitgen.render import context, contract


def test_the_page_is_made_from_the_classes(repository: Path) -> None:
    written = (repository / "docs" / "theme-contract.md").read_text(encoding="utf-8")

    assert written == contract.described(), "run: make contract"


def test_every_field_of_every_class_has_its_line_of_help() -> None:
    classes = [found for name in context.__all__ if isinstance(found := getattr(context, name), type) and dataclasses.is_dataclass(found)]

    without = [
        f"{found.__name__}.{field.name}" for found in classes for field in dataclasses.fields(found) if not field.metadata.get("help")
    ]

    assert len(classes) > 25
    assert without == []
