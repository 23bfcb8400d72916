"""Ranks, academic titles and forms of address before a person's name, written out or short, in Thai and English."""

import re

from oitgen.thai.text import letters

# Ranks of the police and the forces written out: พันตำรวจเอก, ว่าที่ร้อยตรี, นาวาอากาศโท, ดาบตำรวจ.
_RANK_IN_WORDS = r"(?:(?:พล|พัน|ร้อย|สิบ|จ่าสิบ|พันจ่า|จ่า|นาวา|เรือ)(?:ตำรวจ|อากาศ|เรือ)?(?:เอก|โท|ตรี)|(?:นาย)?ดาบตำรวจ|จ่าสิบตำรวจ)"
_RANK_IN_SHORT = r"(?:(?:พล|พ|ร|ด|จ|น)\.?(?:ต|ท|อ|ส)\.(?:[ตทอ]\.)?|ส\.(?:ต|ท|อ)\.(?:[ตทอ]\.)?)"
_ADDRESS = r"(?:นางสาว|นาง|นาย|น\.ส\.|ดร\.|ผศ\.|รศ\.|ศ\.|ม\.[รล]\.(?:ว\.)?|หม่อม(?:ราชวงศ์|หลวง))"
_RANK_IN_ENGLISH = (
    r"(?:(?:Acting )?(?:Police )?(?:Sub-?)?(?:Lieutenant |Major |Sergeant |Senior )*"
    r"(?:Colonel|General|Captain|Lieutenant|Major|Sergeant)(?![a-z]))"
)
_ENGLISH = r"(?:(?:Mr|Mrs|Ms|Dr|Pol|Col|Lt|Maj|Gen|Gp|Capt|Sgt)\.|(?:Mr|Mrs|Ms|Miss)(?=\s))"
# A rank alone, as it stands in a line above the name.
RANK = rf"(?:(?:ว่าที่\s?)?(?:{_RANK_IN_WORDS}|{_RANK_IN_SHORT})(?:\s?หญิง)?|{_RANK_IN_ENGLISH})"
# What a name begins with, where it does not begin with the name itself.
TITLE = rf"(?:{RANK}|{_ADDRESS}|{_ENGLISH}|ว่าที่)"
# Of a text that is known to be a name: whatever is shortened before it is a title.
_TITLES = re.compile(rf"^(?:(?:{TITLE}|(?:[ก-ฮ]{{1,2}}\.){{1,4}}|พล\s?\.?(?=\s?[ก-ฮ]\.))\s*(?:หญิง\s*)?)+", re.IGNORECASE)


def without_title(name: str) -> str:
    """A person's name without rank and form of address."""
    return _TITLES.sub("", name.strip())


def untitled(name: str) -> str:
    """The letters of a person's name without rank and form of address, for comparing."""
    return letters(without_title(name))
