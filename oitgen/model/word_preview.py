"""ตัวอย่างเนื้อหา: what stands in a Word file, as a page shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from oitgen.model.output import CopyOf

# Stands in a preview for the anchor its page gives it; no font has a shape for it.
ANCHOR = "\ue002"
# The address of a picture inside a preview until its page knows where it lies: this and its number, from 0.
PICTURE = "oitgen:picture/"


@dataclass(frozen=True, slots=True)
class WordPreview:
    """The content of one Word file as sanitised HTML, its headings from h3 down.

    Pictures have PICTURE addresses; ids hold ANCHOR where the page's own anchor is to stand.
    `lang` is the language of its words. `left_out` counts pictures that cannot be shown, `is_cut` tells that
    the file goes on.
    """

    html: str
    lang: str = "th"
    left_out: int = 0
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class WordPreviews:
    """The previews of a site's Word files, by the path of the file.

    `pictures` are the files to place for the pictures in it, in order. `fetch` brings the preview of one,
    since all of them at once are too many to be held.
    """

    pictures: Mapping[str, tuple[CopyOf, ...]] = field(default_factory=dict)
    fetch: Callable[[str], WordPreview | None] = field(default=lambda _: None, compare=False)

    def of(self, path: str) -> WordPreview | None:
        """The preview of one file; None where there is nothing to show."""
        return self.fetch(path) if path in self.pictures else None


NO_PREVIEWS = WordPreviews()
