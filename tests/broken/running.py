"""A broken site folder, built as an officer builds it, and what has to hold whatever is broken."""

import contextlib
import datetime
import hashlib
import io
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from oitgen import cli, pipeline
from oitgen.model.outcome import Outcome
from oitgen.model.words import Lang
from tests import papers

HOME = Path(__file__).resolve().parent
EXPECTED, ENGLISH = "expected.txt", "expected.en.txt"
TODAY = datetime.date(2025, 3, 20)
CITIZEN = "1-9999-00000-00-5"  # made up; its checksum is right
SITE = """\
agency:
  name: สถานีตำรวจภูธรตัวอย่าง
  kind: police-station
years:
  2568: {catalogue: police-station-2568}
site: {url: "https://tuayang.example.go.th/"}
"""
# A folder with one mistake lacks nearly everything else; these tell of that, unless the case is about them.
OF_AN_EMPTY_SITE = (
    "element-missing",
    "slot-missing",
    "format-missing",
    "language-missing",
    "site-url-missing",
    "people-incomplete",
    "contact-incomplete",
)
_FINDING = re.compile(r"(?:.* )?(?:error|warn|info) \[([a-z0-9-]+)\] ")


@dataclass(frozen=True)
class Run:
    """One `oitgen build`: what it printed and left. `outcome` is None where it could not begin."""

    folder: Path
    output: Path
    exit_code: int
    printed: str
    outcome: Outcome | None

    @property
    def blocks(self) -> tuple[str, ...]:
        """Each finding as it was printed, with the excerpt and the hint, without the machine's own folders."""
        whole = self.printed.replace(str(self.output), "public").replace(str(self.folder), "เว็บไซต์").replace(str(self.folder.parent), "…")
        return tuple(block.rstrip("\n") for block in whole.split("\n\n") if _FINDING.match(block))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rule of each finding, without those any empty site has."""
        return tuple(rule for rule in map(rule_of, self.blocks) if rule not in OF_AN_EMPTY_SITE)

    def block(self, rule: str) -> str:
        """The one finding of a rule as it was printed."""
        (only,) = (block for block in self.blocks if rule_of(block) == rule)
        return only

    def page(self, address: str) -> str:
        """The HTML at an address such as 2568/o7/."""
        return (self.output / address / "index.html").read_text(encoding="utf-8")

    def fates(self) -> dict[str, str]:
        """What became of each file of content/, by its path."""
        return {entry.path: entry.fate.value for entry in self.outcome.site.ledger} if self.outcome else {}


def rule_of(block: str) -> str:
    """The rule a printed finding names."""
    found = _FINDING.match(block)
    return found[1] if found else ""


def told(run: Run, about: str = "") -> str:
    """The exit code and the findings that matter; `about` is the case's name, which may begin with a rule of empty sites."""
    unspoken = [rule for rule in OF_AN_EMPTY_SITE if not about.startswith(rule)]
    return "\n\n".join([f"exit {run.exit_code}", *(block for block in run.blocks if rule_of(block) not in unspoken)]) + "\n"


def case(name: str, to: Path) -> Path:
    """A copy of the site folder of one case, with the documents its documents.yaml describes; the standard site.yaml where it has none."""
    folder = to / "site"
    shutil.copytree(HOME / name, folder, ignore=shutil.ignore_patterns(EXPECTED, ENGLISH))
    papers.make_all(folder)
    if not any((folder / written).exists() for written in ("site.yaml", "no-site.yaml")):
        (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    return folder


def build(folder: Path, *options: str, output: Path | None = None, lang: Lang = "th") -> Run:
    """What `oitgen build` does with a folder. The working folder should be one that may be written to."""
    output = output or folder.parent / "public"
    said, data = io.StringIO(), io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(data):
        code = cli.run(["build", str(folder), "-o", str(output), "--today", TODAY.isoformat(), "-v", *options], lang)
    outcome = pipeline.assess(folder, today=TODAY) if code in (0, 1) else None
    return Run(folder, output, code, said.getvalue(), outcome)


def check_sound(run: Run) -> None:
    """What holds of every build, whatever the officer did."""
    assert run.exit_code in (0, 1, 2, 3, 4), f"a mistake of ours:\n{run.printed}{_crash()}"
    assert "Traceback" not in run.printed
    if run.outcome is None:
        return
    _check_pages(run, run.outcome)
    _check_output(run)
    files = set(_files(run.folder / "content", run.folder))
    assert files - set(run.fates()) == set(), "every file has a fate"


def _crash() -> str:
    found = Path.cwd() / cli.CRASH_FILE
    return found.read_text(encoding="utf-8") if found.exists() else ""


def _check_pages(run: Run, outcome: Outcome) -> None:
    """The rest of the site is there: its home, and the page of every item."""
    wanted = [
        "index.html",
        *(f"{year.fiscal_year.be}/{each.item.code.lower()}/index.html" for year in outcome.site.years for each in year.disclosures),
    ]
    assert [path for path in wanted if not (run.output / path).is_file()] == []


def _check_output(run: Run) -> None:
    """Every file of the output is whole and in the inventory, and nothing half done is left beside it."""
    listed = json.loads((run.output / "oitgen.manifest.json").read_bytes())["files"]
    for entry in listed:
        data = (run.output / entry["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (entry["size"], entry["sha256"]), entry["path"]
    waiting = run.output.parent / f".{run.output.name}.oitgen"
    assert {path.name for path in waiting.iterdir()} <= {"lock", "stamps.json"}


def _files(folder: Path, site: Path) -> list[str]:
    found = []
    for root, _, names in os.walk(folder):
        shown = Path(root).relative_to(site).as_posix()
        found += [f"{shown}/{name}".encode("utf-8", "replace").decode() for name in names]
    return found
