"""Sites with real spreadsheets, planned with the tables in them, and words to tell of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from oitgen import plan, text
from oitgen.load import tables
from oitgen.model.contents import Library
from oitgen.model.datasets import Dataset, all_datasets
from oitgen.model.open_table import Records
from oitgen.model.plan import PlannedTable
from oitgen.model.words import Lang
from oitgen.plan import insides
from oitgen.render.open_data import measures
from oitgen.render.open_data.measures import Measures
from oitgen.render.open_data.words import Words
from oitgen.render.records import as_csv, as_json
from oitgen.render.voice import Voice
from tests import papers
from tests.builders import POLICE_2568, loaded_with
from tests.sheets import tables_of

URL = "https://tuayang.example.go.th/"
# Everything site.yaml can say that open data tells.
WHOLE = f"""agency:
  name: {{th: สถานีตำรวจภูธรตัวอย่าง, en: Tuayang Police Station}}
  short_name: สภ.ตัวอย่าง
  kind: police-station
  province: สมมติ
  parents:
    - {{name: ตำรวจภูธรจังหวัดสมมติ}}
    - {{name: สำนักงานตำรวจแห่งชาติ}}
  email: [saraban@tuayang.example.go.th, second@tuayang.example.go.th]
years:
  {POLICE_2568}
site:
  url: {URL}
"""
STATISTICS = "2568/O11/1 สถิติคดี"


def statistics(*rows: tuple[papers.Cell, ...]) -> bytes:
    """A spreadsheet of cases, with these rows."""
    header: list[papers.Cell] = ["ลำดับ", "ฐานความผิด", "รับคดี (คดี)"]
    return papers.xlsx({"สถิติ": [header, *(list(row) for row in rows or ((1, "ลักทรัพย์", 12), (2, "ฉ้อโกง", 7)))]})


def months(*names: str) -> dict[str, str | bytes]:
    """A sheet of statistics for each month, by its path below content/."""
    return {f"{STATISTICS}/{name} สถิติคดี.xlsx": statistics((1, "ลักทรัพย์", place), (2, "ฉ้อโกง", 7)) for place, name in enumerate(names, 1)}


@dataclass(frozen=True)
class Told:
    """A site with its datasets and what is told of them."""

    words: Words
    datasets: tuple[Dataset, ...]
    measures: Mapping[PlannedTable, Measures]


def told(folder: Path, content: Mapping[str, str | bytes], *, yaml: str = WHOLE, lang: Lang = "th") -> Told:
    """The datasets of a site whose site.yaml is `yaml`."""
    site = loaded_with(folder, content, files={"site.yaml": yaml}).site
    planned, _ = plan.outputs(site)
    found = {each.source: tables.read(str(folder / each.source), "xlsx") for each in planned.documents if each.source.endswith(".xlsx")}
    known = tables_of(found)
    planned = insides.with_tables(planned, site, known, Library())
    weighed = {
        table: _measures(records)
        for source, every in planned.tables.items()
        for table, (_, records) in zip(every, found[source], strict=True)
    }
    for _, table in planned.joined.values():
        weighed[table] = _measures(Records(("งวด",), (("ตุลาคม 2567",),), (False,)))
    sizes = {table.csv: of.csv[0] for table, of in weighed.items()} | {table.json: of.json[0] for table, of in weighed.items()}
    return Told(Words(site, planned, Voice(lang, "arabic", text.translate), sizes), all_datasets(site, planned), weighed)


def _measures(records: Records) -> Measures:
    return measures.loaded(measures.measured(records, as_csv(records), as_json(records)))
