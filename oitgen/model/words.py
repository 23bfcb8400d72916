"""Text in the two languages of a site."""

from dataclasses import dataclass
from typing import Literal

Lang = Literal["th", "en"]
LANGUAGES: tuple[Lang, ...] = ("th", "en")


@dataclass(frozen=True, order=True, slots=True)
class Words:
    """One text in Thai and, where there is one, in English."""

    th: str = ""
    en: str = ""

    def said(self, lang: str) -> str:
        """The text in the language asked for, else in the other one."""
        return (self.en or self.th) if lang == "en" else (self.th or self.en)

    def __bool__(self) -> bool:
        return bool(self.th or self.en)
