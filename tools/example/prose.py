"""Papers that hold no figures of ours: their texts stand in `papers/<year>/`, one file an item."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tools.example import blocks
from tools.example.blocks import Block, Paper
from tools.example.made import File, filed
from tools.example.photos import for_paper

_PAPERS = Path(__file__).parent / "papers"


def files(be: int) -> Iterator[File]:
    """The PDF files of a fiscal year's papers."""
    for path in sorted((_PAPERS / str(be)).glob("*.yaml")):
        for told in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield from filed(f"content/{be}/{told['path']}".removesuffix(".pdf"), _paper(told))


def _paper(told: Mapping[str, Any]) -> Paper:
    return Paper(
        name=told["name"],
        blocks=tuple(_block(each) for each in told["blocks"]),
        thai_digits=told.get("thai_digits", False),
        language=told.get("language", "th"),
    )


def _block(told: Mapping[str, Any]) -> Block:
    """One block; its first key says which."""
    kind, value = next(iter(told.items()))
    match kind:
        case "title":
            return blocks.Title(tuple(value))
        case "heading":
            return blocks.Heading(value)
        case "text":
            return blocks.Text(value)
        case "line":
            return blocks.Line(value)
        case "numbered":
            return blocks.Numbered(tuple(value), told.get("prefix", ""))
        case "bullets":
            return blocks.Bullets(tuple(value))
        case "steps":
            return blocks.Steps(tuple(value))
        case "table":
            rows = tuple(tuple(row) for row in value["rows"])
            return blocks.Table(tuple(value["head"]), rows, tuple(value["widths"]), value.get("total", False))
        case "picture":
            return blocks.Picture(for_paper(value), told["caption"])
        case "signed":
            return blocks.Signature(value, told.get("name", blocks.HEAD), told.get("position", blocks.HEAD_POSITION))
    raise ValueError(f"no such block: {kind}")
