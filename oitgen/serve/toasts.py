"""The fate of the files saved last, as browsers are told of it: in both languages, since each page may speak another."""

from oitgen.model.finding import message
from oitgen.model.words import LANGUAGES, Lang
from oitgen.serve.board import told
from oitgen.serve.history import Batch, History
from oitgen.serve.page import ROOM
from oitgen.text import said

# So many are told one by one; who has saved more looks at the board.
SHOWN = 3


def newest(history: History) -> dict[str, object] | None:
    """The values for JSON; None where nothing was saved since the preview began.

    {"number": of the build, "th": {"close": "…", "saves": [{"said", "more", "href", "well"}]}, "en": …}; what is not well comes first.
    """
    if not history.batches:
        return None
    batch = history.batches[0]
    return {"number": batch.number, **{lang: _said(batch, lang) for lang in LANGUAGES}}


def _said(batch: Batch, lang: Lang) -> dict[str, object]:
    shown = sorted(batch.saves, key=lambda save: save.is_well)[:SHOWN]
    saves: list[dict[str, object]] = []
    for save in shown:
        each = told(save, lang)
        saves.append({"said": each.said, "more": each.more, "href": each.href, "well": each.is_well})
    if batch.count > len(shown):
        rest = said(message("{count} more files were saved at the same time.", count=batch.count - len(shown)), lang)
        saves.append({"said": rest, "more": (), "href": ROOM, "well": True})
    return {"close": said(message("Close"), lang), "saves": saves}
