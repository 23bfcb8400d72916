"""A paper's or a sheet's files: each path in the site folder with its bytes."""

from collections.abc import Iterator

from tools.example.blocks import Paper, Sheet
from tools.example.pdf import pdf
from tools.example.word import word
from tools.example.workbook import workbook

File = tuple[str, bytes]


def filed(stem: str, paper: Paper, *, sheet: Sheet | None = None, with_word: bool = False) -> Iterator[File]:
    """The PDF of a paper, and beside it the formats that machines read. `stem` is the path without suffix."""
    yield f"{stem}.pdf", pdf(paper)
    if with_word:
        yield f"{stem}.docx", word(paper)
    if sheet is not None:
        yield f"{stem}.xlsx", workbook(sheet)
