"""After any edits a build that remembers gives the same site as one that trusts nothing, byte for byte."""

import os
import random
import shutil
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from oitgen import pipeline, resources
from oitgen.model.finding import OitgenError
from tests import papers
from tests.builders import site_with
from tests.built import picture, tree_of

TODAY = date(2025, 5, 11)
STEPS, WALKS = 52, 4
# So often the site is built anew beside: a difference stays until then, for what was remembered wrongly is used again.
COMPARED = 4
# A file changed in the last two seconds is read again whatever is remembered; time is set back, so that memory is put to the test.
BEGIN = time.time() - 10_000_000

ITEMS = ("O1", "O2 อำนาจหน้าที่", "O7", "O11", "O12 งบประมาณ", "O15")
NAMES = ("รายงาน ต.ค.67", "รายงาน พ.ย. 2567", "2567-12 สรุป", "แผน", "คำสั่ง", "สถิติคดี ม.ค.68", "ประกาศ ก", "ประกาศ ข")
FOLDERS = ("", "1 แผน", "2 ผล", "รูปกิจกรรม")
SITES = (
    "site: {url: 'https://test.example/'}",
    "site: {url: 'https://test.example/', languages: [th]}",
    "site: {url: 'https://test.example/ita/', digits: thai}",
    "checks: {levels: {element-missing: info}}",
)
PEOPLE = ("- {name: นายสมมติ ทดสอบ, group: head}\n", "- {name: นางสาวทดลอง ระบบ, group: head, phone: 0 2000 0000}\n", "[]\n")


class Officer:
    """Somebody who changes a site folder at random, always the same way for the same seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)  # noqa: S311  # nothing here is secret
        self.moment = 0
        self.deeds: list[str] = []

    def works(self) -> None:
        """One change."""
        deeds: list[Callable[[], str]] = [
            self._adds, self._adds, self._edits, self._edits, self._edits, self._renames, self._deletes, self._moves,
            self._sets, self._names_people, self._changes_the_catalogue, self._changes_the_theme,
        ]  # fmt: skip
        self.deeds.append(self.chance.choice(deeds)())

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.moment += 3
        os.utime(path, (BEGIN + self.moment, BEGIN + self.moment))

    def _files(self) -> list[Path]:
        return sorted(path for path in (self.folder / "content").rglob("*") if path.is_file())

    def _text(self) -> str:
        words = self.chance.choices("หน่วยงาน ประชาชน รายงาน งบประมาณ **สำคัญ** [ดู](https://example.go.th/) 25 ตุลาคม 2567".split(), k=12)
        return f"# {self.chance.choice(NAMES)} {self.moment}\n\n{' '.join(words)}\n\n- ก\n- ข\n"

    def _document(self, suffix: str) -> bytes:
        number = self.chance.randrange(1000)
        match suffix:
            case "md":
                return self._text().encode()
            case "pdf":
                return papers.pdf(f"รายงานผล {number}", f"จำนวน {self.moment}")
            case "xlsx":
                return papers.xlsx({"ข้อมูล": [["เดือน", "จำนวน"], ["ต.ค. 67", number], ["พ.ย. 67", self.moment]]})
            case "docx":
                return papers.word(f"บันทึก {number}", f"ย่อหน้า {self.moment}")
            case _:
                return picture(8 + number % 9, 8)

    def _adds(self) -> str:
        suffix = self.chance.choice(("md", "pdf", "xlsx", "docx", "jpg"))
        whole = self.folder / "content" / ("news" if suffix == "md" and self.chance.random() < 0.3 else f"2568/{self.chance.choice(ITEMS)}")
        name = f"2567-1{self.chance.randrange(3)}-05 ข่าว {self.moment}" if whole.name == "news" else self.chance.choice(NAMES)
        path = whole / ("" if whole.name == "news" else self.chance.choice(FOLDERS)) / f"{name}.{suffix}"
        self._write(path, self._document(suffix))
        return f"adds {path.name}"

    def _edits(self) -> str:
        if not (files := self._files()):
            return self._adds()
        path = self.chance.choice(files)
        self._write(path, self._document(path.suffix.removeprefix(".")))
        return f"edits {path.name}"

    def _renames(self) -> str:
        if not (files := self._files()):
            return self._adds()
        path = self.chance.choice(files)
        new = path.with_name(f"{self.chance.choice(NAMES)} {self.chance.randrange(9)}{path.suffix}")
        if not new.exists():
            path.rename(new)
        return f"renames {path.name} to {new.name}"

    def _deletes(self) -> str:
        if not (files := self._files()):
            return self._adds()
        path = self.chance.choice(files)
        path.unlink()
        return f"deletes {path.name}"

    def _moves(self) -> str:
        folders = sorted(path for path in (self.folder / "content" / "2568").iterdir() if path.is_dir())
        new = self.folder / "content" / "2568" / f"O{self.chance.choice((3, 8, 13, 16))}"
        if not folders or new.exists():
            return self._adds()
        path = self.chance.choice(folders)
        path.rename(new)
        return f"moves {path.name} to {new.name}"

    def _sets(self) -> str:
        site_with(self.folder, yaml=self.chance.choice(SITES))
        self._write(self.folder / "site.yaml", (self.folder / "site.yaml").read_bytes())
        return "changes site.yaml"

    def _names_people(self) -> str:
        self._write(self.folder / "people.yaml", self.chance.choice(PEOPLE).encode())
        return "changes people.yaml"

    def _changes_the_catalogue(self) -> str:
        bundled = resources.catalogue_dir() / "police-station-2568.yaml"
        text = bundled.read_text(encoding="utf-8").replace("E-Service", f"บริการออนไลน์ {self.chance.randrange(3)}")
        self._write(self.folder / "catalogues" / bundled.name, text.encode())
        return "changes the catalogue"

    def _changes_the_theme(self) -> str:
        theme = self.folder / "themes" / "default"
        if self.chance.random() < 0.5:
            self._write(theme / "static" / "style.css", f"body {{ margin: {self.chance.randrange(4)}px }}\n".encode())
        else:
            own = f"{{% extends 'default/sitemap.html' %}}{{# {self.chance.randrange(4)} #}}\n"
            self._write(theme / "templates" / "sitemap.html", own.encode())
        return "changes the theme"


def made(folder: Path, output: Path, *, clean: bool) -> dict[str, bytes] | str:
    """The site, or why there is none."""
    try:
        pipeline.build(folder, output, today=TODAY, clean=clean, jobs=1, version="1")
    except OitgenError as error:
        return error.finding.rule
    return tree_of(output)


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_site_built_step_by_step_is_the_site_built_anew(tmp_path: Path, seed: int) -> None:
    folder = site_with(tmp_path / "site", {"2568/O7/รายงาน ต.ค.67.pdf": papers.pdf("รายงานประจำเดือนตุลาคม 2567")}, yaml=SITES[0])
    officer = Officer(folder, seed)

    compared = 0
    for step in range(STEPS):
        officer.works()
        remembered = made(folder, tmp_path / "a", clean=False)
        if step % COMPARED == COMPARED - 1:
            shutil.rmtree(tmp_path / "b", ignore_errors=True)
            anew = made(folder, tmp_path / "b", clean=True)
            differing = remembered != anew and (
                (remembered, anew)
                if isinstance(remembered, str) or isinstance(anew, str)
                else sorted(path for path in {**remembered, **anew} if remembered.get(path) != anew.get(path))
            )
            assert not differing, officer.deeds
            compared += 1

    assert compared == STEPS // COMPARED
    assert len({deed.partition(" ")[0] for deed in officer.deeds}) >= 5
