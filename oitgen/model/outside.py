"""ลิงก์ภายนอก: the addresses a site sends its readers to."""

from dataclasses import dataclass
from enum import StrEnum

from oitgen.model.finding import Place


class Use(StrEnum):
    """What an address is there for.

    `text`: a link in a text. `shown`: a link of an item, from a link file or
    front matter. `fact`: a value of site.yaml. `survey`: the EIT survey.
    """

    TEXT = "text"
    SHOWN = "shown"
    FACT = "fact"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Outside:
    """One outside address. `key` is that of site.yaml, or empty; `code` and `be` name its item and year, where it has any."""

    url: str
    place: Place
    use: Use
    key: str = ""
    code: str = ""
    be: int = 0

    @property
    def shown(self) -> str:
        """The address as a finding names it: with the key it stands under."""
        return f"{self.key}: {self.url}" if self.key else self.url
