"""เนื้อในทั้งหมด: what opening the documents gave, for pages to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oitgen.model.contents import Library
from oitgen.model.open_table import Tables
from oitgen.model.views import View
from oitgen.model.word_preview import NO_PREVIEWS, WordPreviews


@dataclass(frozen=True, slots=True)
class Insides:
    """Words, tables, previews and small pictures of the documents; all empty under --no-previews.

    `views` are the pictures of each file, narrowest first, by its source path.
    """

    library: Library = field(default_factory=Library)
    tables: Tables = field(default_factory=Tables)
    word: WordPreviews = NO_PREVIEWS
    views: Mapping[str, tuple[View, ...]] = field(default_factory=dict)
