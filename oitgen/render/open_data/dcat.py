"""data.json: every dataset as harvesters of data catalogues read them (Project Open Data metadata 1.1, a JSON form of DCAT)."""

import json
from collections.abc import Iterable
from typing import Any

from oitgen.model.datasets import Dataset
from oitgen.render.open_data.words import REPEATS, Distribution, Words, temporal

PATH = "data.json"
_SCHEMA = "https://project-open-data.cio.gov/v1.1/schema"


def catalogue(datasets: Iterable[Dataset], words: Words) -> bytes:
    """The catalogue; what nobody says is left out."""
    told = {
        "@context": f"{_SCHEMA}/catalog.jsonld",
        "@id": words.public(PATH),
        "@type": "dcat:Catalog",
        "conformsTo": _SCHEMA,
        "describedBy": f"{_SCHEMA}/catalog.json",
        "dataset": [_dataset(dataset, words) for dataset in datasets],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _dataset(dataset: Dataset, words: Words) -> dict[str, Any]:
    address, licence = words.public(words.landing(dataset)), words.licence
    repeats = REPEATS.get(dataset.returns, "")
    told = {
        "@type": "dcat:Dataset",
        "identifier": address,
        "title": words.title(dataset),
        "description": words.description(dataset),
        "keyword": list(words.keywords(dataset)),
        # Where nobody gives a day, the standard lets the rhythm of renewal stand for it.
        "modified": dataset.changed.isoformat() if dataset.changed else repeats,
        "publisher": _publisher(words),
        "contactPoint": _contact(words),
        "accessLevel": "public",
        "license": licence.url if licence else "",
        "rights": licence.name if licence else "",
        "accrualPeriodicity": repeats,
        "temporal": temporal(dataset),
        "spatial": words.province,
        "language": ["th"],
        "landingPage": address,
        "describedBy": words.public(f"{dataset.year.fiscal_year.be}/datapackage.json"),
        "describedByType": "application/json",
        "distribution": [_distribution(each, words) for each in words.distributions(dataset)],
    }
    return {key: value for key, value in told.items() if value}


def _publisher(words: Words) -> dict[str, Any]:
    told: dict[str, Any] = {}
    # The nearest body is named first; each stands in the next one.
    for parent in reversed(words.agency.parents):
        told = _body(words.voice.named(parent.name), told)
    return _body(words.publisher, told)


def _body(name: str, above: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "org:Organization", "name": name}
    return told | ({"subOrganizationOf": above} if above else {})


def _contact(words: Words) -> dict[str, Any]:
    told = {"@type": "vcard:Contact", "fn": words.publisher, "hasEmail": f"mailto:{words.email}" if words.email else ""}
    return {key: value for key, value in told.items() if value}


def _distribution(each: Distribution, words: Words) -> dict[str, Any]:
    told = {
        "@type": "dcat:Distribution",
        "title": f"{words.voice.format(each.format)} {each.title}",
        "downloadURL": words.public(each.path),
        "mediaType": each.type,
        "format": words.voice.format(each.format),
        "byteSize": each.size,
    }
    return {key: value for key, value in told.items() if value}
