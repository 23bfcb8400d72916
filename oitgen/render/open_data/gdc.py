"""The 14 mandatory metadata of the Thai government data catalogue, under the names of its CKAN extension thai_gdc.

Names and allowed values are those of the extension's dataset schema
(`ckan_dataset.json`). Only values that follow from catalogue and site.yaml are
given; the others are left empty, and `missing` names them.
"""

import json
from collections.abc import Iterable
from typing import Any

from oitgen.model.datasets import Dataset
from oitgen.model.open_table import Records
from oitgen.render import records
from oitgen.render.open_data.words import Words

JSON, CSV = "open-data/gdc.json", "open-data/gdc.csv"
# Each mandatory field with the schema's English label; the program's Thai of it is the schema's Thai label.
LABELS = (
    ("data_type", "Data Type"),
    ("title", "Dataset Name"),
    ("owner_org", "Organization"),
    ("maintainer", "Contact Person"),
    ("maintainer_email", "Contact Email"),
    ("tag_string", "Tags"),
    ("notes", "Description"),
    ("objective", "Objective"),
    ("update_frequency_unit", "Update Frequency Unit"),
    ("geo_coverage", "Geo Coverage"),
    ("data_source", "Data Source"),
    ("data_format", "Data Format"),
    ("data_category", "Data Category"),
    ("license_id", "License"),
)
_FURTHER = (
    ("name", "Name in the catalogue"),
    ("update_frequency_interval", "Update Frequency Interval"),
    ("license_id_other", "License (other)"),
    ("url", "URL"),
)
_UNITS = {"month": "เดือน", "quarter": "ไตรมาส", "half": "ครึ่งปี", "year": "ปี"}
_FORMATS = {
    "csv": "CSV",
    "json": "JSON",
    "xlsx": "XLS",
    "xlsm": "XLS",
    "xls": "XLS",
    "pdf": "PDF",
    "doc": "Text",
    "docx": "Text",
    "docm": "Text",
    "odt": "Text",
}
_OTHER = "อื่นๆ"
_UNSTATED = "License not specified"
_LICENCES = frozenset(
    {
        _UNSTATED,
        "Creative Commons Attributions",
        "Creative Commons Attribution Share-Alike",
        "Creative Commons Non-Commercial (Any)",
        "Open Data Common",
        "GNU Free Documentation License",
    }
)
_STATISTICS = "สถิติ"
# What a body of that name serves; of any other only a person knows the area.
_AREAS = (
    (("องค์การบริหารส่วนจังหวัด", "จังหวัด"), "จังหวัด"),
    (("องค์การบริหารส่วนตำบล", "เทศบาล"), "เทศบาล/อบต."),
)
_LONGEST_NAME = 100


def packages(datasets: Iterable[Dataset], words: Words) -> tuple[dict[str, Any], ...]:
    """Each dataset as `package_create` of the catalogue takes it; what is not known is empty."""
    return tuple(_package(dataset, words) for dataset in datasets)


def as_json(found: Iterable[dict[str, Any]]) -> bytes:
    """The packages for a program that enters them."""
    return (json.dumps(list(found), ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(found: Iterable[dict[str, Any]], words: Words) -> bytes:
    """The packages for a person who types them in: a row for each, the form's own labels above."""
    listed = (*LABELS, *_FURTHER)
    columns = tuple(f"{words.voice.say(label)} ({name})" for name, label in listed)
    return records.as_csv(Records(columns, tuple(tuple(_cell(package.get(name, "")) for name, _ in listed) for package in found)))


def missing(found: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """The labels of mandatory metadata that some package lacks, in the form's order; an unstated licence is one."""
    packages = tuple(found)
    return tuple(label for name, label in LABELS if any(not package[name] or package[name] == _UNSTATED for package in packages))


def _package(dataset: Dataset, words: Words) -> dict[str, Any]:
    files = words.distributions(dataset)
    unit = _UNITS.get(dataset.returns, "")
    address = words.public(words.landing(dataset))
    told = {
        "name": f"{words.prefix}{dataset.key}"[:_LONGEST_NAME],
        "data_type": "ข้อมูลสถิติ" if _STATISTICS in f"{dataset.element.short} {dataset.element.title.th}" else "",
        "title": words.title(dataset),
        "owner_org": words.publisher,
        "maintainer": dataset.disclosure.owner or words.publisher,
        "maintainer_email": words.email,
        "tag_string": ",".join(words.keywords(dataset)),
        "notes": words.description(dataset),
        "objective": [],
        "update_frequency_unit": unit,
        "update_frequency_interval": "1" if unit else "",
        "geo_coverage": _area(words.agency.name.th),
        "data_source": words.publisher,
        "data_format": list(dict.fromkeys(_FORMATS.get(each.format, _OTHER) for each in files)),
        # All of it stands on a public website.
        "data_category": "ข้อมูลสาธารณะ",
        **_licence(words),
    }
    if not address:
        return told
    resources = [
        {"name": f"{words.voice.format(each.format)} {each.title}", "url": words.public(each.path), "format": each.format.upper()}
        for each in files
    ]
    return told | {"url": address, "resources": resources}


def _licence(words: Words) -> dict[str, str]:
    licence = words.licence
    if licence is None:
        return {"license_id": _UNSTATED}
    if licence.name in _LICENCES:
        return {"license_id": licence.name}
    return {"license_id": _OTHER, "license_id_other": licence.name}


def _area(name: str) -> str:
    return next((area for starts, area in _AREAS if name.startswith(starts)), "")


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
